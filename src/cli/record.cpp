#include <memory>

#include "cli/context.h"
#include "cli/entry_options.h"

namespace milepost::cli {

void add_record(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "record", context.say({"Record what happened: a figure, or the state of a milestone",
                             "填报数据：一个数值，或节点状态"}));
  const auto options = std::make_shared<EntryOptions>();
  add_entry_options(*command, *options, context);
  command->footer(context.say(
      {"Examples:\n"
       "  milepost record gdp-growth 3.7% --as-of 2022-12-31 --by 统计局\n"
       "  milepost record idle-land-revitalised 430亩 --as-of 2022Q2\n"
       "  milepost record s1-line-built done --as-of 2022-12-28 --evidence "
       "https://example.org/s1\n"
       "\n"
       "A flow is recorded as the total of its year so far; with --increment as what came on top.",
       "示例：\n"
       "  milepost record gdp-growth 3.7% --as-of 2022-12-31 --by 统计局\n"
       "  milepost record idle-land-revitalised 430亩 --as-of 2022Q2\n"
       "  milepost record s1-line-built 已完成 --as-of 2022-12-28 --evidence "
       "https://example.org/s1\n"
       "\n"
       "累计量填本年累计；加--increment时填当期新增。"}));
  command->callback([&context, options] { record_entry(*options, "", context); });
}

}  // namespace milepost::cli
