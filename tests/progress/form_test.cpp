#include "progress/form.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/rendered.h"
#include "base/workbook_fixture.h"
#include "progress/value.h"

namespace milepost {
namespace {

const KnownIndicators& known() {
  static const KnownIndicators indicators{
      {{"luqiao",
        {{"new-firms", {"new-firms", {"新增企业", ""}, "家", Measure::flow}},
         {"coverage", {"coverage", {"覆盖率", ""}, "%", Measure::stock}},
         {"opened", {"opened", {"开园", ""}, "", Measure::milestone}}}}}};
  return indicators;
}

/// A form that was made before there were texts of progress asks for none.
std::string key_sheet(bool asks_for_progress = false) {
  std::string xml = text_row(1, {"milepost-form", "1"});
  std::size_t row = 2;
  const std::vector<std::vector<std::string>> keys{
      {"id", "office 2022-06-30"},
      {"lead", "office"},
      {"as_of", "2022-06-30"},
      {"language", "zh"},
      {"column", "number", "编号"},
      {"column", "target", "目标"},
      {"column", "as_of", "截至"},
      {"column", "value", "数值"},
      {"column", "confirmed", "确认"},
      {"column", "problem", "问题"},
      {"column", "outlook", "预计"},
      {"column", "reporter", "填报人"},
      {"row", "1", "luqiao", "new-firms", "year-to-date", "2022-06-30", "家", "新增企业", "≥ 30 家",
       "2022-12-31", "50.0%", "–"},
      {"row", "2", "luqiao", "coverage", "level", "2022-06-30", "%", "覆盖率", "≥ 85%",
       "2022-12-31", "–", "–"},
      {"row", "3", "luqiao", "opened", "milestone", "2022-05-31", "", "开园", "完成", "2022-05-31",
       "–", "–"}};
  for (const auto& texts : keys) xml += text_row(row++, texts);
  if (asks_for_progress) xml += text_row(row, {"column", "progress", "进展"});
  return xml;
}

const std::vector<std::string> kHeadings{"编号", "数值", "问题", "预计", "填报人"};

std::string form_of(const std::vector<std::vector<std::string>>& rows,
                    const std::vector<std::string>& headings = kHeadings) {
  std::string xml = text_row(1, {"标题"}) + text_row(3, headings);
  std::size_t row = 4;
  for (const auto& texts : rows) xml += text_row(row++, texts);
  const bool has_progress = std::find(headings.begin(), headings.end(), "进展") != headings.end();
  return package_of(workbook_parts({text_row(1, {"别的表"}), xml, key_sheet(has_progress)}));
}

struct ReadForm {
  std::optional<FilledForm> filled;
  std::string told;
  std::string entries;  // indicator date value, one a line
  Form returned;
};

ReadForm read(const std::string& bytes) {
  Problems problems = Problems::of_cells("form.xlsx");
  ReadForm result;
  result.filled = read_form(bytes, known(), problems);
  result.told = rendered(problems);
  if (!result.filled) return result;
  for (const ImportRow& row : result.filled->entries) {
    result.entries += row.entry.indicator + " " + to_string(row.entry.as_of) + " " +
                      to_text(row.entry.value) + " at " + cell_address({row.line, row.column}) +
                      "\n";
  }
  result.returned = marked(*result.filled, problems, &say_plainly);
  return result;
}

TEST(Form, EveryKindOfValueIsReadAsRecordTakesIt) {
  const ReadForm form = read(form_of({{"1", "52家"}, {"2", "172/200"}, {"3", "进行中40%"}}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries,
            "new-firms 2022-06-30 52 at B4\n"
            "coverage 2022-06-30 172/200 at B5\n"
            "opened 2022-05-31 in-progress 40% at B6\n");
}

TEST(Form, RowsAreKnownByTheirNumberAndColumnsByTheirHeading) {
  const ReadForm form = read(form_of({{"3", "能完成", "完成"}, {"1", "有困难", "52", "人手不足"}},
                                     {"编号", "预计", "数值", "问题", "填报人"}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries,
            "opened 2022-05-31 done at C4\n"
            "new-firms 2022-06-30 52 at C5\n");
  EXPECT_EQ(form.filled->entries.at(1).entry.remarks.problem, "人手不足");
  EXPECT_EQ(form.filled->entries.at(1).entry.remarks.outlook, Outlook::difficult);
}

TEST(Form, WhatHappenedIsSaidInWordsBesideAValueOrAlone) {
  const ReadForm form =
      read(form_of({{"1", "52", "五家已投产"}, {"3", "", "主体完工"}, {"2", "", "无"}},
                   {"编号", "数值", "进展", "问题", "预计", "填报人"}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries,
            "new-firms 2022-06-30 52 at B4\n"
            "opened 2022-05-31  at C5\n");
  EXPECT_EQ(form.filled->entries.at(0).entry.remarks.progress, "五家已投产");
  EXPECT_EQ(form.filled->entries.at(1).entry.kind, EntryKind::progress);
  EXPECT_EQ(form.filled->entries.at(1).entry.remarks.progress, "主体完工");
}

TEST(Form, ARowWithNothingButANameInItIsNotReported) {
  const ReadForm form = read(form_of({{"1", "", "", "", "王五"}, {"2"}, {"", "", "", "", "王五"}}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries, "");
}

TEST(Form, NeitherIsARowThatSaysThatThereIsNothingToSay) {
  const ReadForm form = read(form_of({{"1", "", "无", "", "王五"}, {"2", "86", "／"}}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries, "coverage 2022-06-30 86 at B5\n");
  EXPECT_EQ(form.filled->entries.at(0).entry.remarks.problem, "");
}

TEST(Form, EveryProblemIsToldAtItsCell) {
  const ReadForm form = read(
      form_of({{"1", "十五", "", "好"}, {"2", "", "缺数据"}, {"7", "1"}, {"1", "16"}, {"", "3"}}));
  EXPECT_EQ(
      form.told,
      "form.xlsx:B4: \"十五\" is not a number\n"
      "  write a plain number such as 7, 6.96 or -0.5\n"
      "form.xlsx:D4: \"好\" is not one of its words\n"
      "  write will-meet, difficult, will-miss or adjust\n"
      "form.xlsx:B5: the value is empty, but other cells of the row are filled in\n"
      "  fill it in, or say under progress what happened; or empty the whole row: then nothing is "
      "recorded for it\n"
      "form.xlsx:A6: \"7\" is not a number of this form\n"
      "  write the number that the target had in the form, or empty the row\n"
      "form.xlsx:A7: the number 1 is there twice, also in row 4\n"
      "  keep one of the two rows\n"
      "form.xlsx:A8: the row has no number, so it is not known which target it is\n"
      "  write the number that the target had in the form, or empty the row\n");
}

TEST(Form, WhatIsReturnedKeepsTheAnswersAndMarksTheWrongOnes) {
  const ReadForm form = read(form_of({{"2", "", "缺数据"}, {"1", "15", "人手不足"}}));
  ASSERT_EQ(form.returned.rows.size(), 2U);
  const FormRow& first = form.returned.rows.at(0);
  EXPECT_EQ(first.number, 2U);
  EXPECT_EQ(first.answers.at(FormColumn::problem).text, "缺数据");
  EXPECT_EQ(first.answers.at(FormColumn::problem).fault, "");
  EXPECT_EQ(first.answers.at(FormColumn::value).fault,
            "数值为空，而本行其他单元格已填写；请补填数值，或在进展情况中写明进展；或清空整行，则该"
            "项不作记录");
  EXPECT_EQ(form.returned.rows.at(1).answers.at(FormColumn::value).text, "15");
  EXPECT_EQ(form.returned.rows.at(1).answers.at(FormColumn::value).fault, "");
  EXPECT_EQ(form.returned.id, "office 2022-06-30");
}

TEST(Form, AValueMayBeConfirmedWhereTheFormAsks) {
  struct Case {
    std::string cell;
    bool is_confirmed;
    bool is_refused;
  };
  for (const Case& c :
       {Case{"是", true, false}, Case{" YES ", true, false}, Case{"否", false, false},
        Case{"", false, false}, Case{"大概", false, true}}) {
    const ReadForm form =
        read(form_of({{"1", "15", c.cell}}, {"编号", "数值", "确认", "问题", "预计", "填报人"}));
    EXPECT_EQ(!form.told.empty(), c.is_refused) << c.cell << form.told;
    if (c.is_refused) continue;
    EXPECT_EQ(form.filled->entries.at(0).is_confirmed, c.is_confirmed) << c.cell;
  }
  EXPECT_EQ(read(form_of({{"1", "15"}})).told, "");
}

TEST(Form, WhatIsReturnedAsksToConfirmWhatIsDoubted) {
  Problems problems = Problems::of_cells("form.xlsx");
  const auto filled = read_form(form_of({{"1", "15"}, {"2", "86"}}), known(), problems);
  problems.add({4, 2}, said({"it looks wrong", "存疑"}), Offer::accept_doubts);
  const Form returned = marked(*filled, problems, &say_plainly);
  EXPECT_TRUE(returned.rows.at(0).is_doubted);
  EXPECT_FALSE(returned.rows.at(1).is_doubted);
}

TEST(Form, WhatIsReturnedHasTheRowsThatWereAdded) {
  const ReadForm form = read(form_of({{"1", "15"},
                                      {"合计", "15", "两项"},
                                      {"", "3"},
                                      {"1", "16"},
                                      {"小计"},
                                      {"", "", "", "", "王"}}));
  ASSERT_EQ(form.returned.rows.size(), 4U);
  const FormRow& total = form.returned.rows.at(1);
  EXPECT_TRUE(total.is_added);
  EXPECT_EQ(total.added.at(FormColumn::number), "合计");
  EXPECT_EQ(total.answers.at(FormColumn::value).text, "15");
  EXPECT_EQ(total.answers.at(FormColumn::problem).text, "两项");
  EXPECT_EQ(total.fault, "“合计”不是本表的序号；请填该目标在表中的原序号，或清空本行");
  EXPECT_EQ(form.returned.rows.at(2).answers.at(FormColumn::value).text, "3");
  EXPECT_EQ(form.returned.rows.at(3).answers.at(FormColumn::value).text, "16");
  EXPECT_EQ(form.returned.rows.at(3).fault, "序号1重复，另见第4行；两行请只留一行");
  EXPECT_EQ(form.filled->refused, 3U);
  EXPECT_EQ(form.filled->entries.size(), 1U);
}

TEST(Form, ARowMayStandAboveTheHeadings) {
  const std::string xml = text_row(1, {"标题"}) + text_row(2, {"2", "86"}) +
                          text_row(3, kHeadings) + text_row(4, {"1", "15"});
  EXPECT_EQ(read(package_of(workbook_parts({xml, key_sheet()}))).entries,
            "coverage 2022-06-30 86 at B2\nnew-firms 2022-06-30 15 at B4\n");
}

TEST(Form, WhatStandsWhereNothingIsAskedIsTold) {
  EXPECT_EQ(read(form_of({{"1", "", "", "", "", "15"}})).told,
            "form.xlsx:F4: \"15\" stands beside the columns of the form\n"
            "  write it under the heading where it belongs\n");
  std::vector<std::string> own = kHeadings;
  own.emplace_back("本月");
  EXPECT_EQ(read(form_of({{"1", "15", "", "", "", "3"}}, own)).told, "");
  EXPECT_EQ(read(form_of({{"1", "15"}}, {"编号", "数值", "问题", "预计", "填报人", "数值"})).told,
            "form.xlsx:F3: the heading \"数值\" is there twice\n"
            "  keep one of the two columns\n");
}

TEST(Form, ACopyOfTheSheetIsReadWhereItAloneIsFilledIn) {
  const auto sheet = [](const std::string& value) {
    return text_row(3, kHeadings) + text_row(4, {"1", value, "", "", "王五"});
  };
  const auto read_copies = [&](const std::string& one, const std::string& other) {
    return read(package_of(workbook_parts({sheet(one), sheet(other), key_sheet()})));
  };
  EXPECT_EQ(read_copies("", "12").entries, "new-firms 2022-06-30 12 at B4\n");
  EXPECT_EQ(read_copies("12", "").entries, "new-firms 2022-06-30 12 at B4\n");
  EXPECT_EQ(read_copies("", "").entries, "");
  EXPECT_EQ(read_copies("12", "25").told,
            "form.xlsx: the sheets \"Sheet1\" and \"Sheet2\" are copies of one form, and each is "
            "filled in\n  keep the one that counts, and delete or empty the others\n");
}

TEST(Form, AWorkbookHoldsOneForm) {
  const std::string sheet = text_row(3, kHeadings) + text_row(4, {"1", "12"});
  std::string other = key_sheet();
  other.replace(other.find("office 2022"), 6, "bureau");
  EXPECT_EQ(read(package_of(workbook_parts({sheet, key_sheet(), key_sheet()}))).told, "");
  EXPECT_EQ(read(package_of(workbook_parts({sheet, key_sheet(), other}))).told,
            "form.xlsx: the workbook holds several forms\n"
            "  send each form as a file of its own\n");
}

TEST(Form, AFigureBesideItsCellIsTold) {
  std::string keys = key_sheet() + text_row(20, {"column", "last", "上次"});
  const auto read_last = [&](const std::string& last, const std::string& value) {
    std::vector<std::string> headings = kHeadings;
    headings.emplace_back("上次");
    return read(package_of(workbook_parts(
                    {text_row(3, headings) + text_row(4, {"1", value, "", "", "", last}), keys})))
        .told;
  };
  EXPECT_EQ(read_last("–", ""), "");
  EXPECT_EQ(read_last("15", "12"), "");
  EXPECT_EQ(read_last("15", ""),
            "form.xlsx:F4: the cell was changed to \"15\", and nothing is filled in beside it\n"
            "  write the figure under \"数值\"\n");
}

TEST(Form, AFormBelongsToTheDatabaseThatItWasMadeFrom) {
  Problems problems = Problems::of_cells("form.xlsx");
  const KnownIndicators other{{{"luqiao", {}}}};
  ASSERT_TRUE(read_form(form_of({{"1", "15"}}), other, problems));
  EXPECT_EQ(rendered(problems),
            "form.xlsx:A4: the database does not know what the row is about: \"new-firms\" of area "
            "\"luqiao\"\n  import the form into the database that it was made from\n");
}

TEST(Form, ADateOrAnErrorIsNoValue) {
  const auto with_cell = [](const std::string& cell) {
    return package_of(workbook_parts(
        {text_row(3, kHeadings) + "<row r=\"4\"><c r=\"A4\"><v>2</v></c>" + cell + "</row>",
         key_sheet()},
        "", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"));
  };
  EXPECT_EQ(read(with_cell("<c r=\"B4\" s=\"1\"><v>44563</v></c>")).told,
            "form.xlsx:B4: the cell holds a date, 2022-01-02\n"
            "  write the figure; a fraction such as 1/2 needs an apostrophe in front: '1/2\n");
  EXPECT_EQ(read(with_cell("<c r=\"B4\" t=\"e\"><v>#DIV/0!</v></c>")).told,
            "form.xlsx:B4: the cell holds #DIV/0! and not a value\n"
            "  write the value itself instead of a formula\n");
}

TEST(Form, AFormulaThatWasNeverCalculatedIsNoValue) {
  const auto with_cell = [](const std::string& cell) {
    return package_of(workbook_parts(
        {text_row(3, kHeadings) + "<row r=\"4\"><c r=\"A4\"><v>2</v></c>" + cell + "</row>",
         key_sheet()}));
  };
  EXPECT_EQ(read(with_cell("<c r=\"B4\"><f>SUM(B1)</f></c>")).told,
            "form.xlsx:B4: the cell holds a formula without a result\n"
            "  write the value itself, or save the form with a spreadsheet program\n");
  const ReadForm form = read(with_cell("<c r=\"B4\"><f>SUM(B1)</f><v></v></c>"));
  EXPECT_NE(form.told, "");
  EXPECT_EQ(form.returned.rows.at(0).answers.at(FormColumn::value).text, "=SUM(B1)");
  EXPECT_EQ(read(with_cell("<c r=\"B4\"><f>SUM(B1)</f><v>86</v></c>")).told, "");
  EXPECT_EQ(read(with_cell("<c r=\"B4\" t=\"str\"><f>IF(B1,1,T(1))</f><v></v></c>")).entries, "");
  EXPECT_EQ(read(with_cell("<c r=\"B4\"><v>86</v></c><c r=\"C4\"><f>A1</f></c>")).told,
            "form.xlsx:C4: the cell holds a formula without a result\n"
            "  write the text itself instead of a formula\n");
}

TEST(Form, WhatAFormatMakesOfACellIsNoValue) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"200\" formatCode=\"#,##0.0,\"/></numFmts>"
      "<fonts><font/><font><strike/></font></fonts>"
      "<cellXfs><xf/><xf numFmtId=\"200\"/><xf fontId=\"1\"/></cellXfs>";
  const auto read_cells = [&](const std::string& cells) {
    return read(package_of(workbook_parts(
        {text_row(3, kHeadings) + "<row r=\"4\">" + cells + "</row>", key_sheet()}, "", styles)));
  };
  const std::string struck = "<is><r><rPr><strike/></rPr><t>1</t></r><r><t>2</t></r></is>";
  ReadForm form = read_cells("<c r=\"A4\"><v>1</v></c><c r=\"B4\" s=\"1\"><v>12000</v></c>");
  EXPECT_EQ(form.told,
            "form.xlsx:B4: the cell holds 12000, but its format shows it in thousands or millions\n"
            "  write the figure as it is meant, and give the cell the format General\n");
  EXPECT_EQ(form.returned.rows.at(0).answers.at(FormColumn::value).text, "12000 ?");
  form = read_cells("<c r=\"A4\"><v>1</v></c><c r=\"B4\" t=\"inlineStr\">" + struck + "</c>");
  EXPECT_EQ(form.told,
            "form.xlsx:B4: \"12\" is struck through, raised or lowered, or part of it is\n"
            "  write what is meant in plain characters\n");
  EXPECT_EQ(form.returned.rows.at(0).answers.at(FormColumn::value).text, "12 ?")
      << "it has no marks there and would pass";
  EXPECT_NE(read_cells("<c r=\"A4\"><v>1</v></c><c r=\"B4\" s=\"2\"><v>12</v></c>").told, "");
  EXPECT_NE(
      read_cells("<c r=\"A4\" t=\"inlineStr\">" + struck + "</c><c r=\"B4\"><v>5</v></c>").told,
      "");
  EXPECT_EQ(read_cells("<c r=\"A4\"><v>1</v></c><c r=\"B4\"><v>5</v></c><c r=\"C4\" "
                       "t=\"inlineStr\">" +
                       struck + "</c>")
                .told,
            "")
      << "a text is what it is";
}

TEST(Form, TheOfficeReportsWhoeverFilledItIn) {
  const ReadForm form = read(form_of({{"1", "52", "", "", "王五"}, {"2", "86"}}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.filled->entries.at(0).entry.remarks.reporter, "office（王五）");
  EXPECT_EQ(form.filled->entries.at(1).entry.remarks.reporter, "office");
}

TEST(Form, ARowThatShowsAnotherTargetOrDateIsNotTaken) {
  const std::vector<std::string> headings{"编号", "目标", "截至", "数值"};
  EXPECT_EQ(
      read(form_of({{"1", "新增 企业", "2022-06-30", "52"}, {"2", "", "", "86"}}, headings)).told,
      "form.xlsx:3: the heading \"问题\" is gone\n  write it above its column again\n"
      "form.xlsx:3: the heading \"预计\" is gone\n  write it above its column again\n"
      "form.xlsx:3: the heading \"填报人\" is gone\n  write it above its column again\n");
  const std::vector<std::string> whole{"编号", "目标", "截至", "数值", "问题", "预计", "填报人"};
  EXPECT_EQ(
      read(form_of({{"1", "新增 企业", "2022-06-30", "52"}, {"2", "", "", "86"}}, whole)).told, "");
  EXPECT_EQ(read(form_of({{"1", "覆盖率", "2022-06-30", "52"}}, whole)).told,
            "form.xlsx:B4: number 1 of this form is \"新增企业\", but the row says \"覆盖率\"\n"
            "  write the number and the target as they were in the form\n");
  EXPECT_EQ(read(form_of({{"1", "新增企业", "2022-08-31", "52"}}, whole)).told,
            "form.xlsx:C4: the row asks for 2022-06-30, but the cell says 2022-08-31\n"
            "  (an offer)\n");
  EXPECT_EQ(read(form_of({{"1", "覆盖率", "2022-08-31"}}, whole)).told, "")
      << "nothing is answered";
}

TEST(Form, TheDateOfARowMayBeWrittenAnew) {
  const std::vector<std::string> headings{"编号", "目标", "截至", "数值", "问题", "预计", "填报人"};
  for (const std::string date : {"2022/6/30 0:00:00", "20220630", "2022年1-6月", "2022年6月30号",
                                 "202206", "２０２２．６．３０"}) {
    EXPECT_EQ(read(form_of({{"1", "", date, "52"}}, headings)).told, "") << date;
  }
  EXPECT_EQ(read(form_of({{"1", "", "44742", "52"}}, headings)).told,
            "form.xlsx:C4: 44742 is the number under which Excel keeps 2022-06-30\n"
            "  write 2022-06-30, or format the cells as dates\n");
  EXPECT_EQ(read(form_of({{"1", "", "2022-06-30 08:30", "52"}}, headings)).told,
            "form.xlsx:C4: \"2022-06-30 08:30\" is a day with a time\n"
            "  leave the time out: 2022-06-30\n");
}

TEST(Form, InvisibleCharactersAroundAnAnswerArePassedOver) {
  const ReadForm form = read(
      form_of({{"\u00A01\u200B", "\u200B52家\u00A0", "\u200B", "\u200B有困难"}, {"2", "\u00A0"}}));
  EXPECT_EQ(form.told, "");
  EXPECT_EQ(form.entries, "new-firms 2022-06-30 52 at B4\n");
  EXPECT_EQ(
      read(form_of({{"1", "5\u200B2"}})).told,
      "form.xlsx:B4: \"5\u200B2\" is not a number; it contains an invisible character, U+200B, "
      "after \"5\"\n  write a plain number such as 7, 6.96 or -0.5\n");
}

TEST(Form, OfWhoOnlyHelpsAsksForNothing) {
  const std::string keys = text_row(1, {"milepost-form", "1"}) + text_row(2, {"id", "Office 1"}) +
                           text_row(3, {"lead", "Office"});
  EXPECT_EQ(read(package_of(workbook_parts({text_row(3, kHeadings), keys}))).told,
            "form.xlsx: the form asks for nothing: it is there to be read\n"
            "  leave the file out\n");
}

TEST(Form, AsksForNoEntryInWordsAlone) {
  const std::string keys =
      text_row(1, {"milepost-form", "1"}) +
      text_row(2, {"row", "1", "luqiao", "new-firms", "progress", "2022-06-30", "家", "新增企业"});
  EXPECT_EQ(read(package_of(workbook_parts({text_row(3, kHeadings), keys}))).told,
            "form.xlsx: the hidden sheet of the form was changed\n"
            "  fill in the form as it was sent\n");
}

TEST(Form, AnotherWorkbookIsNoForm) {
  EXPECT_EQ(read(package_of(workbook_parts({text_row(1, {"编号", "数值"})}))).told,
            "form.xlsx: the workbook is not a form that milepost made\n"
            "  (an offer)\n");
  EXPECT_EQ(read(form_of({{"1", "15"}}, {"编号", "别的"})).told,
            "form.xlsx: the headings of the form are gone: no row has \"编号\" and \"数值\"\n"
            "  fill in the form as it was sent\n");
  EXPECT_EQ(read(form_of({{"1", "15"}}, {"编号", "数值", "问题", "预计"})).told,
            "form.xlsx:3: the heading \"填报人\" is gone\n"
            "  write it above its column again\n");
}

}  // namespace
}  // namespace milepost
