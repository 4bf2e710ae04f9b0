#include "draft/coverage.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

struct Promise {
  const char* name;
  const char* unit;
  const char* value;  // empty of a milestone
  const char* source = "";
};

Plan plan_of(const std::vector<Promise>& promises) {
  Plan plan;
  plan.key = "plan";
  plan.period = {*make_date(2024, 1, 1), *make_date(2024, 12, 31)};
  for (const Promise& one : promises) {
    const std::string key = "t" + std::to_string(plan.targets.size() + 1);
    const bool is_milestone = *one.value == '\0';
    plan.indicators.push_back(
        {key, {one.name, ""}, one.unit, is_milestone ? Measure::milestone : Measure::flow});
    Target target;
    target.key = key;
    target.indicator = key;
    target.name.zh = one.name;
    target.source = one.source;
    target.due = *make_date(2024, 12, 31);
    if (is_milestone) {
      target.requirement.kind = RequirementKind::done;
    } else {
      target.requirement.value = std::get<Decimal>(parse_decimal(one.value));
    }
    plan.targets.push_back(target);
  }
  return plan;
}

PlanCoverage coverage(const std::string& text, const std::vector<Promise>& promises) {
  static const Vocabulary kVocabulary = shipped_vocabulary();
  static const ResultWords kWords = shipped_result_words();
  InputDocument document;
  document.blocks.emplace_back(SourceParagraph{"二、2024年工作安排"});
  document.blocks.emplace_back(SourceParagraph{text});
  return coverage_of({document}, {}, {plan_of(promises)}, kVocabulary, kWords);
}

/// `12 unexplained 新增企业`, `8 weak work`; what has a strong reason is left out.
std::vector<std::string> open_in(const std::string& text, const std::vector<Promise>& promises) {
  std::vector<std::string> lines;
  for (const OpenNumeral& one : coverage(text, promises).numerals) {
    if (one.numeral.strength == Strength::strong) continue;
    lines.push_back(one.numeral.text + " " + std::string(word(one.numeral.strength)) + " " +
                    one.name + one.numeral.reason);
  }
  return lines;
}

