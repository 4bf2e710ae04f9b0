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
  bool is_attribute = false;  // a size or a make of what is named
  bool is_behind = false;  // of the thing that stands in front of it: 2个10亿元以上产业项目
  bool is_baseline = false;  // what it was: 由42%提高到50%
  bool is_next = false;      // another figure of the same thing, in another unit: 150个、10万亩
  bool is_share_of = false;  // 90%行政村集体经济总收入高于100万元: of what meets another figure
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
    original_ = span.of(sentence_);
    masked_ = without_asides(original_);
    text_ = masked_;
    const std::size_t first_new = reading_.proposals.size();
    const Phrase front = phrase_of(text_, lexicon_);
    const bool has_own_verb = !front.verb.empty() || front.has_lead;
    if (front.strives) {
      strives_ = true;
    } else if (has_own_verb) {
      strives_ = false;
    }
    note_time();
    is_part_ = trim(text_).starts_with(lexicon_.part_of);
    const bool goes_on = first_new > 0 && !has_own_verb;  // 新增甲5家，乙3家
    if (!is_part_ && !goes_on) verb_.clear();
    std::vector<Entry> entries = entries_of(find_figures(text_, lexicon_));
    read_entries(entries);
    const bool has_figure = std::any_of(entries.begin(), entries.end(),
                                        [](const Entry& one) { return !one.is_attribute; });
    if (reading_.proposals.size() == first_new && !has_figure && !is_past_) read_words();
    if (!is_part_ && reading_.proposals.size() > first_new) whole_ = first_new;
  }

  /// The clause with blanks in place of brackets behind a figure that hold figures:
  /// 85个（1.1万户）. Their numerals go into the ledger.
  std::string without_asides(std::string_view clause) {
    std::string masked(clause);
    if (clause.find("（") == std::string_view::npos && clause.find('(') == std::string_view::npos) {
      return masked;
    }
    const std::vector<Figure> figures = find_figures(clause, lexicon_);
    std::size_t told = 0;  // up to where
    for (const Figure& figure : figures) {
      if (figure.no_figure != NoFigure::none || figure.number < told) continue;
      for (const auto& [open, close] : kRoundBrackets) {
        if (!clause.substr(figure.end).starts_with(open)) continue;
        const std::size_t end = clause.find(close, figure.end);
        if (end == std::string_view::npos) continue;
        const std::size_t behind = end + close.size();
        bool has_figures = false;
        for (const Figure& aside : figures) {
          if (aside.number < figure.end || aside.number >= behind) continue;
          has_figures = true;
          note_numeral(aside, {}, "aside", Strength::weak);
        }
        told = behind;
        if (has_figures) masked.replace(figure.end, behind - figure.end, behind - figure.end, ' ');
      }
    }
    return masked;
  }

  /// Whether the clause is about what was, and which day it sets for those behind it.
  void note_time() {
    const std::string_view text = trim(text_);
    const bool was_present = !lexicon_.present.at_start_of(text).empty();
    const auto year = year_at_start_of(text);
    if (was_present || (year && setting_.year && *year >= *setting_.year)) is_past_ = false;
    if (!lexicon_.past.at_start_of(text).empty()) is_past_ = true;
    if (year && setting_.year && *year < *setting_.year) is_past_ = true;
    std::string rest(text);
    const auto day = take_day(rest, lexicon_);
    if (day && trim(rest).empty()) carried_due_ = day;
  }

  /// Of `2022年新增`; nothing of 2022年底前.
  static std::optional<int> year_at_start_of(std::string_view text) {
    constexpr std::size_t kDigits = 4;
    const std::string_view digits = text.substr(0, kDigits);
    const bool is_year = digits.size() == kDigits &&
                         digits.find_first_not_of("0123456789") == std::string_view::npos &&
                         text.substr(kDigits).starts_with("年");
    return is_year ? to_number<int>(digits) : std::nullopt;
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
        const bool is_weak =
            figure.no_figure == NoFigure::no_unit || figure.no_figure == NoFigure::none;
        // More digits than a figure has.
        const std::string_view why =
            figure.no_figure == NoFigure::none ? "too-long" : reason_of(figure.no_figure);
        note_numeral(figure, {}, why, is_weak ? Strength::weak : Strength::strong);
        continue;
      }
      if (figure.unit_kind == UnitKind::time && !figure.before && !figure.after) {
        note_numeral(figure, {}, "duration", Strength::strong);
        continue;
      }
      entries.push_back({figure, {}, {}, false, false, false, false, false});
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
    for (std::size_t i = 1; i < entries.size(); ++i) {
      Entry& left = entries[i - 1];
      if (!entries[i].is_behind || left.is_share_of) continue;
      const std::size_t end =
          offset_of(entries[i].post, entries[i].figure.end) + entries[i].post.size();
      left.post = text_.substr(left.figure.end, end - left.figure.end);
    }
    for (std::size_t i = 1; i < entries.size(); ++i) {
      entries[i].is_next = trim(entries[i].pre).empty() && trim(entries[i - 1].post).empty() &&
                           entries[i].figure.unit != entries[i - 1].figure.unit;
    }
    for (Entry& entry : entries) entry.is_attribute = entry.is_attribute || tells_of_a_thing(entry);
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
      if (is_within_word(between, at, lexicon_)) continue;
      const std::string_view rest = between.substr(at + word.size());
      const bool goes_on = trim(rest).empty() || !lexicon_.gain.at_start_of(rest).empty();
      if (at > 0 && word != "、" && !goes_on) continue;
      mark = at;
      mark_size = word.size();
      break;
    }
    if (mark != std::string_view::npos) {
      left.post = between.substr(0, mark);
      right.pre = between.substr(mark + mark_size);
      return;
    }
    if (const std::string_view from = lexicon_.from.at_end_of(trim(left.pre)); !from.empty()) {
      left.is_baseline = true;  // 由42%提高到50%
      right.pre = trim(left.pre).substr(0, trim(left.pre).size() - from.size());
      return;
    }
    const bool is_counted = left.figure.unit_kind == UnitKind::counted;
    if (trim(between).empty() && !right.figure.before && right.figure.way == Motion::level) {
      if (right.figure.unit_kind == UnitKind::counted && !left.figure.after) return;  // 55个12764户
      right.is_behind = true;
      right.is_attribute = true;  // 2个10亿元以上产业项目
      return;
    }
    const bool asks_more = right.figure.before || right.figure.way != Motion::level;
    const bool is_share = left.figure.unit_kind == UnitKind::share;
    const Phrase front = phrase_of(left.pre, lexicon_);
    const bool is_of_share = right.figure.unit_kind == UnitKind::share;
    if (asks_more && !is_of_share && (is_counted || is_share) && front.noun.empty() &&
        front.verb.empty()) {
      left.post = text_.substr(left.figure.end, right.figure.end - left.figure.end);
      left.is_share_of = true;
      right.is_behind = true;
      right.is_attribute = true;
      return;
    }
    const std::string_view verb = lexicon_.gain.at_start_of(trim(between));
    if (left.figure.after || left.figure.unit_kind == UnitKind::measured || verb.empty()) {
      left.is_attribute = true;  // 5亿元以上产业项目40个
      const std::size_t begin = offset_of(left.pre, left.figure.begin);
      right.pre = text_.substr(begin, right.figure.begin - begin);
      return;
    }
    left.post = between.substr(0, between.find(verb));
    right.pre = trim(between);
  }

  /// Where `pre`, which is a part of the clause, begins in it.
  std::size_t offset_of(std::string_view pre, std::size_t otherwise) const {
    return pre.empty() ? otherwise : static_cast<std::size_t>(pre.data() - text_.data());
  }

  void read_entries(std::vector<Entry>& entries) {
    std::optional<std::size_t> kept_from;  // where the name of the next figure begins
    for (std::size_t i = 0; i < entries.size(); ++i) {
      Entry& entry = entries[i];
      if (is_past_) {
        note_numeral(entry.figure, {}, "past", Strength::weak);
        const std::string noun = phrase_of(without_lead_marks(entry.pre), lexicon_).noun;
        if (!noun.empty()) noun_ = noun;
        continue;
      }
      if (entry.is_baseline) {
        note_numeral(entry.figure, {}, "baseline", Strength::strong);
        continue;
      }
      if (entry.is_attribute) {
        if (!entry.is_behind && !kept_from) kept_from = offset_of(entry.pre, entry.figure.begin);
        note_numeral(entry.figure, {}, "attribute",
                     entry.figure.after ? Strength::strong : Strength::weak);
        continue;
      }
      if (kept_from) {
        entry.pre = text_.substr(*kept_from, entry.figure.begin - *kept_from);
        kept_from.reset();
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
    if (word.empty()) return read_plain_list(entries, i);
    std::string_view head = pre.substr(0, pre.size() - word.size());
    // 分别 may stand once more: 均分别
    const Phrase phrase = phrase_of(head, lexicon_);
    std::vector<std::string> names = listed_things(phrase.noun, lexicon_);
    const std::size_t count = figures_in_a_row(entries, i);
    if (!respectively.empty() && names.size() == 1 && count == 2)
      names = town_and_country(names[0], lexicon_);
    if (names.empty()) return 0;
    if (names.size() == 1 && !each.empty() && respectively.empty()) return 0;
    if (names.size() == 1 && count > 1) names = of_those_before(names[0], count);
    const bool fits = names.size() == count || count == 1;
    const std::string& lead_verb = phrase.verb.empty() ? verb : phrase.verb;
    add_list(entries, i, count, with_shared_tail(std::move(names), lexicon_), phrase, lead_verb,
             fits ? Grade::a : Grade::c);
    return count;
  }

  /// How many figures stand behind each other with nothing but 、 between them.
  std::size_t figures_in_a_row(const std::vector<Entry>& entries, std::size_t i) const {
    std::size_t count = 1;
    while (i + count < entries.size() && trim(entries[i + count].pre).empty() &&
           !entries[i + count].is_attribute && trim(entries[i + count - 1].post).empty() &&
           entries[i + count].figure.begin == entries[i + count].figure.number) {
      ++count;
    }
    return count;
  }

  /// 果品、蔬菜面积稳定在350万亩、135万亩: as many names as figures, and no word that says so.
  std::size_t read_plain_list(std::vector<Entry>& entries, std::size_t i) {
    const std::size_t count = figures_in_a_row(entries, i);
    if (count < 2) return 0;
    const Phrase phrase = phrase_of(without_lead_marks(entries[i].pre), lexicon_);
    std::vector<std::string> names = listed_things(phrase.noun, lexicon_);
    if (names.size() == 1 && count == 2) names = town_and_country(names[0], lexicon_);
    if (names.size() != count) return 0;
    add_list(entries, i, count, with_shared_tail(std::move(names), lexicon_), phrase, phrase.verb,
             Grade::b);
    return count;
  }

  void add_list(std::vector<Entry>& entries, std::size_t i, std::size_t count,
                const std::vector<std::string>& names, const Phrase& phrase,
                const std::string& verb, Grade grade) {
    share_operators(entries, i, count);
    for (std::size_t k = 0; k < std::max(names.size(), count); ++k) {
      if (k >= names.size() && count > names.size()) {
        note_numeral(entries[i + k].figure, {}, "no-name", Strength::weak);
        continue;
      }
      const Entry& entry = entries[i + std::min(k, count - 1)];
      Proposal proposal = proposal_of(entry, grade, "list");
      name(proposal, entry.figure, verb, names[k]);
      apply(proposal, phrase);
      const std::size_t number = add(std::move(proposal));
      if (k < count) note_numeral(entry.figure, number, "", Strength::strong);
    }
  }

  /// 甲项目4个、乙项目11个，开工率分别达到75%、45%: of each of the two before.
  std::vector<std::string> of_those_before(const std::string& name, std::size_t count) const {
    const std::vector<Proposal>& before = reading_.proposals;
    if (before.size() < count) return {name};
    std::vector<std::string> names;
    for (auto one = before.end() - static_cast<std::ptrdiff_t>(count); one != before.end(); ++one) {
      names.push_back(one->name + name);
    }
    return names;
  }

  bool ends_with_list_word(std::string_view text) const {
    text = trim(text);
    return !lexicon_.respectively.at_end_of(text).empty() || !lexicon_.each.at_end_of(text).empty();
  }

  /// The words in front stand for all figures of a list, and so do those behind the last of them.
  void share_operators(std::vector<Entry>& entries, std::size_t i, std::size_t count) const {
    const Figure& first = entries[i].figure;
    const Figure& last = entries[i + count - 1].figure;
    for (std::size_t k = i; k < i + count; ++k) {
      Figure& figure = entries[k].figure;
      if (figure.way == Motion::level) figure.way = first.way;
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
    proposal.quote = trim(original_);
    const std::size_t offset = static_cast<std::size_t>(trim(original_).data() - original_.data());
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
    if (phrase.due) {
      proposal.due = day_of(*phrase.due);
    } else if (carried_due_) {
      proposal.due = day_of(*carried_due_);
    }
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

  /// Without the marks of notes: 〔24〕.
  static std::string without_notes(std::string_view name) {
    std::string said(name);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"〔", "〕"},
                                      {"[", "]"},
                                      {"【", "】"},
                                      {"［", "］"}}) {
      for (std::size_t at = said.find(open); at != std::string::npos; at = said.find(open, at)) {
        const std::size_t end = said.find(close, at);
        if (end == std::string::npos) break;
        const std::string_view inside =
            std::string_view(said).substr(at + open.size(), end - at - open.size());
        if (inside.empty() || inside.find_first_not_of("0123456789") != std::string_view::npos) {
          at = end;
          continue;
        }
        said.erase(at, end + close.size() - at);
      }
    }
    return said;
  }

  /// 前三位
  bool is_rank(const Figure& figure) const {
    return text_.substr(figure.begin).starts_with(lexicon_.rank_front) &&
           lexicon_.rank_units.contains(figure.unit);
  }

  /// The name and the measure of a figure.
  void name(Proposal& proposal, const Figure& figure, const std::string& verb,
            std::string_view noun) const {
    std::string said = without_notes(noun);
    if (const std::size_t at = said.find(lexicon_.reached); at != std::string::npos && at > 0) {
      said.erase(at, lexicon_.reached.size());  // 产业实现产值
    }
    if (is_rank(figure)) {
      const auto [at, word] = lexicon_.ranking.first_in(said);
      if (at != std::string::npos && at > 0) said.erase(at, word.size());  // 总量进入全省
      proposal.name = verb + said + lexicon_.rank_name;
      proposal.measure = Measure::stock;
      return;
    }
    if (figure.way != Motion::level) {
      proposal.measure = Measure::growth;
      const std::string_view word = text_.substr(figure.begin, figure.way_size);  // may be empty
      const WordList& words = lexicon_.kept_ways;
      const std::string& usual =
          figure.way == Motion::growth ? lexicon_.usual_growth : lexicon_.usual_fall;
      if (lexicon_.growth.at_end_of(said).empty() && lexicon_.fall.at_end_of(said).empty()) {
        said += words.contains(word) ? std::string(word) : usual;
      }
      proposal.name = verb == lexicon_.completed ? said : verb + said;
      return;
    }
    const bool is_yearly = !lexicon_.yearly.at_end_of(said).empty();
    const bool tells_completion = verb == lexicon_.completed && is_yearly;
    proposal.name = tells_completion                     ? said
                    : !lexicon_.attribute.contains(verb) ? verb + said
                                                         : said + verb;
    const bool is_share =
        figure.unit_kind == UnitKind::share || figure.unit_kind == UnitKind::points;
    const bool is_total = lexicon_.total.first_in(said).first != std::string_view::npos;
    const bool is_level = figure.before && verb.empty() && !is_yearly;
    proposal.measure = is_share || (verb.empty() && is_total && !is_yearly) || is_level
                           ? Measure::stock
                           : Measure::flow;
  }

  /// 年产5万吨…项目, 总投资3亿元的…, 10亿元以上项目: the figure is part of a name.
  bool tells_of_a_thing(const Entry& entry) const {
    const std::string_view post = bare_post(entry);
    if (post.empty() || entry.is_share_of) return false;
    if (!lexicon_.attribute.at_end_of(trim(entry.pre)).empty()) return true;
    if (!lexicon_.level_words.at_start_of(post).empty()) return true;
    const Figure& figure = entry.figure;
    if (figure.unit_kind != UnitKind::measured || figure.before || figure.way != Motion::level)
      return false;
    const Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    const bool is_sized = !lexicon_.sized.at_end_of(post).empty() || phrase.verb.empty();
    if (figure.after && phrase.noun.empty()) return is_sized;
    const bool counts_up = !phrase.verb.empty() && !lexicon_.milestone.contains(phrase.verb);
    const bool ends_built = !lexicon_.built.at_end_of(post).empty();
    return !counts_up &&
           (ends_built || phrase.verb.empty() || !lexicon_.things.at_end_of(post).empty());
  }

  /// What stands behind a figure and belongs to its name.
  std::string_view bare_post(const Entry& entry) const {
    std::string_view post = trim(entry.post);
    if (post.starts_with("（") || post.starts_with("(")) return {};
    if (lexicon_.nothing.contains(post)) return {};
    const bool is_class = entry.figure.unit == lexicon_.water_class;
    if (is_class && lexicon_.water.contains(post)) return {};
    if (post.starts_with("的")) post.remove_prefix(std::string_view("的").size());
    return post;
  }

  /// Why the figure of an entry is no target; empty where it is one.
  std::string_view reason_against(const Entry& entry, const Phrase& phrase, std::string_view post,
                                  std::string_view verb) const {
    const Figure& figure = entry.figure;
    const std::string_view last = post.empty() ? std::string_view(phrase.noun) : post;
    const bool ends_well = !lexicon_.ends.at_end_of(last).empty() ||
                           lexicon_.award.first_in(last).first != std::string_view::npos;
    const bool is_bare = figure.way == Motion::level && !figure.before && !figure.after;
    const bool causes = phrase.causes && lexicon_.actors.contains(figure.unit) && !post.empty();
    if (phrase.works && !causes && !ends_well && is_bare && figure.unit_kind != UnitKind::share)
      return "work";
    if (post.empty()) {
      const bool goes_on = figure.before || entry.is_next || phrase.strives || phrase.is_firm;
      const bool has_name = !phrase.noun.empty() || (!noun_.empty() && goes_on) ||
                            (!noun_.empty() && (!verb.empty() || figure.way != Motion::level));
      return has_name ? "" : "no-name";
    }
    if (entry.is_share_of) return "";
    const bool has_inner_verb = lexicon_.inner_verbs.first_in(post).first != std::string_view::npos;
    const bool is_counted = figure.unit_kind == UnitKind::counted;
    const bool is_to_be_done = !verb.empty() && !lexicon_.done_with.at_end_of(post).empty();
    if (is_counted && !ends_well && !is_to_be_done && !lexicon_.abstract.at_end_of(post).empty())
      return "abstract";
    const bool is_anything =
        ends_well || causes || !verb.empty() || figure.unit_kind == UnitKind::share;
    if (is_anything) return "";
    const bool is_named = !phrase.noun.empty() && (!is_counted || has_inner_verb || figure.after);
    return is_named ? "" : "no-verb";
  }

  void read_single(std::vector<Entry>& entries, std::size_t i) {
    const Entry& entry = entries[i];
    const Figure& figure = entry.figure;
    Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    const std::string_view post = bare_post(entry);
    const bool has_examples = !post.empty() && ends_with_and_others(entry.pre);
    const std::size_t others = post.empty() ? and_others_in(phrase.noun) : std::string::npos;
    const bool ends_with_verb = !lexicon_.gain.at_end_of(phrase.noun).empty();
    if (phrase.noun.empty() && post.empty() && !measured_in(phrase.verb, lexicon_).empty()) {
      phrase.noun = std::move(phrase.verb);  // 投资增长8%
      phrase.verb.clear();
    }
    std::string verb = phrase.verb;
    if (verb.empty() && !post.empty() && phrase.noun.empty()) verb = verb_;
    if (!phrase.verb.empty()) verb_ = phrase.verb;
    if (phrase.verb.empty() && ends_with_verb && !post.empty()) verb_ = phrase.noun;
    const std::string_view why =
        reason_against(entry, phrase, post, ends_with_verb ? phrase.noun : verb);
    if (!why.empty()) {
      note_numeral(figure, {}, why, Strength::weak);
      return;
    }
    // 每个县打造1个集聚区: the verb stands within the name.
    if (ends_with_verb && phrase.verb.empty() && !post.empty()) verb.clear();
    std::string noun = has_examples ? std::string(post) : phrase.noun + std::string(post);
    if (others != std::string::npos) {  // 开工甲学校、乙中心等项目5个
      noun.erase(0, others + lexicon_.and_others.back().size());
      phrase.noun.resize(others);
    }
    std::string_view rule = entry.is_share_of                     ? "share-of"
                            : !post.empty()                       ? "classifier"
                            : figure.way != Motion::level         ? "growth"
                            : figure.unit_kind == UnitKind::share ? "rate"
                            : !verb.empty()                       ? "count"
                            : figure.before                       ? "level"
                                                                  : "amount";
    Grade grade = post.empty() ? Grade::a : Grade::b;
    if (noun.empty()) {
      noun = noun_;  // 建成小微园5个、投运2个; 达到30亿元、增长5%
      // 增长5.5%左右、力争6%: it moves as the one before does.
      if (i > 0 && figure.unit == entries[i - 1].figure.unit && verb.empty()) {
        entries[i].figure.way = entries[i - 1].figure.way;
        entries[i].figure.way_size = 0;
      }
      rule = "same-thing";
      if (entry.is_next && verb.empty()) verb = verb_;
      grade = figure.before && i == 0 ? Grade::c : Grade::b;
    }
    const bool has_inner_verb = lexicon_.inner_verbs.first_in(noun).first != std::string_view::npos;
    const bool is_count =
        figure.way == Motion::level && figure.unit_kind != UnitKind::share && !figure.before;
    const bool is_measured = !measured_in(noun, lexicon_).empty() ||
                             lexicon_.total.first_in(noun).first != std::string_view::npos;
    if (verb.empty() && is_count && !has_inner_verb && !is_measured && post.empty()) verb = verb_;
    const bool is_known = has_inner_verb || figure.after || !verb.empty() ||
                          !lexicon_.yearly.at_end_of(noun).empty() ||
                          lexicon_.total.first_in(noun).first != std::string_view::npos;
    if (rule == "amount" && !is_known) grade = Grade::c;
    const bool is_chinese = !text_.substr(figure.number).empty() &&
                            !is_ascii(text_[figure.number]) &&
                            figure.number_end - figure.number <= 12;
    if (rule == "classifier" && is_chinese && !phrase.noun.empty()) grade = Grade::c;
    if (rule == "classifier" && !lexicon_.soft.at_end_of(noun).empty()) grade = Grade::c;
    if (is_torn(noun)) grade = Grade::c;
    if (is_rank(figure)) {
      rule = "rank";
      grade = std::max(grade, Grade::b);
    }
    Proposal proposal = proposal_of(entry, grade, rule);
    name(proposal, figure, verb, noun);
    apply(proposal, phrase);
    const std::size_t number = add(std::move(proposal));
    note_numeral(figure, number, "", Strength::strong);
    noun_ = noun;
    if ((has_examples || others != std::string::npos) && lexicon_.milestone.contains(verb))
      add_examples(phrase, verb, number);
  }

  /// Where 等 stands in a noun with a short word behind it; npos where there is none.
  std::size_t and_others_in(std::string_view noun) const {
    constexpr std::size_t kLongestTail = 18;
    const std::size_t at = noun.rfind(lexicon_.and_others.back());
    if (at == std::string_view::npos || at == 0 || is_torn(noun.substr(0, at)))
      return std::string_view::npos;
    const std::size_t tail = noun.size() - at - lexicon_.and_others.back().size();
    return tail > 0 && tail <= kLongestTail ? at : std::string_view::npos;
  }

  bool ends_with_and_others(std::string_view pre) const {
    return std::any_of(lexicon_.and_others.begin(), lexicon_.and_others.end(),
                       [&](const std::string& word) { return trim(pre).ends_with(word); });
  }

  /// 启动甲、乙等5个小区改造: 甲 and 乙 are parts of the five.
  void add_examples(const Phrase& phrase, const std::string& verb, std::size_t whole) {
    for (const std::string& thing : listed_things(phrase.noun, lexicon_)) {
      if (count_characters(thing) < 2 || is_torn(thing)) continue;
      Proposal proposal;
      const bool can_be_told = lexicon_.built.contains(verb) || lexicon_.told.contains(verb);
      const std::string& counted = reading_.proposals[whole].name;
      const bool is_thing =
          !lexicon_.things.at_end_of(thing).empty() || !lexicon_.things.at_end_of(counted).empty();
      proposal.grade = can_be_told && is_thing ? Grade::b : Grade::c;
      proposal.rule = "example";
      proposal.quote = trim(original_);
      proposal.name = verb + thing;
      proposal.requirement = RequirementKind::done;
      proposal.measure = Measure::milestone;
      apply(proposal, phrase);
      proposal.parent = whole;
      reading_.proposals.push_back(std::move(proposal));
    }
  }

  /// A clause without figures.
  void read_words() {
    const std::string_view quote = trim(original_);
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
      if (front.due) {
        proposal.due = day_of(*front.due);
      } else if (carried_due_) {
        proposal.due = day_of(*carried_due_);
      }
      add(std::move(proposal));
    }
  }

  std::string_view sentence_;
  const Setting& setting_;
  const Lexicon& lexicon_;
  SentenceReading reading_;
  Span clause_;
  std::string_view original_;  // of the clause
  std::string masked_;         // the same, without what stands aside
  std::string_view text_;      // of that
  bool strives_ = false;
  bool is_past_ = false;
  std::optional<NamedDay> carried_due_;
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
