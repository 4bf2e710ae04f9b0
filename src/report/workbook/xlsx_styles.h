// How the cells of a workbook look. Every format is made once, before the first cell.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "model/light.h"
#include "model/name.h"
#include "model/status.h"
#include "report/document.h"
#include "report/workbook/xlsx_book.h"

namespace milepost::xlsx {

inline constexpr lxw_color_t kAccent = 0x1B4F7E;
inline constexpr lxw_color_t kPale = 0xE8F0F8;
inline constexpr lxw_color_t kRule = 0xC5CED8;
inline constexpr lxw_color_t kInk = 0x17202A;
inline constexpr lxw_color_t kSoft = 0x566270;
inline constexpr lxw_color_t kBar = 0xB9D3EA;

/// The same as on a page, and safe for the colour-blind: blue and green are good, yellow to red are
/// not, grey is no judgement.
lxw_color_t color_of(Status status);
lxw_color_t color_of(Light light);

/// The font of texts in `language`.
const char* font_of(Language language);

inline constexpr double kFontSize = 10;      // in points
inline constexpr double kLineSpacing = 1.4;  // from line to line, in sizes of the font
inline constexpr double kAroundLines = 4;    // above and below them together, in points
inline constexpr std::size_t kDeepest = 8;   // indents that can be told apart

/// The formats of the cells of tables.
struct CellFormats {
  lxw_format* heading = nullptr;  // of a column
  lxw_format* heading_right = nullptr;
  lxw_format* heading_word = nullptr;
  std::array<lxw_format*, kDeepest> text{};
  std::array<lxw_format*, kDeepest> section{};  // a heading between rows
  lxw_format* text_right = nullptr;
  lxw_format* whole = nullptr;
  lxw_format* decimals = nullptr;
  lxw_format* percent = nullptr;
  lxw_format* points = nullptr;
  lxw_format* date = nullptr;
  lxw_format* moment = nullptr;
  lxw_format* word = nullptr;  // a status, a flag
  lxw_format* link = nullptr;
};

/// Those of one table.
struct TableFormats {
  CellFormats usual;
  CellFormats out;  // of rows that count no more: paler
};

/// How a text across the sheet looks.
struct LineFormat {
  lxw_format* format = nullptr;
  double size = kFontSize;
};

struct Styles {
  Styles(Workbook& book, Language language);

  TableFormats sheet;    // of a table with a sheet of its own
  TableFormats summary;  // of a table that shares its columns with others
  TableFormats facts;    // of lines that say what is so
  LineFormat title;
  LineFormat part;     // the title of a part
  LineFormat heading;  // within it
  LineFormat caption;  // of a table
  LineFormat fact;
  LineFormat item;  // of a list
  LineFormat prominent;
  lxw_format* reference = nullptr;                            // a link to another sheet
  std::array<lxw_format*, kWords<Status>.size()> statuses{};  // over cells with their words
  std::array<lxw_format*, kWords<Light>.size()> lights{};     // the same
};

}  // namespace milepost::xlsx
