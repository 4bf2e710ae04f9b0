#include "draft/relations.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/names.h"
#include "draft/negated_bounds.h"

namespace milepost {
namespace {

class RelationReader {
 public:
  RelationReader(std::string_view clause, const Lexicon& lexicon)
      : clause_(clause), lexicon_(lexicon) {}

  std::vector<Proposal> read() {
    if (read_relation() || read_set_by_others() || read_doubling() || read_none_before() ||
        read_removal() || read_zero() || read_all() || read_all_of() || read_debt() ||
        read_accidents() || read_growth() || read_direction() || read_movement())
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
      for (const std::string_view mark : {"，", ","}) {
        if (trim(noun).ends_with(mark))
          noun = trim(noun).substr(0, trim(noun).size() - mark.size());
      }
      for (const WordList* list : {&lexicon_.respectively, &lexicon_.each, &lexicon_.growth}) {
        const std::string_view word = list->at_end_of(trim(noun));
        if (word.empty() || word.size() >= noun.size()) continue;
        noun = trim(noun);
        noun.remove_suffix(word.size());
        found = true;
      }
    }
    if (lexicon_.each.contains(trim(noun)) || lexicon_.respectively.contains(trim(noun))) return {};
    std::vector<std::string> things = listed_things(noun, lexicon_);
    for (std::string& thing : things) {
      const std::size_t growth = lexicon_.growth.at_end_of(thing).size();
      if (growth < thing.size()) thing.resize(thing.size() - growth);
    }
    std::vector<std::string> names;
    for (const std::string& name : with_shared_tail(std::move(things), lexicon_)) {
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
        if (reference.find_first_of("0123456789") != std::string_view::npos)
          continue;  // 20平方米的标准
        const std::size_t negation =
            turned(kind) ? negation_at_end(clause_.substr(0, at), lexicon_) : 0;
        const RequirementKind asked = negation > 0 ? *turned(kind) : kind;
        Phrase phrase;
        for (const std::string& name : names_in(clause_.substr(0, at - negation), phrase)) {
          Proposal proposal = make(asked, "relation", clause_.substr(at - negation));
          const bool is_share = !lexicon_.shares.at_end_of(name).empty() ||
                                !lexicon_.standards.at_end_of(reference).empty() ||
                                (!lexicon_.level_references.at_end_of(reference).empty() &&
                                 !lexicon_.moving.at_end_of(name).empty());
          proposal.name = is_share ? name : name + lexicon_.usual_growth;
          proposal.unit = "%";
          proposal.measure = is_share ? Measure::stock : Measure::growth;
          proposal.reference = reference;
          found_.push_back(std::move(proposal));
        }
        if (!found_.empty()) return true;
      }
    }
    return false;
  }

  /// 节能减排指标完成市定目标, 控制在省、市下达的范围内.
  bool read_set_by_others() {
    for (std::size_t at = 0; at < clause_.size(); at += first_character(clause_.substr(at)).bytes) {
      const std::size_t verb = lexicon_.setting_verbs.at_start_of(clause_.substr(at)).size();
      if (verb == 0 || !is_set_by_others(clause_.substr(at + verb))) continue;
      const std::string_view subject = trim(clause_.substr(0, at));
      Phrase phrase;
      std::vector<std::string> names =
          subject.empty() ? std::vector<std::string>() : names_in(subject, phrase);
      if (names.empty()) names = {std::string(trim(clause_.substr(at + verb)))};
      for (const std::string& name : names) {
        Proposal proposal = make(RequirementKind::set_later, "set-by-others", clause_.substr(at));
        proposal.name = name;
        proposal.unit = "%";
        proposal.measure = Measure::stock;
        found_.push_back(std::move(proposal));
      }
      return true;
    }
    return false;
  }

