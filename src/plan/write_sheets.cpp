#include "plan/write_sheets.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/names.h"
#include "plan/describers.h"
#include "plan/tolerance.h"

namespace milepost {
namespace {

bool is_in_chinese(const Name& name) { return !name.zh.empty(); }

/// Whether any name of the plan that is written is in Chinese.
bool has_chinese(const Plan& plan) {
  const auto any = [](const auto& all) {
    return std::any_of(all.begin(), all.end(),
                       [](const auto& one) { return is_in_chinese(one.name); });
  };
  const bool of_targets =
      std::any_of(plan.targets.begin(), plan.targets.end(), [](const Target& target) {
        return !target.withdrawn &&
               (is_in_chinese(target.name) ||
                std::any_of(target.steps.begin(), target.steps.end(),
                            [](const Step& step) { return is_in_chinese(step.what); }));
      });
  return of_targets || is_in_chinese(plan.document.title) || is_in_chinese(plan.name) ||
         is_in_chinese(plan.area.name) || any(plan.sections) || any(plan.indicators);
}

class SheetWriter {
 public:
  explicit SheetWriter(const Plan& plan)
      : plan_(plan),
        language_(has_chinese(plan) ? Language::zh : Language::en),
        describers_(plan),
        weights_(plan.scoring ? Weights(*plan.scoring) : Weights()) {}

  PlanSheets write() {
    write_document();
    write_plan();
    if (plan_.lights) write_lights(*plan_.lights);
    if (plan_.scoring) write_scoring(*plan_.scoring);
    for (const Section& section : plan_.sections) write_section(section);
    for (const Indicator& indicator : plan_.indicators) {
      if (describers_.has_own_table(indicator)) write_indicator(indicator);
    }
    for (const Target& target : plan_.targets) {
      if (!target.withdrawn) write_target(target);
    }
    return std::move(sheets_);
  }

 private:
  template <class T>
  void say_unless(const T& usual, PlanFact fact, const T& value) {
    if (!(value == usual)) sheets_.say(fact, as_text(value));
  }

  static std::string as_text(const Decimal& value) { return to_string(value); }
  static std::string as_text(Date day) { return to_string(day); }
  static std::string as_text(int number) { return std::to_string(number); }
  template <class E>
  requires(!kWords<E>.empty()) static std::string as_text(E value) {
    return std::string(word(value));
  }

  const std::string& first_of(const Name& name) const {
    return language_ == Language::zh ? name.zh : name.en;
  }
  std::string second_of(const Name& name) const {
    return language_ == Language::zh ? name.en : std::string();
  }
  void set_name(SheetRow& row, PlanColumn column, const Name& name) const {
    row.set(column, first_of(name));
    row.set(PlanColumn::english_name, second_of(name));
  }
  void say_name(PlanFact fact, PlanFact in_english, const Name& name) {
    sheets_.say(fact, first_of(name));
    sheets_.say(in_english, second_of(name));
  }

  void write_document() {
    const SourceDocument& document = plan_.document;
    sheets_.say(PlanFact::document_key, document.key);
    say_name(PlanFact::document_title, PlanFact::document_title_in_english, document.title);
    sheets_.say(PlanFact::document_date, to_string(document.date));
    sheets_.say(PlanFact::document_url, document.url);
    sheets_.say(PlanFact::language, as_text(language_));
  }

  void write_plan() {
    sheets_.say(PlanFact::plan_key, plan_.key);
    say_name(PlanFact::plan_name, PlanFact::plan_name_in_english, plan_.name);
    write_area();
    sheets_.say(PlanFact::period_start, to_string(plan_.period.start));
    sheets_.say(PlanFact::period_end, to_string(plan_.period.end));
    if (plan_.reporting) {
      say_unless(Reporting().rhythm, PlanFact::rhythm, plan_.reporting->rhythm);
      say_unless(Reporting().deadline, PlanFact::deadline, plan_.reporting->deadline);
    }
    const Thresholds& lines = plan_.thresholds;
    if (lines == Thresholds()) return;
    sheets_.say(PlanFact::compare, as_text(lines.compare));
    sheets_.say(PlanFact::ahead, to_string(lines.ahead));
    sheets_.say(PlanFact::on_track, to_string(lines.on_track));
    sheets_.say(PlanFact::behind, to_string(lines.behind));
  }

  void write_area() {
    const Area& area = plan_.area;
    sheets_.say(PlanFact::area_key, area.key);
    say_name(PlanFact::area_name, PlanFact::area_name_in_english, area.name);
    if (!area.years.are_calendar_years()) {
      sheets_.say(PlanFact::year_start, start_text(area.years));
      say_unless(YearName::start, PlanFact::year_name, area.years.named_after);
    }
    sheets_.say(PlanFact::inside, area.inside);
  }

  void write_lights(const Lights& lights) {
    sheets_.say(PlanFact::lights, as_text(YesNo::yes));
    if (lights.by_status != usual_lights().by_status) {
      say_statuses(PlanFact::green, lights, Light::green);
      say_statuses(PlanFact::yellow, lights, Light::yellow);
      say_statuses(PlanFact::red, lights, Light::red);
      say_statuses(PlanFact::no_light, lights, std::nullopt);
    }
    if (!lights.by_gap) return;
    sheets_.say(PlanFact::yellow_below, to_string(lights.by_gap->yellow_below));
    sheets_.say(PlanFact::red_below, to_string(lights.by_gap->red_below));
  }

