#include "cli/selection.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/listed.h"
#include "base/text.h"
#include "cli/usage.h"
#include "report/labels.h"

namespace milepost {

template <>
inline constexpr std::array<Word<cli::SortKey>, 9> kWords<cli::SortKey>{
    {{cli::SortKey::plan, "plan"},
     {cli::SortKey::key, "key"},
     {cli::SortKey::name, "name"},
     {cli::SortKey::lead, "lead"},
     {cli::SortKey::due, "due"},
     {cli::SortKey::status, "status"},
     {cli::SortKey::attainment, "attainment"},
     {cli::SortKey::gap, "gap"},
     {cli::SortKey::data_date, "data-date"}}};

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
  std::vector<Condition::Value> statuses;
  for (const Status status : selection.statuses) {
    statuses.push_back({std::string(word(status)), std::string(label(status, language))});
  }
  add("section", Label::section, std::move(sections));
  add("lead", Label::lead, std::move(leads));
  add("status", Label::status, std::move(statuses));
  if (selection.commitment) {
    const Commitment one = *selection.commitment;
    const Label name = one == Commitment::firm ? Label::firm : Label::strive;
    add("commitment", Label::commitment,
        {{std::string(word(one)), std::string(label(name, language))}});
  }
  if (!selection.search.empty()) {
    add("search", Label::search, {{selection.search, selection.search}});
  }
  return conditions;
}

Status read_status(const std::string& text) {
  if (const std::optional<Status> status = from_word<Status>(text)) return *status;
  for (const auto& entry : kWords<Status>) {
    for (const Language language : {Language::zh, Language::en}) {
      if (label(entry.value, language) == text) return entry.value;
    }
  }
  std::vector<std::string> labels;
  for (const auto& entry : kWords<Status>) labels.emplace_back(label(entry.value, Language::zh));
  const Said there_are(listed(all_words<Status>()).en, listed(labels).zh);
  throw NoSuchWord(
      said({"--status: {} is no status; there are: {}", "--status：没有状态{}；可以写：{}"},
           in_quotes(text), there_are));
}

}  // namespace

Document narrowed(Document document, const Selection& selection, const AssessedPlans& plans,
                  const View& view) {
  narrow(document, conditions_of(selection, plans, view.language), view.is_for_people());
  return document;
}

Date read_date(const std::string& option, const std::string& text) {
  if (const std::optional<Date> date = parse_as_of(text)) return *date;
  throw Error(ExitCode::refused,
              said({"{}: {} is not a date", "{}：{}不是日期"}, option, in_quotes(text)),
              said({"write a day (2022-06-30) or a period, which means its last day (2022-06, "
                    "2022Q2, 2022H1, 2022, 2022年6月)",
                    "请写日期（如2022-06-30）或时期，时期指其最后一天（如2022-06、2022Q2、2022H1、"
                    "2022、2022年6月）"}));
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
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&selection](const std::vector<std::string>& words) {
            for (const std::string& text : words) selection.statuses.push_back(read_status(text));
          },
          fmt::format("Only targets that stand so: {}", fmt::join(all_words<Status>(), ", ")))
      ->type_name("STATUS")
      ->delimiter(',')
      ->allow_extra_args(false);
  command
      .add_option_function<std::string>(
          "--commitment",
          [&selection](const std::string& text) {
            selection.commitment = from_word<Commitment>(text);
          },
          "Only firm targets, or only those the plan strives for")
      ->type_name("WORD")
      ->check(CLI::IsMember(all_words<Commitment>()));
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
  command
      .add_option_function<std::string>(
          "--sort",
          [&selection](const std::string& text) { selection.sort = *from_word<SortKey>(text); },
          "The order within a plan (default: plan)")
      ->type_name("WORD")
      ->check(CLI::IsMember(all_words<SortKey>()));
  command.add_flag("--descending", selection.descending, "The other way round");
}

}  // namespace milepost::cli
