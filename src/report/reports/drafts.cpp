#include "report/reports/drafts.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "base/listed.h"
#include "report/reports/joined_drafts.h"
#include "report/tables/list_document.h"
#include "report/tables/numeral_cells.h"
#include "report/words/counted.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

std::string row_text(std::size_t number) { return std::to_string(number + 1); }

Document head_of(const ListNames& names, const std::string& title, const View& view) {
  Document document = empty_document(names, title, view);
  if (view.audience == Audience::page || view.audience == Audience::workbook) {
    document.blocks.emplace_back(Heading{1, title});
  }
  return document;
}

std::vector<Column> target_columns(const View& view) {
  const auto column = [&](std::string_view name, Label one) {
    return Column{name, heading(one, view)};
  };
  const Column quote{"quote", heading(Label::quote, view), CellKind::text, false, true};
  const Column name{"name", heading(Label::name, view), CellKind::text, false, true};
  const Column due{"due", heading(Label::due, view), CellKind::date};
  const Column grade{"grade", heading(Label::grade, view), CellKind::term};
  const Column accept{"accept", heading(Label::accept, view), CellKind::term};
  if (view.audience == Audience::program) {
    return {accept,
            grade,
            column("rule", Label::rule),
            column("section", Label::section),
            quote,
            name,
            {"requirement", heading(Label::requirement, view), CellKind::term},
            {"value", heading(Label::value, view), CellKind::figure},
            {"upper", heading(Label::upper, view), CellKind::figure},
            column("unit", Label::unit),
            {"measure", heading(Label::measure, view), CellKind::term},
            {"commitment", heading(Label::commitment, view), CellKind::term},
            due,
            column("lead", Label::lead),
            column("parent", Label::parent),
            column("key", Label::key),
            column("with", Label::with),
            column("reference", Label::reference),
            column("leader", Label::leader),
            {"key_from", heading(Label::key_from, view), CellKind::term}};
  }
  const Column row{"row", heading(Label::row, view), CellKind::count};
  const Column planned{"planned", heading(Label::planned, view), CellKind::text, true};
  Column section = column("section", Label::section);
  section.drops = true;
  Column lead = column("lead", Label::lead);
  lead.drops = true;
  Column rule = column("rule", Label::rule);
  rule.drops = true;
  return {row, accept, grade, section, name, planned, due, lead, quote, rule};
}

Cell target_cell(std::string_view column, const Proposal& one, std::size_t number,
                 const View& view) {
  const Language language = view.language;
  if (column == "row") return static_cast<std::int64_t>(number + 1);
  if (column == "accept") {
    return one.grade == Grade::c ? Term{"no", label(Label::no, language)}
                                 : Term{"yes", label(Label::yes, language)};
  }
  if (column == "grade") return Term{word(one.grade), word(one.grade)};
  if (column == "rule") return one.rule;
  if (column == "section") return one.section;
  if (column == "quote") return one.quote;
  if (column == "name") return one.name;
  if (column == "planned") return proposed_text(one, language);
  if (column == "requirement") return Term{word(one.requirement), word(one.requirement)};
  if (column == "value" && one.value) return to_ratio(*one.value);
  if (column == "upper" && one.upper) return to_ratio(*one.upper);
  if (column == "unit") return one.unit;
  if (column == "measure") return Term{word(one.measure), label(one.measure, language)};
  if (column == "commitment") return Term{word(one.commitment), label(one.commitment, language)};
  if (column == "due" && one.due) return *one.due;
  if (column == "lead") return one.lead;
  if (column == "parent" && one.parent) return row_text(*one.parent);
  if (column == "key") return one.key;
  if (column == "key_from") {
    return Term{word(one.key_origin), label(one.key_origin, language)};
  }
  if (column == "with") return joined_names(one.with);
  if (column == "reference") return one.reference;
  if (column == "leader") return one.leader;
  return std::monostate();
}

