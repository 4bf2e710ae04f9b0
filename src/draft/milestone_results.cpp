#include "draft/milestone_results.h"

#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"
#include "draft/stated_names.h"

namespace milepost {
namespace {

/// What has to be told of a thing for which `outcome` is promised.
std::set<Outcome> satisfied_by(Outcome outcome) {
  switch (outcome) {
    case Outcome::begun:
      return {Outcome::begun, Outcome::built, Outcome::completed};
    case Outcome::built:
    case Outcome::completed:
      return {Outcome::built, Outcome::completed};
    case Outcome::passed:
      return {Outcome::passed, Outcome::awarded};
    case Outcome::landed:
      return {Outcome::landed, Outcome::begun, Outcome::built};
    case Outcome::issued:
      return {Outcome::issued, Outcome::completed};
    case Outcome::awarded:
    case Outcome::held:
    case Outcome::set_up:
      return {outcome};
  }
  return {outcome};
}

}  // namespace

MilestoneResults::MilestoneResults(const Retrospect& review, const Lexicon& lexicon,
                                   const ResultWords& words)
    : review_(review), lexicon_(lexicon), words_(words) {
  for (const RetrospectStatement& one : review.clauses) {
    Clause& clause = clauses_.emplace_back();
    clause.form = plain_form(one.quote, words);
    for (const Span& item : items_of(clause.form)) clause.items.emplace_back(item.of(clause.form));
  }
}

std::string_view MilestoneResults::verb_at(std::string_view text) const {
  std::string_view longest = words_.wanted.at_start_of(text);
  for (const auto& [outcome, verbs] : words_.done) {
    const std::string_view verb = verbs.at_start_of(text);
    if (verb.size() > longest.size()) longest = verb;
  }
  return longest;
}

std::set<Outcome> MilestoneResults::outcomes_of(std::string_view verb) const {
  std::set<Outcome> outcomes;
  if (words_.wanted.contains(verb)) outcomes.insert(Outcome::awarded);
  for (const auto& [outcome, verbs] : words_.done) {
    if (verbs.contains(verb)) outcomes.insert(outcome);
  }
  return outcomes;
}

MilestoneResults::Promise MilestoneResults::promise_of(std::string_view name) const {
  std::string plain = plain_form(name, words_);
  take_day(plain, lexicon_);
  Promise promise;
  const std::string_view text = plain;
  for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
    const std::string_view verb = verb_at(text.substr(at));
    if (verb.empty() || is_torn(text.substr(0, at))) continue;
    for (const Outcome outcome : outcomes_of(verb)) {
      promise.outcomes.merge(satisfied_by(outcome));
    }
    promise.subject = phrase_of(text.substr(0, at), lexicon_).noun;
    std::string_view object = text.substr(at + verb.size());
    for (std::string_view more = verb_at(object); !more.empty(); more = verb_at(object)) {
      object.remove_prefix(more.size());  // 建成通车
    }
    promise.object = object;
    return promise;
  }
  promise.subject = phrase_of(text, lexicon_).noun;
  return promise;
}

/// In hundredths; 0 where a part of it is not named.
std::size_t MilestoneResults::agreement(const Promise& promise, const std::string& clause) const {
  constexpr std::size_t kAlone = 75;
  constexpr std::size_t kSubject = 80;
  constexpr std::size_t kObject = 60;
  const std::size_t subject = percent_within(promise.subject, clause);
  const std::size_t object = percent_within(promise.object, clause);
  const bool has_subject = count_characters(promise.subject) > 1;
  const bool has_object = count_characters(promise.object) > 1;
  if (has_subject && has_object) {
    return subject >= kSubject && object >= kObject ? (subject + object) / 2 : 0;
  }
  const std::size_t alone = has_subject ? subject : object;
  return alone >= kAlone ? alone : 0;
}

bool MilestoneResults::tells(std::string_view item, const std::set<Outcome>& outcomes) const {
  return std::any_of(outcomes.begin(), outcomes.end(),
                     [&](Outcome outcome) { return words_.done.at(outcome).is_in(item); });
}

bool MilestoneResults::is_done_in(const Promise& promise, const Clause& clause) const {
  const std::string& thing = promise.subject.empty() ? promise.object : promise.subject;
  const auto by_agreement = [&](const std::string& a, const std::string& b) {
    return percent_within(thing, a) < percent_within(thing, b);
  };
  const auto item = std::max_element(clause.items.begin(), clause.items.end(), by_agreement);
  if (item == clause.items.end()) return false;
  std::set<Outcome> all;
  for (const auto& [outcome, verbs] : words_.done) all.insert(outcome);
  const auto says_anything = [&](const std::string& one) {
    return tells(one, all) || words_.not_yet.is_in(one);
  };
  // A list shares the verb in front of it, or the one behind it.
  auto told = item;
  if (!says_anything(*item)) {
    const auto behind = std::find_if(item, clause.items.end(), says_anything);
    const auto before =
        std::find_if(std::make_reverse_iterator(item), clause.items.rend(), says_anything);
    if (before != clause.items.rend() && !verb_at(*before).empty()) {
      told = std::prev(before.base());
    } else if (behind != clause.items.end()) {
      told = behind;
    } else {
      return false;
    }
  }
  if (words_.not_yet.is_in(*told)) return false;
  return tells(*told, promise.outcomes);
}

MilestoneStatement MilestoneResults::find(std::string_view name) const {
  const Promise promise = promise_of(name);
  MilestoneStatement best;
  std::pair<bool, std::size_t> rank{false, 0};
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    const std::size_t agreed = agreement(promise, clauses_[i].form);
    if (agreed == 0) continue;
    const bool is_done = !review_.clauses[i].is_of_years && is_done_in(promise, clauses_[i]);
    if (std::pair(is_done, agreed) <= rank) continue;
    rank = {is_done, agreed};
    best = {&review_.clauses[i], is_done, 1};
  }
  return best;
}

MilestoneStatement MilestoneResults::find_awards(std::string_view name) const {
  constexpr std::size_t kAlike = 90;
  const Promise promise = promise_of(name);
  if (!promise.outcomes.contains(Outcome::awarded) || !promise.subject.empty()) return {};
  MilestoneStatement found;
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    const std::string& form = clauses_[i].form;
    if (percent_within(promise.object, form) < kAlike || review_.clauses[i].is_of_years) continue;
    if (words_.not_yet.is_in(form)) continue;
    const auto [at, verb] = words_.done.at(Outcome::awarded).first_in(form);
    if (at == std::string::npos || at == 0) continue;
    if (found.statement != nullptr) return {};
    const Phrase who = phrase_of(std::string_view(form).substr(0, at), lexicon_);
    found = {&review_.clauses[i], true, listed_things(who.noun, lexicon_).size()};
  }
  return found.things > 0 ? found : MilestoneStatement{};
}

}  // namespace milepost
