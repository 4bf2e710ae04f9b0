#include "draft/join.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "base/names.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

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

/// The last two characters of a text.
std::string_view last_two(std::string_view text) {
  std::string_view rest = text;
  for (int i = 0; i < 2 && !rest.empty(); ++i) rest.remove_suffix(last_character(rest).bytes);
  return text.substr(rest.size());
}

/// The same text for proposals that can be one target: what is asked, and how the name ends.
std::string figure_bucket(const Proposal& one, std::string_view form) {
  std::string bucket = one.measure == Measure::growth ? "growth\n" : "\n";
  bucket.append(search_form(one.unit)).append(1, '\n');
  if (one.value) {
    bucket.append(to_string(*one.value)).append(1, '\n');
    if (one.upper) bucket.append(to_string(*one.upper));
    return bucket.append(1, '\n').append(last_two(form));
  }
  return bucket.append(word(one.requirement)).append(1, '\n').append(form);
}

/// The same text for figures of one thing.
std::string name_bucket(const Proposal& one, std::string_view form) {
  std::string bucket = one.measure == Measure::growth ? "growth\n" : "\n";
  return bucket.append(search_form(one.unit)).append(1, '\n').append(form);
}

/// How much alike two proposals of one bucket of figures are; 0 where they are not the same target.
std::size_t likeness(const Proposal& one, std::string_view form, std::string_view other) {
  constexpr std::size_t kLeast = 3;  // characters
  const std::size_t alike = alike_at_end(form, other);
  if (!one.value) return alike;
  const std::size_t shorter = std::min(count_characters(form), count_characters(other));
  return alike > 1 && alike >= std::min(kLeast, shorter) ? alike : 0;
}

/// Whether two texts name the same offices, with or without the name of the place: 县工信局,
/// 工信局.
bool are_same_offices(std::string_view a, std::string_view b) {
  const std::vector<std::string> first = offices_in(a);
  const std::vector<std::string> second = offices_in(b);
  const auto is_in_second = [&](const std::string& one) {
    return std::any_of(second.begin(), second.end(), [&](const std::string& other) {
      return one.ends_with(other) || other.ends_with(one);
    });
  };
  return first.size() == second.size() && std::all_of(first.begin(), first.end(), is_in_second);
}

struct JoinPair {
  std::size_t likeness = 0;
  std::size_t known = 0;
  std::size_t row = 0;
};

}  // namespace

std::string Joining::form_of(const Proposal& proposal) const {
  const std::string form = name_form(proposal.name, words_);
  return std::string(without_end(form, words_).first);
}

/// For each row the proposal that it is, the most alike first.
std::vector<std::optional<std::size_t>> Joining::partners(
    const std::vector<Proposal>& rows, const std::vector<std::string>& forms) const {
  std::vector<JoinPair> pairs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto [first, last] = by_figure_.equal_range(figure_bucket(rows[i], forms[i]));
    for (auto at = first; at != last; ++at) {
      const std::size_t alike = likeness(rows[i], known_[at->second].form, forms[i]);
      if (alike > 0) pairs.push_back({alike, at->second, i});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const JoinPair& a, const JoinPair& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness
                                    : std::pair(a.known, a.row) < std::pair(b.known, b.row);
  });
  std::vector<bool> is_taken(known_.size(), false);
  std::vector<std::optional<std::size_t>> found(rows.size());
  for (const JoinPair& pair : pairs) {
    if (is_taken[pair.known] || found[pair.row]) continue;
    is_taken[pair.known] = true;
    found[pair.row] = pair.known;
  }
  return found;
}

/// The day that a target is due; nothing where nobody knows the year.
std::optional<Date> Joining::day_of(const Proposal& proposal) const {
  if (proposal.due || !draft_.year) return proposal.due;
  return last_day_of_year(*draft_.year);
}

