// Which questions a form asks.
#include "report/reports/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "assess/actual.h"
#include "assess/asked.h"
#include "assess/pace.h"
#include "assess/this_period.h"
#include "base/names.h"
#include "base/text.h"
#include "model/standing.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// `20220710160000001`: no two recordings share a moment.
std::string digits_of(Moment moment) {
  std::string digits = to_string(moment);
  std::erase_if(digits, [](char one) { return one < '0' || one > '9'; });
  return digits;
}

/// The last value with its date, and the last that was said in words.
std::string last_text(const std::vector<Entry>& standing, const Indicator& indicator, Date as_of,
                      Language language) {
  const Entry* last = nullptr;
  const Entry* last_words = nullptr;
  for (const Entry& entry : standing) {
    if (entry.as_of > as_of) break;
    if (entry.kind != EntryKind::progress) last = &entry;
    if (!entry.remarks.progress.empty()) last_words = &entry;
  }
  std::string text;
  if (last != nullptr) {
    text = value_text(last->value, indicator.unit, language);
    if (last->kind != usual_kind(indicator.measure)) {
      text = say(Sentence::with_aside, language, text, label(last->kind, language));
    }
    text += "\n" + to_string(last->as_of);
  }
  if (last_words == nullptr) return text;
  constexpr std::size_t kMostWords = 60;  // characters: whoever fills it in knows the rest
  if (!text.empty()) text += "\n";
  text += shorten(one_line(last_words->remarks.progress), kMostWords);
  if (last_words != last) text += "\n" + to_string(last_words->as_of);
  return text;
}

/// A dash where there is no way to go, as for growth.
std::string expected_text(const AssessedPlan& plan, const ReportRow& row,
                          const std::vector<Entry>& standing, Date as_of) {
  const Date start = plan.plan.period.start;
  const History history = standing_history(row.indicator.measure, standing, plan.plan.area.years);
  const auto way = way_of(row.target, history.measure, baseline_of(history, start, as_of));
  const auto share = way ? expected_share(row.target, start, as_of, way) : std::nullopt;
  return share ? percentage(*share) + "%" : "–";
}

/// The rows of one lead while they are gathered.
class Questions {
 public:
  explicit Questions(Language language) : language_(language) {}

  /// From where a level starts: only in its first form, for nobody may know it.
  void add_baseline(const AssessedPlan& plan, const ReportRow& row) {
    const Date day = plan.plan.period.start - date::days{1};
    const auto key = std::tuple(plan.plan.area.key, row.indicator.key, day);
    if (!by_key_.try_emplace(key, kAsked).second) return;
    const std::vector<Entry> standing = standing_entries(plan.entries_of(row.indicator));
    FormRow question = first_of(plan, row, day, standing);
    const bool is_year_end = plan.plan.area.years.around(day).end == day;
    question.target = say(is_year_end ? Sentence::form_year_end : Sentence::form_before_plan,
                          language_, row.target.name.in(language_));
    question.expected = "–";
    baselines_.push_back(std::move(question));
  }

  void add(const AssessedPlan& plan, const ReportRow& row, const std::optional<ReportingRule>& rule,
           Date as_of) {
    const auto key = std::tuple(plan.plan.area.key, row.indicator.key, as_of);
    const auto [found, is_new] = by_key_.try_emplace(key, rows_.size());
    const std::vector<Entry> standing = standing_entries(plan.entries_of(row.indicator));
    if (is_new) {
      if (is_answered(standing, row.indicator.measure, rule, as_of, plan.as_of)) {
        found->second = kAnswered;
        return;
      }
      rows_.push_back(first_of(plan, row, as_of, standing));
    }
    if (found->second >= kAsked) return;
    add_target(rows_[found->second], plan, row, standing);
    add_year(rows_[found->second], plan, row, rule, standing);
  }

  std::vector<FormRow> take() {
    for (FormRow& one : baselines_) {
      one.number = rows_.size() + 1;
      rows_.push_back(std::move(one));
    }
    return std::move(rows_);
  }

 private:
  // In place of the row of a question: it needs none, or is one of the last.
  static constexpr std::size_t kAnswered = static_cast<std::size_t>(-1);
  static constexpr std::size_t kAsked = kAnswered - 1;

