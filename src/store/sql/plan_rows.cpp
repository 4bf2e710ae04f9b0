#include "store/sql/plan_rows.h"

#include <utility>

#include "base/listed.h"
#include "store/sql/sql.h"

namespace milepost::store {
namespace {

void read_name(Columns& columns, Name& name) {
  name.zh = columns.view();
  name.en = columns.view();
}

}  // namespace

Years read_years(Columns& row) {
  Years years;
  years.first_month = static_cast<unsigned>(row.integer());
  years.named_after = row.enumerator<YearName>();
  return years;
}

std::optional<Reporting> read_reporting(Columns& row) {
  if (row.is_null()) {
    row.skip(2);
    return std::nullopt;
  }
  Reporting reporting;
  reporting.rhythm = row.enumerator<Rhythm>();
  reporting.deadline = static_cast<int>(row.integer());
  return reporting;
}

std::optional<Lights> read_lights(Columns& row) {
  if (row.is_null()) {
    row.skip(5);
    return std::nullopt;
  }
  Lights lights;
  for (const LightRow& light : kWords<Light>) {
    for (const std::string& text : split_names(row.view())) {
      if (const std::optional<Status> status = from_word<Status>(text)) {
        lights.set(*status, light.value);
      }
    }
  }
  const std::optional<Decimal> yellow_below = row.optional_decimal();
  const std::optional<Decimal> red_below = row.optional_decimal();
  if (yellow_below && red_below) lights.by_gap = LightLimits{*yellow_below, *red_below};
  return lights;
}

Name read_name(Columns& columns) {
  Name name;
  read_name(columns, name);
  return name;
}

void read_target(Columns& columns, Target& target) {
  target.withdrawn.reset();
  if (columns.integer() != 0) {
    std::string reason = columns.text();
    target.withdrawn = Withdrawal{std::move(reason), columns.moment()};
  } else {
    columns.skip(2);
  }
  target.key = columns.view();
  target.indicator = columns.view();
  target.section = columns.view();
  read_name(columns, target.name);
  target.requirement.kind = columns.enumerator<RequirementKind>();
  target.requirement.value = columns.optional_decimal();
  target.requirement.upper = columns.optional_decimal();
  target.requirement.reference = columns.view();
  target.requirement.tolerance = columns.optional_decimal();
  target.commitment = columns.enumerator<Commitment>();
  target.due = columns.day();
  target.pace = columns.enumerator<Pace>();
  target.parent = columns.view();
  read_assigned(columns, target);
  target.note = columns.view();
  target.source = columns.view();
}

void read_assigned(Columns& columns, Target& target) {
  target.lead = columns.view();
  target.with = split_names(columns.view());
  target.leader = columns.view();
}

void read_rhythm(Columns& columns, Target& target) {
  target.rhythm = columns.optional([](Columns& row) { return row.enumerator<Rhythm>(); });
  target.deadline = columns.optional([](Columns& row) { return static_cast<int>(row.integer()); });
}

void read_rhythm(Pass& pass, std::int64_t target_revision, Target& target) {
  target.rhythm.reset();
  target.deadline.reset();
  pass.for_each(target_revision, [&](Columns& columns) { read_rhythm(columns, target); });
}

void read_indicator(Columns& columns, Indicator& indicator) {
  indicator.key = columns.view();
  read_name(columns, indicator.name);
  indicator.unit = columns.view();
  indicator.measure = columns.enumerator<Measure>();
}

void read_checkpoints(Pass& pass, std::int64_t target_revision,
                      std::vector<Checkpoint>& checkpoints) {
  checkpoints.clear();
  pass.for_each(target_revision, [&](Columns& columns) {
    const Date day = columns.day();
    checkpoints.push_back({day, columns.decimal()});
  });
}

Step read_step(Columns& columns) {
  const Date by = columns.day();
  return {by, read_name(columns)};
}

void read_steps(Pass& pass, std::int64_t target_revision, std::vector<Step>& steps,
                std::vector<std::int64_t>& indicators) {
  steps.clear();
  indicators.clear();
  pass.for_each(target_revision, [&](Columns& columns) {
    indicators.push_back(columns.integer());
    steps.push_back(read_step(columns));
  });
}

}  // namespace milepost::store
