#include "draft/retrospect.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "draft/clause_setting.h"
#include "draft/clauses.h"
#include "draft/figures.h"
#include "draft/names.h"
#include "draft/outline.h"
#include "draft/sentence.h"
#include "draft/stated_names.h"

namespace milepost {
namespace {

class ReviewReader {
 public:
  ReviewReader(std::optional<int> year, const Lexicon& lexicon, const ResultWords& words)
      : lexicon_(lexicon), words_(words) {
    review_.year = year;
    lexicon_.past = {};  // all of it is about what was
  }

  Retrospect read(const Outline& outline) {
    const auto is_in = [](Part part) {
      return [part](const Passage& one) { return one.part == part; };
    };
    const std::vector<Passage>& passages = outline.passages;
    const bool has_review = std::any_of(passages.begin(), passages.end(), is_in(Part::review));
    if (!review_.year && outline.year) review_.year = *outline.year - 1;
    for (const Passage& passage : passages) {
      if (passage.part != (has_review ? Part::review : Part::front) || passage.table) continue;
      review_.is_found = review_.is_found || !passage.is_heading;
      is_of_years_ = words_.of_years.is_in(passage.heading);
      for (const Span& span : sentences_of(passage.text)) read_one(span.of(passage.text));
    }
    return std::move(review_);
  }

 private:
  void read_one(std::string_view sentence) {
    const std::vector<Span> clauses = clauses_of(sentence);
    std::vector<ClauseSetting> settings;
    ClauseSetting before;
    before.is_of_years = is_of_years_ || !words_.of_years.at_start_of(trim(sentence)).empty();
    for (const Span& clause : clauses) {
      if (const auto area = area_named_in(clause.of(sentence), words_); !area.empty())
        ++review_.areas[area];
      before = setting_of(clause.of(sentence), before, review_.year, lexicon_, words_);
      before.is_of_years = before.is_of_years || is_of_years_;
      settings.push_back(before);
      review_.clauses.push_back(clause_with(clause.of(sentence), before));
    }
    read_figures(sentence, clauses, settings);
  }

  RetrospectStatement clause_with(std::string_view clause, const ClauseSetting& setting) const {
    RetrospectStatement said;
    said.quote = trim(clause);
    if (setting.is_of_years) said.caveat = Caveat::other_years;
    said.day = day_of_event(said.quote, review_.year, lexicon_, words_);
    if (setting.is_neighbour) said.area = setting.area;
    return said;
  }

  void read_figures(std::string_view sentence, const std::vector<Span>& clauses,
                    const std::vector<ClauseSetting>& settings) {
    const SentenceReading reading = read_sentence(sentence, {review_.year, {}}, lexicon_);
    std::vector<RetrospectStatement> before;  // of the clause before
    std::vector<RetrospectStatement> here;
    std::string here_in;
    for (const Proposal& one : reading.proposals) {
      if (!one.value) continue;
      if (!here.empty() && here_in != one.quote) before = std::exchange(here, {});
      std::size_t at = 0;  // which clause it stands in
      while (at + 1 < clauses.size() && clauses[at + 1].begin <= sentence.find(one.quote)) ++at;
      RetrospectStatement said = figure_with(one, settings[at]);
      said.quote = quote_with_name(one, sentence, clauses);
      if (at > 0 && settings[at - 1].is_lead) {
        said.quote = trim(
            sentence.substr(clauses[at - 1].begin,
                            sentence.find(one.quote) + one.quote.size() - clauses[at - 1].begin));
      }
      here.push_back(said);
      here_in = one.quote;
      if (!add_respectively(sentence, one.quote, before, said))
        review_.figures.push_back(std::move(said));
    }
  }

