#include "report/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "report/figures.h"
#include "report/labels.h"

namespace milepost {
namespace {

TextTable::Column column(Label heading, Language language, Align align = Align::left,
                         bool shrinks = false, bool drops = false) {
  return {std::string(label(heading, language)), align, shrinks, drops};
}

std::string colon(Language language) { return language == Language::zh ? ":" : ": "; }

Name name_of(const Plan& plan, const std::string& indicator) {
  const Indicator* found = plan.find_indicator(indicator);
  return found != nullptr ? found->name : Name{indicator, indicator};
}

std::string planned_of(const Plan& plan, const Target& target, Language language) {
  const Indicator* indicator = plan.find_indicator(target.indicator);
  return planned_text(target, indicator != nullptr ? indicator->unit : "",
                      name_of(plan, target.requirement.reference), language);
}

std::string joined(const std::vector<std::string>& names, Language language) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += language == Language::zh ? "、" : ", ";
    text += name;
  }
  return text;
}

/// `label: value` lines that line up; empty values are left out.
class Facts {
 public:
  explicit Facts(Language language) : language_(language) {}

  void add(Label name, const std::string& value) {
    if (!value.empty()) facts_.emplace_back(label(name, language_), value);
  }
  void add(Label name, const std::optional<Ratio>& value, std::string_view unit) {
    if (value) add(name, figure_with_unit(*value, unit, language_));
  }
  void add_percent(Label name, const std::optional<Ratio>& value) {
    if (value) add(name, percentage(*value) + "%");
  }

  std::string render() const {
    std::size_t width = 0;
    for (const auto& [name, value] : facts_) width = std::max(width, display_width(name));
    std::string out;
    for (const auto& [name, value] : facts_) {
      out += "  " + pad_right(name, width) + "  " + one_line(value) + "\n";
    }
    return out;
  }

 private:
  Language language_;
  std::vector<std::pair<std::string, std::string>> facts_;
};

std::string remarks_of(const Entry& entry, Language language) {
  const Remarks& r = entry.remarks;
  std::string text;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += language == Language::zh ? ";" : "; ";
    text += part;
  };
  const auto named = [&](Label name, std::string_view value) {
    if (!value.empty()) {
      add(fmt::format("{}{}{}", label(name, language), colon(language), value));
    }
  };
  if (entry.voided_at) {
    add(fmt::format("{} {}{}{}", label(Label::voided, language), to_string(*entry.voided_at),
                    colon(language), entry.void_reason));
  }
  if (entry.corrects) {
    add(fmt::format("{} {}{}{}", label(Label::corrects, language), *entry.corrects, colon(language),
                    entry.correction_reason));
  }
  add(r.note);
  if (r.vintage) add(std::string(label(*r.vintage, language)));
  if (r.outlook) named(Label::outlook, label(*r.outlook, language));
  named(Label::problem, r.problem);
  named(Label::next_step, r.next_step);
  named(Label::evidence, r.evidence);
  named(Label::reporter, r.reporter);
  return text;
}

/// What a version of a target asks for, and by when: `≥ 30 by 2022-12-31`.
std::string version_text(const Plan& plan, const Target& version, Language language) {
  if (version.withdrawn) return std::string(label(Status::withdrawn, language));
  const std::string planned = planned_of(plan, version, language);
  return language == Language::zh ? fmt::format("{},{}前", planned, to_string(version.due))
                                  : fmt::format("{} by {}", planned, to_string(version.due));
}

bool are_of_several_areas(const std::vector<Entry>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.area != entries.front().area; });
}

Color color_of(const Entry& entry, const std::set<std::int64_t>& corrected) {
  return entry.voided_at || corrected.contains(entry.id) ? Color::gray : Color::none;
}

}  // namespace

std::string render_plans(const std::vector<PlanLine>& plans, const RenderOptions& options) {
  const Language language = options.language;
  TextTable table({column(Label::plan, language), column(Label::area, language),
                   column(Label::name, language, Align::left, true),
                   column(Label::period, language),
                   column(Label::target_count, language, Align::right),
                   column(Label::withdrawn, language, Align::right),
                   column(Label::revisions, language, Align::right)});
  for (const PlanLine& plan : plans) {
    table.add_row({{plan.key},
                   {plan.area},
                   {plan.name.in(language)},
                   {to_string(plan.period.start) + " – " + to_string(plan.period.end)},
                   {std::to_string(plan.targets)},
                   {std::to_string(plan.withdrawn)},
                   {std::to_string(plan.revisions)}});
  }
  return table.render(options.terminal);
}

