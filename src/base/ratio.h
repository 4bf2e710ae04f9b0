// Exact fractions of whole numbers, docs/rules.md "Figures".
#pragma once

#include <gmpxx.h>

#include <compare>
#include <concepts>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>

namespace milepost {

/// Any integer type all of whose values fit into 64 bits with a sign.
template <typename T>
concept WholeNumber = std::integral<T> && std::numeric_limits<T>::digits < 64;

/// A fraction in lowest terms, denominator > 0.
struct Terms {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool operator==(const Terms&) const = default;
};

/// `value` without its sign; the lowest number has no positive twin of its own type.
constexpr std::uint64_t magnitude_of(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? 0 - bits : bits;
}

/// An exact fraction of any size: nothing overflows. Every comparison that decides a status is made
/// on these. A value has one form only: two equal ones both fit into Terms, or neither does.
///
/// Own code around GMP's mpq_class, which allocates for every number and every intermediate result.
/// Measured over the figures of one target, 49 operations of which 11 write a figure out: 7.1 µs
/// and 182 allocations with mpq_class, 1.5 µs and none with this.
class Ratio {
 public:
  Ratio() = default;
  /// Implicit, so that whole numbers mix with fractions: share > 0, rate * 100.
  Ratio(WholeNumber auto whole) : terms_{whole, 1} {}
  /// `numerator` over `denominator`, which is not 0; in any terms and of any signs.
  Ratio(WholeNumber auto numerator, WholeNumber auto denominator)
      : Ratio(Ratio(numerator) / Ratio(denominator)) {}
  /// In any terms; the denominator is not 0.
  explicit Ratio(mpq_class value);
  /// `terms` are lowest.
  static Ratio of(Terms terms) { return Ratio(terms); }

  Ratio(const Ratio& other) : terms_(other.terms_) {
    if (other.big_) big_ = std::make_unique<const mpq_class>(*other.big_);
  }
  Ratio& operator=(const Ratio& other) { return *this = Ratio(other); }
  Ratio(Ratio&&) noexcept = default;
  Ratio& operator=(Ratio&&) noexcept = default;
  ~Ratio() = default;

  /// Nothing where the numbers are too large for 64 bits.
  std::optional<Terms> terms() const { return big_ ? std::nullopt : std::optional(terms_); }
  mpq_class to_mpq() const;

  friend Ratio operator+(const Ratio& a, const Ratio& b);
  friend Ratio operator-(const Ratio& a, const Ratio& b);
  friend Ratio operator*(const Ratio& a, const Ratio& b);
  /// `b` is not 0.
  friend Ratio operator/(const Ratio& a, const Ratio& b);
  Ratio operator-() const { return 0 - *this; }

  Ratio& operator+=(const Ratio& other) { return *this = *this + other; }
  Ratio& operator-=(const Ratio& other) { return *this = *this - other; }
  Ratio& operator*=(const Ratio& other) { return *this = *this * other; }
  Ratio& operator/=(const Ratio& other) { return *this = *this / other; }

  friend bool operator==(const Ratio& a, const Ratio& b);
  friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b);

  /// -1, 0 or 1.
  friend int sgn(const Ratio& value);
  friend Ratio abs(const Ratio& value) { return sgn(value) < 0 ? -value : value; }

 private:
  explicit Ratio(Terms terms) : terms_(terms) {}

  Terms terms_;                           // 0/1 where big_ is set
  std::unique_ptr<const mpq_class> big_;  // only what Terms cannot hold
};

}  // namespace milepost
