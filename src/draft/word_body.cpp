#include "draft/word_body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "draft/plain_blanks.h"
#include "draft/word_symbol.h"

namespace milepost {
namespace {

constexpr std::size_t kMostTextBoxes = 3;  // in one another; Word allows none
constexpr std::string_view kContents = "TOC";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

WordBody::WordBody(const WordStyles& styles, WordNumbering numbering)
    : styles_(styles), numbering_(std::move(numbering)), frames_(1) {}

XmlVisitor WordBody::reader() {
  return {[this](const XmlElement& element) { begin(element); },
          [this](std::string_view name) { end(name); },
          [this](std::string_view text) {
            constexpr std::size_t kLongestCode = 100;
            if (is_text_) add(text);
            if (!is_code_ || frame().fields.empty()) return;
            std::string& code = frame().fields.back().code;
            if (code.size() < kLongestCode) code += text.substr(0, kLongestCode);
          }};
}

InputDocument WordBody::take() {
  while (frames_.size() > 1) end_text_box();
  InputDocument document = frame().builder.take();
  document.notes = std::exchange(notes_, {});
  return document;
}

void WordBody::begin(const XmlElement& element) {
  if (skipped_ > 0 || is_skipped(element)) {
    ++skipped_;
    return;
  }
  begin_block(element);
  begin_property(element);
  begin_run_content(element);
  path_.emplace_back(element.name());
}

/// What is no text of the document: deleted, superseded, a code, how a character is read, another
/// way to show what was taken already.
bool WordBody::is_skipped(const XmlElement& element) {
  constexpr std::array<std::string_view, 17> kSkipped{
      "moveFrom",      "rPrChange",    "pPrChange",  "sectPrChange",  "tblPrChange",
      "tblGridChange", "trPrChange",   "tcPrChange", "tblPrExChange", "numberingChange",
      "delText",       "delInstrText", "rt",         "sectPr",        "tblPr",
      "tblGrid",       "fldData"};
  const std::string_view name = element.name();
  if (is_one_of(name, kSkipped)) return true;
  // In properties it says of a paragraph or a row that it was deleted.
  if (name == "del") return parent() != "rPr" && parent() != "trPr";
  if (name == "AlternateContent") alternatives_.emplace_back();
  if (name == "Choice" || name == "Fallback") {
    return !alternatives_.empty() && std::exchange(alternatives_.back().is_taken, true);
  }
  if (name == "sdt") is_left_out_.push_back(false);
  if (name == "sdtContent") return !is_left_out_.empty() && is_left_out_.back();
  if (name == "fldSimple") return trim(element.attribute("instr")).starts_with(kContents);
  if (name == "txbxContent") return frames_.size() > kMostTextBoxes;
  const bool is_note = name == "footnote" || name == "endnote";
  const std::string_view type = is_note ? element.attribute("type") : std::string_view();
  return !type.empty() && type != "normal";
}

void WordBody::begin_block(const XmlElement& element) {
  const std::string_view name = element.name();
  if (name == "p" || name == "tbl") begin_pending_cell();
  if (name == "p") {
    frame().paragraph = {};
    frame().is_run_hidden = false;
  } else if (name == "tbl") {
    frame().builder.begin_table();
  } else if (name == "tr") {
    frame().builder.begin_row();
    frame().is_row_deleted = false;
  } else if (name == "tc") {
    frame().cells.emplace_back();
  } else if (name == "txbxContent") {
    frames_.emplace_back();
  } else if (name == "r") {
    frame().is_run_hidden = false;
  }
}

void WordBody::begin_property(const XmlElement& element) {
  const std::string_view name = element.name();
  const std::string_view value = element.attribute("val");
  const bool is_of_run = parent() == "rPr" && path_.size() > 1 && path_[path_.size() - 2] == "r";
  SourceParagraph& paragraph = frame().paragraph;
  if (is_of_run) {
    if (name == "vanish") frame().is_run_hidden = is_on(element);
    if (name == "rStyle" && styles_.is_hidden(std::string(value))) frame().is_run_hidden = true;
  } else if (parent() == "rPr") {
    if (name == "del" || name == "moveFrom") paragraph.is_joined = true;
  } else if (parent() == "pPr") {
    constexpr int kLevels = 9;
    const int level = to_number<int>(value).value_or(kLevels);
    if (name == "pStyle") paragraph.style = value;
    if (name == "outlineLvl") {
      paragraph.heading_level = level >= 0 && level < kLevels ? level + 1 : 0;
    }
  } else if (parent() == "numPr") {
    if (name == "numId") paragraph.place.list = value;
    if (name == "ilvl") paragraph.place.level = to_number<int>(value);
  } else if (parent() == "trPr") {
    if (name == "del") frame().is_row_deleted = true;
    if (name == "gridBefore") {
      frame().builder.skip_columns(to_number<std::size_t>(value).value_or(0));
    }
  } else if (parent() == "tcPr" && !frame().cells.empty()) {
    Cell& cell = frame().cells.back();
    if (name == "gridSpan") cell.columns = to_number<std::size_t>(value).value_or(1);
    if (name == "vMerge") cell.is_continued = value != "restart";
  } else if (name == "showingPlcHdr" ||
             (name == "docPartGallery" && value.find("Contents") != std::string_view::npos)) {
    if (!is_left_out_.empty()) is_left_out_.back() = true;
  }
}

void WordBody::begin_run_content(const XmlElement& element) {
  const std::string_view name = element.name();
  is_text_ = name == "t";
  is_code_ = name == "instrText";
  if (name == "sup") add("^");  // of a formula
  if (parent() != "r") return;
  if (name == "tab" || name == "ptab") add(" ");
  if (name == "br" || name == "cr") add("\n");
  if (name == "noBreakHyphen") add("-");
  if (name == "sym") add(word_symbol(element.attribute("font"), element.attribute("char")));
  if (name == "fldChar") begin_field_mark(element.attribute("fldCharType"));
}

void WordBody::begin_field_mark(std::string_view type) {
  constexpr std::size_t kMostFields = 100;
  std::vector<Field>& fields = frame().fields;
  if (type == "begin" && fields.size() < kMostFields) fields.emplace_back();
  if (fields.empty()) return;
  if (type == "separate") {
    fields.back().is_result = true;
    fields.back().is_left_out = trim(fields.back().code).starts_with(kContents);
  }
  if (type == "end") fields.pop_back();
}

bool WordBody::is_shown() const {
  return !frame().is_run_hidden &&
         std::all_of(frame().fields.begin(), frame().fields.end(),
                     [](const Field& field) { return field.is_result && !field.is_left_out; });
}

void WordBody::add(std::string_view text) {
  if (is_shown()) frame().paragraph.text += text;
}

void WordBody::end(std::string_view name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  path_.pop_back();
  if (name == "t") is_text_ = false;
  if (name == "instrText") is_code_ = false;
  if (name == "num") add("/");  // what a fraction has above its line
  if (name == "p") {
    end_paragraph();
  } else if (name == "tc") {
    begin_pending_cell();
    if (!frame().cells.empty()) frame().cells.pop_back();
    frame().builder.end_cell();
  } else if (name == "tr") {
    if (std::exchange(frame().is_row_deleted, false)) {
      frame().builder.drop_row();
    } else {
      frame().builder.end_row();
    }
  } else if (name == "tbl") {
    frame().builder.end_table();
  } else if (name == "txbxContent") {
    end_text_box();
  } else if (name == "AlternateContent") {
    if (!alternatives_.empty()) alternatives_.pop_back();
  } else if (name == "sdt") {
    if (!is_left_out_.empty()) is_left_out_.pop_back();
  } else if (name == "footnote" || name == "endnote") {
    notes_.push_back(with_plain_blanks(text_of_blocks(frame().builder.take().blocks)));
    if (notes_.back().empty()) notes_.pop_back();
  }
}

void WordBody::begin_pending_cell() {
  if (frame().cells.empty() || std::exchange(frame().cells.back().is_begun, true)) return;
  const Cell& cell = frame().cells.back();
  if (cell.is_continued) {
    frame().builder.begin_continued_cell(cell.columns);
  } else {
    frame().builder.begin_cell(cell.columns, 1);
  }
}

void WordBody::end_paragraph() {
  SourceParagraph paragraph = std::exchange(frame().paragraph, {});
  // A code that is not ended in its paragraph would hide the rest of the document.
  std::erase_if(frame().fields, [](const Field& field) { return !field.is_result; });
  std::string text = std::exchange(frame().joined, {}) + paragraph.text;
  DocumentBuilder& builder = frame().builder;
  if (paragraph.is_joined) {
    frame().joined = std::move(text);
    builder.add_blocks(std::move(paragraph.text_boxes));
    return;
  }
  if (styles_.is_hidden(paragraph.style)) text.clear();
  WordListPlace place = styles_.list_place(paragraph.style);
  const auto level_of_style =
      place.list ? numbering_.level_of_style(*place.list, paragraph.style, styles_) : std::nullopt;
  if (paragraph.place.list) place.list = paragraph.place.list;
  const int list_level =
      paragraph.place.level.value_or(level_of_style.value_or(place.level.value_or(0)));
  if (place.list && *place.list != "0") {
    numbering_.count(*place.list, list_level, styles_);
    if (!with_plain_blanks(text).empty()) {
      text.insert(0, numbering_.label(*place.list, list_level, styles_));
    }
  }
  const int heading_level =
      paragraph.heading_level.value_or(styles_.heading_level(paragraph.style));
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    builder.add_paragraph(std::string_view(text).substr(at, line_end - at), heading_level);
    at = line_end + 1;
  }
  builder.add_blocks(std::move(paragraph.text_boxes));
}

void WordBody::end_text_box() {
  std::vector<SourceBlock> blocks = frame().builder.take().blocks;
  if (frames_.size() > 1) frames_.pop_back();
  frame().builder.count_blocks(blocks);
  std::move(blocks.begin(), blocks.end(), std::back_inserter(frame().paragraph.text_boxes));
}

}  // namespace milepost
