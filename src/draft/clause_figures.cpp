#include "draft/clause_figures.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"

namespace milepost {
namespace {

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
    case NoFigure::tolerance:
      return "range";
  }
  return "";
}

/// 分别为3、5个: the first has the unit of the second.
bool takes_unit_of_next(const std::vector<Figure>& figures, std::size_t i, std::string_view clause,
                        const Lexicon& lexicon) {
  if (i + 1 >= figures.size() || !figures[i].value) return false;
  const Figure& next = figures[i + 1];
  if (next.no_figure != NoFigure::none) return false;
  const std::string_view between = clause.substr(figures[i].end, next.number - figures[i].end);
  return between == "、" || lexicon.conjunctions.contains(between);
}

class TextSharer {
 public:
  TextSharer(std::string_view clause, const Lexicon& lexicon) : text_(clause), lexicon_(lexicon) {}

  void share(std::vector<FigureInText>& entries, std::size_t from) const {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      FigureInText& entry = entries[i];
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
    give_behind(entries);
  }

 private:
  /// What stands behind several of them belongs to those in front of it too.
  void give_behind(std::vector<FigureInText>& entries) const {
    for (std::size_t i = 1; i < entries.size(); ++i) {
      FigureInText& left = entries[i - 1];
      if (!entries[i].is_behind || left.is_share_of) continue;
      const std::size_t end =
          offset_of(entries[i].post, text_, entries[i].figure.end) + entries[i].post.size();
      left.post = text_.substr(left.figure.end, end - left.figure.end);
    }
    for (std::size_t i = 1; i < entries.size(); ++i) {
      entries[i].is_next = trim(entries[i].pre).empty() && trim(entries[i - 1].post).empty() &&
                           entries[i].figure.unit != entries[i - 1].figure.unit;
      const bool is_told_behind = phrase_of(entries[i - 1].pre, lexicon_).noun.empty();
      if (entries[i].is_next && is_told_behind) entries[i - 1].post = entries[i].post;  // 2户5人
    }
    for (FigureInText& entry : entries)
      entry.is_attribute = entry.is_attribute || tells_of_a_thing(entry);
  }

  /// Shares out what stands between two figures: a list goes on behind 、, and without one the
  /// first tells of what kind the things are that the second counts, or the other way round.
  void part_between(FigureInText& left, FigureInText& right, std::string_view between) const {
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
    if (is_of_a_kind(left, right)) {
      right.is_behind = true;
      right.is_attribute = true;  // 新增10个年收入超50万元村
      left.post = text_.substr(left.figure.end, right.figure.end - left.figure.end);
      return;
    }
    const bool is_share = left.figure.unit_kind == UnitKind::share;
    const bool asks_of_both = is_share && left.figure.after && right.figure.after &&
                              !measured_in(trim(between), lexicon_).empty();
    const bool is_of_all = lexicon_.in_all.is_in(between);
    const bool asks_more =
        (right.figure.before || right.figure.way != Motion::level || asks_of_both) &&
        (is_share || !is_of_all);
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
    if (!verb.empty() && is_sum_spent(left)) {
      left.is_attribute = left.is_spent = true;
      right.pre = trim(between);
      return;
    }
    if (left.figure.after || left.figure.unit_kind == UnitKind::measured || verb.empty()) {
      left.is_attribute = true;  // 5亿元以上产业项目40个
      const std::size_t begin = offset_of(left.pre, text_, left.figure.begin);
      right.pre = text_.substr(begin, right.figure.begin - begin);
      return;
    }
    left.post = between.substr(0, between.find(verb));
    right.pre = trim(between);
  }

  /// 投资3亿元建设学校2所
  bool is_sum_spent(const FigureInText& entry) const {
    if (entry.figure.unit_kind != UnitKind::measured) return false;
    const Phrase phrase = phrase_of(entry.pre, lexicon_);
    return lexicon_.spent.contains(phrase.verb + phrase.noun);
  }

  /// 新增10个年收入超50万元村: whether the second figure is asked of each of those that the first
  /// counts.
  bool is_of_a_kind(const FigureInText& left, const FigureInText& right) const {
    const std::string_view behind = trim(text_.substr(right.figure.end));
    return left.figure.unit_kind == UnitKind::counted && right.figure.before &&
           right.figure.unit_kind != UnitKind::share &&
           !phrase_of(left.pre, lexicon_).verb.empty() &&
           !lexicon_.things.at_end_of(behind).empty();
  }