std::string render_plan(const Plan& plan, const RenderOptions& options) {
  const Language language = options.language;
  Facts facts(language);
  facts.add(Label::plan, plan.key);
  facts.add(Label::area, fmt::format("{} ({})", plan.area.name.in(language), plan.area.key));
  facts.add(Label::period, to_string(plan.period.start) + " – " + to_string(plan.period.end));
  facts.add(Label::document, fmt::format("{} ({})", plan.document.title.in(language),
                                         to_string(plan.document.date)));
  facts.add(Label::url, plan.document.url);
  TextTable table({column(Label::target, language, Align::left, true),
                   column(Label::planned, language, Align::right, true),
                   column(Label::due, language),
                   column(Label::lead, language, Align::left, false, true),
                   column(Label::key, language, Align::left, false, true)});
  std::set<std::string> printed;
  for (const Target& target : plan.targets) {
    const std::size_t indent = add_headings(table, plan, target, printed, language);
    std::string planned = planned_of(plan, target, language);
    if (target.withdrawn) planned += fmt::format(" ({})", label(Status::withdrawn, language));
    table.add_row(
        {{std::string(indent + (target.parent.empty() ? 0 : 2), ' ') + target.name.in(language),
          target.withdrawn ? Color::gray : Color::none},
         {planned},
         {to_string(target.due)},
         {target.lead},
         {target.key}});
  }
  return colored(one_line(plan.name.in(language)), Color::bold, options.terminal) + "\n" +
         facts.render() + "\n" + table.render(options.terminal);
}

std::string render_targets(const Reports& reports, const RenderOptions& options) {
  const Language language = options.language;
  TextTable table({column(Label::key, language), column(Label::plan, language),
                   column(Label::target, language, Align::left, true),
                   column(Label::planned, language, Align::right, true),
                   column(Label::status, language),
                   column(Label::lead, language, Align::left, false, true)});
  bool any = false;
  for (const PlanVsActual& report : reports) {
    for (const ReportRow& row : report.rows) {
      any = true;
      table.add_row({{row.target->key},
                     {report.plan.key},
                     {row.target->name.in(language)},
                     {planned_of(report.plan, *row.target, language)},
                     {std::string(label(row.assessment.status, language))},
                     {row.target->lead}});
    }
  }
  if (!any) return std::string(label(Label::none_selected, language)) + "\n";
  return table.render(options.terminal);
}

std::string render_target(const PlanVsActual& report, const std::vector<VersionLine>& versions,
                          const RenderOptions& options) {
  const Language language = options.language;
  const Plan& plan = report.plan;
  const ReportRow& row = report.rows.front();
  const Target& target = *row.target;
  const Assessment& found = row.assessment;
  const std::string& unit = row.indicator->unit;

  std::string sections;
  for (const Section* section : sections_around(plan, target.section)) {
    sections += (sections.empty() ? "" : " / ") + heading(*section, language);
  }
  std::string checkpoints;
  for (const Checkpoint& checkpoint : target.checkpoints) {
    checkpoints +=
        fmt::format("{}{} {}", checkpoints.empty() ? "" : ", ", to_string(checkpoint.date),
                    figure_with_unit(to_ratio(checkpoint.value), unit, language));
  }

  Facts promise(language);
  promise.add(Label::key, target.key);
  promise.add(Label::plan, fmt::format("{} ({})", plan.name.in(language), plan.key));
  promise.add(Label::section, sections);
  promise.add(Label::indicator,
              fmt::format("{} ({}, {})", row.indicator->name.in(language), row.indicator->key,
                          label(row.indicator->measure, language)));
  promise.add(Label::planned, planned_of(plan, target, language));
  promise.add(Label::due, to_string(target.due));
  promise.add(Label::pace,
              target.pace == Pace::linear ? "" : std::string(label(target.pace, language)));
  promise.add(Label::checkpoints, checkpoints);
  promise.add(Label::parent, target.parent);
  promise.add(Label::lead, target.lead);
  promise.add(Label::with, joined(target.with, language));
  promise.add(Label::leader, target.leader);
  promise.add(Label::source, target.source);
  promise.add(Label::note, target.note);
  if (target.withdrawn) promise.add(Label::withdrawn, target.withdrawn->reason);

  Facts standing(language);
  standing.add(Label::status, std::string(label(found.status, language)));
  if (found.actual) {
    standing.add(Label::actual, found.actual->state
                                    ? actual_text(*found.actual, language)
                                    : figure_with_unit(*found.actual->figure, unit, language));
    standing.add(Label::data_date, to_string(found.actual->data_date));
  }
  standing.add(Label::baseline, found.baseline, unit);
  standing.add_percent(Label::attainment, found.attainment);
  standing.add_percent(Label::share, found.share);
  standing.add_percent(Label::expected, found.expected);
  standing.add(Label::remaining, found.remaining, unit);
  standing.add(Label::needed_per_month, found.needed_per_month, unit);
  standing.add(Label::projected, found.projected, unit);
  standing.add(Label::last_year, found.last_year, unit);
  standing.add(Label::reached_on, found.reached_on ? to_string(*found.reached_on) : "");

  std::string out = colored(one_line(target.name.in(language)), Color::bold, options.terminal) +
                    "\n" + promise.render();
  out += fmt::format("\n{} {}\n", label(Label::as_of, language), to_string(report.as_of)) +
         standing.render();
  out += fmt::format("\n{}\n", label(Label::versions, language));
  for (const VersionLine& version : versions) {
    const std::string why = version.reason.empty()
                                ? std::string(label(Label::first_version, language))
                                : version.reason;
    out += fmt::format("  {}  {}  {}\n", to_string(version.recorded_at),
                       one_line(version_text(plan, version.target, language)), one_line(why));
  }
  return out;
}

