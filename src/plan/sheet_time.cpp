#include "plan/sheet_time.h"

#include <set>
#include <string_view>

#include "base/as_of.h"
#include "base/text.h"
#include "base/word_choice.h"
#include "base/wording.h"
#include "plan/sheet_cells.h"

namespace milepost {
namespace {

constexpr Wording kYear{"/", "年"};

/// What the sheet of the plan says of one fact; empty where it says nothing.
std::string text_of_fact(const std::vector<FoundSheet>& found, PlanFact wanted) {
  const FoundSheet* plan = find_sheet(found, PlanSheet::plan);
  if (plan == nullptr) return {};
  const std::size_t name = plan->head.headings.at(PlanColumn::fact).column;
  const std::size_t content = plan->head.headings.at(PlanColumn::content).column;
  for (const auto& [address, cell] : plan->sheet->cells) {
    if (address.second != name || address.first <= plan->head.line) continue;
    const WorkbookCell* what = plan->sheet->cell(address.first, content);
    if (what != nullptr && read_word<PlanFact>(cell.text) == wanted) return what->text;
  }
  return {};
}

}  // namespace

std::string PlanTime::with_year(const std::string& text) const {
  constexpr std::size_t kLongest = 40;  // bytes
  if (!period || text.size() > kLongest || parse_as_of(text, years)) return text;
  const std::string plain = to_half_width(trim(text));
  if (plain.find_first_not_of("0123456789.") == std::string::npos) return text;
  const int first = year_of(period->start);
  const int last = year_of(period->end);
  if (last - first > 1) return text;  // it fits more than one
  std::set<std::string> found;
  for (int year = first; year <= last; ++year) {
    for (const std::string_view between : {kYear.zh, std::string_view("/")}) {
      const std::string whole = std::to_string(year) + std::string(between) + plain;
      const std::optional<Date> day = parse_as_of(whole, years);
      if (!day || *day < period->start || *day > period->end) continue;
      found.insert(whole);
      break;
    }
  }
  return found.size() == 1 ? *found.begin() : text;
}

PlanTime time_of(const std::vector<FoundSheet>& found) {
  PlanTime time;
  const std::string start_of_years = text_of_fact(found, PlanFact::year_start);
  if (!start_of_years.empty()) {
    time.years.first_month = parse_year_start(year_start_text(start_of_years)).value_or(1);
  }
  const std::string named_after = text_of_fact(found, PlanFact::year_name);
  if (!named_after.empty()) {
    time.years.named_after = read_word<YearName>(named_after).value_or(YearName::start);
  }
  const auto start = read_as_of(text_of_fact(found, PlanFact::period_start), time.years);
  const auto end = parse_as_of(text_of_fact(found, PlanFact::period_end), time.years);
  if (start && end) time.period = {start->period ? start->period->start : start->day, *end};
  return time;
}

}  // namespace milepost