  RetrospectStatement figure_with(const Proposal& one, const ClauseSetting& setting) const {
    RetrospectStatement said;
    said.name = without_bound(without_period(name_in(one), words_));
    said.measure = one.measure;
    said.value = one.value;
    said.unit = one.unit;
    said.day = setting.day;
    said.area = setting.area;
    said.is_adjusted = setting.is_adjusted;
    said.is_given_up = is_given_up(one);
    said.is_one_of_several = has_another_figure(one);
    if (setting.is_of_years || is_mean_of_years(one.quote) || is_against_another_year(one.quote)) {
      said.caveat = Caveat::other_years;
    } else if (words_.so_far.is_in(in_front_of_figure(one))) {
      said.caveat = Caveat::total;
    } else if (setting.is_expected || is_planned(one)) {
      said.caveat = Caveat::planned;
    } else if (is_inexact(one)) {
      said.caveat = Caveat::inexact;
    } else if (is_change(one)) {
      said.caveat = Caveat::change;
    } else if (setting.is_of_part) {
      said.caveat = Caveat::part_of_year;
    }
    return said;
  }

  /// 年均新增5家; but 年均浓度 is that of one year.
  bool is_mean_of_years(std::string_view quote) const {
    const auto [at, word] = words_.mean.first_in(quote);
    return at != std::string_view::npos &&
           lexicon_.total.at_start_of(quote.substr(at + word.size())).empty();
  }

  /// 进出口总额达5亿元，增长8%: what grew stands in front.
  std::string quote_with_name(const Proposal& one, std::string_view sentence,
                              const std::vector<Span>& clauses) const {
    constexpr std::size_t kNamed = 50;
    const NameForm form = name_form(one.name, lexicon_, words_);
    const auto is_named = [&](std::string_view text) {
      return percent_within(form.head, plain_form(text, words_)) >= kNamed;
    };
    if (is_named(one.quote)) return one.quote;
    const std::size_t end = sentence.find(one.quote) + one.quote.size();
    for (auto clause = clauses.rbegin(); clause != clauses.rend(); ++clause) {
      if (clause->end > end || !is_named(clause->of(sentence))) continue;
      return std::string(trim(sentence.substr(clause->begin, end - clause->begin)));
    }
    return one.quote;
  }

  /// 甲、乙收入分别达5元、6元，分别增长7%、8%: what the second clause is of stands in the first.
  bool add_respectively(std::string_view sentence, std::string_view quote,
                        const std::vector<RetrospectStatement>& before,
                        const RetrospectStatement& said) {
    const std::string_view word = lexicon_.respectively.at_start_of(quote);
    if (word.empty() || said.measure != Measure::growth || before.empty()) return false;
    std::vector<Figure> figures = find_figures(quote, lexicon_);
    std::erase_if(figures, [](const Figure& one) { return one.no_figure != NoFigure::none; });
    if (figures.size() > before.size()) return true;
    const std::string& first = before.front().quote;
    const std::size_t begin = sentence.find(first);
    const std::size_t end = sentence.find(quote, begin) + quote.size();
    const bool falls = figures.front().way == Motion::fall;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      RetrospectStatement one = said;
      one.name = before[i].name + (falls ? lexicon_.usual_fall : lexicon_.usual_growth);
      one.value = figures[i].value;
      one.unit = figures[i].unit;
      one.quote = sentence.substr(begin, end - begin);
      review_.figures.push_back(std::move(one));
    }
    return true;
  }

  /// 计划新建5个.
  bool is_planned(const Proposal& one) const {
    return words_.planned.is_in(in_front_of_figure(one));
  }

  /// 不足2个, 10余个, 超过95%, 3%以上, 2—3个.
  bool is_inexact(const Proposal& one) const {
    const std::string_view in_front = in_front_of_figure(one);
    const std::string_view figure =
        std::string_view(one.quote).substr(one.figure_at, one.figure_size);
    const bool is_bound =
        !words_.bounds.at_end_of(in_front).empty() && words_.no_bounds.at_end_of(in_front).empty();
    return one.upper || is_bound || !words_.denied.at_end_of(in_front).empty() ||
           words_.roughly.is_in(figure);
  }

