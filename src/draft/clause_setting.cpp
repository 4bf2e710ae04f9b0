#include "draft/clause_setting.h"

#include <algorithm>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/figures.h"
#include "draft/names.h"

namespace milepost {
namespace {

bool has_figure(const std::vector<Figure>& figures) {
  return std::any_of(figures.begin(), figures.end(),
                     [](const Figure& one) { return one.no_figure == NoFigure::none; });
}

/// A month that is named: `begin` and `end` of 6月.
struct NamedMonth {
  int month = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Without a day behind it: 6月, and 6 of 1—6月.
std::optional<NamedMonth> month_in(std::string_view clause) {
  constexpr std::string_view kMonth = "月";
  constexpr int kMonths = 12;
  for (std::size_t at = clause.find(kMonth); at != std::string_view::npos;
       at = clause.find(kMonth, at + kMonth.size())) {
    std::size_t begin = at;
    while (begin > 0 && clause[begin - 1] >= '0' && clause[begin - 1] <= '9') --begin;
    const std::string_view behind = clause.substr(at + kMonth.size());
    const bool has_day = !behind.empty() && behind.front() >= '0' && behind.front() <= '9';
    const auto month = to_number<int>(clause.substr(begin, at - begin));
    if (has_day || !month || *month < 1 || *month > kMonths) continue;
    return NamedMonth{*month, begin, at + kMonth.size()};
  }
  return std::nullopt;
}

Date end_of_month(int year, int month) {
  constexpr int kLongest = 31;
  for (int day = kLongest;; --day) {
    if (const auto date = make_date(year, month, day)) return *date;
  }
}

class SettingReader {
 public:
  SettingReader(std::string_view clause, std::optional<int> year, const Lexicon& lexicon,
                const ResultWords& words)
      : clause_(trim(clause)),
        year_(year),
        lexicon_(lexicon),
        words_(words),
        figures_(find_figures(clause_, lexicon)) {}

  ClauseSetting read(const ClauseSetting& before) const {
    ClauseSetting here = before;
    const bool is_whole = words_.whole_year.is_in(clause_);
    here.is_of_years = is_of_other_years(before.is_of_years && !is_whole);
    if (is_whole) {
      here.day.reset();
      here.is_of_part = false;
    }
    read_part(here);
    here.is_expected = before.is_expected || words_.expected.is_in(clause_);
    const bool is_adjusted = words_.adjusted.is_in(clause_) && !words_.not_adjusted.is_in(clause_);
    here.is_adjusted = is_adjusted || before.is_lead;
    here.is_lead = is_adjusted && !has_figure(figures_);
    if (const std::string area = area_named_in(clause_, words_); !area.empty()) {
      here.is_neighbour = area == "*";
      here.area = area;
    } else if (!has_figure(figures_)) {
      here.area.clear();
      here.is_neighbour = false;
    }
    return here;
  }

 private:
  /// A clause that names another year (明年, 截至2024年底) or several of them is of those, and so
  /// are the ones behind it until one names the year of the review.
  bool is_of_other_years(bool was) const {
    if (words_.other_year.is_in(clause_) || begins_with_span()) return true;
    bool is = was;
    for (const Figure& one : figures_) {
      constexpr std::size_t kYear = 4;
      if (one.no_figure != NoFigure::date || one.number_end - one.number != kYear) continue;
      if (!words_.against.at_end_of(clause_.substr(0, one.number)).empty()) continue;
      const auto year = to_number<int>(clause_.substr(one.number, kYear));
      if (year && year_) is = *year != *year_;
    }
    return is;
  }

  bool begins_with_span() const {
    std::string_view rest = clause_;
    for (std::string_view word = words_.in_front_of_spans.at_start_of(rest); !word.empty();
         word = words_.in_front_of_spans.at_start_of(rest)) {
      rest.remove_prefix(word.size());
    }
    const std::string_view span = words_.spans.at_start_of(rest);
    if (span.empty()) return false;
    return words_.no_spans.at_start_of(rest.substr(span.size())).empty();
  }

