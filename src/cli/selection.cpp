#include "cli/selection.h"

#include "base/as_of.h"
#include "base/error.h"
#include "base/phrases.h"
#include "base/text.h"
#include "cli/word_option.h"
#include "work/years.h"

namespace milepost::cli {

AsOf read_as_of(const std::string& option, const std::string& text, const Years& years) {
  if (const std::optional<AsOf> found = milepost::read_as_of(text, years)) return *found;
  const AsOfFault fault = fault_of_as_of(text, years);
  throw Error(ErrorKind::refused, said(kNamed, option, fault.what), fault.remedy);
}

CLI::Option* add_date_option(CLI::App& command, Context& context, const std::string& name,
                             std::optional<Date>& date, const std::string& help) {
  return command
      .add_option_function<std::string>(
          name,
          [&date, &context, name](const std::string& text) {
            if (goes_by_years(text)) {
              context.dates_by_years.push_back({name, text, &date});
            } else {
              date = read_as_of(name, text, {}).day;
            }
          },
          help)
      ->type_name("DATE");
}

Store open_store(const Context& context) {
  Store store = Store::open(context.database);
  for (const auto& [option, text, date] : context.dates_by_years) {
    *date = read_as_of(option, text, work::years_for(store, "", text)).day;
  }
  return store;
}

Moment read_moment(const std::string& option, const std::string& text, const LocalClock& clock) {
  if (const auto written = parse_moment(trim(text), clock)) return written->last;
  throw Error(ErrorKind::refused,
              said({"{}: {} is not a moment", "{}：{}不是时刻"}, option, in_quotes(text)),
              said({"write a day (2022-07-01, its end), a local time (\"2022-07-01 16:30\") or one "
                    "of another clock (2022-07-01T08:30Z)",
                    "请写日期（如2022-07-01，指当日结束时）、本地时间（如“2022-07-01 16:30”）"
                    "或注明时区的时间（如2022-07-01T08:30Z）"}));
}

CLI::Option* add_moment_option(CLI::App& command, const std::string& name,
                               std::optional<Moment>& moment, const std::string& help,
                               const Context& context) {
  return command
      .add_option_function<std::string>(
          name,
          [&moment, name, &context](const std::string& text) {
            moment = read_moment(name, text, context.clock);
          },
          help)
      ->type_name("MOMENT");
}

CLI::Option* add_known_at_option(CLI::App& command, std::optional<Moment>& moment,
                                 const Context& context) {
  return add_moment_option(
      command, "--known-at", moment,
      context.say({"Only what was on record at this moment (default: everything)",
                   "只按该时刻已有的记录（默认为全部记录）"}),
      context);
}

void add_condition_options(CLI::App& command, Selection& selection, const std::string& lead_option,
                           const Context& context) {
  command
      .add_option("--plan", selection.plans,
                  context.say({"Only this plan (may be repeated)", "只限该计划（可多次指定）"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      .add_option("--section", selection.sections,
                  context.say({"Only this section and those in it", "只限该章节及其下级章节"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      .add_option(
          lead_option, selection.leads,
          context.say({"Only targets that this office answers for", "只限该单位牵头的目标"}))
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_flag("--without-lead", selection.without_lead,
                   context.say({"Only targets that no office answers for; with {} these too",
                                "只限没有牵头单位的目标；与{}同用时一并列入"},
                               lead_option));
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&command, &selection](const std::vector<std::string>& words) {
            for (const std::string& text : words) {
              selection.statuses.push_back(read_option_word<Status>(command, "--status", text));
            }
          },
          context.say({"Only targets that stand so: {}", "只限处于下列状态的目标：{}"},
                      words_in_both<Status>()))
      ->type_name("STATUS")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_word_option<Commitment>(
      command, context, "--commitment",
      [&selection](Commitment one) { selection.commitment = one; },
      {"Only firm targets, or only those the plan strives for", "只限计划确保或力争完成的目标"});
  command
      .add_option("--area", selection.areas,
                  context.say({"Only plans of this area", "只限该地区的计划"}))
      ->type_name("KEY")
      ->allow_extra_args(false);
  command
      .add_option("--search", selection.search,
                  context.say({"Only targets with this text in a name or key",
                               "只限名称或代码中含有该文字的目标"}))
      ->type_name("TEXT");
}

void add_selection_options(CLI::App& command, Selection& selection, Context& context) {
  add_condition_options(command, selection, "--lead", context);
  add_date_option(command, context, "--as-of", selection.as_of,
                  context.say({"Where things stand on this day (default: today)",
                               "截至该日的情况（默认为今天）"}));
  add_known_at_option(command, selection.known_at, context);
  add_word_option<work::SortKey>(
      command, context, "--sort", [&selection](work::SortKey one) { selection.sort = one; },
      {"The order within a plan (default: plan)", "计划内的排列顺序（默认按计划顺序）"});
  command.add_flag("--descending", selection.descending,
                   context.say({"The other way round", "倒序排列"}));
}

}  // namespace milepost::cli
