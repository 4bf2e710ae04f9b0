#include "report/tables/version_table.h"

#include <utility>

#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// The name of what a version is held against; an earlier one may have been held against another
/// indicator, of which the key is known.
Name reference_of(const Target& version, const ReportRowView& row) {
  const std::string& key = version.requirement.reference;
  if (row.reference && row.reference->key == key) return row.reference->name;
  return {key, key};
}

}  // namespace

std::string version_text(const TargetVersion& version, const ReportRowView& row,
                         Language language) {
  const Target& target = version.target;
  if (target.withdrawn) return std::string(label(Status::withdrawn, language));
  std::string text = say(Sentence::due_by, language,
                         planned_text(target, version.unit, reference_of(target, row), language),
                         to_string(target.due));
  if (version.measure == row.indicator.measure) return text;
  return say(Sentence::with_aside, language, text, label(version.measure, language));
}

std::string whole_version_text(const TargetVersion& version, const ReportRowView& row,
                               Language language) {
  std::string text = version_text(version, row, language);
  const Target& target = version.target;
  if (target.steps.empty() || target.withdrawn) return text;
  std::vector<std::string> steps;
  for (const Step& step : target.steps) {
    steps.push_back(say(Sentence::step_by, language, step.what.in(language), to_string(step.by)));
  }
  return say(Sentence::with_steps, language, text, listed(steps, language));
}

Table version_table(const std::vector<TargetVersion>& versions, const ReportRowView& row,
                    const View& view) {
  const Language language = view.language;
  std::vector<Row> rows;
  for (const TargetVersion& version : versions) {
    Row line;
    line.cells = {version.recorded_at, whole_version_text(version, row, language),
                  version.reason.empty() ? std::string(label(Label::first_version, language))
                                         : version.reason};
    rows.push_back(std::move(line));
  }
  const auto heading = [&](Label one) { return std::string(label(one, language)); };
  return {.name = "versions",
          .title = heading(Label::versions),
          .columns = {{"recorded_at", heading(Label::recorded_at), CellKind::moment},
                      {"asks_for", heading(Label::planned), CellKind::text},
                      {"reason", heading(Label::reason), CellKind::text}},
          .for_each_row = rows_of(std::move(rows))};
}

}  // namespace milepost
