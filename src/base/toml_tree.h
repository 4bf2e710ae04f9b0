// A TOML text as plain values that know their place: the only door to toml++. Figures and dates
// keep the letters of the file, so that no figure passes through binary floating point.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace milepost {

enum class TomlKind {
  text,
  number,
  date,
  date_time,  // also a time alone
  boolean,
  array,
  table,
  unreadable,  // a problem has been told already: to be passed over in silence
};

struct TomlMember;

struct TomlValue {
  TomlKind kind = TomlKind::unreadable;
  Place place;       // of a table with a heading: the heading
  std::string text;  // a text without its quotes; anything else as it stands in the file
  std::vector<TomlValue> items;     // of an array
  std::vector<TomlMember> members;  // of a table, in the order of the file
  /// Of a row of a workbook: the keys whose cells hold nothing, or what has been told (unreadable).
  std::vector<TomlMember> empty;
};

struct TomlMember {
  std::string key;
  Place place;
  TomlValue value;
  Said called = {};  // by its column, where the file is a workbook; else its key is its name
};

/// A file that is no TOML, but says the same, has such values too: plan/sheets_tree.h.

/// The table of the whole file, or nothing where it cannot be read at all. A value that is not TOML
/// becomes a problem and stays as `unreadable`, and a key given twice counts once, so that whatever
/// else is wrong with the file can still be told in the same go.
std::optional<TomlValue> read_toml(std::string_view text, Problems& problems);

}  // namespace milepost
