// What is wrong with a command line, in milepost's own words.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "base/error.h"

namespace milepost::cli {

/// What an option cannot mean, as milepost found out and not CLI11.
class NoSuchWord : public CLI::ValidationError {
 public:
  explicit NoSuchWord(Said what) : CLI::ValidationError(what.en), said_(std::move(what)) {}
  const Said& said() const { return said_; }

 private:
  Said said_;
};

/// What `error`, thrown while `program` read `words`, tells the user.
Error usage_error(const CLI::App& program, const std::vector<std::string>& words,
                  const CLI::ParseError& error);

/// Throws Error where a word is `--option=`: CLI11 would take the next word for the value.
void refuse_empty_values(const std::vector<std::string>& words);

/// Refuses an empty value of an option, such as an unset variable of a script gives; `what` is what
/// the value is.
CLI::Validator not_empty(const std::string& what);

}  // namespace milepost::cli
