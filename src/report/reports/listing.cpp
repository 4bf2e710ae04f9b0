#include "report/reports/listing.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "model/standing.h"
#include "report/tables/entry_table.h"
#include "report/text/table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

TextTable::Column column(Label heading, Language language, Align align = Align::left,
                         bool shrinks = false, bool drops = false) {
  return {std::string(label(heading, language)), align, shrinks, drops};
}

Name name_of(const Plan& plan, const std::string& indicator) {
  const Indicator* found = plan.find_indicator(indicator);
  return found != nullptr ? found->name : Name{indicator, indicator};
}

std::string planned_of(const ReportRow& row, Language language) {
  return planned_text(row.target, row.indicator.unit, row.reference ? row.reference->name : Name{},
                      language);
}

std::string planned_of(const Plan& plan, const Target& target, Language language) {
  const Indicator* indicator = plan.find_indicator(target.indicator);
  return planned_text(target, indicator != nullptr ? indicator->unit : "",
                      name_of(plan, target.requirement.reference), language);
}

/// `label: value` lines that line up; empty values are left out.
class FactLines {
 public:
  explicit FactLines(Language language) : language_(language) {}

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

std::string numbers_of(const NewBatch& batch, Language language) {
  if (batch.first_entry == batch.last_entry) return std::to_string(batch.first_entry);
  return say(Sentence::numbers, language, batch.first_entry, batch.last_entry);
}

std::string count_of_targets(const Plan& plan, Language language) {
  const std::size_t count = plan.targets.size();
  return say(count == 1 ? Sentence::one_target : Sentence::targets, language, count);
}

std::string void_of(const Batch& batch, Language language) {
  if (!batch.voided_at) return {};
  return say(Sentence::voided_because, language, to_string(*batch.voided_at), batch.void_reason);
}

/// Lead, with and leader by their names, then the reason.
std::string assignment_text(const Assignment& assignment, Language language) {
  std::string text;
  const auto named = [&](Label name, const std::string& value) {
    if (value.empty()) return;
    add_clause(text, say(Sentence::named_value, language, label(name, language), value), language);
  };
  named(Label::lead, assignment.lead);
  named(Label::with, listed(assignment.with, language));
  named(Label::leader, assignment.leader);
  if (text.empty()) text = label(Label::nobody, language);
  named(Label::reason, assignment.reason);
  return text;
}

bool are_of_several_areas(const std::vector<Entry>& entries) {
  return std::any_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return entry.area != entries.front().area; });
}

Color color_of(const Entry& entry, const std::unordered_set<std::int64_t>& standing) {
  return standing.contains(entry.id) ? Color::none : Color::gray;
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
                   {period_text(plan.period, language)},
                   {std::to_string(plan.targets)},
                   {std::to_string(plan.withdrawn)},
                   {std::to_string(plan.revisions)}});
  }
  return table.render(options.terminal);
}

std::string render_plan(const Plan& plan, const RenderOptions& options) {
  const Language language = options.language;
  FactLines facts(language);
  facts.add(Label::plan, plan.key);
  facts.add(Label::area,
            say(Sentence::with_aside, language, plan.area.name.in(language), plan.area.key));
  facts.add(Label::period, period_text(plan.period, language));
  facts.add(Label::document, say(Sentence::with_aside, language, plan.document.title.in(language),
                                 to_string(plan.document.date)));
  facts.add(Label::url, plan.document.url);
  TextTable table({column(Label::target, language, Align::left, true),
                   column(Label::planned, language, Align::right, true),
                   column(Label::due, language),
                   column(Label::lead, language, Align::left, false, true),
                   column(Label::key, language, Align::left, false, true)});
  std::set<std::string> printed;
  for (const Target& target : plan.targets) {
    const std::vector<const Section*> around = sections_around(plan, target.section);
    for (std::size_t depth = 0; depth < around.size(); ++depth) {
      if (!printed.insert(around[depth]->key).second) continue;
      table.add_heading(std::string(depth * 2, ' ') + heading(*around[depth], language));
    }
    const std::size_t indent = around.size() * 2;
    std::string planned = planned_of(plan, target, language);
    if (target.withdrawn)
      planned = say(Sentence::with_aside, language, planned, label(Status::withdrawn, language));
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

std::string render_targets(const AssessedPlans& plans, const RenderOptions& options) {
  const Language language = options.language;
  TextTable table({column(Label::key, language), column(Label::plan, language),
                   column(Label::target, language, Align::left, true),
                   column(Label::planned, language, Align::right, true),
                   column(Label::status, language),
                   column(Label::lead, language, Align::left, false, true)});
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      table.add_row({{row.target.key},
                     {plan.plan.key},
                     {row.target.name.in(language)},
                     {planned_of(row, language)},
                     {std::string(label(row.assessment.status, language))},
                     {row.target.lead}});
      return true;
    });
  }
  return table.render(options.terminal);
}

