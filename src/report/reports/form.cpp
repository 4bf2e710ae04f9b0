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
    FormRow question = first_of(plan, row.indicator, day, standing);
    const bool is_year_end = plan.plan.area.years.around(day).end == day;
    question.target = say(is_year_end ? Sentence::form_year_end : Sentence::form_before_plan,
                          language_, full_name(plan, row.target, language_));
    question.expected = "–";
    baselines_.push_back(std::move(question));
  }

  void add(const AssessedPlan& plan, const ReportRow& row, const std::optional<ReportingRule>& rule,
           Date as_of) {
    const std::vector<Entry> standing = standing_entries(plan.entries_of(row.indicator));
    if (FormRow* question = question_on(plan, row.indicator, rule, as_of, standing)) {
      add_target(*question, plan, row, standing);
      add_year(*question, plan, row, rule, standing);
    }
    add_steps(plan, row, rule, as_of);
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

  /// The row that asks for the indicator on the date, a new one if need be; null where that is
  /// answered.
  FormRow* question_on(const AssessedPlan& plan, const Indicator& indicator,
                       const std::optional<ReportingRule>& rule, Date as_of,
                       const std::vector<Entry>& standing) {
    const auto key = std::tuple(plan.plan.area.key, indicator.key, as_of);
    const auto [found, is_new] = by_key_.try_emplace(key, rows_.size());
    if (is_new) {
      if (is_answered(standing, indicator.measure, rule, as_of, plan.as_of)) {
        found->second = kAnswered;
      } else {
        rows_.push_back(first_of(plan, indicator, as_of, standing));
      }
    }
    return found->second >= kAsked ? nullptr : &rows_[found->second];
  }

  /// A row for each step that should have been reached and is not, and for the next one.
  void add_steps(const AssessedPlan& plan, const ReportRow& row,
                 const std::optional<ReportingRule>& rule, Date as_of) {
    const Assessment& found = row.assessment;
    if (found.actual && found.actual->state == MilestoneState::done) return;
    bool is_to_come = false;
    for (std::size_t i = 0; i < found.steps.size() && !is_to_come; ++i) {
      if (found.steps[i].is_reached()) continue;
      const Step& step = row.target.steps[i];
      is_to_come = step.by > as_of;
      const Indicator reported_by = step_indicator(row.indicator.key, i + 1);
      const std::vector<Entry> standing = standing_entries(plan.entries_of(reported_by));
      FormRow* question = question_on(plan, reported_by, rule, as_of, standing);
      if (question == nullptr) continue;
      question->target = say(Sentence::form_step, language_, i + 1, step.what.in(language_),
                             day_text(step.by, language_));
      question->step = step.what.in(language_);
      question->planned = label(MilestoneState::done, language_);
      question->due = to_string(step.by);
      question->expected = "–";
    }
  }

  FormRow first_of(const AssessedPlan& plan, const Indicator& indicator, Date as_of,
                   const std::vector<Entry>& standing) const {
    FormRow made;
    made.number = rows_.size() + 1;
    made.area = plan.plan.area.key;
    made.indicator = indicator.key;
    made.kind = usual_kind(indicator.measure);
    made.as_of = as_of;
    made.counted_from = plan.plan.area.years.around(as_of).start;
    made.unit = std::string(unit_label(indicator.unit, language_));
    made.last = last_text(standing, indicator, as_of, language_);
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

/// `12 家（2022-06-30）`; empty where nothing was reported.
std::string latest_text(const ReportRow& row, Language language) {
  const std::optional<Actual>& actual = row.assessment.actual;
  if (!actual) return {};
  const bool is_figure = actual->figure && !actual->state;
  return say(Sentence::with_aside, language,
             is_figure ? figure_with_unit(*actual->figure, row.indicator.unit, language)
                       : actual_text(*actual, language),
             to_string(actual->data_date));
}

SupportedTarget supported_of(const ReportRow& row, Language language) {
  return {joined_offices(offices_in(row.target.lead)),
          row.target.name.in(language),
          planned_text(row.target, row.indicator.unit, row.reference ? row.reference->name : Name{},
                       language),
          to_string(row.target.due),
          latest_text(row, language),
          std::string(label(row.assessment.status, language))};
}

/// What each office helps with, in the order of the plans; what it leads too is no help.
class Supported {
 public:
  void add(const ReportRow& row, Language language) {
    if (row.target.withdrawn) return;
    const std::vector<std::string> leads = offices_in(row.target.lead);
    for (std::string& office : offices_in(row.target.with)) {
      if (std::find(leads.begin(), leads.end(), office) != leads.end()) continue;
      auto at = std::find_if(offices_.begin(), offices_.end(),
                             [&](const auto& one) { return one.first == office; });
      if (at == offices_.end()) at = offices_.insert(at, {std::move(office), {}});
      at->second.push_back(supported_of(row, language));
    }
  }

  /// Those of one office, by lead; they are given once.
  std::vector<SupportedTarget> take(const std::string& office) {
    const auto at = std::find_if(offices_.begin(), offices_.end(),
                                 [&](const auto& one) { return one.first == office; });
    if (at == offices_.end()) return {};
    std::vector<SupportedTarget> found = std::move(at->second);
    offices_.erase(at);
    by_lead(found);
    return found;
  }

  /// The offices whose targets were not given yet.
  std::vector<std::string> offices() const {
    std::vector<std::string> names;
    for (const auto& one : offices_) names.push_back(one.first);
    return names;
  }

 private:
  /// In the order in which leads come first.
  static void by_lead(std::vector<SupportedTarget>& targets) {
    std::map<std::string, std::size_t> place;
    for (const SupportedTarget& one : targets) place.emplace(one.lead, place.size());
    std::stable_sort(targets.begin(), targets.end(),
                     [&](const SupportedTarget& a, const SupportedTarget& b) {
                       return place.at(a.lead) < place.at(b.lead);
                     });
  }

  std::vector<std::pair<std::string, std::vector<SupportedTarget>>> offices_;
};

}  // namespace

std::vector<Form> open_forms(const AssessedPlans& plans, Language language) {
  std::vector<std::pair<std::string, Questions>> by_lead;  // in the order of the plans
  std::map<std::string, std::size_t> place_of_lead;
  std::vector<std::string> of_areas;  // leads of targets that follow from the areas inside
  Supported supported;
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
      supported.add(row, language);
      if (row.assessment.from_areas) {  // asked for by the plans of the areas inside
        for (std::string& lead : offices_in(row.target.lead)) of_areas.push_back(std::move(lead));
        continue;
      }
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
  const auto add_form = [&](const std::string& office, std::vector<FormRow> rows) {
    const Date as_of = plans.front().as_of;
    forms.push_back({fmt::format("{} {} {}", office, to_string(as_of), digits_of(known_at)), office,
                     as_of, language, std::move(rows), supported.take(office),
                     !place_of_lead.contains(office)});
  };
  for (auto& [lead, questions] : by_lead) add_form(lead, questions.take());
  for (const std::string& office : supported.offices()) add_form(office, {});
  for (const std::string& office : of_areas) {
    const auto known = std::find_if(forms.begin(), forms.end(),
                                    [&](const Form& form) { return form.lead == office; });
    if (known != forms.end()) {
      known->only_follows = known->only_helps;
      continue;
    }
    add_form(office, {});
    forms.back().only_helps = false;
    forms.back().only_follows = true;
  }
  return forms;
}

}  // namespace milepost
