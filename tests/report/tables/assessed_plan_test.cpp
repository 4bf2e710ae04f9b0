#include "report/tables/assessed_plan.h"

#include <gtest/gtest.h>

#include "report/report_fixture.h"

namespace milepost {
namespace {

/// `三 主要预期目标: 2 met 1 behind 1; …`
std::string told(const std::vector<Group>& groups, Language language = Language::en) {
  std::string text;
  for (const Group& group : groups) {
    text += (text.empty() ? "" : "; ") + group.name.in(language) + ": " +
            std::to_string(group.counts.total());
    for (const auto& entry : kWords<Status>) {
      const std::size_t count = group.counts.of(entry.value);
      if (count > 0) text += " " + std::string(entry.text) + " " + std::to_string(count);
    }
  }
  return text;
}

const Rows kRows{{"gdp-growth", stands(Status::off_track)},
                 {"income", stands(Status::no_data)},
                 {"firms", stands(Status::met)},
                 {"coverage", stands(Status::met)},
                 {"road", stands(Status::withdrawn)}};

TEST(Summary, CountsEveryStatusAndTheWithdrawnInNoTotal) {
  const Summary report = summarise(report_of(kRows));
  EXPECT_EQ(report.counts.of(Status::met), 2U);
  EXPECT_EQ(report.counts.of(Status::no_data), 1U);
  EXPECT_EQ(report.counts.of(Status::off_track), 1U);
  EXPECT_EQ(report.counts.of(Status::withdrawn), 1U);
  EXPECT_EQ(report.counts.of(Status::ahead), 0U);
  EXPECT_EQ(report.counts.total(), 4U);
}

TEST(Summary, CountsByChapterInTheOrderOfThePlan) {
  EXPECT_EQ(told(summarise(report_of(kRows)).by_section),
            "三 Main goals: 1 off-track 1; (一) Living standards: 1 no-data 1; "
            "(二) Industry: 2 met 2; 四 Key tasks: 0 withdrawn 1");
  EXPECT_EQ(told(summarise(report_of({{"firms", stands(Status::met)}})).by_section, Language::zh),
            "（二）产业: 1 met 1");
}

TEST(Summary, CountsByLeadAndThoseWithoutOneLast) {
  EXPECT_EQ(told(summarise(report_of(kRows)).by_lead),
            "统计局: 1 off-track 1; 科技局: 2 met 2; (not assigned): 1 withdrawn 1 no-data 1");
}

TEST(Summary, HasNoLeadsWhereNoTargetHasOne) {
  EXPECT_TRUE(summarise(report_of({{"income", stands(Status::met)}})).by_lead.empty());
}

TEST(Summary, OfNothingCountsNothing) {
  const Summary report = summarise(report_of({}));
  EXPECT_EQ(report.counts.total(), 0U);
  EXPECT_TRUE(report.by_section.empty());
  EXPECT_TRUE(report.by_lead.empty());
}

TEST(Summary, CountsByCommitmentWhereItOccurs) {
  EXPECT_EQ(told(summarise(report_of(kRows)).by_commitment),
            "firm: 3 withdrawn 1 no-data 1 met 1 off-track 1; strive: 1 met 1");
  EXPECT_EQ(summarise(report_of({{"road", stands(Status::met)}})).by_commitment.size(), 1U);
}

TEST(Rows, AreVisitedAgainAndUntilEnough) {
  const AssessedPlan plan = report_of(kRows);
  EXPECT_EQ(all_rows(plan).size(), 5U);
  std::string visited;
  plan.for_each_row([&](const ReportRow& row) {
    visited += row.target.key + " ";
    return row.target.key != "income";
  });
  EXPECT_EQ(visited, "gdp-growth income ");
}

TEST(Sections, AreFoundFromTheOutermostIn) {
  const Plan plan = sample_plan();
  std::string around;
  for (const Section* one : sections_around(plan, "3.2.1")) around += one->key + " ";
  EXPECT_EQ(around, "3 3.2 3.2.1 ");
  EXPECT_TRUE(sections_around(plan, "9").empty());
}

TEST(Sections, AreHeadedByTheirLabelAndName) {
  const Plan plan = sample_plan();
  EXPECT_EQ(heading(plan.sections[1], Language::zh), "（一）居民生活");
  EXPECT_EQ(heading(plan.sections[1], Language::en), "(一) Living standards");
  EXPECT_EQ(heading(plan.sections[3], Language::en), "Technology firms");
  EXPECT_EQ(section_path(plan, "3.2.1", Language::en),
            "三 Main goals / (二) Industry / Technology firms");
}

Target target_of(const std::string& key, const std::string& whole = "") {
  Target target;
  target.key = key;
  target.name = {"零件" + key, "part " + key};
  target.parent = whole;
  return target;
}

TEST(WholeAbove, IsSeenByPartsThatFollowItWithoutABreak) {
  struct Case {
    std::string name;
    std::vector<Target> rows;
    std::string above;  // a digit a row
  };
  const Target whole = target_of("w");
  const Target one = target_of("1", "w");
  const Target two = target_of("2", "w");
  const Target other = target_of("o");
  const Target within = target_of("i", "1");
  for (const auto& [name, rows, expected] :
       std::vector<Case>{{"right below", {whole, one, two}, "011"},
                         {"without their whole", {one, two}, "00"},
                         {"behind another", {whole, other, one}, "000"},
                         {"again below", {one, whole, two}, "001"},
                         {"a part of a part", {whole, one, within, two}, "0121"},
                         {"targets that are parts of nothing", {other, whole}, "00"}}) {
    WholeAbove above;
    std::string found;
    for (const Target& row : rows) found += std::to_string(above.count_above(row));
    EXPECT_EQ(found, expected) << name;
  }
  WholeAbove above;
  above.count_above(whole);
  above.interrupt();
  EXPECT_EQ(above.count_above(one), 0U);
}

TEST(FullName, SaysOfWhatATargetIsAPart) {
  AssessedPlan plan = report_of({});
  EXPECT_EQ(full_name(plan, target_of("1", "w"), Language::en), "part 1");
  std::size_t asked = 0;
  plan.name_of_whole = [&](const std::string& whole) {
    ++asked;
    return whole == "w" ? Name{"整体", "the whole"} : Name();
  };
  EXPECT_EQ(full_name(plan, target_of("1"), Language::en), "part 1");
  EXPECT_EQ(asked, 0U);
  EXPECT_EQ(full_name(plan, target_of("1", "w"), Language::en), "the whole: of which part 1");
  EXPECT_EQ(full_name(plan, target_of("1", "w"), Language::zh), "整体，其中：零件1");
  EXPECT_EQ(full_name(plan, target_of("1", "unknown"), Language::en), "part 1");
  EXPECT_EQ(words_before_part(plan, target_of("1", "w"), false, Language::zh), "整体，其中：");
  EXPECT_EQ(words_before_part(plan, target_of("1", "w"), true, Language::zh), "整体，");
  EXPECT_EQ(words_before_part(plan, target_of("1", "unknown"), true, Language::zh), "");
}

TEST(NameOfPart, SaysOnceThatItIsOne) {
  const Name whole{"固定资产投资", "Investment"};
  struct Case {
    Name part;
    std::string zh, zh_whole, en, en_whole;
  };
  for (const Case& one : std::vector<Case>{{{"工业投资", "industry"},
                                            "其中：工业投资",
                                            "固定资产投资，其中：工业投资",
                                            "of which: industry",
                                            "Investment: of which industry"},
                                           {{"其中:工业投资", "of which industry"},
                                            "其中:工业投资",
                                            "固定资产投资，其中:工业投资",
                                            "of which industry",
                                            "Investment: of which industry"},
                                           {{"其中工业投资", "Of which industry"},
                                            "其中工业投资",
                                            "固定资产投资，其中工业投资",
                                            "Of which industry",
                                            "Investment: Of which industry"},
                                           {{"工业投资", "o"},
                                            "其中：工业投资",
                                            "固定资产投资，其中：工业投资",
                                            "of which: o",
                                            "Investment: of which o"}}) {
    EXPECT_EQ(name_of_part(one.part, Language::zh), one.zh);
    EXPECT_EQ(name_of_part(whole, one.part, Language::zh), one.zh_whole);
    EXPECT_EQ(name_of_part(one.part, Language::en), one.en);
    EXPECT_EQ(name_of_part(whole, one.part, Language::en), one.en_whole);
  }
}

}  // namespace
}  // namespace milepost
