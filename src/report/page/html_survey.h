// What has to be known of a document before the first byte of its page is written.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/document.h"

namespace milepost {

/// Beyond so many rows with details a page leaves all of them out: no browser would open it.
inline constexpr std::size_t kMostDetails = 5000;

/// What the rows of one table are like.
struct TableSurvey {
  std::size_t rows = 0;  // without headings and totals
  std::size_t details = 0;
  StatusCounts statuses;  // of the rows: status_of
};

/// What all tables of a document are like. A part begins at a heading of level 1.
class Survey {
 public:
  explicit Survey(const Document& document);

  /// In the order of the document's tables.
  const std::vector<TableSurvey>& tables() const { return tables_; }
  bool shows_details() const { return details_ > 0 && details_ <= kMostDetails; }
  bool leaves_details_out() const { return details_ > kMostDetails; }
  /// The id of the row about `anchor` in a part, or nothing where no table has such a row.
  std::string id_of(std::size_t part, std::string_view anchor) const;
  /// The class that tables with these headings share.
  std::string class_of(const std::vector<Column>& columns) const;
  /// On a narrow page every cell stands below the heading of its column: as a style sheet.
  std::string heading_styles() const;

 private:
  void take(const Table& table, std::size_t part);
  void take_headings(const Table& table);

  std::vector<TableSurvey> tables_;
  std::size_t details_ = 0;
  std::set<std::pair<std::size_t, std::string>> anchors_;
  std::map<std::vector<std::string>, std::size_t> headings_;
};

/// The status of a row: its last cell of that kind, for what stood before comes first; null where
/// it has none.
const Status* status_of(const Row& row);

}  // namespace milepost
