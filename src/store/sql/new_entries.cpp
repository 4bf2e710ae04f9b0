#include "store/sql/new_entries.h"

namespace milepost::store {

NewEntries::NewEntries(Connection& connection, Chain& chain, Moment moment)
    : chain_(chain),
      moment_(moment),
      // Those of the content that the chain is over, in the same order.
      insert_(connection.bulk_insert(
          "entry",
          "indicator_id, as_of, kind, revision, value, state, recorded_at, entry_id, numerator,"
          " denominator, corrects, correction_reason, note, evidence, reporter, problem,"
          " next_step, outlook, vintage")),
      numbers_(connection, "entry"),
      are_the_first_(numbers_.is_at_the_first()) {}

void NewEntries::put(std::int64_t number) {
  insert_->add(number);
  content_.add(number);
}

void NewEntries::put(std::string_view text) {
  insert_->add(text);
  content_.add(text);
}

void NewEntries::put_null() {
  insert_->add_null();
  content_.add_null();
}

void NewEntries::put_optional(const std::optional<std::int64_t>& number) {
  if (number) {
    put(*number);
  } else {
    put_null();
  }
}

void NewEntries::put_optional(const std::optional<Decimal>& figure) {
  put_optional(figure ? std::optional(figure->raw()) : std::nullopt);
}

template <class E>
void NewEntries::put_word(const std::optional<E>& value) {
  if (value) {
    put(word(*value));
  } else {
    put_null();
  }
}

std::int64_t NewEntries::add(const NewEntry& entry, std::int64_t indicator, std::size_t revision,
                             const Entry* corrected) {
  const Value& value = entry.value;
  const Remarks& remarks = entry.remarks;
  const std::int64_t id = numbers_.next();
  content_.clear();
  put(indicator);
  put(to_sql(entry.as_of));
  put(static_cast<std::int64_t>(entry.kind) + 1);
  put(static_cast<std::int64_t>(revision));
  put_optional(value.number);
  put_optional(value.state ? std::optional(static_cast<std::int64_t>(*value.state)) : std::nullopt);
  put(to_sql(moment_));
  put(id);
  put_optional(value.fraction ? std::optional(value.fraction->numerator) : std::nullopt);
  put_optional(value.fraction ? std::optional(value.fraction->denominator) : std::nullopt);
  put_optional(corrected != nullptr ? std::optional(corrected->id) : std::nullopt);
  put(corrected != nullptr ? std::string_view(entry.correction_reason) : std::string_view());
  for (const std::string* text : {&remarks.note, &remarks.evidence, &remarks.reporter,
                                  &remarks.problem, &remarks.next_step}) {
    put(*text);
  }
  put_word(remarks.outlook);
  put_word(remarks.vintage);
  insert_->end_row();
  content_.end_row();
  content_.end_list();
  chain_.append(subject_, {id, 0}, content_.bytes());
  return id;
}

}  // namespace milepost::store
