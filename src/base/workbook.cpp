#include "base/workbook.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "base/date.h"
#include "base/decimal.h"
#include "base/invisible.h"
#include "base/package.h"
#include "base/text.h"
#include "base/unit.h"

namespace milepost {
namespace {

constexpr std::size_t kMostSheetRows = 1'048'576;
constexpr std::size_t kMostColumns = 16'384;
constexpr std::size_t kMostCells = 300'000;           // of all sheets together
constexpr std::size_t kMostBytesOfCell = 131'072;     // a cell takes 32,767 characters
constexpr std::size_t kMostBytesOfText = 32U << 20U;  // of all cells together
constexpr std::size_t kMostSheets = 50;

constexpr Wording kCellTooLong{"a cell holds more text than a cell can", "有单元格的文字超出上限"};

template <class... Parts>
PackageFault too_large(const Wording& what, const Parts&... parts) {
  return {said(what, parts...), send_the_form_alone()};
}

/// How a number is shown.
enum class NumberFormat { plain, date, percent, scaled };

struct CellFormat {
  NumberFormat number = NumberFormat::plain;
  std::string unit;  // behind the number, where it is a multiple: 万元
  bool is_marked = false;
};

CellFormat format_of_id(unsigned id) {
  if (id == 9 || id == 10) return {NumberFormat::percent, {}};
  const bool is_date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
                       (id >= 50 && id <= 58);
  return {is_date ? NumberFormat::date : NumberFormat::plain, {}};
}

/// Reads a pattern such as yyyy"年"m"月", 0.0% or #,##0.0,"千元": what it makes of a number, and
/// the text that it shows behind one. Of its parts between semicolons the first is for usual
/// numbers, but a condition may choose another, so thousands are looked for in all of them.
class PatternReader {
 public:
  explicit PatternReader(std::string_view code) : code_(code) {}

  CellFormat read() {
    for (; at_ < code_.size(); ++at_) read_sign(code_[at_]);
    end_digits();
    if (is_scaled_ && format_.number != NumberFormat::date) format_.number = NumberFormat::scaled;
    const std::string_view shown = trim(text_);
    if (is_multiple(shown) && format_.number == NumberFormat::plain) format_.unit = shown;
    return std::move(format_);
  }

 private:
  void read_sign(char sign) {
    constexpr unsigned char kFirstBeyondAscii = 0x80;
    if (sign == '"' || sign == '[') {
      const std::size_t end = std::min(code_.find(sign == '"' ? '"' : ']', at_ + 1), code_.size());
      if (sign == '"') add_text(code_.substr(at_ + 1, end - at_ - 1));
      at_ = end;
    } else if (sign == '\\' || sign == '!') {
      add_text(code_.substr(std::min(++at_, code_.size()), 1));
    } else if (sign == '_' || sign == '*') {
      ++at_;
    } else if (sign == '0' || sign == '#' || sign == '?') {
      has_digits_ = true;
      has_comma_ = false;
      if (is_first_) text_.clear();
    } else if (sign == ',') {
      has_comma_ = has_digits_;
    } else if (sign == '.') {
      end_digits();
      has_digits_ = true;
    } else if (sign == ';') {
      end_digits();
      is_first_ = false;
    } else if (static_cast<unsigned char>(sign) >= kFirstBeyondAscii) {
      add_text(code_.substr(at_, 1));
    } else if (is_first_ && format_.number == NumberFormat::plain) {
      if (sign == '%') format_.number = NumberFormat::percent;
      const bool is_date = std::string_view("yYmMdDhHsS").find(sign) != std::string_view::npos;
      if (is_date) format_.number = NumberFormat::date;
    }
  }
  void add_text(std::string_view text) {
    if (is_first_) text_ += text;
  }
  /// A comma with no digit behind it divides by a thousand.
  void end_digits() {
    is_scaled_ |= has_comma_;
    has_comma_ = false;
    has_digits_ = false;
  }

