#include <memory>
#include <ostream>

#include "base/error.h"
#include "base/phrases.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/reports/confirmations.h"
#include "report/reports/lists.h"
#include "store/batches.h"
#include "store/entries.h"
#include "store/reading.h"
#include "work/indicators.h"
#include "work/take_back.h"

namespace milepost::cli {
namespace {

struct BatchListOptions {
  std::optional<Moment> known_at;
  Delivery delivery;
};

struct BatchShowOptions {
  std::int64_t id = 0;
  Delivery delivery;
};

struct BatchVoidOptions {
  std::int64_t id = 0;
  std::string reason;
};

CLI::Option* add_id(CLI::App& command, std::int64_t& id, const Context& context) {
  return take_number(
      command
          .add_option("id", id,
                      context.say({"The number of the batch (milepost batch list shows it)",
                                   "批次编号（可用milepost batch list查看）"}))
          ->required()
          ->type_name("ID"));
}

void add_batch_list(CLI::App& batch, Context& context) {
  CLI::App* command = batch.add_subcommand(
      "list", context.say({"The files that were imported", "列出已导入的文件"}));
  const auto options = std::make_shared<BatchListOptions>();
  add_known_at_option(*command, options->known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost batch list\n"
                   "  milepost batch list --known-at 2022-07-01",
                   "示例：\n"
                   "  milepost batch list\n"
                   "  milepost batch list --known-at 2022-07-01"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const Moment moment = options->known_at.value_or(kEverything);
    const std::vector<Batch> batches = list_batches(store, moment);
    deliver(options->delivery, context, [&](const View& view) {
      return batch_list(batches, last_recorded(store, moment), view);
    });
  });
}

void add_batch_show(CLI::App& batch, Context& context) {
  CLI::App* command = batch.add_subcommand(
      "show",
      context.say({"One imported file and its entries", "查看一个已导入的文件及其中的记录"}));
  const auto options = std::make_shared<BatchShowOptions>();
  add_id(*command, options->id, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say({"Examples:\n  milepost batch show 3",
                               "示例：\n"
                               "  milepost batch show 3"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    const std::optional<Batch> found = find_batch(store, options->id);
    if (!found) {
      throw Error(ErrorKind::not_found, said(kNoBatch, options->id), Offer::list_batches);
    }
    BatchLog log{*found, {}, work::every_indicator(store), last_recorded(store)};
    work::for_each_entry_of(store, *found,
                            [&](const Entry& entry) { log.entries.push_back(entry); });
    deliver(options->delivery, context, [&](const View& view) { return batch_show(log, view); });
  });
}

void add_batch_void(CLI::App& batch, Context& context) {
  CLI::App* command = batch.add_subcommand(
      "void",
      context.say(
          {"Take back a whole file; it stays on record, and what it had corrected counts again",
           "整批作废一个文件；其内容仍留存，被其更正的记录恢复有效"}));
  const auto options = std::make_shared<BatchVoidOptions>();
  add_id(*command, options->id, context);
  command->add_option("--reason", options->reason, context.say(kWhyTakenBack))
      ->required()
      ->type_name("TEXT");
  command->footer(
      context.say({"Examples:\n"
                   "  milepost batch void 3 --reason \"the figures of another district\"",
                   "示例：\n"
                   "  milepost batch void 3 --reason \"误报为其他区的数据\""}));
  command->callback([&context, options] {
    require_reason("--reason", options->reason,
                   said({"say why the file is taken back", "请写明为何作废该文件"}));
    Store store = open_store(context);
    const work::BatchTakenBack taken =
        work::take_back_batch(store, options->id, options->reason, context.circumstances());
    const Moment moment = *taken.batch.voided_at;
    context.out << render_voided_batch(taken.batch, taken.entries, context.language)
                << context.say({"what it changed: milepost compare --between {} {} --as-of {}",
                                "查看由此引起的变化：milepost compare --between {} {} --as-of {}"},
                               to_string(moment - std::chrono::milliseconds(1)), to_string(moment),
                               to_string(taken.last_as_of))
                << "\n";
  });
}

}  // namespace

void add_batch(CLI::App& program, Context& context) {
  CLI::App* command =
      program.add_subcommand("batch", context.say({"Imported files: list, show, take back whole",
                                                   "列出、查看或整批作废已导入的文件"}));
  command->require_subcommand(1);
  add_batch_list(*command, context);
  add_batch_show(*command, context);
  add_batch_void(*command, context);
}

}  // namespace milepost::cli
