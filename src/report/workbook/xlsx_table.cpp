#include "report/workbook/xlsx_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/phrases.h"
#include "base/text.h"
#include "model/evidence.h"
#include "report/words/figures.h"
#include "report/words/labels.h"

namespace milepost::xlsx {
namespace {

constexpr std::size_t kMostLines = 12;  // of a row; a text that has more goes on unseen

/// Digits before the point.
std::size_t digits_of(double value) {
  const double size = std::abs(value);
  return size < 10 ? 1 : static_cast<std::size_t>(std::log10(size)) + 1;
}

std::size_t separators_in(std::size_t digits, Language language) {
  return language == Language::en ? (digits - 1) / 3 : 0;
}

std::string_view text_in(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* term = std::get_if<Term>(&cell)) return term->label;
  if (const auto* link = std::get_if<Link>(&cell)) return link->text;
  if (const auto* marked = std::get_if<Marked>(&cell)) return marked->text;
  return {};
}

/// The longest piece of `text` that is not broken: a word, or one wide character.
std::size_t longest_piece(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    const std::size_t end = text.find_first_of(" /-");
    const std::string_view piece = text.substr(0, end);
    const std::size_t width = display_width(piece);
    const bool is_wide = width < piece.size();
    longest = std::max(longest, is_wide ? std::size_t{2} : width);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return longest;
}

bool holds_texts(const Column& column) {
  return column.kind == CellKind::text || column.kind == CellKind::term;
}
bool lines_up_on_right(const Column& column) {
  return column.aligned_right || is_number(column.kind);
}

}  // namespace

TextSize text_size(const Cell& cell) {
  std::string_view text = text_in(cell);
  TextSize size;
  while (true) {
    const std::size_t end = text.find('\n');
    size.width = std::max(size.width, display_width(text.substr(0, end)));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    ++size.breaks;
  }
  const auto* marked = std::get_if<Marked>(&cell);
  if (marked != nullptr) size.width += display_width(marked->mark) + 3;
  return size;
}

std::size_t lines_in(const TextSize& text, double column_width) {
  const double lines = std::ceil(static_cast<double>(text.width) / (column_width - 1));
  return static_cast<std::size_t>(std::max(lines, 1.0)) + text.breaks;
}

std::optional<double> row_height(std::size_t lines) {
  if (lines <= 1) return std::nullopt;
  return static_cast<double>(std::min(lines, kMostLines)) * kFontSize * kLineSpacing + kAroundLines;
}

/// Writes a cell of each type and returns how many characters wide it is, or 0 for a text.
class TableWriter::Put {
 public:
  Put(TableWriter& table, lxw_col_t column, const ShownColumn& shown, const Row& row)
      : table_(table),
        library_(table.book_.library()),
        formats_(row.is_out ? table.formats_.out : table.formats_.usual),
        column_(column),
        depth_(column == 0 ? std::min(row.depth, kDeepest - 1) : 0),
        right_(lines_up_on_right(*shown.of)) {}

