// Where a report goes and in which format: the same options for every report, docs/reports.md
// "Formats".
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <string_view>

#include "cli/context.h"
#include "cli/files.h"
#include "report/formats.h"
#include "report/view.h"

namespace milepost::cli {

struct Delivery {
  std::string format;  // by the name of the output, else text, where empty
  std::string output;  // standard output where empty or `-`
  bool excel = false;
  std::string letterhead = {};  // a Word document that one is written into; none where empty
};

/// And not to standard output.
bool goes_to_a_file(const Delivery& delivery);

/// What -o is for in most commands.
inline constexpr Wording kInsteadOfTerminal{"Write to this file instead of the terminal",
                                            "写入该文件，不在终端显示"};

inline constexpr Wording kEmptyFileName{"the name of the file is empty", "文件名为空"};

/// Adds -o.
CLI::Option* add_output_option(CLI::App& command, std::string& output, const Context& context,
                               const Wording& help = kInsteadOfTerminal);

/// Throws Error where the ending of the name belongs to another format than the one named.
void refuse_other_format(const std::string& output, std::string_view name);

/// Adds --format, -o, --excel and --template.
void add_delivery_options(CLI::App& command, Delivery& delivery, const Context& context);

/// Whether a workbook is asked for, by the options or by the name. Throws Error where that cannot
/// be written as it is asked for.
bool asks_for_workbook(const Delivery& delivery, const Context& context);

/// What is to be written where, for write_outputs; the document is built, and the format and the
/// template are looked at, before this returns. Throws Error as `deliver` does.
Output to_deliver(const Delivery& delivery, const Context& context,
                  const std::function<Document(const View&)>& build);

/// Builds the document for whom the chosen format is, and writes it out. Throws Error where the
/// template is none, and where the output cannot be written; an older file of that name is whole
/// then.
void deliver(const Delivery& delivery, const Context& context,
             const std::function<Document(const View&)>& build);

}  // namespace milepost::cli
