// How a command ends, docs/commands.md "Exit codes".
#pragma once

#include "base/error.h"

namespace milepost::cli {

enum class ExitCode {
  done = 0,
  refused = 1,  // the data or the request is wrong
  usage = 2,    // the command line is wrong
  machine = 3,  // disk, permission, a damaged database
};

constexpr ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::not_found:
    case ErrorKind::conflict:
    case ErrorKind::doubtful:
    case ErrorKind::refused:
      return ExitCode::refused;
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::machine:
      return ExitCode::machine;
  }
  return ExitCode::machine;
}

}  // namespace milepost::cli
