// Reads the parts of a written date or time.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>

namespace milepost {

/// Reads one written date from left to right; every step says whether it fitted.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  /// Whether a digit comes next.
  bool at_digit() const { return !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; }

  bool literal(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  std::optional<int> number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t count = 0;
    while (count < rest_.size() && count < max_digits && rest_[count] >= '0' && rest_[count] <= '9')
      ++count;
    if (count < min_digits) return std::nullopt;
    int value = 0;
    std::from_chars(rest_.data(), rest_.data() + count, value);
    rest_.remove_prefix(count);
    return value;
  }

 private:
  std::string_view rest_;
};

}  // namespace milepost
