// Every numeral of a table with what became of it; docs/drafting.md "Reasons".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "draft/document.h"
#include "model/proposal.h"

namespace milepost {

/// A row and a column of a table, both from 0.
using CellPlace = std::pair<std::size_t, std::size_t>;

class TableLedger {
 public:
  /// `table` must outlive the ledger. Its first character is at `position`; between cells stands
  /// one character, and between rows too.
  TableLedger(const SourceTable& table, std::size_t position)
      : table_(table), position_(position) {}

  /// The bytes of a cell from `begin` to `end` belong to a target.
  void target(CellPlace place, std::size_t begin, std::size_t end, std::size_t target);
  /// They belong to none.
  void reason(CellPlace place, std::size_t begin, std::size_t end, std::string_view reason,
              Strength strength);
  /// What was said of a cell is to be said anew.
  void forget(CellPlace place) { uses_.erase(place); }
  /// The same of a whole cell, as far as nothing else is said of its numerals.
  void explain(CellPlace place, std::string_view reason);

  /// In the order of the table: all that are written with digits, and those in words that belong
  /// to a target.
  std::vector<Numeral> numerals() const;

 private:
  struct Use {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::size_t> target;
    std::string reason;
    Strength strength = Strength::strong;
  };

  void add_cell(CellPlace place, std::string_view cell, std::size_t position,
                std::vector<Numeral>& numerals) const;

  const SourceTable& table_;
  std::size_t position_;
  std::map<CellPlace, std::vector<Use>> uses_;
  std::map<CellPlace, std::string> reasons_;
};

/// Where the numerals of a text stand that are written with digits of either width: 1,234.5 is one.
std::vector<std::pair<std::size_t, std::size_t>> digit_runs(std::string_view text);

}  // namespace milepost
