#include "report/workbook/plan_columns.h"

#include <algorithm>

#include "model/plan_columns.h"
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

struct Labels {
  Language language;

  template <class E>
  Choices operator()(std::type_identity<E>) const {
    return labels_of<E>(language);
  }
  Choices operator()(std::type_identity<RequirementKind>) const { return requirements(language); }
};

Holds written_as(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::key:
    case ColumnKind::numeral:
      return Holds::key;
    case ColumnKind::section:
      return Holds::section;
    case ColumnKind::number:
    case ColumnKind::count:
    case ColumnKind::draft_count:
      return Holds::count;
    case ColumnKind::quote:
      return Holds::quote;
    case ColumnKind::figure:
      return Holds::figure;
    case ColumnKind::day:
      return Holds::date;
    case ColumnKind::choice:
      return Holds::choice;
    case ColumnKind::line:
    case ColumnKind::offices:
    case ColumnKind::paragraph:
    case ColumnKind::remark:
    case ColumnKind::fact:
    case ColumnKind::draft_words:
      break;
  }
  return Holds::words;
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
          {C::since, 9, Use::if_used},
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
          {C::rule, 13, Use::aside},
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
              {C::reason, 24},  {C::strength, 11}, {C::checked, 9}, {C::since, 9, Use::if_used}};
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

Holds held_in(PlanColumn column) { return written_as(kind_of(column)); }

Holds held_in(PlanFact fact) {
  const ColumnKind kind = kind_of(fact);
  return kind == ColumnKind::line ? Holds::key : written_as(kind);  // 04-01 is no day
}

Choices choices_of(PlanSheet sheet, PlanColumn column, Language language) {
  return with_choices(sheet, column, Labels{language}, Choices());
}

Choices choices_of(PlanFact fact, Language language) {
  switch (fact) {
    case PlanFact::green:
    case PlanFact::yellow:
    case PlanFact::red:
    case PlanFact::no_light:
      return labels_of<Status>(language);
    default:
      return with_choices(fact, Labels{language}, Choices());
  }
}

bool is_required(PlanFact fact) { return has(kRequiredFacts, fact); }
bool is_offered(PlanFact fact) { return is_required(fact) || has(kOfferedFacts, fact); }

}  // namespace milepost::xlsx
