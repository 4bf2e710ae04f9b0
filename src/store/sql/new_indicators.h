// What plans say of the indicators of an area, on its way into the tables and into the chain of
// hashes: indicators that are new, and new names, units and measures of those on record.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/indicator.h"
#include "store/recording.h"
#include "store/sql/new_rows.h"
#include "store/sql/sql.h"
#include "store/sql/statement.h"

namespace milepost::store {

class NewIndicators {
 public:
  /// `recording` must outlive it.
  NewIndicators(const Recording& recording, std::int64_t area_id, std::string area);

  /// Records what is new of an indicator; its number. Refused (Error) where it has entries, void
  /// ones too, and another unit or measure on record.
  std::int64_t record(const Indicator& indicator);
  /// Precondition: it is on record.
  std::int64_t number_of(const std::string& key) { return find(key)->id; }

 private:
  /// An indicator on record. Its names are hashed with the unit and the measure that it had first.
  struct OnRecord {
    std::int64_t id = 0;
    std::string first_unit;
    std::string first_measure;
    std::string unit;
    std::string measure;
    std::int64_t revisions = 0;  // of its unit and measure

    bool is_measured_as(const Indicator& indicator) const {
      return unit == indicator.unit && measure == word(indicator.measure);
    }
  };

  std::optional<OnRecord> find(const std::string& key);
  OnRecord insert(const Indicator& indicator);
  void revise_unit(const OnRecord& known, const Indicator& indicator);
  void record_name(const OnRecord& known, const Indicator& indicator);

  const Recording& recording_;
  Connection& connection_;
  std::int64_t area_id_;
  std::string area_;
  Content content_;
  NewRows names_;
  NewRows units_;
  Statement find_;
  Statement latest_name_;
  Numbering numbers_;
};

}  // namespace milepost::store
