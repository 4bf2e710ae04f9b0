#include "report/tables/groups.h"

#include "report/words/figures.h"
#include "report/words/sentences.h"
#include "report/words/shares.h"

namespace milepost {
namespace {

Cell count_cell(std::size_t count, const View& view) {
  if (count == 0 && view.is_for_people()) return std::monostate();
  return static_cast<std::int64_t>(count);
}

std::vector<Cell> program_cells(const std::string& area, const std::string& plan,
                                std::string_view by, const Group& group, bool lights) {
  const StatusCounts& counts = group.counts;
  std::vector<Cell> cells{area,
                          plan,
                          std::string(by),
                          group.key,
                          group.name.in(Language::zh),
                          group.name.in(Language::en),
                          static_cast<std::int64_t>(counts.total())};
  for (const auto& entry : kWords<Status>) {
    cells.emplace_back(static_cast<std::int64_t>(counts.of(entry.value)));
  }
  if (!lights) return cells;
  for (const LightRow& light : kWords<Light>) {
    cells.emplace_back(static_cast<std::int64_t>(group.lights.of(light.value)));
  }
  return cells;
}

void add_light_columns(std::vector<Column>& columns, Language language) {
  for (const LightRow& light : kWords<Light>) {
    columns.push_back({light.text, std::string(label(light.value, language)), CellKind::count});
  }
}

std::vector<Column> program_columns(Language language, bool lights) {
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  std::vector<Column> columns{{"area", text(Label::area), CellKind::text},
                              {"plan", text(Label::plan), CellKind::text},
                              {"by", text(Label::by), CellKind::text},
                              {"group", text(Label::group), CellKind::text},
                              {"name_zh", text(Label::name), CellKind::text},
                              {"name_en", text(Label::name), CellKind::text},
                              {"total", text(Label::total), CellKind::count}};
  for (const auto& entry : kWords<Status>) {
    columns.push_back({entry.column, std::string(label(entry.value, language)), CellKind::count});
  }
  if (lights) add_light_columns(columns, language);
  return columns;
}

}  // namespace

std::vector<Status> occurring(const StatusCounts& counts) {
  std::vector<Status> statuses;
  for (const auto& entry : kWords<Status>) {
    if (is_in_totals(entry.value) && counts.of(entry.value) > 0) {
      statuses.push_back(entry.value);
    }
  }
  return statuses;
}

std::string standing_sentence(const StatusCounts& counts, Language language) {
  // In the order of the bar.
  std::vector<Status> statuses(kBarOrder.begin(), kBarOrder.end());
  std::erase_if(statuses, [&](Status status) { return counts.of(status) == 0; });
  if (statuses.empty()) return say(Sentence::standing_empty, language);
  std::vector<std::size_t> numbers;
  for (const Status status : statuses) numbers.push_back(counts.of(status));
  const std::vector<std::optional<Ratio>> shares = shares_of(numbers);
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < statuses.size(); ++i) {
    parts.push_back(say(Sentence::standing_part, language, label(statuses[i], language), numbers[i],
                        percentage(*shares[i])));
  }
  return say(Sentence::standing, language, counts.total(), listed(parts, language));
}

std::string withdrawn_sentence(const StatusCounts& counts, Language language) {
  const std::size_t withdrawn = counts.of(Status::withdrawn);
  return withdrawn == 0 ? "" : say(Sentence::withdrawn_apart, language, withdrawn);
}

std::string lights_sentence(const StatusCounts& counts, const LightCounts& lights,
                            Language language) {
  if (lights.total() == 0) return "";
  std::vector<std::string> parts;
  for (const LightRow& light : kWords<Light>) {
    const std::size_t count = lights.of(light.value);
    if (count == 0) continue;
    parts.push_back(say(Sentence::status_count, language, label(light.value, language), count));
  }
  const std::size_t none = counts.total() - lights.total();
  const std::string aside = none == 0 ? "" : say(Sentence::lights_none, language, none);
  return say(Sentence::lights_are, language, listed(parts, language), aside);
}

Table group_table(std::string_view name, Label heading, const std::vector<Group>& groups,
                  const Group& all, const View& view) {
  const Language language = view.language;
  std::vector<Status> statuses = occurring(all.counts);
  // Beside the totals and in none of them.
  const bool with_withdrawn =
      view.audience != Audience::terminal && all.counts.of(Status::withdrawn) > 0;
  const bool with_lights = all.lights.total() > 0;
  std::vector<Column> columns{
      {"name", std::string(label(heading, language)), CellKind::text, false, true, false},
      {"total", std::string(label(Label::total, language)), CellKind::count}};
  if (with_withdrawn) statuses.push_back(Status::withdrawn);
  for (const Status status : statuses) {
    columns.push_back(
        {row_of(status).column, std::string(label(status, language)), CellKind::count});
  }
  if (with_lights) add_light_columns(columns, language);
  std::vector<Row> rows;
  const auto add = [&](const std::string& of, const Group& group) {
    Row row;
    row.cells = {of, static_cast<std::int64_t>(group.counts.total())};
    for (const Status status : statuses) {
      row.cells.push_back(count_cell(group.counts.of(status), view));
    }
    for (const LightRow& light : kWords<Light>) {
      if (with_lights) row.cells.push_back(count_cell(group.lights.of(light.value), view));
    }
    rows.push_back(std::move(row));
  };
  for (const Group& group : groups) add(group.name.in(language), group);
  add(std::string(label(Label::total, language)), all);
  rows.back().is_total = true;
  Table table;
  table.name = name;
  if (view.audience != Audience::terminal) {
    table.title = say(Sentence::by, language, label(heading, language));
  }
  table.columns = std::move(columns);
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

Table group_rows(const AssessedPlan& plan, const View& view, bool lights) {
  Table table;
  table.name = "groups";
  table.columns = program_columns(view.language, lights);
  table.for_each_row = [&plan, lights](const RowVisitor& visit) {
    const Summary summary = summarise(plan);
    const Name of_plan = plan.plan.name;
    const std::vector<NamedGroups> all{
        {"plan", {{plan.plan.key, of_plan, summary.counts, summary.lights}}},
        {"section", summary.by_section},
        {"lead", summary.by_lead},
        {"commitment", summary.by_commitment}};
    for (const NamedGroups& one : all) {
      for (const Group& group : one.groups) {
        Row row;
        row.cells = program_cells(plan.plan.area.key, plan.plan.key, one.by, group, lights);
        visit(row);
      }
    }
  };
  return table;
}

Table group_rows(const std::string& area, const std::string& plan,
                 const std::vector<NamedGroups>& groups, const View& view, bool lights) {
  std::vector<Row> rows;
  for (const NamedGroups& one : groups) {
    for (const Group& group : one.groups) {
      Row row;
      row.cells = program_cells(area, plan, one.by, group, lights);
      rows.push_back(std::move(row));
    }
  }
  Table table;
  table.name = "groups";
  table.columns = program_columns(view.language, lights);
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

}  // namespace milepost
