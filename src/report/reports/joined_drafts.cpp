#include "report/reports/joined_drafts.h"

#include <iterator>
#include <utility>

#include "base/listed.h"
#include "report/tables/list_document.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::string numbered(const Draft& draft, std::size_t row) {
  return std::to_string(row + 1) + " " + draft.proposals[row].name;
}

/// `report.docx`, `report.docx (text)`
std::string called(const JoinedDocument& document, Language language) {
  if (document.side == DraftSide::whole) return document.name;
  const std::string side(label(document.side, language));
  return document.name + (language == Language::zh ? "（" + side + "）" : " (" + side + ")");
}

/// Whether they are the text and the tables of one document.
bool are_sides_of_one(const Joined& joined) {
  return joined.documents.size() == 2 && joined.documents.back().side == DraftSide::tables;
}

/// For programs the figure alone.
std::string figure_said(const Proposal& one, const View& view) {
  if (view.audience != Audience::program) return proposed_text(one, view.language);
  std::string text = one.value ? to_string(*one.value) : "";
  if (one.upper) text += "-" + to_string(*one.upper);
  return text;
}

/// What the earlier document of a difference says, and what the other one.
std::pair<std::string, std::string> both_say(const Draft& draft, const Difference& one,
                                             const View& view) {
  const auto day = [](const std::optional<Date>& due) { return due ? to_string(*due) : ""; };
  switch (one.about) {
    case Disagreement::figure:
      return {figure_said(draft.proposals[one.row], view),
              figure_said(draft.proposals[one.other_row], view)};
    case Disagreement::due:
      return {day(one.due), day(one.other_due)};
    case Disagreement::lead:
      return {one.lead, one.other_lead};
  }
  return {};
}

Cell alone_cell(std::string_view column, const Draft& draft, std::size_t document, std::size_t row,
                const View& view) {
  const Proposal& one = draft.proposals[row];
  if (column == "document") return called(draft.joined->documents[document], view.language);
  if (column == "row") return static_cast<std::int64_t>(row + 1);
  if (column == "name") return one.name;
  if (column == "value" && one.value) return to_ratio(*one.value);
  if (column == "unit") return one.unit;
  if (column == "planned") return proposed_text(one, view.language);
  if (column == "lead") return one.lead;
  return std::monostate();
}

Cell difference_cell(std::string_view column, const Draft& draft, const Difference& one,
                     const View& view) {
  const Joined& joined = *draft.joined;
  if (column == "row") return static_cast<std::int64_t>(one.row + 1);
  if (column == "other_row" && one.other_row != one.row) {
    return static_cast<std::int64_t>(one.other_row + 1);
  }
  if (column == "name") return draft.proposals[one.row].name;
  if (column == "about") return Term{word(one.about), label(one.about, view.language)};
  if (column == "document") return called(joined.documents[one.document], view.language);
  if (column == "other_document")
    return called(joined.documents[one.other_document], view.language);
  if (column == "says") return both_say(draft, one, view).first;
  if (column == "other_says") return both_say(draft, one, view).second;
  return std::monostate();
}

/// How many stand in which documents, and in how many places these contradict each other.
std::vector<std::string> count_notes(const Draft& draft, Naming naming, const View& view) {
  const Language language = view.language;
  const Joined& joined = *draft.joined;
  const bool is_one = are_sides_of_one(joined);
  std::vector<std::string> notes{say(is_one ? Sentence::draft_joined_sides : Sentence::draft_joined,
                                     language, joined.in_several)};
  for (std::size_t i = 0; i < joined.alone.size(); ++i) {
    const std::vector<std::size_t>& rows = joined.alone[i];
    if (rows.empty()) continue;
    if (naming == Naming::counts) {
      notes.push_back(
          say(Sentence::draft_alone, language, called(joined.documents[i], language), rows.size()));
      continue;
    }
    std::vector<std::string> names;
    for (const std::size_t row : rows) names.push_back(numbered(draft, row));
    notes.push_back(say(Sentence::draft_alone_named, language,
                        called(joined.documents[i], language), rows.size(),
                        listed(names).in(language)));
  }
  if (!joined.differences.empty()) {
    notes.push_back(say(is_one ? Sentence::draft_differences_sides : Sentence::draft_differences,
                        language, joined.differences.size()));
  }
  return notes;
}

