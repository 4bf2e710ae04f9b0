#include <memory>
#include <ostream>

#include "cli/context.h"
#include "report/reports/confirmations.h"
#include "store/store.h"

namespace milepost::cli {

void add_init(CLI::App& program, Context& context) {
  CLI::App* command =
      program.add_subcommand("init", context.say({"Make a new, empty database", "新建空数据库"}));
  command->footer(
      context.say({"Examples:\n"
                   "  milepost init\n"
                   "  milepost --db luqiao.db init",
                   "示例：\n"
                   "  milepost init\n"
                   "  milepost --db luqiao.db init"}));
  command->callback([&context] {
    const Store store = Store::create(context.database);
    context.deeds->has_made_file = true;
    context.out << render_made(store.name(), context.language);
  });
}

}  // namespace milepost::cli
