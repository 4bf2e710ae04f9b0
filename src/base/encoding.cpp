#include "base/encoding.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

#include "base/error.h"
#include "base/lines.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

constexpr std::string_view kMarkUtf16Le = "\xFF\xFE";
constexpr std::string_view kMarkUtf16Be = "\xFE\xFF";
constexpr std::string_view kMarkGb18030 = "\x84\x31\x95\x33";

/// Whether the first bytes have zeros as ASCII characters in UTF-16 have them.
std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
  constexpr std::size_t kSample = 1024;
  constexpr std::size_t kShare = 8;  // one byte in so many is zero: commas and line ends are ASCII
  std::array<std::size_t, 2> zeros{};  // at even and at odd places
  const std::string_view sample = bytes.substr(0, kSample);
  for (std::size_t i = 0; i < sample.size(); ++i) {
    if (sample[i] == '\0') ++zeros.at(i % 2);
  }
  if ((zeros[0] + zeros[1]) * kShare < sample.size()) return std::nullopt;
  if (zeros[0] == 0 && zeros[1] > 0) return Encoding::utf16_le;
  if (zeros[1] == 0 && zeros[0] > 0) return Encoding::utf16_be;
  return std::nullopt;
}

/// Whether all of it is valid, a few megabytes at once.
bool is_all_utf8(std::string_view bytes, const ReportProgress& report) {
  constexpr std::size_t kPiece = std::size_t{8} << 20U;
  for (std::size_t start = 0; start < bytes.size();) {
    std::size_t end = start + kPiece;
    end = end < bytes.size() ? bytes.find('\n', end) : bytes.size();
    end = std::min(end, bytes.size());
    if (!is_valid_utf8(bytes.substr(start, end - start))) return false;
    start = end;
    if (report) report(end);
  }
  return true;
}

/// How a text that is not all UTF-8 reads as UTF-8, by its sequences and not by their bytes.
struct Utf8Trial {
  std::size_t first_broken = 0;  // a place in the bytes
  std::size_t broken = 0;        // sequences that are no character
  std::size_t whole = 0;         // characters beyond ASCII
  std::size_t wide = 0;          // of these the ones of three bytes and more: all Han are

  /// Of GB18030 hardly one sequence in five is a character of UTF-8, and one in a hundred a wide
  /// one.
  bool is_damaged_utf8() const { return whole > broken || (whole == broken && wide > 0); }
};

/// The bytes of a sequence that is no character: its first one and those of the ones behind that
/// continue it, or a few that continue nothing.
std::size_t length_of_broken(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  const std::size_t most = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 3;
  std::size_t length = 1;
  while (length < std::min(most, bytes.size()) && continues_character(bytes[length])) ++length;
  return length;
}

Utf8Trial try_utf8(std::string_view bytes) {
  Utf8Trial trial;
  for (std::size_t i = 0; i < bytes.size();) {
    const Character one = first_character(bytes.substr(i));
    if (one.is_broken()) {
      if (trial.broken++ == 0) trial.first_broken = i;
      i += length_of_broken(bytes.substr(i));
      continue;
    }
    if (one.bytes > 1) ++trial.whole;
    if (one.bytes > 2) ++trial.wide;
    i += one.bytes;
  }
  return trial;
}

/// How the characters of a text in GB18030 are spread over its planes. Chinese is written with the
/// common characters, which stand in rows of their own, and hardly ever with one inside a Latin
/// word. What is in another encoding gives mostly others: of Latin words each accented letter makes
/// one with the letter behind it.
struct Gb18030Trial {
  std::size_t common = 0;
  std::size_t other = 0;
  std::size_t first_other = 0;  // a place in the bytes

  bool is_plausible() const { return common > 0 && common >= 2 * other; }
};

Gb18030Trial try_gb18030(std::string_view bytes) {
  const auto at = [&](std::size_t i) {
    return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\0');
  };
  const auto is_letter = [&](std::size_t i) {
    return (at(i) >= 'a' && at(i) <= 'z') || (at(i) >= 'A' && at(i) <= 'Z');
  };
  Gb18030Trial trial;
  std::size_t end = 0;
  for (std::size_t i = 0; i < bytes.size(); i = end) {
    end = i + length_in_gb18030(bytes.substr(i));
    if (is_ascii(bytes[i])) continue;
    const unsigned char second = at(i + 1);
    const bool is_mark = at(i) >= 0xA1 && at(i) <= 0xA3;  // 、。《》①Ⅱ and full-width letters
    const bool is_of_first_level = at(i) >= 0xB0 && at(i) <= 0xD7;
    const bool is_in_word = i > 0 && is_letter(i - 1) && is_letter(end);
    if (second >= 0xA1 && (is_mark || is_of_first_level) && !is_in_word) {
      ++trial.common;
    } else if (trial.other++ == 0) {
      trial.first_other = i;
    }
  }
  return trial;
}

Problem fault_at(std::string_view before, std::string_view rest, const Said& encoding,
                 const Remedy& remedy) {
  std::string hex;
  for (const char byte : rest.substr(0, 2)) {
    hex += fmt::format("{}0x{:02X}", hex.empty() ? "" : " ", static_cast<unsigned char>(byte));
  }
  return {{1 + count_line_ends(before), 0, 0},
          said({"there are bytes here that are no character in {} ({})",
                "此处的字节（{1}）不是{0}编码的字符"},
               encoding, hex),
          remedy};
}

