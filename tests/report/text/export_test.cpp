#include "report/text/export.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/csv.h"
#include "base/rendered.h"
#include "report/report_fixture.h"

namespace milepost {
namespace {

std::size_t count_of_columns(std::string_view columns) {
  return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), ',')) + 1;
}

/// `column=field` for every field of the line that has something in it.
std::string told(std::string_view columns, const std::string& line) {
  const std::string csv = std::string(columns) + "\r\n" + line;
  Problems problems("export.csv", csv);
  const std::vector<CsvRow> rows = read_csv(csv, problems);
  EXPECT_EQ(rendered(problems), "");
  EXPECT_EQ(rows.at(1).fields.size(), count_of_columns(columns));
  std::string text;
  for (std::size_t i = 0; i < rows.at(1).fields.size(); ++i) {
    if (rows[1].fields[i].empty()) continue;
    text += (text.empty() ? "" : " | ") + rows[0].fields.at(i) + "=" + rows[1].fields[i];
  }
  return text;
}

std::string told(const Plan& plan, const std::string& target) {
  std::string line;
  const Target& found = *plan.find_target(target);
  append_target_csv(line, plan, *plan.find_indicator(found.indicator), found);
  return told(kTargetColumns, line);
}

std::string told(const Entry& entry) {
  std::string line;
  append_entry_csv(line, entry);
  return told(kEntryColumns, line);
}

TEST(ExportedTarget, SaysAllThatThePlanFileSays) {
  Plan plan = sample_plan();
  Target& target = plan.targets[2];
  target.requirement.value = decimal("30.5");
  target.due = day("2022-11-30");
  target.parent = "gdp-growth";
  target.with = {"经信局", "市场监管局"};
  target.leader = "副区长";
  target.source = "三(二)";
  target.pace = Pace::constant;
  target.note = "净增";
  target.withdrawn = Withdrawal{"decision of 30 July", at("2022-08-01")};
  EXPECT_EQ(told(plan, "firms"),
            "area=luqiao | plan=district-2022 | target=firms | section=3.2.1 | name_zh=新增企业 | "
            "name_en=New firms | indicator=firms | measure=flow | unit=家 | requirement=at-least | "
            "value=30.5 | due=2022-11-30 | commitment=strive | parent=gdp-growth | lead=科技局 | "
            "with=经信局;市场监管局 | leader=副区长 | source=三(二) | pace=constant | note=净增 | "
            "withdrawn=decision of 30 July");
}

TEST(ExportedTarget, SaysWhatEveryKindOfRequirementAsksFor) {
  const auto requirement_of = [](const std::string& target) {
    const std::string text = told(sample_plan(), target);
    const std::size_t start = text.find("measure=");
    return text.substr(start, text.find(" | due=") - start);
  };
  EXPECT_EQ(requirement_of("gdp-growth"),
            "measure=growth | unit=% | requirement=at-least | value=7");
  EXPECT_EQ(requirement_of("income"),
            "measure=growth | unit=% | requirement=in-step-with | reference=gdp-growth | "
            "tolerance=1");
  EXPECT_EQ(requirement_of("coverage"),
            "measure=stock | unit=% | requirement=between | value=80 | upper=95.5");
  EXPECT_EQ(requirement_of("road"), "measure=milestone | requirement=done");
}

Entry entry_of(EntryKind kind, Value value) {
  Entry entry;
  entry.id = 7;
  entry.area = "luqiao";
  entry.indicator = "coverage";
  entry.as_of = day("2022-06-30");
  entry.kind = kind;
  entry.value = std::move(value);
  entry.recorded_at = at("2022-07-01T08:00:00.250Z");
  return entry;
}

TEST(ExportedEntry, SaysAllThatIsOnRecord) {
  Entry entry =
      entry_of(EntryKind::level, {decimal("33.3333"), Fraction{decimal("1"), decimal("3")}, {}});
  entry.remarks = {"note, with a comma", "evidence",         "统计局",       "problem",
                   "next step",          Outlook::difficult, Vintage::final, "progress"};
  entry.corrects = 3;
  entry.correction_reason = "final accounts";
  entry.voided_at = at("2022-07-02T08:00:00Z");
  entry.void_reason = "another district";
  EXPECT_EQ(told(entry),
            "area=luqiao | indicator=coverage | as_of=2022-06-30 | kind=level | value=33.3333 | "
            "numerator=1 | denominator=3 | note=note, with a comma | evidence=evidence | "
            "reporter=统计局 | problem=problem | next_step=next step | outlook=difficult | "
            "vintage=final | recorded_at=2022-07-01T08:00:00.250Z | entry=7 | corrects=3 | "
            "voided=2022-07-02T08:00:00.000Z | correction_reason=final accounts | "
            "void_reason=another district | progress=progress");
}

TEST(ExportedEntry, SaysTheValueOfEveryKind) {
  const auto value_of = [](EntryKind kind, Value value) {
    const std::string text = told(entry_of(kind, std::move(value)));
    const std::size_t start = text.find("kind=");
    return text.substr(start, text.find(" | recorded_at=") - start);
  };
  EXPECT_EQ(value_of(EntryKind::year_to_date, {decimal("1234.5"), {}, {}}),
            "kind=year-to-date | value=1234.5");
  EXPECT_EQ(value_of(EntryKind::increment, {decimal("-2"), {}, {}}), "kind=increment | value=-2");
  EXPECT_EQ(value_of(EntryKind::growth, {decimal("0"), {}, {}}), "kind=growth | value=0");
  EXPECT_EQ(value_of(EntryKind::milestone, {decimal("40"), {}, MilestoneState::in_progress}),
            "kind=milestone | value=40 | state=in-progress");
  EXPECT_EQ(value_of(EntryKind::milestone, {{}, {}, MilestoneState::done}),
            "kind=milestone | state=done");
}

TEST(ExportedEntry, IsDefusedWhereASpreadsheetWouldRunIt) {
  Entry entry = entry_of(EntryKind::level, {decimal("-3"), {}, {}});
  entry.remarks.note = "=HYPERLINK(\"x\")";
  entry.remarks.reporter = "+86 576";
  std::string line;
  append_entry_csv(line, entry);
  EXPECT_NE(line.find(",-3,"), std::string::npos) << line;
  EXPECT_NE(line.find(",\"'=HYPERLINK(\"\"x\"\")\","), std::string::npos) << line;
  EXPECT_NE(line.find(",'+86 576,"), std::string::npos) << line;
}

}  // namespace
}  // namespace milepost
