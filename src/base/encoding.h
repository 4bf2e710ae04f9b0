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

enum class Encoding { utf8, utf16_le, utf16_be, gb18030 };

template <>
inline constexpr std::array<Word<Encoding>, 4> kWords<Encoding>{{{Encoding::utf8, "UTF-8"},
                                                                 {Encoding::utf16_le, "UTF-16LE"},
                                                                 {Encoding::utf16_be, "UTF-16BE"},
                                                                 {Encoding::gb18030, "GB18030"}}};

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

/// A byte-order mark says what the file is. Without one it is UTF-16 where the zero bytes look so,
/// UTF-8 where it is valid or all but valid, and GB18030, which Excel writes in China, otherwise.
/// `report` is told how many of the bytes are known to be valid.
Decoded decode(std::string_view bytes, const ReportProgress& report = {});

}  // namespace milepost
