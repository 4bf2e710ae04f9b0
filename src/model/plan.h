// A named set of targets with a period, out of one source document; docs/plan-files.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/words.h"
#include "base/years.h"
#include "model/from_areas.h"
#include "model/indicator.h"
#include "model/light.h"
#include "model/name.h"
#include "model/reporting.h"
#include "model/scoring.h"
#include "model/target.h"

namespace milepost {

/// What the plan was taken from.
struct SourceDocument {
  std::string key;
  Name title;
  Date date;
  std::string url;  // where it can be read, or empty
  bool operator==(const SourceDocument&) const = default;
};

/// The place a plan is about.
struct Area {
  std::string key;
  Name name;
  Years years = {};         // by which everything is counted that is reported of it
  std::string inside = {};  // the key of the area that it lies in, or empty
  bool operator==(const Area&) const = default;
};

/// A heading of the plan. Sections stand in the order of the document.
struct Section {
  std::string key;
  std::string label;  // the number as printed, 三 or (一); may be empty
  Name name;
  std::string parent;  // key of the section around it, or empty
  bool operator==(const Section&) const = default;
};

/// How share and expected share are compared: their difference in percentage points, or their
/// ratio.
enum class PaceComparison { points, ratio };

template <>
inline constexpr std::array<LabelledWord<PaceComparison>, 2> kWords<PaceComparison>{
    {{PaceComparison::points, "points", {"points", "百分点之差"}},
     {PaceComparison::ratio, "ratio", {"ratio", "比值"}}}};

/// The lowest gap (in points) or ratio that still counts as ahead, on track, behind; docs/rules.md
/// "Thresholds". ahead > on_track > behind.
struct Thresholds {
  PaceComparison compare = PaceComparison::points;
  Decimal ahead = Decimal::from_integer(10);
  Decimal on_track = Decimal::from_integer(0);
  Decimal behind = Decimal::from_integer(-10);
  bool operator==(const Thresholds&) const = default;
};

struct Plan {
  std::string key;
  Name name;
  SourceDocument document;
  Area area;
  Period period;
  Thresholds thresholds;
  std::optional<Reporting> reporting;   // nothing in one on record since before there were rhythms
  std::optional<Lights> lights = {};    // nothing: its targets are given none
  std::optional<Scoring> scoring = {};  // nothing: it is not scored
  std::vector<Section> sections;
  std::vector<Indicator> indicators;       // every one that a target measures or refers to
  std::vector<FromAreas> from_areas = {};  // by the keys of their indicators
  std::vector<Target> targets;             // in the order of the document

  const Indicator* find_indicator(std::string_view indicator_key) const {
    return find(indicators, indicator_key);
  }
  const Section* find_section(std::string_view section_key) const {
    return find(sections, section_key);
  }
  const Target* find_target(std::string_view target_key) const { return find(targets, target_key); }

  bool operator==(const Plan&) const = default;

 private:
  template <class T>
  static const T* find(const std::vector<T>& all, std::string_view key) {
    for (const T& one : all) {
      if (one.key == key) return &one;
    }
    return nullptr;
  }
};

}  // namespace milepost