  void read_part(ClauseSetting& here) const {
    if (!year_) return;
    if (const auto day = day_up_to()) {
      here.day = day;
      here.is_of_part = false;
      return;
    }
    const auto [at, word] = words_.parts.first_in(clause_);
    if (at != std::string_view::npos) {
      here.is_of_part = words_.behind_parts.at_start_of(clause_.substr(at + word.size())).empty() &&
                        words_.before_parts.at_end_of(clause_.substr(0, at)).empty();
      if (here.is_of_part) here.day.reset();
      return;
    }
    const auto month = month_in(clause_);
    if (!month) return;
    const std::string_view in_front = clause_.substr(0, month->begin);
    const std::string_view behind = clause_.substr(month->end);
    const bool is_last = !words_.before_parts.at_end_of(in_front).empty() ||
                         !words_.month_ends.at_start_of(behind).empty();
    // A month within a clause is the day of something else: 会议6月召开.
    if (!is_last && !is_in_front(in_front)) return;
    here.is_of_part = !is_last;
    here.day = is_last ? std::optional(end_of_month(*year_, month->month)) : std::nullopt;
  }

  /// Nothing, or the year alone.
  static bool is_in_front(std::string_view text) {
    constexpr std::string_view kYear = "2024年";
    return text.empty() || (text.ends_with("年") && text.size() <= kYear.size());
  }

  /// 截至10月底, 前三季度.
  std::optional<Date> day_up_to() const {
    const auto [at, word] = words_.up_to.first_in(clause_);
    if (at == std::string_view::npos) return std::nullopt;
    std::string rest(clause_.substr(at));
    const auto day = take_day(rest, lexicon_);
    if (!day || (day->year && *day->year != *year_) || day->years_on.value_or(0) != 0)
      return std::nullopt;
    return day->in(*year_);
  }

  std::string_view clause_;
  std::optional<int> year_;
  const Lexicon& lexicon_;
  const ResultWords& words_;
  std::vector<Figure> figures_;
};

}  // namespace

ClauseSetting setting_of(std::string_view clause, const ClauseSetting& before,
                         std::optional<int> year, const Lexicon& lexicon,
                         const ResultWords& words) {
  return SettingReader(clause, year, lexicon, words).read(before);
}

std::optional<Date> day_of_event(std::string_view clause, std::optional<int> year,
                                 const Lexicon& lexicon, const ResultWords& words) {
  if (!year) return std::nullopt;
  const auto [at, word] = words.up_to.first_in(clause);
  std::string rest(at == std::string_view::npos ? clause : clause.substr(at));
  if (const auto day = take_day(rest, lexicon)) {
    if ((day->year && *day->year != *year) || day->years_on.value_or(0) != 0) return std::nullopt;
    return day->in(*year);
  }
  const auto month = month_in(clause);
  if (!month) return std::nullopt;
  // 2023年6月
  constexpr std::size_t kDigits = 4;
  constexpr std::size_t kCharacter = 3;
  const std::string_view in_front = clause.substr(0, month->begin);
  if (in_front.size() >= kDigits + kCharacter) {
    const auto named =
        to_number<int>(in_front.substr(in_front.size() - kCharacter - kDigits, kDigits));
    if (named && *named != *year) return std::nullopt;
  }
  return end_of_month(*year, month->month);
}

std::string_view without_period(std::string_view name, const ResultWords& words) {
  std::string_view rest = name;
  if (const std::string_view word = words.up_to.at_start_of(rest); !word.empty()) {
    rest.remove_prefix(word.size());
  } else if (const auto [at, part] = words.parts.first_in(rest);
             at != std::string_view::npos && words.before_parts.at_start_of(rest).size() == at) {
    rest.remove_prefix(at + part.size());
  } else if (const auto month = month_in(rest)) {
    const std::string_view in_front = rest.substr(0, month->begin);
    const bool is_range = std::all_of(in_front.begin(), in_front.end(), [](char c) {
      return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 0x7F;
    });
    constexpr std::size_t kLongest = 5;  // 10—12月
    if (!is_range || in_front.size() > kLongest) return name;
    rest.remove_prefix(month->end);
  }
  for (std::string_view word = words.behind_months.at_start_of(rest);
       rest.size() < name.size() && !word.empty(); word = words.behind_months.at_start_of(rest)) {
    rest.remove_prefix(word.size());
  }
  return rest.empty() ? name : rest;
}

std::string area_named_in(std::string_view clause, const ResultWords& words) {
  clause = trim(clause);
  std::string found;
  for (std::size_t at = 0; at < clause.size(); at += first_character(clause.substr(at)).bytes) {
    const std::string_view in_front = clause.substr(0, at);
    if (at > 0 && words.in_front_of_areas.at_end_of(in_front).empty()) continue;
    const std::string_view rest = clause.substr(at);
    if (!words.neighbours.at_start_of(rest).empty()) found = "*";
    const std::string_view word = words.area_words.at_start_of(rest);
    if (word.empty() || !words.no_areas.at_start_of(rest.substr(word.size())).empty()) continue;
    found = words.areas.find(word)->second;
  }
  return found;
}

}  // namespace milepost
