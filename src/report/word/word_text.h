// Text and cells as WordprocessingML.
#pragma once

#include <string>
#include <string_view>

#include "base/local_clock.h"
#include "report/document.h"

namespace milepost::docx {

/// Appends `text` between tags or in a quoted attribute; control characters and direction marks are
/// left out, and a line break is one \n.
void append_escaped(std::string& out, std::string_view text);

/// Appends a run of text, its line breaks as such. `properties` is what stands in its w:rPr.
void append_run(std::string& out, std::string_view text, std::string_view properties = {});

/// Appends a paragraph of one run. `style` is the id of a style; `properties` what else stands in
/// its w:pPr.
void append_paragraph(std::string& out, std::string_view style, std::string_view text,
                      std::string_view properties = {}, std::string_view of_run = {});

/// What people read in a cell.
std::string cell_text(const Cell& cell, Language language, const LocalClock& clock);

}  // namespace milepost::docx
