// Progress files: whatever the bytes, what is decoded is a text, every entry is one that can be
// recorded, and a row that was read and written is the same row when it is read again.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/csv.h"
#include "base/encoding.h"
#include "base/text.h"
#include "base/utf8.h"
#include "fuzz/must.h"
#include "progress/import.h"
#include "progress/value.h"

namespace {

using milepost::CsvRow;
using milepost::ImportRow;
using milepost::Indicator;
using milepost::KnownIndicators;
using milepost::Measure;
using milepost::Problems;
using milepost::fuzz::must;

KnownIndicators one_of_each_measure() {
  KnownIndicators known;
  auto& indicators = known.by_area["luqiao"];
  indicators["gdp-growth"] = {
      "gdp-growth", {"地区生产总值增长", "GDP growth"}, "%", Measure::growth};
  indicators["new-firms"] = {"new-firms", {"新增企业", "New firms"}, "家", Measure::flow};
  indicators["coverage"] = {"coverage", {"覆盖率", "Coverage"}, "%", Measure::stock};
  indicators["road"] = {"road", {"道路通车", "Road opened"}, "", Measure::milestone};
  return known;
}

void must_be_recordable(const ImportRow& row, const KnownIndicators& known) {
  const auto& indicators = known.by_area.at(row.entry.area);
  must(indicators.contains(row.entry.indicator), "an entry is of a known indicator");
  const Indicator& indicator = indicators.at(row.entry.indicator);
  must(milepost::kind_fits(row.entry.kind, indicator.measure), "a kind fits its indicator");
  const bool is_in_words = row.entry.kind == milepost::EntryKind::progress;
  must(is_in_words == (row.entry.value == milepost::Value{}), "only words alone have no value");
  must(!is_in_words || !row.entry.remarks.progress.empty(), "words alone say something");
  must(row.line > 1, "an entry stands below the header");
  const int year = milepost::year_of(row.entry.as_of);
  must(year >= milepost::kFirstYear && year <= milepost::kLastYear, "a date is no typing error");
  for (const std::string* text :
       {&row.entry.remarks.note, &row.entry.remarks.evidence, &row.entry.remarks.reporter,
        &row.entry.remarks.problem, &row.entry.remarks.next_step, &row.entry.remarks.progress,
        &row.entry.correction_reason}) {
    must(milepost::is_valid_utf8(*text), "a text is UTF-8");
    must(!milepost::control_character(*text), "a text has no control characters");
  }
}

void must_come_back(const std::vector<CsvRow>& rows) {
  std::string written = "\xEF\xBB\xBF";  // or a first field that begins with this mark loses it
  for (const CsvRow& row : rows) {
    milepost::CsvLine line(written);
    for (const std::string& field : row.fields) line.plain(field);
  }
  Problems problems("again.csv", written);
  const std::vector<CsvRow> again = milepost::read_csv(written, problems);
  must(problems.empty(), "what was written can be read");
  std::size_t next = 0;
  for (const CsvRow& row : rows) {
    // A row of one empty field is written as an empty line, which is no row.
    if (row.fields.size() == 1 && milepost::trim(row.fields.front()).empty()) continue;
    must(next < again.size() && again[next].fields == row.fields, "a row comes back as it was");
    ++next;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const KnownIndicators kKnown = one_of_each_measure();
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const milepost::Decoded decoded = milepost::decode(bytes);
  if (decoded.fault) return 0;
  const std::string_view text = decoded.text(bytes);
  must(milepost::is_valid_utf8(text), "what was decoded is UTF-8");
  Problems problems("progress.csv", text);
  milepost::read_progress(text, kKnown, problems,
                          [](const ImportRow& row) { must_be_recordable(row, kKnown); });
  milepost::fuzz::must_point_into(text, problems);
  Problems of_csv("progress.csv", text);
  const std::vector<CsvRow> rows = milepost::read_csv(text, of_csv);
  if (of_csv.empty()) must_come_back(rows);
  return 0;
}
