// Of what time and place a clause of a review is, by its own words and by those in front of it in
// its sentence; docs/drafting.md "Results".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "draft/lexicon.h"
#include "draft/result_words.h"

namespace milepost {

struct ClauseSetting {
  bool is_of_years = false;  // of several years, or of another one than the review
  bool is_of_part = false;   // of a month or a quarter alone
  bool is_expected = false;  // 预计
  bool is_adjusted = false;  // 扣除…后
  bool is_lead = false;      // it says so, and has no figure of its own: for the clause behind it
  std::optional<Date> day;   // up to which it is true, where that is not the last of the year
  std::string area = {};     // how the name of the area ends that it is of; empty: that of the text
  bool is_neighbour = false;  // 邻县

  bool operator==(const ClauseSetting&) const = default;
};

/// That of `clause`, where the one in front of it in its sentence has `before`. `year` is that
/// which is looked back on.
ClauseSetting setting_of(std::string_view clause, const ClauseSetting& before,
                         std::optional<int> year, const Lexicon& lexicon, const ResultWords& words);

/// The day of what happened: 6月28日, and the last of the month of 6月. Nothing of another year.
std::optional<Date> day_of_event(std::string_view clause, std::optional<int> year,
                                 const Lexicon& lexicon, const ResultWords& words);

/// `name` without the part of the year that it begins with: 工业产值 of 前三季度工业产值.
std::string_view without_period(std::string_view name, const ResultWords& words);

/// How the name of the area ends that a clause begins with: 县 of 全县新增企业; `*` of a neighbour;
/// empty where it names none.
std::string area_named_in(std::string_view clause, const ResultWords& words);

}  // namespace milepost
