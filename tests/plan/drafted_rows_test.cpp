#include "plan/drafted_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace milepost {
namespace {

using C = PlanColumn;
using Cells = std::vector<std::pair<PlanColumn, std::string>>;

SheetRow row_of(const Cells& cells) {
  SheetRow row;
  for (const auto& [column, text] : cells) row.set(column, text);
  return row;
}

SheetRow target(const std::string& number, const std::string& quote, const std::string& name,
                const std::string& value, const std::string& key) {
  return row_of({{C::row, number},
                 {C::quote, quote},
                 {C::name, name},
                 {C::value, value},
                 {C::key, key},
                 {C::rule, "list"}});
}

SheetRow numeral(const std::string& position, const std::string& text, const std::string& clause) {
  return row_of({{C::position, position}, {C::numeral, text}, {C::clause, clause}});
}

struct OriginCase {
  std::string rule;
  PlanSheet kind;
  std::vector<SheetRow> drafted;
  std::vector<SheetRow> rows;
  std::string origins;  // of each row in turn, - for none
};

class Origins : public testing::TestWithParam<OriginCase> {};

TEST_P(Origins, AreFound) {
  PlanSheets sheets;
  sheets.drafted[GetParam().kind] = GetParam().drafted;
  sheets.sheets[GetParam().kind] = GetParam().rows;
  find_origins(sheets);
  std::string origins;
  for (const SheetRow& row : sheets.rows(GetParam().kind)) {
    origins += row.origin ? std::to_string(*row.origin) : "-";
  }
  EXPECT_EQ(origins, GetParam().origins);
}

const std::string kBoth = "新增企业12家、高企3家";
const std::vector<SheetRow> kDrafted{target("1", kBoth, "新增企业", "12", "new-firms"),
                                     target("2", kBoth, "高企", "3", "s1-02"),
                                     target("3", "投资8亿", "投资", "8", "s1-03")};

INSTANTIATE_TEST_SUITE_P(
    Cases, Origins,
    testing::Values(OriginCase{"HoweverTheyAreSorted",
                               PlanSheet::targets,
                               kDrafted,
                               {kDrafted[2], kDrafted[0], kDrafted[1]},
                               "201"},
                    OriginCase{"ByTheNumberWhereTheRestWasEdited",
                               PlanSheet::targets,
                               kDrafted,
                               {target("2", kBoth, "新增高企", "4", "new-high-tech")},
                               "1"},
                    OriginCase{"ByNameWhereRowsWereNumberedAgain",
                               PlanSheet::targets,
                               kDrafted,
                               {target("1", kBoth, "高企", "3", "s1-02"),
                                target("2", "投资8亿", "投资", "8", "")},
                               "12"},
                    OriginCase{"NotACopyOfARow",
                               PlanSheet::targets,
                               kDrafted,
                               {target("3", "投资8亿", "外资", "2", "s1-03"),
                                target("3", "投资8亿", "投资", "8", "s1-03")},
                               "-2"},
                    OriginCase{"NotACopyForTheNeighbourThatWasDeleted",
                               PlanSheet::targets,
                               kDrafted,
                               {kDrafted[0], target("1", kBoth, "新增外企", "2", "new-firms")},
                               "0-"},
                    OriginCase{
                        "NotWhatWasAddedByHand",
                        PlanSheet::targets,
                        kDrafted,
                        {row_of({{C::name, "投资"}}), row_of({{C::row, "3"}, {C::name, "外资"}})},
                        "--"},
                    OriginCase{"OfNumeralsOfOneClauseByPosition",
                               PlanSheet::numerals,
                               {numeral("5", "3", "3项和3项"), numeral("8", "3", "3项和3项"),
                                numeral("20", "2", "2条")},
                               {numeral("20", "2", "2条"), numeral("8", "3", "3项 和3项"),
                                numeral("9", "2", "2 年")},
                               "21-"}),
    [](const auto& one) { return one.param.rule; });

}  // namespace
}  // namespace milepost
