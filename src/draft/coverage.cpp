#include "draft/coverage.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/blanks.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/draft.h"
#include "draft/figures.h"
#include "draft/outline.h"
#include "draft/plain_blanks.h"
#include "draft/stated_names.h"

namespace milepost {
namespace {

/// A target as it is looked for.
struct Sought {
  const Plan* plan = nullptr;
  const Target* target = nullptr;
  std::string unit;
  std::string source;
  NameForm name;
  bool has_quote = false;                     // its source stands in the text
  bool has_figure = false;                    // a numeral of the text is its own
  bool is_agreed = false;                     // the text has it just so
  std::optional<MissingPart> otherwise = {};  // what the text has otherwise, and what it says
  std::optional<Proposal> stated = {};
};

/// A numeral with what it is a figure of.
struct Told {
  std::optional<Decimal> value;
  std::optional<Decimal> upper;
  std::string unit;
};

std::set<std::string> forms_of(const std::vector<std::string>& texts) {
  std::set<std::string> forms;
  for (const std::string& text : texts) forms.insert(without_any_blanks(text));
  return forms;
}

class CoverageFinder {
 public:
  CoverageFinder(const Vocabulary& vocabulary, const ResultWords& words,
                 const ReviewDecisions& decided)
      : vocabulary_(vocabulary),
        lexicon_(vocabulary.lexicon),
        words_(words),
        edited_(forms_of(decided.edited)) {
    for (const NumeralDecision& one : decided.numerals) {
      decisions_[{one.text, without_any_blanks(one.clause)}].push_back(&one);
    }
  }

  void add(const Plan& plan) {
    for (const Target& target : plan.targets) {
      if (target.withdrawn) continue;
      const Indicator* indicator = plan.find_indicator(target.indicator);
      Sought one{&plan,
                 &target,
                 indicator == nullptr ? "" : indicator->unit,
                 with_plain_blanks(target.source),
                 name_form(target.name.zh, lexicon_, words_),
                 false,
                 false};
      sought_.push_back(std::move(one));
    }
    found_.count_targets = sought_.size();
  }

  void read(const InputDocument& document, std::optional<int> year) {
    for (const SourceBlock& block : document.blocks) {
      if (const auto* paragraph = std::get_if<SourceParagraph>(&block)) add_text(paragraph->text);
    }
    const Draft draft = draft_of(document, year, vocabulary_);
    for (const Proposal& one : draft.proposals) take(one);
    for (const Numeral& numeral : draft.numerals) take(numeral, draft);
  }

  PlanCoverage finish() {
    for (const Sought& one : sought_) {
      if (const auto missing = missing_of(one)) {
        const Indicator* reference = one.plan->find_indicator(one.target->requirement.reference);
        found_.targets.push_back({one.plan->key, *one.target,
                                  reference == nullptr ? Name() : reference->name, one.unit,
                                  *missing, missing == one.otherwise ? one.stated : std::nullopt});
      }
    }
    return std::move(found_);
  }

 private:
  // How much of a name has to stand in a text, in hundredths.
  static constexpr std::size_t kInClause = 40;
  static constexpr std::size_t kInSentence = 60;

  void add_text(std::string_view text) {
    std::string plain = with_plain_blanks(text);
    for (Sought& one : sought_) {
      one.has_quote =
          one.has_quote || (!one.source.empty() && plain.find(one.source) != std::string::npos);
    }
    for (const Span& span : sentences_of(plain)) {
      sentences_.push_back(plain_form(span.of(plain), words_));
    }
  }

  /// A figure that the text says in words, 全覆盖, belongs to no numeral.
  void take(const Proposal& proposal) {
    add_text(proposal.quote);
    const NameForm said = name_form(proposal.name, lexicon_, words_);
    for (Sought& one : sought_) {
      if (is_cancelled(proposal.quote, one)) continue;
      const bool is_figure = is_figure_of(told_by(proposal), one);
      one.has_figure = one.has_figure || (is_figure && is_name_of(one, said));
      compare(one, proposal, said, is_figure);
    }
  }

