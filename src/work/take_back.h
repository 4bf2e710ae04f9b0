// Entries and whole files taken back: they stay on record, and what they had corrected counts
// again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/date.h"
#include "model/batch.h"
#include "model/entry.h"
#include "store/store.h"
#include "work/circumstances.h"
#include "work/indicators.h"

namespace milepost::work {

struct VoidRequest {
  std::string entry;                           // its number, or its indicator by key or name
  std::function<std::optional<Date>()> as_of;  // asked with an indicator only
  std::string area;
  bool is_increment = false;
  std::string reason;
};

struct TakenBack {
  Entry entry;
  FoundIndicator found;
};

/// Takes back the entry that is meant: by its number, or what stands for an indicator and a date.
/// Throws Error where there is none, where it is void already, and where a date is needed.
TakenBack take_back(Store& store, const VoidRequest& request, const Circumstances& circumstances);

struct BatchTakenBack {
  Batch batch;
  std::size_t entries = 0;  // that still stood
  Date last_as_of;          // the latest date that the file reports
};

/// Takes back every entry of a batch that still stands. Throws Error where there is no such batch
/// or it is void already.
BatchTakenBack take_back_batch(Store& store, std::int64_t batch, const std::string& reason,
                               const Circumstances& circumstances);

/// Visits the entries of a batch as they are on record.
void for_each_entry_of(const Store& store, const Batch& batch,
                       const std::function<void(const Entry&)>& visit);

}  // namespace milepost::work
