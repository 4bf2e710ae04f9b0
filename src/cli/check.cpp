#include <fmt/format.h>

#include <ostream>

#include "base/error.h"
#include "cli/context.h"
#include "store/store.h"

namespace milepost::cli {

void add_check(CLI::App& program, Context& context) {
  CLI::App* command =
      program.add_subcommand("check", "Check that the file is whole and its data consistent");
  command->footer(
      "Ends with 0 where nothing is wrong, and with 3 where something is.\n"
      "\n"
      "Examples:\n"
      "  milepost check");
  command->callback([&context] {
    const Store store = Store::open(context.database);
    const std::vector<std::string> found = store.check();
    if (found.empty()) {
      context.out << fmt::format("{}: nothing is wrong\n", store.path());
      return;
    }
    for (const std::string& fault : found) {
      context.err << fmt::format("{}: {}\n", store.path(), fault);
    }
    throw Error(ExitCode::machine,
                fmt::format("{}: {} fault{} found", store.path(), found.size(),
                            found.size() == 1 ? "" : "s"),
                "go back to the last copy made with: milepost backup");
  });
}

}  // namespace milepost::cli
