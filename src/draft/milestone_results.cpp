#include "draft/milestone_results.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/figures.h"
#include "draft/names.h"
#include "draft/stated_names.h"

namespace milepost {
namespace {

/// What has to be told of a thing for which `outcome` is promised.
std::set<Outcome> satisfied_by(Outcome outcome) {
  switch (outcome) {
    case Outcome::begun:
      return {Outcome::begun, Outcome::topped, Outcome::built, Outcome::completed};
    case Outcome::topped:
      return {Outcome::topped, Outcome::built, Outcome::completed};
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

std::string unquoted(std::string text) {
  for (const std::string_view mark : {"“", "”", "《", "》"}) replace_all(text, mark, "");
  return text;
}

/// The last two characters of a name.
std::string_view last_two(std::string_view name) {
  std::size_t at = name.size();
  for (int i = 0; i < 2 && at > 0; ++i) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(name[at]) & 0xC0U) == 0x80U);
  }
  return name.substr(at);
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
  promise.is_of_an_end = words_.cancelled.is_in(plain);
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

const std::string* MilestoneResults::told_in(const Promise& promise, const Clause& clause) const {
  const bool has_subject = count_characters(promise.subject) > 1;
  const std::string& thing = has_subject ? promise.subject : promise.object;
  const auto by_agreement = [&](const std::string& a, const std::string& b) {
    return percent_within(thing, a) < percent_within(thing, b);
  };
  const auto item = std::max_element(clause.items.begin(), clause.items.end(), by_agreement);
  if (item == clause.items.end()) return nullptr;
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
      return nullptr;
    }
  }
  if (is_yet_to_be(*told, promise) || !tells(*told, promise.outcomes)) return nullptr;
  const bool are_both = has_subject && count_characters(promise.object) > 1;
  const bool is_its_own =
      is_whole(unquoted(are_both ? promise.object : thing), unquoted(are_both ? *told : *item));
  return is_its_own ? &*told : nullptr;
}

/// 正在建设, 将建成通车, 建成后将惠及万人, 若建成通车, 暂缓建设.
bool MilestoneResults::is_yet_to_be(std::string_view item, const Promise& promise) const {
  if (words_.not_yet.is_in(item) || !words_.if_done.at_start_of(item).empty()) return true;
  if (words_.cancelled.is_in(item) && !promise.is_of_an_end) return true;
  for (std::size_t at = 0; at < item.size(); at += first_character(item.substr(at)).bytes) {
    std::string_view rest = item.substr(at);
    if (const std::string_view will = words_.will.at_start_of(rest); !will.empty()) {
      rest.remove_prefix(will.size());
      for (std::string_view word = words_.beside.at_start_of(rest); !word.empty();
           word = words_.beside.at_start_of(rest)) {
        rest.remove_prefix(word.size());
      }
      if (!verb_at(rest).empty()) return true;
    } else if (const std::string_view verb = verb_at(rest); !verb.empty()) {
      rest.remove_prefix(verb.size());
      const std::string_view once = words_.once_done.at_start_of(rest);
      if (once.empty()) continue;
      rest.remove_prefix(once.size());
      if (rest.empty() || !words_.will.at_start_of(rest).empty()) return true;
    }
  }
  return false;
}

/// Whether `item` is about the thing itself: nothing but words such as 项目 stand between it and
/// what is said of it, or behind it. 东桥连接线建成通车 is not of 东桥.
bool MilestoneResults::is_whole(std::string_view thing, std::string_view item) const {
  constexpr std::size_t kAlike = 60;
  std::size_t verb = item.size();
  std::size_t behind_verb = 0;
  for (const auto& [outcome, verbs] : words_.done) {
    const auto [at, word] = verbs.first_in(item);
    if (at < verb) std::tie(verb, behind_verb) = std::pair(at, at + word.size());
  }
  const std::string_view in_front = item.substr(0, verb);
  const bool is_in_front = percent_within(thing, in_front) >= kAlike;
  const std::string_view part =
      is_in_front || verb == item.size() ? in_front : item.substr(behind_verb);
  if (verb < item.size() && percent_within(thing, part) < kAlike) return false;
  if (is_of_another(thing, part)) return false;
  const std::string_view end = last_two(thing);
  const std::size_t at = part.rfind(end);
  return end.empty() || at == std::string_view::npos || says_nothing(part.substr(at + end.size()));
}

/// 青山供水工程 is not what a plan calls 供水工程: short names are told apart by what stands in
/// front.
bool MilestoneResults::is_of_another(std::string_view thing, std::string_view part) const {
  constexpr std::size_t kShort = 4;  // characters
  const std::size_t at = part.find(thing);
  if (count_characters(thing) > kShort || at == std::string_view::npos) return false;
  return count_characters(phrase_of(part.substr(0, at), lexicon_).noun) > 1;
}

bool MilestoneResults::says_nothing(std::string_view text) const {
  std::string rest(text);
  const std::vector<Figure> figures = find_figures(rest, lexicon_);
  for (auto one = figures.rbegin(); one != figures.rend(); ++one) {
    rest.erase(one->number, one->number_end - one->number);
  }
  text = rest;
  while (!text.empty()) {
    // 东桥和南路: what is joined to it is another thing.
    if (!lexicon_.conjunctions.at_start_of(text).empty()) return true;
    const std::string_view word = words_.beside.at_start_of(text);
    if (word.empty()) return false;
    text.remove_prefix(word.size());
  }
  return true;
}

MilestoneStatement MilestoneResults::find(std::string_view name) const {
  const Promise promise = promise_of(name);
  MilestoneStatement best;
  std::pair<bool, std::size_t> rank{false, 0};
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    const std::size_t agreed = agreement(promise, clauses_[i].form);
    if (agreed == 0) continue;
    if (!review_.clauses[i].area.empty()) continue;
    const std::string* told = review_.clauses[i].caveat ? nullptr : told_in(promise, clauses_[i]);
    const bool is_done = told != nullptr;
    if (std::pair(is_done, agreed) <= rank) continue;
    rank = {is_done, agreed};
    best = {&review_.clauses[i], is_done, is_done && words_.on_time.is_in(*told), 1};
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
    if (percent_within(promise.object, form) < kAlike || review_.clauses[i].caveat) continue;
    if (is_yet_to_be(form, promise)) continue;
    const auto [at, verb] = words_.done.at(Outcome::awarded).first_in(form);
    if (at == std::string::npos || at == 0) continue;
    if (found.statement != nullptr) return {};
    const Phrase who = phrase_of(std::string_view(form).substr(0, at), lexicon_);
    found = {&review_.clauses[i], true, false, listed_things(who.noun, lexicon_).size()};
  }
  return found.things > 0 ? found : MilestoneStatement{};
}

}  // namespace milepost