Table target_table(const Draft& draft, const View& view) {
  Table table{"targets"};
  if (view.audience != Audience::terminal) table.title = heading(Label::proposed, view);
  table.columns = target_columns(view);
  table.keeps_head = true;
  table.for_each_row = [&draft, view, columns = table.columns](const RowVisitor& visit) {
    for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
      Row row;
      for (const Column& column : columns) {
        row.cells.push_back(target_cell(column.name, draft.proposals[i], i, view));
      }
      visit(row);
    }
  };
  return table;
}

/// In the order of the text; for people what has no target first: the unexplained, then the weak.
std::vector<std::size_t> order_of(const std::vector<Numeral>& numerals, const View& view) {
  std::vector<std::size_t> order(numerals.size());
  std::iota(order.begin(), order.end(), 0);
  if (!view.is_for_people()) return order;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return numerals[a].strength > numerals[b].strength;
  });
  return order;
}

Cell numeral_cell(std::string_view column, const Numeral& one, const View& view) {
  if (column == "position") return static_cast<std::int64_t>(one.position);
  if (column == "numeral") return one.text;
  if (column == "clause") return one.clause;
  if (column == "target" && one.target) return row_text(*one.target);
  if (column == "reason") return reason_cell(one, view);
  if (column == "strength") return strength_cell(one, view);
  return std::monostate();
}

Table numeral_table(const Draft& draft, const View& view) {
  Table table{"numerals", heading(Label::numerals, view)};
  table.own_sheet = true;
  table.keeps_head = true;
  table.columns = {{"position", heading(Label::position, view), CellKind::count},
                   {"numeral", heading(Label::numeral, view), CellKind::text, true},
                   {"clause", heading(Label::clause, view), CellKind::text, false, true},
                   {"target", heading(Label::target, view), CellKind::text, true},
                   {"reason", heading(Label::reason, view)},
                   {"strength", heading(Label::strength, view), CellKind::term}};
  table.for_each_row = [&draft, view, columns = table.columns](const RowVisitor& visit) {
    for (const std::size_t i : order_of(draft.numerals, view)) {
      Row row;
      for (const Column& column : columns) {
        row.cells.push_back(numeral_cell(column.name, draft.numerals[i], view));
      }
      visit(row);
    }
  };
  return table;
}

Table outcome_table(const Draft& draft, const View& view) {
  Table table{"outcomes", heading(Label::outcomes, view)};
  table.own_sheet = true;
  table.columns = {{"clause", heading(Label::clause, view)}};
  table.for_each_row = [&draft](const RowVisitor& visit) {
    for (const std::string& clause : draft.outcomes) {
      Row row;
      row.cells.emplace_back(clause);
      visit(row);
    }
  };
  return table;
}

/// `5 新增规上企业`
std::string named_row(const Draft& draft, std::size_t row) {
  return row_text(row) + " " + draft.proposals[row].name;
}

void add_notes_of_keys(std::vector<std::string>& notes, const Draft& draft, Language language) {
  const auto kept =
      std::count_if(draft.proposals.begin(), draft.proposals.end(),
                    [](const Proposal& one) { return one.key_origin == KeyOrigin::kept; });
  if (kept > 0) notes.push_back(say(Sentence::draft_keys_kept, language, kept));
  std::vector<std::string> known;
  for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
    const Proposal& one = draft.proposals[i];
    if (one.key_origin == KeyOrigin::record) known.push_back(named_row(draft, i) + " " + one.key);
  }
  if (!known.empty()) {
    notes.push_back(
        say(Sentence::draft_keys_known, language, known.size(), listed(known).in(language)));
  }
}

constexpr Counted kGradeC{
    {"{} of grade C, which is not accepted unless you say so", "C级{}项（C级默认不采用）"},
    {"{} of grade C, which are not accepted unless you say so", "C级{}项（C级默认不采用）"}};
constexpr Counted kBelong{{"{} belongs to a target", "{}个列为目标"},
                          {"{} belong to a target", "{}个列为目标"}};
constexpr Counted kHaveReason{{"{} has a reason why it does not", "{}个说明了不列的原因"},
                              {"{} have a reason why they do not", "{}个说明了不列的原因"}};
