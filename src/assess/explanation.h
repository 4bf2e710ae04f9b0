// Why a target stands as it does: every entry, every step of the arithmetic and every line of the
// table of statuses, as values. The words are those of the report; the rules are those of assess():
// the lines come from one table, the entries from one list of parts. A test holds the steps of the
// arithmetic and the figures of the assessment together.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "assess/assessment.h"
#include "assess/calculation_step.h"
#include "assess/entry_uses.h"
#include "assess/formula.h"
#include "assess/status_reason.h"
#include "base/words.h"
#include "model/entry.h"

namespace milepost {

enum class Verdict { yes, no, not_reached };

template <>
inline constexpr std::array<Word<Verdict>, 3> kWords<Verdict>{
    {{Verdict::yes, "yes"}, {Verdict::no, "no"}, {Verdict::not_reached, "not-reached"}}};

/// One line of the table in docs/rules.md "Status". Every condition is true as it stands.
struct StatusLine {
  Status status = Status::no_data;
  Verdict applies = Verdict::not_reached;
  StatusReason reason = StatusReason::not_reached;
  std::vector<Formula> conditions = {};
};

struct Explanation {
  Assessment assessment;
  std::optional<ReportingRule> reporting;    // that of the subject
  std::vector<UsedEntry> entries;            // by date
  std::vector<UsedEntry> reference_entries;  // empty where there is no reference
  std::vector<CalculationStep> steps;
  std::vector<StatusLine> status_lines;  // one for each status, in the order of the rules
};

/// Explains assess(subject, as_of). `entries` are all those that the histories of the subject were
/// made of with standing_history, voided and corrected ones too, none dated after `as_of`.
Explanation explanation_of(const Subject& subject, Date as_of, const std::vector<Entry>& entries,
                           const std::vector<Entry>& reference_entries = {});

}  // namespace milepost
