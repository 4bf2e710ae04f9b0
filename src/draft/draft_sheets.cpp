#include "draft/draft_sheets.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "base/language.h"
#include "base/names.h"
#include "draft/english.h"

namespace milepost {
namespace {

constexpr Wording kPlanOfYear{"{} targets", "{}年度主要目标任务"};
constexpr Wording kOtherPlan{"due after the end of the plan: it belongs to another plan",
                             "完成期限在计划期之后，应列入其他计划"};

std::string number_of(std::size_t place) { return std::to_string(place + 1); }

class ReviewWriter {
 public:
  ReviewWriter(const Draft& draft, const Area& area) : draft_(draft), area_(area) {
    const bool is_chinese = std::any_of(draft.proposals.begin(), draft.proposals.end(),
                                        [](const Proposal& one) { return !is_english(one.name); });
    language_ = is_chinese ? Language::zh : Language::en;
    sheets_.is_review = true;
  }

  PlanSheets write() {
    write_facts();
    write_sections();
    for (std::size_t i = 0; i < draft_.proposals.size(); ++i) write_target(i);
    write_numerals();
    for (const std::string& clause : draft_.outcomes) {
      sheets_.add(PlanSheet::outcomes).set(PlanColumn::clause, clause);
    }
    return std::move(sheets_);
  }

 private:
  std::string plan_name() const {
    return draft_.year ? said(kPlanOfYear, *draft_.year).in(language_) : draft_.title;
  }

  std::optional<Period> period() const {
    if (!draft_.year) return std::nullopt;
    return Period{area_.years.first_day(*draft_.year), area_.years.last_day(*draft_.year)};
  }

  void write_facts() {
    sheets_.say(PlanFact::document_title, draft_.title);
    if (draft_.date) sheets_.say(PlanFact::document_date, to_string(*draft_.date));
    sheets_.say(PlanFact::language, std::string(word(language_)));
    if (draft_.year) sheets_.say(PlanFact::plan_name, plan_name());
    sheets_.say(PlanFact::area_key, area_.key);
    const bool has_chinese = language_ == Language::zh && !area_.name.zh.empty();
    const std::string& known = has_chinese ? area_.name.zh : area_.name.in(language_);
    sheets_.say(PlanFact::area_name, known.empty() ? draft_.area : known);
    if (has_chinese) sheets_.say(PlanFact::area_name_in_english, area_.name.en);
    if (!area_.years.are_calendar_years()) {
      sheets_.say(PlanFact::year_start, start_text(area_.years));
      sheets_.say(PlanFact::year_name, std::string(word(area_.years.named_after)));
    }
    sheets_.say(PlanFact::inside, area_.inside);
    if (const std::optional<Period> whole = period()) {
      sheets_.say(PlanFact::period_start, to_string(whole->start));
      sheets_.say(PlanFact::period_end, to_string(whole->end));
    }
  }

  /// The headings that targets stand under, with those around them; those of tables too, which are
  /// known by what the targets say.
  std::vector<DraftHeading> headings() const {
    std::vector<DraftHeading> all = draft_.headings;
    const auto find = [&](const std::string& section) {
      return std::find_if(all.begin(), all.end(),
                          [&](const DraftHeading& one) { return one.section == section; });
    };
    for (const Proposal& proposal : draft_.proposals) {
      if (find(proposal.section) != all.end()) continue;
      DraftHeading heading{proposal.section, {}, proposal.section, proposal.heading};
      for (const DraftHeading& one : all) {
        const bool is_around =
            proposal.section.starts_with(one.section) && one.section.size() > heading.around.size();
        if (is_around) heading.around = one.section;
      }
      heading.label = proposal.section.substr(heading.around.size());
      if (heading.section.empty()) heading.name = plan_name();
      all.insert(heading.section.empty() ? all.begin() : all.end(), std::move(heading));
    }
    std::map<std::string, bool> is_used;
    for (const Proposal& proposal : draft_.proposals) is_used[proposal.section] = true;
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
      if (is_used.contains(one->section) && !one->around.empty()) is_used[one->around] = true;
    }
    std::erase_if(all, [&](const DraftHeading& one) { return !is_used.contains(one.section); });
    return all;
  }

