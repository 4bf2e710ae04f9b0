#include "store/seal.h"

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "base/error.h"
#include "cli/context.h"
#include "cli/selection.h"

namespace milepost::cli {

void add_seal(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "seal",
      context.say({"A token for all that is on record, to prove later that nothing was changed",
                   "为全部记录生成校验码，以便日后证明未被改动"}));
  const auto known_at = std::make_shared<std::optional<Moment>>();
  add_known_at_option(*command, *known_at, context);
  command->footer(context.say(
      {"Print it in the bulletin, or keep it where nobody can change it. What it proves, and what\n"
       "not, is in docs/promises.md.\n"
       "\n"
       "Examples:\n"
       "  milepost seal\n"
       "  milepost seal --known-at 2022-07-01\n"
       "  milepost check --seal TOKEN",
       "请将校验码印入通报，或存放在无人能改动之处。其证明范围见docs/promises.md。\n"
       "\n"
       "示例：\n"
       "  milepost seal\n"
       "  milepost seal --known-at 2022-07-01\n"
       "  milepost check --seal 校验码"}));
  command->callback([&context, known_at] {
    const Store store = open_store(context);
    const std::optional<DatedSeal> found = seal_at(store, known_at->value_or(kEverything));
    if (!found) {
      throw Error(ErrorKind::refused,
                  said({"nothing was on record, so there is nothing to seal",
                        "当时没有任何记录，没有可生成校验码的内容"}),
                  said({"load a plan first, with: milepost plan load",
                        "请先载入计划：milepost plan load"}));
    }
    context.out << fmt::format("{} {}\n", to_string(found->seal), to_string(found->recorded_at));
  });
}

}  // namespace milepost::cli
