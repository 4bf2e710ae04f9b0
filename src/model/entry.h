// One dated observation of an indicator, as somebody reported it; docs/progress-files.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "model/indicator.h"

namespace milepost {

/// `progress` is of any measure and has no value: it says in words what happened.
enum class EntryKind { year_to_date, increment, level, growth, milestone, progress };

template <>
inline constexpr std::array<LabelledWord<EntryKind>, 6> kWords<EntryKind>{
    {{EntryKind::year_to_date, "year-to-date", {"year to date", "本年累计"}},
     {EntryKind::increment, "increment", {"increment", "当期新增"}},
     {EntryKind::level, "level", {"level", "期末值"}},
     {EntryKind::growth, "growth", {"growth", "增速"}},
     {EntryKind::milestone, "milestone", {"milestone", "节点状态"}},
     {EntryKind::progress, "progress", {"progress", "进展情况"}}}};

/// What is reported in words alone may be of any measure, a milestone most of all.
constexpr Measure measure_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::year_to_date:
    case EntryKind::increment:
      return Measure::flow;
    case EntryKind::level:
      return Measure::stock;
    case EntryKind::growth:
      return Measure::growth;
    case EntryKind::milestone:
    case EntryKind::progress:
      return Measure::milestone;
  }
  return Measure::flow;
}

/// The kind that an entry of a measure has unless it says otherwise.
constexpr EntryKind usual_kind(Measure measure) {
  switch (measure) {
    case Measure::flow:
      return EntryKind::year_to_date;
    case Measure::stock:
      return EntryKind::level;
    case Measure::growth:
      return EntryKind::growth;
    case Measure::milestone:
      return EntryKind::milestone;
  }
  return EntryKind::year_to_date;
}

enum class MilestoneState { not_started, in_progress, done };

template <>
inline constexpr std::array<LabelledWord<MilestoneState>, 3> kWords<MilestoneState>{
    {{MilestoneState::not_started, "not-started", {"not started", "未开始"}},
     {MilestoneState::in_progress, "in-progress", {"in progress", "进行中"}},
     {MilestoneState::done, "done", {"done", "已完成"}}}};

/// What the department itself expects.
enum class Outlook { will_meet, difficult, will_miss, adjust };

template <>
inline constexpr std::array<LabelledWord<Outlook>, 4> kWords<Outlook>{
    {{Outlook::will_meet, "will-meet", {"will meet", "能完成"}},
     {Outlook::difficult, "difficult", {"difficult", "有困难"}},
     {Outlook::will_miss, "will-miss", {"will miss", "不能完成"}},
     {Outlook::adjust, "adjust", {"asks to adjust", "申请调整"}}}};

/// How far the figure has been verified.
enum class Vintage { preliminary, verified, final };

template <>
inline constexpr std::array<LabelledWord<Vintage>, 3> kWords<Vintage>{
    {{Vintage::preliminary, "preliminary", {"preliminary", "初步"}},
     {Vintage::verified, "verified", {"verified", "核实"}},
     {Vintage::final, "final", {"final", "最终"}}}};

/// Whether a figure of this kind may be given as a fraction; docs/progress-files.md "Values".
constexpr bool takes_fractions(EntryKind kind, std::string_view unit) {
  return kind == EntryKind::level && unit == "%";
}

/// 172/200: a level in % of which both numbers are kept. The exact level is their quotient.
struct Fraction {
  Decimal numerator;
  Decimal denominator;  // > 0
  bool operator==(const Fraction&) const = default;
};

/// What was observed. A figure has `number` (of a fraction: rounded to four decimals); a milestone
/// has `state`, and in progress perhaps a percentage (0 to 100) in `number`. What is said in words
/// alone has none of them.
struct Value {
  std::optional<Decimal> number;
  std::optional<Fraction> fraction;
  std::optional<MilestoneState> state;

  /// The figure without any rounding. Only where there is a number.
  Ratio exact() const {
    if (!fraction) return to_ratio(*number);
    return Ratio(to_ratio(fraction->numerator) * 100 / to_ratio(fraction->denominator));
  }

  bool operator==(const Value&) const = default;
};

/// What may stand beside the value; every text may be empty.
struct Remarks {
  std::string note;
  std::string evidence;
  std::string reporter;
  std::string problem;
  std::string next_step;
  std::optional<Outlook> outlook;
  std::optional<Vintage> vintage;
  std::string progress;  // 进展情况: what happened, in words
  bool operator==(const Remarks&) const = default;
};

/// An entry that somebody wants recorded.
struct NewEntry {
  std::string area;
  std::string indicator;
  Date as_of;
  EntryKind kind = EntryKind::year_to_date;
  Value value;
  Remarks remarks;
  std::string correction_reason;  // not empty: corrects the entry of the same date and kind
};

/// An entry as it is on record.
struct Entry {
  std::int64_t id = 0;  // counts up in the order of recording
  std::string area;
  std::string indicator;
  Date as_of;
  EntryKind kind = EntryKind::year_to_date;
  Value value;
  Remarks remarks;
  Moment recorded_at;
  std::optional<std::int64_t> corrects;  // the entry that it took the place of
  std::string correction_reason;
  std::optional<Moment> voided_at;
  std::string void_reason;
};

}  // namespace milepost