  FormRow first_of(const AssessedPlan& plan, const ReportRow& row, Date as_of,
                   const std::vector<Entry>& standing) const {
    FormRow made;
    made.number = rows_.size() + 1;
    made.area = plan.plan.area.key;
    made.indicator = row.indicator.key;
    made.kind = usual_kind(row.indicator.measure);
    made.as_of = as_of;
    made.counted_from = plan.plan.area.years.around(as_of).start;
    made.unit = std::string(unit_label(row.indicator.unit, language_));
    made.last = last_text(standing, row.indicator, as_of, language_);
    return made;
  }

  /// A line for each target; a name is not said twice.
  void add_target(FormRow& question, const AssessedPlan& plan, const ReportRow& row,
                  const std::vector<Entry>& standing) const {
    const auto add_line = [](std::string& text, const std::string& line) {
      text += (text.empty() ? "" : "\n") + line;
    };
    const std::string name = full_name(plan, row.target, language_);
    if (question.target != name) add_line(question.target, name);
    add_line(question.planned,
             planned_text(row.target, row.indicator.unit,
                          row.reference ? row.reference->name : Name{}, language_));
    add_line(question.due, to_string(row.target.due));
    add_line(question.expected, expected_text(plan, row, standing, question.as_of));
  }

  /// What the sheet needs to know for what it computes, by the first target whose plan is of one
  /// year.
  static void add_year(FormRow& question, const AssessedPlan& plan, const ReportRow& row,
                       const std::optional<ReportingRule>& rule,
                       const std::vector<Entry>& standing) {
    const Measure measure = row.indicator.measure;
    const Years& years = plan.plan.area.years;
    const bool is_amount =
        measure == Measure::flow || (measure == Measure::stock && row.indicator.unit != "%");
    if (!is_amount || !is_of_one_year(plan.plan.period, years)) return;
    const Requirement& asked = row.target.requirement;
    const bool is_reached = asked.better() == Direction::more_is_better && asked.value;
    if (!question.of_year && is_reached && *asked.value > Decimal()) question.of_year = asked.value;
    const History history = standing_history(measure, standing, years);
    const Subject subject{
        row.target, plan.plan.period.start, plan.plan.thresholds, history, nullptr, rule};
    const auto before = total_before_period(subject, question.as_of);
    if (!question.total_before && before) question.total_before = round_to_decimal(*before);
  }

  Language language_;
  std::vector<FormRow> rows_;
  std::vector<FormRow> baselines_;  // which are asked for last
  std::map<std::tuple<std::string, std::string, Date>, std::size_t> by_key_;
};

}  // namespace

std::vector<Form> open_forms(const AssessedPlans& plans, Language language) {
  std::vector<std::pair<std::string, Questions>> by_lead;  // in the order of the plans
  std::map<std::string, std::size_t> place_of_lead;
  Moment known_at{};
  for (const AssessedPlan& plan : plans) {
    known_at = std::max(known_at, plan.known_at);
    if (plan.is_over) continue;
    for (const ReportRow& row : all_rows(plan)) {
      const auto rule = reporting_rule(plan.plan, row.target);
      const Date start = plan.plan.period.start;
      const auto as_of = asked_for(row.target, rule, start, plan.as_of);
      const bool asks_baseline =
          plan.as_of >= start && !row.target.withdrawn && !row.assessment.actual &&
          lacks_baseline(row.target, row.indicator.measure, row.assessment.baseline);
      for (const std::string& lead : offices_in(row.target.lead)) {
        const auto [place, is_new] = place_of_lead.emplace(lead, by_lead.size());
        if (is_new) by_lead.emplace_back(lead, language);
        Questions& questions = by_lead[place->second].second;
        if (asks_baseline) questions.add_baseline(plan, row);
        if (as_of) questions.add(plan, row, rule, *as_of);
      }
    }
  }
  std::vector<Form> forms;
  for (auto& [lead, questions] : by_lead) {
    const Date as_of = plans.front().as_of;
    forms.push_back({fmt::format("{} {} {}", lead, to_string(as_of), digits_of(known_at)), lead,
                     as_of, language, questions.take()});
  }
  return forms;
}

}  // namespace milepost
