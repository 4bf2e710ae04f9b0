// A plan with its targets assessed on a date: what every report is made of.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assess/assessment.h"
#include "model/decision.h"
#include "model/entry.h"
#include "model/figure_source.h"
#include "model/plan.h"
#include "report/document.h"
#include "report/light_counts.h"
#include "report/view.h"

namespace milepost {

/// One target with where it stands.
struct ReportRow {
  Target target;
  Indicator indicator;
  std::optional<Indicator> reference;  // where the requirement has one
  Assessment assessment;
  /// Where the indicator, or the reference, follows from those of the areas inside; else null.
  std::shared_ptr<const FigureSource> source = {};
  std::shared_ptr<const FigureSource> reference_source = {};
};

/// The same, of what others hold.
struct ReportRowView {
  ReportRowView(const Target& of, const Indicator& by, const std::optional<Indicator>& against,
                const Assessment& found)
      : target(of), indicator(by), reference(against), assessment(found) {}
  ReportRowView(const ReportRow& row)  // implicit: each row is a view of itself
      : ReportRowView(row.target, row.indicator, row.reference, row.assessment) {}

  const Target& target;
  const Indicator& indicator;
  const std::optional<Indicator>& reference;
  const Assessment& assessment;
};

/// Takes one row; false where it needs no more. It may take what it is given.
using ReportRowVisitor = std::function<bool(ReportRow&)>;

/// Adds what a format makes of one row to a text.
using RowWriter = std::function<void(const ReportRowView&, std::string& text)>;
using NewRowWriter = std::function<RowWriter()>;

struct AssessedPlan {
  Plan plan;  // its head and its sections; the targets come one by one
  Date as_of;
  Moment known_at;            // when the last was recorded of what it is made of
  bool in_plan_order = true;  // and not sorted by something else
  /// Its last figures are due no more, and another plan of its area runs: people read one line of
  /// it, unless they ask for it.
  bool is_over = false;
  bool has_made_up = false;  // indicators of its area follow from those of the areas inside
  /// Visits the selected targets, and can be called again.
  std::function<void(const ReportRowVisitor&)> for_each_row;
  /// Visits the same in the same order as text, many targets at a time. It is written on several
  /// threads at once, each with a writer of its own that `new_writer` makes on this one. Empty
  /// where the targets are in another order than the plan's.
  std::function<void(const NewRowWriter& new_writer, const TextVisitor& visit)> for_each_text;
  /// Everything recorded of an indicator up to `as_of`, by date.
  std::function<std::vector<Entry>(const Indicator&)> entries_of;
  /// Every version of a target, oldest first.
  std::function<std::vector<TargetVersion>(const Target&)> versions_of;
  /// What was decided on requests to adjust a target, oldest first.
  std::function<std::vector<Decision>(const Target&)> decisions_of;
  /// The name of a target of which others are parts, by its key, whether it is selected or not;
  /// empty where there is none. Nothing is read before it is asked.
  std::function<Name(const std::string& whole)> name_of_whole = {};
  /// The keys, in their order, of the targets of which a version was recorded after a moment that
  /// is not the first.
  std::function<std::vector<std::string>(Moment)> revised_since;
};

using AssessedPlans = std::vector<AssessedPlan>;

/// Whether a document tells more than a line of a plan: for programs always.
inline bool is_told_in_full(const AssessedPlan& plan, const View& view) {
  return !plan.is_over || !view.is_for_people();
}
/// The only plan that is told in full; null where there are several, or none.
const AssessedPlan* only_told_in_full(const AssessedPlans& plans, const View& view);

/// Whether one of the plans gives lights.
bool has_lights(std::span<const AssessedPlan> plans);

/// Whether a target is told among those that are behind: who has not reported what is overdue is
/// told apart.
inline bool is_told_as_behind(Status status) {
  return is_behind(status) && row_of(status).reminder != Reminder::overdue;
}

/// The name of a part for somebody who sees its whole above: `其中：高新技术企业`. A name that
/// begins so by itself stays as it is.
std::string name_of_part(const Name& part, Language language);
/// The same for somebody who does not see it: `新增企业，其中：高新技术企业`.
std::string name_of_part(const Name& whole, const Name& part, Language language);

/// The name of a target for somebody who does not see what stands around it: that of a part has its
/// whole before it.
std::string full_name(const AssessedPlan& plan, const Target& target, Language language);

/// What stands in full before the name of a part: `新增企业，其中：`, or `新增企业，` where its
/// name is shown as name_of_part has it.
std::string words_before_part(const AssessedPlan& plan, const Target& part, bool is_shown_as_part,
                              Language language);

/// Tells, as rows come one after another, which parts stand right below their whole, or below other
/// parts of it that do.
class WholeAbove {
 public:
  /// How many wholes stand so above the next row, which is this target.
  std::size_t count_above(const Target& target);
  /// Something else comes next, such as a heading.
  void interrupt() { wholes_.clear(); }

 private:
  std::vector<std::string> wholes_;  // the keys of those below which parts can stand now
};

/// All rows at once, for reports that need to see them together.
std::vector<ReportRow> all_rows(const AssessedPlan& plan);

/// How many targets of a group have each status, and each light.
struct Group {
  std::string key;  // for programs: the key of a section, the name of a lead
  Name name;
  StatusCounts counts;
  LightCounts lights = {};  // all 0 in a plan without lights
};

/// What the rows of a plan add up to.
struct Summary {
  StatusCounts counts;
  LightCounts lights;                // all 0 in a plan without lights
  std::vector<Group> by_section;     // the chapters below the plan's top level, in the plan's order
  std::vector<Group> by_lead;        // as the rows come to them; empty where no target has a lead
  std::vector<Group> by_commitment;  // only those that occur

  /// All of them as one group.
  Group all() const { return {"", {}, counts, lights}; }
};

Summary summarise(const AssessedPlan& plan);

/// The sections around a target from the outermost in; those that do not exist are left out.
std::vector<const Section*> sections_around(const Plan& plan, const std::string& section);

/// The chapter that a target is counted under: the second level where there is one. Null where its
/// section does not exist.
const Section* chapter_of(const Plan& plan, const Target& target);

/// The plan with this key; none where it is not among them.
const AssessedPlan* find_plan(const AssessedPlans& plans, const std::string& key);

/// `(一) 工业`: the label of a section and its name.
std::string heading(const Section& section, Language language);

/// The headings around a section in one line: `三 … / (一) 工业`.
std::string section_path(const Plan& plan, const std::string& section, Language language);

}  // namespace milepost