  std::string_view code_;
  std::size_t at_ = 0;
  CellFormat format_;
  std::string text_;  // behind the last digit
  bool is_first_ = true;
  bool has_digits_ = false;
  bool has_comma_ = false;
  bool is_scaled_ = false;
};

/// A decimal without an exponent, as few digits as read back. Where those are more decimals than a
/// figure takes they come from calculating, and it is the fifteen digits that the program shows.
std::string decimal_text(double value) {
  std::array<char, 400> digits{};
  const auto fixed = [&](double number) {
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                            std::chars_format::fixed);
    return error == std::errc() ? std::string(digits.data(), end) : std::string();
  };
  std::string text = fixed(value);
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.size() - point - 1 <= Decimal::kPlaces) return text;
  constexpr int kShownDigits = 15;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                          std::chars_format::general, kShownDigits);
  const auto shown = to_number<double>({digits.data(), end});
  return error == std::errc() && shown ? fixed(*shown) : text;
}

/// 0.037 is 3.7%: the point moves, and no digit changes.
std::string percent_text(std::string text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.erase(0, 1);
  std::size_t point = text.find('.');
  if (point == std::string::npos) {
    point = text.size();
  } else {
    text.erase(point, 1);
  }
  if (text.size() < point + 2) text.append(point + 2 - text.size(), '0');
  text.insert(point + 2, ".");
  text.erase(0, std::min(text.find_first_not_of('0'), text.find('.') - 1));
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return (is_negative ? "-" : "") + text + "%";
}

std::optional<std::string> date_text(double serial, bool from_1904) {
  constexpr double kLastSerial = 2'958'465;  // 9999-12-31
  if (!(serial >= 1 && serial <= kLastSerial)) return std::nullopt;
  const Date origin = from_1904 ? Date(date::year(1904) / 1 / 1) : Date(date::year(1899) / 12 / 30);
  return to_string(origin + date::days(static_cast<int>(std::floor(serial))));
}

/// Characters that XML cannot hold are written as _x000D_.
std::string without_escapes(std::string_view text) {
  constexpr std::size_t kSize = 7;
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const char* digits = text.data() + i + 2;
    if (text[i] == '_' && i + kSize <= text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
        std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4 && code < 0x80) {
      if (code != '\r') plain += static_cast<char>(code);
      i += kSize - 1;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

struct Address {
  std::size_t row;
  std::size_t column;
};

/// Of `D7`; nothing where it is none.
std::optional<Address> parse_address(std::string_view text) {
  std::size_t column = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= 'A' && text[i] <= 'Z' && column <= kMostColumns; ++i) {
    column = column * 26 + static_cast<std::size_t>(text[i] - 'A') + 1;
  }
  const auto row = to_number<std::size_t>(text.substr(i));
  if (column == 0 || !row || *row == 0) return std::nullopt;
  return Address{*row, column};
}

/// Of `A1:C2`; nothing where it is none.
std::optional<CellRange> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto first = parse_address(text.substr(0, colon));
  const auto last = parse_address(text.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->column < first->column) {
    return std::nullopt;
  }
  return CellRange{{first->row, first->column}, {last->row, last->column}};
}

bool is_set(std::string_view flag) { return flag == "1" || flag == "true"; }

/// Takes over what a sheet says of its cells that are merged and of its columns that are hidden.
void note_layout(const XmlElement& element, WorkbookSheet& sheet) {
  if (element.name() == "mergeCell") {
    if (const auto range = parse_range(element.attribute("ref"))) sheet.merged.push_back(*range);
  } else if (element.name() == "col" && is_set(element.attribute("hidden"))) {
    const auto first = to_number<std::size_t>(element.attribute("min"));
    const auto last = to_number<std::size_t>(element.attribute("max"));
    if (first && last) sheet.hidden_columns.emplace_back(*first, *last);
  }
  if (sheet.merged.size() > kMostCells || sheet.hidden_columns.size() > kMostColumns) {
    throw too_large({"the sheet {} has more merged cells or columns than a sheet can",
                     "工作表{}的合并单元格或列数超出上限"},
                    sheet.name);
  }
}