std::string render_target(const AssessedPlan& assessed, const ReportRow& row,
                          const std::vector<TargetVersion>& versions,
                          const std::vector<Assignment>& assignments,
                          const RenderOptions& options) {
  const Language language = options.language;
  const Plan& plan = assessed.plan;
  const Target& target = row.target;
  const Assessment& found = row.assessment;
  const std::string& unit = row.indicator.unit;

  std::vector<std::string> checkpoints;
  for (const Checkpoint& checkpoint : target.checkpoints) {
    checkpoints.push_back(to_string(checkpoint.date) + " " +
                          figure_with_unit(to_ratio(checkpoint.value), unit, language));
  }

  FactLines promise(language);
  promise.add(Label::key, target.key);
  promise.add(Label::plan, say(Sentence::with_aside, language, plan.name.in(language), plan.key));
  promise.add(Label::section, section_path(plan, target.section, language));
  promise.add(Label::indicator,
              say(Sentence::with_aside, language, row.indicator.name.in(language),
                  listed({row.indicator.key, std::string(label(row.indicator.measure, language))},
                         language)));
  promise.add(Label::planned, planned_of(row, language));
  promise.add(Label::due, to_string(target.due));
  promise.add(Label::pace,
              target.pace == Pace::linear ? "" : std::string(label(target.pace, language)));
  promise.add(Label::checkpoints, listed(checkpoints, language));
  promise.add(Label::parent, target.parent);
  promise.add(Label::lead, target.lead);
  promise.add(Label::with, listed(target.with, language));
  promise.add(Label::leader, target.leader);
  promise.add(Label::source, target.source);
  promise.add(Label::note, target.note);
  if (target.withdrawn) promise.add(Label::withdrawn, target.withdrawn->reason);

  FactLines standing(language);
  standing.add(Label::status, std::string(label(found.status, language)));
  if (found.actual) {
    const bool is_figure = found.actual->figure && !found.actual->state;
    standing.add(Label::actual, is_figure ? figure_with_unit(*found.actual->figure, unit, language)
                                          : actual_text(*found.actual, language));
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
  out += fmt::format("\n{} {}\n", label(Label::as_of, language), to_string(assessed.as_of)) +
         standing.render();
  out += fmt::format("\n{}\n", label(Label::versions, language));
  const Name reference = row.reference ? row.reference->name : Name{};
  for (const TargetVersion& version : versions) {
    const std::string why = version.reason.empty()
                                ? std::string(label(Label::first_version, language))
                                : version.reason;
    out += fmt::format("  {}  {}  {}\n", to_string(version.recorded_at),
                       one_line(version_text(version.target, unit, reference, language)),
                       one_line(why));
  }
  if (!assignments.empty()) out += fmt::format("\n{}\n", label(Label::assignments, language));
  for (const Assignment& assignment : assignments) {
    out += fmt::format("  {}  {}\n", to_string(assignment.recorded_at),
                       one_line(assignment_text(assignment, language)));
  }
  return out;
}

std::string render_log(const std::vector<Entry>& entries,
                       const std::map<std::string, std::string>& units,
                       const RenderOptions& options) {
  const Language language = options.language;
  if (entries.empty()) return std::string(label(Label::no_entries, language)) + "\n";
  const std::unordered_set<std::int64_t> standing = numbers_of_standing(entries);
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
    const Color color = color_of(entry, standing);
    const auto unit = units.find(entry.area + "/" + entry.indicator);
    std::vector<TextCell> cells{
        {std::to_string(entry.id), color},
        {to_string(entry.recorded_at), color},
        {entry.indicator, color},
        {to_string(entry.as_of), color},
        {std::string(label(entry.kind, language)), color},
        {value_text(entry.value, unit == units.end() ? "" : unit->second, language), color},
        {remarks_text(entry, language), color}};
    if (with_area) cells.insert(cells.begin() + 2, {entry.area, color});
    table.add_row(cells);
  }
  return table.render(options.terminal);
}

