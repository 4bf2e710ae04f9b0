#include <memory>
#include <ostream>

#include "cli/context.h"
#include "report/listing.h"
#include "store/store.h"

namespace milepost::cli {

void add_backup(CLI::App& program, Context& context) {
  CLI::App* command =
      program.add_subcommand("backup", "Copy the whole database, even while others write to it");
  const auto file = std::make_shared<std::string>();
  command->add_option("file", *file, "The copy to make; it must not exist yet")
      ->required()
      ->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  milepost backup 2022-07-01.db");
  command->callback([&context, file] {
    Store::open(context.database).backup_to(*file);
    context.out << render_copied(context.database, *file, context.language);
  });
}

}  // namespace milepost::cli
