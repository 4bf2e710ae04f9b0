#include "store/indicator_entries.h"

#include <utility>

#include "store/sql/entry_rows.h"
#include "store/sql/failure.h"
#include "store/sql/sql.h"

namespace milepost {

struct IndicatorEntries::Statements {
  Statements(const Store& store, std::string in_area, Moment known_at)
      : name(store.name()), area(std::move(in_area)), find(store), rows(store, known_at) {}

  std::string name;
  std::string area;
  store::FindIndicator find;
  store::EntriesOfIndicator rows;
};

IndicatorEntries::IndicatorEntries(const Store& store, std::string area, Moment known_at)
    : statements_(store::translated(store::Doing::read, store.name(), [&] {
        return std::make_unique<Statements>(store, std::move(area), known_at);
      })) {}
IndicatorEntries::~IndicatorEntries() = default;

std::vector<Entry> IndicatorEntries::of(const std::string& indicator) {
  return store::translated(store::Doing::read, statements_->name, [&] {
    std::vector<Entry> entries;
    if (const auto number = statements_->find(statements_->area, indicator)) {
      statements_->rows.read(*number, entries);
    }
    return entries;
  });
}

}  // namespace milepost
