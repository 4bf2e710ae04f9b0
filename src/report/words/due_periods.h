// What the periods for which figures are reported are called: `2月`, `2024Q1`.
#pragma once

#include <string>
#include <vector>

#include "assess/due_periods.h"
#include "report/view.h"

namespace milepost {

/// `每月，期满后10天内`
std::string reporting_text(const Reporting& reporting, Language language);

/// `2024年2月`, `2024年第一季度`, `2024年上半年`, `2024年`; the due date where it is reported once.
/// As programs and in English: `2024-02`, `2024Q1`, `2024H1`, `2024`.
std::string due_period_text(const ReportingRule& rule, const Period& period, Language language);

/// The same without the year in Chinese where it is that of `as_of`: `2月`.
std::string due_period_near(const ReportingRule& rule, const Period& period, Date as_of,
                            Language language);

/// Several of them, the earliest first: `1月、2月`, of more than two `1月至4月`.
std::string due_periods_near(const ReportingRule& rule, const std::vector<DuePeriod>& periods,
                             Date as_of, Language language);

}  // namespace milepost