std::string render_batches(const std::vector<Batch>& batches, const RenderOptions& options) {
  const Language language = options.language;
  if (batches.empty()) return std::string(label(Label::no_batches, language)) + "\n";
  TextTable table({column(Label::batch, language, Align::right),
                   column(Label::recorded_at, language, Align::left, false, true),
                   column(Label::file, language, Align::left, true),
                   column(Label::user, language, Align::left, false, true),
                   column(Label::entry_numbers, language, Align::right),
                   column(Label::standing_entries, language, Align::right),
                   column(Label::remarks, language, Align::left, true)});
  for (const Batch& batch : batches) {
    const Color color = batch.voided_at ? Color::gray : Color::none;
    table.add_row({{std::to_string(batch.id), color},
                   {to_string(batch.recorded_at), color},
                   {batch.file, color},
                   {batch.user, color},
                   {numbers_of(batch, language), color},
                   {std::to_string(batch.standing), color},
                   {void_of(batch, language), color}});
  }
  return table.render(options.terminal);
}

std::string render_batch(const Batch& batch, const RenderOptions& options) {
  const Language language = options.language;
  FactLines facts(language);
  facts.add(Label::batch, std::to_string(batch.id));
  facts.add(Label::file, batch.file);
  facts.add(Label::format, std::string(label(batch.format, language)));
  facts.add(Label::sha256, batch.sha256);
  facts.add(Label::recorded_at, to_string(batch.recorded_at));
  facts.add(Label::user, batch.user);
  facts.add(Label::entry_numbers, numbers_of(batch, language));
  facts.add(Label::standing_entries, std::to_string(batch.standing));
  facts.add(Label::remarks, void_of(batch, language));
  return facts.render();
}

std::string render_confirmation(Confirmation what, std::int64_t entry, const NewEntry& content,
                                std::string_view unit, Language language) {
  const auto sentence = [&] {
    switch (what) {
      case Confirmation::recorded:
        return Sentence::recorded;
      case Confirmation::corrected:
        return Sentence::corrected;
      case Confirmation::already_recorded:
        return Sentence::already_recorded;
      case Confirmation::voided:
        return Sentence::voided;
    }
    return Sentence::recorded;
  }();
  return say(sentence, language, entry, content.indicator, to_string(content.as_of),
             value_text(content.value, unit, language), label(content.kind, language)) +
         "\n";
}

std::string render_reading(const std::string& file, std::string_view encoding, char separator,
                           Language language) {
  const Label by = separator == '\t'  ? Label::tabs
                   : separator == ';' ? Label::semicolons
                                      : Label::commas;
  return say(Sentence::read_as, language, file, encoding, label(by, language)) + "\n";
}

std::string render_import_of(const std::string& file, const ImportCounts& counts,
                             Language language) {
  return say(Sentence::import_of_file, language, file,
             say(Sentence::imported, language, counts.recorded, counts.corrected, counts.known)) +
         "\n";
}

