#include "draft/relations.h"

#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"

namespace milepost {
namespace {

class RelationReader {
 public:
  RelationReader(std::string_view clause, const Lexicon& lexicon)
      : clause_(clause), lexicon_(lexicon) {}

  std::vector<Proposal> read() {
    if (read_relation() || read_set_by_others() || read_none_before() || read_zero() ||
        read_all() || read_accidents() || read_direction())
      return std::move(found_);
    return {};
  }

 private:
  Proposal make(RequirementKind kind, std::string_view rule, std::string_view marked) const {
    Proposal proposal;
    proposal.grade = Grade::b;
    proposal.rule = rule;
    proposal.quote = clause_;
    proposal.figure_at = clause_.find(marked);
    proposal.figure_size = marked.size();
    proposal.requirement = kind;
    return proposal;
  }

  std::vector<std::string> names_in(std::string_view text, Phrase& phrase) const {
    phrase = phrase_of(text, lexicon_);
    const std::string named = phrase.verb + phrase.noun;
    std::string_view noun = named;
    for (bool found = true; found;) {
      found = false;
      for (const WordList* list : {&lexicon_.respectively, &lexicon_.each, &lexicon_.growth}) {
        const std::string_view word = list->at_end_of(trim(noun));
        if (word.empty() || word.size() >= noun.size()) continue;
        noun = trim(noun);
        noun.remove_suffix(word.size());
        found = true;
      }
    }
    std::vector<std::string> names;
    for (const std::string& name : with_shared_tail(listed_things(noun, lexicon_), lexicon_)) {
      for (std::string& one : town_and_country(name, lexicon_)) names.push_back(std::move(one));
    }
    return names;
  }

  /// A增速与B同步, A高于B
  bool read_relation() {
    for (const auto& [kind, patterns] : lexicon_.relations) {
      for (const std::string& pattern : patterns) {
        const std::size_t hole = pattern.find("{}");
        const std::string head = pattern.substr(0, hole);
        const std::string tail = pattern.substr(hole + 2);
        const std::size_t at = clause_.find(head);
        if (at == std::string_view::npos || at == 0) continue;
        std::string_view reference = clause_.substr(at + head.size());
        if (!tail.empty()) {
          const std::size_t end = reference.find(tail);
          if (end == std::string_view::npos) continue;
          reference = reference.substr(0, end);
        }
        constexpr std::size_t kLongestReference = 18;
        const bool is_list = reference.find("\u3001") != std::string_view::npos;
        if (is_list || count_characters(reference) > kLongestReference) continue;
        if (reference.empty() || lexicon_.references.at_end_of(reference).empty()) continue;
        Phrase phrase;
        for (const std::string& name : names_in(clause_.substr(0, at), phrase)) {
          Proposal proposal = make(kind, "relation", clause_.substr(at));
          proposal.name = name + lexicon_.usual_growth;
          proposal.unit = "%";
          proposal.measure = Measure::growth;
          proposal.reference = reference;
          found_.push_back(std::move(proposal));
        }
        if (!found_.empty()) return true;
      }
    }
    return false;
  }

  /// 节能减排指标完成市定目标
  bool read_set_by_others() {
    const auto [at, word] = lexicon_.set_by_others.first_in(clause_);
    if (at == std::string_view::npos) return false;
    const std::string_view behind = clause_.substr(at + word.size());
    if (lexicon_.what_is_set.first_in(behind).first == std::string_view::npos &&
        lexicon_.what_is_set.at_end_of(word).empty())
      return false;
    Phrase phrase;
    const std::string_view subject = clause_.substr(0, at);
    std::vector<std::string> names =
        trim(subject).empty() ? std::vector<std::string>() : names_in(subject, phrase);
    for (const std::string& name : names) {
      Proposal proposal = make(RequirementKind::set_later, "set-by-others", clause_.substr(at));
      proposal.name = name;
      proposal.unit = "%";
      proposal.measure = Measure::stock;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  bool read_figure(const WordList& words, RequirementKind kind, int value, std::string_view unit,
                   std::string_view rule, const std::string& behind) {
    const auto [at, word] = words.first_in(clause_);
    if (at == std::string_view::npos) return false;
    Phrase phrase;
    std::string_view subject = clause_.substr(0, at);
    std::vector<std::string> names = names_in(subject, phrase);
    for (const std::string& name : names) {
      if (count_characters(name) < 2 || is_torn(name)) continue;
      Proposal proposal = make(kind, rule, word);
      proposal.name = name + behind;
      proposal.value = Decimal::from_integer(value);
      proposal.unit = unit;
      proposal.measure = Measure::stock;
      if (phrase.works) proposal.grade = Grade::c;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  bool read_none_before() {
    return read_figure(lexicon_.none_before, RequirementKind::at_least, 1, lexicon_.usual_unit,
                       "first-ever", "");
  }
  bool read_zero() {
    return read_figure(lexicon_.zero, RequirementKind::at_most, 0, lexicon_.usual_unit, "none", "");
  }
  bool read_all() {
    constexpr int kWhole = 100;
    return read_figure(lexicon_.all, RequirementKind::at_least, kWhole, "%", "all",
                       lexicon_.coverage);
  }

  /// 坚决遏制重特大事故
  bool read_accidents() {
    std::string_view rest = clause_;
    for (std::string_view word = lexicon_.lead_in.at_start_of(rest);
         !word.empty() && lexicon_.prevent.at_start_of(rest).size() < word.size();
         word = lexicon_.lead_in.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view verb = lexicon_.prevent.at_start_of(rest);
    const std::string_view end = lexicon_.accident.at_end_of(rest);
    if (verb.empty() || end.empty()) return false;
    Proposal proposal = make(RequirementKind::at_most, "accidents", verb);
    proposal.grade = Grade::c;
    proposal.name = rest.substr(verb.size());
    proposal.value = Decimal::from_integer(0);
    proposal.unit = lexicon_.accident_unit;
    found_.push_back(std::move(proposal));
    return true;
  }

  /// 进一步提高参保率
  bool read_direction() {
    std::string_view rest = clause_;
    for (std::string_view word = lexicon_.lead_in.at_start_of(rest);
         !word.empty() && std::max(lexicon_.up.at_start_of(rest).size(),
                                   lexicon_.down.at_start_of(rest).size()) < word.size();
         word = lexicon_.lead_in.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view up = lexicon_.up.at_start_of(rest);
    const std::string_view down = lexicon_.down.at_start_of(rest);
    const std::string_view word = up.empty() ? down : up;
    if (word.empty() || lexicon_.moving.at_end_of(rest).empty()) return false;
    constexpr std::size_t kLongest = 20;
    for (const std::string& name : listed_things(rest.substr(word.size()), lexicon_)) {
      if (count_characters(name) > kLongest || lexicon_.moving.at_end_of(name).empty()) continue;
      Proposal proposal = make(RequirementKind::more_than, "direction", word);
      proposal.grade = Grade::c;
      proposal.name = name + (up.empty() ? lexicon_.usual_fall : lexicon_.usual_growth);
      proposal.value = Decimal::from_integer(0);
      proposal.unit = "%";
      proposal.measure = Measure::growth;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  std::string_view clause_;
  const Lexicon& lexicon_;
  std::vector<Proposal> found_;
};

}  // namespace

std::vector<Proposal> relations_of(std::string_view clause, const Lexicon& lexicon) {
  return RelationReader(clause, lexicon).read();
}

}  // namespace milepost