  /// 省、市下达的任务: somebody, how they set it, and what.
  bool is_set_by_others(std::string_view text) const {
    std::size_t size = lexicon_.who_sets.at_start_of(text).size();
    if (size == 0) return false;
    for (bool goes_on = true; goes_on;) {
      const std::size_t joint = lexicon_.joins_who_sets.at_start_of(text.substr(size)).size();
      const std::size_t next = lexicon_.who_sets.at_start_of(text.substr(size + joint)).size();
      goes_on = next > 0;
      if (goes_on) size += joint + next;
    }
    const std::string_view rest = text.substr(size);
    if (lexicon_.how_set.at_start_of(rest).empty()) return false;
    return lexicon_.what_is_set.is_in(rest);
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
      if (phrase.works && !phrase.causes) proposal.grade = Grade::c;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  /// 生产总值比2020年翻一番: by a hundred per cent.
  bool read_doubling() {
    const std::string_view twice = lexicon_.doubled_twice.at_end_of(clause_);
    const std::string_view word = twice.empty() ? lexicon_.doubled.at_end_of(clause_) : twice;
    if (word.empty() || word.size() == clause_.size()) return false;
    std::string_view subject = clause_.substr(0, clause_.size() - word.size());
    const std::size_t compared = lexicon_.compared.first_in(subject).first;
    if (compared != std::string_view::npos && compared > 0) subject = subject.substr(0, compared);
    Phrase phrase;
    constexpr int kOnce = 100;
    constexpr int kTwice = 300;
    for (const std::string& name : names_in(subject, phrase)) {
      if (phrase.noun.empty() || lexicon_.generic.contains(name)) continue;  // 开展“倍增”
      Proposal proposal = make(RequirementKind::at_least, "doubling", word);
      if (phrase.works && !phrase.causes) proposal.grade = Grade::c;
      proposal.name = name + lexicon_.usual_growth;
      proposal.value = Decimal::from_integer(twice.empty() ? kOnce : kTwice);
      proposal.unit = "%";
      proposal.measure = Measure::growth;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  /// 动态消除零就业家庭: of those that are counted one by one there is none in the end.
  bool read_removal() {
    std::string_view rest = trim(clause_);
    for (std::string_view word = lexicon_.lead_in.at_start_of(rest);
         !word.empty() && lexicon_.removed.at_start_of(rest).empty();
         word = lexicon_.lead_in.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view verb = lexicon_.removed.at_start_of(rest);
    if (verb.empty()) return false;
    for (const std::string& name : listed_things(rest.substr(verb.size()), lexicon_)) {
      const std::string_view unit = unit_of_none(name);
      if (unit.empty() || lexicon_.generic.contains(name)) continue;
      Proposal proposal = make(RequirementKind::at_most, "none", verb);
      proposal.name = name;
      proposal.value = Decimal::from_integer(0);
      proposal.unit = unit;
      proposal.measure = Measure::stock;
      found_.push_back(std::move(proposal));
    }
    return !found_.empty();
  }

  /// What those of that name are counted in; nothing where they are counted in the usual unit.
  std::string_view unit_of_none(std::string_view name) const {
    return unit_behind(lexicon_.zero_units, name);
  }

  static std::string_view unit_behind(const std::vector<std::string>& units,
                                      std::string_view name) {
    for (std::size_t i = 0; i + 1 < units.size(); i += 2) {
      if (name.ends_with(units[i])) return units[i + 1];
    }
    return {};
  }

  bool read_none_before() {
    return read_figure(lexicon_.none_before, RequirementKind::at_least, 1, lexicon_.usual_unit,
                       "first-ever", "");
  }
  bool read_zero() {
    if (!read_figure(lexicon_.zero, RequirementKind::at_most, 0, lexicon_.usual_unit, "none", ""))
      return false;
    const bool is_growth = clause_.find(lexicon_.no_growth) != std::string_view::npos;
    const bool is_added = clause_.find(lexicon_.no_added) != std::string_view::npos;
    for (Proposal& one : found_) {
      const std::string_view added_unit =
          is_added ? unit_behind(lexicon_.zero_added_units, one.name) : std::string_view();
      const std::string_view unit = added_unit.empty() ? unit_of_none(one.name) : added_unit;
      if (!unit.empty()) one.unit = unit;
      const bool says_added = !lexicon_.added.at_start_of(one.name).empty();
      if (is_added && !says_added)
        one.name = lexicon_.no_added.substr(first_character(lexicon_.no_added).bytes) +
                   one.name;  // 违建零新增
      if (is_added) one.measure = Measure::flow;
      if (!is_growth) continue;
      one.name += lexicon_.usual_growth;
      one.unit = "%";
      one.measure = Measure::growth;
    }
    return true;
  }
  bool read_all() {
    constexpr int kWhole = 100;
    const auto [at, word] = lexicon_.all.first_in(clause_);
    const bool is_of_a_name =  // 全覆盖试点
        at != std::string_view::npos &&
        !lexicon_.named_work.at_start_of(trim(clause_.substr(at + word.size()))).empty();
    if (is_of_a_name) return false;
    return read_figure(lexicon_.all, RequirementKind::at_least, kWhole, "%", "all",
                       lexicon_.coverage);
  }

  /// 在建项目全部开工: a share of those that are meant.
  bool read_all_of() {
    const auto [at, word] = lexicon_.all_of.first_in(clause_);
    if (at == std::string_view::npos || at == 0) return false;
    const std::string_view done = trim(clause_.substr(at + word.size()));
    const std::string_view verb = lexicon_.built.at_start_of(done);
    if (verb.empty()) return false;
    Phrase phrase;
    const std::vector<std::string> names = names_in(clause_.substr(0, at), phrase);
    constexpr std::size_t kShortest = 4;  // in characters
    const bool is_told = names.size() == 1 && !phrase.works && phrase.verb.empty() &&
                         count_characters(names.front()) >= kShortest && !is_torn(names.front());
    if (!is_told) return false;
    constexpr int kWhole = 100;
    Proposal proposal = make(RequirementKind::at_least, "all", word);
    proposal.name = names.front() + std::string(done) + lexicon_.proportion;
    proposal.value = Decimal::from_integer(kWhole);
    proposal.unit = "%";
    proposal.measure = Measure::stock;
    found_.push_back(std::move(proposal));
    return true;
  }

  /// 严禁新增政府隐性债务: none is added.
  bool read_debt() {
    if (lexicon_.debt.at_end_of(clause_).empty()) return false;
    std::string_view rest = trim(clause_);
    for (std::string_view word = lexicon_.lead_in.at_start_of(rest);
         !word.empty() && lexicon_.prevent.at_start_of(rest).size() < word.size();
         word = lexicon_.lead_in.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view verb = lexicon_.prevent.at_start_of(rest);
    const std::string_view debt = rest.substr(verb.size());
    if (verb.empty() || lexicon_.added_debt.at_start_of(debt).empty()) return false;
    Proposal proposal = make(RequirementKind::at_most, "none", verb);
    proposal.name = debt;
    proposal.value = Decimal::from_integer(0);
    proposal.unit = lexicon_.money_unit;
    found_.push_back(std::move(proposal));
    return true;
  }

  /// 进出口总额保持正增长
  bool read_growth() {
    const std::string_view word = lexicon_.goes_up.at_end_of(clause_);
    if (word.empty()) return false;
    std::string_view subject = clause_.substr(0, clause_.size() - word.size());
    subject = without_lead_out(subject, lexicon_);
    Phrase phrase;
    for (const std::string& name : names_in(subject, phrase)) {
      if (measured_in(name, lexicon_).empty() || phrase.works) continue;
      add_movement(name, true, word);
      found_.back().grade = Grade::b;
    }
    return !found_.empty();
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
    if (word.empty()) return false;
    for (const std::string& name : listed_things(rest.substr(word.size()), lexicon_)) {
      if (!lexicon_.moving.at_end_of(name).empty()) add_movement(name, !up.empty(), word);
    }
    return !found_.empty();
  }

  /// 劳动生产率稳步提高, 事故起数有较大幅度下降; 耕地面积不减少、土壤质量不下降
  bool read_movement() {
    const std::vector<Span> items = items_of(clause_);
    const auto moves = [&](const Span& item) { return !way_of(item.of(clause_)).empty(); };
    if (items.size() > 1 && std::all_of(items.begin(), items.end(), moves)) {
      for (const Span& item : items) read_movement_of(item.of(clause_));
    } else {
      read_movement_of(clause_);
    }
    return !found_.empty();
  }

  /// Where a text says at its end that something goes.
  std::string_view way_of(std::string_view text) const {
    return std::max({lexicon_.went_up.at_end_of(text), lexicon_.went_down.at_end_of(text),
                     lexicon_.stays.at_end_of(text)},
                    is_shorter);
  }

  void read_movement_of(std::string_view text) {
    const std::string_view down = lexicon_.went_down.at_end_of(text);
    const std::string_view stays = lexicon_.stays.at_end_of(text);
    const std::string_view word = way_of(text);
    std::string_view subject = trim(text.substr(0, text.size() - word.size()));
    for (std::string_view how = lexicon_.by_how.at_end_of(subject); !how.empty();
         how = lexicon_.by_how.at_end_of(subject)) {
      subject = trim(subject.substr(0, subject.size() - how.size()));
    }
    if (word.empty() || subject.empty()) return;
    const std::size_t first = found_.size();
    Phrase phrase;
    for (const std::string& name : names_in(subject, phrase)) {
      const bool moves =
          !lexicon_.moving.at_end_of(name).empty() || !lexicon_.moving_too.at_end_of(name).empty();
      if (moves && !phrase.works) add_movement(name, word != down, word);
    }
    if (word != stays) return;
    for (std::size_t i = first; i < found_.size(); ++i)
      found_[i].requirement = RequirementKind::at_least;
  }

  static bool is_shorter(std::string_view a, std::string_view b) { return a.size() < b.size(); }

  void add_movement(const std::string& name, bool is_up, std::string_view marked) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 20;
    const std::size_t size = count_characters(name);
    if (size < kShortest || size > kLongest || is_torn(name)) return;
    Proposal proposal = make(RequirementKind::more_than, "direction", marked);
    proposal.grade = Grade::c;
    proposal.name = name + (is_up ? lexicon_.usual_growth : lexicon_.usual_fall);
    proposal.value = Decimal::from_integer(0);
    proposal.unit = "%";
    proposal.measure = Measure::growth;
    found_.push_back(std::move(proposal));
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
