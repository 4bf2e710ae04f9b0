#include "draft/sentence.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/milestones.h"
#include "draft/relations.h"

namespace milepost {
namespace {

/// A figure of a clause with the text that belongs to it on either side.
struct Entry {
  Figure figure;
  std::string_view pre;
  std::string_view post;
  bool is_attribute = false;  // a size or a make of what another figure counts
  bool is_certain = true;
};

std::string_view reason_of(NoFigure why) {
  switch (why) {
    case NoFigure::none:
      return "";
    case NoFigure::date:
      return "date";
    case NoFigure::duration:
      return "duration";
    case NoFigure::ordinal:
      return "ordinal";
    case NoFigure::rank:
      return "rank";
    case NoFigure::quoted:
      return "quoted";
    case NoFigure::code:
      return "code";
    case NoFigure::version:
      return "version";
    case NoFigure::scheme:
      return "scheme";
    case NoFigure::note:
      return "note";
    case NoFigure::no_unit:
      return "no-unit";
  }
  return "";
}

class SentenceReader {
 public:
  SentenceReader(std::string_view sentence, const Setting& setting, const Lexicon& lexicon)
      : sentence_(sentence), setting_(setting), lexicon_(lexicon) {}

  SentenceReading read() {
    for (const Span& clause : clauses_of(sentence_)) read_clause(clause);
    return std::move(reading_);
  }

 private:
  void read_clause(const Span& span) {
    clause_ = span;
    text_ = span.of(sentence_);
    const std::size_t first_new = reading_.proposals.size();
    const Phrase front = phrase_of(text_, lexicon_);
    const bool has_own_verb = !front.verb.empty() || front.works || front.is_firm;
    if (front.strives) {
      strives_ = true;
    } else if (has_own_verb) {
      strives_ = false;
    }
    is_part_ = trim(text_).starts_with(lexicon_.part_of);
    if (!is_part_ && first_new > 0 && !has_own_verb) {
      // The clause goes on about the same: 新增A 5家，B 3家.
    } else if (!is_part_) {
      verb_.clear();
    }
    std::vector<Entry> entries = entries_of(find_figures(text_, lexicon_));
    read_entries(entries);
    const bool has_figure = std::any_of(entries.begin(), entries.end(),
                                        [](const Entry& one) { return !one.is_attribute; });
    if (reading_.proposals.size() == first_new && !has_figure) read_words();
    if (!is_part_ && reading_.proposals.size() > first_new) whole_ = first_new;
  }

  void note_numeral(const Figure& figure, std::optional<std::size_t> target,
                    std::string_view reason, Strength strength) {
    reading_.numerals.push_back({clause_.begin + figure.number, clause_.begin + figure.number_end,
                                 clause_.begin, clause_.end, target, std::string(reason),
                                 strength});
  }

