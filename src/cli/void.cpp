#include <memory>
#include <ostream>

#include "cli/context.h"
#include "cli/entry_options.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "report/reports/confirmations.h"
#include "work/take_back.h"
#include "work/years.h"

namespace milepost::cli {
namespace {

struct VoidOptions {
  std::string what;
  std::string as_of;
  std::string area;
  bool increment = false;
  std::string reason;
};

}  // namespace

void add_void(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "void",
      context.say({"Take back an entry; it stays on record, and what it had corrected counts again",
                   "作废一条记录；其内容仍留存，被其更正的记录恢复有效"}));
  const auto options = std::make_shared<VoidOptions>();
  command
      ->add_option("entry", options->what,
                   context.say({"Its number (milepost log shows it), or its indicator: key or name",
                                "记录编号（可用milepost log查看），或指标的代码或名称"}))
      ->required()
      ->type_name("ENTRY");
  command
      ->add_option(
          "--as-of", options->as_of,
          context.say({"With an indicator: the date of the entry", "写指标时：该记录的数据日期"}))
      ->type_name("DATE");
  command->add_flag("--increment", options->increment,
                    context.say({"With an indicator: the increment of that date",
                                 "写指标时：作废该日的当期新增记录"}));
  command->add_option("--area", options->area, context.say(kTheArea))->type_name("KEY");
  command->add_option("--reason", options->reason, context.say(kWhyTakenBack))
      ->required()
      ->type_name("TEXT");
  command->footer(
      context.say({"Examples:\n"
                   "  milepost void 12 --reason \"reported for the wrong district\"\n"
                   "  milepost void gdp-growth --as-of 2022-06-30 --reason \"typing error\"",
                   "示例：\n"
                   "  milepost void 12 --reason \"误报为其他区的数据\"\n"
                   "  milepost void gdp-growth --as-of 2022-06-30 --reason \"录入错误\""}));
  command->callback([&context, options] {
    require_reason("--reason", options->reason,
                   said({"say why the entry is taken back", "请写明为何作废该记录"}));
    Store store = open_store(context);
    work::VoidRequest request;
    request.entry = options->what;
    request.as_of = [&]() -> std::optional<Date> {
      if (options->as_of.empty()) return std::nullopt;
      const Years years = work::years_for(store, options->area, options->as_of);
      return read_as_of("--as-of", options->as_of, years).day;
    };
    request.area = options->area;
    request.is_increment = options->increment;
    request.reason = options->reason;
    const auto [entry, found] = work::take_back(store, request, context.circumstances());
    context.out << render_confirmation(Confirmation::voided, entry.id,
                                       {entry.area, entry.indicator, entry.as_of, entry.kind,
                                        entry.value, entry.remarks, ""},
                                       found.indicator.unit, context.language)
                << changed_lines(store, found, entry.as_of, context);
  });
}

}  // namespace milepost::cli
