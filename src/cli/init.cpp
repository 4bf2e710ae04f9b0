#include <memory>
#include <ostream>

#include "cli/context.h"
#include "report/listing.h"
#include "store/store.h"

namespace milepost::cli {

void add_init(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand("init", "Make a new, empty database");
  command->footer(
      "Examples:\n"
      "  milepost init\n"
      "  milepost --db luqiao.db init");
  command->callback([&context] {
    const Store store = Store::create(context.database);
    context.out << render_made(store.path(), context.language);
  });
}

}  // namespace milepost::cli