/// Tells of the first proposal of an earlier document that has another figure for the same thing
/// and day than the new one at `place`, and that this document says nothing else of.
void Joining::tell_other_figure(std::size_t place) {
  const Proposal& row = draft_.proposals[place];
  if (!row.value) return;
  const std::size_t document = known_[place].document;
  const std::vector<std::size_t>& alike = by_name_[name_bucket(row, known_[place].form)];
  const auto end = std::find_if(alike.begin(), alike.end(), [&](std::size_t other) {
    return known_[other].document == document;
  });
  const auto other = std::find_if(alike.begin(), end, [&](std::size_t one) {
    const Proposal& proposal = draft_.proposals[one];
    return known_[one].joined_with != document && proposal.value && day_of(proposal) == day_of(row);
  });
  if (other == end) return;
  const std::size_t found = *other;
  known_[found].joined_with = document;
  joined_.differences.push_back(
      {Disagreement::figure, known_[found].document, document, found, place});
}

std::size_t Joining::take_over(Proposal proposal, std::string form, std::size_t document) {
  const std::size_t place = draft_.proposals.size();
  by_figure_.emplace(figure_bucket(proposal, form), place);
  by_name_[name_bucket(proposal, form)].push_back(place);
  known_.push_back({std::move(form), document, false, document, document, document});
  draft_.proposals.push_back(std::move(proposal));
  return place;
}

/// Adds what a later document knows of a target.
void Joining::complete(std::size_t place, const Proposal& row, std::size_t document) {
  Proposal& proposal = draft_.proposals[place];
  Known& known = known_[place];
  known.in_several = true;
  known.joined_with = document;
  if (!row.lead.empty()) {
    if (!proposal.lead.empty() && !are_same_offices(proposal.lead, row.lead)) {
      Difference difference{Disagreement::lead, known.lead_from, document, place, place};
      difference.lead = proposal.lead;
      difference.other_lead = row.lead;
      joined_.differences.push_back(std::move(difference));
    }
    proposal.lead = row.lead;
    known.lead_from = document;
  }
  if (row.due) {
    if (proposal.due && *proposal.due != *row.due) {
      Difference difference{Disagreement::due, known.due_from, document, place, place};
      difference.due = proposal.due;
      difference.other_due = row.due;
      joined_.differences.push_back(std::move(difference));
    }
    proposal.due = row.due;
    known.due_from = document;
  }
  if (!row.with.empty()) proposal.with = row.with;
  if (!row.leader.empty()) proposal.leader = row.leader;
  if (proposal.unit.empty()) proposal.unit = row.unit;
}

/// Those of the text and of the tables of one document in the order of it.
void Joining::take_numerals(std::vector<Numeral> numerals, const std::vector<std::size_t>& places) {
  std::vector<Numeral>& all = draft_.numerals;
  const bool goes_on = files_.back() + 1 < files_.size();
  if (!goes_on) numerals_of_file_ = all.size();
  for (Numeral& numeral : numerals) {
    if (numeral.target) numeral.target = places[*numeral.target];
    all.push_back(std::move(numeral));
  }
  if (!goes_on) return;
  std::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(numerals_of_file_), all.end(),
                   [](const Numeral& a, const Numeral& b) { return a.position < b.position; });
}

void Joining::add(Draft draft, const std::string& document, DraftSide side) {
  const std::size_t number = joined_.documents.size();
  const bool goes_on = side == DraftSide::tables && number > 0 &&
                       joined_.documents.back() == JoinedDocument{document, DraftSide::text};
  files_.push_back(goes_on ? number - 1 : number);
  joined_.documents.push_back({document, side});
  std::vector<std::string> forms;
  for (const Proposal& one : draft.proposals) forms.push_back(form_of(one));
  const std::vector<std::optional<std::size_t>> found = partners(draft.proposals, forms);
  for (const auto& partner : found) {
    if (partner) known_[*partner].joined_with = number;
  }
  if (!draft_.year) draft_.year = draft.year;
  std::vector<std::size_t> places;  // of the rows, among all proposals
  std::vector<std::size_t> fresh;   // those of them that are new
  for (std::size_t i = 0; i < draft.proposals.size(); ++i) {
    Proposal& row = draft.proposals[i];
    if (found[i]) {
      complete(*found[i], row, number);
      places.push_back(*found[i]);
      continue;
    }
    fresh.push_back(take_over(std::move(row), std::move(forms[i]), number));
    places.push_back(fresh.back());
    tell_other_figure(fresh.back());
  }
  for (const std::size_t place : fresh) {
    std::optional<std::size_t>& parent = draft_.proposals[place].parent;
    if (parent) parent = places[*parent];
  }
  take_numerals(std::move(draft.numerals), places);
  for (DraftHeading& heading : draft.headings) {
    const auto& known = draft_.headings;
    const bool is_new = std::none_of(known.begin(), known.end(), [&](const DraftHeading& one) {
      return one.section == heading.section;
    });
    if (is_new) draft_.headings.push_back(std::move(heading));
  }
  if (draft_.title.empty()) draft_.title = std::move(draft.title);
  if (!draft_.date) draft_.date = draft.date;
  if (draft_.area.empty()) draft_.area = std::move(draft.area);
  std::move(draft.outcomes.begin(), draft.outcomes.end(), std::back_inserter(draft_.outcomes));
  for (std::string& heading : draft.left_out) {
    const auto& all = draft_.left_out;
    if (std::find(all.begin(), all.end(), heading) == all.end()) {
      draft_.left_out.push_back(std::move(heading));
    }
  }
}

