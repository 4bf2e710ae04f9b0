// Help in the language of the user: CLI11's own words in Chinese, and columns that line up with
// wide characters.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "base/language.h"

namespace milepost::cli {

/// Prints the help of the program and its commands; in English that of CLI11 as it is.
std::shared_ptr<CLI::Formatter> help_formatter(Language language);

/// What the value of an option is called in the help, such as FILE.
std::string type_in_help(const CLI::FormatterBase& help, const CLI::Option& option);

/// The name of an option on the command line; a positional goes by what its value is called.
std::string name_in_help(const CLI::FormatterBase& help, const CLI::Option& option);

}  // namespace milepost::cli