std::string render_import(const ImportCounts& counts, bool dry_run, Language language) {
  std::string done =
      say(Sentence::imported, language, counts.recorded, counts.corrected, counts.known);
  if (counts.recorded + counts.corrected == 0 && counts.known > 0) {
    done = say(Sentence::nothing_new, language, done);
  }
  std::string text = (dry_run ? say(Sentence::dry_run, language, done) : done) + "\n";
  if (counts.overtaken > 0) text += say(Sentence::overtaken, language, counts.overtaken) + "\n";
  return text;
}

std::string render_recorded_batch(std::int64_t batch, const NewBatch& content, Language language) {
  const bool is_one = content.first_entry == content.last_entry;
  return say(is_one ? Sentence::batch_of_one : Sentence::batch_recorded, language, batch,
             one_line(content.file), numbers_of(content, language)) +
         "\n";
}

std::string render_voided_batch(const Batch& batch, std::size_t voided, Date as_of,
                                Language language) {
  std::string text = say(Sentence::batch_voided, language, batch.id, one_line(batch.file), voided);
  const std::size_t before = batch.entries() - voided;
  if (before > 0) add_clause(text, say(Sentence::void_before, language, before), language);
  const Moment moment = *batch.voided_at;
  return text + "\n" +
         say(Sentence::compare_moments, language, to_string(moment - std::chrono::milliseconds(1)),
             to_string(moment), to_string(as_of)) +
         "\n";
}

std::string render_assigned(const std::string& target, const Term& what, const std::string& before,
                            const std::string& after, Language language) {
  if (before == after) return {};
  const auto named = [&](const std::string& name) {
    return name.empty() ? std::string(label(Label::none, language)) : one_line(name);
  };
  // In English the key of the plan file, as plan diff has it.
  return say(Sentence::assigned, language, target,
             language == Language::en ? what.word : what.label, named(before), named(after)) +
         "\n";
}

std::string render_made(const std::string& database, Language language) {
  return say(Sentence::database_made, language, database) + "\n";
}

std::string render_copied(const std::string& database, const std::string& file, Language language) {
  return say(Sentence::database_copied, language, database, file) + "\n";
}

std::string render_loaded(const Plan& plan, bool revised, Language language) {
  return say(revised ? Sentence::plan_revised : Sentence::plan_loaded, language,
             plan.name.in(language), plan.key, count_of_targets(plan, language)) +
         "\n";
}

std::string render_would_be_loaded(const Plan& plan, Language language) {
  return say(Sentence::plan_to_load, language, plan.key, count_of_targets(plan, language)) + "\n";
}

std::string render_unchanged(const std::string& plan, Language language) {
  return say(Sentence::plan_unchanged, language, plan) + "\n";
}

std::string render_assignment(const std::string& plan, std::size_t assigned, std::size_t unchanged,
                              bool dry_run, Language language) {
  const std::string done = say(Sentence::targets_assigned, language, plan, assigned, unchanged);
  return (dry_run ? say(Sentence::dry_run, language, done) : done) + "\n";
}

std::string render_preview(const std::vector<PreviewLine>& lines, std::size_t total,
                           const RenderOptions& options) {
  if (lines.empty()) return {};
  const Language language = options.language;
  TextTable table({column(Label::line, language, Align::right), column(Label::indicator, language),
                   column(Label::date, language), column(Label::kind, language),
                   column(Label::value, language, Align::right),
                   column(Label::remarks, language, Align::left, true)});
  for (const PreviewLine& line : lines) {
    table.add_row({{std::to_string(line.line)},
                   {line.entry.indicator},
                   {to_string(line.entry.as_of)},
                   {std::string(label(line.entry.kind, language))},
                   {value_text(line.entry.value, line.unit, language)},
                   {line.replaced ? say(Sentence::in_place_of, language,
                                        value_text(*line.replaced, line.unit, language))
                                  : std::string()}});
  }
  std::string text = table.render(options.terminal);
  if (total > lines.size()) text += say(Sentence::and_more, language, total - lines.size()) + "\n";
  return text;
}

std::string render_withdrawal(const Target& target, const std::string& plan, Language language) {
  return say(Sentence::target_withdrawn, language, target.name.in(language), target.key, plan) +
         "\n";
}

}  // namespace milepost
