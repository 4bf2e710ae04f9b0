#include "draft/english_sentence.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "draft/english_figure_names.h"
#include "draft/english_layout.h"
#include "draft/english_names.h"
#include "draft/english_pairs.h"

namespace milepost {
namespace {

class SentenceReader {
 public:
  SentenceReader(std::string_view text, const EnglishWords& words, std::optional<int> year)
      : layout_(text, words, year), names_(layout_) {}

  EnglishSentence read();

 private:
  bool promises(std::size_t index) const;
  Proposal proposal_of(std::size_t index);
  void read_figures(EnglishSentence& found);
  void read_tasks(EnglishSentence& found) const;

  EnglishLayout layout_;
  EnglishFigureNames names_;
};

/// Whether a sentence asks anything of a figure: with a verb, or words beside it.
bool SentenceReader::promises(std::size_t index) const {
  const EnglishNumeral& numeral = layout_.numerals[index];
  return numeral.is_asked || numeral.is_reached || numeral.is_growth || layout_.says(index, false);
}

Proposal SentenceReader::proposal_of(std::size_t index) {
  const EnglishNumeral& numeral = layout_.numerals[index];
  const EnglishTextPart part = layout_.part_of(numeral.begin);
  Proposal proposal;
  proposal.rule = "english";
  proposal.quote = layout_.text.substr(part.begin, part.end - part.begin);
  proposal.figure_at = numeral.begin - part.begin;
  proposal.figure_size = numeral.end - numeral.begin;
  proposal.name = names_.name_of(index);
  proposal.value = numeral.value;
  proposal.upper = numeral.upper;
  proposal.requirement = numeral.kind;
  proposal.unit = numeral.unit;
  const EnglishDue* due = layout_.due_of(index);
  if (due != nullptr) proposal.due = due->last;
  const bool is_lowered = numeral.is_reached && layout_.says(index, true);
  if (is_lowered && !numeral.is_asked) proposal.requirement = RequirementKind::at_most;
  // Reduce from 10 to 12 says two things.
  const bool contradicts =
      is_lowered && numeral.is_asked && !layout_.denies[index] &&
      numeral.kind == RequirementKind::at_least && numeral.asked < numeral.begin &&
      layout_.before(numeral.begin).ends_with("to") &&
      std::string_view(layout_.lower).substr(numeral.asked).starts_with("from");
  if (numeral.is_growth) {
    proposal.measure = Measure::growth;
  } else if (numeral.is_share || numeral.is_reached) {
    proposal.measure = Measure::stock;
  }
  const bool is_doubtful = numeral.is_doubtful || contradicts || (due != nullptr && !due->is_clear);
  proposal.grade = is_doubtful || names_.says_little(index, proposal.name) ? Grade::c : Grade::b;
  return proposal;
}

void SentenceReader::read_figures(EnglishSentence& found) {
  for (std::size_t i = 0; i < layout_.numerals.size(); ++i) {
    const EnglishNumeral& numeral = layout_.numerals[i];
    const EnglishTextPart part = layout_.part_of(numeral.begin);
    found.numerals.push_back({numeral, layout_.text.substr(part.begin, part.end - part.begin), {}});
    EnglishSentence::Use& use = found.numerals.back();
    if (numeral.joins) {
      const EnglishSentence::Use& whole = found.numerals[*numeral.joins];
      use.target = whole.target;
      use.numeral.reason = whole.numeral.reason;
      use.numeral.strength = whole.numeral.strength;
      continue;
    }
    if (!numeral.reason.empty()) continue;
    Proposal proposal = proposal_of(i);
    if (!promises(i) || proposal.name.empty()) {
      use.numeral.reason = proposal.name.empty() ? "no-name" : "no-verb";
      use.numeral.strength = Strength::weak;
      continue;
    }
    use.target = found.proposals.size();
    found.proposals.push_back({std::move(proposal), numeral.begin});
  }
}

/// The sentences that no figure was proposed of, and what stands in front of the phrase of one:
/// Provide water to all villages and reduce losses to 15%.
void SentenceReader::read_tasks(EnglishSentence& found) const {
  for (EnglishTask& task : english_tasks(layout_.text, 0, layout_.words.tasks)) {
    std::size_t figure = task.end;
    for (std::size_t i = 0; i < layout_.numerals.size(); ++i) {
      const bool is_inside =
          task.begin <= layout_.numerals[i].begin && layout_.numerals[i].end <= task.end;
      if (is_inside && is_figure(layout_.numerals[i]))
        figure = std::min(figure, layout_.segments[i]);
    }
    if (figure < task.end) {
      const std::size_t size = figure - std::min(figure, task.begin);
      std::string_view head = trim_end(layout_.text.substr(task.begin, size));
      for (const std::string_view joint : {"and", ",", ";", "("}) {
        if (head.ends_with(joint)) head = trim_end(head.substr(0, head.size() - joint.size()));
      }
      // A day in front says only when.
      if (!english_name(head, layout_.words).empty()) found.outcomes.emplace_back(head);
      continue;
    }
    const std::string_view quote = layout_.text.substr(task.begin, task.end - task.begin);
    const std::string name = english_name(task.name, layout_.words);
    const std::string spaced = lower_case(name) + " ";
    const bool is_denied = std::any_of(
        layout_.negations.begin(), layout_.negations.end(), [&](const EnglishNegation& one) {
          return task.begin <= one.place.begin && one.place.end <= task.end;
        });
    constexpr std::size_t kLongestName = 160;  // bytes; a text beyond is no name
    if (name.empty() || name.size() > kLongestName || is_denied) {
      found.outcomes.emplace_back(quote);
      continue;
    }
    const EnglishDue* due = layout_.due_in({task.begin, task.end});
    const bool is_doubtful =
        (due != nullptr && !due->is_clear) ||
        std::any_of(
            layout_.numerals.begin(), layout_.numerals.end(), [&](const EnglishNumeral& one) {
              return task.begin <= one.begin && one.end <= task.end &&
                     one.strength == Strength::weak &&
                     (one.reason == "unclear" || one.reason == "date" || one.reason == "range");
            });
    Proposal proposal;
    proposal.grade = task.is_sure && !is_doubtful ? Grade::b : Grade::c;
    proposal.rule = "english";
    proposal.quote = quote;
    proposal.name = name;
    proposal.requirement = RequirementKind::done;
    proposal.measure = Measure::milestone;
    if (due != nullptr) proposal.due = due->last;
    found.proposals.push_back({std::move(proposal), task.begin});
  }
}

EnglishSentence SentenceReader::read() {
  settle_pairs(layout_);
  layout_.settle_segments();
  settle_negations(layout_);
  EnglishSentence found;
  read_figures(found);
  read_tasks(found);
  // What is promised stands in the order of the text.
  std::vector<std::size_t> order(found.proposals.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return found.proposals[a].at < found.proposals[b].at;
  });
  std::vector<EnglishProposal> sorted;
  std::vector<std::size_t> places(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    places[order[i]] = i;
    sorted.push_back(std::move(found.proposals[order[i]]));
  }
  found.proposals = std::move(sorted);
  for (EnglishSentence::Use& use : found.numerals) {
    if (use.target) use.target = places[*use.target];
  }
  return found;
}

}  // namespace

EnglishSentence read_english_sentence(std::string_view sentence, const EnglishWords& words,
                                      std::optional<int> year) {
  return SentenceReader(sentence, words, year).read();
}

}  // namespace milepost
