#include <memory>

#include "cli/context.h"
#include "cli/entry_options.h"
#include "cli/refusal.h"

namespace milepost::cli {

void add_correct(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "correct",
      context.say({"Put another value in the place of a recorded one, which stays on record",
                   "更正已填报的数据；原记录仍留存"}));
  const auto options = std::make_shared<EntryOptions>();
  const auto reason = std::make_shared<std::string>();
  add_entry_options(*command, *options, context);
  command
      ->add_option("--reason", *reason,
                   context.say({"Why the value on record was wrong", "已有记录错在哪里"}))
      ->required()
      ->type_name("TEXT");
  command->footer(context.say(
      {"Examples:\n"
       "  milepost correct gdp-growth 8.5% --as-of 2021-12-31 --reason \"final verification\"",
       "示例：\n"
       "  milepost correct gdp-growth 8.5% --as-of 2021-12-31 --reason \"最终核实\""}));
  command->callback([&context, options, reason] {
    require_reason("--reason", *reason,
                   said({"say why the value on record was wrong", "请写明已有记录错在哪里"}));
    record_entry(*options, *reason, context);
  });
}

}  // namespace milepost::cli
