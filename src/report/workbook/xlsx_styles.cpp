#include "report/workbook/xlsx_styles.h"

#include <optional>

namespace milepost::xlsx {
namespace {

constexpr lxw_color_t kWhite = 0xFFFFFF;

/// `part` of the way from one colour to another.
lxw_color_t mixed(lxw_color_t from, lxw_color_t to, double part) {
  lxw_color_t color = 0;
  for (const int shift : {16, 8, 0}) {
    const auto a = static_cast<double>((from >> shift) & 0xFF);
    const auto b = static_cast<double>((to >> shift) & 0xFF);
    color |= static_cast<lxw_color_t>(a + (b - a) * part) << shift;
  }
  return color;
}

/// Makes formats, each with the font of the workbook.
class Maker {
 public:
  Maker(Workbook& book, Language language)
      : book_(book), library_(book.library()), language_(language) {}

  /// `words` is where dates, statuses and flags stand, `figures` where numbers do.
  TableFormats table(lxw_format_alignments words, lxw_format_alignments figures) {
    TableFormats made;
    made.usual = cells(words, figures);
    ink_ = kSoft;
    made.out = cells(words, figures);
    ink_.reset();
    return made;
  }

  lxw_format* plain(double size = kFontSize) const {
    lxw_format* format = book_.add_format();
    library_.format_set_font_name(format, font_of(language_));
    library_.format_set_font_size(format, size);
    library_.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }
  LineFormat line(double size, lxw_color_t color, bool is_bold) const {
    lxw_format* format = plain(size);
    if (is_bold) library_.format_set_bold(format);
    library_.format_set_font_color(format, color);
    library_.format_set_text_wrap(format);
    return {format, size};
  }

  /// Only what it changes of the cells that it is laid over.
  lxw_format* laid_over(lxw_color_t color) const {
    lxw_format* format = book_.add_format();
    library_.format_set_bg_color(format, mixed(color, kWhite, 0.82));
    library_.format_set_font_color(format, mixed(color, 0, 0.25));
    return format;
  }

 private:
  CellFormats cells(lxw_format_alignments words, lxw_format_alignments figures) const {
    CellFormats made;
    made.heading = heading(LXW_ALIGN_LEFT);
    made.heading_right = heading(LXW_ALIGN_RIGHT);
    made.heading_word = heading(words);
    for (std::size_t depth = 0; depth < kDeepest; ++depth) {
      made.text[depth] = cell();
      library_.format_set_text_wrap(made.text[depth]);
      library_.format_set_indent(made.text[depth], static_cast<std::uint8_t>(depth));
      made.section[depth] = cell();
      library_.format_set_bold(made.section[depth]);
      library_.format_set_bg_color(made.section[depth], kPale);
      library_.format_set_indent(made.section[depth], static_cast<std::uint8_t>(depth));
    }
    made.text_right = aligned("General", figures);
    library_.format_set_text_wrap(made.text_right);
    const bool en = language_ == Language::en;
    made.whole = aligned(en ? "#,##0" : "0", figures);
    made.decimals = aligned(en ? "#,##0.0###" : "0.0###", figures);
    made.percent = aligned("0.0%", figures);
    made.points = aligned("+0.0;-0.0;0.0", LXW_ALIGN_RIGHT);
    made.date = aligned("yyyy-mm-dd", words);
    made.moment = aligned("yyyy-mm-dd hh:mm", words);
    made.word = aligned("General", words);
    made.link = cell();
    library_.format_set_font_color(made.link, ink_.value_or(kAccent));
    library_.format_set_underline(made.link, LXW_UNDERLINE_SINGLE);
    library_.format_set_text_wrap(made.link);
    return made;
  }

  lxw_format* cell() const {
    lxw_format* format = plain();
    if (ink_) library_.format_set_font_color(format, *ink_);
    library_.format_set_border(format, LXW_BORDER_THIN);
    library_.format_set_border_color(format, kRule);
    return format;
  }
  lxw_format* aligned(const char* pattern, lxw_format_alignments side) const {
    lxw_format* format = cell();
    library_.format_set_num_format(format, pattern);
    library_.format_set_align(format, static_cast<std::uint8_t>(side));
    return format;
  }
  lxw_format* heading(lxw_format_alignments side) const {
    lxw_format* format = line(kFontSize, kWhite, true).format;
    library_.format_set_bg_color(format, kAccent);
    library_.format_set_border(format, LXW_BORDER_THIN);
    library_.format_set_border_color(format, kRule);
    library_.format_set_align(format, static_cast<std::uint8_t>(side));
    return format;
  }

  Workbook& book_;
  const Library& library_;
  Language language_;
  std::optional<lxw_color_t> ink_;  // of cells, where it is not that of the workbook
};

}  // namespace

lxw_color_t color_of(Status status) { return row_of(status).color; }
lxw_color_t color_of(Light light) { return row_of(light).color; }

const char* font_of(Language language) {
  return Wording("Calibri", "微软雅黑").in(language).data();
}

Styles::Styles(Workbook& book, Language language) {
  Maker make(book, language);
  const Library& library = book.library();
  sheet = make.table(LXW_ALIGN_CENTER, LXW_ALIGN_RIGHT);
  summary = make.table(LXW_ALIGN_LEFT, LXW_ALIGN_RIGHT);
  facts = make.table(LXW_ALIGN_LEFT, LXW_ALIGN_LEFT);
  title = make.line(16, kAccent, true);
  part = make.line(14, kAccent, true);
  heading = make.line(12.5, kAccent, true);
  caption = make.line(11, kInk, true);
  fact = make.line(kFontSize, kSoft, false);
  item = make.line(kFontSize, kInk, false);
  library.format_set_indent(item.format, 1);
  prominent = make.line(11.5, kInk, true);
  library.format_set_bg_color(prominent.format, kPale);
  reference = make.plain();
  library.format_set_font_color(reference, kAccent);
  library.format_set_underline(reference, LXW_UNDERLINE_SINGLE);
  for (const auto& entry : kWords<Status>) {
    statuses[static_cast<std::size_t>(entry.value)] = make.laid_over(color_of(entry.value));
  }
  for (const LightRow& light : kWords<Light>) {
    lights[static_cast<std::size_t>(light.value)] = make.laid_over(light.color);
  }
}

}  // namespace milepost::xlsx
