// Files that an import rejects, on their way back to be mended: `import --errors`;
// docs/progress-files.md "Files to mend".
//
// They keep their names. Nothing is overwritten: a number is added to a name that is taken.
#pragma once

#include <optional>
#include <string>

#include "cli/context.h"
#include "model/form.h"

namespace milepost::cli {

/// Writes the CSV file `name` again into `folder`, as the rows with what is wrong beside them, and
/// says where it is, or that it cannot be read to its end where there are no rows. Throws Error
/// where it cannot be written.
std::string write_rejected(const std::string& folder, const std::string& name,
                           const std::optional<std::string>& rows, const Context& context);

/// Writes the form read from the file `name`, whose faults are marked, into `folder`, and says
/// where it is, or that not all of it could be written where there is no form. Throws Error where
/// it cannot be written.
std::string write_returned_form(const std::string& folder, const std::string& name,
                                const std::optional<Form>& form, const Context& context);

}  // namespace milepost::cli