  /// Notes whether a proposal that is this target asks the same.
  void compare(Sought& one, const Proposal& proposal, const NameForm& said, bool is_figure) const {
    const bool is_milestone = one.target->requirement.kind == RequirementKind::done;
    if (is_milestone != (proposal.requirement == RequirementKind::done)) return;
    const NameMatch match = match_names(one.name, said, lexicon_, words_);
    if (match < NameMatch::longer) return;
    std::optional<MissingPart> differs;
    if (!is_milestone && !is_figure) {
      if (match != NameMatch::equal || !has_other_unit(proposal, one)) return;
      differs = MissingPart::unit;
    } else if (is_other_way(proposal.requirement, one.target->requirement.kind)) {
      differs = MissingPart::requirement;
    } else if (proposal.due && *proposal.due != one.target->due &&
               *proposal.due != one.plan->period.end) {
      differs = MissingPart::due;
    }
    one.is_agreed = one.is_agreed || !differs;
    if (!differs || one.otherwise) return;
    one.otherwise = differs;
    one.stated = proposal;
  }

  /// The same figure in another unit: 8亿元 and 8万元.
  bool has_other_unit(const Proposal& proposal, const Sought& one) const {
    const std::optional<Decimal>& asked = one.target->requirement.value;
    return asked && proposal.value == asked && !are_same_units(proposal.unit, one.unit, words_);
  }

  /// At most where the plan has at least, and the other way round.
  static bool is_other_way(RequirementKind a, RequirementKind b) {
    const auto is_up = [](RequirementKind kind) {
      return kind == RequirementKind::at_least || kind == RequirementKind::more_than;
    };
    const auto is_down = [](RequirementKind kind) {
      return kind == RequirementKind::at_most || kind == RequirementKind::less_than;
    };
    return (is_up(a) && is_down(b)) || (is_down(a) && is_up(b));
  }

  /// 不再建设东桥 is no promise of it, unless that is what was promised.
  bool is_cancelled(std::string_view text, const Sought& one) const {
    return words_.cancelled.is_in(text) && !words_.cancelled.is_in(one.target->name.zh);
  }

  static Told told_by(const Proposal& proposal) {
    return {proposal.value, proposal.upper, proposal.unit};
  }

  bool is_name_of(const Sought& one, const NameForm& said) const {
    return match_names(one.name, said, lexicon_, words_) != NameMatch::none ||
           percent_within(one.name.head, said.head) >= kInClause;
  }

  void take(const Numeral& numeral, const Draft& draft) {
    ++found_.count_numerals;
    const Proposal* proposal = numeral.target ? &draft.proposals[*numeral.target] : nullptr;
    const Told told = told_by(numeral, proposal);
    bool is_covered = false;
    for (Sought& one : sought_) {
      if (!is_figure_of(told, one) || !is_named(one, numeral, proposal)) continue;
      one.has_figure = true;
      is_covered = true;
    }
    if (is_covered) {
      ++found_.count_covered;
      return;
    }
    OpenNumeral open{numeral, ""};
    open.numeral.target.reset();
    if (const NumeralDecision* decision = decision_on(numeral)) {
      const bool is_known = proposal == nullptr && !numeral.reason.empty();
      if (!is_known) open.numeral.reason = decision->reason;
      open.numeral.strength = Strength::strong;
      found_.numerals.push_back(std::move(open));
      return;
    }
    if (proposal != nullptr) {
      open.name = proposal->name;
      open.numeral.strength = Strength::unexplained;
    }
    found_.numerals.push_back(std::move(open));
  }

  /// What a review said of this numeral: of the same clause, and where there are several, of the
  /// one in its turn.
  const NumeralDecision* decision_on(const Numeral& numeral) {
    const auto found = decisions_.find({numeral.text, without_any_blanks(numeral.clause)});
    if (found == decisions_.end() || found->second.empty()) return nullptr;
    const NumeralDecision* decision = found->second.front();
    found->second.pop_front();
    return decision;
  }

  /// The figure that a numeral is in its clause, or that the draft makes of it.
  Told told_by(const Numeral& numeral, const Proposal* proposal) const {
    if (proposal != nullptr) return told_by(*proposal);
    for (const Figure& one : find_figures(numeral.clause, lexicon_)) {
      const std::string_view text =
          std::string_view(numeral.clause).substr(one.number, one.number_end - one.number);
      if (text == numeral.text) return {one.value, one.upper, one.unit};
    }
    return {};
  }

  bool is_figure_of(const Told& told, const Sought& one) const {
    const Requirement& asked = one.target->requirement;
    if (!told.value || !asked.value) return false;
    if (!are_same_units(told.unit, one.unit, words_)) return false;
    return told.value == asked.value && (!told.upper || told.upper == asked.upper);
  }

