#include "progress/import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/rendered.h"
#include "progress/value.h"

namespace milepost {
namespace {

const Indicator kGdp{"gdp-growth", {"地区生产总值增长", "GDP growth"}, "%", Measure::growth};
const Indicator kInvestment{"investment", {"投资", "Investment"}, "亿元", Measure::flow};
const Indicator kCoverage{"coverage", {"覆盖率", "Coverage"}, "%", Measure::stock};
const Indicator kLine{"s1-line", {"S1线", "S1 line"}, "", Measure::milestone};

KnownIndicators one_area() {
  return {{{"luqiao",
            {{"gdp-growth", kGdp},
             {"investment", kInvestment},
             {"coverage", kCoverage},
             {"s1-line", kLine}}}}};
}

KnownIndicators two_areas() {
  KnownIndicators known = one_area();
  known.by_area["jiaojiang"] = {{"gdp-growth", kGdp}};
  return known;
}

/// In the order of the file: `line: area indicator date kind value` and what stands beside it, and
/// the problems.
std::string read(const std::string& text, const KnownIndicators& known = one_area()) {
  Problems problems("p.csv", text);
  std::string shown;
  std::vector<ImportRow> rows;
  read_progress(text, known, problems, [&](const ImportRow& row) { rows.push_back(row); });
  std::sort(rows.begin(), rows.end(),
            [](const ImportRow& a, const ImportRow& b) { return a.line < b.line; });
  if (!problems.empty()) return rendered(problems);
  for (const ImportRow& row : rows) {
    const NewEntry& entry = row.entry;
    shown += std::to_string(row.line) + ": " + entry.area + " " + entry.indicator + " " +
             to_string(entry.as_of) + " " + std::string(word(entry.kind)) + " " +
             to_text(entry.value);
    const Remarks& beside = entry.remarks;
    for (const std::string& remark : {beside.note, beside.evidence, beside.reporter, beside.problem,
                                      beside.next_step, beside.progress}) {
      if (!remark.empty()) shown += " [" + remark + "]";
    }
    if (beside.outlook) shown += " " + std::string(word(*beside.outlook));
    if (beside.vintage) shown += " " + std::string(word(*beside.vintage));
    if (!entry.correction_reason.empty()) shown += " corrects: " + entry.correction_reason;
    shown += "\n";
  }
  return shown;
}

/// The problem of one field, without the excerpt of the file.
std::string fault_of(const std::string& column, const std::string& field,
                     const std::string& indicator = "gdp-growth") {
  std::string text;
  if (column == "indicator") {
    text = "as_of,value,indicator\n2022-06,7," + field + "\n";
  } else if (column == "as_of") {
    text = "indicator,value,as_of\n" + indicator + ",7," + field + "\n";
  } else if (column == "value") {
    text = "indicator,as_of,value\n" + indicator + ",2022-06," + field + "\n";
  } else {
    text = "indicator,as_of,value," + column + "\n" + indicator + ",2022-06,7," + field + "\n";
  }
  Problems problems("p.csv", text);
  read_progress(text, one_area(), problems, [](ImportRow&) {});
  std::string shown;
  for (const Problem& problem : problems.all())
    shown += problem.what.en + "; " + say_plainly(problem.remedy).en;
  return shown;
}

TEST(Import, ThreeColumnsAreEnough) {
  EXPECT_EQ(read("indicator,as_of,value\n"
                 "gdp-growth,2022-06-30,3.7\n"
                 "investment,2022Q2,\"1,757.5亿元\"\n"
                 "coverage,2022年6月,172/200\n"
                 "s1-line,2022,进行中40%\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 3.7\n"
            "3: luqiao investment 2022-06-30 year-to-date 1757.5\n"
            "4: luqiao coverage 2022-06-30 level 172/200\n"
            "5: luqiao s1-line 2022-12-31 milestone in-progress 40%\n");
}

TEST(Import, InvisibleCharactersAroundAFieldArePassedOver) {
  EXPECT_EQ(read("\u200Bindicator\u00A0,as_of,\uFEFFvalue\u200E,kind,outlook\n"
                 "\u200Bgdp-growth\u00A0,\u200E2022-06-30,\u00A03.7\u200B,\u3000growth,"
                 "\u200B有困难\u200B\n"
                 "\u00A0,\u200B,\uFEFF,,\u3000\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 3.7 difficult\n");
  EXPECT_EQ(read("indicator_name,as_of,value\n\u3000投资\u00A0,2022-06,\u200B７５７亿元\u00A0\n"),
            "2: luqiao investment 2022-06-30 year-to-date 757\n");
}

TEST(Import, InvisibleCharactersAroundANoteArePartOfIt) {
  EXPECT_EQ(read("indicator,as_of,value,note\ngdp-growth,2022,7,\u00A0a\u200B\n"),
            "2: luqiao gdp-growth 2022-12-31 growth 7 [\u00A0a\u200B]\n");
}

TEST(Import, AnInvisibleCharacterInsideAFieldIsNamed) {
  EXPECT_EQ(fault_of("indicator", "gdp\u200B-growth"),
            "column \"indicator\": area \"luqiao\" has no indicator \"gdp\u200B-growth\"; it "
            "contains an invisible character, U+200B, after \"gdp\"; did you mean "
            "\"gdp-growth\"?");
  EXPECT_EQ(fault_of("value", "3\u00A0700"),
            "column \"value\": \"3\u00A0700\" is not a number; it contains an invisible "
            "character, U+00A0, after \"3\"; write a plain number such as 7, 6.96 or -0.5");
}

TEST(Import, ANameIsFoundInWhateverSigns) {
  EXPECT_EQ(read("indicator_name,as_of,value\n地区⽣产总值增长,2022-06,7\n"
                 "ｇｄｐ　growth,2022-05,7\nGDP GROWTH,2022-04,7\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 7\n"
            "3: luqiao gdp-growth 2022-05-31 growth 7\n"
            "4: luqiao gdp-growth 2022-04-30 growth 7\n");
  EXPECT_EQ(read("indicator,as_of,value\nｇｄｐ－growth,2022-06,7\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 7\n");
  EXPECT_EQ(fault_of("indicator", "gdp\u2011growth"),
            "column \"indicator\": area \"luqiao\" has no indicator \"gdp\u2011growth\"; it "
            "contains an unusual sign, U+2011, which may look like another; did you mean "
            "\"gdp-growth\"?");
}

TEST(Import, WhatStandsBelowATableIsToldAsWhatItIs) {
  const std::string header = "指标代码,日期,数值,备注\n";
  const std::string total = ": this row is a total (\"合计\")\n  delete the row\n";
  EXPECT_EQ(read(header + "investment,2022-06,7,\n合计,,7,\n合计,2022-06,7,\n,,,合计\n"),
            "p.csv:3" + total + "p.csv:4" + total + "p.csv:5" + total);
  const std::string remedy =
      "\n  delete the row if it is a note or a title; otherwise fill in what is missing\n";
  EXPECT_EQ(read(header + "注：以上为初步数,,,\n制表人：张三,,,审核人：李四\n"),
            "p.csv:2: this row does not look like one of the table: \"注：以上为初步数\"" + remedy +
                "p.csv:3: this row does not look like one of the table: \"制表人：张三\"" + remedy);
  EXPECT_EQ(read(header + "investment,2022-06,7,\n指标代码,日期,数值,备注\n"),
            "p.csv:3: the headings stand here once more\n  delete the row\n");
  // An indicator that is called so is one.
  KnownIndicators known = one_area();
  known.by_area["luqiao"].at("investment").name.zh = "合计";
  EXPECT_EQ(read("指标,日期,数值\n合计,2022-06,7\n", known),
            "2: luqiao investment 2022-06-30 year-to-date 7\n");
}

TEST(Import, AUnitBesideTheValueIsThatOfTheIndicator) {
  EXPECT_EQ(read("序号,指标代码,单位,日期,数值\n"
                 "1,investment,亿元,2022-06,757\n"
                 "2,gdp-growth, ％ ,2022-06,3.7\n"
                 "3,coverage,,2022-06,86%\n"
                 "4,s1-line,—,2022-06,已完成\n"
                 "一,investment,/,2022-05,700\n"),
            "2: luqiao investment 2022-06-30 year-to-date 757\n"
            "3: luqiao gdp-growth 2022-06-30 growth 3.7\n"
            "4: luqiao coverage 2022-06-30 level 86\n"
            "5: luqiao s1-line 2022-06-30 milestone done\n"
            "6: luqiao investment 2022-05-31 year-to-date 700\n");
  const std::string not_the_unit = " is not the unit of \"investment\", which is \"亿元\"; ";
  EXPECT_EQ(fault_of("unit", "万元", "investment"),
            "column \"unit\": \"万元\"" + not_the_unit +
                "convert it to 亿元 yourself (divide by 10000); milepost does not convert figures");
  EXPECT_EQ(fault_of("unit", "%", "investment"),
            "column \"unit\": \"%\"" + not_the_unit + "write the figure in \"亿元\"");
  EXPECT_EQ(fault_of("单位", "发改局", "investment"),
            "column \"单位\": \"发改局\"" + not_the_unit +
                "column \"单位\" is read as the unit of the figures: write the figure in \"亿元\"; "
                "the office that reports stands in column \"reporter\"");
  EXPECT_EQ(read("indicator,as_of,value,unit\ns1-line,2022,done,%\n"),
            "p.csv:2:19: column \"unit\": \"%\" is not the unit of \"s1-line\", which has none\n"
            "  2 | s1-line,2022,done,%\n"
            "    |                   ^\n"
            "  leave the field empty\n");
}

TEST(Import, AHeaderAloneIsAnEmptyImport) { EXPECT_EQ(read("indicator,as_of,value\n"), ""); }

TEST(Import, EverythingASupervisionReportAsksForMayStandBesideTheValue) {
  EXPECT_EQ(read("area,indicator,as_of,kind,value,note,evidence,reporter,problem,next_step,outlook,"
                 "vintage,corrects\n"
                 "luqiao,investment,2022-06,increment,12,说明,\"bulletin, p. 3\",发改局,用地,"
                 "报批,有困难,初步,typing error\n"
                 "luqiao,gdp-growth,2022-06,GROWTH,3,,,,,,will-meet,Final,\n"),
            "2: luqiao investment 2022-06-30 increment 12 [说明] [bulletin, p. 3] [发改局] [用地] "
            "[报批] difficult preliminary corrects: typing error\n"
            "3: luqiao gdp-growth 2022-06-30 growth 3 will-meet final\n");
}

TEST(Import, RemarksThatSayNothingAreEmpty) {
  EXPECT_EQ(read("indicator,as_of,value,note,problem,next_step,evidence\n"
                 "gdp-growth,2022-06,3.7,无,暂无,—,/\n"
                 "gdp-growth,2022-09,3.8,'-,无资金,N/A,\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 3.7 [/]\n"
            "3: luqiao gdp-growth 2022-09-30 growth 3.8 [无资金]\n");
}

TEST(Import, WhatHappenedIsSaidInWordsBesideAValueOrAlone) {
  EXPECT_EQ(read("indicator,as_of,value,进展情况\n"
                 "investment,2022-06-30,52.1,三个项目开工\n"
                 "s1-line,2022-06-30,,轨道铺设完成\n"
                 "gdp-growth,2022-06-30,/,数据待核\n"
                 "coverage,2022-06-30,80,暂无\n"),
            "2: luqiao investment 2022-06-30 year-to-date 52.1 [三个项目开工]\n"
            "3: luqiao s1-line 2022-06-30 progress  [轨道铺设完成]\n"
            "4: luqiao gdp-growth 2022-06-30 progress  [数据待核]\n"
            "5: luqiao coverage 2022-06-30 level 80\n");
  EXPECT_EQ(read("指标,日期,工作进展,存在问题\nS1线,2022-06-30,轨道铺设完成,资金不足\n"),
            "2: luqiao s1-line 2022-06-30 progress  [资金不足] [轨道铺设完成]\n");
  EXPECT_EQ(read("indicator,as_of,kind,value,progress\n"
                 "investment,2022-06-30,year-to-date,,三个项目开工\n"
                 "s1-line,2022-06-30,进展情况,,轨道铺设完成\n"),
            "2: luqiao investment 2022-06-30 progress  [三个项目开工]\n"
            "3: luqiao s1-line 2022-06-30 progress  [轨道铺设完成]\n");
}

TEST(Import, ThePersonStandsBesideTheOffice) {
  EXPECT_EQ(read("指标,日期,数值,填报单位,填报人\n"
                 "投资,2022-06-30,52.1,区发改局,王五\n"
                 "投资,2022-07-31,60,,王五\n"
                 "投资,2022-08-31,70,区发改局,\n"),
            "2: luqiao investment 2022-06-30 year-to-date 52.1 [区发改局（王五）]\n"
            "3: luqiao investment 2022-07-31 year-to-date 60 [王五]\n"
            "4: luqiao investment 2022-08-31 year-to-date 70 [区发改局]\n");
}

TEST(Import, WordsAloneHaveToSaySomethingAndHaveNoValue) {
  EXPECT_EQ(read("indicator,as_of,kind,value,progress\n"
                 "investment,2022-06-30,progress,3,三个项目开工\n"
                 "investment,2022-07-31,progress,,\n"
                 "investment,2022-08-31,,,无\n"),
            "p.csv:2:32: column \"value\": an entry of kind progress has no value\n"
            "  2 | investment,2022-06-30,progress,3,三个项目开工\n"
            "    |                                ^\n"
            "  leave the kind empty where there is a value: the text may stand beside it\n"
            "p.csv:3:33: column \"progress\": the field is empty\n"
            "  3 | investment,2022-07-31,progress,,\n"
            "    |                                 ^\n"
            "  say what happened, or give a value and leave the kind empty\n"
            "p.csv:4:24: column \"value\": the value is empty\n"
            "  4 | investment,2022-08-31,,,无\n"
            "    |                        ^\n"
            "  write a figure in 亿元, such as 7, 6.96 or -0.5\n");
}

TEST(Import, OutlooksAndVintagesHaveWordsInBothLanguages) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"outlook,will-meet", "will-meet"},
      {"outlook,能完成", "will-meet"},
      {"outlook,difficult", "difficult"},
      {"outlook,有困难", "difficult"},
      {"outlook,will-miss", "will-miss"},
      {"outlook,不能完成", "will-miss"},
      {"outlook,adjust", "adjust"},
      {"outlook,申请调整", "adjust"},
      {"vintage,preliminary", "preliminary"},
      {"vintage,初步", "preliminary"},
      {"vintage,verified", "verified"},
      {"vintage,核实", "verified"},
      {"vintage,final", "final"},
      {"vintage,最终", "final"},
  };
  for (const auto& [field, expected] : cases) {
    const std::size_t comma = field.find(',');
    EXPECT_EQ(read("indicator,as_of,value," + field.substr(0, comma) + "\ngdp-growth,2022-06,3.7," +
                   field.substr(comma + 1) + "\n"),
              "2: luqiao gdp-growth 2022-06-30 growth 3.7 " + expected + "\n");
  }
}

TEST(Import, ATextThatWasDefusedIsReadAsItWas) {
  EXPECT_EQ(read("indicator,as_of,value,note,problem\ngdp-growth,2022-06,-0.5,'=1+1,'tis\n"),
            "2: luqiao gdp-growth 2022-06-30 growth -0.5 [=1+1] ['tis]\n");
}

TEST(Import, TheAreaIsNamedWhereThereAreSeveral) {
  EXPECT_EQ(read("area,indicator,as_of,value\njiaojiang,gdp-growth,2022-06,3.7\n", two_areas()),
            "2: jiaojiang gdp-growth 2022-06-30 growth 3.7\n");
  EXPECT_EQ(read("indicator,as_of,value\ngdp-growth,2022-06,3.7\n", two_areas()),
            "p.csv:1: column \"area\" is missing\n"
            "  the database has several areas: name the area of every row\n");
  EXPECT_EQ(read("area,indicator,as_of,value\n,gdp-growth,2022-06,3.7\n", two_areas()),
            "p.csv:2:1: column \"area\": the field is empty\n"
            "  2 | ,gdp-growth,2022-06,3.7\n"
            "    | ^\n"
            "  every row needs it\n");
  EXPECT_EQ(read("area,indicator,as_of,value\njiaojinag,x,2022-06,3.7\nwenling,x,2022-06,1\n",
                 two_areas()),
            "p.csv:2:1: column \"area\": there is no area \"jiaojinag\"\n"
            "  2 | jiaojinag,x,2022-06,3.7\n"
            "    | ^~~~~~~~~\n"
            "  did you mean \"jiaojiang\"?\n"
            "p.csv:3:1: column \"area\": there is no area \"wenling\"\n"
            "  3 | wenling,x,2022-06,1\n"
            "    | ^~~~~~~\n"
            "  the areas are jiaojiang or luqiao\n");
}

TEST(Import, ADatabaseWithoutIndicatorsTakesNoProgress) {
  EXPECT_EQ(read("indicator,as_of,value\ngdp-growth,2022-06,3.7\n", {}),
            "p.csv: the database has no indicators yet\n  load a plan first\n");
}

TEST(Import, AProblemPointsAtItsField) {
  EXPECT_EQ(read("indicator,as_of,note,value\ngdp-growth,2022-06,上半年,3.x\n"),
            "p.csv:2:24: column \"value\": \"3.x\" is not a number\n"
            "  2 | gdp-growth,2022-06,上半年,3.x\n"
            "    |                           ^~~\n"
            "  write a plain number such as 7, 6.96 or -0.5\n");
  EXPECT_EQ(read("indicator,as_of,note,value\ngdp-growth,2022-06,\"a\nb\",3.x\n"),
            "p.csv:2: column \"value\": \"3.x\" is not a number\n"
            "  write a plain number such as 7, 6.96 or -0.5\n");
}

TEST(Import, AllProblemsOfAllRowsAreToldAtOnce) {
  const std::string text =
      "indicator,as_of,value,outlook,extra\n"
      "gdp-grwth,2022-02-30,3.x,maybe,\n"
      "gdp-growth,2022-06,3.14159,,\n";
  Problems problems("p.csv", text);
  read_progress(text, one_area(), problems, [](ImportRow&) { FAIL(); });
  std::string whats;
  for (const Problem& problem : problems.all()) whats += problem.what.en + "\n";
  EXPECT_EQ(whats,
            "unknown column \"extra\"\n"
            "column \"indicator\": area \"luqiao\" has no indicator \"gdp-grwth\"\n"
            "column \"as_of\": \"2022-02-30\" is not a date\n"
            "column \"outlook\": \"maybe\" is not one of its words\n"
            "column \"value\": \"3.14159\" has more than four decimals\n");
}

TEST(Import, EveryFieldHasItsOwnFault) {
  struct Case {
    std::string column;
    std::string field;
    std::string fault;
  };
  const std::string dates =
      "; write a day (2022-06-30), or a month (2022-06), quarter (2022Q2), half (2022H1) or year "
      "(2022) for its last day";
  const std::vector<Case> cases{
      {"indicator", "", R"(column "indicator": the field is empty; every row needs it)"},
      {"indicator", "gdp-grwth",
       R"(column "indicator": area "luqiao" has no indicator "gdp-grwth"; did you mean "gdp-growth"?)"},
      {"indicator", "GDP-growth",
       R"(column "indicator": area "luqiao" has no indicator "GDP-growth"; did you mean "gdp-growth"?)"},
      {"indicator", "地区生产总值增长",
       R"(column "indicator": area "luqiao" has no indicator "地区生产总值增长"; write its key, "gdp-growth")"},
      {"indicator", "population",
       R"(column "indicator": area "luqiao" has no indicator "population"; an indicator is one that a target of a loaded plan names)"},
      {"as_of", "", R"(column "as_of": the field is empty; every row needs it)"},
      {"as_of", "2022-02-30", R"(column "as_of": "2022-02-30" is not a date)" + dates},
      {"as_of", "30.06.2022", R"(column "as_of": "30.06.2022" is not a date)" + dates},
      {"kind", "ytd",
       R"(column "kind": "ytd" is not a kind; write year-to-date, increment, level, growth, milestone or progress)"},
      {"kind", "grwoth", R"(column "kind": "grwoth" is not a kind; did you mean "growth"?)"},
      {"kind", "level",
       R"(column "kind": "level" does not fit "gdp-growth", whose measure is growth; its entries are of kind growth)"},
      {"value", "",
       R"(column "value": the value is empty; write a figure in %, such as 7, 6.96 or -0.5)"},
      {"value", "3.x",
       R"(column "value": "3.x" is not a number; write a plain number such as 7, 6.96 or -0.5)"},
      {"outlook", "good",
       R"(column "outlook": "good" is not one of its words; write will-meet, difficult, will-miss or adjust)"},
      {"vintage", "finall",
       R"(column "vintage": "finall" is not one of its words; did you mean "final"?)"},
      {"entry", "x",
       R"(column "entry": "x" is not the number of an entry; write its number, or leave it empty)"},
      {"entry", "0",
       R"(column "entry": "0" is not the number of an entry; write its number, or leave it empty)"},
  };
  for (const Case& c : cases) EXPECT_EQ(fault_of(c.column, c.field), c.fault) << c.field;
}

TEST(Import, HeadersAndWordsMayBeChinese) {
  EXPECT_EQ(read("填报单位;类型;指标代码;数值;数据日期;存在问题;下步措施;完成预期;数据性质;佐证;"
                 "备注;更正\n"
                 "发改局;当期新增;investment;5;2022-06;用地;报批;有困难;初步;通报;说明;笔误\n"),
            "2: luqiao investment 2022-06-30 increment 5 [说明] [通报] [发改局] [用地] [报批] "
            "difficult preliminary corrects: 笔误\n");
  EXPECT_EQ(read("ＩＮＤＩＣＡＴＯＲ\tAs Of\tvalue\ngdp-growth\t2022-06\t7\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 7\n");
}

TEST(Import, AnIndicatorMayBeCalledByItsName) {
  const std::string header = "指标,日期,数值\n";
  EXPECT_EQ(read(header + "地区生产总值增长,2022-06,7\nS1 line,2022-06,done\ncoverage,2022-06,5\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 7\n"
            "3: luqiao s1-line 2022-06-30 milestone done\n"
            "4: luqiao coverage 2022-06-30 level 5\n");
  EXPECT_EQ(read(header + "地区生产总值增速,2022-06,7\n,2022-06,7\n"),
            "p.csv:2:1: column \"指标\": area \"luqiao\" has no indicator \"地区生产总值增速\"\n"
            "  2 | 地区生产总值增速,2022-06,7\n"
            "    | ^~~~~~~~~~~~~~~~\n"
            "  did you mean \"地区生产总值增长\"?\n"
            "p.csv:3:1: column \"指标\": the field is empty\n"
            "  3 | ,2022-06,7\n"
            "    | ^\n"
            "  every row needs it\n");
  KnownIndicators known = one_area();
  known.by_area["luqiao"]["fixed-investment"] = {
      "fixed-investment", {"投资", "Fixed"}, "亿元", Measure::flow};
  EXPECT_EQ(
      read(header + "投资,2022-06,7\n", known),
      "p.csv:2:1: column \"指标\": several indicators are called \"投资\": fixed-investment or "
      "investment\n"
      "  2 | 投资,2022-06,7\n"
      "    | ^~~~\n"
      "  write the key of the one that is meant\n");
}

TEST(Import, AKeyAndANameInOneRowAreOfOneIndicator) {
  const auto read_both = [](const std::string& key, const std::string& name) {
    KnownIndicators known = one_area();
    known.target_names = [](const std::string&, const std::string& of) {
      return of == "coverage" ? std::vector<Name>{{"数字化覆盖率", "Digital coverage"}}
                              : std::vector<Name>();
    };
    return read("indicator,indicator_name,as_of,value\n" + key + "," + name + ",2022-06,5\n",
                known);
  };
  for (const std::string name :
       {"覆盖率", "Coverage", "coverage", "覆 盖率", "ＣＯＶＥＲＡＧＥ", "数字化覆盖率", ""}) {
    EXPECT_EQ(read_both("coverage", name), "2: luqiao coverage 2022-06-30 level 5\n") << name;
  }
  EXPECT_EQ(read_both("coverage", "投资"),
            "p.csv:2:10: column \"indicator_name\": \"投资\" is not what \"coverage\" is called, "
            "which is \"Coverage\"\n"
            "  2 | coverage,投资,2022-06,5\n"
            "    |          ^~~~\n"
            "  \"投资\" is \"investment\": write the key and the name of the one that is meant\n");
  EXPECT_EQ(read_both("coverage", "普及率"),
            "p.csv:2:10: column \"indicator_name\": \"普及率\" is not what \"coverage\" is called, "
            "which is \"Coverage\"\n"
            "  2 | coverage,普及率,2022-06,5\n"
            "    |          ^~~~~~\n"
            "  write the key and the name of one indicator, or leave one of them empty\n");
}

TEST(Import, AStateAndAValueInOneRowAgree) {
  const auto read_both = [](const std::string& state, const std::string& value) {
    return read("indicator,as_of,state,value\ns1-line,2022-06," + state + "," + value + "\n");
  };
  const std::string line = "2: luqiao s1-line 2022-06-30 milestone ";
  EXPECT_EQ(read_both("in-progress", "40"), line + "in-progress 40%\n");
  EXPECT_EQ(read_both("进行中", "进行中40%"), line + "in-progress 40%\n");
  EXPECT_EQ(read_both("done", "已完成"), line + "done\n");
  EXPECT_NE(read_both("done", "进行中40%").find("the state is \"done\", and the value says"),
            std::string::npos);
  EXPECT_NE(read_both("done", "40").find("is two states at once"), std::string::npos);
  EXPECT_NE(read("indicator,as_of,state,value,numerator,denominator\n"
                 "s1-line,2022-06,done,,172,200\n")
                .find("beside the state \"done\" stands \"172\""),
            std::string::npos);
}

KnownIndicators outline() {
  KnownIndicators known;
  for (const std::string key : {"1.1", "1.10", "2.20", "007"}) {
    known.by_area["luqiao"][key] = {key, {"指标" + key, "Number " + key}, "亿元", Measure::flow};
  }
  return known;
}

TEST(Import, AKeyThatASpreadsheetChangedIsNotTakenForAnother) {
  const auto read_key = [](const std::string& row) {
    return read("indicator,indicator_name,as_of,value\n" + row + ",2022-06,5\n", outline());
  };
  EXPECT_EQ(
      read_key("1.1,"),
      "p.csv:2:1: column \"indicator\": \"1.1\" may have been \"1.10\", of which a spreadsheet "
      "makes 1.1\n"
      "  2 | 1.1,,2022-06,5\n"
      "    | ^~~\n"
      "  write its name in column \"indicator_name\"\n");
  EXPECT_EQ(read_key("1.1,指标1.1"), "2: luqiao 1.1 2022-06-30 year-to-date 5\n");
  EXPECT_NE(read_key("1.1,指标1.10").find("is not what \"1.1\" is called"), std::string::npos);
  EXPECT_EQ(read_key("1.10,"), "2: luqiao 1.10 2022-06-30 year-to-date 5\n")
      << "no spreadsheet had it";
  EXPECT_NE(read_key(",1.1").find("may have been"), std::string::npos);
  EXPECT_NE(read_key("2.2,").find("did you mean \"2.20\"? a spreadsheet makes 2.2 of it"),
            std::string::npos);
  EXPECT_NE(read_key("7,").find("did you mean \"007\"? a spreadsheet makes 7 of it"),
            std::string::npos);
}

TEST(Import, AFigureThatMayBeTwoIsRefusedWhereTheFileMayHaveDecimalCommas) {
  const auto is_refused = [](const std::string& text) {
    return read(text).find("1,234 may be 1.234 or 1234") != std::string::npos;
  };
  EXPECT_TRUE(is_refused("indicator;as_of;value\ninvestment;2022-06;1,234\n"));
  EXPECT_FALSE(is_refused("indicator,as_of,value\ninvestment,2022-06,\"1,234\"\n"));
  EXPECT_FALSE(is_refused("indicator\tas_of\tvalue\ninvestment\t2022-06\t1,234\n"));
  EXPECT_TRUE(
      is_refused("indicator\tas_of\tvalue\ninvestment\t2022-06\t1,234\n"
                 "gdp-growth\t2022-06\t3,7\n"));
  EXPECT_TRUE(
      is_refused("indicator,as_of,value\ngdp-growth,2022-06,\"3,7\"\n"
                 "investment,2022-06,\"1,234\"\n"));
  EXPECT_EQ(read("indicator;as_of;value\ninvestment;2022-06;1,234,567\ncoverage;2022-06;3.7\n"),
            "2: luqiao investment 2022-06-30 year-to-date 1234567\n"
            "3: luqiao coverage 2022-06-30 level 3.7\n");
}

TEST(Import, DaysThatRunOnFromRowToRowAreKnown) {
  const auto rows_that_run_on = [](const std::string& rows) {
    const std::string text = "indicator,as_of,value\n" + rows;
    Problems problems("p.csv", text);
    std::string found;
    read_progress(text, one_area(), problems, [&](const ImportRow& row) {
      if (row.runs_on) found += std::to_string(row.line) + " ";
    });
    return found;
  };
  EXPECT_EQ(rows_that_run_on("gdp-growth,2025-06-30,7\ninvestment,2025-07-01,7\n"
                             "coverage,2025-07-02,7\ns1-line,2025-07-03,done\n"),
            "4 5 ");
  EXPECT_EQ(rows_that_run_on("gdp-growth,2025-06-30,7\ninvestment,2025-07-01,7\n"), "");
  EXPECT_EQ(rows_that_run_on("investment,2025-06-30,7\ninvestment,2025-07-01,7\n"
                             "investment,2025-07-02,7\ninvestment,2025-07-03,8\n"),
            "");
}

TEST(Import, AColumnOfEarlierErrorsIsPassedOver) {
  EXPECT_EQ(read("indicator,as_of,value,error\ngdp-growth,2022-06,7,was wrong\n"),
            "2: luqiao gdp-growth 2022-06-30 growth 7\n");
}

TEST(Import, AFileWithTooManyProblemsIsNotReadToItsEnd) {
  std::string text = "indicator,as_of,value\n";
  for (int i = 0; i < 10'002; ++i) text += "gdp-growth,2022-06,x\n";
  Problems problems("p.csv", text);
  read_progress(text, one_area(), problems, [](ImportRow&) { FAIL(); });
  EXPECT_EQ(problems.size(), 10'001U);
  EXPECT_EQ(problems.all().back().what.en,
            "there are 10,000 problems or more; the rest of the file was not read");
}

TEST(Import, WhatIsExportedIsReadByItsHeader) {
  EXPECT_EQ(
      read("area,indicator,as_of,kind,value,numerator,denominator,state,note,evidence,reporter,"
           "problem,next_step,outlook,vintage,recorded_at,entry,corrects,voided,correction_reason,"
           "void_reason\r\n"
           "luqiao,coverage,2022-06-30,level,86,172,200,,'-a,b,c,d,e,adjust,verified,"
           "2022-07-01T08:30:00.250Z,1,,,,\r\n"
           "luqiao,s1-line,2022-06-30,milestone,40,,,in-progress,,,,,,,,"
           "2022-07-01T08:31:00.250Z,2,,,,\r\n"
           "luqiao,s1-line,2022-07-31,milestone,,,,done,,,,,,,,"
           "2022-08-01T08:31:00.250Z,3,,2022-08-02T08:00:00.000Z,,another line\r\n"
           "luqiao,coverage,2022-06-30,level,87,174,200,,,,,,,,,"
           "2022-08-01T08:31:00.250Z,4,1,,recount,\r\n"),
      "2: luqiao coverage 2022-06-30 level 172/200 [-a] [b] [c] [d] [e] adjust verified\n"
      "3: luqiao s1-line 2022-06-30 milestone in-progress 40%\n"
      "5: luqiao coverage 2022-06-30 level 174/200 corrects: recount\n");
}

TEST(Import, AnExportedStateAndItsPercentageMakeAMilestone) {
  EXPECT_EQ(read("indicator,as_of,value,state\n"
                 "s1-line,2022-01,,not-started\n"
                 "s1-line,2022-02,,in-progress\n"
                 "s1-line,2022-03,40,in-progress\n"
                 "s1-line,2022-04,,done\n"
                 "gdp-growth,2022-04,3.7,\n"),
            "2: luqiao s1-line 2022-01-31 milestone not-started\n"
            "3: luqiao s1-line 2022-02-28 milestone in-progress\n"
            "4: luqiao s1-line 2022-03-31 milestone in-progress 40%\n"
            "5: luqiao s1-line 2022-04-30 milestone done\n"
            "6: luqiao gdp-growth 2022-04-30 growth 3.7\n");
  EXPECT_EQ(fault_of("state", "done"),
            "column \"state\": \"done 7\" is a value of the wrong kind: \"gdp-growth\" takes a "
            "figure; write a figure in %, such as 7, 6.96 or -0.5");
}

TEST(Import, AnExportedFractionAgreesWithTheValueBesideIt) {
  const std::string header = "indicator,as_of,value,numerator,denominator\n";
  EXPECT_EQ(read(header + "coverage,2022-06,86,172,200\ncoverage,2022-07,,1,3\n"
                          "coverage,2022-08,33.3333,1,3\n"),
            "2: luqiao coverage 2022-06-30 level 172/200\n"
            "3: luqiao coverage 2022-07-31 level 1/3\n"
            "4: luqiao coverage 2022-08-31 level 1/3\n");
  EXPECT_EQ(read(header + "coverage,2022-06,85,172,200\n"),
            "p.csv:2:18: column \"value\": \"85\" is not 172/200, which is 86\n"
            "  2 | coverage,2022-06,85,172,200\n"
            "    |                  ^~\n"
            "  write 86, or leave the field empty\n");
  EXPECT_EQ(read(header + "coverage,2022-06,86,172,\n"),
            "p.csv:2:25: column \"denominator\": the field is empty\n"
            "  2 | coverage,2022-06,86,172,\n"
            "    |                         ^\n"
            "  every row needs it\n");
  EXPECT_EQ(read(header + "coverage,2022-06,86,172,0\n"),
            "p.csv:2:21: column \"numerator\": the denominator of \"172/0\" is not above zero\n"
            "  2 | coverage,2022-06,86,172,0\n"
            "    |                     ^~~\n"
            "  write the part and the whole, such as 172/200\n");
}

}  // namespace
}  // namespace milepost
