#include "draft/draft.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/english.h"
#include "draft/figures.h"
#include "draft/front_matter.h"
#include "draft/named_offices.h"
#include "draft/outline.h"
#include "draft/sentence.h"
#include "draft/table_draft.h"

namespace milepost {
namespace {

class Drafter {
 public:
  Drafter(std::optional<int> year, const Vocabulary& words)
      : year_(year), words_(words), lexicon_(words.lexicon) {}

  /// `side` alone, or all of it.
  Draft draft(const Outline& outline, const InputDocument& document, DraftSide side) {
    if (!year_) year_ = outline.year;
    draft_.year = year_;
    FrontMatter front = front_matter_of(document, words_.front);
    draft_.title = std::move(front.title);
    draft_.date = front.date;
    draft_.area = std::move(front.area);
    draft_.headings = outline.headings;
    list_what_is_left_out(outline);
    for (std::size_t i = 0; i < outline.passages.size(); ++i) {
      const Passage& passage = outline.passages[i];
      const DraftSide own = passage.table ? DraftSide::tables : DraftSide::text;
      if (side != DraftSide::whole && side != own) continue;
      if (passage.table) {
        const bool looks_back = passage.part == Part::review;
        if (!looks_back)
          read_table(passage, i == 0 ? "" : outline.passages[i - 1].text,
                     std::get<SourceTable>(document.blocks[*passage.table]));
      } else if (passage.part == Part::plan && is_english(passage.text)) {
        join(propose_from_english(passage.text, words_.english, year_), passage,
             passage.position - 1);
      } else if (passage.part == Part::plan) {
        read(passage);
      }
    }
    return std::move(draft_);
  }

 private:
  static bool is_left_out(const Passage& passage) {
    return passage.part == Part::review || (passage.part == Part::notes && !passage.table);
  }

  /// Each part by its heading; one that only leads to tables that are read is none, and of one
  /// with such tables and texts beside them the first heading that no such table stands under.
  void list_what_is_left_out(const Outline& outline) {
    const auto& all = outline.passages;
    for (auto first = all.begin(); first != all.end();) {
      const auto end = std::find_if(first, all.end(),
                                    [&](const Passage& one) { return one.part != first->part; });
      std::set<std::string_view> read;  // headings of tables
      for (auto one = first; one != end; ++one) {
        if (!is_left_out(*one)) read.insert(one->heading);
      }
      const auto left = std::find_if(first, end, [&](const Passage& one) {
        return is_left_out(one) && !one.is_heading && !read.contains(one.heading);
      });
      if (is_left_out(*first) && read.empty()) {
        draft_.left_out.push_back(first->heading);
      } else if (left != end) {
        draft_.left_out.push_back(left->heading);
      }
      first = end;
    }
  }

  /// `above` is the paragraph in front of it.
  void read_table(const Passage& passage, const std::string& above, const SourceTable& table) {
    constexpr std::size_t kLongestTitle = 45;  // characters
    const bool is_title = count_characters(above) <= kLongestTitle && !above.ends_with("。");
    const TableSetting setting{passage.section, passage.heading, year_, passage.position,
                               is_title ? above : std::string()};
    join(propose_from_table(table, setting, words_), passage, 0);
  }

  /// Takes over what was read at once; `before` is how many characters stand in front of it.
  void join(Draft part, const Passage& passage, std::size_t before) {
    std::vector<std::size_t> numbers;
    for (Proposal& proposal : part.proposals) {
      if (proposal.parent) proposal.parent = numbers[*proposal.parent];
      if (proposal.section.empty()) proposal.section = passage.section;
      if (proposal.heading.empty()) proposal.heading = passage.heading;
      proposal.position = passage.position;
      numbers.push_back(add(std::move(proposal)));
    }
    for (Numeral& numeral : part.numerals) {
      numeral.position += before;
      if (numeral.target) numeral.target = numbers[*numeral.target];
      draft_.numerals.push_back(std::move(numeral));
    }
    draft_.outcomes.insert(draft_.outcomes.end(), part.outcomes.begin(), part.outcomes.end());
  }

