// What sentences in English promise without a figure: Open the new county hospital by September
// 2026; docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

/// Verbs in lower case, seeds/words/english.toml.
struct EnglishTaskWords {
  std::vector<std::string> finishing;   // something is done once
  std::vector<std::string> making;      // the same where a day stands beside it
  std::vector<std::string> directions;  // they only say where something goes
  std::vector<std::string> finished;    // behind `will be`
  std::vector<std::string> modals;
};

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
                                       const EnglishTaskWords& words);

}  // namespace milepost
