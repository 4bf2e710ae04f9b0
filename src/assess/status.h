// Where a target stands, docs/rules.md "Status".
#pragma once

#include "base/words.h"

namespace milepost {

/// In the order in which the rules are tried: the first that applies is the status.
enum class Status {
  withdrawn,
  unset,
  no_data,
  met,
  missed,
  overdue,
  ahead,
  on_track,
  behind,
  off_track,
  open,
};

template <>
inline constexpr std::array<LabelledWord<Status>, 11> kWords<Status>{
    {{Status::withdrawn, "withdrawn", "已调整", "withdrawn"},
     {Status::unset, "unset", "目标待定", "unset"},
     {Status::no_data, "no-data", "未填报", "no data"},
     {Status::met, "met", "已完成", "met"},
     {Status::missed, "missed", "未完成", "missed"},
     {Status::overdue, "overdue", "逾期未报", "overdue"},
     {Status::ahead, "ahead", "超进度", "ahead"},
     {Status::on_track, "on-track", "达进度", "on track"},
     {Status::behind, "behind", "欠进度", "behind"},
     {Status::off_track, "off-track", "严重滞后", "off track"},
     {Status::open, "open", "待完成", "open"}}};

/// Behind, off track, missed or overdue: what has to be explained.
constexpr bool is_behind(Status status) {
  return status == Status::behind || status == Status::off_track || status == Status::missed ||
         status == Status::overdue;
}

/// Met, ahead or on track.
constexpr bool goes_well(Status status) {
  return status == Status::met || status == Status::ahead || status == Status::on_track;
}

}  // namespace milepost
