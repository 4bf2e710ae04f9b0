// A form that an import rejects, on its way back: `import --errors`.
#pragma once

#include <string>

#include "cli/context.h"
#include "model/form.h"

namespace milepost::cli {

/// Writes the form, whose faults are marked, into `folder` under the name of the file that it was
/// read from, and says where it is. Nothing is overwritten: a number is added to a name that is
/// taken. Throws Error where it cannot be written.
std::string write_returned_form(const std::string& folder, const std::string& file,
                                const Form& form, const Context& context);

}  // namespace milepost::cli
