#include "plan/read.h"

#include <cstdint>
#include <limits>
#include <utility>

#include "base/phrases.h"
#include "base/toml_tree.h"
#include "plan/check.h"
#include "plan/draft.h"
#include "plan/file_words.h"
#include "plan/indicators.h"
#include "plan/phrases.h"
#include "plan/read_from_areas.h"
#include "plan/read_lights.h"
#include "plan/read_scoring.h"
#include "plan/read_target.h"
#include "plan/table_reader.h"
#include "plan/tolerance.h"

namespace milepost {
namespace {

SourceDocument read_document(const TableReader& table, std::optional<Language> language) {
  SourceDocument document;
  document.key = table.identifier("key").value.value_or("");
  document.title = table.name("title", Need::required, language).value.value_or(Name());
  document.date = table.date("date", Need::required).value.value_or(Date());
  document.url = table.line("url", Need::optional).value.value_or("");
  return document;
}

Years read_years(const TableReader& area, Problems& problems) {
  Years years;
  const Given<std::string> start = area.line("year-start", Need::optional);
  if (start) {
    const auto month = parse_year_start(*start);
    if (!month) {
      problems.add(
          start.place,
          said({"{} is not the day on which the years of an area begin", "{}不是年度的起始日"},
               quoted(*start)),
          said({"write month and day of the first of a month: {}", "请写某月1日的月和日：{}"},
               either(problems, R"(year-start = "04-01")", "04-01")));
    }
    years.first_month = month.value_or(1);
  }
  const Given<YearName> name = area.word<YearName>("year-name", Need::optional);
  years.named_after = name.value.value_or(YearName::start);
  if (name && start && years.are_calendar_years()) years.named_after = YearName::start;
  if (name && !start.present) {
    problems.add(name.place,
                 said({"{} says nothing about calendar years", "自然年度无需{}"}, name.called),
                 said({"add {}, or leave {} out", "请加上{}，或去掉{}"},
                      either(problems, R"(year-start = "04-01")", start.called), name.called));
  }
  return years;
}

Area read_area(const TableReader& plan, std::optional<Language> language, Problems& problems) {
  const auto table = plan.table("area", {"key", "name", "year-start", "year-name", "inside"},
                                Need::required, R"(area = { key = "…", name = "…" })");
  if (!table) return {};
  Area area{table->identifier("key").value.value_or(""),
            table->name("name", Need::required, language).value.value_or(Name()),
            read_years(*table, problems)};
  area.inside = read_inside(*table, area.key, problems);
  return area;
}

std::optional<Period> read_period(const TableReader& plan, Problems& problems) {
  const auto table = plan.table("period", {"start", "end"}, Need::required,
                                "period = { start = 2022-01-01, end = 2022-12-31 }");
  if (!table) return std::nullopt;
  const Given<Date> start = table->date("start", Need::required);
  const Given<Date> end = table->date("end", Need::required);
  if (!start || !end) return std::nullopt;
  if (*end < *start) {
    problems.add(
        end.place,
        said({"the period ends on {}, before it starts on {}", "计划期截止于{}，早于开始日期{}"},
             to_string(*end), to_string(*start)),
        said({"{} is the last day of the period", "{}是计划期的最后一天"}, end.called));
    return std::nullopt;
  }
  return Period{*start, *end};
}

Thresholds usual_thresholds(PaceComparison compare) {
  if (compare == PaceComparison::points) return {};
  return {compare, Decimal::from_raw(11'500), Decimal::from_raw(8'500), Decimal::from_raw(7'000)};
}

Thresholds read_thresholds(const TableReader& plan, Problems& problems) {
  const auto table =
      plan.table("thresholds", {"compare", "ahead", "on-track", "behind"}, Need::optional,
                 R"(thresholds = { compare = "points", ahead = 10, on-track = 0, behind = -10 })");
  if (!table) return {};
  const Given<PaceComparison> compare = table->word<PaceComparison>("compare", Need::optional);
  const Given<Decimal> ahead = table->number("ahead", Need::optional);
  const Given<Decimal> on_track = table->number("on-track", Need::optional);
  const Given<Decimal> behind = table->number("behind", Need::optional);
  const bool unreadable = (compare.present && !compare) || (ahead.present && !ahead) ||
                          (on_track.present && !on_track) || (behind.present && !behind);
  Thresholds thresholds = usual_thresholds(compare.value.value_or(PaceComparison::points));
  thresholds.ahead = ahead.value.value_or(thresholds.ahead);
  thresholds.on_track = on_track.value.value_or(thresholds.on_track);
  thresholds.behind = behind.value.value_or(thresholds.behind);
  if (!unreadable &&
      (thresholds.ahead <= thresholds.on_track || thresholds.on_track <= thresholds.behind)) {
    problems.add(
        table->place(),
        said({"{} out of order: {} {}, {} {}, {} {}", "{}次序不对：{}为{}，{}为{}，{}为{}"},
             table->title(), ahead.called, to_string(thresholds.ahead), on_track.called,
             to_string(thresholds.on_track), behind.called, to_string(thresholds.behind)),
        said({"{0} must be greater than {1}, and {1} greater than {2}",
              "{0}应大于{1}，{1}应大于{2}"},
             ahead.called, on_track.called, behind.called));
  }
  return thresholds;
}

/// Nothing where the plan says neither how often nor by when.
std::optional<Reporting> read_reporting(const TableReader& plan, Problems& problems) {
  const Given<Rhythm> rhythm = plan.word<Rhythm>("rhythm", Need::optional);
  const std::optional<int> deadline = read_deadline(plan, problems);
  if (!rhythm && !deadline) return std::nullopt;
  Reporting reporting;
  reporting.rhythm = rhythm.value.value_or(reporting.rhythm);
  reporting.deadline = deadline.value_or(reporting.deadline);
  return reporting;
}

void read_plan_table(const TableReader& table, PlanDraft& draft, Problems& problems) {
  Plan& plan = draft.plan;
  plan.key = table.identifier("key").value.value_or("");
  plan.name = table.name("name", Need::required, draft.language).value.value_or(Name());
  plan.area = read_area(table, draft.language, problems);
  draft.period = read_period(table, problems);
  plan.period = draft.period.value_or(Period());
  plan.thresholds = read_thresholds(table, problems);
  plan.reporting = read_reporting(table, problems);
}

SectionDraft read_section(const TomlValue& value, std::optional<Language> language,
                          Problems& problems) {
  const Anchor anchor = anchor_of(value, said(kSectionWord), problems);
  const TableReader table(value, anchor.title, anchor.place, {"key", "label", "name", "parent"},
                          problems);
  SectionDraft draft;
  draft.key = table.identifier("key");
  draft.parent = table.line("parent", Need::optional);
  draft.section = {draft.key.value.value_or(""),
                   table.line("label", Need::optional).value.value_or(""),
                   table.name("name", Need::required, language).value.value_or(Name()),
                   draft.parent.value.value_or("")};
  return draft;
}

IndicatorDraft read_indicator(const TomlValue& value, std::optional<Language> language,
                              Problems& problems) {
  const Anchor anchor = anchor_of(value, said(kIndicatorWord), problems);
  const TableReader table(value, anchor.title, anchor.place,
                          {"key", "name", "unit", "measure", "from-areas"}, problems);
  IndicatorDraft draft;
  draft.anchor = anchor.place;
  draft.key = table.identifier("key");
  draft.description.name = table.name("name", Need::required, language);
  draft.description.measure = table.word<Measure>("measure", Need::required);
  const bool milestone =
      draft.description.measure && *draft.description.measure == Measure::milestone;
  draft.description.unit = table.line("unit", milestone ? Need::optional : Need::required);
  // What is missing has been told here, so that no target has to tell it again.
  draft.description.name.present = true;
  draft.description.measure.present = true;
  draft.description.unit.present = true;
  draft.from_areas = read_from_areas(table, draft.key.value.value_or(""), problems);
  return draft;
}

bool is_unreadable(const TableReader& file, std::string_view key) {
  const TomlMember* member = file.find(key);
  return file.is_misspelt(key) || (member != nullptr && member->value.kind != TomlKind::array);
}

PlanDraft read_tables(const TomlValue& root, Problems& problems) {
  PlanDraft draft;
  const TableReader file(
      root, "", {}, {"document", "plan", "lights", "scoring", "section", "indicator", "target"},
      problems);
  if (const auto document = file.table(
          "document", {"key", "title", "date", "url", "language"}, Need::required,
          said({"one [document] with key, title and date", "[document]，含key、title、date"}))) {
    draft.language = document->word<Language>("language", Need::optional).value;
    draft.plan.document = read_document(*document, draft.language);
  }
  if (const auto plan =
          file.table("plan", {"key", "area", "name", "period", "thresholds", "rhythm", "deadline"},
                     Need::required,
                     said({"one [plan] with key, name, area and period",
                           "[plan]，含key、name、area、period"}))) {
    read_plan_table(*plan, draft, problems);
  }
  draft.plan.lights = read_lights(file, problems);
  const auto heading = [](std::string_view key) {
    return said({"write its heading as [[{}]]", "标题请写成[[{}]]"}, key);
  };
  for (const TomlValue* table : file.tables("section", heading("section"))) {
    draft.sections.push_back(read_section(*table, draft.language, problems));
  }
  for (const TomlValue* table : file.tables("indicator", heading("indicator"))) {
    draft.indicators.push_back(read_indicator(*table, draft.language, problems));
  }
  for (const TomlValue* table : file.tables("target", heading("target"))) {
    draft.targets.push_back(read_target(*table, draft.language, problems));
  }
  draft.plan.scoring = read_scoring(file, draft.targets, problems);
  if (file.find("target") == nullptr && !file.is_misspelt("target")) {
    file.missing("[[target]]",
                 said({"add one for every promise of the plan", "计划中的每一项目标都请写一个"}));
  }
  // One without a key stands for those that could not be read, so that nobody misses them.
  if (is_unreadable(file, "section")) draft.sections.emplace_back();
  if (is_unreadable(file, "indicator")) draft.indicators.emplace_back();
  return draft;
}

/// What around a figure leaves open in the file.
void complete(Requirement& requirement, bool both_ways, Measure measure) {
  if (requirement.kind != RequirementKind::around) return;
  if (!requirement.tolerance) {
    requirement.tolerance = usual_tolerance(requirement, measure);
  }
  if (both_ways) {
    requirement.upper = add(*requirement.value, *requirement.tolerance)
                            .value_or(Decimal::from_raw(std::numeric_limits<std::int64_t>::max()));
  }
}

/// The indicators by which the steps of a milestone are reported, named after both.
void add_step_indicators(const Target& target, std::vector<Indicator>& indicators) {
  const auto named = [&](const Step& step, std::size_t number) {
    constexpr Wording kStepOf{"{}: step {}, {}", "{}（节点{}：{}）"};
    const Said name =
        said(kStepOf, Said(target.name.in(Language::en), target.name.in(Language::zh)), number,
             Said(step.what.in(Language::en), step.what.in(Language::zh)));
    return Name{step.what.zh.empty() ? "" : name.in(Language::zh),
                step.what.en.empty() ? "" : name.in(Language::en)};
  };
  for (std::size_t i = 0; i < target.steps.size(); ++i) {
    indicators.push_back(
        {step_key(target.indicator, i + 1), named(target.steps[i], i + 1), "", Measure::milestone});
  }
}

/// Only of a draft without problems.
Plan assemble(PlanDraft draft, const Indicators& indicators) {
  Plan plan = std::move(draft.plan);
  for (SectionDraft& section : draft.sections) plan.sections.push_back(std::move(section.section));
  for (const KnownIndicator& known : indicators.all()) {
    plan.indicators.push_back({known.key, *known.description.name,
                               known.description.unit.value.value_or(""),
                               *known.description.measure});
  }
  plan.from_areas = from_areas_of(draft);
  for (TargetDraft& target : draft.targets) {
    target.target.indicator = target.indicator_key();
    const KnownIndicator* indicator = indicators.find(target.target.indicator);
    target.target.name = target.description.name.value.value_or(*indicator->description.name);
    target.target.due = target.due.value.value_or(plan.period.end);
    complete(target.target.requirement, target.both_ways, *indicator->description.measure);
    for (const CheckpointDraft& checkpoint : target.checkpoints) {
      target.target.checkpoints.push_back({*checkpoint.date, *checkpoint.value});
    }
    for (const StepDraft& step : target.steps) {
      target.target.steps.push_back({*step.by, *step.what});
    }
    add_step_indicators(target.target, plan.indicators);
    plan.targets.push_back(std::move(target.target));
  }
  return plan;
}

}  // namespace

std::optional<Plan> read_plan(std::string_view text, Problems& problems,
                              std::vector<PlacesOfIndicator>* places) {
  const std::optional<TomlValue> root = read_toml(text, problems);
  return root ? read_plan_tables(*root, problems, places) : std::nullopt;
}

std::optional<Plan> read_plan_tables(const TomlValue& root, Problems& problems,
                                     std::vector<PlacesOfIndicator>* places) {
  PlanDraft draft = read_tables(root, problems);
  const Indicators indicators = Indicators::gather(draft, problems);
  check_plan(draft, indicators, problems);
  check_from_areas(draft, indicators, problems);
  if (!problems.empty()) return std::nullopt;
  if (places != nullptr) {
    for (const KnownIndicator& one : indicators.all()) {
      places->push_back({one.description.unit.place, one.description.measure.place});
    }
    for (const TargetDraft& target : draft.targets) {
      for (const StepDraft& step : target.steps) places->push_back({step.place, step.place});
    }
  }
  return assemble(std::move(draft), indicators);
}

}  // namespace milepost