/// Whether a property of a font strikes it through, or raises or lowers it.
bool is_mark(const XmlElement& property) {
  const std::string_view value = property.attribute("val");
  if (property.name() == "strike") return value != "0" && value != "false";
  return property.name() == "vertAlign" && value != "baseline";
}

/// A text, and whether any of it is marked.
struct MarkedText {
  std::string text;
  bool is_marked = false;
};

/// Collects the text of an element with runs in it, without the reading aids of East Asian text.
class RunText {
 public:
  void begin(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "rPh") ++aids_;
    if (name == "r") is_run_marked_ = false;
    if (is_mark(element)) is_run_marked_ = true;
    if (name == "t") taking_ = aids_ == 0;
  }
  void end(std::string_view name) {
    if (name == "rPh") --aids_;
    if (name == "t") taking_ = false;
    if (name == "r") is_run_marked_ = false;
  }
  void add(std::string_view piece) {
    if (!taking_) return;
    text_.text += piece;
    if (is_run_marked_ && !trim_invisible(piece).empty()) text_.is_marked = true;
    if (text_.text.size() > kMostBytesOfCell) throw too_large(kCellTooLong);
  }
  MarkedText take() { return std::exchange(text_, {}); }

 private:
  MarkedText text_;
  int aids_ = 0;
  bool is_run_marked_ = false;
  bool taking_ = false;
};

/// What the sheets of a workbook share.
class WorkbookReader {
 public:
  explicit WorkbookReader(std::string_view bytes) : package_(PackageKind::workbook, bytes) {}

  std::vector<WorkbookSheet> read();

 private:
  using Parts = std::map<std::string, std::string, std::less<>>;

  Parts relationships(const std::string& part, bool by_type);
  void read_shared_texts(const std::string& part);
  void read_formats(const std::string& part);
  void read_sheet(const std::string& part, WorkbookSheet& sheet);
  std::optional<WorkbookCell> cell_of(std::string_view type, const CellFormat& format,
                                      std::string_view value, MarkedText text) const;
  WorkbookCell number_cell(double number, const CellFormat& format) const;

  Package package_;
  std::vector<MarkedText> shared_;
  std::vector<CellFormat> formats_;
  bool from_1904_ = false;
  std::size_t cells_ = 0;
  std::size_t text_size_ = 0;
};

/// The parts that `part` refers to, by the id or by the last word of the type of the relationship.
WorkbookReader::Parts WorkbookReader::relationships(const std::string& part, bool by_type) {
  Parts parts;
  for (const Relationship& one : package_.relationships(part)) {
    parts.emplace(by_type ? one.type : one.id, one.target);
  }
  return parts;
}

void WorkbookReader::read_shared_texts(const std::string& part) {
  RunText text;
  package_.visit(part,
                 {[&](const XmlElement& element) { text.begin(element); },
                  [&](std::string_view name) {
                    text.end(name);
                    if (name != "si") return;
                    shared_.push_back(text.take());
                    if (shared_.size() > kMostCells)
                      throw too_large({"the workbook has too many texts", "工作簿中的文字过多"});
                  },
                  [&](std::string_view piece) { text.add(piece); }});
}

