// What is new of a plan since the last bulletin.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "report/reports/bulletin_writer.h"
#include "report/tables/changes.h"

namespace milepost {

struct BulletinNews {
  std::vector<ChangedRow> changed;
  std::vector<std::pair<ReportRow, std::string>> revised;  // with what became of it, in words
  std::vector<std::pair<ReportRow, std::string>> decided;  // requests to adjust, likewise

  bool empty() const { return changed.empty() && revised.empty() && decided.empty(); }
};

/// What changed since `before`, and what was added, withdrawn, revised and decided after
/// `changed_after`.
/// `rows` are all of the plan of the writer.
BulletinNews news_of(const BulletinWriter& writer, const AssessedPlan& before,
                     const std::vector<ReportRow>& rows, Moment changed_after);

/// What was decided of it: all but what figures changed.
BulletinNews decided_of(const BulletinNews& news);

/// Adds the list `news`. Targets whose keys are in `told` are told elsewhere: people get their
/// names and what changed only.
void add_news(Document& document, const BulletinWriter& writer, const BulletinNews& news,
              const std::set<std::string>& told);

}  // namespace milepost
