// A plan through a workbook: what is written is read as the same plan.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include "base/dash.h"
#include "base/rendered.h"
#include "base/workbook.h"
#include "plan/diff.h"
#include "plan/indicators.h"
#include "plan/made_up_plans.h"
#include "plan/read_plan_sheets.h"
#include "plan/read_sheets.h"
#include "plan/write_sheets.h"
#include "plan/write_toml.h"
#include "report/workbook/plan_book.h"
#include "work/draft.h"

namespace milepost {
namespace {

/// Without what means nothing: the order of indicators, whether what is usual was said, and what
/// follows from something else: the names of indicators of steps.
Plan comparable(Plan plan) {
  const std::set<std::string> steps = step_keys(plan);
  std::erase_if(plan.indicators, [&](const Indicator& one) { return steps.contains(one.key); });
  std::sort(plan.indicators.begin(), plan.indicators.end(),
            [](const Indicator& a, const Indicator& b) { return a.key < b.key; });
  plan.reporting = plan.reporting.value_or(Reporting());
  return plan;
}

/// The sheets of a workbook, as somebody saves it.
PlanSheets read_book(const std::string& bytes, Problems& of_cells) {
  Problems problems("plan.xlsx", bytes);
  const auto book = read_workbook(bytes, problems);
  EXPECT_TRUE(book) << rendered(problems);
  return book ? read_sheets(*book, of_cells) : PlanSheets();
}

Plan through_a_workbook(const Plan& plan, Language language) {
  std::ostringstream out;
  render_plan_book(write_sheets(plan), language, {}, out);
  Problems of_cells = Problems::of_cells("plan.xlsx");
  const PlanSheets sheets = read_book(out.str(), of_cells);
  const auto again = read_plan_sheets(sheets, {}, {}, of_cells);
  EXPECT_EQ(rendered(of_cells), "");
  return again.value_or(Plan());
}

TEST(PlanBook, OfAnyPlanIsReadAsTheSamePlan) {
  MadeUpPlans made_up;
  for (int i = 0; i < 60; ++i) {
    const Plan plan = with_weights_in_order(made_up.plan());
    const Plan again = through_a_workbook(plan, i % 2 == 0 ? Language::zh : Language::en);
    EXPECT_EQ(describe(diff(plan, again)), "") << i;
    EXPECT_EQ(write_toml(plan), write_toml(again)) << i;
    EXPECT_TRUE(comparable(plan) == comparable(again)) << i;
    if (HasFailure()) return;
  }
}

TEST(PlanBook, HoldsTextsThatAreDashes) {
  MadeUpPlans made_up;
  Plan plan = made_up.plan();
  plan.targets.clear();
  plan.scoring.reset();
  plan.from_areas.clear();
  for (const std::string text : {"-", "/", "–", "—", "——", "\u200B-"}) {
    const std::string key = "k" + std::to_string(plan.targets.size());
    plan.sections.push_back({key, text, {text + "A", ""}, ""});
    plan.indicators.push_back({key, {text, ""}, text, Measure::flow});
    Target& target = plan.targets.emplace_back();
    target.key = target.indicator = target.section = key;
    target.name = {text, text};
    target.requirement.value = Decimal::from_integer(3);
    target.due = plan.period.end;
    target.note = target.source = text;
    if (!is_dash(text)) continue;  // names of offices have nothing that nobody sees
    target.lead = target.leader = text;
    target.with = {text};
  }
  for (const Language language : {Language::zh, Language::en}) {
    const Plan again = through_a_workbook(plan, language);
    EXPECT_EQ(describe(diff(plan, again)), "");
  }
}

PlanSheets drafted(const std::string& report, const std::string& area) {
  const work::DraftRequest request{
      {"report.txt"}, [&](const std::string&) { return report; }, {}, {}, area};
  const work::DraftOutcome outcome = work::draft(request, nullptr);
  return work::review_of(outcome.draft, request, nullptr);
}

void fill_in(PlanSheets& sheets, PlanFact fact, const std::string& content) {
  for (SheetRow& row : sheets.sheets[PlanSheet::plan]) {
    if (row.text(PlanColumn::fact) == word(fact)) row.set(PlanColumn::content, content);
  }
}

TEST(PlanBook, OfADraftIsReadWithItsDecisions) {
  const PlanSheets made = drafted(
      "河东镇2025年工作报告\n一、2025年工作安排\n地区生产总值增长6%，城镇居民收入与经济增长同步，"
      "利润增速高于能耗增速。\n力争新增企业12家，其中服务业3家。推进15个项目，兴办民生实事。\n",
      "hedong");
  for (const Language language : {Language::zh, Language::en}) {
    std::ostringstream out;
    render_plan_book(made, language, "counts\nnotes", out);
    Problems problems = Problems::of_cells("review.xlsx");
    PlanSheets sheets = read_book(out.str(), problems);
    EXPECT_TRUE(sheets.is_review);
    EXPECT_FALSE(read_plan_sheets(sheets, {}, {}, problems));
    // A numeral to be looked at, and the date of the document. The title says the name of the area.
    EXPECT_EQ(problems.size(), 2) << rendered(problems);

    fill_in(sheets, PlanFact::document_date, "2025-01-18");
    for (SheetRow& row : sheets.sheets[PlanSheet::numerals]) {
      if (row.text(PlanColumn::strength) == word(Strength::weak)) {
        row.set(PlanColumn::checked, std::string(word(YesNo::yes)));
      }
    }
    Problems none = Problems::of_cells("review.xlsx");
    const auto plan = read_plan_sheets(sheets, {}, {}, none);
    EXPECT_EQ(rendered(none), "");
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->key, "hedong-2025");
    std::string targets;
    for (const Target& one : plan->targets) {
      targets += one.name.zh + " " + std::string(word(one.requirement.kind)) + " " +
                 one.requirement.reference + (one.parent.empty() ? "" : " of " + one.parent) + "\n";
    }
    EXPECT_EQ(targets,
              "地区生产总值增长 at-least \n"
              "城镇居民收入增长 in-step-with gdp-growth\n"
              "利润增长 more-than s1-06\n"
              "新增企业 at-least \n"
              "新增企业（服务业） at-least  of s1-04\n");
  }
}

}  // namespace
}  // namespace milepost
