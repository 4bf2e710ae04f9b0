// Plan files: loaded whole or not at all; what changes is a value that waits for a reason.
#include "work/load.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "store/store_fixture.h"

namespace milepost::work {
namespace {

std::string plan_file(const std::string& least) {
  return R"([document]
key = "report"
title = { zh = "报告", en = "Report" }
date = 2022-02-18
[plan]
key = "plan"
area = { key = "area", name = { zh = "地区", en = "Area" } }
name = { zh = "计划", en = "Plan" }
period = { start = 2022-01-01, end = 2022-12-31 }
[[section]]
key = "1"
name = { zh = "章", en = "Chapter" }
[[target]]
key = "firms"
section = "1"
name = { zh = "企业", en = "Firms" }
unit = "家"
measure = "flow"
at-least = )" +
         least + "\n";
}

class LoadPlans : public StoreTest {
 protected:
  LoadOutcome load_files(const LoadRequest& request) {
    return load(store, request, {day("2022-12-31"), at("2022-12-31T08:00:00Z"), {}});
  }
  std::size_t plans() const { return list_plan_keys(store).size(); }
  std::int64_t versions() const { return count("SELECT count(*) FROM target_revision"); }
};

TEST_F(LoadPlans, PutsThemOnRecordOnce) {
  const LoadRequest request{{{"plan.toml", plan_file("30")}}, ""};
  EXPECT_FALSE(load_files(request).files.at(0).is_on_record);
  EXPECT_EQ(plans(), 1U);
  const LoadOutcome again = load_files(request);
  EXPECT_TRUE(again.files.at(0).is_on_record);
  EXPECT_TRUE(again.files.at(0).changes.told.empty());
  EXPECT_EQ(versions(), 1);
}

TEST_F(LoadPlans, AsksWhyAPlanOnRecordChanges) {
  load_files({{{"plan.toml", plan_file("30")}}, ""});
  const LoadRequest changed{{{"plan.toml", plan_file("25")}}, ""};
  const LoadOutcome refused = load_files(changed);
  EXPECT_TRUE(refused.needs_a_reason);
  EXPECT_EQ(describe(refused.files.back().changes.told), "~ firms  at-least: 30 -> 25\n");
  EXPECT_EQ(versions(), 1);
  EXPECT_FALSE(load_files({changed.files, "decision of 30 June"}).needs_a_reason);
  EXPECT_EQ(versions(), 2);
}

TEST_F(LoadPlans, AreReportedEveryMonthWhereTheySayNothingElse) {
  load_files({{{"plan.toml", plan_file("30")}}, ""});
  EXPECT_EQ(read_plan(store, "plan")->reporting, Reporting());
}

TEST_F(LoadPlans, FromBeforeThereWereRhythmsSayOneOrHaveNone) {
  load_files({{{"plan.toml", plan_file("30")}}, ""});
  Plan old = *read_plan(store, "plan");
  old.key = "old";
  old.reporting.reset();
  save(old, "2023-02-20");
  const auto file = [](const std::string& least, const std::string& rhythm) {
    std::string text = plan_file(least);
    text.replace(text.find("key = \"plan\""), 12, "key = \"old\"\n" + rhythm);
    return LoadRequest{{{"plan.toml", text}}, "decision"};
  };
  EXPECT_TRUE(load_files(file("30", "")).files.at(0).changes.told.empty());
  load_files(file("25", ""));
  EXPECT_EQ(read_plan(store, "old")->reporting, std::nullopt);
  load_files(file("25", "deadline = 5"));
  EXPECT_EQ(read_plan(store, "old")->reporting, (Reporting{Rhythm::monthly, 5}));
  load_files(file("25", ""));
  EXPECT_EQ(read_plan(store, "old")->reporting, Reporting());
}

TEST_F(LoadPlans, LeavesNothingBehindWhereOneFileIsWrong) {
  const LoadRequest request{{{"a.toml", plan_file("30")}, {"b.toml", plan_file("thirty")}}, ""};
  const LoadOutcome outcome = load_files(request);
  EXPECT_TRUE(outcome.files.at(0).problems.empty());
  EXPECT_GT(outcome.count_problems(), 0U);
  EXPECT_EQ(plans(), 0U);
}

TEST_F(LoadPlans, RefusesOnePlanThatTwoFilesDescribeInTwoWays) {
  const LoadRequest request{{{"a.toml", plan_file("30")}, {"b.toml", plan_file("31")}}, ""};
  EXPECT_NE(rendered(load_files(request).files.at(1).problems)
                .find("a.toml and b.toml both describe the plan \"plan\""),
            std::string::npos);
  EXPECT_EQ(plans(), 0U);
}

TEST_F(LoadPlans, IsSeenBeforehandWithoutLoading) {
  const PlanFile file{"plan.toml", plan_file("30")};
  EXPECT_FALSE(read_plan_file(store, file, LocalClock()).is_on_record);
  EXPECT_EQ(plans(), 0U);
}

/// A second plan of the area that measures the same indicator under this name.
std::string second_plan(const std::string& name) {
  std::string text = plan_file("40");
  const auto put = [&](const std::string& what, const std::string& with) {
    text.replace(text.find(what), what.size(), with);
  };
  put("key = \"plan\"", "key = \"second\"");
  put(R"({ zh = "企业", en = "Firms" })", name);
  return text;
}

TEST_F(LoadPlans, KeepTheNameThatAnotherPlanGaveInTheLanguageThatTheyLeaveOut) {
  load_files({{{"plan.toml", plan_file("30")}}, ""});
  const Name both{"企业", "Firms"};
  for (const char* name : {R"({ en = "Firms" })", R"("企业")"}) {
    const LoadOutcome loaded = load_files({{{"second.toml", second_plan(name)}}, "renamed"});
    EXPECT_EQ(loaded.files.back().changes.of_others.en, "") << name;
    EXPECT_EQ(find_indicator(store, "area", "firms")->name, both) << name;
  }
  EXPECT_TRUE(
      load_files({{{"second.toml", second_plan(R"({ en = "Companies" })")}}, ""}).needs_a_reason);
  EXPECT_EQ(find_indicator(store, "area", "firms")->name, both);
}

TEST_F(LoadPlans, AddALanguageToTheNameThatAnotherPlanGave) {
  const auto english = second_plan(R"({ en = "Firms" })");
  load_files({{{"second.toml", english}}, ""});
  std::string chinese = plan_file("30");
  const std::string_view both = R"({ zh = "企业", en = "Firms" })";
  chinese.replace(chinese.find(both), both.size(), R"({ zh = "企业" })");
  EXPECT_FALSE(load_files({{{"plan.toml", chinese}}, ""}).needs_a_reason);
  EXPECT_EQ(find_indicator(store, "area", "firms")->name, (Name{"企业", "Firms"}));
  const LoadOutcome again = load_files({{{"second.toml", english}, {"plan.toml", chinese}}, ""});
  EXPECT_FALSE(again.needs_a_reason);
  for (const PlanReading& file : again.files) EXPECT_TRUE(file.changes.told.empty()) << file.file;
}

TEST_F(LoadPlans, MayTakeALanguageOutOfNamesThatAreTheirOwn) {
  load_files({{{"second.toml", second_plan(R"({ zh = "企业", en = "Firms" })")}}, ""});
  const LoadRequest changed{{{"second.toml", second_plan(R"({ en = "Firms" })")}}, "English only"};
  EXPECT_EQ(describe(load_files(changed).files.back().changes.told),
            "~ indicator firms name: 企业 / Firms -> Firms (en)\n"
            "~ firms  name: 企业 / Firms -> Firms (en)\n");
  EXPECT_EQ(find_indicator(store, "area", "firms")->name, (Name{"", "Firms"}));
}

}  // namespace
}  // namespace milepost::work
