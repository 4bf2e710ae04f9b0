// Plan files: loaded whole or not at all; what changes is a value that waits for a reason.
#include "work/load.h"

#include <gtest/gtest.h>

#include "base/rendered.h"
#include "store/removals.h"
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

/// Plans that measure the same indicator, each by a unit of its own.
class Units : public LoadPlans {
 protected:
  static PlanFile file(const std::string& key, const std::string& unit) {
    std::string text = plan_file("30");
    const auto put = [&](const std::string& what, const std::string& with) {
      text.replace(text.find(what), what.size(), with);
    };
    put("key = \"plan\"", "key = \"" + key + "\"");
    put("unit = \"家\"", "unit = \"" + unit + "\"");
    return {key + ".toml", text};
  }

  /// The problems of all files; empty where they were loaded.
  std::string problems_of(std::vector<PlanFile> files) {
    const LoadRequest request{std::move(files), "by household"};
    const LoadOutcome outcome = load_files(request);
    std::string all;
    for (const PlanReading& one : outcome.files) all += rendered(one.problems);
    return all;
  }

  std::string unit() const { return find_indicator(store, "area", "firms")->unit; }

  void SetUp() override { load_files({{file("plan", "家")}, ""}); }
};

TEST_F(Units, AreRevisedForAReason) {
  const LoadRequest request{{file("plan", "户")}, ""};
  const LoadOutcome refused = load_files(request);
  EXPECT_TRUE(refused.needs_a_reason);
  EXPECT_EQ(describe(refused.files.back().changes.told), "~ indicator firms unit: 家 -> 户\n");
  EXPECT_EQ(unit(), "家");
  EXPECT_EQ(problems_of({file("plan", "户")}), "");
  EXPECT_EQ(unit(), "户");
  EXPECT_EQ(versions(), 2);
}

TEST_F(Units, StayWhereAnythingIsRecorded) {
  NewEntry entry;
  entry.area = "area";
  entry.indicator = "firms";
  entry.as_of = day("2022-03-31");
  entry.kind = EntryKind::year_to_date;
  entry.value = figure_of("1");
  record(entry, "2022-04-01");
  take_back(1, "2022-04-02");
  EXPECT_NE(problems_of({file("plan", "户")}).find("entries are on record of it"),
            std::string::npos);
  EXPECT_EQ(unit(), "家");
}

TEST_F(Units, OfAMilestoneStayWhereAStepIsReported) {
  const auto road = [](const std::string& asked) {
    std::string text = plan_file("30");
    text.replace(text.find("key = \"plan\""), 12, "key = \"roads\"");
    text.erase(text.find("[[target]]"));
    return PlanFile{"roads.toml", text +
                                      "[[target]]\nkey = \"road\"\nsection = \"1\"\n"
                                      "name = { zh = \"路\", en = \"Road\" }\n" +
                                      asked};
  };
  load_files({{road("measure = \"milestone\"\ndone = true\n"
                    "steps = [{ by = 2022-03-31, what = \"立项\" }]\n")},
              ""});
  const PlanFile length = road("measure = \"flow\"\nunit = \"公里\"\nat-least = 5\n");
  EXPECT_EQ(problems_of({length, file("plan", "家")}), "");
  load_files({{road("measure = \"milestone\"\ndone = true\n"
                    "steps = [{ by = 2022-03-31, what = \"立项\" }]\n")},
              "back"});
  NewEntry entry;
  entry.area = "area";
  entry.indicator = step_key("road", 1);
  entry.as_of = day("2022-03-31");
  entry.kind = EntryKind::milestone;
  entry.value.state = MilestoneState::done;
  record(entry, "2023-04-01");
  EXPECT_NE(problems_of({length}).find("entries are on record of its steps"), std::string::npos);
}

TEST_F(Units, AreRevisedInAllPlansAtOnceInAnyOrder) {
  load_files({{file("second", "家")}, ""});
  EXPECT_NE(problems_of({file("plan", "户")}).find("write \"户\" in second too"),
            std::string::npos);
  EXPECT_NE(problems_of({file("third", "户")}).find("write \"户\" in plan, second too"),
            std::string::npos);
  EXPECT_NE(problems_of({file("plan", "户"), file("second", "家")}).find("say the same unit"),
            std::string::npos);
  EXPECT_NE(problems_of({file("plan", "家"), file("second", "户")}).find("say the same unit"),
            std::string::npos);
  EXPECT_EQ(unit(), "家");
  EXPECT_EQ(problems_of({file("plan", "户"), file("second", "户")}), "");
  EXPECT_EQ(problems_of({file("second", "个"), file("plan", "个")}), "");
  EXPECT_EQ(unit(), "个");
  for (const char* plan : {"plan", "second"}) {
    EXPECT_EQ(read_target_versions(store, plan, "firms").size(), 3U) << plan;
    EXPECT_EQ(read_plan(store, plan)->indicators.front().unit, "个") << plan;
  }
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

TEST_F(Units, OfWithdrawnTargetsStay) {
  PlanFile other = file("plan", "户");
  other.text.replace(other.text.find("key = \"firms\""), 13,
                     "key = \"households\"\nindicator = \"firms\"");
  EXPECT_NE(problems_of({other}).find("a target that is withdrawn keeps what it asked for (firms)"),
            std::string::npos);
  PlanFile without = file("plan", "户");
  without.text.replace(without.text.find("key = \"firms\""), 13, "key = \"households\"");
  EXPECT_EQ(problems_of({without}), "");
  EXPECT_NE(problems_of({file("second", "户"), without}).find("keeps what it asked for"),
            std::string::npos);
  EXPECT_EQ(unit(), "家");
}

TEST_F(Units, AreNotHeldByPlansThatWereRemoved) {
  PlanRemoval removal;
  removal.plan = "plan";
  removal.reason = "the draft";
  milepost::record(store, at("2023-01-01"),
                   [&](Recording& recording) { milepost::remove_plan(recording, removal); });
  EXPECT_EQ(problems_of({file("second", "户")}), "");
  EXPECT_EQ(unit(), "户");
  EXPECT_EQ(read_plan(store, "plan", at("2022-12-31"))->indicators.front().unit, "家");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
}

}  // namespace
}  // namespace milepost::work
