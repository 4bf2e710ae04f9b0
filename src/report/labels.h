// Every word that milepost itself puts on a page, in both languages: the one catalogue.
#pragma once

#include <string_view>

#include "assess/status.h"
#include "model/entry.h"
#include "model/indicator.h"
#include "model/name.h"
#include "model/target.h"

namespace milepost {

enum class Label {
  target,
  planned,
  actual,
  attainment,
  gap,
  status,
  data_date,
  key,
  total,
  targets,
  as_of,
  known_at,
  source,
  period,
  stale,
  strive,
  firm,
  done,
  to_be_set,
  section,
  lead,
  no_lead,
  withdrawn_apart,
  plan,
  area,
  name,
  withdrawn,
  revisions,
  indicator,
  measure,
  unit,
  requirement,
  commitment,
  due,
  with,
  leader,
  note,
  parent,
  entry,
  date,
  kind,
  value,
  reporter,
  evidence,
  problem,
  next_step,
  outlook,
  vintage,
  recorded_at,
  remarks,
  corrects,
  corrected_by,
  voided,
  versions,
  first_version,
  reason,
  baseline,
  expected,
  share,
  remaining,
  needed_per_month,
  projected,
  last_year,
  reached_on,
  checkpoints,
  pace,
  document,
  no_entries,
  none_selected,
  target_count,
  url,
};

std::string_view label(Label label, Language language);
std::string_view label(Status status, Language language);
std::string_view label(Measure measure, Language language);
std::string_view label(EntryKind kind, Language language);
std::string_view label(MilestoneState state, Language language);
std::string_view label(Outlook outlook, Language language);
std::string_view label(Vintage vintage, Language language);
std::string_view label(Pace pace, Language language);

/// A unit of a plan file in the language of the report: 亿元 is `x 100m yuan` in English. A
/// unit that the catalogue does not know stays as it is.
std::string_view unit_label(std::string_view unit, Language language);

}  // namespace milepost