/// Each of those places.
std::vector<std::string> difference_notes(const Draft& draft, const View& view) {
  const Joined& joined = *draft.joined;
  std::vector<std::string> notes;
  for (const Difference& one : joined.differences) {
    const auto [says, other] = both_say(draft, one, view);
    std::string row = std::to_string(one.row + 1);
    if (one.other_row != one.row) row += "/" + std::to_string(one.other_row + 1);
    row += " " + draft.proposals[one.row].name;
    notes.push_back(say(Sentence::draft_difference, view.language, label(one.about, view.language),
                        row, called(joined.documents[one.document], view.language), says,
                        called(joined.documents[one.other_document], view.language), other));
  }
  return notes;
}

}  // namespace

std::vector<std::string> join_notes(const Draft& draft, Naming naming, const View& view) {
  std::vector<std::string> notes = count_notes(draft, naming, view);
  if (naming == Naming::counts) {
    std::string all;
    for (const std::string& note : notes) {
      if (!all.empty() && view.language != Language::zh) all += " ";
      all += note;
    }
    return {all};
  }
  std::vector<std::string> differences = difference_notes(draft, view);
  std::move(differences.begin(), differences.end(), std::back_inserter(notes));
  return notes;
}

std::vector<std::string> same_name_notes(const Draft& draft, Language language) {
  std::vector<std::string> notes;
  for (const std::vector<std::size_t>& group : draft.same_names) {
    std::vector<std::string> figures;
    for (const std::size_t row : group) {
      figures.push_back(std::to_string(row + 1) + " " +
                        proposed_text(draft.proposals[row], language));
    }
    notes.push_back(say(Sentence::draft_same_name, language, draft.proposals[group.front()].name,
                        listed(figures).in(language)));
  }
  return notes;
}

Table alone_table(const Draft& draft, const View& view) {
  Table table{"alone", heading(Label::only_in_one, view)};
  table.own_sheet = true;
  table.columns = {{"document", heading(Label::document, view), CellKind::text, false, true},
                   {"row", heading(Label::row, view), CellKind::count},
                   {"name", heading(Label::name, view), CellKind::text, false, true}};
  if (view.audience == Audience::program) {
    table.columns.push_back({"value", heading(Label::value, view), CellKind::figure});
    table.columns.push_back({"unit", heading(Label::unit, view)});
  } else {
    table.columns.push_back({"planned", heading(Label::planned, view), CellKind::text, true});
  }
  table.columns.push_back({"lead", heading(Label::lead, view)});
  table.for_each_row = [&draft, view, columns = table.columns](const RowVisitor& visit) {
    const Joined& joined = *draft.joined;
    for (std::size_t document = 0; document < joined.alone.size(); ++document) {
      for (const std::size_t place : joined.alone[document]) {
        Row row;
        for (const Column& column : columns) {
          row.cells.push_back(alone_cell(column.name, draft, document, place, view));
        }
        visit(row);
      }
    }
  };
  return table;
}

Table difference_table(const Draft& draft, const View& view) {
  const auto column = [&](std::string_view name, Label one) {
    return Column{name, heading(one, view)};
  };
  Table table{"differences", heading(Label::contradictions, view)};
  table.own_sheet = true;
  table.columns = {{"row", heading(Label::row, view), CellKind::count},
                   {"other_row", heading(Label::other_row, view), CellKind::count},
                   column("name", Label::name),
                   {"about", heading(Label::about, view), CellKind::term},
                   column("document", Label::document),
                   column("says", Label::says),
                   column("other_document", Label::other_document),
                   column("other_says", Label::other_says)};
  table.for_each_row = [&draft, view, columns = table.columns](const RowVisitor& visit) {
    for (const Difference& one : draft.joined->differences) {
      Row row;
      for (const Column& each : columns) {
        row.cells.push_back(difference_cell(each.name, draft, one, view));
      }
      visit(row);
    }
  };
  return table;
}

std::string proposed_text(const Proposal& proposal, Language language) {
  if (proposal.requirement == RequirementKind::in_step_with) {
    return say(Sentence::in_step_with, language, proposal.reference, "");
  }
  Target target;
  target.requirement.kind = proposal.requirement;
  target.requirement.value = proposal.value;
  target.requirement.upper = proposal.upper;
  target.requirement.reference = proposal.reference;
  target.commitment = proposal.commitment;
  return planned_text(target, proposal.unit, {proposal.reference, proposal.reference}, language);
}

}  // namespace milepost
