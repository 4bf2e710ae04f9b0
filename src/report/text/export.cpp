#include "report/text/export.h"

#include "assess/due_periods.h"
#include "base/csv.h"
#include "base/listed.h"

namespace milepost {
namespace {

std::string decimal_field(const std::optional<Decimal>& value) {
  return value ? to_string(*value) : "";
}

template <class E>
std::string_view word_field(const std::optional<E>& value) {
  return value ? word(*value) : std::string_view{};
}

}  // namespace

void append_target_csv(std::string& out, const Plan& plan, const Indicator& indicator,
                       const Target& target) {
  const auto rule = reporting_rule(plan, target);
  CsvLine(out)
      .plain(plan.area.key)
      .plain(plan.key)
      .plain(target.key)
      .plain(target.section)
      .text(target.name.in(Language::zh))
      .text(target.name.in(Language::en))
      .plain(target.indicator)
      .plain(word(indicator.measure))
      .text(indicator.unit)
      .plain(word(target.requirement.kind))
      .plain(decimal_field(target.requirement.value))
      .plain(decimal_field(target.requirement.upper))
      .plain(target.requirement.reference)
      .plain(decimal_field(target.requirement.tolerance))
      .plain(to_string(target.due))
      .plain(word(target.commitment))
      .plain(target.parent)
      .text(target.lead)
      .text(joined_names(target.with))
      .text(target.leader)
      .text(target.source)
      .plain(word(target.pace))
      .text(target.note)
      .text(target.withdrawn ? target.withdrawn->reason : "")
      .plain(rule ? word(rule->reporting.rhythm) : "")
      .plain(rule ? std::to_string(rule->reporting.deadline) : "");
}

void append_entry_csv(std::string& out, const Entry& entry) {
  const std::optional<Fraction>& fraction = entry.value.fraction;
  CsvLine(out)
      .plain(entry.area)
      .plain(entry.indicator)
      .plain(to_string(entry.as_of))
      .plain(word(entry.kind))
      .plain(decimal_field(entry.value.number))
      .plain(fraction ? to_string(fraction->numerator) : "")
      .plain(fraction ? to_string(fraction->denominator) : "")
      .plain(word_field(entry.value.state))
      .text(entry.remarks.note)
      .text(entry.remarks.evidence)
      .text(entry.remarks.reporter)
      .text(entry.remarks.problem)
      .text(entry.remarks.next_step)
      .plain(word_field(entry.remarks.outlook))
      .plain(word_field(entry.remarks.vintage))
      .plain(to_string(entry.recorded_at))
      .plain(std::to_string(entry.id))
      .plain(entry.corrects ? std::to_string(*entry.corrects) : "")
      .plain(entry.voided_at ? to_string(*entry.voided_at) : "")
      .text(entry.correction_reason)
      .text(entry.void_reason)
      .text(entry.remarks.progress);
}

}  // namespace milepost