  /// Figures with the text around them; what is no figure goes into the ledger at once.
  std::vector<Entry> entries_of(const std::vector<Figure>& figures) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      Figure figure = figures[i];
      if (figure.no_figure == NoFigure::no_unit && takes_unit_of_next(figures, i)) {
        figure.no_figure = NoFigure::none;
        figure.unit = figures[i + 1].unit;
        figure.unit_kind = figures[i + 1].unit_kind;
      }
      if (figure.no_figure != NoFigure::none || !figure.value) {
        const bool is_weak = figure.no_figure == NoFigure::no_unit;
        note_numeral(figure, {}, reason_of(figure.no_figure),
                     is_weak ? Strength::weak : Strength::strong);
        continue;
      }
      if (figure.unit_kind == UnitKind::time && !figure.before && !figure.after) {
        note_numeral(figure, {}, "duration", Strength::strong);
        continue;
      }
      entries.push_back({figure, {}, {}, false, true});
    }
    std::size_t from = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      Entry& entry = entries[i];
      const std::size_t begin = std::max(from, entry.figure.begin);
      const std::string_view between = text_.substr(from, begin - from);
      if (i == 0) {
        entry.pre = between;
      } else {
        part_between(entries[i - 1], entry, between);
      }
      from = std::max(from, entry.figure.end);
    }
    if (!entries.empty()) entries.back().post = text_.substr(from);
    return entries;
  }

  /// 分别为3、5个: the first has the unit of the second.
  bool takes_unit_of_next(const std::vector<Figure>& figures, std::size_t i) const {
    if (i + 1 >= figures.size() || !figures[i].value) return false;
    const Figure& next = figures[i + 1];
    if (next.no_figure != NoFigure::none) return false;
    const std::string_view between = text_.substr(figures[i].end, next.number - figures[i].end);
    return between == "、" || lexicon_.conjunctions.contains(between);
  }

  /// Shares out what stands between two figures: a list goes on behind 、, and without one the
  /// first tells of what kind the things are that the second counts, or the other way round.
  void part_between(Entry& left, Entry& right, std::string_view between) {
    std::size_t mark = std::string_view::npos;
    std::size_t mark_size = 0;
    for (std::size_t at = 0; at < between.size(); at += first_character(between.substr(at)).bytes) {
      const std::string_view word = lexicon_.conjunctions.at_start_of(between.substr(at));
      if (word.empty() || is_torn(between.substr(0, at))) continue;
      if (at > 0 && word != "、" &&
          lexicon_.gain.at_start_of(between.substr(at + word.size())).empty())
        continue;
      mark = at;
      mark_size = word.size();
      break;
    }
    if (mark != std::string_view::npos) {
      left.post = between.substr(0, mark);
      right.pre = between.substr(mark + mark_size);
      return;
    }
    const bool is_counted = left.figure.unit_kind == UnitKind::counted;
    if (trim(between).empty() && !right.figure.before && right.figure.way == Way::level) {
      right.is_attribute = true;  // 2个10亿元以上产业项目
      return;
    }
    const bool asks_more = right.figure.before || right.figure.way != Way::level;
    if (asks_more && (is_counted || left.figure.unit_kind == UnitKind::share) &&
        trim(left.pre).empty()) {
      left.post = between;  // 90%行政村集体经济总收入高于100万元
      right.is_attribute = true;
      return;
    }
    const std::string_view verb = lexicon_.gain.at_start_of(trim(between));
    if (left.figure.after || left.figure.unit_kind == UnitKind::measured || verb.empty()) {
      left.is_attribute = true;  // 5亿元以上产业项目40个
      const std::size_t begin = static_cast<std::size_t>(
          left.pre.empty()
              ? left.figure.begin + static_cast<std::size_t>(text_.data() - text_.data())
              : static_cast<std::size_t>(left.pre.data() - text_.data()));
      right.pre = text_.substr(begin, right.figure.begin - begin);
      return;
    }
    left.post = between.substr(0, between.find(verb));
    right.pre = trim(between);
  }

  void read_entries(std::vector<Entry>& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      Entry& entry = entries[i];
      if (entry.is_attribute) {
        note_numeral(entry.figure, {}, "attribute",
                     entry.figure.after ? Strength::strong : Strength::weak);
        continue;
      }
      if (const std::size_t used = read_list(entries, i); used > 0) {
        i += used - 1;
        continue;
      }
      read_single(entries, i);
    }
  }

  /// 甲、乙分别增长5%、6%, 甲、乙均增长5%: how many entries it took.
  std::size_t read_list(std::vector<Entry>& entries, std::size_t i) {
    std::string_view pre = without_lead_marks(entries[i].pre);
    std::string verb;
    for (int step = 0; step < 2; ++step) {
      const std::string_view behind = lexicon_.gain.at_end_of(pre);
      const bool has_list_word_before =
          !behind.empty() && ends_with_list_word(pre.substr(0, pre.size() - behind.size()));
      if (!has_list_word_before) break;
      verb = behind;
      pre.remove_suffix(behind.size());
    }
    pre = trim(pre);
    const std::string_view respectively = lexicon_.respectively.at_end_of(pre);
    const std::string_view each = lexicon_.each.at_end_of(pre);
    const std::string_view word = respectively.empty() ? each : respectively;
    if (word.empty()) return 0;
    std::string_view head = pre.substr(0, pre.size() - word.size());
    // 分别 may stand once more: 均分别
    const Phrase phrase = phrase_of(head, lexicon_);
    std::vector<std::string> names = listed_things(phrase.noun, lexicon_);
    std::size_t count = 1;
    while (i + count < entries.size() && trim(entries[i + count].pre).empty() &&
           !entries[i + count].is_attribute && trim(entries[i + count - 1].post).empty()) {
      ++count;
    }
    if (!respectively.empty() && names.size() == 1 && count == 2)
      names = town_and_country(names[0]);
    if (names.empty()) return 0;
    if (names.size() == 1 && !each.empty()) return 0;
    share_operators(entries, i, count);
    const bool fits = names.size() == count || count == 1;
    const Grade grade = fits ? Grade::a : Grade::c;
    const std::string& lead_verb = phrase.verb.empty() ? verb : phrase.verb;
    for (std::size_t k = 0; k < std::max(names.size(), count); ++k) {
      if (k >= names.size() && count > names.size()) {
        note_numeral(entries[i + k].figure, {}, "no-name", Strength::weak);
        continue;
      }
      const Entry& entry = entries[i + std::min(k, count - 1)];
      Proposal proposal = proposal_of(entry, grade, "list");
      name(proposal, entry.figure, lead_verb, names[k]);
      apply(proposal, phrase);
      const std::size_t number = add(std::move(proposal));
      if (k < count) note_numeral(entry.figure, number, "", Strength::strong);
    }
    return count;
  }

  bool ends_with_list_word(std::string_view text) const {
    text = trim(text);
    return !lexicon_.respectively.at_end_of(text).empty() || !lexicon_.each.at_end_of(text).empty();
  }

  /// 城乡居民 with two figures.
  std::vector<std::string> town_and_country(const std::string& name) const {
    const std::size_t at = name.find(lexicon_.town_and_country);
    if (at == std::string::npos) return {name};
    std::vector<std::string> names;
    for (const std::string& one : {lexicon_.town, lexicon_.country}) {
      std::string whole = name;
      whole.replace(at, lexicon_.town_and_country.size(), one);
      names.push_back(whole);
    }
    return names;
  }

  /// The words in front stand for all figures of a list, and so do those behind the last of them.
  void share_operators(std::vector<Entry>& entries, std::size_t i, std::size_t count) const {
    const Figure& first = entries[i].figure;
    const Figure& last = entries[i + count - 1].figure;
    for (std::size_t k = i; k < i + count; ++k) {
      Figure& figure = entries[k].figure;
      if (figure.way == Way::level) figure.way = first.way;
      if (figure.way_size == 0) figure.way_size = first.way_size;
      if (!figure.before) figure.before = first.before;
      if (!figure.after) figure.after = last.after;
    }
  }

  static std::string_view without_lead_marks(std::string_view text) {
    text = trim(text);
    while (text.starts_with("、") || text.starts_with("，")) text = trim(text.substr(3));
    return text;
  }

  Proposal proposal_of(const Entry& entry, Grade grade, std::string_view rule) const {
    Proposal proposal;
    proposal.grade = grade;
    proposal.rule = rule;
    proposal.quote = trim(text_);
    const std::size_t offset = static_cast<std::size_t>(trim(text_).data() - text_.data());
    proposal.figure_at = entry.figure.number - offset;
    proposal.figure_size = entry.figure.end - entry.figure.number;
    proposal.requirement = entry.figure.requirement();
    proposal.value = entry.figure.value;
    proposal.upper = entry.figure.upper;
    proposal.unit = entry.figure.unit;
    return proposal;
  }

  void apply(Proposal& proposal, const Phrase& phrase) const {
    const bool strives = phrase.strives || (strives_ && !phrase.is_firm);
    proposal.commitment = strives ? Commitment::strive : Commitment::firm;
    if (phrase.due) proposal.due = day_of(*phrase.due);
  }

  std::optional<Date> day_of(const NamedDay& day) const {
    const auto year = day.year ? day.year : setting_.last_year ? setting_.last_year : setting_.year;
    return year ? make_date(*year, day.month, day.day) : std::nullopt;
  }

  std::size_t add(Proposal proposal) {
    if (is_part_ && whole_ && reading_.proposals[*whole_].unit == proposal.unit) {
      proposal.parent = whole_;
    }
    reading_.proposals.push_back(std::move(proposal));
    return reading_.proposals.size() - 1;
  }

  /// The name and the measure of a figure.
  void name(Proposal& proposal, const Figure& figure, const std::string& verb,
            std::string_view noun) const {
    std::string said(noun);
    if (const std::size_t at = said.find(lexicon_.reached); at != std::string::npos && at > 0) {
      said.erase(at, lexicon_.reached.size());  // 产业实现产值
    }
    if (figure.way != Way::level) {
      proposal.measure = Measure::growth;
      const std::string_view word = text_.substr(figure.begin, figure.way_size);
      const WordList& words = lexicon_.kept_ways;
      const std::string& usual =
          figure.way == Way::growth ? lexicon_.usual_growth : lexicon_.usual_fall;
      if (lexicon_.growth.at_end_of(said).empty() && lexicon_.fall.at_end_of(said).empty()) {
        said += words.contains(word) ? std::string(word) : usual;
      }
      proposal.name = said;
      return;
    }
    proposal.name = verb + said;
    const bool is_share =
        figure.unit_kind == UnitKind::share || figure.unit_kind == UnitKind::points;
    const bool is_total = lexicon_.total.first_in(said).first != std::string_view::npos;
    const bool is_yearly = !lexicon_.yearly.at_end_of(said).empty();
    const bool is_level = figure.before && verb.empty() && !is_yearly;
    proposal.measure = is_share || (verb.empty() && is_total && !is_yearly) || is_level
                           ? Measure::stock
                           : Measure::flow;
  }

  void read_single(std::vector<Entry>& entries, std::size_t i) {
    Entry& entry = entries[i];
    const Figure& figure = entry.figure;
    Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    std::string_view post = trim(entry.post);
    const bool is_noted = post.starts_with("（") || post.starts_with("(");
    if (is_noted) post = {};
    if (lexicon_.nothing.contains(post)) post = {};
    if (const std::string_view verb = lexicon_.attribute.at_end_of(trim(entry.pre));
        !verb.empty() && !post.empty()) {
      note_numeral(figure, {}, "attribute", Strength::strong);
      return;
    }
    const std::string_view outcome =
        lexicon_.ends.at_end_of(post.empty() ? std::string_view(phrase.noun) : post);
    if (phrase.works && outcome.empty() && figure.way == Way::level && !figure.before &&
        !figure.after && figure.unit_kind != UnitKind::share) {
      note_numeral(figure, {}, "work", Strength::weak);
      return;
    }
    std::string verb = phrase.verb;
    std::string noun = phrase.noun;
    std::string_view rule = figure.way != Way::level              ? "growth"
                            : figure.unit_kind == UnitKind::share ? "rate"
                            : !verb.empty()                       ? "count"
                            : figure.before                       ? "level"
                                                                  : "amount";
    Grade grade = Grade::a;
    if (noun.empty() && post.empty()) {
      if (!verb.empty() && !noun_.empty()) {
        noun = noun_;  // 建成小微园5个、投运2个
        rule = "same-thing";
        grade = Grade::b;
      } else if (verb.empty() && figure.way != Way::level && !noun_.empty() && i > 0) {
        noun = noun_;  // 达到30亿元、增长5%
        rule = "same-thing";
        grade = Grade::b;
      } else {
        note_numeral(figure, {}, "no-name", Strength::weak);
        return;
      }
    } else if (!post.empty()) {
      if (post.starts_with("的")) post.remove_prefix(3);
      const bool is_size = figure.after && noun.empty() && figure.unit_kind == UnitKind::measured;
      if (is_size || (lexicon_.level_words.at_start_of(post).size() > 0)) {
        note_numeral(figure, {}, "attribute", is_size ? Strength::strong : Strength::weak);
        return;
      }
      rule = "classifier";
      const bool is_abstract = !lexicon_.abstract.at_end_of(post).empty() && outcome.empty();
      if (is_abstract && figure.unit_kind == UnitKind::counted) {
        note_numeral(figure, {}, "abstract", Strength::weak);
        return;
      }
      if (verb.empty() && noun.empty() && figure.unit_kind != UnitKind::share && outcome.empty()) {
        note_numeral(figure, {}, "no-verb", Strength::weak);
        return;
      }
      if (figure.unit_kind == UnitKind::counted && verb.empty() && outcome.empty() &&
          verb_.empty() && !figure.after) {
        note_numeral(figure, {}, "no-verb", Strength::weak);
        return;
      }
      noun += post;
      grade = Grade::b;
    }
    if (verb.empty() && figure.way == Way::level && figure.unit_kind != UnitKind::share &&
        !figure.before && !verb_.empty()) {
      const bool has_inner_verb =
          lexicon_.inner_verbs.first_in(noun).first != std::string_view::npos;
      if (!has_inner_verb) verb = verb_;
    }
    if (verb.empty() && rule == "amount" && !figure.after &&
        lexicon_.inner_verbs.first_in(noun).first == std::string_view::npos &&
        lexicon_.yearly.at_end_of(noun).empty() &&
        lexicon_.total.first_in(noun).first == std::string_view::npos)
      grade = Grade::c;
    if (is_torn(noun)) grade = Grade::c;
    Proposal proposal = proposal_of(entry, grade, rule);
    name(proposal, figure, verb, noun);
    apply(proposal, phrase);
    const std::size_t number = add(std::move(proposal));
    note_numeral(figure, number, "", Strength::strong);
    if (!phrase.verb.empty()) verb_ = phrase.verb;
    noun_ = noun;
  }

  /// A clause without figures.
  void read_words() {
    const std::string_view quote = trim(text_);
    std::vector<Proposal> found = relations_of(quote, lexicon_);
    if (found.empty()) found = milestones_of(quote, lexicon_);
    if (found.empty()) {
      if (promises_outcome(quote, lexicon_)) reading_.outcomes.emplace_back(quote);
      return;
    }
    const Phrase front = phrase_of(text_, lexicon_);
    for (Proposal& proposal : found) {
      const bool strives = proposal.commitment == Commitment::strive || front.strives ||
                           (strives_ && !front.is_firm && front.verb.empty());
      proposal.commitment = strives ? Commitment::strive : Commitment::firm;
      if (front.due) proposal.due = day_of(*front.due);
      add(std::move(proposal));
    }
  }

  std::string_view sentence_;
  const Setting& setting_;
  const Lexicon& lexicon_;
  SentenceReading reading_;
  Span clause_;
  std::string_view text_;  // of the clause
  bool strives_ = false;
  bool is_part_ = false;
  std::string verb_;
  std::string noun_;
  std::optional<std::size_t> whole_;
};

}  // namespace

SentenceReading read_sentence(std::string_view sentence, const Setting& setting,
                              const Lexicon& lexicon) {
  return SentenceReader(sentence, setting, lexicon).read();
}

}  // namespace milepost
