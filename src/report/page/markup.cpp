#include "report/page/markup.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

bool needs_no_care(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  });
}

constexpr std::size_t kDateLength = 10;

/// Where a date such as 2022-06-30 begins; npos where there is none.
std::size_t date_in(std::string_view text) {
  for (std::size_t hyphen = text.find('-'); hyphen != std::string_view::npos;
       hyphen = text.find('-', hyphen + 1)) {
    if (hyphen >= 4 && parse_iso_date(text.substr(hyphen - 4, kDateLength))) return hyphen - 4;
  }
  return std::string_view::npos;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  if (needs_no_care(text)) {
    out += text;
    return;
  }
  for (const char c : one_line(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

void append_prose(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t start = std::min(date_in(text), text.size());
    append_escaped(out, text.substr(0, start));
    if (start == text.size()) return;
    out += R"(<span class="d">)";
    out += text.substr(start, kDateLength);
    out += "</span>";
    text.remove_prefix(start + kDateLength);
  }
}

std::string prose(std::string_view text) {
  std::string out;
  append_prose(out, text);
  return out;
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : one_line(text)) {
    const bool is_safe =
        !is_ascii(c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (is_safe) {
      out += c;
    } else {
      out += fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
  }
  return out + "\"";
}

Punctuation punctuation(Language language) {
  const auto in = [&](const Wording& sign) { return sign.in(language); };
  return {in({": ", "："}), label(Label::comma, language), in({" (", "（"}), in({")", "）"})};
}

}  // namespace milepost