void WorkbookReader::read_formats(const std::string& part) {
  std::map<unsigned, CellFormat> own;
  std::vector<bool> marked_fonts;
  bool in_fonts = false;
  bool in_cell_formats = false;
  const auto number_in = [](const XmlElement& element, std::string_view attribute) {
    return to_number<unsigned>(element.attribute(attribute)).value_or(0);
  };
  const auto begin = [&](const XmlElement& element) {
    const unsigned id = number_in(element, "numFmtId");
    if (element.name() == "fonts") in_fonts = true;
    if (element.name() == "cellXfs") in_cell_formats = true;
    if (element.name() == "font" && in_fonts) marked_fonts.push_back(false);
    if (in_fonts && !marked_fonts.empty() && is_mark(element)) marked_fonts.back() = true;
    if (element.name() == "numFmt") own[id] = PatternReader(element.attribute("formatCode")).read();
    if (element.name() != "xf" || !in_cell_formats) return;
    const auto found = own.find(id);
    formats_.push_back(found != own.end() ? found->second : format_of_id(id));
    const unsigned font = number_in(element, "fontId");
    formats_.back().is_marked = font < marked_fonts.size() && marked_fonts[font];
  };
  const auto end = [&](std::string_view name) {
    if (name == "fonts") in_fonts = false;
    if (name == "cellXfs") in_cell_formats = false;
  };
  package_.visit(part, {begin, end, [](std::string_view) {}});
}

WorkbookCell WorkbookReader::number_cell(double number, const CellFormat& format) const {
  if (format.number == NumberFormat::date) {
    if (auto date = date_text(number, from_1904_)) {
      return {WorkbookCell::Kind::date, std::move(*date)};
    }
  }
  if (format.number == NumberFormat::percent) {
    return {WorkbookCell::Kind::number, percent_text(decimal_text(number))};
  }
  const bool is_scaled = format.number == NumberFormat::scaled;
  return {is_scaled ? WorkbookCell::Kind::scaled : WorkbookCell::Kind::number,
          decimal_text(number) + format.unit};
}

/// Nothing where the cell holds nothing. `text` is that of a text written in the cell itself.
std::optional<WorkbookCell> WorkbookReader::cell_of(std::string_view type, const CellFormat& format,
                                                    std::string_view value, MarkedText text) const {
  using Kind = WorkbookCell::Kind;
  WorkbookCell cell{Kind::text, std::string(value)};
  if (type == "s") {
    const auto index = to_number<std::size_t>(value);
    if (!index || *index >= shared_.size()) {
      throw PackageFault{said({"a cell refers to a text that is not in the workbook",
                               "有单元格引用的文字不在工作簿中"}),
                         said({"open it and save it again", "请打开后重新保存"})};
    }
    cell.text = shared_[*index].text;
    cell.is_marked = shared_[*index].is_marked;
  } else if (type == "inlineStr") {
    cell.text = std::move(text.text);
    cell.is_marked = text.is_marked;
  } else if (type == "b") {
    cell = {Kind::boolean, value == "1" ? "TRUE" : "FALSE"};
  } else if (type == "e") {
    cell.kind = Kind::error;
  } else if (type == "d") {
    // A day has no clock beside it; what has one is told with the days that it may be.
    const bool is_moment = value.find_first_of("Z+", std::min(value.find('T'), value.size())) !=
                           std::string_view::npos;
    cell = {Kind::date, std::string(is_moment ? value : value.substr(0, value.find('T')))};
  } else if (type != "str") {
    if (const auto number = to_number<double>(trim(value)); number && std::isfinite(*number)) {
      cell = number_cell(*number, format);
    }
  }
  cell.is_marked |= format.is_marked;
  cell.text = std::string(trim(without_escapes(cell.text)));
  if (trim_invisible(cell.text).empty()) return std::nullopt;
  return cell;
}

