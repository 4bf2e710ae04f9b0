// The characters of a file that some other program wrote: which encoding its bytes are in, and the
// same text as UTF-8; docs/progress-files.md "Encodings and
// separators".
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "base/words.h"

namespace milepost {

enum class Encoding {
  utf8,
  utf16_le,
  utf16_be,
  gb18030,
  // What nothing tells from GB18030: only where somebody names it.
  big5,
  windows_1250,
  windows_1251,
  windows_1252,
};

/// As iconv has them.
template <>
inline constexpr std::array<Word<Encoding>, 8> kWords<Encoding>{
    {{Encoding::utf8, "UTF-8"},
     {Encoding::utf16_le, "UTF-16LE"},
     {Encoding::utf16_be, "UTF-16BE"},
     {Encoding::gb18030, "GB18030"},
     {Encoding::big5, "Big5"},
     {Encoding::windows_1250, "windows-1250"},
     {Encoding::windows_1251, "windows-1251"},
     {Encoding::windows_1252, "windows-1252"}}};

/// Is told how many bytes of a file have been read.
using ReportProgress = std::function<void(std::size_t)>;

struct Decoded {
  Encoding encoding = Encoding::utf8;
  /// The text where it had to be converted; UTF-8 is read where it is.
  std::optional<std::string> converted;
  /// Why the bytes are not text of that encoding, and on which line.
  std::optional<Problem> fault;

  /// The text of these `bytes` in UTF-8; it may begin with a byte-order mark.
  std::string_view text(std::string_view bytes) const { return converted ? *converted : bytes; }
};

/// How a file with fields was read.
struct TextReading {
  Encoding encoding = Encoding::utf8;
  char separator = ',';
};

/// What to do with a file that is not text in one of these.
Said save_as_utf8();

/// How many of `bytes`, which are GB18030 and at least one, are the first character.
std::size_t length_in_gb18030(std::string_view bytes);

/// `text`, which is UTF-8, as bytes of GB18030. Throws Error where the system cannot convert it.
std::string in_gb18030(std::string_view text);

/// A byte-order mark says what the file is. Without one it is what is `named`, and where nothing
/// is: UTF-16 where the zero bytes look so, UTF-8 where it is valid or was before it was damaged,
/// and GB18030, which Excel writes in China, where that makes mostly common characters. Otherwise
/// the fault asks for a name. `report` is told how many of the bytes are known to be valid.
Decoded decode(std::string_view bytes, std::optional<Encoding> named = {},
               const ReportProgress& report = {});

}  // namespace milepost
