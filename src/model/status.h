// Where a target stands, docs/rules.md "Status".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// What is said of a target by its status: bad news has to be explained.
enum class News { good, bad, neither };

/// When somebody is reminded to report, docs/reports.md "Gaps".
enum class Reminder { never, if_stale, overdue, no_figure };

/// The colour in a terminal, of the few that it has.
enum class Hue { green, yellow, red, blue, gray };

/// All that is known of a status; what is drawn for it is in src/report/page/svg.cpp.
struct StatusRow : LabelledWord<Status> {
  std::string_view column;  // where a table counts it
  int place;                // in a bar, from 1 on; 0 for what is in no total
  News news;
  Reminder reminder;
  Hue hue;
  std::uint32_t color;  // on white, 0xRRGGBB
};

/// The places in a bar go from good to bad, then to what is not known.
template <>
inline constexpr std::array<StatusRow, 11> kWords<Status>{{
    {{Status::withdrawn, "withdrawn", {"withdrawn", "已取消"}},
     "withdrawn",
     0,
     News::neither,
     Reminder::never,
     Hue::gray,
     0x7C8692},
    {{Status::unset, "unset", {"unset", "目标待定"}},
     "unset",
     10,
     News::neither,
     Reminder::if_stale,
     Hue::gray,
     0x59636F},
    {{Status::no_data, "no-data", {"no data", "未填报"}},
     "no_data",
     9,
     News::neither,
     Reminder::no_figure,
     Hue::gray,
     0x8A939E},
    {{Status::met, "met", {"met", "已完成"}},
     "met",
     1,
     News::good,
     Reminder::never,
     Hue::green,
     0x00735A},
    {{Status::missed, "missed", {"missed", "未完成"}},
     "missed",
     7,
     News::bad,
     Reminder::if_stale,
     Hue::red,
     0x96172D},
    {{Status::overdue, "overdue", {"overdue", "逾期未报"}},
     "overdue",
     8,
     News::bad,
     Reminder::overdue,
     Hue::yellow,
     0x8C4A9F},
    {{Status::ahead, "ahead", {"ahead", "超进度"}},
     "ahead",
     2,
     News::good,
     Reminder::if_stale,
     Hue::green,
     0x0A5FA5},
    {{Status::on_track, "on-track", {"on track", "达进度"}},
     "on_track",
     3,
     News::good,
     Reminder::if_stale,
     Hue::green,
     0x3F8FD0},
    {{Status::behind, "behind", {"behind", "欠进度"}},
     "behind",
     5,
     News::bad,
     Reminder::if_stale,
     Hue::yellow,
     0xBF7B00},
    {{Status::off_track, "off-track", {"off track", "严重滞后"}},
     "off_track",
     6,
     News::bad,
     Reminder::if_stale,
     Hue::red,
     0xD24A17},
    {{Status::open, "open", {"open", "待完成"}},
     "open",
     4,
     News::neither,
     Reminder::if_stale,
     Hue::blue,
     0x6A7688},
}};

constexpr const StatusRow& row_of(Status status) {
  return kWords<Status>[static_cast<std::size_t>(status)];
}

/// Behind, off track, missed or overdue.
constexpr bool is_behind(Status status) { return row_of(status).news == News::bad; }

/// Met, ahead or on track.
constexpr bool goes_well(Status status) { return row_of(status).news == News::good; }

/// Not what was withdrawn.
constexpr bool is_in_totals(Status status) { return row_of(status).place > 0; }

}  // namespace milepost
