// What ends a command or a request: one family of exceptions, each with its kind inside. Faults in
// a user's file are not exceptions but problems (base/problem.h), collected and told together.
#pragma once

#include <stdexcept>
#include <utility>

#include "base/language.h"
#include "base/remedy.h"

namespace milepost {

/// What went wrong, for those who have to answer with more than a sentence: exit codes are a table
/// over it (cli/exit_code.h).
enum class ErrorKind {
  not_found,  // what was named does not exist
  conflict,   // something else is on record already
  doubtful,   // it may be right, but does not look so
  refused,    // the data or the request is wrong in any other way
  usage,      // the request makes no sense as it was put
  machine,    // disk, permission, memory, a damaged database
};

/// The layer that knows what went wrong writes the sentence and the remedy; only an edge shows
/// them.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, Said what, Remedy remedy = {})
      : std::runtime_error(what.en),
        kind_(kind),
        said_(std::move(what)),
        remedy_(std::move(remedy)) {}

  ErrorKind kind() const { return kind_; }
  /// What what() says, in both languages.
  const Said& said() const { return said_; }
  const Remedy& remedy() const { return remedy_; }

 private:
  ErrorKind kind_;
  Said said_;
  Remedy remedy_;
};

}  // namespace milepost
