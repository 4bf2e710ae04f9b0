// Names of offices, people and indicators as they are recorded and looked for, so that one that
// looks like another is that one, or is told apart from it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace milepost {

/// `text` in usual signs (base/usual_signs.h) and without what nobody sees in it.
std::string usual_name(std::string_view text);

/// The first sign that a name hardly means: one that usual_name knows no usual one for (radicals,
/// marks to be combined, private and lost characters), and among Latin letters a Greek or Cyrillic
/// one, or a dash that is no hyphen.
std::optional<char32_t> unusual_sign_in(std::string_view text);

/// The offices that one text names, each once and in its order: what stands between 、 ， , ； and
/// ; that are in no brackets. `办公室（财政、税务）` is one office.
std::vector<std::string> offices_in(std::string_view text);

/// Those that several texts name, each once.
std::vector<std::string> offices_in(const std::vector<std::string>& texts);

/// The first of them, under which what they share is counted; empty where there is none.
std::string first_office_in(std::string_view text);

/// `甲局、乙局`: the reverse.
std::string joined_offices(const std::vector<std::string>& offices);

/// Offices in one text that is split into these and no others by `offices_listed_in`: `甲局、乙局`;
/// where one has such a sign in its name, between semicolons: `财政、税务;乙局`. None may have a
/// semicolon itself.
std::string office_list(const std::vector<std::string>& offices);

/// What stands between semicolons where there is one, and otherwise as offices_in; so also where
/// semicolons of both widths stand in it, unless an ordinary one ends it.
std::vector<std::string> offices_listed_in(std::string_view text);

/// `what`, and which invisible character stands inside `text` and after what, or which sign in it
/// is no usual one: two names that look alike are told apart by that.
Said naming_odd_sign(const Said& what, std::string_view text);

}  // namespace milepost
