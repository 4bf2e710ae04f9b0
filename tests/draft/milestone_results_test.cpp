#include "draft/milestone_results.h"

#include <gtest/gtest.h>

#include "draft/text_document.h"

namespace milepost {
namespace {

struct Found {
  std::string said;  // done, named, nothing
  std::string quote;
  std::size_t things = 0;
  bool operator==(const Found&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Found& one) {
  return out << one.said << " " << one.quote << " " << one.things;
}

Found found_in(const std::string& text, const std::string& name, bool awards) {
  static const Lexicon kLexicon = shipped_lexicon();
  static const ResultWords kWords = shipped_result_words();
  InputDocument document;
  document.blocks.emplace_back(SourceParagraph{"一、2024年工作回顾"});
  document.blocks.emplace_back(SourceParagraph{text});
  const Retrospect review = retrospect_of(document, {}, kLexicon, kWords);
  const MilestoneResults results(review, kLexicon, kWords);
  const MilestoneStatement said = awards ? results.find_awards(name) : results.find(name);
  if (said.statement == nullptr) return {"nothing", "", 0};
  return {said.is_done ? "done" : "named", said.statement->quote, said.things};
}

TEST(MilestoneResults, AreDoneWhereTheReviewSaysSoOfThatName) {
  struct Case {
    const char* text;
    const char* name;
    const char* said;
  };
  const std::vector<Case> cases{
      {"东桥于6月28日建成通车，成效明显。", "东桥建成通车", "done"},
      {"东桥于6月28日建成通车，成效明显。", "东桥6月底前通车", "done"},
      {"建成东桥、南路、北站，开工西桥。", "建成南路", "done"},
      {"东桥、南路、北站竣工投用，成效明显。", "建成东桥", "done"},
      {"东桥即将建成通车，成效明显。", "东桥建成通车", "named"},
      {"东桥、南路加快建设，成效明显。", "建成东桥", "named"},
      {"东桥开工建设，成效明显。", "东桥建成通车", "named"},
      {"东桥开工建设，成效明显。", "开工建设东桥", "done"},
      {"东桥建成通车，成效明显。", "开工建设东桥", "done"},
      {"西桥建成通车，成效明显。", "东桥建成通车", "nothing"},
      {"白河镇建成“百强中心镇”，成效明显。", "青河镇建成“百强中心镇”", "nothing"},
      {"白河镇成功创建首批“百强中心镇”。", "白河镇建成“百强中心镇”", "done"},
      {"荣获全国信访工作示范县称号。", "争创全国信访工作示范县", "done"},
      {"信访工作示范县创建通过省级初审。", "争创信访工作示范县", "named"},
      {"成功举办第四届河东文化节，反响热烈。", "办好第四届河东文化节", "done"},
      {"政府机构改革全面完成，成效明显。", "全面完成政府机构改革", "done"},
      {"五年来，东桥建成通车，成效明显。", "东桥建成通车", "named"},
      {"东桥没有建成通车。", "东桥建成通车", "named"},
      {"受天气影响，东桥无法建成通车。", "东桥建成通车", "named"},
      {"东桥建成通车延期至下半年。", "东桥建成通车", "named"},
      {"东桥将建成通车。", "东桥建成通车", "named"},
      {"东桥计划明年建成通车。", "东桥建成通车", "named"},
      {"东桥2025年建成通车。", "东桥建成通车", "named"},
      {"东桥已于2022年建成通车。", "东桥建成通车", "named"},
      {"东桥2024年建成通车。", "东桥建成通车", "done"},
      {"工业园二期开工率达50%。", "工业园二期开工", "named"},
      // Something beside the thing, a part of it, or another one.
      {"东桥连接线建成通车。", "东桥建成通车", "named"},
      {"南苑小区东侧道路改造完成。", "南苑小区改造完成", "named"},
      {"建成东桥连接线。", "建成东桥", "named"},
      {"学院大楼和职教中心实训基地建成投用。", "启用职教中心", "named"},
      {"职教中心项目提前三个月建成投用。", "启用职教中心", "done"},
      {"职教中心及配套道路建成投用。", "启用职教中心", "done"},
      {"青山供水工程建成通水。", "建成供水工程", "named"},
      {"白湖开发区获批国家绿色工业园区。", "创建国家级开发区", "named"},
      {"东湖学院列入应用型大学培育单位。", "东湖学院升创应用型大学", "named"},
      {"东湖学院成功升级为应用型大学。", "东湖学院升创应用型大学", "done"},
      {"文化馆封顶。", "文化馆建成", "named"},
      {"文化馆封顶。", "文化馆封顶", "done"},
      {"文化馆封顶。", "文化馆开工", "done"},
      {"文化馆开工。", "文化馆封顶", "named"},
      {"智慧环保一期和办公平台全面建成。", "建成“智慧环保”", "named"},
      {"成功举办梅花展、第三届荷花节。", "举办第三届荷花节", "done"},
      {"东湖、西湖全面启动。", "启动建设东湖度假区", "nothing"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(found_in(one.text, one.name, false).said, one.said) << one.text << " / " << one.name;
  }
}

TEST(MilestoneResults, CountWhoWasAwardedWhatIsWantedSeveralTimes) {
  EXPECT_EQ(found_in("东湖村、西湖村获评省级示范村。", "争创省级示范村", true),
            (Found{"done", "东湖村、西湖村获评省级示范村", 2}));
  // Which of two statements it is, nobody can say.
  EXPECT_EQ(found_in("东湖村获评省级示范村，西湖村获评省级示范村。", "争创省级示范村", true).said,
            "nothing");
  EXPECT_EQ(found_in("东湖村有望获评省级示范村。", "争创省级示范村", true).said, "nothing");
  EXPECT_EQ(found_in("东湖村获评省级示范村。", "新建停车场", true).said, "nothing");
}

}  // namespace
}  // namespace milepost
