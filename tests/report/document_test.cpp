// No table has two columns of the same heading, and keys stand where they are looked up: in every
// report and list, in both languages, for everybody.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "report/report_fixture.h"
#include "report/reports/confirmations.h"
#include "report/reports/lists.h"
#include "report/words/labels.h"

namespace milepost {
namespace {

Entry entry_of(std::int64_t id, std::string_view as_of, std::string_view value) {
  Entry entry;
  entry.id = id;
  entry.area = "luqiao";
  entry.indicator = "firms";
  entry.as_of = day(as_of);
  entry.kind = EntryKind::year_to_date;
  entry.value.number = decimal(value);
  entry.remarks.outlook = Outlook::will_meet;
  entry.recorded_at = at("2022-07-01T08:00:00Z");
  return entry;
}

/// Something to tell in every report: behind, waiting, revised, with a reference.
AssessedPlans plans_on(Status firms) {
  AssessedPlan plan = report_of({{"firms", stands(firms, "12", "2022-06-30")},
                                 {"income", stands(Status::no_data)},
                                 {"road", stands(Status::overdue)}});
  plan.entries_of = [](const Indicator& of) {
    return of.key == "firms"
               ? std::vector<Entry>{entry_of(1, "2022-03-31", "5"), entry_of(2, "2022-06-30", "12")}
               : std::vector<Entry>();
  };
  plan.versions_of = [](const Target& target) {
    return std::vector<TargetVersion>{{at("2022-02-20"), "", target},
                                      {at("2022-07-08"), "decision", target}};
  };
  return {plan};
}

IndicatorHistory history_of_firms(const AssessedPlans& plans) {
  IndicatorHistory history;
  history.area = plans.front().plan.area;
  history.indicator = *plans.front().plan.find_indicator("firms");
  history.as_of = day("2022-07-10");
  history.entries = plans.front().entries_of(history.indicator);
  history.plans = {plans};
  history.steps = {{0, day("2022-06-30"), all_rows(plans.front()).front()}};
  return history;
}

void expect_apart(const Table& table, const View& view) {
  SCOPED_TRACE("table " + std::string(table.name));
  std::set<std::string> seen;
  for (const Column& column : table.columns) {
    const std::string name = view.is_for_people() ? column.heading : std::string(column.name);
    EXPECT_TRUE(seen.insert(name).second) << "two columns are headed " << name;
  }
  table.for_each_row([&](const Row& row) {
    if (!row.details) return;
    for (const Table& details : row.details()) expect_apart(details, view);
  });
}

/// Keys stand on a terminal and for programs; in no table of a page or a bulletin, and last in a
/// workbook.
void expect_keys_last_or_not_at_all(const Table& table, const Document& document,
                                    const View& view) {
  if (!view.is_for_people() || table.layout != Table::Layout::grid) return;
  SCOPED_TRACE("table " + std::string(table.name));
  const auto is_no_key = [&](const Column& column) {
    return column.heading != label(Label::key, view.language) &&
           column.heading != label(Label::target_key, view.language);
  };
  EXPECT_TRUE(view.audience == Audience::terminal ||
              std::is_partitioned(table.columns.begin(), table.columns.end(), is_no_key));
  if (view.audience == Audience::page ||
      (document.report == "bulletin" && view.audience == Audience::terminal)) {
    EXPECT_TRUE(std::all_of(table.columns.begin(), table.columns.end(), is_no_key));
  }
}

TEST(Headings, TellTheColumnsOfEveryReportApart) {
  const AssessedPlans before = plans_on(Status::on_track);
  const AssessedPlans after = plans_on(Status::behind);
  AssessedPlans two = after;
  two.push_back(after.front());
  two.back().plan.key = "other";
  const IndicatorHistory firms = history_of_firms(after);
  Batch batch;
  batch.file = "june.csv";
  EntryLog log{after.front().entries_of(firms.indicator), {}, firms.indicator, {}};
  log.entries.back().area = "huangyan";
  const BatchLog one_file{batch, log.entries, {}, {}};
  const auto assigned = [](const Plan&, const Target&) {
    return std::vector<Assignment>{{at("2022-05-01"), "科技局", {"经信局"}, "副区长", "reform"}};
  };
  const std::vector<std::function<Document(const View&)>> reports{
      [&](const View& view) { return plan_vs_actual(after, view); },
      [&](const View& view) { return plan_vs_actual(two, view); },
      [&](const View& view) { return summary(two, view); },
      [&](const View& view) { return gaps(after, view); },
      [&](const View& view) { return claims(after, view); },
      [&](const View& view) { return areas("firms", after, view); },
      [&](const View& view) { return history(firms, view); },
      [&](const View& view) { return explain(after, view); },
      [&](const View& view) { return compare(before, after, view); },
      [&](const View& view) {
        return bulletin({before, after, at("2022-07-01"), "7-abc", at("2022-07-09")}, view);
      },
      [&](const View& view) { return entry_log(log, view); },
      [&](const View& view) { return batch_list({batch}, {}, view); },
      [&](const View& view) { return batch_show(one_file, view); },
      [&](const View& view) {
        return plan_list({{"p", "a", {"计划", "plan"}, {}, 1, 0, 0}}, {}, view);
      },
      [&](const View& view) { return plan_show(after.front().plan, {}, view); },
      [&](const View& view) { return target_list(two, view); },
      [&](const View& view) { return target_show(two, assigned, view); }};
  for (const auto& report : reports) {
    for (const Language language : {Language::zh, Language::en}) {
      for (const Audience audience :
           {Audience::terminal, Audience::page, Audience::workbook, Audience::program}) {
        const View view{language, audience};
        const Document document = report(view);
        SCOPED_TRACE(fmt::format("{} in {}, audience {}", document.report, word(language),
                                 static_cast<int>(audience)));
        std::size_t tables = 0;
        for (const Block& block : document.blocks) {
          const auto* table = std::get_if<Table>(&block);
          if (table == nullptr) continue;
          expect_apart(*table, view);
          expect_keys_last_or_not_at_all(*table, document, view);
          ++tables;
        }
        EXPECT_GT(tables, 0U);
      }
    }
  }
}

/// The words above the rule of a table; what is between two blanks is one.
std::vector<std::string> headings_in(const std::string& text) {
  const std::vector<std::string> lines = lines_of(text);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].size() < 10 || lines[i].find_first_not_of('-') != std::string::npos) continue;
    std::vector<std::string> headings;
    for (std::size_t start = 0; start < lines[i - 1].size();) {
      std::size_t end = std::min(lines[i - 1].find("  ", start), lines[i - 1].size());
      if (end > start) headings.push_back(lines[i - 1].substr(start, end - start));
      start = std::min(lines[i - 1].find_first_not_of(' ', end), lines[i - 1].size());
    }
    return headings;
  }
  return {};
}

TEST(Headings, TellTheColumnsOfAPreviewApart) {
  for (const Language language : {Language::zh, Language::en}) {
    const std::string text = render_preview({{2, {}, "", std::nullopt}}, 1, {language, {}, false});
    const std::vector<std::string> headings = headings_in(text);
    EXPECT_GT(headings.size(), 3U) << text;
    EXPECT_EQ(std::set<std::string>(headings.begin(), headings.end()).size(), headings.size())
        << text;
  }
}

}  // namespace
}  // namespace milepost