  /// 取消新建公园3个, 新建公园3个暂缓; but not 取消审批后新增企业3家.
  bool is_given_up(const Proposal& one) const {
    const std::string_view in_front = in_front_of_figure(one);
    const std::string_view behind =
        std::string_view(one.quote).substr(one.figure_at + one.figure_size);
    if (words_.cancelled.is_in(behind)) return true;
    const auto [at, word] = words_.cancelled.first_in(in_front);
    if (at == std::string_view::npos) return false;
    const std::string_view rest = in_front.substr(at + word.size());
    return !words_.of_another.is_in(rest);
  }

  /// 12家、13家; 5家（上半年）、8家（下半年）: a figure in the same unit, and no other name, stands
  /// beside it.
  bool has_another_figure(const Proposal& one) const {
    const std::string_view quote = one.quote;
    if (lexicon_.respectively.is_in(in_front_of_figure(one))) return false;  // each of its own
    std::size_t end = one.figure_at + one.figure_size;
    for (const Figure& other : find_figures(quote, lexicon_)) {
      if (other.number < end) continue;
      if (other.no_figure != NoFigure::none || other.unit != one.unit) return false;
      const std::string between = says_nothing_more(quote.substr(end, other.begin - end));
      return words_.joined.contains(between) && other.value != one.value;
    }
    return false;
  }

  /// Without brackets and parts of the year: 、 of （上半年）、下半年.
  std::string says_nothing_more(std::string_view between) const {
    std::string plain = plain_form(between, words_);
    for (const WordList* list : {&words_.up_to, &words_.parts, &words_.whole_year}) {
      for (auto [at, word] = list->first_in(plain); at != std::string::npos;
           std::tie(at, word) = list->first_in(plain)) {
        plain.erase(at, word.size());
      }
    }
    return plain;
  }

  /// 减少2个: how much it changed.
  bool is_change(const Proposal& one) const {
    return one.measure != Measure::growth &&
           !words_.by_how_much.at_end_of(in_front_of_figure(one)).empty();
  }

  /// Without 我县 in front of it; and 前三季度工业产值, where 三季度 was taken for a day: without
  /// what is left of it in front.
  std::string_view name_in(const Proposal& one) const {
    std::string_view name = one.name;
    name.remove_prefix(words_.area_words.at_start_of(name).size());
    if (one.quote.find(name) != std::string::npos) return name;
    const std::string_view rest = name.substr(words_.before_parts.at_start_of(name).size());
    return one.quote.find(rest) == std::string::npos ? name : rest;
  }

  /// 新增就业近900人: what stands in front of the figure is no part of the name.
  std::string_view without_bound(std::string_view name) const {
    const std::string_view bound = words_.bounds.at_end_of(name);
    if (bound.size() == name.size() || !words_.no_bounds.at_end_of(name).empty()) return name;
    return name.substr(0, name.size() - bound.size());
  }

  static std::string_view in_front_of_figure(const Proposal& one) {
    return std::string_view(one.quote).substr(0, one.figure_at);
  }

  /// 较2019年增长: not by how much it grew in the year.
  bool is_against_another_year(std::string_view clause) const {
    const std::vector<Figure> figures = find_figures(clause, lexicon_);
    return std::any_of(figures.begin(), figures.end(), [&](const Figure& one) {
      if (one.no_figure != NoFigure::date) return false;
      const std::string_view in_front = clause.substr(0, one.number);
      if (words_.against.at_end_of(in_front).empty()) return false;
      const auto year = to_number<int>(clause.substr(one.number, one.number_end - one.number));
      return year && review_.year && *year != *review_.year - 1;
    });
  }

  Lexicon lexicon_;
  const ResultWords& words_;
  Retrospect review_;
  bool is_of_years_ = false;
};

}  // namespace

Retrospect retrospect_of(const InputDocument& document, std::optional<int> year,
                         const Lexicon& lexicon, const ResultWords& words) {
  return ReviewReader(year, lexicon, words).read(outline_of(document, lexicon));
}

}  // namespace milepost
