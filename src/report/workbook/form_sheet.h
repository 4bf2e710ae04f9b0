// A form to fill in as a workbook; docs/progress-files.md "Forms".
#pragma once

#include <iosfwd>

#include "model/form.h"

namespace milepost {

/// Writes the form as a workbook: one sheet to fill in, all else locked, one to read of what the
/// office helps with, if anything (alone where it only helps), and a hidden one with the keys.
/// Answers that it has are filled in, and those with a fault marked and explained. The same form is
/// the same bytes. Throws Error where libxlsxwriter or the disk fails.
void render_form(const Form& form, std::ostream& out);

}  // namespace milepost
