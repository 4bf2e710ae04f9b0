#include "draft/wrapped_lines.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

using Lines = std::vector<std::string_view>;
using Paragraphs = std::vector<std::string>;

TEST(WrappedLines, AreParagraphsWhereNothingIsBroken) {
  struct Case {
    Lines lines;
    Paragraphs paragraphs;
  };
  const std::vector<Case> cases{
      {{}, {}},
      {{"", "  ", "\u3000\u3000"}, {}},
      {{"一、目标", "", "　　增长7%。\u00A0 "}, {"一、目标", "增长7%。"}},
      {{"主要指标增长7%\u200B以上", "王\u3000\u3000军"}, {"主要指标增长7%以上", "王 军"}},
      // Lines of a list are alike, and no paragraph.
      {{"工业增加值增长百分之七以上的目标。", "农业增加值增长百分之三以上的目标。",
        "服务业增加值增长百分之八的目标。", "财政收入增长百分之五以上的目标。",
        "居民收入增长百分之六以上的目标。", "投资总额增长百分之九以上的目标。"},
       {"工业增加值增长百分之七以上的目标。", "农业增加值增长百分之三以上的目标。",
        "服务业增加值增长百分之八的目标。", "财政收入增长百分之五以上的目标。",
        "居民收入增长百分之六以上的目标。", "投资总额增长百分之九以上的目标。"}},
      {{"上一页", "下一页", "1", "2"}, {"上一页", "下一页", "1", "2"}},
  };
  for (const Case& one : cases) EXPECT_EQ(paragraphs_of(one.lines), one.paragraphs);
}

/// `text` as an editor breaks it after so many characters.
std::vector<std::string> broken_at(std::size_t count, const std::string& text) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    line += text.substr(at, end - at);
    at = end;
    if (++length == count) {
      lines.push_back(std::exchange(line, {}));
      length = 0;
    }
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

TEST(WrappedLines, AreJoinedWhereAnEditorBrokeThem) {
  const std::string first =
      "去年全区上下迎难而上、奋力拼搏，地区生产总值增长7.5%，规模以上工业增加值增长8.2%，一般公共预"
      "算收入突破120亿元，城镇和农村居民收入分别增长6.8%和8.1%，完成了年初确定的主要目标任务。";
  const std::string second =
      "今年要把稳增长放在更加突出的位置，全年新开工项目不少于150个，完成投资480亿元以上，新增城镇就"
      "业1"
      "2000人，城镇调查失业率控制在5.5%以内，居民消费价格涨幅控制在3%左右。";
  for (const bool is_indented : {true, false}) {
    const std::string indent = is_indented ? "　　" : "";
    std::vector<std::string> kept;
    for (const std::string& part : {std::string("一、去年工作"), indent + first,
                                    std::string("二、今年安排"), indent + second}) {
      for (std::string& line : broken_at(30, part)) kept.push_back(std::move(line));
    }
    EXPECT_EQ(paragraphs_of(Lines(kept.begin(), kept.end())),
              (Paragraphs{"一、去年工作", first, "二、今年安排", second}));
  }
}

TEST(WrappedLines, GoOnBehindAWordThatOnlyLooksLikeANumber) {
  struct Case {
    std::string next;  // what stands at the beginning of a line
    bool goes_on;
  };
  const std::vector<Case> cases{{"农业、工业增长", true}, {"8.2%，", true},      {"（含税", true},
                                {"一、工业", false},      {"（二）工业", false}, {"3.工业", false},
                                {"4）工业", false},       {"第五，工业", false}, {"——工业", false},
                                {"十年规划", true},       {"12万人", true}};
  const std::string full = "全区上下迎难而上奋力拼搏各项工作都有新的进展";
  for (const Case& one : cases) {
    const Lines lines{full, full, full, full, full, full, one.next, "末", "尾"};
    EXPECT_EQ(paragraphs_of(lines).size(), one.goes_on ? 3 : 4) << one.next;
  }
}

TEST(WrappedLines, KeepABlankBetweenWords) {
  const Lines lines{"The county will build four hundred kilometres of",
                    "roads, connect ninety villages to clean water and",
                    "open twelve new clinics before the end of next year.",
                    "",
                    "It will also plant two million trees on the slopes",
                    "above the river and train three hundred teachers in",
                    "the schools of the northern townships."};
  EXPECT_EQ(
      paragraphs_of(lines),
      (Paragraphs{"The county will build four hundred kilometres of roads, connect ninety "
                  "villages to clean water and open twelve new clinics before the end of next "
                  "year.",
                  "It will also plant two million trees on the slopes above the river and "
                  "train three hundred teachers in the schools of the northern townships."}));
}

}  // namespace
}  // namespace milepost