/// `t1 figure`
std::vector<std::string> missing_in(const std::string& text, const std::vector<Promise>& promises) {
  std::vector<std::string> lines;
  for (const MissingTarget& one : coverage(text, promises).targets) {
    lines.push_back(one.target.key + " " + std::string(word(one.missing)));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(Coverage, NumeralsAreCoveredByFigureUnitAndName) {
  const std::string text = "力争新增规上企业12家、高新技术企业3家，加快推进8个在建项目。";
  EXPECT_EQ(open_in(text, {{"新增规上企业", "家", "12"}, {"高新技术企业数", "家", "3"}}),
            (Lines{"8 weak work"}));
  EXPECT_EQ(open_in(text, {{"新增规上企业", "家", "12"}}),
            (Lines{"3 unexplained 新增高新技术企业", "8 weak work"}));
  // Another figure, another unit, another name.
  EXPECT_EQ(open_in("新增规上企业12家。", {{"新增规上企业", "家", "13"}}),
            (Lines{"12 unexplained 新增规上企业"}));
  EXPECT_EQ(open_in("新增规上企业12家。", {{"新增规上企业", "个", "12"}}), Lines());
  EXPECT_EQ(open_in("新增规上企业12家。", {{"新增规上企业", "亩", "12"}}),
            (Lines{"12 unexplained 新增规上企业"}));
  EXPECT_EQ(open_in("新增规上企业12家。", {{"老年食堂", "家", "12"}}),
            (Lines{"12 unexplained 新增规上企业"}));
}

TEST(Coverage, TargetMayCoverWhatTheDraftMakesNothingOf) {
  EXPECT_EQ(open_in("加快推进8个在建项目。", {{"在建项目推进", "个", "8"}}), Lines());
}

TEST(Coverage, NameMayStandInAnotherClause) {
  const std::string text = "抓好东河断面治理，确保达到Ⅲ类标准。";
  EXPECT_EQ(open_in(text, {{"东河断面水质", "类", "3"}}), Lines());
  EXPECT_EQ(missing_in(text, {{"东河断面水质", "类", "3"}}), Lines());
}

TEST(Coverage, FigureIsNotThatOfAnotherTargetOfTheSentence) {
  const std::string text = "工业投资增长8%，居民收入增长8%，财政收入增长8%。";
  EXPECT_EQ(open_in(text, {{"工业投资增长", "%", "8"}, {"财政收入增长", "%", "8"}}),
            (Lines{"8 unexplained 居民收入增长"}));
}

TEST(Coverage, QuoteCoversItsFigureUnderAnyName) {
  const std::string quote = "力争新增规上企业12家";
  EXPECT_EQ(open_in(quote + "。", {{"企业培育", "家", "12", quote.c_str()}}), Lines());
  EXPECT_EQ(missing_in(quote + "。", {{"企业培育", "家", "12", quote.c_str()}}), Lines());
}

TEST(Coverage, TargetsThatAreNotInTheText) {
  struct Case {
    const char* text;
    Promise promise;
    Lines missing;
  };
  const std::vector<Case> cases{
      {"新增企业12家。", {"新增企业", "家", "12", "二（一）"}, {}},
      {"新增企业15家。", {"新增企业", "家", "12", "二（一）"}, {"t1 figure"}},
      {"新增企业15家。", {"新增企业", "家", "12", "新增企业12家"}, {"t1 quote"}},
      {"年内东桥建成通车。", {"东桥建成通车", "", "", "二（一）"}, {}},
      {"年内西路建成通车。", {"东桥建成通车", "", "", "二（一）"}, {"t1 name"}},
      {"年内东桥建成通车。", {"东桥通车", "", "", "年内东桥建成通车"}, {}},
      {"年底东桥建成通车。", {"东桥通车", "", "", "年内东桥建成通车"}, {"t1 quote"}},
      // In words.
      {"实现快递服务全覆盖。", {"快递服务覆盖率", "%", "100"}, {}},
      {"力争实现养老机构零的突破。", {"养老机构", "家", "1"}, {}},
      {"确保居民收入正增长。", {"居民收入增长", "%", "0"}, {}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(missing_in(one.text, {one.promise}), one.missing)
        << one.text << " / " << one.promise.name;
  }
}

/// `t1 due 2024-06-30`: what of one target the text has otherwise.
std::string otherwise_in(const std::string& text, Promise promise, RequirementKind kind,
                         const char* due, const ReviewDecisions& decided = {}) {
  static const Vocabulary kVocabulary = shipped_vocabulary();
  static const ResultWords kWords = shipped_result_words();
  Plan plan = plan_of({promise});
  Target& target = plan.targets.front();
  if (*promise.value != '\0') target.requirement.kind = kind;
  target.due = *parse_iso_date(due);
  InputDocument document;
  document.blocks.emplace_back(SourceParagraph{"二、2024年工作安排"});
  document.blocks.emplace_back(SourceParagraph{text});
  const PlanCoverage found = coverage_of({document}, {}, {plan}, kVocabulary, kWords, decided);
  std::string lines;
  for (const MissingTarget& one : found.targets) {
    lines += std::string(word(one.missing));
    if (one.stated && one.stated->due) lines += " " + to_string(*one.stated->due);
    if (one.stated && one.missing == MissingPart::unit) lines += " " + one.stated->unit;
  }
  return lines;
}

TEST(Coverage, TargetsThatTheTextHasOtherwise) {
  constexpr auto kUp = RequirementKind::at_least;
  constexpr auto kDown = RequirementKind::at_most;
  const Promise parks{"新建公园", "个", "2"};
  const Promise bridge{"东桥建成通车", "", ""};
  EXPECT_EQ(otherwise_in("新建公园2个。", parks, kUp, "2024-12-31"), "");
  EXPECT_EQ(otherwise_in("新建公园2个。", parks, kDown, "2024-12-31"), "requirement");
  EXPECT_EQ(otherwise_in("6月底前新建公园2个。", parks, kUp, "2024-06-30"), "");
  EXPECT_EQ(otherwise_in("6月底前新建公园2个。", parks, kUp, "2024-12-31"), "due 2024-06-30");
  // Nothing says that an office may not set a day of its own.
  EXPECT_EQ(otherwise_in("新建公园2个。", parks, kUp, "2024-09-30"), "");
  EXPECT_EQ(otherwise_in("完成工业投资2亿元。", {"工业投资", "万元", "2"}, kUp, "2024-12-31"),
            "unit 亿元");
  EXPECT_EQ(otherwise_in("确保东桥6月底前建成通车。", bridge, kUp, "2024-06-30"), "");
  EXPECT_EQ(otherwise_in("确保东桥6月底前建成通车。", bridge, kUp, "2024-12-31"), "due 2024-06-30");
  EXPECT_EQ(otherwise_in("年内新建公园2个。", parks, kUp, "2024-09-30"), "");
  // One of two sentences has it just so.
  EXPECT_EQ(otherwise_in("6月底前新建公园2个。年内新建公园2个。", parks, kUp, "2024-12-31"), "");
}

TEST(Coverage, WhatIsNotToHappenIsNoMention) {
  EXPECT_EQ(missing_in("不再建设东桥。", {{"东桥建成通车", "", ""}}), (Lines{"t1 name"}));
  EXPECT_EQ(missing_in("停止东桥建设。", {{"东桥建成通车", "", ""}}), (Lines{"t1 name"}));
  EXPECT_EQ(missing_in("取消收费2项。", {{"取消收费", "项", "2"}}), Lines());
}

TEST(Coverage, WhatAReviewDecidedIsNotLeft) {
  static const Vocabulary kVocabulary = shipped_vocabulary();
  static const ResultWords kWords = shipped_result_words();
  InputDocument document;
  document.blocks.emplace_back(SourceParagraph{"二、2024年工作安排"});
  document.blocks.emplace_back(
      SourceParagraph{"新增企业12家，惠及居民9户，加快推进8个项目，新建公园2个。"});
  const Plan plan = plan_of({{"新增企业", "家", "12"}, {"新建公园", "个", "3", "新建公园2个"}});
  const auto left = [&](const ReviewDecisions& decided) {
    const PlanCoverage found = coverage_of({document}, {}, {plan}, kVocabulary, kWords, decided);
    Lines lines;
    for (const OpenNumeral& one : found.numerals) {
      lines.push_back(one.numeral.text + " " + std::string(word(one.numeral.strength)) + " " +
                      one.numeral.reason);
    }
    for (const MissingTarget& one : found.targets) lines.push_back(one.target.key);
    return lines;
  };
  EXPECT_EQ(left({}),
            (Lines{"2024 strong date", "9 unexplained ", "8 weak work", "2 unexplained ", "t2"}));
  // A space of the workbook is none.
  EXPECT_EQ(left({{{"9", "惠及 居民9户", "rejected"},
                   {"8", "加快推进8个项目", "推进的对象"},
                   {"2", "新建公园2个", "edited"}},
                  {"新建公园2个"}}),
            (Lines{"2024 strong date", "9 strong rejected", "8 strong work", "2 strong edited"}));
}

TEST(Coverage, CountsEverything) {
  const PlanCoverage found =
      coverage("新增企业12家，培训9人次。", {{"新增企业", "家", "12"}, {"新建公厕", "座", "5"}});
  EXPECT_EQ(found.count_numerals, 3U);  // the year of the heading
  EXPECT_EQ(found.count_covered, 1U);
  EXPECT_EQ(found.count_targets, 2U);
  EXPECT_EQ(found.count_left(), 1U);
  EXPECT_EQ(found.targets.size(), 1U);
}

}  // namespace
}  // namespace milepost
