#include "progress/conflict.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "progress/quoted.h"
#include "progress/value.h"

namespace milepost {
namespace {

template <class E>
std::string word_or_nothing(const std::optional<E>& value) {
  return value ? std::string(word(*value)) : std::string();
}

struct Remark {
  std::string_view name;
  std::string text;
};

std::array<Remark, 6> remarks_of(const Remarks& remarks) {
  return {{{"note", remarks.note},
           {"evidence", remarks.evidence},
           {"problem", remarks.problem},
           {"next_step", remarks.next_step},
           {"outlook", word_or_nothing(remarks.outlook)},
           {"vintage", word_or_nothing(remarks.vintage)}}};
}

/// The value, who reports it, and the remarks in which `one` differs from `other`.
std::string side(const Value& value, const Remarks& one, const Remarks& other) {
  std::string text = to_text(value);
  if (!one.reporter.empty()) text += ", by " + shorten(one_line(one.reporter), 40);
  const auto ours = remarks_of(one);
  const auto theirs = remarks_of(other);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (ours.at(i).text == theirs.at(i).text) continue;
    text += fmt::format(", {} {}", ours.at(i).name,
                        ours.at(i).text.empty() ? "empty" : quoted(ours.at(i).text));
  }
  return text;
}

}  // namespace

Problem conflict_with_record(const ImportRow& row, const Entry& standing) {
  const NewEntry& entry = row.entry;
  const bool same_value = entry.value == standing.value;
  const std::string one_row = row.column == 0 ? ", or column \"corrects\" for one" : "";
  return {{row.line, row.column, 0},
          fmt::format("{} has {} for {} ({}) on record", entry.indicator,
                      same_value ? "other remarks" : "another value", to_string(entry.as_of),
                      word(entry.kind)),
          fmt::format("on record: {} (entry {}, recorded {})\n  this row:  {}\n  if the row is "
                      "right, say why: --correct \"reason\" for all such rows{}",
                      side(standing.value, standing.remarks, entry.remarks), standing.id,
                      to_string(standing.recorded_at),
                      side(entry.value, entry.remarks, standing.remarks), one_row)};
}

}  // namespace milepost
