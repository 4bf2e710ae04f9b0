// A document inside a template: docs/reports.md "Letterheads".
#pragma once

#include <iosfwd>
#include <string_view>

#include "report/document.h"
#include "report/word/word_template.h"

namespace milepost::docx {

/// Writes the package of `letterhead` with the document in its place. `own_styles` is the part with
/// milepost's own styles, of which those go over that the template lacks. Precondition:
/// faults_between finds nothing.
void render_in_template(const Document& document, const WordTemplate& letterhead,
                        std::string_view own_styles, std::ostream& out);

}  // namespace milepost::docx