  /// Whether the target is about what the numeral counts.
  bool is_named(const Sought& one, const Numeral& numeral, const Proposal* proposal) const {
    if (!one.source.empty()) {
      const std::string clause = with_plain_blanks(numeral.clause);
      const bool is_quoted = one.source.find(clause) != std::string::npos ||
                             (is_quote(one) && clause.find(one.source) != std::string::npos);
      if (is_quoted) return true;
    }
    bool may_be_named_before = true;
    if (proposal != nullptr) {
      const NameForm said = name_form(proposal->name, lexicon_, words_);
      if (is_name_of(one, said)) return true;
      may_be_named_before = measured_in(said.head, lexicon_) == said.head;  // 投资 of what?
    }
    const std::string clause = plain_form(numeral.clause, words_);
    if (percent_within(one.name.head, clause) >= kInClause) return true;
    // What the clause is about may stand in front of it.
    return may_be_named_before &&
           std::any_of(sentences_.begin(), sentences_.end(), [&](const std::string& sentence) {
             return sentence.find(clause) != std::string::npos &&
                    percent_within(one.name.head, sentence) >= kInSentence;
           });
  }

  /// The label of a section is no quote: 三（一）, or the words of its heading behind it.
  bool is_quote(const Sought& one) const {
    const std::string_view source = one.source;
    if (source.empty()) return false;
    const bool has_label = !lexicon_.ordinals.at_start_of(source).empty() ||
                           source.starts_with("（") || source.starts_with("(");
    return !has_label || !find_figures(source, lexicon_).empty();
  }

  /// 东桥建成通车 is about 东桥: that something is built and opened is said of many things.
  std::string without_outcomes(std::string_view name) const {
    const std::string whole(name);
    constexpr std::size_t kShortest = 2;  // characters
    std::string thing;
    while (!name.empty()) {
      std::string_view word = words_.wanted.at_start_of(name);
      for (const auto& [outcome, verbs] : words_.done) {
        const std::string_view verb = verbs.at_start_of(name);
        if (verb.size() > word.size()) word = verb;
      }
      if (word.empty()) {
        word = name.substr(0, first_character(name).bytes);
        thing += word;
      }
      name.remove_prefix(word.size());
    }
    return count_characters(thing) < kShortest ? whole : thing;
  }

  /// 全覆盖 is 100 %, 清零 is 0, 正增长 is more than 0.
  static bool is_told_in_words(const Sought& one) {
    const Decimal value = *one.target->requirement.value;
    return value == Decimal() || (one.unit == "%" && value == Decimal::from_integer(100));
  }

  /// Changed in the review, so it is not as the text has it.
  bool is_edited(const Sought& one) const {
    return one.has_quote && edited_.contains(without_any_blanks(one.source));
  }

  std::optional<MissingPart> missing_of(const Sought& one) const {
    if (is_edited(one)) return std::nullopt;
    if (one.otherwise && !one.is_agreed &&
        (one.has_figure || one.otherwise == MissingPart::unit || !one.target->requirement.value)) {
      return one.otherwise;
    }
    if (one.has_figure) return std::nullopt;
    if (one.target->requirement.value && !is_told_in_words(one)) {
      return is_quote(one) && !one.has_quote ? MissingPart::quote : MissingPart::figure;
    }
    if (one.has_quote && is_quote(one)) return std::nullopt;
    if (is_quote(one)) return MissingPart::quote;
    const std::string thing = without_outcomes(one.name.head);
    const bool is_told = std::any_of(sentences_.begin(), sentences_.end(), [&](const auto& text) {
      return percent_within(thing, text) >= kInSentence && !is_cancelled(text, one);
    });
    return is_told ? std::nullopt : std::optional(MissingPart::name);
  }

  const Vocabulary& vocabulary_;
  const Lexicon& lexicon_;
  const ResultWords& words_;
  std::set<std::string> edited_;  // the quotes of what was changed in a review, without blanks
  // What a review said of numerals, by their text and their clause without blanks; in their order.
  std::map<std::pair<std::string, std::string>, std::deque<const NumeralDecision*>> decisions_;
  std::vector<Sought> sought_;
  std::vector<std::string> sentences_;
  PlanCoverage found_;
};

}  // namespace

PlanCoverage coverage_of(const std::vector<InputDocument>& documents, std::optional<int> year,
                         const std::vector<Plan>& plans, const Vocabulary& vocabulary,
                         const ResultWords& words, const ReviewDecisions& decided) {
  CoverageFinder finder(vocabulary, words, decided);
  for (const Plan& plan : plans) finder.add(plan);
  for (const InputDocument& document : documents) finder.read(document, year);
  return finder.finish();
}

}  // namespace milepost
