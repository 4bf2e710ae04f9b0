// What stands in the cells of a plan's workbook, by their column or fact: how they are read, and
// how they are written, shown and checked, goes by it.
#pragma once

#include <string_view>
#include <type_traits>

#include "base/language.h"
#include "base/years.h"
#include "model/from_areas.h"
#include "model/plan.h"
#include "model/plan_sheets.h"
#include "model/proposal.h"
#include "model/scoring.h"

namespace milepost {

enum class ColumnKind {
  key,        // or a name that something else is meant by; a unit, a label
  section,    // a key or a name, of the sheet of sections
  number,     // of a row
  line,       // text on one line
  offices,    // several, with 、 between them
  paragraph,  // text that may have several lines
  quote,      // the same, of which a part is marked
  numeral,    // as the document has it
  remark,     // a paragraph of a target; elsewhere only for whoever reads the sheet
  figure,
  count,  // a whole number
  day,
  choice,  // a word of an enumeration, see `with_choices`
  fact,    // which one a row of the sheet of the plan is
  // What a draft says of itself, and nobody reads back:
  draft_count,
  draft_words,
};

constexpr ColumnKind kind_of(PlanColumn column) {
  switch (column) {
    case PlanColumn::reference:
    case PlanColumn::parent:
    case PlanColumn::key:
    case PlanColumn::indicator:
    case PlanColumn::part:
    case PlanColumn::whole:
    case PlanColumn::label:
    case PlanColumn::target:
    case PlanColumn::unit:
      return ColumnKind::key;
    case PlanColumn::section:
      return ColumnKind::section;
    case PlanColumn::row:
      return ColumnKind::number;
    case PlanColumn::name:
    case PlanColumn::english_name:
    case PlanColumn::what:
    case PlanColumn::source:
    case PlanColumn::leader:
    case PlanColumn::reason:
      return ColumnKind::line;
    case PlanColumn::lead:
    case PlanColumn::with:
      return ColumnKind::offices;
    case PlanColumn::content:  // it goes by the fact
    case PlanColumn::clause:
      return ColumnKind::paragraph;
    case PlanColumn::quote:
      return ColumnKind::quote;
    case PlanColumn::numeral:
      return ColumnKind::numeral;
    case PlanColumn::note:
      return ColumnKind::remark;
    case PlanColumn::value:
    case PlanColumn::upper:
    case PlanColumn::tolerance:
    case PlanColumn::weight:
    case PlanColumn::by:
    case PlanColumn::points:
    case PlanColumn::at_most:
      return ColumnKind::figure;
    case PlanColumn::deadline:
      return ColumnKind::count;
    case PlanColumn::due:
    case PlanColumn::date:
      return ColumnKind::day;
    case PlanColumn::accept:
    case PlanColumn::requirement:
    case PlanColumn::both_ways:
    case PlanColumn::measure:
    case PlanColumn::commitment:
    case PlanColumn::pace:
    case PlanColumn::rhythm:
    case PlanColumn::from_areas:
    case PlanColumn::kind:
    case PlanColumn::checked:
    case PlanColumn::strength:
      return ColumnKind::choice;
    case PlanColumn::fact:
      return ColumnKind::fact;
    case PlanColumn::grade:
    case PlanColumn::position:
      return ColumnKind::draft_count;
    case PlanColumn::rule:
    case PlanColumn::since:
      return ColumnKind::draft_words;
  }
  return ColumnKind::draft_words;
}

/// Of what is said once: one of key, line, figure, count, day and choice.
constexpr ColumnKind kind_of(PlanFact fact) {
  switch (fact) {
    case PlanFact::document_key:
    case PlanFact::plan_key:
    case PlanFact::area_key:
    case PlanFact::inside:
      return ColumnKind::key;
    case PlanFact::document_date:
    case PlanFact::period_start:
    case PlanFact::period_end:
      return ColumnKind::day;
    case PlanFact::language:
    case PlanFact::year_name:
    case PlanFact::rhythm:
    case PlanFact::compare:
    case PlanFact::lights:
    case PlanFact::scoring:
      return ColumnKind::choice;
    case PlanFact::deadline:
      return ColumnKind::count;
    case PlanFact::ahead:
    case PlanFact::on_track:
    case PlanFact::behind:
    case PlanFact::yellow_below:
    case PlanFact::red_below:
    case PlanFact::cap:
    case PlanFact::floor:
    case PlanFact::milestone_late:
    case PlanFact::late_reporting:
      return ColumnKind::figure;
    default:
      return ColumnKind::line;
  }
}

/// What `use` makes of the enumeration whose words a column takes, which it gets as a
/// std::type_identity; `none` of a column that takes others.
template <class Result, class Use>
Result with_choices(PlanSheet sheet, PlanColumn column, const Use& use, Result none) {
  switch (column) {
    case PlanColumn::accept:
      return use(std::type_identity<Acceptance>());
    case PlanColumn::requirement:
      return use(std::type_identity<RequirementKind>());
    case PlanColumn::both_ways:
    case PlanColumn::checked:
      return use(std::type_identity<YesNo>());
    case PlanColumn::measure:
      return use(std::type_identity<Measure>());
    case PlanColumn::commitment:
      return use(std::type_identity<Commitment>());
    case PlanColumn::pace:
      return use(std::type_identity<Pace>());
    case PlanColumn::rhythm:
      return use(std::type_identity<Rhythm>());
    case PlanColumn::from_areas:
      return use(std::type_identity<Combining>());
    case PlanColumn::kind:
      if (sheet == PlanSheet::scoring) return use(std::type_identity<ScoreLineKind>());
      return use(std::type_identity<DateKind>());
    case PlanColumn::strength:
      return use(std::type_identity<Strength>());
    case PlanColumn::since:
      return use(std::type_identity<SinceReview>());
    default:
      return none;
  }
}

/// The word of a choice as people call it, for `with_choices`; `otherwise` where it is none.
struct CalledChoice {
  std::string_view text;
  Said otherwise;

  template <class E>
  Said operator()(std::type_identity<E>) const {
    const auto value = from_word<E>(text);
    return value ? said_label(*value) : otherwise;
  }
  Said operator()(std::type_identity<RequirementKind>) const {
    const auto value = from_word<RequirementKind>(text);
    return value ? said(requirement_label(*value)) : otherwise;
  }
};

/// The same of a fact.
template <class Result, class Use>
Result with_choices(PlanFact fact, const Use& use, Result none) {
  switch (fact) {
    case PlanFact::language:
      return use(std::type_identity<Language>());
    case PlanFact::year_name:
      return use(std::type_identity<YearName>());
    case PlanFact::rhythm:
      return use(std::type_identity<Rhythm>());
    case PlanFact::compare:
      return use(std::type_identity<PaceComparison>());
    case PlanFact::lights:
    case PlanFact::scoring:
      return use(std::type_identity<YesNo>());
    default:
      return none;
  }
}

}  // namespace milepost
