#include "draft/figure_name.h"

#include <utility>

#include "base/text.h"

namespace milepost {
namespace {

/// Without the marks of notes: 〔24〕.
std::string without_notes(std::string_view name) {
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

}  // namespace

std::string_view reason_against(const FigureInText& entry, const Phrase& phrase,
                                std::string_view post, std::string_view verb,
                                const FigureSetting& setting, const Lexicon& lexicon) {
  const Figure& figure = entry.figure;
  const std::string_view last = post.empty() ? std::string_view(phrase.noun) : post;
  const bool ends_well = !lexicon.ends.at_end_of(last).empty() || lexicon.award.is_in(last);
  const bool is_bare = figure.way == Motion::level && !figure.before && !figure.after;
  const bool causes = phrase.causes && lexicon.actors.contains(figure.unit) && !post.empty();
  const bool is_behind = post.empty() && !phrase.noun.empty();  // 推动土地流转2万亩
  const bool comes_of_it = is_behind && (phrase.causes || !phrase.verb.empty());
  if (phrase.works && !causes && !ends_well && !comes_of_it && is_bare &&
      figure.unit_kind != UnitKind::share)
    return "work";
  if (post.empty()) {
    const bool goes_on = figure.before || entry.is_next || phrase.strives || phrase.is_firm;
    const bool has_name = !phrase.noun.empty() || (!setting.noun.empty() && goes_on) ||
                          (!setting.noun.empty() && (!verb.empty() || figure.way != Motion::level));
    return has_name ? "" : "no-name";
  }
  if (entry.is_share_of) return "";
  const bool has_inner_verb = lexicon.inner_verbs.is_in(post);
  const bool is_counted = figure.unit_kind == UnitKind::counted;
  const bool is_to_be_done = !verb.empty() && !lexicon.done_with.at_end_of(post).empty();
  if (is_counted && !ends_well && !is_to_be_done && !lexicon.abstract.at_end_of(post).empty())
    return "abstract";
  const bool is_served =
      is_counted && lexicon.serving.is_in(post) &&
      !lexicon.served.at_end_of(trim(setting.clause.substr(0, figure.number))).empty();
  const std::size_t reached = post.find(lexicon.reached);
  const bool is_reached = reached != std::string_view::npos && reached > 0;  // 30条河实现长清
  const std::size_t become = lexicon.become.first_in(post).first;  // 10家企业列入后备库
  const bool has_become =
      is_counted && phrase.noun.empty() && become != std::string_view::npos && become > 0;
  const bool is_anything = ends_well || has_become || causes || !verb.empty() || is_reached ||
                           is_served || is_pledged(phrase, post, lexicon) ||
                           figure.unit_kind == UnitKind::share;
  if (is_anything) return "";
  const bool is_named = !phrase.noun.empty() && (!is_counted || has_inner_verb || figure.after);
  return is_named ? "" : "no-verb";
}

void name_figure(Proposal& proposal, const Figure& figure, std::string_view clause,
                 const std::string& verb, std::string_view noun, const Lexicon& lexicon) {
  std::string said = without_notes(noun);
  for (std::size_t end = lexicon.before_class.at_end_of(said).size();
       figure.unit == lexicon.water_class && end > 0 && end < said.size();
       end = lexicon.before_class.at_end_of(said).size()) {
    said.resize(said.size() - end);  // 断面水质稳定达到地表水Ⅳ类
  }
  if (said.ends_with(lexicon.completed) && said != lexicon.completed) {
    said.resize(said.size() - lexicon.completed.size());  // 固定资产投资完成118亿元
  }
  if (const std::size_t at = said.find(lexicon.reached); at != std::string::npos && at > 0) {
    said.erase(at, lexicon.reached.size());  // 产业实现产值
  }
  if (is_rank(figure, clause, lexicon)) {
    const auto [at, word] = lexicon.ranking.first_in(said);
    if (at != std::string::npos && at > 0) said.erase(at, word.size());  // 总量进入全省
    if (const std::size_t told = said.find(lexicon.rank_name);
        told != std::string::npos && told > 0)
      said.erase(told, lexicon.rank_name.size());
    proposal.name = verb + said + lexicon.rank_name;
    proposal.measure = Measure::stock;
    return;
  }
  if (figure.way != Motion::level) {
    proposal.measure = Measure::growth;
    const std::string_view word = clause.substr(figure.begin, figure.way_size);  // may be empty
    const WordList& words = lexicon.kept_ways;
    const std::string& usual =
        figure.way == Motion::growth ? lexicon.usual_growth : lexicon.usual_fall;
    if (lexicon.growth.at_end_of(said).empty() && lexicon.fall.at_end_of(said).empty()) {
      said += words.contains(word) ? std::string(word) : usual;
    }
    proposal.name = verb == lexicon.completed ? said : verb + said;
    return;
  }
  const bool is_yearly = !lexicon.yearly.at_end_of(said).empty();
  const bool tells_completion = verb == lexicon.completed && is_yearly;
  proposal.name = tells_completion                    ? said
                  : !lexicon.attribute.contains(verb) ? verb + said
                                                      : said + verb;
  const bool is_share = figure.unit_kind == UnitKind::share || figure.unit_kind == UnitKind::points;
  const bool is_total = tells_total(said, lexicon);
  if (lexicon.multiples.contains(figure.unit) && !lexicon.money.at_end_of(said).empty())
    proposal.unit += lexicon.money_unit;  // 产值超五十亿
  const bool is_level = figure.before && verb.empty() && !is_yearly;
  proposal.measure = is_share || (verb.empty() && is_total && !is_yearly) || is_level
                         ? Measure::stock
                         : Measure::flow;
  const bool is_added = !lexicon.added.at_start_of(said).empty();  // 新增绿化面积
  if (is_added && !is_share) proposal.measure = Measure::flow;
}

bool tells_total(std::string_view name, const Lexicon& lexicon) {
  return !lexicon.total.at_end_of(name).empty() || lexicon.total_within.is_in(name);
}

bool is_rank(const Figure& figure, std::string_view clause, const Lexicon& lexicon) {
  return clause.substr(figure.begin).starts_with(lexicon.rank_front) &&
         (lexicon.rank_units.contains(figure.unit) || figure.unit == lexicon.usual_rank_unit);
}

}  // namespace milepost
