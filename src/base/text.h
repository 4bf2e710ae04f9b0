// Text as people type it and as a terminal shows it. UTF-8 throughout, of which base/utf8.h knows
// the bytes; Unicode facts are utf8proc's.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace milepost {

/// Characters that a text may have in plan files and progress files: as many as a cell of a
/// spreadsheet holds.
inline constexpr std::size_t kLongestText = 32'767;

/// What some programs write before UTF-8, and Excel wants to see there.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
std::string_view without_byte_order_mark(std::string_view text);

std::string_view trim(std::string_view text);

/// Puts `to` in place of every `from`, from left to right.
void replace_all(std::string& text, std::string_view from, std::string_view to);

/// All of `text` as a number such as programs write it; nothing where it is none.
template <class Number>
std::optional<Number> to_number(std::string_view text) {
  Number number{};
  const char* end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, number);
  return fault == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

/// `text` with one \n for each line end, whatever system it comes from.
std::string with_plain_line_ends(std::string_view text);

/// Columns that `text` takes in a terminal: two for a wide character, none for a combining one.
std::size_t display_width(std::string_view text);

/// `text` with blanks added up to `width` columns, on the right or on the left of it.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// `text` shortened to `width` columns, with `…` at the end where something was cut.
std::string shorten(std::string_view text, std::size_t width);

/// `text` in lines of at most `width` columns, broken at blanks and between wide characters, but
/// not before a closing mark nor behind an opening one; one line where `width` is 0.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// Full-width digits, letters and signs (１２３．５％) as their ordinary twins; the rest unchanged.
std::string to_half_width(std::string_view text);

/// Lower case, half width and composed: what two texts are compared in when somebody searches.
std::string search_form(std::string_view text);

/// Whether a terminal would do something else with a character than to show it: control characters,
/// but for line ends and tabs, line separators and direction marks.
bool steers_terminal(char32_t character);

/// Control characters and direction marks replaced by spaces or nothing, so that one value stays on
/// one line of a terminal and cannot reorder or recolour what stands around it.
std::string one_line(std::string_view text);

/// Adds `text` to `out` as one_line has it, but each line break stays, as one \n, and what is not a
/// character is U+FFFD.
void append_lines(std::string& out, std::string_view text);

}  // namespace milepost
