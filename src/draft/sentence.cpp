#include "draft/sentence.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/carried_name.h"
#include "draft/clause_figures.h"
#include "draft/clauses.h"
#include "draft/dated_parts.h"
#include "draft/figure_name.h"
#include "draft/masked_clause.h"
#include "draft/milestones.h"
#include "draft/named_years.h"
#include "draft/negation.h"
#include "draft/relations.h"
#include "draft/shared_work.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestChinese = 12;  // bytes of a numeral
constexpr std::string_view kOf = "的";
constexpr std::string_view kListMark = "、";

class SentenceReader {
 public:
  SentenceReader(std::string_view sentence, const Setting& setting, const Lexicon& lexicon)
      : sentence_(sentence), setting_(setting), lexicon_(lexicon) {}

  SentenceReading read() {
    std::vector<Span> clauses = clauses_of(sentence_);
    join_sizes(clauses);
    for (const Span& clause : clauses) read_clause(clause);
    mark_checkpoints();
    return std::move(reading_);
  }

 private:
  /// 总投资12亿元，占地30亩的甲项目开工: what tells the size of one thing is one clause with it.
  void join_sizes(std::vector<Span>& clauses) const {
    for (std::size_t i = 0; i + 1 < clauses.size();) {
      const Span both{clauses[i].begin, clauses[i + 1].end};
      const bool may_tell = lexicon_.costs.is_in(clauses[i].of(sentence_)) &&
                            clauses[i + 1].of(sentence_).find(kOf) != std::string_view::npos;
      const bool is_one =
          may_tell &&
          masked_clause(both.of(sentence_), lexicon_).joins(clauses[i].end - both.begin);
      if (!is_one) {
        ++i;
        continue;
      }
      clauses[i] = both;
      clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  /// 上半年达60%、全年达100%: of several days of one year the last is the target.
  void mark_checkpoints() {
    const auto last_day = setting_.year ? last_day_of_year(*setting_.year) : std::optional<Date>();
    const auto due_of_one = [&](const Proposal& one) { return one.due ? one.due : last_day; };
    for (auto one = reading_.proposals.begin(); one != reading_.proposals.end(); ++one) {
      if (!one->due || one->measure == Measure::milestone) continue;
      const bool goes_on =
          std::any_of(one + 1, reading_.proposals.end(), [&](const Proposal& later) {
            const auto due = due_of_one(later);
            return later.name == one->name && later.unit == one->unit &&
                   later.measure == one->measure && due && *due > *one->due &&
                   year_of(*due) == year_of(*one->due);
          });
      if (goes_on) one->grade = Grade::c;
    }
  }

  void read_clause(const Span& span) {
    clause_ = span;
    original_ = span.of(sentence_);
    MaskedClause masked = masked_clause(original_, lexicon_);
    masked_ = std::move(masked.text);
    has_size_ = masked.has_size;
    text_ = masked_;
    clause_due_.reset();
    each_does_ = false;
    for (const NoTarget& one : masked.asides)
      note_numeral(one.figure, {}, one.reason, one.strength);
    const std::size_t first_new = reading_.proposals.size();
    before_clause_ = std::exchange(clause_begins_, first_new);
    const Phrase front = phrase_of(text_, lexicon_);
    const bool has_own_verb = !front.verb.empty() || front.has_lead;
    strives_ = front.strives || (strives_ && !has_own_verb);
    note_time();
    is_part_ = trim(text_).starts_with(lexicon_.part_of);
    figures_from_ = 0;
    const bool goes_on = first_new > 0 && !has_own_verb;  // 新增甲5家，乙3家
    if (!is_part_ && !goes_on) verb_.clear();
    if (has_own_verb) is_denied_ = false;
    strives_before_ = strives_ && !front.strives;
    ClauseFigures found = figures_of_clause(text_, lexicon_);
    for (const NoTarget& one : found.others) note_numeral(one.figure, {}, one.reason, one.strength);
    std::vector<FigureInText>& entries = found.figures;
    if (!entries.empty()) read_words_before(entries.front());
    share_text(entries, text_, figures_from_, lexicon_);
    part_extents(entries);
    read_entries(entries);
    const bool has_figure = std::any_of(entries.begin(), entries.end(),
                                        [](const FigureInText& one) { return !one.is_attribute; });
    const bool is_unclear =
        std::any_of(found.others.begin(), found.others.end(),
                    [](const NoTarget& one) { return one.reason == "too-long"; });  // 2亿5千
    if (reading_.proposals.size() == first_new && !has_figure && !is_past_ && !is_unclear)
      read_words(with_subject(span));
    said_nothing_ = reading_.proposals.size() == first_new && entries.empty();
    last_clause_ = span;
    if (!entries.empty() && !is_past_) read_words_behind(entries.back());
    take_days_in_brackets(first_new);
    take_limit_of_sentence(first_new);
    if (!is_part_ && reading_.proposals.size() > first_new) whole_ = first_new;
  }

  /// 完成4个小区9.2万平方米小区改造: two figures of one thing.
  void part_extents(std::vector<FigureInText>& entries) const {
    for (std::size_t i = 0; i + 1 < entries.size(); ++i) {
      FigureInText& one = entries[i];
      FigureInText& next = entries[i + 1];
      const std::size_t end = std::min(next.figure.begin, next.figure.number);
      if (!one.is_attribute || one.figure.unit_kind != UnitKind::counted || end <= one.figure.end)
        continue;
      const std::string_view thing =
          trim(std::string_view(text_).substr(one.figure.end, end - one.figure.end));
      const bool is_extent = !lexicon_.extents.at_end_of(next.figure.unit).empty();
      const std::string_view post = bare_post(next, lexicon_);
      const std::size_t at = thing.empty() ? post.npos : post.rfind(thing);
      const bool is_named = at != post.npos && !lexicon_.sites.at_end_of(thing).empty() &&
                            lexicon_.site_work.contains(post.substr(at + thing.size()));
      if (!is_extent || !is_named || next.is_attribute) continue;
      one.is_attribute = false;
      one.post = next.post;
      next.pre = one.pre;
    }
  }

  /// 新建公园2个（6月底前）: the day of what stands in front of it, back to the bracket before.
  void take_days_in_brackets(std::size_t first_new) {
    const std::string_view quote = trim(original_);
    std::size_t from = 0;
    for (const auto& [open, close] : kRoundBrackets) {
      for (std::size_t at = quote.find(open); at != std::string_view::npos;
           at = quote.find(open, at + open.size())) {
        const std::size_t end = quote.find(close, at);
        if (end == std::string_view::npos) break;
        const std::size_t inside = at + open.size();
        const auto day = limit_of(quote.substr(inside, end - inside), lexicon_);
        if (!day) continue;
        for (std::size_t i = first_new; i < reading_.proposals.size(); ++i) {
          Proposal& one = reading_.proposals[i];
          const bool is_in_front = one.measure != Measure::milestone && one.quote == quote &&
                                   one.figure_at >= from && one.figure_at < at;
          if (is_in_front && !one.due) one.due = day_of(*day);
        }
        from = end;
      }
    }
  }

  /// 新建公园2个，由县林业局牵头，6月底前完成: a clause that says until when, of all in front of it
  /// that have no day.
  void take_limit_of_sentence(std::size_t first_new) {
    if (reading_.proposals.size() != first_new || first_new == 0) return;
    std::string rest(trim(original_));
    const auto day = take_day(rest, lexicon_);
    if (!day || !lexicon_.finished.contains(trim(rest))) return;
    for (Proposal& one : reading_.proposals) {
      if (one.due) continue;
      one.due = day_of(*day);
      if (!one.due || day->is_unsure) one.grade = Grade::c;
    }
  }

  /// Whether the clause is about what was, and which day it sets for those behind it.
  void note_time() {
    const std::string_view text = trim(text_);
    const bool was_present = !lexicon_.present.at_start_of(text).empty();
    const auto year = year_at_start_of(text);
    if (was_present || (year && setting_.year && *year >= *setting_.year)) is_past_ = false;
    if (!lexicon_.past.at_start_of(text).empty()) is_past_ = true;
    if (year && setting_.year && *year < *setting_.year) is_past_ = true;
    stands_on_past_ =
        text.starts_with(lexicon_.on_basis.front()) && text.ends_with(lexicon_.on_basis.back());
    std::string rest(text);
    const auto day = take_day(rest, lexicon_);
    if (day && trim(rest).empty()) carried_due_ = day;
    const NamedYear alone = milepost::year_at_start_of(text, lexicon_);
    if (!day && alone.size > 0 && alone.size == text.size()) carry_year(alone);
  }

  /// 明年，新建公园3个; 今年 ends it.
  void carry_year(const NamedYear& named) {
    carried_due_.reset();
    NamedDay day;
    day.year = named.year;
    day.years_on = named.years_on;
    if (is_later(day)) carried_due_ = day;
  }

  /// Than the year of the plan.
  bool is_later(const NamedDay& day) const {
    return (day.years_on && *day.years_on > 0) ||
           (day.year && setting_.year && *day.year > *setting_.year);
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

  void read_entries(std::vector<FigureInText>& entries) {
    std::optional<std::size_t> kept_from;  // where the name of the next figure begins
    for (std::size_t i = 0; i < entries.size(); ++i) {
      FigureInText& entry = entries[i];
      if (is_past_ || stands_on_past_) {
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
        if (!entry.is_behind && !entry.is_spent && !kept_from)
          kept_from = offset_of(entry.pre, text_, entry.figure.begin);
        const bool is_of_many = i > 0 && entries[i - 1].is_share_of &&
                                entries[i - 1].figure.unit_kind == UnitKind::counted;
        note_numeral(entry.figure, {}, "attribute",
                     entry.figure.after && !is_of_many ? Strength::strong : Strength::weak);
        continue;
      }
      if (kept_from) {
        entry.pre = text_.substr(*kept_from, entry.figure.begin - *kept_from);
        kept_from.reset();
      }
      if (is_denied(entry)) {
        note_numeral(entry.figure, {}, "not-promised", Strength::weak);
        continue;
      }
      if (!lexicon_.whole_year.at_start_of(without_lead_marks(entry.pre)).empty()) {
        clause_due_.reset();  // 上半年达60%、全年达100%
        carried_due_.reset();
      }
      take_direction(entries, i);
      if (const std::size_t used = read_list(entries, i); used > 0) {
        i += used - 1;
        continue;
      }
      read_single(entries, i);
    }
  }

  /// 不再新建公园4个、广场2个: what is not done, and what is counted behind it without a verb.
  bool is_denied(const FigureInText& entry) {
    const std::string_view post = bare_post(entry, lexicon_);
    const Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    const bool is_bound = entry.figure.requirement() == RequirementKind::at_most;  // 控制在…以内
    const RequirementKind asked = entry.figure.requirement();
    const bool is_told_of = asked == RequirementKind::less_than &&
                            tells_which(entry.post, post, lexicon_);  // 低于90%的乡镇
    const bool says_so = is_told_of || may_not_happen(entry.pre, asked, lexicon_) ||
                         (!is_bound && milepost::is_denied(entry.pre, post, lexicon_)) ||
                         (!phrase.verb.empty() && is_denied_behind(post, lexicon_));
    if (says_so) {
      is_denied_ = true;
    } else if (!phrase.verb.empty() || !takes_verb_of_list(entry.figure, phrase.noun)) {
      is_denied_ = false;
    }
    return is_denied_;
  }

  /// 控制在5%以内、力争4.5%, 力争4.5%、确保5%以内: a figure without a direction of its own has that
  /// of the same thing beside it, where that is an upper bound.
  void take_direction(std::vector<FigureInText>& entries, std::size_t i) const {
    Figure& figure = entries[i].figure;
    const bool is_of_bound = i > 0 || entries.size() == 1;
    if (is_of_bound && bound_ && names_nothing(entries[i]) && says_which(entries[i]) &&
        is_short_for(figure.unit, bound_unit_))
      figure.unit = bound_unit_;  // 5个工作日、力争3个
    const auto is_upper = [](RequirementKind kind) {
      return kind == RequirementKind::at_most || kind == RequirementKind::less_than;
    };
    if (!is_open(figure)) return;
    const bool is_same = names_nothing(entries[i]);
    const bool goes_on = is_same && bound_ && bound_unit_ == figure.unit;
    const bool is_told_behind = i + 1 < entries.size() && names_nothing(entries[i + 1]) &&
                                entries[i + 1].figure.unit == figure.unit &&
                                is_upper(entries[i + 1].figure.requirement()) &&
                                trim(entries[i].post).empty() && says_which(entries[i + 1]);
    if ((goes_on && is_upper(*bound_)) || is_told_behind) figure.after = RequirementKind::at_most;
  }

  /// 个 of 个工作日: a unit and more behind it.
  static bool is_short_for(std::string_view unit, std::string_view whole) {
    return !unit.empty() && unit.size() < whole.size() && whole.starts_with(unit);
  }

  /// Whether a figure stands behind nothing that names it, but behind 力争 or a sign in front.
  bool names_nothing(const FigureInText& entry) const {
    const Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    return phrase.noun.empty() && phrase.verb.empty() && bare_post(entry, lexicon_).empty();
  }

  /// 力争 or 确保 in front of a second figure.
  bool says_which(const FigureInText& entry) const {
    const Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    return phrase.strives || phrase.is_firm;
  }

  /// 4.5% and 达到4.5%; not 不低于4.5%, 4.5%以上 or a range.
  bool is_open(const Figure& figure) const {
    const std::string_view word = std::string_view(text_).substr(
        figure.begin, figure.number - std::min(figure.begin, figure.number));
    const bool is_floor = lexicon_.floors.is_in(word);
    return !figure.after && !figure.upper && figure.way == Motion::level && !is_floor &&
           !figure.is_bound &&
           figure.before.value_or(RequirementKind::at_least) == RequirementKind::at_least;
  }

  /// 甲、乙分别增长5%、6%, 甲、乙均增长5%: how many entries it took.
  std::size_t read_list(std::vector<FigureInText>& entries, std::size_t i) {
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
    if (word.empty()) {
      const std::size_t used = read_list_with_verb(entries, i);
      return used > 0 ? used : read_plain_list(entries, i);
    }
    std::string_view head = pre.substr(0, pre.size() - word.size());
    // 分别 may stand once more: 均分别
    const Phrase phrase = phrase_of(head, lexicon_);
    std::vector<std::string> names = listed_things(phrase.noun, lexicon_);
    const std::size_t count = figures_in_a_row(entries, i);
    if (!respectively.empty() && names.size() == 1 && count == 2)
      names = town_and_country(names[0], lexicon_);
    if (names.empty()) return 0;
    if (names.size() == 1 && !each.empty() && respectively.empty()) return 0;
    if (names.size() == 1 && count == 2) names = halves_of(names[0], lexicon_);
    if (names.size() == 1 && count > 1) names = of_those_before(names[0], count);
    const bool are_days = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return milepost::year_at_start_of(name, lexicon_).size == name.size() ||
             limit_of(name, lexicon_);
    });
    const bool fits = (names.size() == count || count == 1) && !are_days;
    if (!verb.empty() && !bare_post(entries[i], lexicon_).empty())
      return read_list_of_counted(entries, i, names, phrase, verb);
    const std::string& lead_verb = phrase.verb.empty() ? verb : phrase.verb;
    const std::vector<Motion> ways = take_motions_of(names, entries[i].figure);
    const bool move = std::find(ways.begin(), ways.end(), Motion::growth) != ways.end();
    const bool is_whole = measured_in(names.back(), lexicon_).size() == names.back().size();
    const bool moves = move || entries[i].figure.way != Motion::level;
    if (!moves || !is_whole) names = with_shared_tail(std::move(names), lexicon_);
    add_list(entries, i, count, names, phrase, lead_verb, fits ? Grade::a : Grade::c, ways);
    return count;
  }

  /// 地区生产总值增速, 能耗降幅: takes off the end of a name that it moves.
  Motion take_motion_noun(std::string& name) const {
    const std::string_view growth = lexicon_.growth_nouns.at_end_of(name);
    const std::string_view fall = lexicon_.fall_nouns.at_end_of(name);
    const std::size_t size = std::max(growth.size(), fall.size());
    if (size == 0 || size == name.size()) return Motion::level;
    const Motion way = growth.size() > fall.size() ? Motion::growth : Motion::fall;
    name.resize(name.size() - size);
    return way;
  }

  /// 地区生产总值、投资增速分别为6%、8%: how each of them moves; the last word is of those in front
  /// of it too that are not measured by themselves, as 城镇化率 is.
  std::vector<Motion> take_motions_of(std::vector<std::string>& names, const Figure& figure) const {
    std::vector<Motion> ways(names.size(), Motion::level);
    if (figure.unit_kind != UnitKind::share || figure.way != Motion::level) return ways;
    Motion way = Motion::level;
    for (std::size_t i = names.size(); i-- > 0;) {
      const Motion own = take_motion_noun(names[i]);
      if (own != Motion::level) {
        way = own;
      } else if (!lexicon_.own_shares.at_end_of(names[i]).empty()) {
        way = Motion::level;
      }
      ways[i] = way;
    }
    return ways;
  }

  /// 学校2所、医院1所: what is counted behind the figure at `i`, each with a figure of its own.
  std::vector<Phrase> counted_behind(const std::vector<FigureInText>& entries,
                                     std::size_t i) const {
    std::vector<Phrase> found;
    for (std::size_t k = i + 1; k < entries.size(); ++k) {
      const Phrase phrase = phrase_of(without_lead_marks(entries[k].pre), lexicon_);
      const bool is_listed =
          trim(std::string_view(text_).substr(entries[k - 1].figure.end)).starts_with(kListMark);
      if (!is_listed || phrase.noun.empty() || entries[k].is_attribute) break;
      found.push_back(phrase);
    }
    return found;
  }

  /// 甲乡、乙乡分别新建学校2所、医院1所: one thing for each; false where nobody knows which.
  bool add_one_for_each(std::vector<FigureInText>& entries, std::size_t i,
                        const std::vector<std::string>& places, const Phrase& phrase,
                        std::string_view does) {
    const std::vector<Phrase> things = counted_behind(entries, i);
    const bool fits = things.size() + 1 == places.size() &&
                      std::all_of(things.begin(), things.end(),
                                  [](const Phrase& one) { return one.verb.empty(); });
    if (!fits) return false;
    const std::string_view verb = lexicon_.gain.at_start_of(does);
    add_list(entries, i, 1, {places[0] + std::string(does)}, phrase, "", Grade::b);
    for (std::size_t k = 1; k < places.size(); ++k) {
      add_list(entries, i + k, 1, {places[k] + std::string(verb) + things[k - 1].noun}, phrase, "",
               Grade::b);
    }
    is_behind_list_ = true;
    return true;
  }

  /// 甲乡、乙乡分别新建2所学校、1所医院: one thing for each, or the same for each of them; else
  /// nobody knows whose it is.
  std::size_t read_list_of_counted(std::vector<FigureInText>& entries, std::size_t i,
                                   const std::vector<std::string>& places, const Phrase& phrase,
                                   const std::string& verb) {
    std::vector<std::string> counted;
    for (std::size_t k = i; k < entries.size(); ++k) {
      const std::string_view post = bare_post(entries[k], lexicon_);
      const bool goes_on = k == i || trim(entries[k].pre).empty();
      if (!goes_on || post.empty() || entries[k].is_attribute) break;
      counted.emplace_back(post);
    }
    const bool is_same = counted.size() == 1 && i + 1 == entries.size();
    const bool fits = counted.size() == places.size() || is_same;
    if (!fits || is_same) {
      std::vector<std::string> names = places;
      for (std::string& name : names) name += verb + counted.front();
      add_list(entries, i, 1, names, phrase, "", fits ? Grade::b : Grade::c);
      each_does_ = places.size() > 1;
      return 1;
    }
    for (std::size_t k = 0; k < places.size(); ++k)
      add_list(entries, i + k, 1, {places[k] + verb + counted[k]}, phrase, "", Grade::b);
    is_behind_list_ = true;
    return places.size();
  }

  /// 甲、乙镇分别新增企业3家、4家, 丙、丁项目各完成投资5亿元: each of them does it.
  std::size_t read_list_with_verb(std::vector<FigureInText>& entries, std::size_t i) {
    const std::string_view pre = without_lead_marks(entries[i].pre);
    for (std::size_t at = 0; at < pre.size(); at += first_character(pre.substr(at)).bytes) {
      const std::string_view word = lexicon_.each_does.at_start_of(pre.substr(at));
      const std::string_view does = trim(pre.substr(at + word.size()));
      const std::string_view verb = lexicon_.gain.at_start_of(does);
      if (word.empty() || verb.empty() || !bare_post(entries[i], lexicon_).empty()) continue;
      const Phrase phrase = phrase_of(pre.substr(0, at), lexicon_);
      if (!phrase.verb.empty()) return 0;
      std::vector<std::string> names = with_kind_of_last(listed_things(phrase.noun, lexicon_));
      if (names.empty()) names = {""};  // 全市各新建公园2个
      const std::size_t count = figures_in_a_row(entries, i);
      const bool is_short = std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return count_characters(name) == 1;
      });
      const bool is_of_each = lexicon_.respectively.contains(word) && count == 1 &&
                              names.size() > 1 && !counted_behind(entries, i).empty();
      if (is_of_each && !is_short && add_one_for_each(entries, i, names, phrase, does))
        return names.size();
      const bool fits = (names.size() == count || count == 1) && !is_short && !is_of_each;
      for (std::string& name : names) name += does;
      add_list(entries, i, count, names, phrase, "", fits ? Grade::b : Grade::c);
      each_does_ = names.size() > 1;
      return count;
    }
    return 0;
  }

  /// 丙、丁项目: what kind of thing the last is, the others are too.
  std::vector<std::string> with_kind_of_last(std::vector<std::string> names) const {
    if (names.size() < 2) return names;
    const std::string last = names.back();
    std::string_view kind = lexicon_.things.at_end_of(last);
    if (kind.empty()) kind = lexicon_.places.at_end_of(last);  // 甲、乙镇
    if (kind.size() == last.size()) return names;
    for (std::string& name : names) {
      if (!name.ends_with(kind)) name += kind;
    }
    return names;
  }

  /// How many figures stand behind each other with nothing but 、 between them.
  std::size_t figures_in_a_row(const std::vector<FigureInText>& entries, std::size_t i) const {
    std::size_t count = 1;
    while (i + count < entries.size() && trim(entries[i + count].pre).empty() &&
           !entries[i + count].is_attribute && trim(entries[i + count - 1].post).empty() &&
           entries[i + count].figure.begin == entries[i + count].figure.number) {
      ++count;
    }
    return count;
  }

  /// 果品、蔬菜面积稳定在350万亩、135万亩: as many names as figures, and no word that says so.
  std::size_t read_plain_list(std::vector<FigureInText>& entries, std::size_t i) {
    const std::size_t count = figures_in_a_row(entries, i);
    const Phrase phrase = phrase_of(without_lead_marks(entries[i].pre), lexicon_);
    std::vector<std::string> names = listed_things(phrase.noun, lexicon_);
    if (count == 1 && are_all_measured(entries[i], phrase, names)) {
      add_list(entries, i, count, names, phrase, phrase.verb, Grade::b);
      return count;
    }
    if (count < 2) return 0;
    if (names.size() == 1 && count == 2) names = town_and_country(names[0], lexicon_);
    if (names.size() == 1 && listed_.size() == count && listed_in_ == before_clause_ &&
        clause_begins_ == reading_.proposals.size()) {
      const std::string measured = names[0];
      names = listed_;  // 甲、乙面积稳定在3万亩、2万亩，产值达到5亿元、4亿元
      for (std::string& name : names) name += measured;
    }
    if (!names.empty() && names.size() != count && are_of_one_unit(entries, i, count)) {
      // 工业、服务业、农业占比达30%、50%, 新增企业12家、13家: nobody knows which figure is of
      // which.
      add_list(entries, i, count, with_shared_tail(std::move(names), lexicon_), phrase, phrase.verb,
               Grade::c);
      return count;
    }
    if (names.size() != count) return 0;
    listed_ = names;
    listed_in_ = clause_begins_;
    const std::string_view tail = measured_in(names.back(), lexicon_);
    if (!tail.empty() && tail.size() < listed_.back().size())
      listed_.back().resize(listed_.back().size() - tail.size());
    add_list(entries, i, count, with_shared_tail(std::move(names), lexicon_), phrase, phrase.verb,
             Grade::b);
    return count;
  }

  static bool are_of_one_unit(const std::vector<FigureInText>& entries, std::size_t i,
                              std::size_t count) {
    const auto first = entries.begin() + static_cast<std::ptrdiff_t>(i);
    return std::all_of(
        first, first + static_cast<std::ptrdiff_t>(count),
        [&](const FigureInText& one) { return one.figure.unit == first->figure.unit; });
  }

  /// 工业投资、技改投资增长20%: each of the things that one figure is told of can be measured.
  bool are_all_measured(const FigureInText& entry, const Phrase& phrase,
                        const std::vector<std::string>& names) const {
    const Figure& figure = entry.figure;
    if (names.size() < 2 || !phrase.verb.empty() || !bare_post(entry, lexicon_).empty())
      return false;
    if (figure.unit_kind != UnitKind::share) return false;
    return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
      const bool moves =
          !lexicon_.yearly.at_end_of(name).empty() || !lexicon_.moving.at_end_of(name).empty();
      return moves && count_characters(name) > 2;
    });
  }

  /// `ways`: how each of them moves, where its name says so; may be empty.
  void add_list(std::vector<FigureInText>& entries, std::size_t i, std::size_t count,
                const std::vector<std::string>& names, const Phrase& phrase,
                const std::string& verb, Grade grade, const std::vector<Motion>& ways = {}) {
    is_behind_list_ = names.size() > 1;
    share_operators(entries, i, count);
    for (std::size_t k = 0; k < std::max(names.size(), count); ++k) {
      if (k >= names.size() && count > names.size()) {
        note_numeral(entries[i + k].figure, {}, "no-name", Strength::weak);
        continue;
      }
      const FigureInText& entry = entries[i + std::min(k, count - 1)];
      Proposal proposal = proposal_of(entry, grade, "list");
      Figure figure = entry.figure;
      if (k < ways.size() && ways[k] != Motion::level) {
        figure.way = ways[k];
        figure.way_size = 0;
      }
      name_figure(proposal, figure, text_, verb, names[k], lexicon_);
      apply(proposal, phrase);
      const std::size_t number = add(std::move(proposal));
      if (k < count) note_numeral(entry.figure, number, "", Strength::strong);
    }
  }

  /// 甲项目4个、乙项目11个，开工率分别达到75%、45%: of each of the two before.
  std::vector<std::string> of_those_before(const std::string& name, std::size_t count) const {
    const std::vector<Proposal>& before = reading_.proposals;
    if (before.size() - before_clause_ != count || before.size() != clause_begins_) return {name};
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
  void share_operators(std::vector<FigureInText>& entries, std::size_t i, std::size_t count) const {
    const Figure& first = entries[i].figure;
    const Figure& last = entries[i + count - 1].figure;
    for (std::size_t k = i; k < i + count; ++k) {
      Figure& figure = entries[k].figure;
      if (figure.way == Motion::level) figure.way = first.way;
      if (figure.way_size == 0) figure.way_size = first.way_size;
      if (!figure.before) figure.before = first.before;
      if (!figure.after) figure.after = last.after;
      const bool is_multiple = lexicon_.multiples.contains(figure.unit);
      if (is_multiple && last.unit.size() > figure.unit.size() &&
          last.unit.starts_with(figure.unit)) {
        figure.unit = last.unit;  // 10万、20万、30万千瓦
        figure.unit_kind = last.unit_kind;
      }
    }
  }

  Proposal proposal_of(const FigureInText& entry, Grade grade, std::string_view rule) const {
    Proposal proposal;
    proposal.grade = grade;
    proposal.rule = rule;
    proposal.quote = trim(original_);
    const std::size_t offset = static_cast<std::size_t>(trim(original_).data() - original_.data());
    proposal.figure_at = entry.figure.number - offset;
    proposal.figure_size = entry.figure.end - entry.figure.number;
    proposal.requirement = entry.figure.requirement();
    const bool is_none =
        entry.figure.value && entry.figure.value->raw() == 0 && entry.figure.way == Motion::level;
    if (is_none && proposal.requirement == RequirementKind::at_least && !entry.figure.is_bound)
      proposal.requirement = RequirementKind::at_most;  // 重大事故0起
    proposal.value = entry.figure.value;
    proposal.upper = entry.figure.upper;
    proposal.unit = entry.figure.unit;
    return proposal;
  }

  /// 力争 holds up to the comma, and behind it for what takes its verb or its name from in front.
  void apply(Proposal& proposal, const Phrase& phrase, bool goes_on = false) {
    const bool holds = strives_ && !phrase.is_firm && (goes_on || !strives_before_);
    const bool strives = phrase.strives || holds;
    proposal.commitment = strives ? Commitment::strive : Commitment::firm;
    take_due(proposal, phrase);
  }

  /// 春节前 and 每年 are no day, so that nobody knows until when.
  void take_due(Proposal& proposal, const Phrase& phrase) {
    is_doubtful_ = false;
    proposal.due = due_of(phrase);
    const bool is_later_due =
        proposal.due && setting_.year && *proposal.due > last_day_of_year(*setting_.year);
    const bool is_of_each =
        (is_later_due || setting_.last_year) && lexicon_.of_each_year.is_in(text_);
    if (is_doubtful_ || is_of_each) proposal.grade = Grade::c;
  }

  /// The day that is named in front, 6月底前 or a later year than that of the plan; else the one
  /// that the clause named before, or a clause of its own.
  std::optional<Date> due_of(const Phrase& phrase) {
    NamedDay year;
    year.year = phrase.year;
    year.years_on = phrase.years_on;
    const bool has_year = phrase.year || phrase.years_on;
    if (phrase.due) clause_due_ = phrase.due;
    if (!phrase.due && is_later(year)) clause_due_ = year;
    if (!phrase.due && has_year && !is_later(year)) clause_due_.reset();
    if (has_year && !is_later(year)) later_.reset();
    if (clause_due_ && is_later(*clause_due_)) later_ = clause_due_;
    if (setting_.last_year) later_.reset();  // the section is of several years anyway
    is_doubtful_ = !clause_due_ && !carried_due_ && later_;  // 明年新建公园3个，新建学校2所
    const std::optional<NamedDay>& own = clause_due_ ? clause_due_ : carried_due_;
    const std::optional<NamedDay>& day = own ? own : later_;
    if (day && day->is_unsure) is_doubtful_ = true;
    return day ? day_of(*day) : std::nullopt;
  }

  std::optional<Date> day_of(const NamedDay& day) const {
    return day.of_plan(setting_.year, setting_.last_year);
  }

  /// 其中省级2个: a part whose name only says of which kind it is has that of the whole too.
  void name_part(Proposal& proposal) const {
    constexpr std::size_t kLongestKind = 3;  // characters
    std::string_view kind = proposal.name;
    const std::string_view verb = lexicon_.gain.at_start_of(kind);
    const std::string_view said = trim(text_).substr(lexicon_.part_of.size());
    kind.remove_prefix(verb.size());
    const bool has_own_verb = !lexicon_.gain.at_start_of(trim(said)).empty();
    if (has_own_verb || kind.empty() || count_characters(kind) > kLongestKind) return;
    proposal.name = reading_.proposals[*whole_].name + "（" + std::string(kind) + "）";
  }

  /// 改造老旧小区28个、惠及居民3600户: of what is said before it.
  void name_what_comes_of_it(Proposal& proposal) const {
    const WordList& comes_of = lexicon_.comes_of;
    if (comes_of.at_start_of(proposal.name).empty()) return;
    const auto before = std::find_if(reading_.proposals.rbegin(), reading_.proposals.rend(),
                                     [&](const Proposal& one) {
                                       return one.measure != Measure::growth &&
                                              comes_of.first_in(one.name).first == one.name.npos;
                                     });
    if (before != reading_.proposals.rend()) proposal.name = before->name + proposal.name;
  }

  /// 最多新增企业5家、平台3个: whether it holds for the second too, nobody can say.
  bool says_most() const {
    const auto [at, word] = lexicon_.most.first_in(text_);
    return at != std::string_view::npos &&
           lexicon_.no_most.at_start_of(text_.substr(at + word.size())).empty();
  }

  std::size_t add(Proposal proposal) {
    if (proposal.requirement == RequirementKind::at_least && says_most()) proposal.grade = Grade::c;
    if (is_part_ && whole_ && reading_.proposals[*whole_].unit == proposal.unit) {
      proposal.parent = whole_;
      name_part(proposal);
    }
    name_what_comes_of_it(proposal);
    reading_.proposals.push_back(std::move(proposal));
    return reading_.proposals.size() - 1;
  }

  /// 压减一般性支出5%, 突破总产值80亿元: the verb in front says what is asked.
  void read_verb_of_figure(Figure& figure, Phrase& phrase, std::string_view post) const {
    if (!post.empty() || phrase.noun.empty() || figure.way != Motion::level) return;
    if (figure.unit_kind == UnitKind::share && lexicon_.fall.contains(phrase.verb)) {
      figure.way = Motion::fall;
      phrase.verb.clear();
    } else if (!figure.before &&
               lexicon_.before.at(RequirementKind::more_than).contains(phrase.verb) &&
               !measured_in(phrase.noun, lexicon_).empty()) {
      figure.before = RequirementKind::more_than;
      phrase.verb.clear();
    }
  }

  /// 至少打造2个, 每镇至少打造2个: at least is what is asked, and no part of a name.
  void take_floor(Phrase& phrase) const {
    const auto [at, word] = lexicon_.floors.first_in(phrase.noun);
    if (at == std::string::npos) return;
    const std::string behind = phrase.noun.substr(at + word.size());
    const std::string_view verb = lexicon_.gain.at_start_of(behind);
    if (verb.empty()) return;
    phrase.noun.erase(at, word.size());
    if (at > 0 || !phrase.verb.empty()) return;
    phrase.verb = verb;
    phrase.noun = behind.substr(verb.size());
  }

  /// 最多新增企业5家, 甲镇最多新增企业5家: a bound from above in front of the verb.
  void read_most(Figure& figure, std::string_view pre, std::string& noun) const {
    const auto [at, word] = lexicon_.most.first_in(pre);
    if (at == std::string_view::npos || figure.before) return;
    if (!lexicon_.no_most.at_start_of(pre.substr(at + word.size())).empty()) return;  // 最多跑一次
    figure.after = RequirementKind::at_most;
    constexpr std::size_t kMost = 2;  // characters: 最高 of 最高补助
    if (const std::size_t said = noun.find(word); said != std::string::npos)
      noun.erase(said, first_characters(word, kMost).size());
  }

  /// 三公经费不增长、压减5%: it falls, and that it does not grow is no part of its name.
  void drop_standstill(std::string& noun) const {
    std::string_view name = noun;
    if (name.ends_with(kListMark)) name.remove_suffix(kListMark.size());
    const std::size_t size = lexicon_.stands_still.at_end_of(name).size();
    if (size > 0 && size < name.size()) noun.resize(name.size() - size);
  }

  /// What stands in front of a figure, where it says what is asked of it, with that.
  Phrase phrase_in_front_of(FigureInText& entry, std::string_view post) const {
    Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    read_most(entry.figure, entry.pre, phrase.noun);
    if (entry.figure.way == Motion::fall) drop_standstill(phrase.noun);
    const bool is_whole =
        !measured_in(phrase.verb, lexicon_).empty() || lexicon_.whole_verbs.contains(phrase.verb);
    if (phrase.noun.empty() && post.empty() && is_whole) {
      phrase.noun = std::move(phrase.verb);  // 投资增长8%
      phrase.verb.clear();
    }
    if (!post.empty() && phrase.noun.ends_with(kOf) && entry.figure.unit_kind == UnitKind::share)
      phrase.noun.resize(phrase.noun.size() - kOf.size());  // 支出的80%用于民生
    const std::string_view asked =
        text_.substr(entry.figure.begin,
                     entry.figure.number - std::min(entry.figure.begin, entry.figure.number));
    if (!lexicon_.strive.at_start_of(asked).empty()) phrase.strives = true;  // 力争达到
    take_floor(phrase);
    read_verb_of_figure(entry.figure, phrase, post);
    if (post.empty() && entry.figure.unit_kind == UnitKind::share &&
        entry.figure.way == Motion::level) {
      entry.figure.way = take_motion_noun(phrase.noun);  // 增长目标为6%
      entry.figure.way_size = 0;
    }
    if (entry.figure.unit_kind == UnitKind::counted &&
        !lexicon_.served.at_end_of(trim(text_.substr(0, entry.figure.number))).empty())
      entry.figure.before.reset();  // 为30户: 为 asks nothing
    return phrase;
  }

  /// 支出的三分之二用于民生; not 占全国五分之一的优势.
  static bool is_of_whole(const FigureInText& entry) {
    return entry.figure.unit_kind == UnitKind::share && !trim(entry.post).starts_with(kOf);
  }

  static std::string_view rule_of(const FigureInText& entry, std::string_view post,
                                  std::string_view verb) {
    if (entry.is_share_of) return "share-of";
    if (!post.empty()) return "classifier";
    if (entry.figure.way != Motion::level) return "growth";
    if (entry.figure.unit_kind == UnitKind::share) return "rate";
    if (!verb.empty()) return "count";
    return entry.figure.before ? "level" : "amount";
  }

  /// 十大工程, 落实惠企政策20条: nothing comes of it that could be seen.
  bool is_no_outcome(const Figure& figure, std::string_view verb, std::string_view noun) const {
    const bool is_kept_to =
        lexicon_.carried_out.contains(verb) && lexicon_.articles.contains(figure.unit);
    return is_kept_to || is_torn(noun) || figure.is_scheme;
  }

  /// `noun` with what it leaves out. `verb` stands within it where it is another one of the same
  /// things: 开工项目5个、竣工3个.
  std::string whole_name(std::string noun, bool is_listed, std::string& verb, bool is_same) const {
    if (is_listed) noun = carried_name(noun, noun_, lexicon_);
    if (is_listed && verb.empty() && lexicon_.award.contains(verb_))
      noun = with_level_of(noun, noun_, lexicon_);
    if (verb.empty()) return name_of_industry(noun, sentence_, lexicon_);
    std::string other = is_same ? with_other_verb(noun, verb, lexicon_) : std::string();
    if (other.empty()) return noun;
    verb.clear();
    return other;
  }

  /// 新增企业5家、平台约2个: the verb in front of the list belongs to what is counted in it, and
  /// not to what has a verb of its own or is measured.
  bool takes_verb_of_list(const Figure& figure, std::string_view noun) const {
    const bool is_about = figure.before == RequirementKind::around;
    const bool is_count = figure.way == Motion::level && figure.unit_kind != UnitKind::share &&
                          (!figure.before || is_about);
    const bool is_measured = !measured_in(noun, lexicon_).empty() || tells_total(noun, lexicon_);
    const bool has_verb =
        lexicon_.inner_verbs.is_in(noun) || !lexicon_.gain.at_end_of(noun).empty();  // 土地再开发
    return is_count && !is_measured && !has_verb;
  }

  /// What a figure is called, and how that was found.
  struct FoundName {
    std::string_view rule;
    const std::string& verb;
    const std::string& noun;
    std::string in_part;  // the noun in front of the figure, where more was put to it
    bool has_examples;
  };

  /// The grade of a figure, lower where its name is not sure to be all of it, or an outcome.
  Grade lowered(Grade grade, const FigureInText& entry, const Phrase& phrase,
                const FoundName& name) const {
    const Figure& figure = entry.figure;
    const std::string& noun = name.noun;
    const bool is_known = lexicon_.inner_verbs.is_in(noun) ||
                          !lexicon_.gain.at_end_of(noun).empty() || figure.after ||
                          !name.verb.empty() || !lexicon_.yearly.at_end_of(noun).empty() ||
                          tells_total(noun, lexicon_);
    if (!name.in_part.empty() && lexicon_.bare_measures.contains(name.in_part))
      grade = std::max(grade, Grade::b);
    const bool is_chinese = is_in_chinese(figure);
    if (name.rule == "amount" && !is_known)
      grade = std::max(grade, is_chinese ? Grade::c : Grade::b);
    const bool is_classifier = name.rule == "classifier";
    if (is_classifier && is_chinese && !is_of_whole(entry) && !phrase.noun.empty() &&
        !name.has_examples)
      grade = Grade::c;
    const bool is_site = lexicon_.site_units.contains(figure.unit);  // 完成3处取水工程
    if (is_classifier && !is_site && !lexicon_.soft.at_end_of(noun).empty()) grade = Grade::c;
    if (is_no_outcome(figure, name.verb, noun)) grade = Grade::c;
    const bool is_of_each = each_does_ && phrase.verb.empty() && name.rule == "amount";
    return is_of_each ? Grade::c : grade;  // 东部、西部各新建学校2所、医院1所
  }

  /// Whether it is written in Chinese numerals, and short: 五个, 十二家.
  bool is_in_chinese(const Figure& figure) const {
    return figure.number < text_.size() && !is_ascii(text_[figure.number]) &&
           figure.number_end - figure.number <= kLongestChinese;
  }

  void read_single(std::vector<FigureInText>& entries, std::size_t i) {
    const FigureInText& entry = entries[i];
    const Figure& figure = entry.figure;
    const std::string_view post = bare_post(entry, lexicon_);
    Phrase phrase = phrase_in_front_of(entries[i], post);
    const bool names_all_built = is_in_chinese(figure) && !lexicon_.built.at_end_of(post).empty() &&
                                 names_all(phrase.noun, figure);
    // 甲、乙等5个, 甲、乙两个
    const bool has_examples = !post.empty() && (ends_with_and_others(entry.pre) || names_all_built);
    const std::size_t others = post.empty() ? and_others_in(phrase.noun) : std::string::npos;
    const bool ends_with_verb = !lexicon_.gain.at_end_of(phrase.noun).empty();
    std::string verb = phrase.verb;
    if (verb.empty() && !post.empty() && phrase.noun.empty()) verb = verb_;
    if (!phrase.verb.empty()) verb_ = phrase.verb;
    if (phrase.verb.empty() && ends_with_verb && !post.empty()) verb_ = phrase.noun;
    const bool has_no_name = post.empty() && phrase.noun.empty() && verb.empty() && noun_.empty() &&
                             said_nothing_ && figure.before;
    const std::size_t before = has_no_name ? name_by_clause_before() : 0;
    const std::string_view why = reason_against(
        entry, phrase, post, ends_with_verb ? phrase.noun : verb, {text_, noun_}, lexicon_);
    if (!why.empty() || lexicon_.standing.contains(phrase.noun)) {
      note_numeral(figure, {}, why.empty() ? "no-verb" : why, Strength::weak);
      return;
    }
    // 每个县打造1个集聚区: the verb stands within the name.
    if (ends_with_verb && phrase.verb.empty() && !post.empty()) verb.clear();
    std::string noun = has_examples ? std::string(post) : phrase.noun + std::string(post);
    if (others != std::string::npos) {  // 开工甲学校、乙中心等项目5个
      noun.erase(0, others + lexicon_.and_others.back().size());
      phrase.noun.resize(others);
    }
    bool is_said_again = false;
    std::string_view rule = rule_of(entry, post, verb);
    Grade grade = before > 0 ? Grade::c : post.empty() ? Grade::a : Grade::b;
    if (noun.empty()) {
      noun = noun_;  // 建成小微园5个、投运2个; 达到30亿元、增长5%
      if (i > 0 && verb.empty()) take_motion(entries[i - 1].figure, entries[i].figure);
      is_said_again = i == 0 && verb.empty() && says_again(phrase, figure);
      if (is_said_again) entries[i].figure.way = *way_;
      rule = "same-thing";
      if (entry.is_next && verb.empty()) verb = verb_;
      grade = (figure.before && i == 0) || before > 0 ? Grade::c : Grade::b;
      if (verb.empty() && may_be_of_other(phrase, figure)) grade = Grade::c;
    }
    if (const auto day = post.empty() ? std::nullopt : take_day(noun, lexicon_); day)
      phrase.due = day;  // 6个项目年内投产
    const std::string own_noun = noun;
    const bool is_listed = post.empty() && (i > 0 || !measured_in(noun_, lexicon_).empty());
    noun = whole_name(noun, is_listed, verb, rule == "same-thing");
    const bool takes_verb = verb.empty() && post.empty() && takes_verb_of_list(figure, noun);
    if (takes_verb) verb = verb_;
    grade = lowered(grade, entry, phrase,
                    {rule, verb, noun, noun != own_noun ? own_noun : std::string(), has_examples});
    if (is_rank(figure, text_, lexicon_)) {
      rule = "rank";
      grade = std::max(grade, Grade::b);
    }
    Proposal proposal = proposal_of(entry, grade, rule);
    name_figure(proposal, figure, text_, verb, noun, lexicon_);
    if (is_said_again && !name_.empty()) proposal.name = name_;
    apply(proposal, phrase, rule == "same-thing" || (takes_verb && !verb.empty()));
    keep_bound(proposal, rule);
    keep_motion(proposal, figure);
    const std::size_t number = add(std::move(proposal));
    note_numeral(figure, number, "", Strength::strong);
    noun_ = noun;
    const bool are_named = has_examples || others != std::string::npos;
    if (are_named) add_named(phrase, verb, has_examples ? post : std::string_view(), number);
  }

  /// 建成甲学校、乙中心等5个; 甲、乙等5个项目竣工: what is named beside the figure is a milestone
  /// each.
  void add_named(const Phrase& phrase, const std::string& verb, std::string_view post,
                 std::size_t number) {
    if (lexicon_.milestone.contains(verb)) add_examples(phrase, verb, "", number);
    const std::string_view end = lexicon_.built.at_end_of(post);
    if (verb.empty() && !end.empty()) add_examples(phrase, "", end, number);
  }

  /// 增长5.5%左右、力争6%: it moves as the one before does.
  static void take_motion(const Figure& before, Figure& figure) {
    if (figure.unit != before.unit || figure.way != Motion::level) return;
    figure.way = before.way;
    figure.way_size = 0;
  }

  /// 增长6%，力争7%: the same thing behind a comma moves as it did.
  bool says_again(const Phrase& phrase, const Figure& figure) const {
    return (phrase.strives || phrase.is_firm) && way_ && *way_ != Motion::level && !figure.before &&
           figure.way == Motion::level && bound_unit_ == figure.unit;
  }

  /// Whether nobody knows what a figure without a name is of: behind a list, behind a figure in
  /// another unit, or a growth of what is itself a part: 占比达40%、增长12%.
  bool may_be_of_other(const Phrase& phrase, const Figure& figure) const {
    if (is_behind_list_) return true;
    const bool is_told = phrase.strives || phrase.is_firm;
    if (is_told && way_ && bound_unit_ != figure.unit && figure.way == Motion::level) return true;
    return figure.way == Motion::growth && way_ == Motion::level && bound_unit_ == figure.unit &&
           !lexicon_.parts_of_whole.at_end_of(noun_).empty();
  }

  void keep_motion(const Proposal& proposal, const Figure& figure) {
    way_ = figure.way;
    name_ = proposal.name;
    is_behind_list_ = false;
  }

  void keep_bound(Proposal& proposal, std::string_view rule) {
    if (contradicts_bound(proposal, rule)) proposal.grade = Grade::c;
    bound_ = proposal.requirement;
    bound_unit_ = proposal.unit;
    bound_value_ = proposal.value;
  }

  /// 控制在5%以内、力争6%: what is striven for is less than what is asked.
  bool contradicts_bound(const Proposal& proposal, std::string_view rule) const {
    if (rule != "same-thing" || !bound_ || bound_unit_ != proposal.unit ||
        proposal.requirement != *bound_ || proposal.commitment != Commitment::strive)
      return false;
    if (!proposal.value || !bound_value_ || proposal.measure == Measure::growth) return false;
    return *bound_ == RequirementKind::at_most ? *proposal.value > *bound_value_
                                               : *proposal.value < *bound_value_;
  }

  /// 加强岗位管理，稳定在80个以上: what the clause before is about. How long it is; 0 where it
  /// tells nothing.
  std::size_t name_by_clause_before() {
    noun_ = phrase_of(last_clause_.of(sentence_), lexicon_).noun;
    constexpr std::size_t kLongest = 20;  // in characters
    if (count_characters(noun_) > kLongest || is_torn(noun_)) noun_.clear();
    return noun_.size();
  }

  /// Where 等 stands in a noun with a short word behind it; npos where there is none.
  std::size_t and_others_in(std::string_view noun) const {
    constexpr std::size_t kLongestTail = 18;
    const std::size_t at = noun.rfind(lexicon_.and_others.back());
    if (at == std::string_view::npos || at == 0 || is_torn(noun.substr(0, at)) ||
        is_within_word(noun, at, lexicon_))
      return std::string_view::npos;
    const std::size_t tail = noun.size() - at - lexicon_.and_others.back().size();
    return tail > 0 && tail <= kLongestTail ? at : std::string_view::npos;
  }

  bool ends_with_and_others(std::string_view pre) const {
    return std::any_of(lexicon_.and_others.begin(), lexicon_.and_others.end(),
                       [&](const std::string& word) { return trim(pre).ends_with(word); });
  }

  /// Whether a text names as many things as a figure says.
  bool names_all(std::string_view text, const Figure& figure) const {
    const std::size_t count = listed_things(text, lexicon_).size();
    return count > 1 && figure.value == Decimal::from_integer(static_cast<int>(count));
  }

  /// 启动甲、乙等5个小区改造: 甲 and 乙 are parts of the five.
  void add_examples(const Phrase& phrase, const std::string& verb, std::string_view end,
                    std::size_t whole) {
    const std::vector<std::string> things = listed_things(phrase.noun, lexicon_);
    // 省级以上实验室、技术中心等: kinds, by no name.
    const bool are_kinds = !things.empty() && !lexicon_.levels.at_start_of(things.front()).empty();
    for (const std::string& thing : things) {
      if (count_characters(thing) < 2 || is_torn(thing)) continue;
      Proposal proposal;
      const bool can_be_told =
          !end.empty() || lexicon_.built.contains(verb) || lexicon_.told.contains(verb);
      std::string_view counted = reading_.proposals[whole].name;
      counted = without_lead_out(counted.substr(0, counted.size() - end.size()), lexicon_);
      if (const std::size_t day = counted.size() - lexicon_.lead_in.at_end_of(counted).size();
          day > 0)
        counted = counted.substr(0, day);  // 年内
      const bool is_thing =
          !lexicon_.things.at_end_of(thing).empty() || !lexicon_.things.at_end_of(counted).empty();
      proposal.grade = can_be_told && is_thing && !are_kinds ? Grade::b : Grade::c;
      proposal.rule = "example";
      proposal.quote = trim(original_);
      const Listed listed{things, counted};
      proposal.name = verb + thing + std::string(shared_with(thing, listed, false, lexicon_)) +
                      std::string(end);
      proposal.requirement = RequirementKind::done;
      proposal.measure = Measure::milestone;
      apply(proposal, phrase);
      proposal.parent = whole;
      reading_.proposals.push_back(std::move(proposal));
    }
  }

  /// 开工滨江路、改造小区5个: a thing of its own in front of the first figure, up to the verb that
  /// belongs to it.
  void read_words_before(const FigureInText& first) {
    if (is_past_ || stands_on_past_) return;
    const std::string_view in_front = text_.substr(0, first.figure.begin);
    if (read_things_before(first, in_front)) return;
    constexpr int kMostTries = 4;
    std::size_t at = in_front.rfind(kListMark);
    for (int tries = 0; tries < kMostTries && at != std::string_view::npos && at > 0; ++tries) {
      const std::string_view behind = trim(in_front.substr(at + kListMark.size()));
      const std::string_view verb = lexicon_.gain.at_start_of(behind);
      const bool goes_on = !verb.empty() && verb.size() < behind.size();
      const std::string_view quote = trim(original_.substr(0, at));
      if (goes_on && !is_torn(in_front.substr(0, at)) && names_only_things(quote)) {
        read_words(quote);
        figures_from_ = at + kListMark.size();
        return;
      }
      at = in_front.substr(0, at).rfind(kListMark);
    }
  }

  /// 建成甲路、乙街和3条支路: things by name in front of those that are counted.
  bool read_things_before(const FigureInText& first, std::string_view in_front) {
    const std::string_view joint = lexicon_.conjunctions.at_end_of(trim(in_front));
    if (joint.empty() || first.figure.unit_kind == UnitKind::share) return false;
    const std::string_view named = trim(in_front).substr(0, trim(in_front).size() - joint.size());
    const std::size_t end = static_cast<std::size_t>(named.data() - text_.data()) + named.size();
    const std::string_view quote = trim(original_.substr(0, end));
    const Phrase phrase = phrase_of(named, lexicon_);
    if (phrase.verb.empty() || phrase.noun.empty() || is_torn(named)) return false;
    if (ends_with_and_others(named) || !names_only_things(quote)) return false;
    read_words(quote);
    verb_ = phrase.verb;
    figures_from_ = end + joint.size();
    return true;
  }

  /// Whether all of a text names things that happen once.
  bool names_only_things(std::string_view text) const {
    if (!lexicon_.milestone.contains(lexicon_.gain.at_start_of(text)) &&
        phrase_of(text, lexicon_).verb.empty())
      return false;
    const std::vector<Proposal> found = milestones_of(text, lexicon_);
    return !found.empty() && std::all_of(found.begin(), found.end(),
                                         [](const Proposal& one) { return one.grade != Grade::c; });
  }

  /// 增资至70亿元、争创省级示范: what stands behind the last figure and has a verb of its own.
  void read_words_behind(const FigureInText& last) {
    const std::string_view behind = trim(last.post);
    if (!behind.starts_with(kListMark)) return;
    const std::size_t at =
        static_cast<std::size_t>(behind.data() - text_.data()) + kListMark.size();
    const std::string_view quote = trim(original_.substr(at));
    if (milestones_of(quote, lexicon_).empty()) return;
    read_words(quote);
  }

  /// 外资、出口，均完成市定任务: what each of them does stands in a clause of its own.
  std::string_view with_subject(const Span& span) const {
    const std::string_view text = trim(original_);
    if (!said_nothing_ || lexicon_.each.at_start_of(text).empty()) return text;
    return trim(Span{last_clause_.begin, span.end}.of(sentence_));
  }

  /// A clause without figures.
  void read_words(std::string_view quote) {
    if (std::vector<Proposal> found = relations_of(quote, lexicon_); !found.empty())
      return add_words_of(std::move(found), quote, quote);
    if (has_size_) return read_words_without_size(quote);
    if (read_next_stage(quote)) return;
    const std::vector<std::string> parts = dated_parts(quote, lexicon_);
    if (parts.size() > 1) return read_dated_parts(parts, quote);
    std::vector<Proposal> found = milestones_of(parts.front(), lexicon_);
    if (!found.empty()) return add_words_of(std::move(found), quote, parts.front());
    if (read_end_of_work(quote)) return;
    if (promises_outcome(quote, lexicon_)) reading_.outcomes.emplace_back(quote);
  }

  /// The same as add_words, each with the words of the clause as they stand.
  void add_words_of(std::vector<Proposal> found, std::string_view quote, std::string_view said) {
    for (Proposal& one : found) one.quote = quote;
    add_words(std::move(found), said);
  }

  void read_dated_parts(const std::vector<std::string>& parts, std::string_view quote) {
    const std::size_t first_new = reading_.proposals.size();
    const Phrase front = phrase_of(quote, lexicon_);  // 推动, 加快推进: it holds for all of them
    const Grade best = front.works || front.causes ? Grade::b : Grade::a;
    for (const std::string& part : parts) {
      std::vector<Proposal> of_part = milestones_of(part, lexicon_);
      for (Proposal& proposal : of_part) {
        proposal.quote = quote;
        proposal.grade = std::max(proposal.grade, best);
      }
      add_words(std::move(of_part), part);
    }
    const bool is_new = reading_.proposals.size() > first_new;
    if (!is_new && promises_outcome(quote, lexicon_)) reading_.outcomes.emplace_back(quote);
  }

  /// 甲桥确保3月开工，力争10月建成: the next stage of what the clause before named.
  bool read_next_stage(std::string_view quote) {
    const Phrase own = phrase_of(quote, lexicon_);
    if (!own.noun.empty() || !own.due || !lexicon_.ends.contains(own.verb)) return false;
    std::vector<Proposal> found;
    for (std::size_t i = before_clause_; i < clause_begins_; ++i) {
      const Proposal& one = reading_.proposals[i];
      const std::size_t end = lexicon_.ends.at_end_of(one.name).size();
      if (one.measure != Measure::milestone || end == 0 || end == one.name.size()) return false;
      Proposal next = one;
      next.name = one.name.substr(0, one.name.size() - end) + own.verb;
      next.quote = quote;
      next.grade = std::max(one.grade, Grade::b);
      next.commitment = own.strives ? Commitment::strive : Commitment::firm;
      next.due.reset();
      next.parent.reset();
      found.push_back(std::move(next));
    }
    if (found.empty()) return false;
    add_words(std::move(found), quote);
    return true;
  }

  /// 推进甲高速前期工作，力争10月开工: what ends so is named in the clause before.
  bool read_end_of_work(std::string_view quote) {
    const Phrase own = phrase_of(quote, lexicon_);
    if (!said_nothing_ || !own.noun.empty() || !lexicon_.built.contains(own.verb)) return false;
    const Phrase before = phrase_of(last_clause_.of(sentence_), lexicon_);
    std::string_view things = before.noun;
    things.remove_suffix(lexicon_.readying.at_end_of(things).size());
    if (!before.works || things.empty() || !before.verb.empty()) return false;
    std::string said;
    for (const Span& item : items_of(things)) {
      std::string_view thing = item.of(things);
      const std::size_t described = thing.rfind(kOf);  // 联通东川的甲高速
      if (described != std::string_view::npos && !is_torn(thing.substr(0, described)))
        thing.remove_prefix(described + kOf.size());
      if (!said.empty()) said += kListMark;
      said += thing;
    }
    std::vector<Proposal> found = milestones_of(said + own.verb, lexicon_);
    if (found.empty()) return false;
    for (Proposal& proposal : found) {
      proposal.quote = trim(Span{last_clause_.begin, clause_.end}.of(sentence_));
      proposal.grade = std::max(proposal.grade, Grade::b);
    }
    add_words(std::move(found), quote);
    return true;
  }

  /// 总投资12亿元的甲项目开工: 甲项目开工. `quote` is the clause or a part of it.
  void read_words_without_size(std::string_view quote) {
    const bool is_part = quote.data() >= original_.data() &&
                         quote.data() + quote.size() <= original_.data() + original_.size();
    const std::size_t at = is_part ? static_cast<std::size_t>(quote.data() - original_.data()) : 0;
    const std::string said(trim(is_part ? text_.substr(at, quote.size()) : quote));
    std::vector<Proposal> found = milestones_of(said, lexicon_);
    if (found.empty() && promises_outcome(quote, lexicon_)) reading_.outcomes.emplace_back(quote);
    add_words_of(std::move(found), quote, said);
  }

  /// `said`: what tells when, and whether it is striven for.
  void add_words(std::vector<Proposal> found, std::string_view said) {
    const Phrase front = phrase_of(said, lexicon_);
    std::string rest(said);
    const bool has_two_days = take_day(rest, lexicon_) && take_day(rest, lexicon_);
    for (Proposal& proposal : found) {
      const bool strives = proposal.commitment == Commitment::strive || front.strives ||
                           (strives_ && !strives_before_ && !front.is_firm && front.verb.empty());
      proposal.commitment = strives ? Commitment::strive : Commitment::firm;
      take_due(proposal, front);
      if (has_two_days) proposal.grade = Grade::c;
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
  bool has_size_ = false;      // what it costs or how large it is was taken out of it
  bool strives_ = false;
  bool strives_before_ = false;           // because the clause before does
  bool each_does_ = false;                // what several do was told in the clause
  bool is_denied_ = false;                // 不再新建公园4个
  std::optional<RequirementKind> bound_;  // of the last figure that was named
  std::string bound_unit_;
  std::optional<Decimal> bound_value_;
  std::optional<Motion> way_;    // and how it moves
  std::string name_;             // and what it is called
  bool is_behind_list_ = false;  // the last figure was one of several things
  bool is_past_ = false;
  bool stands_on_past_ = false;  // 在完成20个的基础上: of this clause
  std::optional<NamedDay> carried_due_;
  std::optional<NamedDay> clause_due_;  // that the clause named so far
  std::optional<NamedDay> later_;       // than the year of the plan, that a clause before named
  bool is_doubtful_ = false;            // until when
  bool is_part_ = false;
  std::size_t figures_from_ = 0;  // where what belongs to the first figure begins
  std::string verb_;
  std::string noun_;
  std::optional<std::size_t> whole_;
  std::vector<std::string> listed_;  // what the last list was told of
  std::size_t listed_in_ = 0;        // the first proposal of the clause that it stands in
  Span last_clause_;
  bool said_nothing_ = false;      // the clause before has no proposal and no figure
  std::size_t clause_begins_ = 0;  // the first proposal of the clause
  std::size_t before_clause_ = 0;  // and that of the one before
};

}  // namespace

SentenceReading read_sentence(std::string_view sentence, const Setting& setting,
                              const Lexicon& lexicon) {
  return SentenceReader(sentence, setting, lexicon).read();
}

}  // namespace milepost
