// Plans that nobody wrote, with everything that a plan file can say.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/plan.h"

namespace milepost {

/// Makes up plans: the same ones in every run.
class MadeUpPlans {
 public:
  Plan plan() {
    Plan plan;
    plan.key = "plan";
    plan.name = name();
    plan.document = {"document", name(), day(), maybe() ? text() : ""};
    plan.area = {"area", name(), maybe() ? Years{4, YearName::end} : Years{},
                 maybe() ? "around" : ""};
    plan.period = {date_of("2022-01-01"), date_of("2022-12-31")};
    if (maybe()) plan.thresholds = {PaceComparison::ratio, figure_of(20'000), figure_of(9'000), {}};
    if (maybe()) plan.reporting = Reporting{Rhythm::quarterly, pick(0, 366)};
    if (maybe()) plan.lights = lights();
    for (int i = 0; i < pick(1, 3); ++i) {
      plan.sections.push_back(
          {"s" + std::to_string(i), maybe() ? text() : "", name(), i > 0 && maybe() ? "s0" : ""});
    }
    for (int i = 0; i < 2; ++i) {
      plan.indicators.push_back({"free-" + std::to_string(i), name(), "%", Measure::growth});
    }
    const Measure of_amounts = maybe() ? Measure::flow : Measure::stock;
    for (const char* key : {"amount-0", "amount-1", "amount-2"}) {
      plan.indicators.push_back({key, name(), "家", of_amounts});
    }
    const int targets = pick(1, 12);
    for (int i = 0; i < targets; ++i) add_target(plan, i);
    add_from_areas(plan);
    if (maybe()) plan.scoring = scoring(plan);
    return plan;
  }

 private:
  int pick(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }
  template <class List>
  const auto& one_of(const List& list) {
    return list[static_cast<std::size_t>(pick(0, static_cast<int>(list.size()) - 1))];
  }
  bool maybe() { return pick(0, 1) == 1; }
  static Date date_of(std::string_view text) { return *parse_iso_date(text); }
  static Decimal figure_of(std::int64_t raw) { return Decimal::from_raw(raw); }
  Decimal figure() { return figure_of(pick(-2'000'000, 2'000'000)); }
  Date day() { return date_of("2022-01-01") + date::days(pick(0, 363)); }

  std::string text() {
    static const std::vector<std::string> kParts{"三", "路",  "a", "Z",  "\"",  "'", "\\",
                                                 "“",  "1.5", "#", "=",  "[x]", "{", "}",
                                                 ",",  "\\u", "é", "\"", "''",  "🚧", "(一)"};
    // What spreadsheets and their readers take for something else, or for nothing.
    static const std::vector<std::string> kOdd{
        "-",   "—",   "——",   "/",    "–",          "=1+1", "+1",   "@a",   "'a", "_x0041_",
        "1e5", "007", "1.10", "3-12", "2022-06-30", "是",   "名称", "TRUE", "7%", "#REF!"};
    if (pick(0, 5) == 0) return one_of(kOdd);
    std::string made = "x";
    for (int i = pick(0, 6); i > 0; --i) made += one_of(kParts);
    return made + (maybe() ? "." : "");
  }

  /// With characters that nobody sees, which names of offices do not keep.
  std::string text_to_the_letter() {
    static const std::vector<std::string> kOdd{"\u200B-",  "\u200B\u200B—", "\u3000甲",
                                               "甲\u00A0", "a\u200Bb",      "\uFEFFa"};
    return pick(0, 3) == 0 ? one_of(kOdd) : text();
  }

  std::string paragraph() {
    static const std::vector<std::string> kBreaks{"\n",     "\n\n", "\n ", "\t",
                                                  "\"\"\"", "\"",   "\\\n"};
    std::string made = text_to_the_letter();
    for (int i = pick(0, 4); i > 0; --i) made += one_of(kBreaks) + text();
    return made;
  }

  Name name() {
    const int languages = pick(1, 3);
    return {(languages & 1) != 0 ? text() : "", (languages & 2) != 0 ? text() : ""};
  }

