// Rows of a table that are headings of what stands below them: 一、经济发展 over the whole width.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "draft/cell_value.h"

namespace milepost {

/// Where a table has got to among its sections.
class TableSections {
 public:
  /// `section` and `heading` are those that the table itself stands under.
  TableSections(std::string section, std::string heading, const Vocabulary& words)
      : outer_(std::move(section)), heading_(std::move(heading)), words_(words) {}

  /// Takes a row that is a heading: one text alone, that has a label (一、, （一）, also in a cell
  /// of its own) or stands in the first column or in all of them, and that neither ends as a
  /// sentence does nor has a figure.
  bool take(const std::vector<std::string>& row);

  std::string section() const { return outer_ + labels_[0] + labels_[1]; }
  const std::string& heading() const { return heading_; }

 private:
  bool take_numbered(const std::vector<std::string>& row);
  bool enter(std::string_view text, bool is_wide);

  std::string outer_;
  std::string heading_;
  const Vocabulary& words_;
  std::array<std::string, 2> labels_;
};

}  // namespace milepost