  void read(const Passage& passage) {
    std::vector<NamedOffices> named = offices_named_in(passage.text, words_);
    const std::string text = without(named, passage.text);
    const bool is_line_of_offices = !named.empty() && trim(text).empty();
    if (is_line_of_offices) {
      take_line(passage, named);
      return;
    }
    lines_of_offices_.clear();
    answered_.clear();
    paragraph_from_ = sentence_from_ = waiting_from_ = draft_.proposals.size();
    auto next = named.begin();
    const Setting setting{year_, passage.last_year};
    for (const Span& span : sentences_of(text)) {
      if (is_behind_full_stop(passage.text, span.begin)) sentence_from_ = draft_.proposals.size();
      // Offices answer for what stands in front of them, so a sentence ends there.
      Span rest = span;
      for (; next != named.end() && next->begin < span.end; ++next) {
        const Span part{rest.begin, std::max(rest.begin, next->begin)};
        take(passage, part, read_sentence(part.of(text), setting, lexicon_));
        take(passage, *next);
        rest.begin = std::max(rest.begin, std::min(next->end, span.end));
      }
      take(passage, rest, read_sentence(rest.of(text), setting, lexicon_));
    }
    for (; next != named.end(); ++next) take(passage, *next);
  }

  /// A line of offices is of the paragraph above it, together with the lines of them between.
  void take_line(const Passage& passage, const std::vector<NamedOffices>& named) {
    for (const NamedOffices& one : named) {
      lines_of_offices_ += (lines_of_offices_.empty() ? "" : "\n") + one.inside;
    }
    for (const NamedOffices& one : offices_named_in(lines_of_offices_, words_))
      answer_for(paragraph_from_, one, passage);
    for (const NamedOffices& one : named) explain(passage, one);
  }

  /// Blanks in place of the offices, which are no part of what is promised.
  static std::string without(const std::vector<NamedOffices>& named, std::string text) {
    for (const NamedOffices& one : named) {
      const std::size_t size = one.end - one.begin;
      text.replace(one.begin, size, size, ' ');
    }
    return text;
  }

  /// Offices in brackets are those of what stands in front of them in their sentence, and behind a
  /// full stop of what their paragraph promises so far.
  void take(const Passage& passage, const NamedOffices& named) {
    const bool is_of_paragraph = is_behind_full_stop(passage.text, named.begin);
    const std::size_t from =
        is_of_paragraph ? paragraph_from_ : std::max(sentence_from_, waiting_from_);
    answer_for(from, named, passage);
    for (std::size_t i = from; i < draft_.proposals.size(); ++i) answered_.insert(i);
    waiting_from_ = draft_.proposals.size();
    explain(passage, named);
  }

  /// All from a proposal on but those that have offices of their own.
  void answer_for(std::size_t from, const NamedOffices& named, const Passage& passage) {
    for (std::size_t i = from; i < draft_.proposals.size(); ++i) {
      if (answered_.contains(i)) continue;
      Proposal& proposal = draft_.proposals[i];
      proposal.lead = named.offices.lead;
      proposal.with = named.offices.with;
      if (named.day && !proposal.due) proposal.due = day_of(*named.day, passage);
    }
  }

  /// The numerals beside their names.
  void explain(const Passage& passage, const NamedOffices& named) {
    const std::string_view text =
        std::string_view(passage.text).substr(named.begin, named.end - named.begin);
    for (const Figure& figure : find_figures(text, lexicon_)) {
      const std::size_t at = named.begin + figure.number;
      const bool is_day = figure.no_figure == NoFigure::date;
      Numeral numeral;
      numeral.position = passage.position + characters_before(passage, at);
      numeral.text = text.substr(figure.number, figure.number_end - figure.number);
      numeral.clause = text;
      numeral.reason = is_day ? "date" : "office";
      draft_.numerals.push_back(std::move(numeral));
    }
  }

  std::optional<Date> day_of(const NamedDay& day, const Passage& passage) const {
    return day.of_plan(year_, passage.last_year);
  }

  void take(const Passage& passage, const Span& span, const SentenceReading& reading) {
    std::vector<std::size_t> numbers;  // of the proposals of the sentence, among all
    for (Proposal proposal : reading.proposals) {
      if (proposal.parent) proposal.parent = numbers[*proposal.parent];
      proposal.section = passage.section;
      proposal.heading = passage.heading;
      proposal.position = passage.position;
      if (passage.is_heading) proposal.grade = Grade::c;
      if (!proposal.due && passage.last_year) proposal.due = last_day_of_year(*passage.last_year);
      numbers.push_back(add(std::move(proposal)));
    }
    const std::string_view sentence = span.of(passage.text);
    std::vector<NumeralUse> uses = reading.numerals;
    std::stable_sort(uses.begin(), uses.end(), [](const NumeralUse& one, const NumeralUse& other) {
      return one.begin < other.begin;
    });
    for (const NumeralUse& use : uses) {
      Numeral numeral;
      numeral.position = passage.position + characters_before(passage, span.begin + use.begin);
      numeral.text = sentence.substr(use.begin, use.end - use.begin);
      numeral.clause = sentence.substr(use.clause_begin, use.clause_end - use.clause_begin);
      if (use.target) numeral.target = numbers[*use.target];
      numeral.reason = use.reason;
      numeral.strength = use.strength;
      draft_.numerals.push_back(std::move(numeral));
    }
    draft_.outcomes.insert(draft_.outcomes.end(), reading.outcomes.begin(), reading.outcomes.end());
  }

