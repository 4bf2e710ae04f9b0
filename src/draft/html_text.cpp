#include "draft/html_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/document_text.h"

namespace milepost {
namespace {

struct Charset {
  std::string_view name;
  Encoding encoding;
};

constexpr std::array<Charset, 13> kCharsets{{{"gb2312", Encoding::gb18030},
                                             {"gbk", Encoding::gb18030},
                                             {"gb18030", Encoding::gb18030},
                                             {"gb_2312-80", Encoding::gb18030},
                                             {"x-gbk", Encoding::gb18030},
                                             {"cp936", Encoding::gb18030},
                                             {"big5", Encoding::big5},
                                             {"big5-hkscs", Encoding::big5},
                                             {"windows-1250", Encoding::windows_1250},
                                             {"windows-1251", Encoding::windows_1251},
                                             {"windows-1252", Encoding::windows_1252},
                                             {"iso-8859-1", Encoding::windows_1252},
                                             {"utf-8", Encoding::utf8}}};

std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

}  // namespace

std::optional<Encoding> encoding_named_in(std::string_view html) {
  constexpr std::size_t kBeginning = 8192;
  constexpr std::string_view kWord = "charset";
  const std::string beginning = in_lower_case(html.substr(0, kBeginning));
  for (std::size_t at = beginning.find(kWord); at != std::string::npos;
       at = beginning.find(kWord, at + 1)) {
    std::string_view rest = trim(std::string_view(beginning).substr(at + kWord.size()));
    if (!rest.starts_with('=')) continue;
    rest = trim(rest.substr(1));
    if (rest.starts_with('"') || rest.starts_with('\'')) rest = trim(rest.substr(1));
    const std::string_view name = rest.substr(0, rest.find_first_of("\"'> \t\r\n;/"));
    const auto found = std::find_if(kCharsets.begin(), kCharsets.end(),
                                    [name](const Charset& one) { return one.name == name; });
    if (found != kCharsets.end()) return found->encoding;
  }
  return std::nullopt;
}

std::optional<Decoded> decode_page(std::string_view bytes, std::optional<Encoding> named,
                                   Problems& problems) {
  if (named || is_valid_utf8(bytes)) return decode_document(bytes, named, problems);
  const auto said = encoding_named_in(bytes);
  if (!said) return decode_document(bytes, std::nullopt, problems);
  if (*said != Encoding::gb18030 && *said != Encoding::big5) {
    // Servers say so of pages in Chinese, too.
    Decoded decoded = decode(bytes);
    if (!decoded.fault) return decoded;
  }
  return decode_document(bytes, said, problems);
}

}  // namespace milepost