void WorkbookReader::read_sheet(const std::string& part, WorkbookSheet& sheet) {
  Address at{0, 0};
  std::string type;
  std::size_t style = 0;
  std::string value;
  std::string formula;  // with its sign, empty where there is none
  RunText text;
  bool has_value = false;
  std::string* into = nullptr;  // what the text belongs to
  const auto begin = [&](const XmlElement& element) {
    text.begin(element);
    into = nullptr;
    note_layout(element, sheet);
    if (element.name() == "f") {
      formula = "=";
      into = &formula;
    } else if (element.name() == "v") {
      has_value = true;
      into = &value;
    }
    if (element.name() == "row") {
      at = {to_number<std::size_t>(element.attribute("r")).value_or(at.row + 1), 0};
    } else if (element.name() == "c") {
      at = parse_address(element.attribute("r")).value_or(Address{at.row, at.column + 1});
      if (at.row > kMostSheetRows || at.column > kMostColumns) {
        throw too_large({"the sheet {} has more rows or columns than a sheet can",
                         "工作表{}的行数或列数超出上限"},
                        sheet.name);
      }
      type = element.attribute("t");
      style = to_number<std::size_t>(element.attribute("s")).value_or(0);
      value.clear();
      formula.clear();
      text.take();
      has_value = false;
    }
  };
  const auto end = [&](std::string_view name) {
    text.end(name);
    into = nullptr;
    if (name != "c") return;
    auto cell =
        cell_of(type, style < formats_.size() ? formats_[style] : CellFormat(), value, text.take());
    // A result that is an empty text says that it is a text; other programs leave one empty that
    // they did not calculate.
    const bool is_solved = formula.empty() || (has_value && type == "str");
    if (!cell && !is_solved) cell = WorkbookCell{WorkbookCell::Kind::formula, formula};
    if (!cell) return;
    if (++cells_ > kMostCells)
      throw too_large({"the workbook has more cells than a form can",
                       "工作簿的单元格多于一份填报表应有的数量"});
    text_size_ += cell->text.size();  // a shared text counts each time
    if (text_size_ > kMostBytesOfText)
      throw too_large(
          {"the workbook has more text than a form can", "工作簿的文字多于一份填报表应有的数量"});
    sheet.cells.insert_or_assign({at.row, at.column}, std::move(*cell));
  };
  package_.visit(part, {begin, end, [&](std::string_view piece) {
                          text.add(piece);
                          if (into == nullptr) return;
                          *into += piece;
                          if (into->size() > kMostBytesOfCell) {
                            throw too_large(kCellTooLong);
                          }
                        }});
}

std::vector<WorkbookSheet> WorkbookReader::read() {
  const Parts top = relationships("", true);
  const auto book = top.find("officeDocument");
  if (book == top.end()) {
    throw PackageFault{said({"the file is no workbook", "该文件不是工作簿"}), save_as_workbook()};
  }
  const Parts by_type = relationships(book->second, true);
  if (const auto part = by_type.find("sharedStrings"); part != by_type.end()) {
    read_shared_texts(part->second);
  }
  if (const auto part = by_type.find("styles"); part != by_type.end()) read_formats(part->second);

  const Parts by_id = relationships(book->second, false);
  std::vector<WorkbookSheet> sheets;
  std::vector<std::string> parts;
  package_.visit(book->second, {[&](const XmlElement& element) {
                                  if (element.name() == "workbookPr") {
                                    from_1904_ = is_set(element.attribute("date1904"));
                                  }
                                  if (element.name() != "sheet") return;
                                  const auto part = by_id.find(element.attribute("id"));
                                  if (part == by_id.end()) return;
                                  sheets.push_back({std::string(element.attribute("name")), {}});
                                  sheets.back().is_hidden =
                                      element.attribute("state").ends_with("idden");
                                  parts.push_back(part->second);
                                  if (sheets.size() > kMostSheets) {
                                    throw too_large({"the workbook has more sheets than a form can",
                                                     "工作簿的工作表多于一份填报表应有的数量"});
                                  }
                                },
                                [](std::string_view) {}, [](std::string_view) {}});
  for (std::size_t i = 0; i < sheets.size(); ++i) read_sheet(parts[i], sheets[i]);
  return sheets;
}

}  // namespace

std::optional<std::vector<WorkbookSheet>> read_workbook(std::string_view bytes,
                                                        Problems& problems) {
  try {
    return WorkbookReader(bytes).read();
  } catch (const PackageFault& fault) {
    problems.add({}, fault.what, fault.remedy);
    return std::nullopt;
  }
}

}  // namespace milepost
