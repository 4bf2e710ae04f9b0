#include "store/sql/new_entries.h"

#include <optional>
#include <string_view>

namespace milepost::store {
namespace {

template <class E>
std::optional<std::string_view> word_of(const std::optional<E>& value) {
  return value ? std::optional<std::string_view>(word(*value)) : std::nullopt;
}

}  // namespace

NewEntries::NewEntries(Connection& connection, Chain& chain, Moment moment)
    : chain_(chain),
      moment_(moment),
      rows_(connection, "entry",
            "indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id, numerator,"
            " denominator, corrects, correction_reason, note, evidence, reporter, problem,"
            " next_step, outlook, vintage",
            content_),
      text_rows_(connection, "entry_progress", "entry_id, recorded_at, text", content_),
      numbers_(connection, "entry"),
      are_the_first_(numbers_.is_at_the_first()) {}

std::int64_t NewEntries::add(const NewEntry& entry, std::int64_t indicator, std::size_t revision,
                             const Entry* corrected) {
  const Value& value = entry.value;
  const Remarks& remarks = entry.remarks;
  const std::int64_t id = numbers_.next();
  content_.clear();
  rows_.put(indicator).put(entry.as_of).put(static_cast<std::int64_t>(entry.kind) + 1);
  rows_.put(static_cast<std::int64_t>(revision)).put(value.number);
  rows_.put(value.state ? std::optional(static_cast<std::int64_t>(*value.state)) : std::nullopt);
  rows_.put(moment_).put(id);
  rows_.put(value.fraction ? std::optional(value.fraction->numerator) : std::nullopt);
  rows_.put(value.fraction ? std::optional(value.fraction->denominator) : std::nullopt);
  rows_.put(corrected != nullptr ? std::optional(corrected->id) : std::nullopt);
  rows_.put(corrected != nullptr ? std::string_view(entry.correction_reason) : std::string_view());
  for (const std::string* text : {&remarks.note, &remarks.evidence, &remarks.reporter,
                                  &remarks.problem, &remarks.next_step}) {
    rows_.put(*text);
  }
  rows_.put(word_of(remarks.outlook)).put(word_of(remarks.vintage));
  rows_.end_row();
  content_.end_list();
  chain_.append(kEntrySubject, {id, 0}, content_.bytes());
  if (!remarks.progress.empty()) {
    constexpr std::size_t kMostWaiting = 1000;
    texts_.push_back({id, remarks.progress});
    if (texts_.size() == kMostWaiting) flush();
  }
  return id;
}

/// Entries first, which the texts name; and many texts at once, so that their links stand together.
void NewEntries::flush() {
  rows_.flush();
  for (const Text& one : texts_) {
    content_.clear();
    text_rows_.put(one.entry).put(moment_).put(one.text);
    text_rows_.end_row();
    content_.end_list();
    chain_.append(kProgressSubject, {one.entry, 0}, content_.bytes());
  }
  texts_.clear();
  text_rows_.flush();
}

}  // namespace milepost::store
