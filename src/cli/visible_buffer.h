// The one place that prints to people. Names of files, reasons and notes come from others: what in
// them would steer a terminal, or turn the order of what is read around, is shown and not obeyed.
#pragma once

#include <ios>
#include <streambuf>
#include <string>
#include <string_view>

namespace milepost::cli {

/// Hands text on with control characters and direction marks as `<U+001B>`; line ends and tabs
/// stay, and bytes that are no character are U+FFFD.
class VisibleBuffer final : public std::streambuf {
 public:
  /// `to` must outlive it. Where `has_colors`, those of milepost's own reports pass.
  VisibleBuffer(std::streambuf& to, bool has_colors) : to_(to), has_colors_(has_colors) {}

 protected:
  std::streamsize xsputn(const char* text, std::streamsize count) override;
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  bool hand_on(std::string_view text);

  std::streambuf& to_;
  bool has_colors_;
  std::string begun_;  // of a character, a line end or a colour, whose rest has not come yet
};

}  // namespace milepost::cli
