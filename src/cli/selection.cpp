#include "cli/selection.h"

#include "base/as_of.h"
#include "base/error.h"
#include "base/text.h"
#include "cli/word_option.h"
#include "report/labels.h"

namespace milepost {

/// Called as the columns of a report are.
template <>
inline constexpr std::array<LabelledWord<cli::SortKey>, 9> kWords<cli::SortKey>{
    {{cli::SortKey::plan, "plan", "计划", "Plan"},
     {cli::SortKey::key, "key", "指标代码", "Key"},
     {cli::SortKey::name, "name", "目标", "Target"},
     {cli::SortKey::lead, "lead", "牵头单位", "Lead"},
     {cli::SortKey::due, "due", "完成时限", "Due"},
     {cli::SortKey::status, "status", "状态", "Status"},
     {cli::SortKey::attainment, "attainment", "完成率", "Attained"},
     {cli::SortKey::gap, "gap", "超/欠", "Gap"},
     {cli::SortKey::data_date, "data-date", "数据日期", "Data date"}}};

}  // namespace milepost

namespace milepost::cli {
namespace {

/// The heading of a section in the plan that has it.
std::string section_name(const std::string& key, const AssessedPlans& plans, Language language) {
  for (const AssessedPlan& plan : plans) {
    if (const Section* section = plan.plan.find_section(key)) return heading(*section, language);
  }
  return key;
}

std::vector<Condition> conditions_of(const Selection& selection, const AssessedPlans& plans,
                                     Language language) {
  std::vector<Condition> conditions;
  const auto add = [&](std::string_view option, Label what, std::vector<Condition::Value> values) {
    if (values.empty()) return;
    const std::string_view heading = language == Language::zh ? label(what, language) : option;
    conditions.push_back({option, std::string(heading), std::move(values)});
  };
  std::vector<Condition::Value> sections;
  for (const std::string& key : selection.sections) {
    sections.push_back({key, section_name(key, plans, language)});
  }
  std::vector<Condition::Value> leads;
  for (const std::string& lead : selection.leads) leads.push_back({lead, lead});
  if (selection.without_lead) {
    leads.push_back({"", std::string(label(Label::no_lead, language))});
  }
  std::vector<Condition::Value> statuses;
  for (const Status status : selection.statuses) {
    statuses.push_back({std::string(word(status)), std::string(label(status, language))});
  }
  add("section", Label::section, std::move(sections));
  add("lead", Label::lead, std::move(leads));
  add("status", Label::status, std::move(statuses));
  if (selection.commitment) {
    const Commitment one = *selection.commitment;
    add("commitment", Label::commitment,
        {{std::string(word(one)), std::string(label(one, language))}});
  }
  if (!selection.search.empty()) {
    add("search", Label::search, {{selection.search, selection.search}});
  }
  return conditions;
}

}  // namespace

Document narrowed(Document document, const Selection& selection, const AssessedPlans& plans,
                  const View& view) {
  narrow(document, conditions_of(selection, plans, view.language), view.is_for_people());
  return document;
}

Date read_date(const std::string& option, const std::string& text) {
  if (const std::optional<Date> date = parse_as_of(text)) return *date;
  const AsOfFault fault = fault_of_as_of(text);
  throw Error(ExitCode::refused, said({"{}: {}", "{}：{}"}, option, fault.what), fault.remedy);
}

CLI::Option* add_date_option(CLI::App& command, const std::string& name, std::optional<Date>& date,
                             const std::string& help) {
  return command
      .add_option_function<std::string>(
          name, [&date, name](const std::string& text) { date = read_date(name, text); }, help)
      ->type_name("DATE");
}

CLI::Option* add_moment_option(CLI::App& command, const std::string& name,
                               std::optional<Moment>& moment, const std::string& help) {
  return command
      .add_option_function<std::string>(
          name,
          [&moment, name](const std::string& text) {
            moment = parse_moment(text);
            if (moment) return;
            throw Error(ExitCode::refused,
                        said({"{}: {} is not a moment", "{}：{}不是时刻"}, name, in_quotes(text)),
                        said({"write a day (2022-07-01, its end in UTC) or a time in UTC "
                              "(2022-07-01T08:30:00Z)",
                              "请写日期（如2022-07-01，指UTC当日结束时）或UTC时间"
                              "（如2022-07-01T08:30:00Z）"}));
          },
          help)
      ->type_name("MOMENT");
}

CLI::Option* add_known_at_option(CLI::App& command, std::optional<Moment>& moment) {
  return add_moment_option(command, "--known-at", moment,
                           "Only what was on record at this moment (default: everything)");
}

void add_condition_options(CLI::App& command, Selection& selection,
                           const std::string& lead_option) {
  command.add_option("--plan", selection.plans, "Only this plan (may be repeated)")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option("--section", selection.sections, "Only this section and those in it")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option(lead_option, selection.leads, "Only targets that this office answers for")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command.add_flag("--without-lead", selection.without_lead,
                   "Only targets that no office answers for; with " + lead_option + " these too");
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&command, &selection](const std::vector<std::string>& words) {
            for (const std::string& text : words) {
              selection.statuses.push_back(read_option_word<Status>(command, "--status", text));
            }
          },
          "Only targets that stand so: " + words_in_both<Status>())
      ->type_name("STATUS")
      ->delimiter(',')
      ->allow_extra_args(false);
  add_word_option<Commitment>(
      command, "--commitment", [&selection](Commitment one) { selection.commitment = one; },
      "Only firm targets, or only those the plan strives for");
  command.add_option("--area", selection.areas, "Only plans of this area")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option("--search", selection.search, "Only targets with this text in a name or key")
      ->type_name("TEXT");
}

void add_selection_options(CLI::App& command, Selection& selection) {
  add_condition_options(command, selection, "--lead");
  add_date_option(command, "--as-of", selection.as_of,
                  "Where things stand on this day (default: today)");
  add_known_at_option(command, selection.known_at);
  add_word_option<SortKey>(
      command, "--sort", [&selection](SortKey one) { selection.sort = one; },
      "The order within a plan (default: plan)");
  command.add_flag("--descending", selection.descending, "The other way round");
}

}  // namespace milepost::cli
