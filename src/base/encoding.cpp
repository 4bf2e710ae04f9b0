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

struct Utf8Trial {
  std::optional<std::size_t> first_invalid;  // a place in the bytes
  bool looks_like_utf8 = false;              // although some bytes are not
};

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

/// What is damaged UTF-8 would read as nonsense in GB18030, which takes almost any bytes.
Utf8Trial try_utf8(std::string_view bytes, const ReportProgress& report) {
  if (is_all_utf8(bytes, report)) return {};
  Utf8Trial trial;
  std::size_t valid = 0;
  std::size_t invalid = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    const Character one = first_character(bytes.substr(i));
    if (one.is_broken()) {
      if (!trial.first_invalid) trial.first_invalid = i;
      ++invalid;
    } else if (one.bytes > 1) {
      ++valid;
    }
    i += one.bytes;
  }
  trial.looks_like_utf8 = valid > 4 * invalid;
  return trial;
}

Problem fault_at(std::string_view before, std::string_view rest, const Said& encoding) {
  std::string hex;
  for (const char byte : rest.substr(0, 2)) {
    hex += fmt::format("{}0x{:02X}", hex.empty() ? "" : " ", static_cast<unsigned char>(byte));
  }
  return {{1 + count_line_ends(before), 0, 0},
          said({"there are bytes here that are no character in {} ({})",
                "此处的字节（{1}）不是{0}编码的字符"},
               encoding, hex),
          save_as_utf8()};
}

/// A conversion of the C library, closed at the end.
class Conversion {
 public:
  explicit Conversion(const char* from) : handle_(iconv_open("UTF-8", from)) {
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

Decoded convert(std::string_view bytes, Encoding encoding, const Said& told_as) {
  Decoded decoded;
  decoded.encoding = encoding;
  std::string& text = decoded.converted.emplace();
  const std::string_view rest =
      Conversion(std::string(word(encoding)).c_str()).convert(bytes, text);
  if (!rest.empty()) decoded.fault = fault_at(text, rest, told_as);
  return decoded;
}

}  // namespace

Said save_as_utf8() {
  return said({"save the file again as CSV UTF-8 (in Excel: \"CSV UTF-8 (Comma delimited)\")",
               "请将文件另存为UTF-8编码的CSV（Excel中选择“CSV UTF-8（逗号分隔）”）"});
}

Decoded decode(std::string_view bytes, const ReportProgress& report) {
  if (bytes.starts_with(kMarkUtf16Le)) {
    return convert(bytes.substr(2), Encoding::utf16_le, word(Encoding::utf16_le));
  }
  if (bytes.starts_with(kMarkUtf16Be)) {
    return convert(bytes.substr(2), Encoding::utf16_be, word(Encoding::utf16_be));
  }
  const auto utf16 = utf16_without_mark(bytes);
  if (utf16) return convert(bytes, *utf16, word(*utf16));
  const Utf8Trial trial = try_utf8(bytes, report);
  if (!trial.first_invalid) return {};
  if (trial.looks_like_utf8 || bytes.starts_with(kByteOrderMark)) {
    const std::size_t at = *trial.first_invalid;
    return {Encoding::utf8, std::nullopt,
            fault_at(bytes.substr(0, at), bytes.substr(at), word(Encoding::utf8))};
  }
  return convert(bytes, Encoding::gb18030, said({"UTF-8 or GB18030", "UTF-8或GB18030"}));
}

}  // namespace milepost
