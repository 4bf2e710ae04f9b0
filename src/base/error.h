// What ends a command: one family of exceptions, each with its exit code inside. Faults in a user's
// file are not exceptions but problems (base/problem.h), collected and told together.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

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
  Error(ExitCode code, const std::string& what, std::string remedy = {})
      : std::runtime_error(what), code_(code), remedy_(std::move(remedy)) {}

  ExitCode code() const { return code_; }
  const std::string& remedy() const { return remedy_; }

 private:
  ExitCode code_;
  std::string remedy_;
};

}  // namespace milepost
