#include "draft/masked_clause.h"

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"

namespace milepost {
namespace {

constexpr std::string_view kOf = "的";

class Mask {
 public:
  Mask(std::string_view clause, const Lexicon& lexicon) : clause_(clause), lexicon_(lexicon) {
    masked_.text = clause;
  }

  MaskedClause mask() {
    const bool has_bracket =
        clause_.find("（") != std::string_view::npos || clause_.find('(') != std::string_view::npos;
    const bool has_size = clause_.find(kOf) != std::string_view::npos &&
                          (lexicon_.costs.is_in(clause_) || lexicon_.attribute.is_in(clause_));
    if (has_bracket || has_size) {
      const std::vector<Figure> figures = find_figures(clause_, lexicon_);
      for (const Figure& figure : figures) {
        if (figure.no_figure != NoFigure::none || figure.number < told_) continue;
        take_brackets(figure, figures);
        take_cost(static_cast<std::size_t>(&figure - figures.data()), figures);
      }
    }
    take_quotes();
    return std::move(masked_);
  }

 private:
  void blank(std::size_t begin, std::size_t end) {
    masked_.text.replace(begin, end - begin, end - begin, ' ');
  }

  void take_brackets(const Figure& figure, const std::vector<Figure>& figures) {
    for (const auto& [open, close] : kRoundBrackets) {
      if (!clause_.substr(figure.end).starts_with(open)) continue;
      const std::size_t end = clause_.find(close, figure.end);
      if (end == std::string_view::npos) continue;
      const std::size_t behind = end + close.size();
      bool has_figures = false;
      for (const Figure& aside : figures) {
        if (aside.number < figure.end || aside.number >= behind) continue;
        has_figures = true;
        masked_.asides.push_back({aside, "aside", Strength::weak});
      }
      told_ = behind;
      if (has_figures) blank(figure.end, behind);
    }
  }

  /// 总投资5亿元的 and 总投资12亿元、占地30亩的 in front of a name, where a list or a clause begins
  /// or behind a verb.
  void take_cost(std::size_t first, const std::vector<Figure>& figures) {
    const std::string_view in_front = trim(clause_.substr(0, figures[first].begin));
    const std::string_view cost = lexicon_.costs.at_end_of(in_front);
    const std::string_view size = cost.empty() ? lexicon_.attribute.at_end_of(in_front) : cost;
    const std::size_t last = last_of_chain(first, figures);
    if (size.empty() || (cost.empty() && last == first)) return;
    const std::size_t end = figures[last].end;
    if (!clause_.substr(end).starts_with(kOf)) return;
    const std::size_t begin =
        static_cast<std::size_t>(in_front.data() - clause_.data()) + in_front.size() - size.size();
    const std::string_view before = trim(clause_.substr(0, begin));
    const bool begins =
        before.empty() || before.ends_with("、") || !lexicon_.work.at_end_of(before).empty() ||
        !lexicon_.milestone.at_end_of(before).empty() || !lexicon_.firm.at_end_of(before).empty() ||
        !lexicon_.strive.at_end_of(before).empty();
    if (!begins || trim(clause_.substr(end + kOf.size())).empty()) return;
    for (std::size_t i = first; i <= last; ++i)
      masked_.asides.push_back({figures[i], "attribute", Strength::strong});
    told_ = end + kOf.size();
    blank(begin, told_);
    masked_.has_size = true;
    masked_.sizes.emplace_back(begin, told_);
  }

  /// 占地30亩 behind 总投资12亿元、: which figure ends what is told of the size of one thing.
  std::size_t last_of_chain(std::size_t first, const std::vector<Figure>& figures) const {
    std::size_t last = first;
    while (last + 1 < figures.size() && figures[last + 1].no_figure == NoFigure::none) {
      const std::size_t from = figures[last].end;
      const Figure& next = figures[last + 1];
      if (next.begin < from) break;
      std::string_view between = clause_.substr(from, next.begin - from);
      const bool goes_on = between.starts_with("、") || between.starts_with("，");
      if (!goes_on) break;
      between.remove_prefix(std::string_view("、").size());
      if (!lexicon_.costs.contains(between) && !lexicon_.attribute.contains(between)) break;
      ++last;
    }
    return last;
  }

  /// “十件民生实事”: what is counted in quotes that hold nothing else.
  void take_quotes() {
    constexpr std::string_view kOpen = "“";
    constexpr std::string_view kClose = "”";
    const std::size_t open = clause_.find(kOpen);
    if (open == std::string_view::npos) return;
    const std::size_t close = clause_.find(kClose, open);
    if (close == std::string_view::npos) return;
    const std::string_view inside =
        clause_.substr(open + kOpen.size(), close - open - kOpen.size());
    if (lexicon_.deeds.at_end_of(inside).empty()) return;
    const std::vector<Figure> figures = find_figures(inside, lexicon_);
    const bool is_counted = figures.size() == 1 && figures[0].number == 0 &&
                            figures[0].no_figure == NoFigure::none &&
                            figures[0].unit_kind == UnitKind::counted;
    if (!is_counted) return;
    blank(open, open + kOpen.size());
    blank(close, close + kClose.size());
  }

  std::string_view clause_;
  const Lexicon& lexicon_;
  MaskedClause masked_;
  std::size_t told_ = 0;  // up to where
};

}  // namespace

MaskedClause masked_clause(std::string_view clause, const Lexicon& lexicon) {
  return Mask(clause, lexicon).mask();
}

}  // namespace milepost
