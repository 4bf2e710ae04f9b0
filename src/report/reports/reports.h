// The list of reports: from assessed plans to documents; docs/reports.md. A new one is a file of
// its own, and a line here.
//
// The plans that are given must outlive the document, which reads their rows while it is rendered.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/document.h"
#include "report/tables/assessed_plan.h"
#include "report/tables/score_table.h"
#include "report/view.h"

namespace milepost {

/// Every selected target: what was planned, what is, where it stands, and what they add up to.
Document plan_vs_actual(const AssessedPlans& plans, const View& view);

/// Only the lines of the targets under the title of each plan: what is shown after recording.
Document standing_lines(const AssessedPlans& plans, Language language);

/// Who has how many points of each plan that is scored, by rank; docs/rules.md "Scores".
Document score(const AssessedPlans& plans, ScoreBy by, const View& view);

/// How many targets have each status by section, lead, commitment, plan and area.
Document summary(const AssessedPlans& plans, const View& view);

/// What is overdue, was never reported or is stale, by lead: whom to remind.
Document gaps(const AssessedPlans& plans, const View& view);

/// Where the outlook of those who report and the figures disagree, and what waits for a decision
/// because they ask to have it adjusted.
Document claims(const AssessedPlans& plans, const View& view);

/// The targets of one indicator in several areas, the furthest first.
Document areas(const std::string& indicator, const AssessedPlans& plans, const View& view);

/// How a target stood after each of its entries.
struct HistoryStep {
  std::size_t plan = 0;  // which of the plans
  Date as_of;
  ReportRow row;
};

/// One indicator: its entries, and how they moved every target on it.
struct IndicatorHistory {
  Area area;
  Indicator indicator;
  Date as_of;
  Moment known_at;                        // when the last was recorded of what it is made of
  std::vector<Entry> entries;             // all that is on record, by date
  AssessedPlans plans;                    // with the targets on this indicator
  std::vector<HistoryStep> steps;         // by date
  std::vector<Observation> made_up = {};  // where it follows from areas inside: what they make
};
Document history(const IndicatorHistory& history, const View& view);

/// Every selected target from end to end: what is asked, what became of each entry, the arithmetic,
/// and why it has its status.
Document explain(const AssessedPlans& plans, const View& view);

/// What changed between two answers to the same question: two dates, or two moments of one date.
/// Plans are matched by their keys.
Document compare(const AssessedPlans& before, const AssessedPlans& after, const View& view);

/// What the office that sends a bulletin says of itself and asks for.
struct Letter {
  std::optional<std::int64_t> number;  // of the issue
  std::string from;                    // the office; may be empty
  std::vector<std::string> to;
  std::vector<std::string> requirements;  // a paragraph each; none: what usually stands there
  Date date;                              // on which it is sent
  bool praises = false;                   // says who is ahead
  PaperStyle style = PaperStyle::plain;
};

/// What an office sends out: how the plan stands, what happened since last time, what is behind,
/// who has not reported, what is asked for, and every target as an annex. `before` is how it stood
/// last time; `changed_after` is the moment from which on revisions of targets are news. `seal`
/// stands for all that was on record at `sealed_at` (docs/promises.md "The chain"); no line on it
/// where it is empty.
struct BulletinSource {
  const AssessedPlans& before;
  const AssessedPlans& after;
  Moment changed_after;
  std::string seal = {};
  Moment sealed_at = {};
  Letter letter = {};
};
Document bulletin(const BulletinSource& source, const View& view);

/// Since when a target was found behind at the end of each month, by the keys of plan and target.
using BehindSince = std::map<std::pair<std::string, std::string>, Date>;

/// A notice to one office (督办单): what of its targets is behind and since when, what it has not
/// reported, what is asked for by when, and room for its answer. The rows of `plans` are its own.
struct SlipSource {
  const AssessedPlans& plans;
  std::string lead;
  const BehindSince& behind_since;
  Letter letter = {};
};
Document slip(const SlipSource& source, const View& view);

/// The reminders (催报): a text for each office that has not reported what is due, or of whose
/// targets one is behind.
struct RemindSource {
  const AssessedPlans& plans;
  std::vector<std::string> leads = {};  // only these offices; all where empty
  bool is_short = false;                // a message (短信) and no letter
  Letter letter = {};
};
Document remind(const RemindSource& source, const View& view);

}  // namespace milepost
