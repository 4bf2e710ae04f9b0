// A batch: the entries that came from one imported file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.h"
#include "base/words.h"

namespace milepost {

enum class BatchFormat { csv, form };

template <>
inline constexpr std::array<LabelledWord<BatchFormat>, 2> kWords<BatchFormat>{
    {{BatchFormat::csv, "csv", {"CSV", "CSV表格"}},
     {BatchFormat::form, "form", {"form", "填报表"}}}};

/// What is recorded of an imported file.
struct NewBatch {
  std::string file;    // its name, without the folder
  std::string sha256;  // of its bytes: 64 digits
  BatchFormat format = BatchFormat::csv;
  std::string user;  // the login name of who imported it
  std::int64_t first_entry = 0;
  std::int64_t last_entry = 0;
};

/// A batch on record.
struct Batch : NewBatch {
  std::int64_t id = 0;
  Moment recorded_at;
  std::size_t standing = 0;  // how many of its entries are not void
  std::optional<Moment> voided_at;
  std::string void_reason;

  std::size_t entries() const { return static_cast<std::size_t>(last_entry - first_entry) + 1; }
};

}  // namespace milepost
