// The files of seeds/words/ as tables.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/toml_tree.h"
#include "model/target.h"

namespace milepost {

/// One that ships, by its name. Throws std::logic_error where there is none, or it cannot be read.
TomlValue shipped_words(std::string_view file);

/// What a table has behind a key. Throws std::logic_error where it has none.
const TomlValue& words_member(const TomlValue& table, std::string_view key);

/// The words of a list; none where the key is missing.
std::vector<std::string> words_at(const TomlValue& table, std::string_view key);

/// The same of each kind of requirement that has a list.
std::map<RequirementKind, std::vector<std::string>> words_by_requirement(const TomlValue& table);

}  // namespace milepost
