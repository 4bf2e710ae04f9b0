#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>

#include "base/normalization.h"
#include "base/usual_signs.h"
#include "base/utf8.h"

namespace milepost {
namespace {

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::size_t character_width(char32_t codepoint) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(codepoint));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

/// What no line of Chinese begins with.
bool is_closing(char32_t c) {
  return std::u32string_view(U"，。、；：？！）》〉】」』”’").find(c) != std::u32string_view::npos;
}

/// What no line of Chinese ends with.
bool is_opening(char32_t c) {
  return std::u32string_view(U"（《〈【「『“‘").find(c) != std::u32string_view::npos;
}

bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

std::string_view without_byte_order_mark(std::string_view text) {
  return text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kBlanks);
  // Of blanks only the end is left, still a part of the text: callers ask how far in it begins.
  if (first == std::string_view::npos) return text.substr(text.size());
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out(text);
  replace_all(out, "\r\n", "\n");
  std::replace(out.begin(), out.end(), '\r', '\n');
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

std::size_t display_width(std::string_view text) {
  if (is_plain_ascii(text)) return text.size();
  std::size_t width = 0;
  for_each_character(text,
                     [&](Character c, std::string_view) { width += character_width(c.codepoint); });
  return width;
}

std::string pad_right(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  std::string padded(text);
  if (taken < width) padded.append(width - taken, ' ');
  return padded;
}

std::string pad_left(std::string_view text, std::size_t width) {
  const std::size_t taken = display_width(text);
  std::string padded(taken < width ? width - taken : 0, ' ');
  return padded.append(text);
}

std::string shorten(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::size_t kept = 0;
  std::size_t taken = 1;  // by the ellipsis
  while (kept < text.size()) {
    const Character next = first_character(text.substr(kept));
    taken += character_width(next.codepoint);
    if (taken > width) break;
    kept += next.bytes;
  }
  return std::string(text.substr(0, kept)) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  if (width == 0 || display_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines;
  std::string line;
  std::size_t taken = 0;
  std::size_t last_break = 0;  // bytes of `line` up to where it may be broken
  std::size_t break_before = 0;
  for_each_character(text, [&](Character one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    const std::size_t wide = character_width(c);
    if (is_closing(c) && last_break == line.size()) last_break = break_before;
    if (taken + wide > width && !line.empty()) {
      const std::size_t kept = last_break > 0 ? last_break : line.size();
      std::string rest = line.substr(kept);
      line.resize(kept);
      line.erase(line.find_last_not_of(' ') + 1);
      lines.push_back(std::move(line));
      line = std::move(rest);
      taken = display_width(line);
      last_break = 0;
      break_before = 0;
    }
    if (line.empty() && c == ' ') return;
    line += bytes;
    taken += wide;
    if (c == ' ' || (wide == 2 && !is_opening(c))) {
      break_before = last_break;
      last_break = line.size();
    }
  });
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string to_half_width(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for_each_character(text, [&](Character one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (c >= 0xFF01 && c <= 0xFF5E) {
      plain += static_cast<char>(c - 0xFF01 + '!');
    } else if (c == 0x3000) {
      plain += ' ';
    } else {
      plain += bytes;
    }
  });
  return plain;
}

std::string search_form(std::string_view text) {
  return normalized_by(UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
                       with_usual_signs(text));
}

bool steers_terminal(char32_t character) {
  return (is_control(character) && character != '\n' && character != '\t') || character == 0x2028 ||
         character == 0x2029 || is_direction_mark(character);
}

std::string one_line(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string plain;
  plain.reserve(text.size());
  for_each_character(text, [&](Character one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (one.is_broken()) {
      plain += "\uFFFD";
    } else if (is_control(c) || c == 0x2028 || c == 0x2029) {
      plain += ' ';
    } else if (!is_direction_mark(c)) {
      plain += bytes;
    }
  });
  return plain;
}

void append_lines(std::string& out, std::string_view text) {
  bool after_return = false;
  for_each_character(text, [&](Character one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    const bool ends_return = after_return && c == '\n';
    after_return = c == '\r';
    if (ends_return) return;
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
      out += '\n';
    } else if (is_control(c)) {
      out += ' ';
    } else if ((c & 0xFFFE) == 0xFFFE || c == 0xFFFD) {
      out += "\uFFFD";
    } else if (!is_direction_mark(c)) {
      out += bytes;
    }
  });
}

}  // namespace milepost
