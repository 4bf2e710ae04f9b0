#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "report/document_fixture.h"
#include "report/formats.h"

namespace milepost {
namespace {

using Json = nlohmann::ordered_json;

std::string json_text(const Document& document) {
  std::ostringstream out;
  render_json(document, {}, out);
  return out.str();
}

Json json(const Document& document) { return Json::parse(json_text(document)); }

Document document_of(std::vector<Block> blocks) {
  return {"sample", "targets", "Sample", Language::en, std::move(blocks)};
}

Table table_of(std::vector<Column> columns, std::vector<Row> rows,
               std::string_view name = "targets") {
  return {.name = name,
          .title = "Title",
          .columns = std::move(columns),
          .for_each_row = rows_of(std::move(rows)),
          .if_empty = "Nothing."};
}

/// What a cell becomes.
Json value(const Cell& cell, CellKind kind = CellKind::text) {
  return json(document_of(
      {table_of({{"cell", "Cell", kind}}, {row_of({cell})})}))["tables"]["targets"][0]["cell"];
}

TEST(Json, HasOneRowOnEachLine) {
  EXPECT_EQ(json_text(sample_document()), R"({
  "schema": "milepost/report/1",
  "report": "plan-vs-actual",
  "title": "Luqiao District: New firms",
  "language": "en",
  "paragraphs": [
    "Source: New firms",
    "Of 2 targets 1 is met (50.0%)."
  ],
  "tables": {
    "targets": [
      {"name":"New firms","planned_text":"≥ 30","actual":"1234.5","attainment_pct":"110.0","gap_points":"15.0","status":"met","data_date":"2022-05-20","commitment":"firm","stale":true,"entries":3,"target":"firms"},
      {"name":"Coverage","planned_text":"80–95.5%","actual":"-66.6667","attainment_pct":null,"gap_points":"-5.0","status":"behind","data_date":"2022-06-30","commitment":"strive","stale":false,"entries":0,"target":"coverage"}
    ],
    "behind": [
      {"sentence":"Coverage is 5.0 points behind. New firms","target":"coverage","gap_points":"-5.0"}
    ],
    "not_reported": []
  }
}
)");
}

TEST(Json, DiffersBetweenLanguagesOnlyInWhatPeopleRead) {
  std::string english = json_text(sample_document());
  const std::string chinese = json_text(sample_document("New firms", Language::zh));
  const std::string word = "\"language\": \"en\"";
  english.replace(english.find(word), word.size(), "\"language\": \"zh\"");
  EXPECT_EQ(english, chinese);
}

TEST(Json, GivesEveryTextBackAsItWas) {
  for (const std::string& text : hostile_texts()) {
    SCOPED_TRACE(text);
    const Json read = json(sample_document(text));
    EXPECT_EQ(read["title"], "Luqiao District: " + text);
    EXPECT_EQ(read["paragraphs"][0], "Source: " + text);
    EXPECT_EQ(read["tables"]["targets"][0]["name"], text);
    EXPECT_EQ(read["tables"]["targets"].size(), 2U);
    EXPECT_EQ(read["tables"]["behind"][0]["sentence"], "Coverage is 5.0 points behind. " + text);
    EXPECT_EQ(lines_of(json_text(sample_document(text))).size(),
              lines_of(json_text(sample_document())).size());
    EXPECT_EQ(value(text), text);
    EXPECT_EQ(value(Link{"text", text}), text);
    EXPECT_EQ(value(Marked{text, "mark"}), text);
    EXPECT_EQ(value(Term{text, "label"}), text);
  }
}

TEST(Json, HoldsNothingThatATerminalObeysOrHides) {
  for (const char* text : {"\x1b[31m", "\x7f", "\u009b31m", "\u202etxt", "\u2066x", "a\u2028b"}) {
    const std::string written = json_text(document_of({Paragraph{std::string("路桥 ") + text}}));
    EXPECT_EQ(written.find(text), std::string::npos) << written;
    EXPECT_EQ(Json::parse(written)["paragraphs"][0], std::string("路桥 ") + text);
  }
  EXPECT_NE(json_text(document_of({Paragraph{"路桥\n区"}})).find("路桥\\n区"), std::string::npos);
}

TEST(Json, WritesEveryKindOfCell) {
  EXPECT_EQ(value(std::monostate()), nullptr);
  EXPECT_EQ(value(""), nullptr);
  EXPECT_EQ(value(Term{"will-meet", "能完成"}), "will-meet");
  EXPECT_EQ(value(Term{"", ""}), nullptr);
  EXPECT_EQ(value(Status::off_track), "off-track");
  EXPECT_EQ(value(std::int64_t{12345}, CellKind::count), 12345);
  EXPECT_TRUE(value(std::int64_t{0}, CellKind::count).is_number_integer());
  EXPECT_EQ(value(ratio("6.96"), CellKind::figure), "6.96");
  EXPECT_EQ(value(ratio("922337203685477.5807"), CellKind::figure), "922337203685477.5807");
  EXPECT_EQ(value(Ratio(-20000, 3), CellKind::figure), "-6666.6667");
  EXPECT_EQ(value(Percent{ratio("1.1")}, CellKind::percent), "110.0");
  EXPECT_EQ(value(Points{ratio("0.15")}, CellKind::points), "15.0");
  EXPECT_EQ(value(Points{ratio("-0.0004")}, CellKind::points), "0.0");
  EXPECT_EQ(value(day("2022-06-30"), CellKind::date), "2022-06-30");
  EXPECT_EQ(value(at("2022-07-01T08:30:00.250Z"), CellKind::moment), "2022-07-01T08:30:00.250Z");
  EXPECT_EQ(value(true, CellKind::flag), true);
  EXPECT_EQ(value(false, CellKind::flag), false);
  EXPECT_EQ(value(Link{"text", "https://example.org/?a=1&b=2"}), "https://example.org/?a=1&b=2");
  EXPECT_EQ(value(Link{"text", ""}), nullptr);
  EXPECT_EQ(value(Marked{"2022-06-30", "stale"}), "2022-06-30");
}

TEST(Json, LeavesOutWhatIsDrawnAndWhatOnlyGroupsRows) {
  const Json read = json(
      document_of({Heading{1, "Plan"}, StatusBar{"All", counts_of({{Status::met, 1}})},
                   table_of({{"a", "A", CellKind::text}, {"b", "B", CellKind::graphic}},
                            {heading_row("Section"), row_of({"x", Bullet{0.5, 0.5, Status::met}})}),
                   TimeChart{"Course", "", {}, {}}}));
  EXPECT_EQ(read["tables"], Json::parse(R"({"targets": [{"a": "x"}]})"));
  EXPECT_EQ(read["paragraphs"], Json::array());
}

TEST(Json, KeepsTheOrderOfTheColumns) {
  const Json read = json(document_of({table_of(
      {{"z", "Z", CellKind::text}, {"a", "A", CellKind::text}, {"m", "M", CellKind::text}},
      {row_of({"1", "2", "3"})})}));
  std::vector<std::string> names;
  for (const auto& member : read["tables"]["targets"][0].items()) names.push_back(member.key());
  EXPECT_EQ(names, (std::vector<std::string>{"z", "a", "m"}));
}

TEST(Json, JoinsTheTablesOfOneName) {
  const std::vector<Column> columns{{"a", "A", CellKind::text}};
  const Json read = json(document_of({table_of(columns, {row_of({"1"}), row_of({"2"})}),
                                      table_of(columns, {row_of({"x"})}, "other"),
                                      table_of(columns, {}), table_of(columns, {row_of({"3"})})}));
  EXPECT_EQ(read["tables"].dump(),
            R"({"targets":[{"a":"1"},{"a":"2"},{"a":"3"}],"other":[{"a":"x"}]})");
}

TEST(Json, HasEmptyTables) {
  EXPECT_EQ(json_text(document_of({})), R"({
  "schema": "milepost/report/1",
  "report": "sample",
  "title": "Sample",
  "language": "en",
  "paragraphs": [],
  "tables": {}
}
)");
  EXPECT_EQ(json(document_of({table_of({}, {})}))["tables"]["targets"], Json::array());
}

TEST(Json, ReplacesBytesThatAreNotText) {
  const std::string written = json_text(document_of({Paragraph{"a\xFFz"}, table_of({}, {})}));
  EXPECT_EQ(Json::parse(written)["paragraphs"][0], "a\uFFFDz");
}

TEST(Json, KeepsNoRowOfALongTable) {
  // Each row is seen in the output before the next one is made.
  std::ostringstream out;
  std::size_t written = 0;
  Table table = table_of({{"number", "Number", CellKind::count}}, {});
  table.for_each_row = [&](const RowVisitor& visit) {
    for (std::int64_t i = 0; i < 1000; ++i) {
      visit(row_of({i}));
      const auto position = static_cast<std::size_t>(out.tellp());
      ASSERT_GT(position, written);
      written = position;
    }
  };
  render_json(document_of({std::move(table)}), {}, out);
  EXPECT_EQ(Json::parse(out.str())["tables"]["targets"][999]["number"], 999);
}

TEST(Json, IsTheSameTwice) {
  const Document document = sample_document();
  EXPECT_EQ(json_text(document), json_text(document));
}

}  // namespace
}  // namespace milepost