/// The targets of each document in the order that they stand in there, whether in the text or in a
/// table.
void Joining::put_in_order() {
  const std::size_t size = known_.size();
  std::vector<std::size_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto place = [&](std::size_t i) {
      return std::pair(files_[known_[i].document], draft_.proposals[i].position);
    };
    return place(a) < place(b);
  });
  std::vector<std::size_t> places(size);
  std::vector<Proposal> proposals;
  std::vector<Known> known;
  for (std::size_t i = 0; i < size; ++i) {
    places[order[i]] = i;
    proposals.push_back(std::move(draft_.proposals[order[i]]));
    known.push_back(std::move(known_[order[i]]));
  }
  draft_.proposals = std::move(proposals);
  known_ = std::move(known);
  const auto move = [&](std::optional<std::size_t>& place) {
    if (place) place = places[*place];
  };
  for (Proposal& one : draft_.proposals) move(one.parent);
  for (Numeral& one : draft_.numerals) move(one.target);
  for (Difference& one : joined_.differences) {
    one.row = places[one.row];
    one.other_row = places[one.other_row];
  }
}

/// What is called alike and has another figure, where no contradiction says so already.
void Joining::find_same_names() {
  using Called = std::tuple<std::string, std::string, std::optional<Date>>;
  using Bounds = std::pair<std::optional<Decimal>, std::optional<Decimal>>;
  std::map<Called, std::vector<std::size_t>> groups;
  std::map<const std::vector<std::size_t>*, std::set<Bounds>> figures;
  std::vector<std::vector<std::size_t>*> order;
  for (std::size_t i = 0; i < known_.size(); ++i) {
    const Proposal& one = draft_.proposals[i];
    if (!one.value) continue;
    std::vector<std::size_t>& group =
        groups[{name_bucket(one, known_[i].form), one.lead, day_of(one)}];
    if (group.empty()) order.push_back(&group);
    if (figures[&group].insert({one.value, one.upper}).second) group.push_back(i);
  }
  for (const std::vector<std::size_t>* group : order) {
    const auto& told = joined_.differences;
    const bool is_told = std::any_of(told.begin(), told.end(), [&](const Difference& one) {
      const auto has = [&](std::size_t row) {
        return std::find(group->begin(), group->end(), row) != group->end();
      };
      return one.about == Disagreement::figure && has(one.row) && has(one.other_row);
    });
    if (group->size() > 1 && !(is_told && group->size() == 2)) draft_.same_names.push_back(*group);
  }
}

Draft Joining::finish() && {
  const bool is_parted = std::adjacent_find(files_.begin(), files_.end()) != files_.end();
  if (is_parted) put_in_order();
  find_same_names();
  const bool has_any =
      !joined_.differences.empty() ||
      std::any_of(known_.begin(), known_.end(), [](const Known& one) { return one.in_several; });
  const bool is_one = joined_.documents.size() < 2 || (files_.back() == 0 && !has_any);
  if (is_one) return std::move(draft_);
  joined_.alone.resize(joined_.documents.size());
  for (std::size_t i = 0; i < known_.size(); ++i) {
    if (known_[i].in_several) {
      ++joined_.in_several;
    } else {
      joined_.alone[known_[i].document].push_back(i);
    }
  }
  draft_.joined = std::move(joined_);
  return std::move(draft_);
}

}  // namespace milepost
