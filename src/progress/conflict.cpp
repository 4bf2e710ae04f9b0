#include "progress/conflict.h"

#include <array>
#include <string>

#include "base/quoted.h"
#include "progress/value.h"

namespace milepost {
namespace {

template <class E>
Said word_or_nothing(const std::optional<E>& value) {
  return value ? said_word(*value) : Said();
}

struct Remark {
  Wording name;
  Said text;
};

std::array<Remark, 7> remarks_of(const Remarks& remarks) {
  return {{{{"note", "备注"}, remarks.note},
           {{"evidence", "依据"}, remarks.evidence},
           {{"problem", "存在问题"}, remarks.problem},
           {{"next_step", "下步措施"}, remarks.next_step},
           {{"outlook", "预计"}, word_or_nothing(remarks.outlook)},
           {{"vintage", "数据性质"}, word_or_nothing(remarks.vintage)},
           {{"what happened", "进展情况"}, remarks.progress}}};
}

/// The value, who reports it, and the remarks in which `one` differs from `other`.
Said side(const Value& value, const Remarks& one, const Remarks& other) {
  Said text = value == Value{} ? said({"in words", "文字填报"}) : said_value(value);
  if (!one.reporter.empty()) {
    text = said({"{}, by {}", "{}，填报：{}"}, text, shorten(one_line(one.reporter), 40));
  }
  const auto ours = remarks_of(one);
  const auto theirs = remarks_of(other);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const Remark& remark = ours.at(i);
    if (remark.text.en == theirs.at(i).text.en) continue;
    text = remark.text.empty()
               ? said({"{}, {} empty", "{}，{}为空"}, text, remark.name)
               : said({"{}, {} {}", "{}，{}{}"}, text, remark.name, quoted_in_both(remark.text));
  }
  return text;
}

Said difference(const NewEntry& entry, const Entry& other) {
  return entry.value == other.value ? said({"other remarks", "说明不同"})
                                    : said({"another value", "数值不同"});
}

}  // namespace

Problem same_increment_within_import(const ImportRow& row, const std::string& file) {
  return {
      {row.line, row.column},
      said(
          {"{} already reports the same increment of {} as of {}", "{}已填报{} {}的同一笔当期新增"},
          file, quoted(row.entry.indicator), to_string(row.entry.as_of)),
      said({"if both came on top, write their sum in one of the two files; if not, take the row "
            "out of one",
            "两笔都新增的，请合计后填在其中一份；否则从其中一份删去"})};
}

Problem conflict_within_import(const ImportRow& row, const Entry& earlier,
                               const std::string& file) {
  const NewEntry& entry = row.entry;
  const Said sides = said({"there:    {}\n  this row: {}", "该处填报：{}\n  本行填报：{}"},
                          side(earlier.value, earlier.remarks, entry.remarks),
                          side(entry.value, entry.remarks, earlier.remarks));
  return {{row.line, row.column, 0},
          said({"{0} has {1} for {2} ({3}) in {4}, earlier in this import",
                "{0} {2}（{3}）在本次导入的{4}中已有填报，且{1}"},
               entry.indicator, difference(entry, earlier), to_string(entry.as_of),
               said_word(entry.kind), file),
          row.column == 0 ? Remedy(said({"{}\n  {}", "{}\n  {}"}, sides, keep_the_right_row()))
                          : Remedy(sides, Offer::correct_by_another_file)};
}

Said keep_the_right_row() {
  return said(
      {"keep the right row, or give the later one the reason of the correction in column "
       "\"corrects\"",
       "请只留正确的一行，或在后一行的“更正原因”列写明原因"});
}

Said keep_one_row() { return said({"keep one of the two rows", "两行请只留一行"}); }

Problem conflict_with_record(const ImportRow& row, const Entry& standing, const LocalClock& clock) {
  const NewEntry& entry = row.entry;
  return {
      {row.line, row.column, 0},
      said({"{0} has {1} for {2} ({3}) on record", "{0} {2}（{3}）已有记录，且{1}"},
           entry.indicator, difference(entry, standing), to_string(entry.as_of),
           said_word(entry.kind)),
      {said({"on record: {} (entry {}, recorded {})\n  this row:  {}",
             "已有记录：{}（记录编号{}，记录时间{}）\n  本行填报：{}"},
            side(standing.value, standing.remarks, entry.remarks), standing.id,
            clock.minute(standing.recorded_at), side(entry.value, entry.remarks, standing.remarks)),
       row.column == 0 ? Offer::correct_by_file_or_row : Offer::correct_by_file}};
}

}  // namespace milepost
