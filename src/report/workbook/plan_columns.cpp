#include "report/workbook/plan_columns.h"

#include <algorithm>

#include "base/language.h"
#include "base/years.h"
#include "model/from_areas.h"
#include "model/plan.h"
#include "model/proposal.h"
#include "model/scoring.h"
#include "report/words/labels.h"

namespace milepost::xlsx {
namespace {

using Choices = std::vector<std::pair<std::string_view, std::string_view>>;

template <class E>
Choices labels_of(Language language) {
  Choices choices;
  for (const auto& entry : kWords<E>) {
    choices.emplace_back(entry.text, label<E>(entry.value, language));
  }
  return choices;
}

Choices requirements(Language language) {
  Choices choices;
  for (const RequirementRow& row : kWords<RequirementKind>) {
    choices.emplace_back(row.text, requirement_label(row.value).in(language));
  }
  return choices;
}

std::vector<BookColumn> columns_of_targets() {
  using C = PlanColumn;
  return {{C::section, 15},
          {C::name, 28},
          {C::requirement, 9},
          {C::value, 10},
          {C::upper, 8},
          {C::unit, 8},
          {C::measure, 9},
          {C::commitment, 9},
          {C::due, 11},
          {C::lead, 15},
          {C::with, 15},
          {C::leader, 9},
          {C::parent, 15},
          {C::key, 18},
          {C::reference, 18, Use::offered},
          {C::tolerance, 9, Use::offered},
          {C::both_ways, 9, Use::offered},
          {C::indicator, 18, Use::offered},
          {C::pace, 10, Use::offered},
          {C::rhythm, 10, Use::offered},
          {C::deadline, 10, Use::offered},
          {C::weight, 8, Use::offered},
          {C::from_areas, 10, Use::offered},
          {C::part, 16, Use::offered},
          {C::whole, 16, Use::offered},
          {C::source, 12, Use::offered},
          {C::note, 24, Use::offered},
          {C::english_name, 28, Use::if_used}};
}

/// What a reader looks at first stands left, and what is seldom changed right.
std::vector<BookColumn> columns_of_review() {
  using C = PlanColumn;
  return {{C::row, 5},
          {C::accept, 11},
          {C::grade, 6},
          {C::quote, 42},
          {C::name, 26},
          {C::requirement, 9},
          {C::value, 9},
          {C::upper, 7},
          {C::unit, 8},
          {C::measure, 9},
          {C::commitment, 9},
          {C::due, 11},
          {C::lead, 14},
          {C::with, 14},
          {C::parent, 8},
          {C::section, 16},
          {C::rule, 13},
          {C::reference, 16, Use::offered},
          {C::leader, 9, Use::offered},
          {C::rhythm, 10, Use::offered},
          {C::key, 16, Use::offered},
          {C::note, 24, Use::offered}};
}

constexpr PlanFact kRequiredFacts[]{
    PlanFact::document_title, PlanFact::document_date, PlanFact::plan_name,  PlanFact::area_key,
    PlanFact::area_name,      PlanFact::period_start,  PlanFact::period_end,
};

constexpr PlanFact kOfferedFacts[]{
    PlanFact::document_key, PlanFact::document_url, PlanFact::plan_key, PlanFact::rhythm,
    PlanFact::deadline,     PlanFact::lights,       PlanFact::scoring};

template <class List, class T>
bool has(const List& list, T value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

}  // namespace

std::vector<BookColumn> columns_of(PlanSheet sheet, bool is_review) {
  using C = PlanColumn;
  switch (sheet) {
    case PlanSheet::targets:
      return is_review ? columns_of_review() : columns_of_targets();
    case PlanSheet::numerals:
      return {{C::position, 8}, {C::numeral, 12},  {C::clause, 62}, {C::row, 7},
              {C::reason, 24},  {C::strength, 11}, {C::checked, 9}};
    case PlanSheet::outcomes:
      return {{C::clause, 100}};
    case PlanSheet::plan:
      return {{C::fact, 22}, {C::content, 46}, {C::note, 56}};
    case PlanSheet::sections:
      return {{C::label, 10},
              {C::name, 50},
              {C::english_name, 40, Use::if_used},
              {C::key, 20},
              {C::parent, 20}};
    case PlanSheet::dates:
      return {{C::target, 24}, {C::kind, 12}, {C::date, 12},
              {C::value, 12},  {C::what, 40}, {C::english_name, 30, Use::if_used}};
    case PlanSheet::indicators:
      return {{C::key, 24},
              {C::name, 36},
              {C::english_name, 36, Use::if_used},
              {C::unit, 10},
              {C::measure, 10},
              {C::from_areas, 12, Use::if_used},
              {C::part, 20, Use::if_used},
              {C::whole, 20, Use::if_used}};
    case PlanSheet::scoring:
      return {{C::target, 30}, {C::kind, 10}, {C::by, 10}, {C::points, 10}, {C::at_most, 10}};
  }
  return {};
}

std::string_view heading_of(PlanSheet sheet, PlanColumn column, Language language) {
  constexpr Wording kSectionAround{"Part of", "上级章节"};
  const bool is_section = sheet == PlanSheet::sections && column == PlanColumn::parent;
  return is_section ? kSectionAround.in(language) : label<PlanColumn>(column, language);
}

Holds held_in(PlanColumn column) {
  using C = PlanColumn;
  constexpr C kKeys[]{C::key,  C::indicator, C::parent, C::target,  C::label,
                      C::part, C::whole,     C::unit,   C::numeral, C::reference};
  constexpr C kFigures[]{C::value, C::upper, C::tolerance, C::weight, C::by, C::points, C::at_most};
  constexpr C kCounts[]{C::row, C::deadline, C::position, C::grade};
  constexpr C kChoices[]{C::accept, C::requirement, C::measure,   C::commitment,
                         C::pace,   C::rhythm,      C::both_ways, C::from_areas,
                         C::kind,   C::strength,    C::checked};
  if (has(kKeys, column)) return Holds::key;
  if (has(kFigures, column)) return Holds::figure;
  if (has(kCounts, column)) return Holds::count;
  if (has(kChoices, column)) return Holds::choice;
  if (column == C::due || column == C::date) return Holds::date;
  if (column == C::section) return Holds::section;
  return column == C::quote ? Holds::quote : Holds::words;
}

Choices choices_of(PlanSheet sheet, PlanColumn column, Language language) {
  switch (column) {
    case PlanColumn::accept:
      return labels_of<Acceptance>(language);
    case PlanColumn::requirement:
      return requirements(language);
    case PlanColumn::measure:
      return labels_of<Measure>(language);
    case PlanColumn::commitment:
      return labels_of<Commitment>(language);
    case PlanColumn::pace:
      return labels_of<Pace>(language);
    case PlanColumn::rhythm:
      return labels_of<Rhythm>(language);
    case PlanColumn::from_areas:
      return labels_of<Combining>(language);
    case PlanColumn::both_ways:
    case PlanColumn::checked:
      return labels_of<YesNo>(language);
    case PlanColumn::strength:
      return labels_of<Strength>(language);
    case PlanColumn::kind:
      return sheet == PlanSheet::scoring ? labels_of<ScoreLineKind>(language)
                                         : labels_of<DateKind>(language);
    default:
      return {};
  }
}

Holds held_in(PlanFact fact) {
  switch (fact) {
    case PlanFact::document_date:
    case PlanFact::period_start:
    case PlanFact::period_end:
      return Holds::date;
    case PlanFact::deadline:
      return Holds::count;
    case PlanFact::ahead:
    case PlanFact::on_track:
    case PlanFact::behind:
    case PlanFact::yellow_below:
    case PlanFact::red_below:
    case PlanFact::cap:
    case PlanFact::floor:
    case PlanFact::milestone_late:
    case PlanFact::late_reporting:
      return Holds::figure;
    case PlanFact::rhythm:
    case PlanFact::compare:
    case PlanFact::lights:
    case PlanFact::scoring:
    case PlanFact::year_name:
    case PlanFact::language:
      return Holds::choice;
    default:
      return Holds::key;
  }
}

Choices choices_of(PlanFact fact, Language language) {
  switch (fact) {
    case PlanFact::rhythm:
      return labels_of<Rhythm>(language);
    case PlanFact::compare:
      return labels_of<PaceComparison>(language);
    case PlanFact::year_name:
      return labels_of<YearName>(language);
    case PlanFact::language:
      return labels_of<Language>(language);
    case PlanFact::lights:
    case PlanFact::scoring:
      return labels_of<YesNo>(language);
    case PlanFact::green:
    case PlanFact::yellow:
    case PlanFact::red:
    case PlanFact::no_light:
      return labels_of<Status>(language);
    default:
      return {};
  }
}

bool is_required(PlanFact fact) { return has(kRequiredFacts, fact); }
bool is_offered(PlanFact fact) { return is_required(fact) || has(kOfferedFacts, fact); }

}  // namespace milepost::xlsx