  /// How many characters of a passage stand in front of a byte; passages are gone through once.
  std::size_t characters_before(const Passage& passage, std::size_t byte) {
    if (counted_in_ != &passage || byte < counted_bytes_) {
      counted_in_ = &passage;
      counted_bytes_ = 0;
      counted_characters_ = 0;
    }
    const std::string_view text = passage.text;
    counted_characters_ += count_characters(text.substr(counted_bytes_, byte - counted_bytes_));
    counted_bytes_ = byte;
    return counted_characters_;
  }

  /// What a document says twice is one target: where it stands among the proposals. What is added
  /// or built in two sections beside each other is two, 新建公园2个 in the towns and in the
  /// villages.
  std::size_t add(Proposal proposal) {
    std::vector<std::size_t>& places = by_content_[content_of(proposal)];
    const auto same = std::find_if(places.begin(), places.end(), [&](std::size_t place) {
      return are_one(draft_.proposals[place], proposal);
    });
    if (same != places.end()) {
      Proposal& before = draft_.proposals[*same];
      before.grade = std::min(before.grade, proposal.grade);
      return *same;
    }
    places.push_back(draft_.proposals.size());
    draft_.proposals.push_back(std::move(proposal));
    return draft_.proposals.size() - 1;
  }

  using Content = std::tuple<std::string, std::string, RequirementKind, Measure,
                             std::optional<Decimal>, std::optional<Decimal>, std::optional<Date>>;

  static Content content_of(const Proposal& one) {
    return {one.name, one.unit, one.requirement, one.measure, one.value, one.upper, one.due};
  }

  /// Of two that are called and asked alike; goals are told again where their section is.
  bool are_one(const Proposal& before, const Proposal& proposal) const {
    const bool is_above = proposal.section.starts_with(before.section);
    const bool tells_goals = lexicon_.headings_of_goals.is_in(before.heading) ||
                             lexicon_.headings_of_goals.is_in(proposal.heading);
    return proposal.measure != Measure::flow || is_above || tells_goals;
  }

  std::size_t paragraph_from_ = 0;  // the first proposal of the paragraph
  std::size_t sentence_from_ = 0;   // the first one behind its last full stop
  std::size_t waiting_from_ = 0;    // the first one behind its last offices in brackets
  std::set<std::size_t> answered_;  // proposals of the paragraph with offices in brackets
  std::string lines_of_offices_;    // below it
  const Passage* counted_in_ = nullptr;
  std::size_t counted_bytes_ = 0;
  std::size_t counted_characters_ = 0;
  std::map<Content, std::vector<std::size_t>> by_content_;
  std::optional<int> year_;
  const Vocabulary& words_;
  const Lexicon& lexicon_;
  Draft draft_;
};

/// The numerals of both in their order, where only one of them has proposals.
Draft with_numerals_of(Draft draft, Draft other) {
  if (!other.numerals.empty()) {
    std::move(other.numerals.begin(), other.numerals.end(), std::back_inserter(draft.numerals));
    std::stable_sort(draft.numerals.begin(), draft.numerals.end(),
                     [](const Numeral& a, const Numeral& b) { return a.position < b.position; });
  }
  std::move(other.outcomes.begin(), other.outcomes.end(), std::back_inserter(draft.outcomes));
  return draft;
}

}  // namespace

Draft draft_of(const InputDocument& document, std::optional<int> year, const Vocabulary& words) {
  return Drafter(year, words)
      .draft(outline_of(document, words.lexicon), document, DraftSide::whole);
}

std::vector<SidedDraft> sided_drafts_of(const InputDocument& document, std::optional<int> year,
                                        const Vocabulary& words) {
  const Outline outline = outline_of(document, words.lexicon);
  Draft text = Drafter(year, words).draft(outline, document, DraftSide::text);
  Draft tables = Drafter(year, words).draft(outline, document, DraftSide::tables);
  std::vector<SidedDraft> sides;
  if (text.proposals.empty() || tables.proposals.empty()) {
    const bool is_table = text.proposals.empty();
    Draft& all = is_table ? tables : text;
    sides.push_back(
        {DraftSide::whole, with_numerals_of(std::move(all), std::move(is_table ? text : tables))});
    return sides;
  }
  sides.push_back({DraftSide::text, std::move(text)});
  sides.push_back({DraftSide::tables, std::move(tables)});
  return sides;
}

}  // namespace milepost