  std::size_t operator()(std::monostate /*empty*/) {
    if (table_.fills_gaps_) {
      check(library_.worksheet_write_blank(table_.sheet_, table_.next_, column_, text_format()));
    }
    return 0;
  }
  std::size_t operator()(const std::string& text) {
    return put(table_.text_.of(text), text_format());
  }
  std::size_t operator()(const Term& term) {
    return put(table_.text_.of(term.label), text_format());
  }
  std::size_t operator()(Status status) {
    const std::string_view word = label(status, table_.language_);
    put(table_.text_.of(word), formats_.word);
    return display_width(word);
  }
  std::size_t operator()(std::int64_t count) {
    const auto value = static_cast<double>(count);
    put(value, formats_.whole);
    const std::size_t digits = digits_of(value);
    return digits + separators_in(digits, table_.language_) + 1;
  }
  std::size_t operator()(const Ratio& figure) {
    const std::optional<Decimal> rounded = round_to_decimal(figure);
    const std::optional<Number> number = rounded ? exact_number(*rounded) : std::nullopt;
    if (!number) return put_right(milepost::figure(figure, table_.language_));
    put(number->value, number->places == 0 ? formats_.whole : formats_.decimals);
    const std::size_t digits = digits_of(number->value);
    return digits + separators_in(digits, table_.language_) + number->places + 2;
  }
  std::size_t operator()(const Percent& percent) {
    const double share = nearest_number(percent.share);
    if (is_too_long(share)) return put_right(percentage(percent.share) + "%");
    put(share, formats_.percent);
    return digits_of(share * 100) + 4;
  }
  std::size_t operator()(const Points& points) {
    const double gap = nearest_number(points.gap * 100);
    if (is_too_long(gap / 100)) return put_right(signed_points(points.gap));
    // A spreadsheet would write what rounds to zero with its sign.
    put(percentage(points.gap) == "0.0" ? 0 : gap, formats_.points);
    return digits_of(gap) + 3;
  }
  std::size_t operator()(Date day) { return put(serial_day(day), to_string(day), formats_.date); }
  std::size_t operator()(Moment moment) {
    return put(serial_minute(table_.clock_.time_at(moment)), table_.clock_.minute(moment),
               formats_.moment);
  }
  std::size_t operator()(bool flag) {
    if (!flag) return (*this)(std::monostate());
    const std::string_view yes = label(Label::yes, table_.language_);
    return put(table_.text_.of(yes), formats_.word);
  }
  std::size_t operator()(const Link& link) {
    if (link.text.empty()) {
      return link.url.empty() ? (*this)(std::monostate()) : (*this)(Link{link.url, link.url});
    }
    const bool leads_on = is_followable(link.url) || is_evidence_path(link.url);
    if (!leads_on || !table_.book_.take_link()) {
      return link.text == link.url ? (*this)(link.text) : (*this)(Marked{link.text, link.url});
    }
    check(library_.worksheet_write_url_opt(table_.sheet_, table_.next_, column_, link.url.c_str(),
                                           formats_.link, table_.text_.of(link.text), nullptr));
    return 0;
  }
  std::size_t operator()(const Marked& marked) {
    if (marked.mark.empty()) return (*this)(marked.text);
    return (*this)(worded(kAside, table_.language_, marked.text, marked.mark));
  }
  std::size_t operator()(const Bullet& /*graphic*/) { return (*this)(std::monostate()); }
  std::size_t operator()(const Sparkline& /*graphic*/) { return (*this)(std::monostate()); }
  std::size_t operator()(Light light) {
    const std::string text = light_text(light, table_.language_);
    put(table_.text_.of(text), formats_.word);
    return display_width(text);
  }

 private:
  void check(lxw_error answer) const { table_.book_.check(answer); }

  lxw_format* text_format() const { return right_ ? formats_.text_right : formats_.text[depth_]; }

  std::size_t put(const char* text, lxw_format* format) {
    if (*text == '\0') return (*this)(std::monostate());
    check(library_.worksheet_write_string(table_.sheet_, table_.next_, column_, text, format));
    return 0;
  }
  std::size_t put_right(const std::string& number) {
    put(number.c_str(), formats_.text_right);
    return number.size();
  }
  /// Whether a share has more digits than spreadsheets keep, with the one after the point.
  static bool is_too_long(double share) {
    constexpr double kTooLong = 1e12;
    return std::abs(share) >= kTooLong;
  }
  void put(double value, lxw_format* format) {
    check(library_.worksheet_write_number(table_.sheet_, table_.next_, column_, value, format));
  }
  std::size_t put(const std::optional<double>& serial, const std::string& when,
                  lxw_format* format) {
    if (serial) {
      put(*serial, format);
    } else {
      put(when.c_str(), format);
    }
    return when.size();
  }

  TableWriter& table_;
  const Library& library_;
  const CellFormats& formats_;
  lxw_col_t column_;
  std::size_t depth_;
  bool right_;
};

TableWriter::TableWriter(Workbook& book, const Styles& styles, const TableFormats& formats,
                         const Document& document, const std::vector<Column>& columns,
                         bool fills_gaps)
    : book_(book),
      styles_(styles),
      formats_(formats),
      language_(document.language),
      clock_(document.clock),
      fills_gaps_(fills_gaps),
      all_(columns) {
  for (std::size_t i = 0; i < all_.size(); ++i) {
    if (all_[i].kind != CellKind::graphic) columns_.push_back({i, &all_[i]});
  }
}

void TableWriter::measure(const Row& row) {
  if (!row.heading.empty()) return;
  for (ShownColumn& column : columns_) {
    std::size_t width = text_size(row.cells[column.cell]).width;
    if (&column == &columns_.front()) width += 2 * row.depth;
    column.widest = std::max(column.widest, width);
  }
}

void TableWriter::settle_widths() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (holds_texts(*columns_[i].of)) columns_[i].settled = width(i);
  }
}

double TableWriter::width(std::size_t column) const {
  constexpr std::size_t kNarrowest = 7;
  constexpr std::size_t kWidestText = 42;
  constexpr std::size_t kWidest = 60;
  constexpr std::size_t kFilterButton = 3;
  constexpr std::size_t kMargin = 2;
  const ShownColumn& shown = columns_[column];
  if (shown.settled > 0) return shown.settled;
  const std::string& heading = shown.of->heading;
  // A heading stands on two lines, beside the button that filters.
  const std::size_t of_heading =
      std::max((display_width(heading) + 1) / 2 + 1, longest_piece(heading)) + kFilterButton;
  return static_cast<double>(std::min(std::max({shown.widest + kMargin, of_heading, kNarrowest}),
                                      holds_texts(*shown.of) ? kWidestText : kWidest));
}

