// plan-vs-actual as a table for a terminal.
#include "base/text.h"

#include <fmt/format.h>

#include <set>

#include "report/figures.h"
#include "report/formats.h"
#include "report/labels.h"

namespace milepost {
namespace {

Color color_of(Status status) {
  switch (status) {
    case Status::met:
    case Status::ahead:
    case Status::on_track:
      return Color::green;
    case Status::behind:
    case Status::overdue:
      return Color::yellow;
    case Status::missed:
    case Status::off_track:
      return Color::red;
    case Status::open:
      return Color::blue;
    case Status::withdrawn:
    case Status::unset:
    case Status::no_data:
      return Color::gray;
  }
  return Color::none;
}

std::string signed_points(const Ratio& gap) {
  std::string points = percentage(gap);
  if (points.front() == '-') return points;
  return (sgn(gap) < 0 ? "-" : "+") + points;  // a gap that rounds to zero keeps its sign
}

std::string title(const PlanVsActual& report, Language language) {
  const Plan& plan = report.plan;
  const std::string period =
      fmt::format("{} – {}", to_string(plan.period.start), to_string(plan.period.end));
  std::string text = language == Language::zh
                         ? fmt::format("{}{}({}),截至{}", plan.area.name.zh, plan.name.zh, period,
                                       to_string(report.as_of))
                         : fmt::format("{}: {} ({}), as of {}", plan.area.name.in(language),
                                       plan.name.in(language), period, to_string(report.as_of));
  if (report.known_at) {
    text += language == Language::zh ? fmt::format(",按{}已有记录", to_string(*report.known_at))
                                     : fmt::format(", as known at {}", to_string(*report.known_at));
  }
  return text;
}

std::string source_line(const PlanVsActual& report, Language language) {
  const Document& document = report.plan.document;
  return fmt::format("{}{}{} ({})", label(Label::source, language),
                     language == Language::zh ? ":" : ": ", document.title.in(language),
                     to_string(document.date));
}

TextTable empty_table(Language language) {
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  return TextTable({{text(Label::target), Align::left, true, false},
                    {text(Label::planned), Align::right, true, false},
                    {text(Label::actual), Align::right, false, false},
                    {text(Label::attainment), Align::right, false, false},
                    {text(Label::gap), Align::right, false, true},
                    {text(Label::status), Align::left, false, false},
                    {text(Label::data_date), Align::left, false, true},
                    {text(Label::key), Align::left, false, true}});
}

void add_row(TextTable& table, const ReportRow& row, std::size_t indent, Language language) {
  const Assessment& found = row.assessment;
  const Name reference = row.reference != nullptr ? row.reference->name : Name{};
  std::string data_date = found.actual ? to_string(found.actual->data_date) : "";
  if (found.stale) data_date += fmt::format(" ({})", label(Label::stale, language));
  table.add_row({{std::string(indent, ' ') + row.target->name.in(language)},
                 {planned_text(*row.target, row.indicator->unit, reference, language)},
                 {found.actual ? actual_text(*found.actual, language) : ""},
                 {found.attainment ? percentage(*found.attainment) + "%" : ""},
                 {found.gap ? signed_points(*found.gap) : ""},
                 {std::string(label(found.status, language)), color_of(found.status)},
                 {data_date},
                 {row.target->indicator}});
}

/// How many have each status that occurs, a line for each group and one for all.
std::string counts_table(const PlanVsActual& report, const std::vector<Group>& groups,
                         Label heading, const RenderOptions& options) {
  const Language language = options.language;
  std::vector<Status> occurring;
  for (const auto& entry : kWords<Status>) {
    if (entry.value != Status::withdrawn && report.counts.of(entry.value) > 0) {
      occurring.push_back(entry.value);
    }
  }
  std::vector<TextTable::Column> columns{
      {std::string(label(heading, language)), Align::left, true, false},
      {std::string(label(Label::total, language)), Align::right, false, false}};
  for (const Status status : occurring) {
    columns.push_back({std::string(label(status, language)), Align::right, false, false});
  }
  TextTable table(std::move(columns));
  const auto add = [&](const std::string& name, const StatusCounts& counts) {
    std::vector<Cell> cells{{name}, {std::to_string(counts.total())}};
    for (const Status status : occurring) {
      const std::size_t count = counts.of(status);
      cells.push_back({count == 0 ? "" : std::to_string(count)});
    }
    table.add_row(cells);
  };
  for (const Group& group : groups) add(group.name.in(language), group.counts);
  add(std::string(label(Label::total, language)), report.counts);
  return table.render(options.terminal);
}

std::string summary(const PlanVsActual& report, const RenderOptions& options) {
  std::string out = counts_table(report, report.by_section, Label::section, options);
  if (!report.by_lead.empty()) {
    out += "\n" + counts_table(report, report.by_lead, Label::lead, options);
  }
  const std::size_t withdrawn = report.counts.of(Status::withdrawn);
  if (withdrawn > 0) {
    out += fmt::format("{}: {}\n", label(Label::withdrawn_apart, options.language), withdrawn);
  }
  return out;
}

std::string render_one(const PlanVsActual& report, const RenderOptions& options) {
  const Language language = options.language;
  std::string out = colored(one_line(title(report, language)), Color::bold, options.terminal) +
                    "\n" + one_line(source_line(report, language)) + "\n\n";
  if (report.rows.empty()) return out + std::string(label(Label::none_selected, language)) + "\n";
  TextTable table = empty_table(language);
  std::set<std::string> printed;
  for (const ReportRow& row : report.rows) {
    const std::size_t indent = add_headings(table, report.plan, *row.target, printed, language);
    add_row(table, row, indent + (row.target->parent.empty() ? 0 : 2), language);
  }
  return out + table.render(options.terminal) + "\n" + summary(report, options);
}

}  // namespace

std::string render_text(const Reports& reports, const RenderOptions& options) {
  std::string out;
  for (const PlanVsActual& report : reports) {
    if (!out.empty()) out += "\n\n";
    out += render_one(report, options);
  }
  return out;
}

std::string render_line(const PlanVsActual& report, const RenderOptions& options) {
  std::string out =
      colored(one_line(title(report, options.language)), Color::bold, options.terminal);
  TextTable table = empty_table(options.language);
  for (const ReportRow& row : report.rows) add_row(table, row, 0, options.language);
  return out + "\n" + table.render(options.terminal);
}

}  // namespace milepost
