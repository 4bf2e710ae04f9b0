// One [[target]] of a plan file, as far as its own table tells.
#pragma once

#include <optional>

#include "base/problem.h"
#include "base/toml_tree.h"
#include "plan/draft.h"

namespace milepost {

/// `noun "key"` and where the key stands, in a workbook its name, which people know there; `this
/// noun` and the heading where it has none.
struct Anchor {
  Said title;
  Place place;
};
Anchor anchor_of(const TomlValue& table, const Said& noun, const Problems& problems);

/// `language` is that of the document, where it is given.
TargetDraft read_target(const TomlValue& table, std::optional<Language> language,
                        Problems& problems);

/// Whole days after the end of a period, of a plan or a target.
std::optional<int> read_deadline(const TableReader& table, Problems& problems);

}  // namespace milepost
