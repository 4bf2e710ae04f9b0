#include "draft/table_offices.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string offices(std::string_view lead, std::string_view responsible = "",
                    std::string_view supporting = "") {
  static const Vocabulary kWords = shipped_vocabulary();
  const RowOffices found = offices_of({lead, responsible, supporting}, kWords);
  std::string text = found.lead + " |";
  for (const std::string& name : found.with) text += " " + name;
  return text;
}

TEST(TableOffices, OneResponsibleOfficeLeadsAndTheFirstOfSeveral) {
  EXPECT_EQ(offices("", "甲局"), "甲局 |");
  EXPECT_EQ(offices("", "甲局、乙局，丙局"), "甲局 | 乙局 丙局");
  EXPECT_EQ(offices("", "甲局 乙局（丙镇） 丁街道"), "甲局 | 乙局（丙镇） 丁街道");
  EXPECT_EQ(offices("", "甲局\n乙局/丙局"), "甲局 | 乙局 丙局");
  EXPECT_EQ(offices("", "甲办（乙、丙）、丁局"), "甲办（乙、丙） | 丁局");
}

TEST(TableOffices, LeadsLeadTogetherAndWhoIsResponsibleIsWithThem) {
  EXPECT_EQ(offices("甲局、乙局", "丙局", "丁局"), "甲局、乙局 | 丙局 丁局");
  EXPECT_EQ(offices("甲局", "甲局、乙局", "乙局"), "甲局 | 乙局");
}

TEST(TableOffices, MarksGoBeforeColumns) {
  EXPECT_EQ(offices("", "甲局、乙局（牵头）、丙局"), "乙局 | 甲局 丙局");
  EXPECT_EQ(offices("", "乙局牵头，甲局配合"), "乙局 | 甲局");
  EXPECT_EQ(offices("", "牵头单位：甲局；配合单位：乙局、丙局"), "甲局 | 乙局 丙局");
}

TEST(TableOffices, WhoIsNotNamedDoesNotLead) {
  EXPECT_EQ(offices("", ""), " |");
  EXPECT_EQ(offices("—", "/", "甲局"), " | 甲局");
  for (const char* none :
       {"待定", "待明确", "无", "暂无", "/", "9月底前", "2024年6月", "100%", "1.", "1,200", "12"}) {
    EXPECT_EQ(offices(none), " |") << none;
    EXPECT_EQ(offices("", none), " |") << none;
  }
}

TEST(TableOffices, LabelsAndNumbersInACellAreNoPartOfNames) {
  EXPECT_EQ(offices("", "牵头单位：甲局 责任单位：乙局 完成时限：6月底前"), "甲局 | 乙局");
  EXPECT_EQ(offices("", "1.甲局；2.乙局"), "甲局 | 乙局");
  EXPECT_EQ(offices("", "12345热线中心"), "12345热线中心 |");
  EXPECT_EQ(offices("", "甲局负责，乙局协助"), "甲局 | 乙局");
}

TEST(TableOffices, NamesInEnglishHaveBlanks) {
  EXPECT_EQ(offices("", "Corporate Services"), "Corporate Services |");
  EXPECT_EQ(offices("", "Technical Services, Finance"), "Technical Services | Finance");
}

}  // namespace
}  // namespace milepost
