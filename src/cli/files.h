// Reading a user's file and writing an output, whole or not at all.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace milepost::cli {

struct Context;

/// The whole file. Throws Error where it cannot be read to its end.
std::string read_file(const std::string& path);

/// Throws Error where `path` is a folder.
void refuse_folder(const std::string& path);

/// Of a file that people write in, which is never written over: throws Error where there is one at
/// `path`; `remedy` says what to do instead.
void refuse_existing(const std::string& path, Said remedy);

/// Writes `text` to the file at `path`, or to the output of `context` where path is empty or "-".
/// Refused where the file is one of the database's own. A file is written beside and renamed, so
/// that an old one stays whole if anything fails. Throws Error.
void write_output(const Context& context, const std::string& path, std::string_view text);

/// As above, for what is written piece by piece.
using WriteTo = std::function<void(std::ostream&)>;
void write_output(const Context& context, const std::string& path, const WriteTo& write);

/// One of several outputs that belong together.
struct Output {
  std::string path;
  WriteTo write;
  std::string_view option = "-o";  // that names the path
};

/// The same of several: where one of them cannot be written, no file is there that was not, and
/// none has changed. What goes to the terminal or a device is written before any file appears.
void write_outputs(const Context& context, const std::vector<Output>& outputs);

}  // namespace milepost::cli
