#include <memory>

#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "report/reports/lists.h"
#include "store/entries.h"
#include "store/reading.h"
#include "store/removals.h"
#include "work/indicators.h"

namespace milepost::cli {
namespace {

struct LogOptions {
  std::string key;
  std::string area;
  std::optional<Moment> known_at;
  Delivery delivery;
};

}  // namespace

void add_log(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "log", context.say({"Everything that was recorded, of one indicator or of all",
                          "查看全部填报记录，或某一指标的填报记录"}));
  const auto options = std::make_shared<LogOptions>();
  command
      ->add_option("key", options->key,
                   context.say({"The indicator: its key or its name (default: all of them)",
                                "指标的代码或名称（默认为全部指标）"}))
      ->type_name("KEY");
  command->add_option("--area", options->area, context.say(kTheArea))->type_name("KEY");
  add_known_at_option(*command, options->known_at, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(
      context.say({"Examples:\n"
                   "  milepost log\n"
                   "  milepost log gdp-growth\n"
                   "  milepost log --known-at 2022-07-01\n"
                   "  milepost log -o log.xlsx",
                   "示例：\n"
                   "  milepost log\n"
                   "  milepost log gdp-growth\n"
                   "  milepost log --known-at 2022-07-01\n"
                   "  milepost log -o 填报记录.xlsx"}));
  command->callback([&context, options] {
    const Store store = open_store(context);
    LogFilter filter;
    filter.known_at = options->known_at.value_or(kEverything);
    EntryLog log;
    if (!options->area.empty()) filter.area = work::known_area(store, options->area);
    if (!options->key.empty()) {
      const work::FoundIndicator found = work::known_indicator(store, options->area, options->key);
      filter.area = found.area;
      filter.indicator = found.indicator.key;
      log.only = found.indicator;
    }
    for_each_entry(store, filter, [&](const Entry& entry) { log.entries.push_back(entry); });
    log.indicators = work::every_indicator(store);
    log.known_at = last_recorded(store, filter.known_at);
    if (!log.only) log.removals = list_removals(store, filter.known_at);
    std::erase_if(log.removals,
                  [&](const PlanRemoval& one) { return filter.area && one.area != *filter.area; });
    deliver(options->delivery, context, [&](const View& view) { return entry_log(log, view); });
  });
}

}  // namespace milepost::cli
