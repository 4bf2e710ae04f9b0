#include "cli/selection.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/suggest.h"
#include "base/text.h"
#include "report/labels.h"
#include "store/plans.h"

namespace milepost::cli {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Refuses a name that is none of those that exist.
void require_known(std::string_view what, const std::vector<std::string>& wanted,
                   const std::vector<std::string>& existing) {
  for (const std::string& name : wanted) {
    if (contains(existing, name)) continue;
    throw Error(ExitCode::refused, fmt::format("there is no {} \"{}\"", what, name),
                did_you_mean(name, existing,
                             existing.empty() ? fmt::format("no target has a {} yet", what)
                                              : "there are: " + listed(existing)));
  }
}

Status read_status(const std::string& text) {
  std::vector<std::string> words = all_words<Status>();
  if (const std::optional<Status> status = from_word<Status>(text)) return *status;
  for (const auto& entry : kWords<Status>) {
    for (const Language language : {Language::zh, Language::en}) {
      if (label(entry.value, language) == text) return entry.value;
    }
  }
  throw CLI::ValidationError(
      "--status", fmt::format("\"{}\" is no status; there are: {}", text, listed(words)));
}

bool is_in_sections(const Plan& plan, const Target& target,
                    const std::vector<std::string>& sections) {
  const std::vector<const Section*> around = sections_around(plan, target.section);
  return std::any_of(around.begin(), around.end(),
                     [&](const Section* section) { return contains(sections, section->key); });
}

bool is_found_by(const Plan& plan, const Target& target, const std::string& searched) {
  const Indicator* indicator = plan.find_indicator(target.indicator);
  const std::string text = fmt::format(
      "{}\n{}\n{}\n{}\n{}\n{}", target.key, target.name.zh, target.name.en, target.note,
      target.indicator, indicator != nullptr ? indicator->name.zh + indicator->name.en : "");
  return search_form(text).find(searched) != std::string::npos;
}

bool is_wanted(const Selection& selection, const std::string& searched, const Plan& plan,
               const Target& target) {
  return (selection.targets.empty() || contains(selection.targets, target.key)) &&
         (selection.sections.empty() || is_in_sections(plan, target, selection.sections)) &&
         (selection.leads.empty() || contains(selection.leads, target.lead)) &&
         (!selection.commitment || *selection.commitment == target.commitment) &&
         (searched.empty() || is_found_by(plan, target, searched));
}

std::vector<Plan> selected_plans(const Store& store, const Selection& selection) {
  const Moment known_at = selection.known_at.value_or(kEverything);
  const std::vector<std::string> keys = list_plan_keys(store, known_at);
  if (keys.empty()) {
    throw Error(ExitCode::refused,
                selection.known_at
                    ? "no plan was on record yet at " + to_string(*selection.known_at)
                    : store.path() + " holds no plan yet",
                selection.known_at ? "" : "load one with: milepost plan load plan.toml");
  }
  require_known("plan", selection.plans, keys);
  if (selection.plans.empty()) return read_plans(store, keys, known_at);
  std::vector<std::string> wanted;
  for (const std::string& key : keys) {
    if (contains(selection.plans, key)) wanted.push_back(key);
  }
  return read_plans(store, wanted, known_at);
}

/// Refuses sections, leads and targets that none of the plans has.
void require_known_names(const Selection& selection, const std::vector<Plan>& plans) {
  std::vector<std::string> sections;
  std::vector<std::string> leads;
  std::vector<std::string> targets;
  for (const Plan& plan : plans) {
    for (const Section& section : plan.sections) sections.push_back(section.key);
    for (const Target& target : plan.targets) {
      targets.push_back(target.key);
      if (!target.lead.empty() && !contains(leads, target.lead)) leads.push_back(target.lead);
    }
  }
  require_known("section", selection.sections, sections);
  require_known("lead", selection.leads, leads);
  for (const std::string& key : selection.targets) {
    if (contains(targets, key)) continue;
    throw Error(ExitCode::refused, fmt::format("there is no target \"{}\"", key),
                did_you_mean(key, targets, "list them with: milepost target list"));
  }
}

}  // namespace

