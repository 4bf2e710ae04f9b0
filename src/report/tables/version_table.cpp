#include "report/tables/version_table.h"

#include <utility>

#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// What a version of a target asks for, and by when: `≥ 30 by 2022-12-31`.
std::string version_text(const Target& version, std::string_view unit, const Name& reference,
                         Language language) {
  if (version.withdrawn) return std::string(label(Status::withdrawn, language));
  return say(Sentence::due_by, language, planned_text(version, unit, reference, language),
             to_string(version.due));
}

}  // namespace

Table version_table(const std::vector<TargetVersion>& versions, const ReportRowView& row,
                    const View& view) {
  const Language language = view.language;
  std::vector<Row> rows;
  for (const TargetVersion& version : versions) {
    const Name reference = row.reference ? row.reference->name : Name{};
    Row line;
    line.cells = {version.recorded_at,
                  version_text(version.target, row.indicator.unit, reference, language),
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