  void say_statuses(PlanFact fact, const Lights& lights, std::optional<Light> light) {
    std::vector<std::string> words;
    for (const StatusRow& row : kWords<Status>) {
      const bool goes_without_saying = !light && row.news == News::neither;
      if (lights.of(row.value) == light && !goes_without_saying) words.emplace_back(row.text);
    }
    sheets_.say(fact, joined_offices(words));
  }

  void write_scoring(const Scoring& scoring) {
    const Scoring usual;
    sheets_.say(PlanFact::scoring, as_text(YesNo::yes));
    say_unless(usual.cap, PlanFact::cap, scoring.cap);
    say_unless(usual.floor, PlanFact::floor, scoring.floor);
    say_unless(usual.milestone_late, PlanFact::milestone_late, scoring.milestone_late);
    say_unless(usual.late_reporting, PlanFact::late_reporting, scoring.late_reporting);
    for (const ScoreLine& line : scoring.lines) {
      if (!describers_.is_in_force(line.target)) continue;
      SheetRow& row = sheets_.add(PlanSheet::scoring);
      row.set(PlanColumn::target, line.target);
      row.set(PlanColumn::kind, as_text(line.kind));
      row.set(PlanColumn::by, to_string(line.by));
      row.set(PlanColumn::points, to_string(line.points));
      if (line.at_most) row.set(PlanColumn::at_most, to_string(*line.at_most));
    }
  }

  void write_section(const Section& section) {
    SheetRow& row = sheets_.add(PlanSheet::sections);
    row.set(PlanColumn::key, section.key);
    row.set(PlanColumn::parent, section.parent);
    row.set(PlanColumn::label, section.label);
    set_name(row, PlanColumn::name, section.name);
  }

  void set_description(SheetRow& row, const Indicator& indicator) const {
    row.set(PlanColumn::unit, indicator.unit);
    row.set(PlanColumn::measure, as_text(indicator.measure));
    const FromAreas* from = describers_.from_areas(indicator);
    if (from == nullptr) return;
    row.set(PlanColumn::from_areas, as_text(from->how));
    row.set(PlanColumn::part, from->part);
    row.set(PlanColumn::whole, from->whole);
  }

  void write_indicator(const Indicator& indicator) {
    SheetRow& row = sheets_.add(PlanSheet::indicators);
    row.set(PlanColumn::key, indicator.key);
    set_name(row, PlanColumn::name, indicator.name);
    set_description(row, indicator);
  }

  void write_target(const Target& target) {
    SheetRow& row = sheets_.add(PlanSheet::targets);
    row.set(PlanColumn::key, target.key);
    row.set(PlanColumn::section, target.section);
    if (describers_.is_in_force(target.parent)) row.set(PlanColumn::parent, target.parent);
    if (target.indicator != target.key) row.set(PlanColumn::indicator, target.indicator);
    const Indicator& indicator = *describers_.find(target.indicator);
    set_name(row, PlanColumn::name, target.name);
    if (describers_.is_described_by(target)) set_description(row, indicator);
    set_requirement(row, target.requirement, indicator.measure);
    if (target.commitment != Commitment::firm) {
      row.set(PlanColumn::commitment, as_text(target.commitment));
    }
    if (target.due != plan_.period.end) row.set(PlanColumn::due, to_string(target.due));
    if (target.pace != Pace::linear) row.set(PlanColumn::pace, as_text(target.pace));
    if (target.rhythm) row.set(PlanColumn::rhythm, as_text(*target.rhythm));
    if (target.deadline) row.set(PlanColumn::deadline, as_text(*target.deadline));
    row.set(PlanColumn::lead, target.lead);
    row.set(PlanColumn::with, office_list(target.with));
    row.set(PlanColumn::leader, target.leader);
    row.set(PlanColumn::note, target.note);
    if (const Decimal* weight = weights_.find(target.key)) {
      row.set(PlanColumn::weight, to_string(*weight));
    }
    row.set(PlanColumn::source, target.source);
    write_dates(target);
  }

  static void set_requirement(SheetRow& row, const Requirement& requirement, Measure measure) {
    row.set(PlanColumn::requirement, as_text(requirement.kind));
    row.set(PlanColumn::reference, requirement.reference);
    if (requirement.value) row.set(PlanColumn::value, to_string(*requirement.value));
    if (asks_range(requirement.kind)) row.set(PlanColumn::upper, to_string(*requirement.upper));
    if (requirement.tolerance && *requirement.tolerance != usual_tolerance(requirement, measure)) {
      row.set(PlanColumn::tolerance, to_string(*requirement.tolerance));
    }
    if (requirement.is_both_ways()) row.set(PlanColumn::both_ways, as_text(YesNo::yes));
  }

  void write_dates(const Target& target) {
    for (const Checkpoint& one : target.checkpoints) {
      SheetRow& row = sheets_.add(PlanSheet::dates);
      row.set(PlanColumn::target, target.key);
      row.set(PlanColumn::kind, as_text(DateKind::checkpoint));
      row.set(PlanColumn::date, to_string(one.date));
      row.set(PlanColumn::value, to_string(one.value));
    }
    for (const Step& one : target.steps) {
      SheetRow& row = sheets_.add(PlanSheet::dates);
      row.set(PlanColumn::target, target.key);
      row.set(PlanColumn::kind, as_text(DateKind::step));
      row.set(PlanColumn::date, to_string(one.by));
      set_name(row, PlanColumn::what, one.what);
    }
  }

  const Plan& plan_;
  Language language_;  // of the columns and facts that hold names
  Describers describers_;
  Weights weights_;
  PlanSheets sheets_;
};

}  // namespace

PlanSheets write_sheets(const Plan& plan) { return SheetWriter(plan).write(); }

}  // namespace milepost