Date read_date(const std::string& option, const std::string& text) {
  if (const std::optional<Date> date = parse_as_of(text)) return *date;
  throw Error(ExitCode::refused, fmt::format("{}: \"{}\" is not a date", option, text),
              "write a day (2022-06-30) or a period, which means its last day (2022-06, 2022Q2, "
              "2022H1, 2022, 2022年6月)");
}

CLI::Option* add_date_option(CLI::App& command, const std::string& name, std::optional<Date>& date,
                             const std::string& help) {
  return command
      .add_option_function<std::string>(
          name, [&date, name](const std::string& text) { date = read_date(name, text); }, help)
      ->type_name("DATE");
}

CLI::Option* add_known_at_option(CLI::App& command, std::optional<Moment>& moment) {
  return command
      .add_option_function<std::string>(
          "--known-at",
          [&moment](const std::string& text) {
            moment = parse_moment(text);
            if (moment) return;
            throw Error(ExitCode::refused, fmt::format("--known-at: \"{}\" is not a moment", text),
                        "write a day (2022-07-01, its end in UTC) or a time in UTC "
                        "(2022-07-01T08:30:00Z)");
          },
          "Only what was on record at this moment (default: everything)")
      ->type_name("MOMENT");
}

void add_selection_options(CLI::App& command, Selection& selection) {
  command.add_option("--plan", selection.plans, "Only this plan (may be repeated)")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option("--section", selection.sections, "Only this section and those in it")
      ->type_name("KEY")
      ->allow_extra_args(false);
  command.add_option("--lead", selection.leads, "Only targets that this office answers for")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command
      .add_option_function<std::vector<std::string>>(
          "--status",
          [&selection](const std::vector<std::string>& words) {
            for (const std::string& text : words) selection.statuses.push_back(read_status(text));
          },
          "Only targets that stand so: " + listed(all_words<Status>()))
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
  command.add_option("--search", selection.search, "Only targets with this text in a name or key")
      ->type_name("TEXT");
  add_date_option(command, "--as-of", selection.as_of,
                  "Where things stand on this day (default: today)");
  add_known_at_option(command, selection.known_at);
}

Reports ask(const Store& store, const Selection& selection, const Context& context) {
  const Reading reading(store);
  const Moment known_at = selection.known_at.value_or(kEverything);
  const Date as_of = selection.as_of.value_or(context.today);
  const std::string searched = search_form(selection.search);
  std::vector<Plan> plans = selected_plans(store, selection);
  require_known_names(selection, plans);

  Reports reports;
  bool any = false;
  for (Plan& plan : plans) {
    PlanVsActualBuilder builder(std::move(plan), as_of, selection.known_at);
    const Plan& asked = builder.plan();
    for_each_history(
        store, asked, known_at,
        [&](const Target& target) { return is_wanted(selection, searched, asked, target); },
        [&](const Target& target, const History& history, const History* reference) {
          Assessment found =
              assess({target, asked.period.start, asked.thresholds, history, reference}, as_of);
          if (!selection.statuses.empty() &&
              std::find(selection.statuses.begin(), selection.statuses.end(), found.status) ==
                  selection.statuses.end()) {
            return;
          }
          any = true;
          builder.add(target, std::move(found));
        });
    reports.push_back(std::move(builder).build());
  }
  if (!any) {
    std::string there_are;
    for (const PlanVsActual& report : reports) {
      there_are += fmt::format("{}{} ({} targets)", there_are.empty() ? "" : ", ", report.plan.key,
                               report.plan.targets.size());
    }
    throw Error(ExitCode::refused, "no target is selected",
                "leave out a condition; on record are: " + there_are);
  }
  std::erase_if(reports, [&](const PlanVsActual& report) {
    return report.rows.empty() && reports.size() > 1;
  });
  return reports;
}

}  // namespace milepost::cli
