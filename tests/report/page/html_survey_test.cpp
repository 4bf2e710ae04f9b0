#include "report/page/html_survey.h"

#include <gtest/gtest.h>

#include "report/document_fixture.h"

namespace milepost {
namespace {

Document document_of(std::vector<Block> blocks) {
  return {"plan-vs-actual", "targets", "Luqiao", Language::en, std::move(blocks)};
}

Table table_of(std::vector<Row> rows) {
  Table table;
  table.columns = {{"name", "Target"}, {"status", "Status", CellKind::status}};
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

TEST(Survey, CountsRowsDetailsAndStatusesOfEveryTable) {
  const Document document = sample_document();
  const Survey survey(document);
  ASSERT_EQ(survey.tables().size(), 3U);
  EXPECT_EQ(survey.tables()[0].rows, 2U);
  EXPECT_EQ(survey.tables()[0].details, 1U);
  EXPECT_EQ(survey.tables()[0].statuses.of(Status::met), 1U);
  EXPECT_EQ(survey.tables()[1].rows, 1U);
  EXPECT_EQ(survey.tables()[2].rows, 0U);
  EXPECT_TRUE(survey.shows_details());
  EXPECT_FALSE(survey.leaves_details_out());
}

TEST(Survey, KnowsRowsByTheirPart) {
  Row row = row_of({"GDP", Status::met});
  row.anchor = "gdp";
  const Survey survey(document_of({Heading{1, "One"}, table_of({row}), Heading{1, "Two"},
                                   Heading{2, "Under two"}, table_of({row})}));
  EXPECT_EQ(survey.id_of(1, "gdp"), "gdp");
  EXPECT_EQ(survey.id_of(2, "gdp"), "gdp:2");
  EXPECT_EQ(survey.id_of(3, "gdp"), "");
  EXPECT_EQ(survey.id_of(1, "road"), "");
  EXPECT_EQ(survey.id_of(1, ""), "");
}

TEST(Survey, GivesTablesWithTheSameHeadingsOneClass) {
  Table other = table_of({row_of({"x", Status::met})});
  other.columns[0].heading = "Section";
  const Table first = table_of({row_of({"x", Status::met})});
  const Survey survey(document_of({first, other, first}));
  EXPECT_NE(survey.class_of(first.columns), survey.class_of(other.columns));
  EXPECT_EQ(survey.heading_styles(),
            "@media screen and (max-width: 44rem) {\n"
            ".k2.cards>*>tr>td:nth-child(2)::before{content:\"Status\"}\n"
            ".k1.cards>*>tr>td:nth-child(2)::before{content:\"Status\"}\n"
            "}\n");
}

TEST(StatusOf, IsTheLastCellOfThatKind) {
  EXPECT_EQ(*status_of(row_of({"x", Status::met, Status::behind})), Status::behind);
  EXPECT_EQ(status_of(row_of({"x"})), nullptr);
}

}  // namespace
}  // namespace milepost
