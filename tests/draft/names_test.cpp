#include "draft/names.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string shown(const Phrase& phrase) {
  std::string line = phrase.verb + "|" + phrase.noun;
  if (phrase.strives) line += " strives";
  if (phrase.is_firm) line += " firm";
  if (phrase.works) line += " works";
  if (phrase.due) {
    line += " by ";
    if (phrase.due->year) line += std::to_string(*phrase.due->year) + "-";
    line += std::to_string(phrase.due->month) + "-" + std::to_string(phrase.due->day);
  }
  return line;
}

struct Case {
  std::string_view text;
  std::string_view phrase;
};

TEST(Names, WordsAroundANameAreTakenOff) {
  static const Lexicon lexicon = shipped_lexicon();
  const std::vector<Case> cases{
      {"力争年内新增规上企业", "新增|规上企业 strives by 12-31"},
      {"确保全年粮食产量", "|粮食产量 firm"},
      {"加快推进示范区", "|示范区 works"},
      {"2024年6月底前完成公路改造", "完成|公路改造 by 2024-6-30"},
      {"10月1日前建成大桥", "建成|大桥 by 10-1"},
      {"5月前投用", "投用| by 4-30"},
      {"到2027年建成公园", "建成|公园 by 2027-12-31"},
      {"三季度前开工学校", "开工|学校 by 9-30"},
      {"开工率", "|开工率"},
      {"（3）新建停车位", "新建|停车位"},
      {"6.新建停车位", "新建|停车位"},
      {"企业总数累计", "|企业总数"},
      {"①新建停车位", "新建|停车位"},
      {"（三）粮食产量", "|粮食产量"},
      {"(十二)新建停车位", "新建|停车位"},
      {"二是新建停车位", "新建|停车位"},
      {"一要素市场", "|一要素市场"},
      {"高标准农田面积", "|高标准农田面积"},
      {"高标准建设公园", "建设|公园"},
      {"研究与试验发展经费", "|研究与试验发展经费"},
  };
  for (const Case& one : cases)
    EXPECT_EQ(shown(phrase_of(one.text, lexicon)), one.phrase) << one.text;
}

}  // namespace
}  // namespace milepost
