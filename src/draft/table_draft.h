// What a table promises; docs/drafting.md "Tables".
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "draft/cell_value.h"
#include "draft/document.h"
#include "model/proposal.h"

namespace milepost {

/// Where a table stands.
struct TableSetting {
  std::string section;       // the labels of the headings above it
  std::string heading;       // the nearest of them
  std::optional<int> year;   // of the plan; nothing: the one that the titles of the table name
  std::size_t position = 1;  // of its first character in the document
  std::string title = {};    // a short paragraph right above it
};

/// Proposals of a table and a ledger of all its numerals.
///
/// Columns are known by their headings, in any order. A value column gives a proposal for each
/// row, named by its name column; a text gives what running text would. A row that promises
/// something in words alone is a milestone. Who leads, who is with it and until when stands in the
/// row, or in the one that it continues: one without a number of its own below one that has one.
/// Where the table states nothing, nothing is proposed: no lead, no unit, no day.
///
/// A quote is a cell, or the cells from the name to the figure with a tab between them.
Draft propose_from_table(const SourceTable& table, const TableSetting& setting,
                         const Vocabulary& words);

}  // namespace milepost
