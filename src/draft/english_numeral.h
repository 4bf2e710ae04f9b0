// A numeral of a sentence in English.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/decimal.h"
#include "model/proposal.h"
#include "model/target.h"

namespace milepost {

/// A run of digits with the marks between them, as digit_runs of table_ledger.h finds them: 1,200.5
/// is one, 40 000 are two. Places count the bytes of the sentence.
struct EnglishNumeral {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string reason = {};  // empty: it is a figure
  Strength strength = Strength::strong;
  std::optional<Decimal> value = {};
  std::optional<Decimal> upper = {};
  std::size_t asked = 0;   // where what is asked of it begins
  std::size_t behind = 0;  // where its unit ends, and what is asked behind it
  std::string unit = {};
  RequirementKind kind = RequirementKind::at_least;
  bool is_asked = false;   // words say of which kind it is
  bool is_growth = false;  // by 12%
  bool is_share = false;
  bool is_reached = false;  // "to" stands in front of it
  bool is_by = false;
  /// Whether it may be meant otherwise, so that nobody should take it without looking.
  bool is_doubtful = false;
  /// Of 000 in 40 000: the numeral that it belongs to.
  std::optional<std::size_t> joins = {};
};

}  // namespace milepost
