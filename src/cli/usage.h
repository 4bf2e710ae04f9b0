// What is wrong with a command line, in milepost's own words.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/error.h"

namespace milepost::cli {

/// What `error`, thrown while `program` read `words`, tells the user.
Error usage_error(const CLI::App& program, const std::vector<std::string>& words,
                  const CLI::ParseError& error);

/// What refuses a value of an option that is none of its words.
Error unfit_word(const CLI::App& command, const std::string& option, const std::string& text,
                 const Said& remedy);

/// Throws Error where a word is `--option=`: CLI11 would take the next word for the value.
void refuse_empty_values(const std::vector<std::string>& words);

/// Refuses an empty value of an option, such as an unset variable of a script gives; `complaint`
/// says so.
CLI::Validator not_empty(const std::string& complaint);

}  // namespace milepost::cli
