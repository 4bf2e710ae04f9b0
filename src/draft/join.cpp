#include "draft/join.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// A name as it is compared: in half width, without blanks and without the word for its growth.
std::string joined_form(const Proposal& proposal, const Lexicon& lexicon) {
  std::string name = search_form(proposal.name);
  std::erase_if(name, [](char c) { return c == ' ' || c == '\n'; });
  for (const WordList* list : {&lexicon.growth, &lexicon.fall}) {
    const std::string_view word = list->at_end_of(name);
    if (!word.empty() && word.size() < name.size()) name.resize(name.size() - word.size());
  }
  return name;
}

/// How many characters two names end with alike.
std::size_t alike_at_end(std::string_view a, std::string_view b) {
  std::size_t count = 0;
  while (!a.empty() && !b.empty()) {
    const Character last = last_character(a);
    if (last.codepoint != last_character(b).codepoint || last.is_broken()) break;
    a.remove_suffix(last.bytes);
    b.remove_suffix(std::min(last.bytes, b.size()));
    ++count;
  }
  return count;
}

/// How much alike two proposals are; 0 where they are not the same target.
std::size_t likeness(const Proposal& a, const Proposal& b, const Lexicon& lexicon) {
  constexpr std::size_t kLeast = 3;  // characters
  const bool is_growth = a.measure == Measure::growth;
  if (a.value != b.value || a.upper != b.upper || is_growth != (b.measure == Measure::growth) ||
      search_form(a.unit) != search_form(b.unit)) {
    return 0;
  }
  const bool have_figure = a.value.has_value();
  if (!have_figure && a.requirement != b.requirement) return 0;
  const std::string first = joined_form(a, lexicon);
  const std::string second = joined_form(b, lexicon);
  const std::size_t alike = alike_at_end(first, second);
  if (!have_figure) return first == second ? alike : 0;
  const std::size_t shorter = std::min(count_characters(first), count_characters(second));
  return alike > 1 && alike >= std::min(kLeast, shorter) ? alike : 0;
}

struct JoinPair {
  std::size_t likeness = 0;
  std::size_t text = 0;
  std::size_t table = 0;
};

/// For each proposal of the table the one of the report that it is, the most alike first.
std::vector<std::optional<std::size_t>> pairs_of(const Draft& text, const Draft& table,
                                                 const Lexicon& lexicon) {
  std::vector<JoinPair> pairs;
  for (std::size_t i = 0; i < text.proposals.size(); ++i) {
    for (std::size_t k = 0; k < table.proposals.size(); ++k) {
      const std::size_t found = likeness(text.proposals[i], table.proposals[k], lexicon);
      if (found > 0) pairs.push_back({found, i, k});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const JoinPair& a, const JoinPair& b) { return a.likeness > b.likeness; });
  std::vector<bool> is_taken(text.proposals.size(), false);
  std::vector<std::optional<std::size_t>> found(table.proposals.size());
  for (const JoinPair& pair : pairs) {
    if (is_taken[pair.text] || found[pair.table]) continue;
    is_taken[pair.text] = true;
    found[pair.table] = pair.text;
  }
  return found;
}

/// Adds what the table knows of a target.
void complete(Proposal& proposal, const Proposal& row) {
  if (!row.lead.empty()) proposal.lead = row.lead;
  if (!row.with.empty()) proposal.with = row.with;
  if (!row.leader.empty()) proposal.leader = row.leader;
  if (row.due) proposal.due = row.due;
  if (proposal.unit.empty()) proposal.unit = row.unit;
}

}  // namespace

Join join(Draft text, Draft table, const Lexicon& lexicon) {
  Join joined;
  const auto pairs = pairs_of(text, table, lexicon);
  const std::size_t of_text = text.proposals.size();
  joined.draft = std::move(text);
  std::vector<Proposal>& proposals = joined.draft.proposals;
  std::vector<bool> in_table(of_text, false);
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < pairs.size(); ++k) {
    if (pairs[k]) {
      complete(proposals[*pairs[k]], table.proposals[k]);
      in_table[*pairs[k]] = true;
      places.push_back(*pairs[k]);
      continue;
    }
    places.push_back(proposals.size());
    joined.in_table_alone.push_back(proposals.size());
    proposals.push_back(std::move(table.proposals[k]));
  }
  for (const std::size_t place : joined.in_table_alone) {
    if (proposals[place].parent) proposals[place].parent = places[*proposals[place].parent];
  }
  for (std::size_t i = 0; i < of_text; ++i) {
    (in_table[i] ? joined.in_both : joined.in_text_alone).push_back(i);
  }
  for (Numeral& numeral : table.numerals) {
    if (numeral.target) numeral.target = places[*numeral.target];
    joined.draft.numerals.push_back(std::move(numeral));
  }
  for (std::string& outcome : table.outcomes) joined.draft.outcomes.push_back(std::move(outcome));
  return joined;
}

}  // namespace milepost