  Lights lights() {
    Lights made = usual_lights();
    for (const StatusRow& row : kWords<Status>) {
      if (row.value == Status::withdrawn || maybe()) continue;
      made.by_status[static_cast<std::size_t>(row.value)] =
          maybe() ? std::nullopt : std::optional(one_of(kWords<Light>).value);
    }
    if (maybe()) made.by_gap = LightLimits{figure_of(0), figure_of(-pick(1, 99'999))};
    return made;
  }

  /// What it may be held against, of the same unit; no target measures it.
  std::string reference_for(const Indicator& indicator) {
    if (indicator.unit == "家") return "amount-2";
    return "free-" + std::to_string(pick(0, 1));
  }

  Requirement requirement(const Indicator& indicator) {
    const Measure measure = indicator.measure;
    const auto fits = [&](RequirementKind kind) {
      return measure == Measure::milestone ? row_of(kind).asks_milestone
                                           : row_of(kind).asks_figures;
    };
    Requirement made;
    do {
      made.kind = one_of(kWords<RequirementKind>).value;
    } while (!fits(made.kind));
    switch (row_of(made.kind).operand) {
      case OperandKind::nothing:
        break;
      case OperandKind::reference:
        made.reference = reference_for(indicator);
        made.tolerance = figure_of(pick(0, 2) * 10'000);
        break;
      case OperandKind::range:
        made.value = figure();
        made.upper = *add(*made.value, figure_of(pick(1, 9'999)));
        break;
      case OperandKind::figure_or_reference:
        if (maybe()) {
          made.reference = reference_for(indicator);
          break;
        }
        [[fallthrough]];
      case OperandKind::figure:
        made.value = figure();
    }
    if (made.kind == RequirementKind::around) {
      made.tolerance = figure_of(pick(0, 3) * 5'000);
      if (maybe()) made.upper = add(*made.value, *made.tolerance);
    }
    return made;
  }

  void add_target(Plan& plan, int number) {
    Target made;
    made.key = "t" + std::to_string(number);
    made.section = one_of(plan.sections).key;
    made.name = name();
    const bool shares = number > 0 && maybe();
    const bool is_of_amount = !shares && pick(0, 3) == 0;
    made.indicator = shares         ? one_of(plan.targets).indicator
                     : is_of_amount ? "amount-" + std::to_string(pick(0, 1))
                                    : made.key;
    if (!shares && !is_of_amount) {
      const Measure measure = one_of(kWords<Measure>).value;
      plan.indicators.push_back({made.key, maybe() ? made.name : name(),
                                 measure == Measure::milestone ? "" : "%", measure});
    }
    const Indicator& indicator = *plan.find_indicator(made.indicator);
    if (maybe()) made.name = indicator.name;
    made.requirement = requirement(indicator);
    made.commitment = maybe() ? Commitment::firm : Commitment::strive;
    made.due = maybe() ? plan.period.end : day();
    if (maybe()) made.rhythm = one_of(kWords<Rhythm>).value;
    if (maybe()) made.deadline = pick(0, 366);
    if (number > 0 && maybe()) made.parent = one_of(plan.targets).key;
    made.lead = maybe() ? text() : maybe() ? "甲局、乙局" : maybe() ? "甲局；乙局" : "";
    for (int i = pick(0, 2); i > 0; --i) made.with.push_back(text());
    if (maybe()) made.leader = text();
    if (maybe()) made.note = paragraph();
    if (maybe()) made.source = text_to_the_letter();
    const bool takes_checkpoints = indicator.measure == Measure::flow &&
                                   made.requirement.kind == RequirementKind::at_least &&
                                   made.requirement.value && made.due > plan.period.start;
    if (takes_checkpoints && maybe()) {
      made.checkpoints = {{plan.period.start, figure()}};
    } else {
      made.pace = one_of(kWords<Pace>).value;
    }
    if (made.requirement.kind == RequirementKind::done && !shares && maybe()) add_steps(plan, made);
    plan.targets.push_back(std::move(made));
  }

  void add_from_areas(Plan& plan) {
    for (const Indicator& one : plan.indicators) {
      const bool is_amount = one.unit == "家";
      if ((one.measure != Measure::flow && one.measure != Measure::stock) || maybe()) continue;
      FromAreas made{one.key, one_of(kWords<Combining>).value, {}, {}};
      if (made.how == Combining::sum && !is_amount) made.how = Combining::mean;
      if (made.how == Combining::share && (is_amount || one.measure == Measure::flow)) {
        made.how = Combining::max;
      }
      if (made.how == Combining::share) {
        made.part = "amount-" + std::to_string(pick(0, 1));
        made.whole = made.part == "amount-0" ? "amount-1" : "amount-0";
      }
      plan.from_areas.push_back(std::move(made));
    }
    std::sort(plan.from_areas.begin(), plan.from_areas.end(),
              [](const FromAreas& a, const FromAreas& b) { return a.indicator < b.indicator; });
  }

  void add_steps(Plan& plan, Target& target) {
    for (int i = 0; i < pick(1, 3); ++i) {
      const Date by = plan.period.start + date::days(i);
      if (by <= target.due) target.steps.push_back({by, {std::to_string(i) + text(), ""}});
    }
    for (std::size_t i = 0; i < target.steps.size(); ++i) {
      plan.indicators.push_back(step_indicator(target.indicator, i + 1));
    }
  }

  Scoring scoring(const Plan& plan) {
    Scoring made;
    if (maybe()) made.cap = figure_of(12'000);
    if (maybe()) made.floor = figure_of(-5'000);
    if (maybe()) made.milestone_late = figure_of(5'000);
    if (maybe()) made.late_reporting = figure_of(-5'000);
    for (const auto& kind : kWords<ScoreLineKind>) {
      for (const Target& target : plan.targets) {
        const Requirement& asked = target.requirement;
        const bool is_for_one_figure =
            asked.value && !asks_range(asked.kind) && asked.better() != Direction::neither;
        if (!is_for_one_figure || maybe()) continue;
        made.lines.push_back({kind.value, target.key, figure_of(pick(1, 99'999)),
                              figure_of(pick(1, 99'999)),
                              maybe() ? std::optional(figure_of(pick(1, 99'999))) : std::nullopt});
      }
    }
    for (const Target& target : plan.targets) {
      if (maybe()) made.weights.push_back({target.key, figure_of(pick(0, 3) * 5'000)});
    }
    return made;
  }

  std::mt19937 random_{20'220'218};  // NOLINT(cert-msc51-cpp): the same cases on every run
};

/// The plan with its weights in the order of its targets, as they stand once it was read out of a
/// workbook.
inline Plan with_weights_in_order(Plan plan) {
  if (plan.scoring) {
    std::stable_sort(plan.scoring->weights.begin(), plan.scoring->weights.end(),
                     [&](const TargetWeight& a, const TargetWeight& b) {
                       return plan.find_target(a.target) < plan.find_target(b.target);
                     });
  }
  return plan;
}

}  // namespace milepost
