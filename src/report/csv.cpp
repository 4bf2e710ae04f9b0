// plan-vs-actual as CSV; the columns are documented in docs/csv-columns.md.
#include "base/csv.h"

#include <string>

#include "report/figures.h"
#include "report/formats.h"

namespace milepost {
namespace {

constexpr std::string_view kHeader =
    "area,plan,target,section,name_zh,name_en,unit,requirement,planned,reference,baseline,actual,"
    "data_date,variance,attainment_pct,share_pct,expected_pct,gap_points,status,stale,remaining,"
    "needed_per_month,projected,last_year,commitment,lead,due,reached_on,planned_upper,parent,as_"
    "of";

std::string figure_field(const std::optional<Ratio>& value) {
  return value ? plain_figure(*value) : "";
}
std::string percent_field(const std::optional<Ratio>& value) {
  return value ? percentage(*value) : "";
}
std::string day_field(const std::optional<Date>& value) { return value ? to_string(*value) : ""; }

std::string actual_field(const std::optional<Actual>& actual) {
  if (!actual) return "";
  if (actual->state) return std::string(word(*actual->state));
  return plain_figure(*actual->figure);
}

std::optional<Ratio> planned_field(const ReportRow& row) {
  const Requirement& requirement = row.target->requirement;
  if (requirement.kind == RequirementKind::between) return to_ratio(*requirement.value);
  return row.assessment.planned;
}

void append_row(std::string& out, const PlanVsActual& report, const ReportRow& row) {
  const Target& target = *row.target;
  const Assessment& found = row.assessment;
  const std::optional<Decimal>& upper = target.requirement.upper;
  CsvLine(out)
      .plain(report.plan.area.key)
      .plain(report.plan.key)
      .plain(target.key)
      .plain(target.section)
      .text(target.name.zh)
      .text(target.name.en)
      .text(row.indicator->unit)
      .plain(word(target.requirement.kind))
      .plain(figure_field(planned_field(row)))
      .plain(target.requirement.reference)
      .plain(figure_field(found.baseline))
      .plain(actual_field(found.actual))
      .plain(day_field(found.actual ? std::optional(found.actual->data_date) : std::nullopt))
      .plain(figure_field(found.variance))
      .plain(percent_field(found.attainment))
      .plain(percent_field(found.share))
      .plain(percent_field(found.expected))
      .plain(percent_field(found.gap))
      .plain(word(found.status))
      .plain(found.stale ? "true" : "false")
      .plain(figure_field(found.remaining))
      .plain(figure_field(found.needed_per_month))
      .plain(figure_field(found.projected))
      .plain(figure_field(found.last_year))
      .plain(word(target.commitment))
      .text(target.lead)
      .plain(day_field(target.due))
      .plain(day_field(found.reached_on))
      .plain(figure_field(upper ? std::optional(to_ratio(*upper)) : std::nullopt))
      .plain(target.parent)
      .plain(day_field(report.as_of));
}

}  // namespace

std::string render_csv(const Reports& reports, const RenderOptions& options) {
  std::string out = options.byte_order_mark ? "\xEF\xBB\xBF" : "";
  out += kHeader;
  out += "\r\n";
  for (const PlanVsActual& report : reports) {
    for (const ReportRow& row : report.rows) append_row(out, report, row);
  }
  return out;
}

}  // namespace milepost
