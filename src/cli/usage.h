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

// What a value of an option must be. CLI11 asks when it has read all words, and what is wrong with
// them goes before what is wrong with a value.

/// Not empty, as the unset variable of a script would be; `complaint` says so.
CLI::Option* refuse_empty(CLI::Option* option, const Wording& complaint);

/// A whole number.
CLI::Option* take_number(CLI::Option* option);

/// One of these words, which the help then lists.
CLI::Option* take_one_of(CLI::Option* option, const std::vector<std::string>& words);

}  // namespace milepost::cli