/// A conversion of the C library, closed at the end.
class Conversion {
 public:
  explicit Conversion(const char* from, const char* to = "UTF-8") : handle_(iconv_open(to, from)) {
    if (is_open()) return;
    throw Error(
        ErrorKind::machine, said({"this system cannot convert {}", "本机无法转换{}编码"}, from),
        said({"install its character sets (libc-gconv-modules-extra), or save the file as UTF-8",
              "请安装其字符集（libc-gconv-modules-extra），或将文件另存为UTF-8编码"}));
  }
  Conversion(const Conversion&) = delete;
  Conversion& operator=(const Conversion&) = delete;
  ~Conversion() {
    if (is_open()) iconv_close(handle_);
  }

  /// Adds to `out` what can be converted; what is left of `bytes`.
  std::string_view convert(std::string_view bytes, std::string& out) {
    std::array<char, 65536> buffer;
    char* in = const_cast<char*>(bytes.data());  // iconv does not write there
    std::size_t left = bytes.size();
    bool full = true;
    while (left > 0 && full) {
      char* end = buffer.data();
      std::size_t room = buffer.size();
      full =
          iconv(handle_, &in, &left, &end, &room) == static_cast<std::size_t>(-1) && errno == E2BIG;
      out.append(buffer.data(), buffer.size() - room);
    }
    return bytes.substr(bytes.size() - left);
  }

 private:
  bool is_open() const { return reinterpret_cast<std::intptr_t>(handle_) != -1; }
  iconv_t handle_;
};

Decoded convert(std::string_view bytes, Encoding encoding, const Said& told_as,
                const Remedy& remedy) {
  Decoded decoded;
  decoded.encoding = encoding;
  std::string& text = decoded.converted.emplace();
  text.reserve(bytes.size() + bytes.size() / 2);  // two bytes of a Chinese character become three
  const std::string_view rest =
      Conversion(std::string(word(encoding)).c_str()).convert(bytes, text);
  if (!rest.empty()) decoded.fault = fault_at(text, rest, told_as, remedy);
  return decoded;
}

Decoded convert(std::string_view bytes, Encoding encoding) {
  return convert(bytes, encoding, word(encoding), save_as_utf8());
}

Decoded damaged_utf8(std::string_view bytes, std::size_t at) {
  return {Encoding::utf8, std::nullopt,
          fault_at(bytes.substr(0, at), bytes.substr(at), word(Encoding::utf8), save_as_utf8())};
}

/// What stands around the place of `trial` when it is read as GB18030.
std::string read_around(std::string_view bytes, const Gb18030Trial& trial) {
  constexpr std::size_t kBytes = 20;
  const std::size_t line = bytes.find_last_of("\r\n", trial.first_other) + 1;  // 0 where none
  std::size_t first = line;
  while (first + kBytes < trial.first_other) first += is_ascii(bytes[first]) ? 1 : 2;
  const std::size_t end = std::min(bytes.find_first_of("\r\n", trial.first_other), bytes.size());
  std::string shown;
  Conversion(std::string(word(Encoding::gb18030)).c_str())
      .convert(bytes.substr(first, std::min(end - first, 2 * kBytes)), shown);
  return one_line(shown);
}

/// What is neither UTF-8 nor damaged UTF-8 may be GB18030, which takes almost any bytes.
Decoded as_gb18030(std::string_view bytes) {
  Decoded decoded = convert(bytes, Encoding::gb18030, said({"UTF-8 or GB18030", "UTF-8或GB18030"}),
                            Offer::name_encoding);
  if (decoded.fault) return decoded;
  const Gb18030Trial trial = try_gb18030(bytes);
  if (!trial.is_plausible()) {
    decoded.fault =
        Problem{{1 + count_line_ends(bytes.substr(0, trial.first_other)), 0, 0},
                said({"it is not clear which encoding the file has: read as GB18030 it says {}",
                      "无法确定文件的编码：按GB18030读取则为{}"},
                     in_quotes(read_around(bytes, trial))),
                Offer::name_encoding};
  }
  return decoded;
}

}  // namespace

Said save_as_utf8() {
  return said({"save the file again as CSV UTF-8 (in Excel: \"CSV UTF-8 (Comma delimited)\")",
               "请将文件另存为UTF-8编码的CSV（Excel中选择“CSV UTF-8（逗号分隔）”）"});
}

std::size_t length_in_gb18030(std::string_view bytes) {
  if (is_ascii(bytes.front())) return 1;
  const bool is_of_four = bytes.size() > 1 && bytes[1] >= '0' && bytes[1] <= '9';
  return is_of_four ? 4 : 2;
}

std::string in_gb18030(std::string_view text) {
  std::string bytes;
  Conversion("UTF-8", "GB18030").convert(text, bytes);
  return bytes;
}

Decoded decode(std::string_view bytes, std::optional<Encoding> named,
               const ReportProgress& report) {
  if (bytes.starts_with(kMarkUtf16Le)) return convert(bytes.substr(2), Encoding::utf16_le);
  if (bytes.starts_with(kMarkUtf16Be)) return convert(bytes.substr(2), Encoding::utf16_be);
  if (bytes.starts_with(kMarkGb18030)) return convert(bytes, Encoding::gb18030);
  const bool is_marked = bytes.starts_with(kByteOrderMark);
  if (named && *named != Encoding::utf8 && !is_marked) return convert(bytes, *named);
  if (!named) {
    const auto utf16 = utf16_without_mark(bytes);
    if (utf16) return convert(bytes, *utf16);
  }
  if (is_all_utf8(bytes, report)) return {};
  const Utf8Trial trial = try_utf8(bytes);
  const bool is_damaged = trial.is_damaged_utf8();
  if (named || is_marked || (is_damaged && trial.wide > 0)) {
    return damaged_utf8(bytes, trial.first_broken);
  }
  // Characters of two bytes in both may be of either.
  Decoded chinese = as_gb18030(bytes);
  return chinese.fault && is_damaged ? damaged_utf8(bytes, trial.first_broken) : chinese;
}

}  // namespace milepost