constexpr Counted kUnexplained{{"{} is unexplained", "{}个未作说明"},
                               {"{} are unexplained", "{}个未作说明"}};

}  // namespace

std::string draft_counts(const Draft& draft, Language language) {
  const auto with = [&](Grade grade) {
    return std::count_if(draft.proposals.begin(), draft.proposals.end(),
                         [&](const Proposal& one) { return one.grade == grade; });
  };
  const auto numerals = [&](const auto& is_counted) {
    return std::count_if(draft.numerals.begin(), draft.numerals.end(), is_counted);
  };
  const auto targets = numerals([](const Numeral& one) { return one.target.has_value(); });
  const auto unexplained =
      numerals([](const Numeral& one) { return one.strength == Strength::unexplained; });
  const auto weak = numerals([](const Numeral& one) { return one.strength == Strength::weak; });
  const auto all = static_cast<std::ptrdiff_t>(draft.numerals.size());
  const std::string_view gap = language == Language::zh ? "" : " ";
  const auto in_words = [&](const Counted& words, std::ptrdiff_t count) {
    return counted(words, count, language);
  };
  const auto proposed = static_cast<std::ptrdiff_t>(draft.proposals.size());
  std::string text = say(Sentence::draft_counts, language, in_words(kCountedTargets, proposed),
                         with(Grade::a), with(Grade::b), in_words(kGradeC, with(Grade::c)));
  text += gap;
  text += say(Sentence::draft_numerals, language, in_words(kCountedNumerals, all),
              in_words(kBelong, targets), in_words(kHaveReason, all - targets - unexplained), weak,
              in_words(kUnexplained, unexplained));
  if (draft.year) {
    text += gap;
    text += say(Sentence::draft_year, language, *draft.year);
  }
  if (!draft.left_out.empty()) {
    text += gap;
    text += say(Sentence::draft_left_out, language, listed(draft.left_out).in(language));
  }
  return text;
}

std::vector<std::string> draft_notes(const Draft& draft, Naming naming, const View& view) {
  std::vector<std::string> notes;
  add_notes_of_keys(notes, draft, view.language);
  if (draft.joined) {
    std::vector<std::string> joined = join_notes(draft, naming, view);
    std::move(joined.begin(), joined.end(), std::back_inserter(notes));
  }
  std::vector<std::string> same = same_name_notes(draft, view.language);
  std::move(same.begin(), same.end(), std::back_inserter(notes));
  return notes;
}

Document plan_draft(const Draft& draft, const std::string& file, const View& view) {
  Document document =
      head_of({"plan-draft", "targets"}, say(Sentence::draft_title, view.language, file), view);
  const bool is_first = view.audience == Audience::page;
  const Paragraph counts{draft_counts(draft, view.language), true};
  const auto tell = [&] {
    document.blocks.emplace_back(counts);
    const Naming naming = is_first ? Naming::counts : Naming::each;
    for (std::string& note : draft_notes(draft, naming, view)) {
      document.blocks.emplace_back(Paragraph{std::move(note)});
    }
  };
  if (is_first) tell();
  document.blocks.emplace_back(target_table(draft, view));
  if (view.audience != Audience::terminal) {
    document.blocks.emplace_back(numeral_table(draft, view));
    document.blocks.emplace_back(outcome_table(draft, view));
    if (draft.joined) {
      document.blocks.emplace_back(alone_table(draft, view));
      document.blocks.emplace_back(difference_table(draft, view));
    }
  }
  if (view.audience == Audience::terminal) tell();
  return document;
}

Document draft_ledger(const Draft& draft, const std::string& file, const View& view) {
  Document document = head_of({"draft-ledger", "numerals"},
                              say(Sentence::draft_ledger_title, view.language, file), view);
  Table table = numeral_table(draft, view);
  table.own_sheet = false;
  table.title.clear();
  document.blocks.emplace_back(std::move(table));
  return document;
}

}  // namespace milepost
