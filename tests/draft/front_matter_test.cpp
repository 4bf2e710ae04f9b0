#include "draft/front_matter.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

/// `title | date | area` of the lines.
std::string front_of(const std::vector<std::string>& lines) {
  static const FrontWords kWords = shipped_front_words();
  InputDocument document;
  for (const std::string& line : lines) document.blocks.emplace_back(SourceParagraph{line});
  const FrontMatter front = front_matter_of(document, kWords);
  return front.title + " | " + (front.date ? to_string(*front.date) : "") + " | " + front.area;
}

TEST(FrontMatter, TheTitleIsTheLineThatIsCalledSo) {
  EXPECT_EQ(front_of({"# source: 某处", "政府工作报告", "各位代表："}), "政府工作报告 |  | ");
  EXPECT_EQ(front_of({"", "内部资料", "某县2024年政府工作报告（草案）"}),
            "某县2024年政府工作报告（草案） |  | 某县");
  EXPECT_EQ(front_of({"政 府 工 作 报 告"}), "政 府 工 作 报 告 |  | ");
  EXPECT_EQ(front_of({"# 某县2024年工作要点"}), "某县2024年工作要点 |  | 某县");
  EXPECT_EQ(front_of({"某镇人民政府关于印发2024年民生实事的通知"}),
            "某镇人民政府关于印发2024年民生实事的通知 |  | 某镇");
}

TEST(FrontMatter, WithoutOneItIsTheFirstLineThatIsNoRemark) {
  EXPECT_EQ(front_of({"# source: 某处", "二、2024年工作安排", "新建公园2个。"}),
            "二、2024年工作安排 |  | ");
  EXPECT_EQ(front_of({"2024年目标"}), "2024年目标 |  | ");
  EXPECT_EQ(front_of({}), " |  | ");
}

TEST(FrontMatter, TheDateIsThatOfALineOfItsOwnOrOfTheMeeting) {
  const std::string title = "政府工作报告";
  for (const char* line :
       {"2024年1月15日", "（2024年1月15日）",
        "——2024年1月15日在某县第十八届人民代表大会第三次会议上",
        "（2024年1月15日某县第十八届人大第三次会议通过）", "2024 年 1 月 15 日",
        "２０２４年１月１５日", "(2024年1月15日在某县第十八届人民代表大会第三次会议上)"}) {
    EXPECT_NE(front_of({title, line}).find("| 2024-01-15 |"), std::string::npos) << line;
  }
  for (const char* line : {"2024年1月", "2024年1月15日以来，全县上下一心", "2024年13月45日",
                           "下载日期2024年1月15日"}) {
    EXPECT_NE(front_of({title, line}).find("|  |"), std::string::npos) << line;
  }
  EXPECT_EQ(front_of({title, "2024年1月15日", "2024年2月3日"}), title + " |  | ");
  EXPECT_EQ(front_of({title, "各位代表：", "2024年1月15日"}), title + " |  | ");
}

TEST(FrontMatter, TheAreaIsNamedInFrontOfItsGovernmentItsHeadOrItsCongress) {
  const std::string title = "政府工作报告";
  for (const char* line :
       {"某某县人民政府县长 张三", "某某县县长 张三", "某某县代县长  张三", "某某县代理县长张三",
        "——2024年1月15日在某某县第十八届人民代表大会第三次会议上", "某某县2024年政府工作报告",
        "2024年某某县政府工作报告", "关于某某县2024年国民经济和社会发展计划的报告",
        "中共某某县委员会"}) {
    EXPECT_TRUE(front_of({title, line}).ends_with("| 某某县")) << front_of({title, line});
  }
  EXPECT_TRUE(front_of({title, "某市东区人民政府区长 张三"}).ends_with("| 某市东区"));
  for (const char* line : {"县长 张三", "区人民政府办公室关于印发方案的通知", "张三",
                           "2023年区《政府工作报告》确定的方案", "各乡镇人民政府，县政府各部门"}) {
    EXPECT_TRUE(front_of({title, line}).ends_with("| ")) << front_of({title, line});
  }
  EXPECT_EQ(front_of({title, "甲县县长 张三", "乙县人民政府"}), title + " |  | ");
}

}  // namespace
}  // namespace milepost
