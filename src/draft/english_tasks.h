// What sentences in English promise without a figure: Open the new county hospital by September
// 2026; docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "draft/english.h"

namespace milepost {

struct EnglishTask {
  std::size_t begin = 0;  // its sentence in the line, in bytes, without the full stop
  std::size_t end = 0;
  /// Of a milestone, without the day; empty where a verb only says in which direction something
  /// goes, or that somebody works on it.
  std::string name;
  /// Whether the verb says by itself that something is done once, or a day stands beside it.
  bool is_sure = false;
};

/// The sentences of a line from `begin` on that have a verb of what is to be done, as they begin
/// (To open …) or behind what is to be (The bridge will be completed …).
std::vector<EnglishTask> english_tasks(std::string_view line, std::size_t begin,
                                       const EnglishWords& words);

}  // namespace milepost