std::string render_log(const std::vector<Entry>& entries,
                       const std::map<std::string, std::string>& units,
                       const RenderOptions& options) {
  const Language language = options.language;
  if (entries.empty()) return std::string(label(Label::no_entries, language)) + "\n";
  std::set<std::int64_t> corrected;
  for (const Entry& entry : entries) {
    if (entry.corrects && !entry.voided_at) corrected.insert(*entry.corrects);
  }
  std::vector<TextTable::Column> columns{
      column(Label::entry, language, Align::right),
      column(Label::recorded_at, language, Align::left, false, true),
      column(Label::indicator, language),
      column(Label::date, language),
      column(Label::kind, language),
      column(Label::value, language, Align::right),
      column(Label::remarks, language, Align::left, true)};
  const bool with_area = are_of_several_areas(entries);
  if (with_area) columns.insert(columns.begin() + 2, column(Label::area, language));
  TextTable table(std::move(columns));
  for (const Entry& entry : entries) {
    const Color color = color_of(entry, corrected);
    const auto unit = units.find(entry.area + "/" + entry.indicator);
    std::vector<Cell> cells{
        {std::to_string(entry.id), color},
        {to_string(entry.recorded_at), color},
        {entry.indicator, color},
        {to_string(entry.as_of), color},
        {std::string(label(entry.kind, language)), color},
        {value_text(entry.value, unit == units.end() ? "" : unit->second, language), color},
        {remarks_of(entry, language), color}};
    if (with_area) cells.insert(cells.begin() + 2, {entry.area, color});
    table.add_row(cells);
  }
  return table.render(options.terminal);
}

std::string render_confirmation(Confirmation what, std::int64_t entry, const NewEntry& content,
                                std::string_view unit, Language language) {
  const auto verb = [&]() -> std::string_view {
    const bool zh = language == Language::zh;
    switch (what) {
      case Confirmation::recorded:
        return zh ? "已记录" : "recorded";
      case Confirmation::corrected:
        return zh ? "已更正" : "corrected";
      case Confirmation::already_recorded:
        return zh ? "早已记录,未作改动" : "already on record, nothing changed";
      case Confirmation::voided:
        return zh ? "已作废" : "voided";
    }
    return {};
  }();
  const std::string value = value_text(content.value, unit, language);
  return language == Language::zh
             ? fmt::format("{}:第{}条,{} {} {}({})\n", verb, entry, content.indicator,
                           to_string(content.as_of), value, label(content.kind, language))
             : fmt::format("{}: entry {}, {} {} {} ({})\n", verb, entry, content.indicator,
                           to_string(content.as_of), value, label(content.kind, language));
}

std::string render_import(const ImportCounts& counts, bool dry_run, Language language) {
  if (language == Language::zh) {
    return fmt::format("{}新记录{}条,更正{}条,早已记录{}条\n", dry_run ? "试运行,未保存:" : "",
                       counts.recorded, counts.corrected, counts.known);
  }
  return fmt::format("{}{} recorded, {} corrected, {} already on record\n",
                     dry_run ? "dry run, nothing was kept: " : "", counts.recorded,
                     counts.corrected, counts.known);
}

std::string render_withdrawal(const Target& target, const std::string& plan, Language language) {
  const std::string& name = target.name.in(language);
  return language == Language::zh
             ? fmt::format("已调整:{}({})不再计入计划{}。请同时从计划文件中删去。\n", name,
                           target.key, plan)
             : fmt::format(
                   "withdrawn: {} ({}) no longer counts in {}; delete it from the plan file "
                   "too\n",
                   name, target.key, plan);
}

}  // namespace milepost
