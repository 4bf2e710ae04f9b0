// What ends a command: one family of exceptions, each with its exit code inside. Faults in a user's
// file are not exceptions but problems (base/problem.h), collected and told together.
#pragma once

#include <stdexcept>
#include <utility>

#include "base/language.h"

namespace milepost {

enum class ExitCode {
  done = 0,
  refused = 1,  // the data or the request is wrong
  usage = 2,    // the command line is wrong
  machine = 3,  // disk, permission, a damaged database
};

/// The layer that knows what went wrong writes the sentence and the remedy; only cli prints them.
class Error : public std::runtime_error {
 public:
  Error(ExitCode code, Said what, Said remedy = {})
      : std::runtime_error(what.en),
        code_(code),
        said_(std::move(what)),
        remedy_(std::move(remedy)) {}

  ExitCode code() const { return code_; }
  /// What what() says, in both languages.
  const Said& said() const { return said_; }
  const Said& remedy() const { return remedy_; }

 private:
  ExitCode code_;
  Said said_;
  Said remedy_;
};

}  // namespace milepost
