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
inline constexpr std::array<Word<Status>, 11> kWords<Status>{{{Status::withdrawn, "withdrawn"},
                                                              {Status::unset, "unset"},
                                                              {Status::no_data, "no-data"},
                                                              {Status::met, "met"},
                                                              {Status::missed, "missed"},
                                                              {Status::overdue, "overdue"},
                                                              {Status::ahead, "ahead"},
                                                              {Status::on_track, "on-track"},
                                                              {Status::behind, "behind"},
                                                              {Status::off_track, "off-track"},
                                                              {Status::open, "open"}}};

}  // namespace milepost
