// Documents for the tests of the formats: every kind of block and of cell, and texts that mean
// harm.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "report/document.h"
#include "report/report_fixture.h"

namespace milepost {

inline StatusCounts counts_of(const std::vector<std::pair<Status, int>>& counts) {
  StatusCounts made;
  for (const auto& [status, count] : counts) {
    for (int i = 0; i < count; ++i) made.add(status);
  }
  return made;
}

inline Row row_of(std::vector<Cell> cells, std::size_t depth = 0) {
  Row row;
  row.cells = std::move(cells);
  row.depth = depth;
  return row;
}

inline Row heading_row(std::string text, std::size_t depth = 0) {
  Row row;
  row.heading = std::move(text);
  row.depth = depth;
  return row;
}

/// What an entry table holds that a row opens to.
inline Table sample_entries(const std::string& note = "确认=1") {
  return {
      .name = "entries",
      .title = "Entries",
      .columns = {{"as_of", "As of", CellKind::date},
                  {"value", "Value", CellKind::figure},
                  {"reporter", "Reporter", CellKind::text},
                  {"note", "Note", CellKind::text},
                  {"evidence", "Evidence", CellKind::text},
                  {"recorded_at", "Recorded at", CellKind::moment}},
      .for_each_row = rows_of(
          {row_of({day("2022-03-31"), ratio("5"), "区科技局", note,
                   Link{"bulletin", "https://example.org/?a=1&b=2"},
                   parse_moment("2022-04-02T08:00:00Z", LocalClock()).value().first}),
           row_of({day("2022-06-30"), ratio("12"), "区科技局", std::monostate(), std::monostate(),
                   parse_moment("2022-07-02T08:00:00Z", LocalClock()).value().first})})};
}

/// A document with every kind of block and cell. `text` stands wherever people can put text.
inline Document sample_document(const std::string& text = "New firms",
                                Language language = Language::en) {
  Row met = row_of(
      {text, "≥ 30", ratio("1234.5"), Percent{ratio("1.1")}, Points{ratio("0.15")}, Status::met,
       Marked{"2022-05-20", "stale"}, Term{"firm", "firm"}, true, std::int64_t{3},
       Bullet{1.1, 0.5, Status::met}, Sparkline{{{0, 5}, {91, 12}, {183, 33}}}, "firms"},
      1);
  met.anchor = "firms";
  met.details = [text] { return std::vector<Table>{sample_entries(text)}; };
  Row behind =
      row_of({"Coverage", "80–95.5%", ratio("-66.6667"), std::monostate(), Points{ratio("-0.05")},
              Status::behind, Marked{"2022-06-30", ""}, Term{"strive", "strive"}, false,
              std::int64_t{0}, Bullet{0.45, 0.5, Status::behind}, std::monostate(), "coverage"},
             2);
  behind.anchor = "coverage";
  Table targets{
      .name = "targets",
      .title = "Targets",
      .columns = {{"name", "Target", CellKind::text, false, true, false},
                  {"planned_text", "Planned", CellKind::text, true, true, false},
                  {"actual", "Actual", CellKind::figure},
                  {"attainment_pct", "Attained", CellKind::percent},
                  {"gap_points", "Gap", CellKind::points, false, false, true},
                  {"status", "Status", CellKind::status},
                  {"data_date", "Data date", CellKind::text, false, false, true},
                  {"commitment", "Commitment", CellKind::term},
                  {"stale", "Stale", CellKind::flag},
                  {"entries", "Entries", CellKind::count},
                  {"progress", "Progress", CellKind::graphic},
                  {"course", "Course", CellKind::graphic},
                  {"target", "Key", CellKind::text, false, false, true}},
      .for_each_row = rows_of({heading_row("三 Main goals"), heading_row("(二) " + text, 1),
                               std::move(met), std::move(behind)})};
  Table items{.name = "behind",
              .title = "What is behind",
              .columns = {{"sentence", "", CellKind::text},
                          {"target", "Key", CellKind::text},
                          {"gap_points", "Gap", CellKind::points}},
              .for_each_row = rows_of({row_of(
                  {"Coverage is 5.0 points behind. " + text, "coverage", Points{ratio("-0.05")}})}),
              .layout = Table::Layout::list};
  Table none{.name = "not_reported",
             .title = "Not reported",
             .columns = {{"target", "Key", CellKind::text}},
             .for_each_row = rows_of({}),
             .if_empty = "Everybody has reported."};
  const StatusCounts counts =
      counts_of({{Status::met, 1}, {Status::behind, 1}, {Status::withdrawn, 1}});
  TimeChart chart{"New firms",
                  "家",
                  {{day("2022-03-31"), 5}, {day("2022-06-30"), 12}, {day("2022-12-31"), 33}},
                  {{text, {{day("2022-01-01"), 0}, {day("2022-12-31"), 30}}}}};
  return {"plan-vs-actual",
          "targets",
          "Luqiao District: " + text,
          language,
          {Heading{1, "Luqiao District: " + text}, Paragraph{"Source: " + text},
           Paragraph{"Of 2 targets 1 is met (50.0%).", true}, StatusBar{"All targets", counts},
           std::move(targets), Heading{2, "What to look at"}, std::move(items), std::move(none),
           std::move(chart)}};
}

/// Texts that must come out as nothing but text, in every format.
inline const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> kTexts{"<script>alert(1)</script>",
                                               "\"><img src=x onerror=alert(1)>",
                                               "=cmd|' /C calc'!A0",
                                               "+1+1",
                                               "@SUM(A1)",
                                               "line one\nline two\r\nline three",
                                               "a | b \\| c `code` *bold* _under_",
                                               "[link](javascript:alert(1))",
                                               "\xE2\x80\xAEtxt.exe",
                                               "tab\there",
                                               "]]>&amp;&lt;",
                                               "{{mustache}} {{{raw}}}",
                                               "\x1b[31mred\x1b[0m",
                                               "'quoted'",
                                               "# heading",
                                               "- item",
                                               "1. item",
                                               std::string(300, 'x')};
  return kTexts;
}

}  // namespace milepost
