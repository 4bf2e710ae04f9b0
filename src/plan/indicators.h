// Which indicators a plan file describes: in [[indicator]] tables and beside the targets that
// measure them, where one description may be spread over several places but must not contradict
// itself.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "plan/draft.h"

namespace milepost {

/// What is known of an indicator when everything that describes it is put together.
struct KnownIndicator {
  std::string key;
  Description description;
};

/// Of an indicator that a target names and nothing in the file describes.
inline constexpr Wording kUndescribed{"no indicator {} in this file", "本文件中没有指标{}"};

class Indicators {
 public:
  /// Puts the descriptions together and tells where they contradict each other or leave gaps.
  static Indicators gather(const PlanDraft& draft, Problems& problems);

  /// Null where nothing describes it.
  const KnownIndicator* find(std::string_view key) const;
  KnownIndicator* find(std::string_view key);
  KnownIndicator& find_or_add(const std::string& key);

  std::vector<std::string> keys() const;
  /// In the order in which they are described first.
  const std::vector<KnownIndicator>& all() const { return known_; }
  /// False where a key could not be read, so that what seems to be missing may be there.
  bool complete() const { return complete_; }

 private:
  std::vector<KnownIndicator> known_;
  std::map<std::string, std::size_t, std::less<>> index_;
  bool complete_ = true;
};

/// The keys of the indicators that report the steps of the plan's milestones.
std::set<std::string> step_keys(const Plan& plan);

}  // namespace milepost