  /// Their keys go by their places: s2.1 is the first one inside of the second.
  void write_sections() {
    std::map<std::string, int> count;  // by the section around them
    for (const DraftHeading& heading : headings()) {
      const auto around = keys_.find(heading.around);
      const std::string before = around == keys_.end() ? "s" : around->second + ".";
      const std::string key = before + std::to_string(++count[before]);
      keys_.emplace(heading.section, key);
      SheetRow& row = sheets_.add(PlanSheet::sections);
      row.set(PlanColumn::label, heading.label);
      row.set(PlanColumn::name, heading.name.empty() ? heading.label : heading.name);
      row.set(PlanColumn::key, key);
      if (around != keys_.end()) row.set(PlanColumn::parent, around->second);
    }
  }

  void write_target(std::size_t place) {
    const Proposal& one = draft_.proposals[place];
    const std::optional<Period> whole = period();
    const bool is_later = whole && one.due && *one.due > whole->end;
    SheetRow& row = sheets_.add(PlanSheet::targets);
    const auto set = [&row](PlanColumn column, std::string_view text) {
      row.set(column, std::string(text));
    };
    set(PlanColumn::row, number_of(place));
    set(PlanColumn::accept,
        word(one.grade == Grade::c || is_later ? Acceptance::no : Acceptance::yes));
    set(PlanColumn::grade, word(one.grade));
    set(PlanColumn::quote, one.quote);
    if (SheetCell& quote = row.cells[PlanColumn::quote];
        one.figure_at + one.figure_size <= quote.text.size()) {
      quote.marked_at = one.figure_at;
      quote.marked_size = one.figure_size;
    }
    set(PlanColumn::name, one.name);
    set(PlanColumn::requirement, word(one.requirement));
    if (one.value) set(PlanColumn::value, to_string(*one.value));
    if (one.upper) set(PlanColumn::upper, to_string(*one.upper));
    set(PlanColumn::reference, one.reference);
    set(PlanColumn::unit, one.unit);
    set(PlanColumn::measure, word(one.measure));
    if (one.commitment != Commitment::firm) set(PlanColumn::commitment, word(one.commitment));
    if (one.due) set(PlanColumn::due, to_string(*one.due));
    set(PlanColumn::lead, one.lead);
    set(PlanColumn::with, office_list(one.with));
    set(PlanColumn::leader, one.leader);
    if (one.parent) set(PlanColumn::parent, number_of(*one.parent));
    set(PlanColumn::section, keys_.at(one.section));
    set(PlanColumn::key, one.key);
    set(PlanColumn::rule, one.rule);
    if (is_later) set(PlanColumn::note, kOtherPlan.in(language_));
  }

  void write_numerals() {
    std::vector<const Numeral*> order;
    for (const Numeral& one : draft_.numerals) order.push_back(&one);
    const auto rank = [](const Numeral& one) {
      return one.target ? Strength::strong : one.strength;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](const Numeral* a, const Numeral* b) { return rank(*a) > rank(*b); });
    for (const Numeral* one : order) {
      SheetRow& row = sheets_.add(PlanSheet::numerals);
      row.set(PlanColumn::position, std::to_string(one->position));
      row.set(PlanColumn::numeral, one->text);
      row.set(PlanColumn::clause, one->clause);
      row.set(PlanColumn::reason, one->reason);
      if (one->target) {
        row.set(PlanColumn::row, number_of(*one->target));
      } else {
        row.set(PlanColumn::strength, std::string(word(one->strength)));
      }
    }
  }

  const Draft& draft_;
  const Area& area_;
  Language language_;                        // of the names
  std::map<std::string, std::string> keys_;  // of sections, by their labels
  PlanSheets sheets_;
};

}  // namespace

PlanSheets draft_sheets(const Draft& draft, const Area& area) {
  return ReviewWriter(draft, area).write();
}

}  // namespace milepost
