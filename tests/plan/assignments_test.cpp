// Lists of who answers for which target, with all their problems at once.
#include "plan/assignments.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/rendered.h"
#include "both_languages.h"

namespace milepost {
namespace {

Target target(const std::string& key, const std::string& zh, const std::string& en) {
  Target made;
  made.key = key;
  made.name = {zh, en};
  return made;
}

std::vector<Plan> two_plans() {
  Plan year;
  year.key = "year";
  year.targets = {target("gdp-growth", "地区生产总值增长", "GDP growth"),
                  target("new-firms", "新增企业", "New firms"), target("road", "道路通车", "Road")};
  year.targets[2].withdrawn = Withdrawal{"moved", {}};
  Plan five;
  five.key = "five-year";
  five.targets = {target("gdp-growth", "地区生产总值年均增长", "Mean GDP growth")};
  return {year, five};
}

std::string text_of(const NewAssignment& assigned) {
  std::string text;
  if (assigned.lead) text += " lead=" + *assigned.lead;
  if (assigned.with) {
    text += " with=";
    for (const std::string& name : *assigned.with) text += name + "|";
  }
  if (assigned.leader) text += " leader=" + *assigned.leader;
  return text;
}

/// Each row as `line plan target what`, or the problems.
std::string read(const std::string& text) {
  const std::vector<Plan> plans = two_plans();
  Problems problems("list.csv", text);
  std::string read;
  for (const AssignmentRow& row : read_assignments(text, plans, problems)) {
    read +=
        std::to_string(row.line) + " " + row.plan + " " + row.target + text_of(row.assigned) + "\n";
  }
  expect_both_languages(problems);
  return problems.empty() ? read : rendered(problems);
}

TEST(AssignmentLists, NameATargetAndWhoAnswersForIt) {
  EXPECT_EQ(read("target,lead,with,leader\n"
                 "new-firms,科技局,经信局;市场监管局,张三\n"),
            "2 year new-firms lead=科技局 with=经信局|市场监管局| leader=张三\n");
}

TEST(AssignmentLists, MayHaveChineseHeadersAndNamesInAnyOrder) {
  EXPECT_EQ(read("\xEF\xBB\xBF"
                 "分管领导,配合单位,牵头单位,目标\r\n"
                 "张三,经信局、市场监管局；统计局,科技局,新增企业\r\n"),
            "2 year new-firms lead=科技局 with=经信局|市场监管局|统计局| leader=张三\n");
}

TEST(AssignmentLists, RefuseARowThatNamesTwoTargets) {
  const std::string head = "target,name_zh,name_en,lead\n";
  EXPECT_EQ(read(head + "new-firms,新增企业,new Firms,A\n"), "2 year new-firms lead=A\n");
  EXPECT_EQ(read(head + "new-firms,,,A\n"), "2 year new-firms lead=A\n");
  EXPECT_EQ(read("序号,目标名称,牵头单位\n1,新增企业,A\n"), "2 year new-firms lead=A\n");
  EXPECT_EQ(read("目标,目标名称,牵头单位\nnew-firms,新增企业,A\n"), "2 year new-firms lead=A\n");
  EXPECT_EQ(
      read(head + "new-firms,地区生产总值年均增长,,A\nnew-firms,,Mean GDP growth,A\n"),
      R"(list.csv:2: column "name_zh": "地区生产总值年均增长" is not what "new-firms" is called, which is "New firms"
  write the key and the name of one target, or leave one of them empty
list.csv:3: column "name_en": "Mean GDP growth" is not what "new-firms" is called, which is "New firms"
  write the key and the name of one target, or leave one of them empty
)");
}

TEST(AssignmentLists, PassOverInvisibleCharactersAroundAField) {
  EXPECT_EQ(read("\u200Btarget\u00A0,lead\n\u3000new-firms,\u00A0科技局\u200B\n\u00A0,\u200B\n"),
            "2 year new-firms lead=科技局\n");
}

TEST(AssignmentLists, PassOverRunningNumbers) {
  EXPECT_EQ(read("序号,target,lead\n1,new-firms,科技局\n2,,\n"), "2 year new-firms lead=科技局\n");
}

TEST(AssignmentLists, LeaveWhatIsEmptyAndTakeAwayWhatIsADash) {
  EXPECT_EQ(read("target,lead,with,leader\nnew-firms,,-,-\n"), "2 year new-firms with= leader=\n");
  EXPECT_EQ(read("target,lead,with\n\nnew-firms,,\n,,\n"), "3 year new-firms\n");
}

TEST(AssignmentLists, NameThePlanWhereSeveralHaveTheTarget) {
  EXPECT_EQ(read("plan,target,lead\nfive-year,gdp-growth,A\nyear,gdp-growth,B\n"),
            "2 five-year gdp-growth lead=A\n3 year gdp-growth lead=B\n");
  EXPECT_EQ(read("target,lead\nMean GDP growth,A\n"), "2 five-year gdp-growth lead=A\n");
}

TEST(AssignmentLists, MayBeWhatExportTargetsWrites) {
  EXPECT_EQ(read("area,plan,target,section,name_zh,due,commitment,lead,with,leader,note\n"
                 "a,year,new-firms,3,新增企业,2022-12-31,firm,'=A,B;C,,x\n"),
            "2 year new-firms lead==A with=B|C|\n");
}

TEST(AssignmentLists, TellAllTheirProblemsAtOnce) {
  EXPECT_EQ(read("plan,target,lead\n"
                 ",gdp-growth,A\n"
                 ",new-frims,A\n"
                 "yaer,new-firms,A\n"
                 "five-year,new-firms,A\n"
                 ",road,A\n"
                 ",,A\n"
                 ",new-firms,A\n"
                 "year,New firms,B\n"
                 ",new-firms,A,B\n"),
            R"(list.csv:2: column "target": several targets are called "gdp-growth"
  write the key, and the plan in a column "plan": gdp-growth of year, gdp-growth of five-year
list.csv:3: column "target": there is no target "new-frims"
  did you mean "new-firms" or "New firms"?
list.csv:4: column "plan": there is no plan "yaer"
  did you mean "year"?
list.csv:5: column "target": plan "five-year" has no target "new-firms"
  plan "year" has it
list.csv:6: column "target": target "road" is withdrawn
  leave the row out
list.csv:7: column "target": the field is empty
  every row needs it
list.csv:9: column "target": target "new-firms" stands on line 8 already
  keep one of the two rows
list.csv:10: this row has 4 fields, the header has 3
  a text with a comma in it needs quotes around it
)");
}

TEST(AssignmentLists, StandAmongWhatOfficesWriteAroundThem) {
  EXPECT_EQ(read("分工表,,\n目标,牵头\u3000单位,\n道路,科技局,\n"),
            R"(list.csv:2: the headings stand in line 2, and something else above them
  delete what stands above, so that the file begins with the headings
)");
  EXPECT_EQ(read("sep=;\n目标;\"牵头\n单位\"\n新增企业;科技局\n新增企业2;\n合计;\n目标;牵头单位\n"),
            R"(list.csv:5: this row does not look like one of the table: "新增企业2"
  delete the row if it is a note or a title; otherwise fill in what is missing
list.csv:6: this row is a total ("合计")
  delete the row
list.csv:7: the headings stand here once more
  delete the row
)");
  EXPECT_EQ(read("目标,牵头单位,分管领导\n新增企业,⼯信局\n"), "2 year new-firms lead=工信局\n");
}

TEST(AssignmentLists, NeedColumnsThatSaySomething) {
  EXPECT_EQ(read(""), R"(list.csv: the file is empty
  its first line names the columns: target, and lead, with or leader
)");
  EXPECT_EQ(read("target,laed,lead,牵头单位\n"), R"(list.csv:1: unknown column "laed"
  did you mean "lead"?
list.csv:1: column "牵头单位" appears twice
  keep one of the two
)");
  EXPECT_EQ(read("plan,note\n"), R"(list.csv:1: column "target" is missing
  name the target of every row by its key or its name
list.csv:1: there is nothing to assign
  add at least one of the columns lead, with and leader
)");
}

}  // namespace
}  // namespace milepost
