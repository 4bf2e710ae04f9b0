#include "report/reports/form.h"

#include <gtest/gtest.h>

#include <sstream>

#include "assess/actual.h"
#include "model/standing.h"
#include "report/report_fixture.h"
#include "report/workbook/form_sheet.h"
#include "report/xlsx_reader.h"

namespace milepost {
namespace {

struct Asked {
  const char* name;
  Measure measure;
  const char* due;
  std::vector<Entry> entries;
  std::string question;  // date, last; empty where nothing is asked
};

Entry entry_on(const char* date, EntryKind kind, Value value) {
  Entry entry;
  entry.id = 1;
  entry.as_of = day(date);
  entry.kind = kind;
  entry.value = std::move(value);
  return entry;
}

Value figure_of(const char* text) { return {decimal(text), std::nullopt, std::nullopt}; }
Value state_of(MilestoneState state) { return {std::nullopt, std::nullopt, state}; }

/// A plan of one target, led by an office, as of the middle of 2022.
AssessedPlan plan_of(const Target& target, const Indicator& indicator,
                     const std::vector<Entry>& entries) {
  AssessedPlan assessed;
  assessed.plan.area.key = "luqiao";
  assessed.plan.period = {day("2022-01-01"), day("2022-12-31")};
  assessed.as_of = day("2022-06-30");
  assessed.for_each_row = [=](const ReportRowVisitor& visit) {
    ReportRow row{target, indicator, std::nullopt, {}};
    visit(row);
  };
  assessed.entries_of = [=](const Indicator&) { return entries; };
  return assessed;
}

Target target_due(const char* due) {
  Target target;
  target.key = target.indicator = "x";
  target.name = {"目标", "Target"};
  target.requirement = asks(RequirementKind::at_least, "30");
  target.due = day(due);
  target.lead = "Office";
  return target;
}

TEST(Form, OnlyWhatIsNotOnRecordForItsDateIsAsked) {
  const auto flow = Measure::flow;
  const auto milestone = Measure::milestone;
  const auto total = EntryKind::year_to_date;
  const std::vector<Asked> cases{
      {"nothing reported yet", flow, "2022-12-31", {}, "2022-06-30 "},
      {"reported before",
       flow,
       "2022-12-31",
       {entry_on("2022-03-31", total, figure_of("12"))},
       "2022-06-30 12\n2022-03-31"},
      {"reported for the date",
       flow,
       "2022-12-31",
       {entry_on("2022-06-30", total, figure_of("12"))},
       ""},
      {"reported for the date as what came on top",
       flow,
       "2022-12-31",
       {entry_on("2022-06-30", EntryKind::increment, figure_of("2"))},
       ""},
      {"overdue: asked for the due date", flow, "2022-05-31", {}, "2022-05-31 "},
      {"reported on the due date",
       flow,
       "2022-05-31",
       {entry_on("2022-05-31", total, figure_of("30"))},
       ""},
      {"a milestone in progress",
       milestone,
       "2022-12-31",
       {entry_on("2022-03-31", EntryKind::milestone, state_of(MilestoneState::in_progress))},
       "2022-06-30 in progress\n2022-03-31"},
      {"a milestone that is done",
       milestone,
       "2022-12-31",
       {entry_on("2022-03-31", EntryKind::milestone, state_of(MilestoneState::done))},
       ""},
  };
  for (const Asked& one : cases) {
    const AssessedPlans plans{
        plan_of(target_due(one.due), {"x", {"目标", "Target"}, "", one.measure}, one.entries)};
    const std::vector<Form> forms = open_forms(plans, Language::en);
    ASSERT_EQ(forms.size(), 1U) << one.name;
    std::string asked;
    for (const FormRow& row : forms[0].rows) asked += to_string(row.as_of) + " " + row.last;
    EXPECT_EQ(asked, one.question) << one.name;
  }
}

TEST(Form, WithdrawnTargetsAndPeriodsNotYetBegunAreNotAsked) {
  const Indicator indicator{"x", {"目标", "Target"}, "", Measure::flow};
  Target withdrawn = target_due("2022-12-31");
  withdrawn.withdrawn = Withdrawal{"decided", {}};
  EXPECT_TRUE(open_forms({plan_of(withdrawn, indicator, {})}, Language::en).at(0).rows.empty());
  AssessedPlan early = plan_of(target_due("2022-12-31"), indicator, {});
  early.as_of = day("2021-12-31");
  EXPECT_TRUE(open_forms({early}, Language::en).at(0).rows.empty());
  Target nobody = target_due("2022-12-31");
  nobody.lead.clear();
  EXPECT_TRUE(open_forms({plan_of(nobody, indicator, {})}, Language::en).empty());
}

TEST(Form, AStepOfAMilestoneIsARowOfItsOwn) {
  struct Case {
    const char* name;
    std::vector<StepFound> found;
    const char* steps;  // those that are asked, with their days
  };
  const StepFound nothing{};
  const StepFound reached{day("2022-03-31"), day("2022-03-31"), MilestoneState::done,
                          day("2022-03-31")};
  const StepFound late{day("2022-03-31"), day("2022-03-31"), MilestoneState::in_progress,
                       day("2022-03-31")};
  const std::vector<Case> cases{
      {"what is due, and the next",
       {nothing, nothing, nothing},
       "x-step-1 2022-03-31 x-step-2 2022-09-30 "},
      {"not what is reached", {reached, nothing, nothing}, "x-step-2 2022-09-30 "},
      {"what is reached early is passed over",
       {nothing, reached, nothing},
       "x-step-1 2022-03-31 x-step-3 2022-12-31 "},
      {"what is under way", {late, nothing, nothing}, "x-step-1 2022-03-31 x-step-2 2022-09-30 "},
      {"none where all are", {reached, reached, reached}, ""},
  };
  for (const Case& one : cases) {
    Target target = target_due("2022-12-31");
    target.requirement = {};
    target.requirement.kind = RequirementKind::done;
    target.steps = {{day("2022-03-31"), {"立项", "approved"}},
                    {day("2022-09-30"), {"封顶", "roof on"}},
                    {day("2022-12-31"), {"验收", ""}}};
    AssessedPlan plan = plan_of(target, {"x", {"目标", "Target"}, "", Measure::milestone}, {});
    const auto all = plan.for_each_row;
    plan.for_each_row = [&](const ReportRowVisitor& visit) {
      all([&](ReportRow& row) {
        row.assessment.steps = one.found;
        return visit(row);
      });
    };
    const std::vector<Form> forms = open_forms({plan}, Language::zh);
    std::string asked;
    for (const FormRow& row : forms.at(0).rows) {
      if (row.indicator == "x") continue;
      asked += row.indicator + " " + row.due + " ";
      EXPECT_EQ(row.kind, EntryKind::milestone) << one.name;
      EXPECT_EQ(row.planned, "完成") << one.name;
    }
    EXPECT_EQ(asked, one.steps) << one.name;
    if (one.found.front() == nothing) {
      EXPECT_EQ(forms[0].rows.at(1).target, "节点1：立项（2022年3月31日前）");
    }
  }
}

/// `office: lead target status; …` of every form, `-` for one that is asked nothing.
std::string supported_in(const std::vector<Form>& forms) {
  std::string text;
  for (const Form& form : forms) {
    text += form.lead + (form.only_helps ? "*:" : ":");
    for (const SupportedTarget& one : form.supported) {
      text += " " + one.lead + "/" + one.target + "/" + one.status;
    }
    text += "\n";
  }
  return text;
}

TEST(Form, SaysWhatTheOfficeHelpsWithByLead) {
  const Indicator indicator{"x", {"目标", "Target"}, "家", Measure::flow};
  const auto target = [](const char* name, const char* lead, std::vector<std::string> with) {
    Target made = target_due("2022-12-31");
    made.name = {name, name};
    made.lead = lead;
    made.with = std::move(with);
    return made;
  };
  Target withdrawn = target("e", "A", {"D"});
  withdrawn.withdrawn = Withdrawal{"decided", {}};
  const AssessedPlans plans{plan_of(target("a", "A", {"B、C"}), indicator, {}),
                            plan_of(target("b", "B", {"A", "C"}), indicator, {}),
                            plan_of(target("c", "A、B", {"B", "C；C"}), indicator, {}),
                            plan_of(target("d", "", {"C"}), indicator, {}),
                            plan_of(withdrawn, indicator, {})};
  EXPECT_EQ(supported_in(open_forms(plans, Language::en)),
            "A: B/b/no data\n"
            "B: A/a/no data\n"
            "C*: A/a/no data B/b/no data A、B/c/no data /d/no data\n");
}

TEST(Form, WhatAnOfficeHelpsWithIsASheetToRead) {
  const Indicator indicator{"x", {"目标", "Target"}, "家", Measure::flow};
  Target target = target_due("2022-12-31");
  target.with = {"乙局"};
  std::vector<Form> forms = open_forms({plan_of(target, indicator, {})}, Language::zh);
  ASSERT_EQ(forms.size(), 2U);
  const auto rendered = [](const Form& form) {
    std::ostringstream out;
    render_form(form, out);
    return ReadWorkbook(out.str());
  };
  EXPECT_EQ(rendered(forms[0]).names(), (std::vector<std::string>{"填报表", "milepost"}));
  const ReadWorkbook to_read = rendered(forms[1]);
  EXPECT_EQ(to_read.names(), (std::vector<std::string>{"配合事项", "milepost"}));
  EXPECT_NE(to_read.sheet("配合事项").find("<sheetProtection sheet=\"1\""), std::string::npos);
  EXPECT_EQ(to_read.sheet("配合事项").find("dataValidation"), std::string::npos);
  forms[0].supported = forms[1].supported;
  EXPECT_EQ(rendered(forms[0]).names(),
            (std::vector<std::string>{"填报表", "配合事项", "milepost"}));
}

TEST(Form, SeveralTargetsOnAnIndicatorAreOneRow) {
  const Indicator indicator{"x", {"目标", "Target"}, "家", Measure::flow};
  Target later = target_due("2026-12-31");
  later.requirement = asks(RequirementKind::at_least, "150");
  const std::vector<Form> forms =
      open_forms({plan_of(target_due("2022-12-31"), indicator, {}), plan_of(later, indicator, {})},
                 Language::zh);
  ASSERT_EQ(forms.at(0).rows.size(), 1U);
  const FormRow& row = forms[0].rows[0];
  EXPECT_EQ(row.target, "目标");
  EXPECT_EQ(row.planned, "≥ 30 家\n≥ 150 家");
  EXPECT_EQ(row.due, "2022-12-31\n2026-12-31");
  EXPECT_EQ(row.expected, "50.0%\n10.0%");
}

TEST(Form, AsksInTheFirstOneFromWhereALevelStarts) {
  const Indicator level{"x", {"目标", "Target"}, "%", Measure::stock};
  const Target target = target_due("2022-12-31");
  const Period plan_period{day("2022-01-01"), day("2022-12-31")};
  const auto asked = [&](const Target& of, const std::vector<Entry>& entries) {
    AssessedPlan plan = plan_of(of, level, entries);
    const auto rows = plan.for_each_row;
    plan.for_each_row = [&, rows](const ReportRowVisitor& visit) {
      rows([&](ReportRow& row) {
        const History history = standing_history(Measure::stock, entries);
        row.assessment.baseline = baseline_of(history, day("2022-01-01"), day("2022-07-10"));
        row.assessment.actual = actual_over(history, plan_period, day("2022-07-10"));
        return visit(row);
      });
    };
    std::string text;
    const std::vector<Form> forms = open_forms({plan}, Language::zh);
    for (const FormRow& row : forms.at(0).rows) {
      text += std::to_string(row.number) + " " + to_string(row.as_of) + " " + row.target + ";";
    }
    return text;
  };
  const std::string now = "1 2022-06-30 目标;";
  const std::string start = "2 2021-12-31 目标\n（上年末数，作为基期）;";
  EXPECT_EQ(asked(target, {}), now + start);
  EXPECT_EQ(asked(target, {entry_on("2022-05-31", EntryKind::level, figure_of("20"))}), now);
  EXPECT_EQ(asked(target, {entry_on("2021-12-31", EntryKind::level, figure_of("20"))}), now);
  Target kept = target;
  kept.pace = Pace::constant;
  EXPECT_EQ(asked(kept, {}), now);
  Target unset = target;
  unset.requirement.kind = RequirementKind::set_later;
  unset.requirement.value.reset();
  EXPECT_EQ(asked(unset, {}), now);
}

TEST(Form, KnowsWhatItsSheetComputesWith) {
  const Indicator flow{"x", {"目标", "Target"}, "家", Measure::flow};
  const auto row_of = [&](const Target& target, const std::vector<Entry>& entries) {
    return open_forms({plan_of(target, flow, entries)}, Language::zh).at(0).rows.at(0);
  };
  const auto total = EntryKind::year_to_date;
  const Target target = target_due("2022-12-31");
  const FormRow known = row_of(target, {entry_on("2022-05-31", total, figure_of("12"))});
  EXPECT_EQ(known.total_before, decimal("12"));
  EXPECT_EQ(known.of_year, decimal("30"));
  EXPECT_EQ(row_of(target, {}).total_before, std::nullopt);
  Target ceiling = target;
  ceiling.requirement = asks(RequirementKind::at_most, "30");
  EXPECT_EQ(row_of(ceiling, {}).of_year, std::nullopt);
  std::ostringstream out;
  render_form({"id", "lead", day("2022-06-30"), Language::zh, {known}}, out);
  const std::string sheet = ReadWorkbook(out.str()).sheet("填报表");
  EXPECT_NE(sheet.find("<f>IF(ISNUMBER(I6),ROUND(I6-(12),4),\"\")</f>"), std::string::npos)
      << sheet;
  EXPECT_NE(sheet.find("<f>IF(ISNUMBER(I6),I6/30,\"\")</f>"), std::string::npos);
}

TEST(Form, TheSheetIsLockedButForTheAnswersAndCarriesItsKeys) {
  const Indicator indicator{"x", {"目标", "Target"}, "", Measure::milestone};
  Form form = open_forms({plan_of(target_due("2022-12-31"), indicator, {})}, Language::zh).at(0);
  form.rows[0].answers[FormColumn::note] = {"=1+1", false, "不对"};
  std::ostringstream out;
  render_form(form, out);
  const ReadWorkbook book(out.str());
  EXPECT_EQ(book.names(), (std::vector<std::string>{"填报表", "milepost"}));
  const std::string& sheet = book.sheet("填报表");
  EXPECT_NE(sheet.find("<sheetProtection sheet=\"1\""), std::string::npos);
  EXPECT_NE(sheet.find("\"未开始,进行中,完成\""), std::string::npos);
  EXPECT_NE(sheet.find("\"能完成,有困难,不能完成,申请调整\""), std::string::npos);
  EXPECT_NE(book.part("xl/workbook.xml").find("name=\"milepost\" sheetId=\"2\" state=\"hidden\""),
            std::string::npos);
  EXPECT_NE(book.part("xl/styles.xml").find("<protection locked=\"0\"/>"), std::string::npos);
  const auto cells = book.cells("填报表");
  EXPECT_EQ(cells.at("Q6").value, "=1+1");
  EXPECT_EQ(cells.at("T6").value, "备注：不对");
  const auto keys = book.cells("milepost");
  EXPECT_EQ(keys.at("A1").value, "milepost-form");
  EXPECT_EQ(keys.at("D27").value, "x");
}

}  // namespace
}  // namespace milepost
