#include "draft/retrospect.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/text.h"
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
    const bool is_of_years = is_of_years_ || !words_.of_years.at_start_of(trim(sentence)).empty();
    std::vector<bool> is_of_another_year;
    for (const Span& clause : clauses) {
      RetrospectStatement said;
      said.quote = trim(clause.of(sentence));
      const bool was = !is_of_another_year.empty() && is_of_another_year.back();
      is_of_another_year.push_back(is_of_another_time(said.quote, was));
      said.is_of_years = is_of_years || is_of_another_year.back();
      said.day = day_in(said.quote, true);
      review_.clauses.push_back(std::move(said));
    }
    const SentenceReading reading = read_sentence(sentence, {review_.year, {}}, lexicon_);
    std::size_t read = 0;     // how many clauses
    std::optional<Date> day;  // that they set for those behind them
    bool other_year = false;
    std::vector<RetrospectStatement> before;  // of the clause before
    std::vector<RetrospectStatement> here;
    std::string here_in;
    for (const Proposal& one : reading.proposals) {
      if (!one.value) continue;
      if (!here.empty() && here_in != one.quote) before = std::exchange(here, {});
      RetrospectStatement said;
      said.quote = quote_with_name(one, sentence, clauses);
      said.name = one.name;
      said.measure = one.measure;
      said.value = one.value;
      said.unit = one.unit;
      said.is_vague = one.upper || is_against_another_year(one.quote) || is_no_level(one);
      said.is_total = words_.so_far.is_in(one.quote);
      said.is_of_years = is_of_years || is_mean_of_years(one.quote);
      while (read < clauses.size() && clauses[read].begin <= sentence.find(one.quote)) {
        const std::string_view clause = clauses[read++].of(sentence);
        if (const auto own = day_in(clause, false)) day = own;
        if (words_.whole_year.is_in(clause)) day.reset();
        other_year = is_of_another_year[read - 1];
      }
      said.is_of_years = said.is_of_years || other_year;
      said.day = day;
      here.push_back(said);
      here_in = one.quote;
      if (!add_respectively(sentence, one.quote, before, said))
        review_.figures.push_back(std::move(said));
    }
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

  /// A clause that names another year (明年, 截至2024年底) is of that, and so are those behind it
  /// until one names the year of the review.
  bool is_of_another_time(std::string_view clause, bool was) const {
    if (words_.other_year.is_in(clause)) return true;
    bool is = was && !words_.whole_year.is_in(clause);
    for (const Figure& one : find_figures(clause, lexicon_)) {
      constexpr std::size_t kYear = 4;
      if (one.no_figure != NoFigure::date || one.number_end - one.number != kYear) continue;
      if (!words_.against.at_end_of(clause.substr(0, one.number)).empty()) continue;
      const auto year = to_number<int>(clause.substr(one.number, kYear));
      if (year && review_.year) is = *year != *review_.year;
    }
    return is;
  }

  /// 计划新建5个, 不足2个, 10余个, 减少2个: nothing that is true of the thing itself.
  bool is_no_level(const Proposal& one) const {
    const std::string_view quote = one.quote;
    const std::string_view in_front = quote.substr(0, one.figure_at);
    if (words_.planned.is_in(in_front) || !words_.denied.at_end_of(in_front).empty() ||
        words_.roughly.is_in(quote.substr(one.figure_at, one.figure_size))) {
      return true;
    }
    return one.measure != Measure::growth && !words_.by_how_much.at_end_of(in_front).empty();
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

  /// The day that a text says it is true of: 截至10月底, 前三季度; of what happened, 6月28日.
  std::optional<Date> day_in(std::string_view text, bool of_event) const {
    if (!review_.year) return std::nullopt;
    const auto [at, word] = words_.up_to.first_in(text);
    if (!of_event && at == std::string_view::npos) return std::nullopt;
    std::string rest(at == std::string_view::npos ? text : text.substr(at));
    const auto day = take_day(rest, lexicon_);
    if (!day || (day->year && *day->year != *review_.year)) return std::nullopt;
    return make_date(*review_.year, day->month, day->day);
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
