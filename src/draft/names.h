// What a promise is called: the words around a name taken off, docs/drafting.md "Names".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "draft/lexicon.h"

namespace milepost {

/// A day as a text names it; the year only where it stands there.
struct NamedDay {
  std::optional<int> year;
  int month = 12;
  int day = 31;
  bool ends_month = false;      // 2月底, which is the 29th every fourth year
  std::optional<int> years_on;  // from the year of the plan: 1 of 明年6月
  bool is_unsure = false;       // 春节前, and 每年: no day that can be told

  /// Nothing where the month has no such day.
  std::optional<Date> in(int of_year) const;
  /// The same where nothing but the year of the plan is known.
  std::optional<Date> of_plan(std::optional<int> plan_year, std::optional<int> last_year) const;

  bool operator==(const NamedDay&) const = default;
};

/// What stands in front of a figure, or a clause without one.
struct Phrase {
  std::string verb;  // of gain: 新增
  std::string noun;
  bool has_lead = false;  // anything stood in front of the verb and the noun
  bool strives = false;
  bool is_firm = false;
  bool causes = false;  // 推动, 引导: others do what is behind it
  bool works = false;   // 推进, 加快: what is behind it is worked on
  std::optional<NamedDay> due;
  std::optional<int> year;      // 2025年 in front, where it is no day
  std::optional<int> years_on;  // 明年 in front
};

/// 力争年内新增规上企业: strives, the last day of the year, 新增 and 规上企业.
Phrase phrase_of(std::string_view text, const Lexicon& lexicon);

/// `text` without the mark of an item in front of it: （3）, 6., ①, 二是.
std::string_view without_item_mark(std::string_view text, const Lexicon& lexicon);

/// Whether `text` begins with a name that only looks like words in front of one: 高标准农田.
bool begins_name(std::string_view text, const Lexicon& lexicon);

/// The first day that `text` names as a limit: 6月底前, 三季度, 到2025年; and the text without it.
std::optional<NamedDay> take_day(std::string& text, const Lexicon& lexicon);

/// The day of a text that says no more than that, 6月底前完成 and 2024年12月; nothing of any other.
std::optional<NamedDay> limit_of(std::string_view text, const Lexicon& lexicon);

/// `noun` without the words behind it that are no part of a name: 总数, 力争, 分别.
std::string_view without_lead_out(std::string_view noun, const Lexicon& lexicon);

}  // namespace milepost