  /// 年产5万吨…项目, 总投资3亿元的…, 10亿元以上项目: the figure is part of a name.
  bool tells_of_a_thing(const FigureInText& entry) const {
    const std::string_view post = bare_post(entry, lexicon_);
    if (post.empty() || entry.is_share_of) return false;
    if (!lexicon_.attribute.at_end_of(trim(entry.pre)).empty()) return true;
    const bool is_level = !lexicon_.level_words.at_start_of(post).empty();
    if (is_level && lexicon_.no_lead.at_start_of(post).empty()) return true;
    const Figure& figure = entry.figure;
    const bool is_share = figure.unit_kind == UnitKind::share;
    const bool is_place = !lexicon_.at.at_end_of(trim(entry.pre)).empty() &&
                          (entry.figure.unit_kind != UnitKind::counted ||
                           lexicon_.served.at_end_of(trim(entry.pre)).empty());
    if (!is_share && is_place) return true;
    if (!is_share && is_small_size(figure, post)) return true;
    if (figure.unit_kind != UnitKind::measured || figure.before || figure.way != Motion::level)
      return false;
    const Phrase phrase = phrase_of(without_lead_marks(entry.pre), lexicon_);
    const bool is_sized = !lexicon_.sized.at_end_of(post).empty() || phrase.verb.empty();
    if (is_extent(figure) && (!phrase.verb.empty() || is_pledged(phrase, post, lexicon_)))
      return false;
    const bool is_of_people = figure.unit.ends_with(lexicon_.person);  // 3万居民
    if (is_of_people && is_pledged(phrase, post, lexicon_)) return false;
    if (figure.after && phrase.noun.empty()) return is_sized;
    const bool counts_up = !phrase.verb.empty() && !lexicon_.milestone.contains(phrase.verb);
    const bool ends_built = !lexicon_.built.at_end_of(post).empty();
    return !counts_up &&
           (ends_built || phrase.verb.empty() || !lexicon_.things.at_end_of(post).empty());
  }

  /// 35蒸吨以下燃煤锅炉: of the things that something is done with; not 1天内完成.
  bool is_small_size(const Figure& figure, std::string_view post) const {
    return figure.after == RequirementKind::at_most && !figure.before &&
           lexicon_.inner_verbs.at_start_of(post).empty() &&
           lexicon_.ends.at_start_of(post).empty();
  }

  /// 9万平方米, 20公里: what comes of work on something that long or wide.
  bool is_extent(const Figure& figure) const {
    const std::string_view unit = lexicon_.extents.at_end_of(figure.unit);
    return !unit.empty() &&
           (unit.size() == figure.unit.size() ||
            lexicon_.multiples.contains(figure.unit.substr(0, figure.unit.size() - unit.size())));
  }

  std::string_view text_;
  const Lexicon& lexicon_;
};

}  // namespace

ClauseFigures figures_of_clause(std::string_view clause, const Lexicon& lexicon) {
  const std::vector<Figure> figures = find_figures(clause, lexicon);
  ClauseFigures found;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure figure = figures[i];
    if (figure.no_figure == NoFigure::no_unit && figure.unit.empty() &&
        takes_unit_of_next(figures, i, clause, lexicon)) {
      figure.no_figure = NoFigure::none;
      figure.unit = figures[i + 1].unit;
      figure.unit_kind = figures[i + 1].unit_kind;
    }
    if (figure.no_figure != NoFigure::none || !figure.value) {
      const bool is_weak = figure.no_figure == NoFigure::no_unit ||
                           figure.no_figure == NoFigure::tolerance ||
                           figure.no_figure == NoFigure::none;
      // More digits than a figure has.
      const std::string_view why =
          figure.no_figure == NoFigure::none ? "too-long" : reason_of(figure.no_figure);
      found.others.push_back({figure, why, is_weak ? Strength::weak : Strength::strong});
      continue;
    }
    const std::string_view in_front = trim(clause.substr(0, figure.begin));
    const bool is_long = !lexicon.lasting.at_end_of(in_front).empty();
    // 5天以内、力争3天: the same as in front of it.
    const bool goes_on = !found.figures.empty() &&
                         found.figures.back().figure.unit == figure.unit &&
                         !lexicon.strive.at_end_of(in_front).empty();
    if (figure.unit_kind == UnitKind::time && !figure.before && !figure.after && !is_long &&
        !goes_on) {
      const bool is_striven_for = lexicon.strive.contains(in_front);  // 不超过5天，力争3天
      found.others.push_back(
          {figure, "duration", is_striven_for ? Strength::weak : Strength::strong});
      continue;
    }
    found.figures.push_back({figure, {}, {}});
  }
  return found;
}

void share_text(std::vector<FigureInText>& figures, std::string_view clause, std::size_t from,
                const Lexicon& lexicon) {
  TextSharer(clause, lexicon).share(figures, from);
}

std::string_view bare_post(const FigureInText& entry, const Lexicon& lexicon) {
  std::string_view post = trim(entry.post);
  if (post.starts_with("（") || post.starts_with("(")) return {};
  if (post.starts_with("、")) return {};  // another thing begins
  if (lexicon.nothing.contains(post)) return {};
  const bool is_class = entry.figure.unit == lexicon.water_class;
  if (is_class && lexicon.water.contains(post)) return {};
  if (post.starts_with("的")) post.remove_prefix(std::string_view("的").size());
  return post;
}

bool is_pledged(const Phrase& phrase, std::string_view post, const Lexicon& lexicon) {
  constexpr std::size_t kShortest = 4;  // in characters
  return (phrase.is_firm || phrase.strives) && phrase.noun.empty() && phrase.verb.empty() &&
         count_characters(post) >= kShortest && lexicon.work.at_end_of(post).empty() &&
         lexicon.things.at_end_of(post).empty();
}

std::size_t offset_of(std::string_view part, std::string_view clause, std::size_t otherwise) {
  return part.empty() ? otherwise : static_cast<std::size_t>(part.data() - clause.data());
}

std::string_view without_lead_marks(std::string_view text) {
  text = trim(text);
  while (text.starts_with("、") || text.starts_with("，")) text = trim(text.substr(3));
  return text;
}

}  // namespace milepost