void TableWriter::begin_bare(lxw_worksheet* sheet, lxw_row_t row) {
  sheet_ = sheet;
  first_ = next_ = row;
}

void TableWriter::begin(lxw_worksheet* sheet, lxw_row_t row) {
  begin_bare(sheet, row);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = *columns_[i].of;
    lxw_format* format = lines_up_on_right(column) ? formats_.usual.heading_right
                         : holds_texts(column)     ? formats_.usual.heading
                                                   : formats_.usual.heading_word;
    book_.check(book_.library().worksheet_write_string(sheet_, next_, static_cast<lxw_col_t>(i),
                                                       text_.of(column.heading), format));
  }
  ++next_;
}

void TableWriter::add(const Row& row) {
  if (!row.heading.empty()) {
    add_heading(row);
  } else {
    set_height(row);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const std::size_t width = std::visit(Put(*this, static_cast<lxw_col_t>(i), columns_[i], row),
                                           row.cells[columns_[i].cell]);
      columns_[i].widest = std::max(columns_[i].widest, width);
    }
  }
  ++next_;
}

void TableWriter::set_height(const Row& row) {
  std::size_t lines = 1;
  for (const ShownColumn& column : columns_) {
    const Cell& cell = row.cells[column.cell];
    const std::string_view text = text_in(cell);
    // No character is wider than it has bytes.
    if (column.settled == 0 || (static_cast<double>(text.size()) < column.settled &&
                                text.find('\n') == std::string_view::npos)) {
      continue;
    }
    lines = std::max(lines, lines_in(text_size(cell), column.settled));
  }
  if (const std::optional<double> height = row_height(lines)) {
    book_.check(book_.library().worksheet_set_row(sheet_, next_, *height, nullptr));
  }
}

void TableWriter::add_heading(const Row& row) {
  lxw_format* format = formats_.usual.section[std::min(row.depth, kDeepest - 1)];
  book_.check(
      book_.library().worksheet_write_string(sheet_, next_, 0, text_.of(row.heading), format));
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    book_.check(book_.library().worksheet_write_blank(sheet_, next_, static_cast<lxw_col_t>(i),
                                                      formats_.usual.section[0]));
  }
}

void TableWriter::end() {
  if (next_ == first_ + 1) return;
  bool has_bars = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const CellKind kind = columns_[i].of->kind;
    if (kind == CellKind::status) color_statuses(static_cast<lxw_col_t>(i));
    if (kind == CellKind::light) color_lights(static_cast<lxw_col_t>(i));
    if (kind == CellKind::percent && !has_bars) {
      draw_bars(static_cast<lxw_col_t>(i));
      has_bars = true;
    }
  }
}

void TableWriter::color_statuses(lxw_col_t column) {
  for (const auto& entry : kWords<Status>) {
    color_word(column, label(entry.value, language_),
               styles_.statuses[static_cast<std::size_t>(entry.value)]);
  }
}

void TableWriter::color_lights(lxw_col_t column) {
  for (const LightRow& light : kWords<Light>) {
    color_word(column, light_text(light.value, language_),
               styles_.lights[static_cast<std::size_t>(light.value)]);
  }
}

void TableWriter::color_word(lxw_col_t column, std::string_view text, lxw_format* format) {
  std::string word = fmt::format("\"{}\"", text);
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_TYPE_CELL;
  rule.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  rule.value_string = word.data();
  rule.format = format;
  book_.check(book_.library().worksheet_conditional_format_range(sheet_, first_ + 1, column,
                                                                 next_ - 1, column, &rule));
}

void TableWriter::draw_bars(lxw_col_t column) {
  lxw_conditional_format rule{};
  rule.type = LXW_CONDITIONAL_DATA_BAR;
  rule.min_rule_type = rule.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
  rule.min_value = 0;
  rule.max_value = 1;
  rule.data_bar_2010 = LXW_TRUE;
  rule.bar_solid = LXW_TRUE;
  rule.bar_no_border = LXW_TRUE;
  rule.bar_negative_color_same = LXW_TRUE;
  rule.bar_axis_position = LXW_CONDITIONAL_BAR_AXIS_NONE;
  rule.bar_color = kBar;
  book_.check(book_.library().worksheet_conditional_format_range(sheet_, first_ + 1, column,
                                                                 next_ - 1, column, &rule));
}

std::optional<std::size_t> TableWriter::name_column() const {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].of->shrinks && !columns_[i].of->drops) return i;
  }
  return std::nullopt;
}

}  // namespace milepost::xlsx
