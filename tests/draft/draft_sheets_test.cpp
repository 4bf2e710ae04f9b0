#include "draft/draft_sheets.h"

#include <gtest/gtest.h>

#include <string>

#include "draft/draft.h"
#include "draft/text_document.h"
#include "model/sheet_text.h"

namespace milepost {
namespace {

PlanSheets sheets_of(const std::string& text, const Area& area = {}) {
  Problems problems("report.txt", text);
  const auto document = text_as_document(text, problems);
  EXPECT_TRUE(document);
  return draft_sheets(draft_of(*document, {}, shipped_vocabulary()), area);
}

constexpr const char* kReport =
    "河东镇2025年工作报告\n"
    "一、2024年工作回顾\n"
    "（一）发展。新增企业8家。\n"
    "二、2025年工作安排\n"
    "全镇生产总值增长6%。\n"
    "（一）推动工业发展\n"
    "力争新增规上企业12家，其中服务业3家。6月底前建成东桥。进一步优化环境。\n"
    "（二）建设美丽乡村。举办第2届赛事，改造农村公路20公里，推进15个项目，兴办民生实事。\n";

TEST(DraftSheets, HaveTargetsInTheOrderOfTheDocument) {
  EXPECT_EQ(
      rows_of(sheets_of(kReport), PlanSheet::targets),
      "row=1, accept=yes, grade=A, quote=全镇生产总值增长6%[6%], section=s1, name=生产总值增长, "
      "requirement=at-least, value=6, unit=%, measure=growth, rule=growth\n"
      "row=2, accept=yes, grade=A, quote=力争新增规上企业12家[12家], section=s1.1, "
      "name=新增规上企业, requirement=at-least, value=12, unit=家, measure=flow, "
      "commitment=strive, rule=count\n"
      "row=3, accept=yes, grade=A, quote=其中服务业3家[3家], section=s1.1, "
      "name=新增规上企业（服务业）, "
      "requirement=at-least, value=3, unit=家, measure=flow, parent=2, rule=amount\n"
      "row=4, accept=yes, grade=A, quote=6月底前建成东桥, section=s1.1, name=建成东桥, "
      "requirement=done, measure=milestone, due=2025-06-30, rule=built\n"
      "row=5, accept=yes, grade=B, quote=举办第2届赛事, section=s1.2, name=举办第2届赛事, "
      "requirement=done, measure=milestone, rule=event\n"
      "row=6, accept=yes, grade=A, quote=改造农村公路20公里[20公里], section=s1.2, "
      "name=改造农村公路, requirement=at-least, value=20, unit=公里, measure=flow, rule=count\n");
}

TEST(DraftSheets, HaveNumeralsWithTheDoubtfulOnesFirst) {
  EXPECT_EQ(rows_of(sheets_of(kReport), PlanSheet::numerals),
            "position=143, numeral=15, clause=推进15个项目, reason=work, strength=weak\n"
            "position=4, numeral=2025, clause=河东镇2025年工作报告, reason=date, strength=strong\n"
            "position=42, numeral=2025, clause=二、2025年工作安排, reason=date, strength=strong\n"
            "row=1, position=60, numeral=6, clause=全镇生产总值增长6%\n"
            "row=2, position=82, numeral=12, clause=力争新增规上企业12家\n"
            "row=3, position=91, numeral=3, clause=其中服务业3家\n"
            "position=94, numeral=6, clause=6月底前建成东桥, reason=date, strength=strong\n"
            "position=125, numeral=2, clause=举办第2届赛事, reason=ordinal, strength=strong\n"
            "row=6, position=136, numeral=20, clause=改造农村公路20公里\n");
}

TEST(DraftSheets, HaveTheHeadingsThatTargetsStandUnder) {
  EXPECT_EQ(rows_of(sheets_of(kReport), PlanSheet::sections),
            "name=2025年工作安排, key=s1, label=二\n"
            "name=推动工业发展, parent=s1, key=s1.1, label=（一）\n"
            "name=建设美丽乡村, parent=s1, key=s1.2, label=（二）\n");
}

TEST(DraftSheets, SayOfThePlanWhatTheDocumentSays) {
  EXPECT_EQ(rows_of(sheets_of(kReport), PlanSheet::plan),
            "fact=document.title, content=河东镇2025年工作报告\n"
            "fact=document.language, content=zh\n"
            "fact=plan.name, content=2025年度主要目标任务\n"
            "fact=area.name, content=河东镇\n"
            "fact=period.start, content=2025-01-01\n"
            "fact=period.end, content=2025-12-31\n");
  const Area area{"hedong", {"河东镇", "Hedong"}, {4, YearName::end}, "county"};
  EXPECT_EQ(rows_of(sheets_of(kReport, area), PlanSheet::plan),
            "fact=document.title, content=河东镇2025年工作报告\n"
            "fact=document.language, content=zh\n"
            "fact=plan.name, content=2025年度主要目标任务\n"
            "fact=area.key, content=hedong\n"
            "fact=area.name, content=河东镇\n"
            "fact=area.name.en, content=Hedong\n"
            "fact=area.year-start, content=04-01\n"
            "fact=area.year-name, content=end\n"
            "fact=area.inside, content=county\n"
            "fact=period.start, content=2024-04-01\n"
            "fact=period.end, content=2025-03-31\n");
}

TEST(DraftSheets, ProposeTheDayAndTheAreaThatTheDocumentNames) {
  const std::string text =
      "政府工作报告\n——2025年1月15日在东山县第十八届人民代表大会第三次会议上\n东山县县长 张三\n"
      "各位代表：\n二、2025年工作安排\n新建公园2个。\n";
  const std::string facts = rows_of(sheets_of(text), PlanSheet::plan);
  EXPECT_NE(facts.find("fact=document.date, content=2025-01-15\n"), std::string::npos) << facts;
  EXPECT_NE(facts.find("fact=area.name, content=东山县\n"), std::string::npos) << facts;
  const Area area{"hedong", {"河东镇", "Hedong"}, {1, YearName::end}, ""};
  const std::string known = rows_of(sheets_of(text, area), PlanSheet::plan);
  EXPECT_NE(known.find("fact=area.name, content=河东镇\n"), std::string::npos) << known;
}

TEST(DraftSheets, DoNotAcceptWhatIsDueInALaterYear) {
  const std::string text =
      "二、今后五年工作\n到2029年，新建学校3所。\n三、2025年工作安排\n新建公园2个。\n";
  EXPECT_EQ(rows_of(sheets_of(text), PlanSheet::targets),
            "row=1, accept=no, grade=A, quote=新建学校3所[3所], section=s1, name=新建学校, "
            "requirement=at-least, value=3, unit=所, measure=flow, due=2029-12-31, "
            "note=完成期限在计划期之后，应列入其他计划, rule=count\n"
            "row=2, accept=yes, grade=A, quote=新建公园2个[2个], section=s2, name=新建公园, "
            "requirement=at-least, value=2, unit=个, measure=flow, rule=count\n");
}

TEST(DraftSheets, OfATextWithoutHeadingsHaveOneSection) {
  EXPECT_EQ(rows_of(sheets_of("2025年新建学校3所。\n"), PlanSheet::sections),
            "name=2025年度主要目标任务, key=s1\n");
}

}  // namespace
}  // namespace milepost
