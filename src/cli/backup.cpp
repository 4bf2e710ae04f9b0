#include "store/backup.h"

#include <memory>
#include <ostream>

#include "cli/context.h"
#include "cli/selection.h"
#include "report/reports/confirmations.h"
#include "store/store.h"

namespace milepost::cli {

void add_backup(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "backup", context.say({"Copy the whole database, even while others write to it",
                             "备份整个数据库；他人正在写入时也可备份"}));
  const auto file = std::make_shared<std::string>();
  command
      ->add_option("file", *file,
                   context.say({"The copy to make; it must not exist yet", "备份文件，不得已存在"}))
      ->required()
      ->type_name("FILE");
  command->footer(
      context.say({"Examples:\n"
                   "  milepost backup 2022-07-01.db",
                   "示例：\n"
                   "  milepost backup 2022-07-01.db"}));
  command->callback([&context, file] {
    back_up(open_store(context), *file);
    context.deeds->has_made_file = true;
    context.out << render_copied(context.database, *file, context.language);
  });
}

}  // namespace milepost::cli
