#include "draft/outline.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

InputDocument document_of(const std::vector<std::string>& paragraphs) {
  InputDocument document;
  for (const std::string& text : paragraphs) {
    document.blocks.emplace_back(SourceParagraph{text, 0});
  }
  return document;
}

std::string_view name_of(Part part) {
  switch (part) {
    case Part::front:
      return "front";
    case Part::review:
      return "review";
    case Part::plan:
      return "plan";
    case Part::notes:
      return "notes";
  }
  return "";
}

std::string shown(const Passage& passage) {
  std::string line(name_of(passage.part));
  line += " " + passage.section + " " + passage.heading + " @" + std::to_string(passage.position);
  if (passage.last_year) line += " until " + std::to_string(*passage.last_year);
  if (passage.is_heading) line += " heading";
  return line;
}

struct Case {
  std::vector<std::string> paragraphs;
  std::vector<std::string> passages;
  std::optional<int> year;
};

TEST(Outline, EachPassageHasItsPartAndItsHeadings) {
  static const Lexicon lexicon = shipped_lexicon();
  const std::vector<Case> cases{
      {{"某县政府工作报告", "一、2023年工作回顾", "工业增加值增长5%。", "二、2024年工作安排",
        "（一）做强产业", "培育企业主体。新增企业30家，力争再引进一批上下游项目。", "名词解释",
        "1.数字贸易：略。"},
       {"front  某县政府工作报告 @1 heading", "review 一 2023年工作回顾 @10 heading",
        "review 一 2023年工作回顾 @22", "plan 二 2024年工作安排 @33 heading",
        "plan 二（一） 做强产业 @45 heading", "plan 二（一） 培育企业主体 @53",
        "notes 二（一） 名词解释 @82 heading", "notes 二（一）1 名词解释 @87"},
       2024},
      {{"今后五年主要目标", "新建学校5所。", "2024年重点任务", "新建学校1所。"},
       {"plan  今后五年主要目标 @1 heading", "plan  今后五年主要目标 @10",
        "plan  2024年重点任务 @18 heading", "plan  2024年重点任务 @28"},
       2024},
      {{"“十四五”时期目标任务", "建成公园10个。"},
       {"plan  “十四五”时期目标任务 @1 until 2025 heading",
        "plan  “十四五”时期目标任务 @13 until 2025"},
       {}},
      {{"新增就业500人", "改造农村公路20公里"}, {"plan   @1", "plan   @10"}, {}},
      {{"二〇二五年主要目标任务", "一是做强园区。建成标准厂房5万平方米，完善路网。"},
       {"plan  二〇二五年主要目标任务 @1 heading", "plan 一 做强园区 @13"},
       2025},
      {{"2024年重点任务", "（一）做强产业", "责任单位：甲局", "新建学校5所。"},
       {"plan  2024年重点任务 @1 heading", "plan （一） 做强产业 @11 heading",
        "plan （一） 做强产业 @19", "plan （一） 做强产业 @27"},
       2024},
  };
  for (const Case& one : cases) {
    const Outline outline = outline_of(document_of(one.paragraphs), lexicon);
    std::vector<std::string> found;
    for (const Passage& passage : outline.passages) found.push_back(shown(passage));
    EXPECT_EQ(found, one.passages);
    EXPECT_EQ(outline.year, one.year);
  }
}

TEST(Outline, ATableTakesPlaceInTheText) {
  const InputDocument document{
      {SourceParagraph{"二、今年安排"}, SourceTable{{{"甲", "12"}, {"乙", "3"}}, ""},
       SourceParagraph{"修路。"}},
      {}};
  const Outline outline = outline_of(document, shipped_lexicon());
  ASSERT_EQ(outline.passages.size(), 3U);
  EXPECT_EQ(outline.passages[1].position, 8U);
  EXPECT_EQ(outline.passages[2].position, 17U);
}

TEST(Outline, TheRestOfAYearIsOfThatYearAndAFarGoalOfNone) {
  const Lexicon lexicon = shipped_lexicon();
  const auto year_of_document = [&](const std::vector<std::string>& paragraphs) {
    return outline_of(document_of(paragraphs), lexicon).year;
  };
  EXPECT_EQ(year_of_document({"河东县2024年上半年工作总结及下半年工作安排", "一、上半年工作情况",
                              "新建公园9个。", "二、下半年工作安排", "新建公园3个。"}),
            2024);
  EXPECT_EQ(year_of_document(
                {"一、2024年工作回顾", "新建公园9个。", "二、下一步工作安排", "新建公园3个。"}),
            2025);
  EXPECT_EQ(year_of_document({"河东县第十四个五年规划和2035年远景目标纲要", "新建公园3个。"}),
            std::nullopt);
}

}  // namespace
}  // namespace milepost
