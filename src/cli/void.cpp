#include <algorithm>
#include <memory>
#include <ostream>

#include "base/error.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/entry_options.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "report/listing.h"
#include "store/entries.h"

namespace milepost::cli {
namespace {

struct VoidOptions {
  std::string what;
  std::string as_of;
  std::string area;
  bool increment = false;
  std::string reason;
};

/// The entry that is meant: its number, or what stands for an indicator and a date.
std::int64_t find_meant(const Store& store, const VoidOptions& options) {
  if (const auto number = to_number<std::int64_t>(options.what)) return *number;
  const FoundIndicator found = known_indicator(store, options.area, options.what);
  if (options.as_of.empty()) {
    throw Error(
        ExitCode::refused,
        said({"which entry of {}?", "要作废{}的哪一条记录？"}, found.indicator.key),
        said({"say --as-of with its date, or its number instead of the key; milepost log {} "
              "lists them",
              "请用--as-of写明日期，或将代码改为记录编号；可用命令查看：milepost log {}"},
             found.indicator.key));
  }
  const Date as_of = read_date("--as-of", options.as_of);
  const EntryKind kind = kind_of(found.indicator, options.increment);
  const std::optional<Entry> standing =
      standing_entry(store, found.area, found.indicator.key, as_of, kind);
  if (standing) return standing->id;
  throw Error(
      ExitCode::refused,
      said({"{0} has no {1} for {2}", "{0} {2}没有{1}记录"}, found.indicator.key, said_word(kind),
           to_string(as_of)),
      said({"milepost log {} lists what is on record", "可用命令查看已有记录：milepost log {}"},
           found.indicator.key));
}

}  // namespace

void add_void(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "void", "Take back an entry; it stays on record, and what it had corrected counts again");
  const auto options = std::make_shared<VoidOptions>();
  command
      ->add_option("entry", options->what,
                   "Its number (milepost log shows it), or its indicator: key or name")
      ->required()
      ->type_name("ENTRY");
  command->add_option("--as-of", options->as_of, "With an indicator: the date of the entry")
      ->type_name("DATE");
  command->add_flag("--increment", options->increment,
                    "With an indicator: the increment of that date");
  command->add_option("--area", options->area, "The area, where the database has several")
      ->type_name("KEY");
  command->add_option("--reason", options->reason, "Why it is taken back")
      ->required()
      ->type_name("TEXT");
  command->footer(
      "Examples:\n"
      "  milepost void 12 --reason \"reported for the wrong district\"\n"
      "  milepost void gdp-growth --as-of 2022-06-30 --reason \"typing error\"");
  command->callback([&context, options] {
    require_reason("--reason", options->reason,
                   said({"say why the entry is taken back", "请写明为何作废该记录"}));
    Store store = Store::open(context.database);
    Recording recording(store, context.now);
    const std::int64_t id = find_meant(store, *options);
    void_entry(recording, id, options->reason);
    recording.commit();
    const Entry entry = *find_entry(store, id);
    const FoundIndicator found = known_indicator(store, entry.area, entry.indicator);
    context.out << render_confirmation(Confirmation::voided, id,
                                       {entry.area, entry.indicator, entry.as_of, entry.kind,
                                        entry.value, entry.remarks, ""},
                                       found.indicator.unit, context.language)
                << changed_lines(store, found, entry.as_of, context);
  });
}

}  // namespace milepost::cli
