#include "store/sql/figure_sources.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "store/sql/connection.h"
#include "store/sql/plan_rows.h"
#include "store/sql/sql.h"

namespace milepost::store {
namespace {

/// No country has more levels; areas in a circle, which no plan file can bring about, end here.
constexpr int kDeepest = 8;

}  // namespace

FigureSources::FigureSources(const Store& store, Moment known_at)
    : store_(store), known_at_(known_at) {
  Statement rows(store, question("from_areas"));
  rows.bind(":known_at", to_sql(known_at));
  while (rows.next()) {
    Columns columns(rows);
    const std::int64_t indicator = columns.integer();
    Rule rule{columns.enumerator<Combining>(), {}, {}};
    rule.part = columns.text();
    rule.whole = columns.text();
    rules_.insert_or_assign(indicator, std::move(rule));
  }
}

std::shared_ptr<const FigureSource> FigureSources::of(std::int64_t number,
                                                      const Indicator& indicator,
                                                      const History& own, const Period& period) {
  if (!rules_.contains(number)) return nullptr;
  auto source = std::make_shared<FigureSource>();
  source->history = own;
  add(*source, number, indicator, period, 0);
  return source;
}

/// What it follows from, where it does.
void FigureSources::add(FigureSource& source, std::int64_t number, const Indicator& indicator,
                        const Period& period, int depth) {
  const auto rule = rules_.find(number);
  if (rule == rules_.end() || depth == kDeepest) return;
  source.how = rule->second.how;
  const bool is_share = *source.how == Combining::share;
  std::vector<Found> wholes;
  if (is_share) wholes = inside(number, rule->second.whole, period);
  for (const Found& one : inside(number, rule->second.part, period)) {
    const bool is_alike =
        one.indicator.unit == indicator.unit && one.indicator.measure == indicator.measure;
    AreaSource area{one.key, one.name, {}, {}};
    area.figures.history.measure = one.indicator.measure;
    area.whole.history.measure = one.indicator.measure;
    const auto whole = std::find_if(wholes.begin(), wholes.end(),
                                    [&](const Found& other) { return other.area == one.area; });
    // What is measured otherwise cannot be added up: as if nothing had been reported.
    if (is_share || is_alike) area.figures = read(one, period, depth + 1);
    if (whole != wholes.end() && whole->indicator.unit == one.indicator.unit) {
      area.whole = read(*whole, period, depth + 1);
    }
    source.areas.push_back(std::move(area));
  }
}

FigureSource FigureSources::read(const Found& found, const Period& period, int depth) {
  if (!reader_) reader_ = connection_of(store_).history_reader(known_at_);
  FigureSource source;
  source.history.years = found.years;
  reader_->forget();
  reader_->read(found.number, found.indicator, source.history);
  add(source, found.number, found.indicator, period, depth);
  return source;
}

std::vector<FigureSources::Found> FigureSources::inside(std::int64_t number, const std::string& key,
                                                        const Period& period) {
  if (!areas_) {
    areas_.emplace(store_, question("areas_inside"));
    areas_->bind(":known_at", to_sql(known_at_));
  }
  areas_->reset();
  areas_->bind(":indicator_id", number);
  areas_->bind(":key", key);
  areas_->bind(":first", to_sql(period.start));
  areas_->bind(":last", to_sql(period.end));
  std::vector<Found> found;
  while (areas_->next()) {
    Columns columns(*areas_);
    Found& one = found.emplace_back();
    one.area = columns.integer();
    one.key = columns.text();
    one.name = read_name(columns);
    one.years = read_years(columns);
    one.number = columns.integer();
    one.indicator.key = key;
    one.indicator.unit = columns.text();
    one.indicator.measure = columns.enumerator<Measure>();
  }
  areas_->reset();
  return found;
}

}  // namespace milepost::store
