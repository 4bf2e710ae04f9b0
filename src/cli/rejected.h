// Files that an import rejects, on their way back to be mended: `import --errors`;
// docs/progress-files.md "Files to mend".
//
// They keep their names. Nothing is overwritten: a number is added to a name that is taken.
#pragma once

#include <string>
#include <string_view>

#include "base/problem.h"
#include "cli/context.h"
#include "model/form.h"

namespace milepost::cli {

/// Writes the CSV file `name` again into `folder`, with its problems beside the rows, and says
/// where it is. Throws Error where it cannot be written.
std::string write_rejected(const std::string& folder, const std::string& name,
                           std::string_view text, const Problems& problems, const Context& context);

/// Says that the file cannot be read to its end, and so cannot be written again.
std::string cannot_write_again(const std::string& name, Language language);

/// Writes the form read from the file `name`, whose faults are marked, into `folder`, and says
/// where it is. Throws Error where it cannot be written.
std::string write_returned_form(const std::string& folder, const std::string& name,
                                const Form& form, const Context& context);

}  // namespace milepost::cli
