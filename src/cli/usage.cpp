#include "cli/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "cli/help.h"
#include "cli/phrases.h"

namespace milepost::cli {
namespace {

struct Complaint {
  Said what;
  Said remedy;
};

/// What CLI11 itself finds wrong, by the name of its error; the parts are the options that its
/// message names. Counts have a sentence of their own.
struct OwnError {
  std::string_view name;
  Wording wording;
};

constexpr std::array<OwnError, 3> kOwnErrors{{
    {"RequiredError", {"{} is required", "缺少{}"}},
    {"ExcludesError", {"{} excludes {}", "{}不能与{}同时使用"}},
    {"ConversionError", {"{} takes no value", "{}后面不写值"}},
}};

/// Thrown by the validators: CLI11 hands it on like its own errors.
class UnfitValue : public CLI::ParseError {
 public:
  /// `what` has the name of the option and `part` for its parts.
  UnfitValue(const CLI::Option& option, const Wording& what, Said part, Said remedy = {})
      : ParseError("UnfitValue", what.en.data(), CLI::ExitCodes::ValidationError),
        option_(option),
        what_(what),
        part_(std::move(part)),
        remedy_(std::move(remedy)) {}

  Said complaint(const CLI::App& command) const;
  const Said& remedy() const { return remedy_; }

 private:
  const CLI::Option& option_;
  Wording what_;
  Said part_;
  Said remedy_;
};

/// The command that the words had come to when they stopped making sense.
const CLI::App& deepest_command(const CLI::App& app) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  return chosen.empty() ? app : deepest_command(*chosen.front());
}

std::string full_name(const CLI::App& command) {
  if (command.get_parent() == nullptr) return command.get_name();
  return full_name(*command.get_parent()) + " " + command.get_name();
}

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

/// Those of the program too: they may stand behind every command.
std::vector<const CLI::Option*> options_of(const CLI::App& command) {
  std::vector<const CLI::Option*> options;
  for (const CLI::App* app = &command; app != nullptr; app = app->get_parent()) {
    for (const CLI::Option* option : app->get_options()) options.push_back(option);
  }
  return options;
}

bool has_name(const CLI::Option& option, const std::string& name) {
  return name == option.get_name() || option.check_name(name);
}

const CLI::Option* find_option(const CLI::App& command, const std::string& name) {
  const std::vector<const CLI::Option*> options = options_of(command);
  const auto found = std::find_if(options.begin(), options.end(), [&](const CLI::Option* option) {
    return has_name(*option, name);
  });
  return found == options.end() ? nullptr : *found;
}

/// The first word that no command and no option took, if that is what is wrong.
std::string untaken_word(const CLI::App& program) {
  for (const std::string& word : program.remaining(true)) {
    if (!word.empty()) return word;
  }
  return {};
}

/// Whether the word stands behind `--`, where nothing is an option.
bool is_behind_dashes(const std::vector<std::string>& words, const std::string& word) {
  const auto dashes = std::find(words.begin(), words.end(), "--");
  return std::find(dashes, words.end(), word) != words.end();
}

Said one_of(const std::vector<std::string>& words) {
  return said({"one of: {}", "可以写：{}"}, listed(words));
}

Complaint about_option(const CLI::App& command, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  if (find_option(command, name) != nullptr) {
    return {said({"{} stands before its command", "{}写在了命令之前"}, name),
            said({"write it behind: {} {}", "请写在命令之后：{} {}"}, full_name(command), name)};
  }
  std::vector<std::string> names;
  for (const CLI::Option* option : options_of(command)) {
    for (const std::string& one : option->get_lnames()) names.push_back("--" + one);
  }
  return {said({"unknown option {}", "没有选项{}"}, in_quotes(word)), did_you_mean(name, names)};
}

Complaint about_untaken(const CLI::App& command, const std::vector<std::string>& words,
                        const std::string& word) {
  const bool is_option = word.front() == '-';
  if (is_option && !is_behind_dashes(words, word)) return about_option(command, word);
  if (!command.get_subcommands({}).empty()) {
    return {said({"unknown command {}", "没有命令{}"}, in_quotes(word)),
            did_you_mean(word, names_of_commands(command))};
  }
  return {said({"{} is one word too many", "{}是多余的"}, in_quotes(word)),
          is_option ? said({"behind -- nothing is an option: leave out the --",
                            "--之后的内容都不作选项：请去掉--"})
                    : said({"put words that belong together in quotes",
                            "属于同一内容的几个词请用引号括起"})};
}

Complaint about_missing_command(const CLI::App& command) {
  return {said({"a command is missing behind {}", "{}后面缺少命令"}, in_quotes(full_name(command))),
          one_of(names_of_commands(command))};
}

/// A value too many, or one too few.
Complaint about_count(const CLI::App& command, const CLI::Option& option, const Said& name) {
  const auto most = static_cast<std::size_t>(option.get_items_expected_max());
  const std::size_t given = option.count();
  const std::string type = type_in_help(*command.get_formatter(), option);
  if (const int least = option.get_items_expected_min(); least > 1) {
    return {said({"{} needs {} values: {}", "{}需要{}个值：{}"}, name, least, type), {}};
  }
  if (given > most) {
    return {given == 2 ? said(kGivenTwice, name)
                       : said({"{} is given {} times", "{}写了{}次"}, name, given),
            said({"keep the one that is meant", "请只保留一个"})};
  }
  const bool begins_with_vowel = std::string_view("AEIOU").find(type.front()) != std::string::npos;
  return {begins_with_vowel ? said({"{} needs an {}", "{}后面缺少{}"}, name, type)
                            : said({"{} needs a {}", "{}后面缺少{}"}, name, type),
          {}};
}

/// An option as CLI11 names it, and as the help does in Chinese.
Said shown_name(const CLI::App& command, const CLI::Option& option) {
  return {option.get_name(), name_in_help(*command.get_formatter(), option)};
}

Said UnfitValue::complaint(const CLI::App& command) const {
  return said(what_, shown_name(command, option_), part_);
}

/// The options of a message such as `--file excludes --lead` or `--as-of: 1 required DATE missing`.
std::vector<const CLI::Option*> named_options(const CLI::App& command, const std::string& message) {
  std::vector<const CLI::Option*> named;
  for (std::string word : CLI::detail::split(message, ' ')) {
    if (word.ends_with(':')) word.pop_back();
    if (const CLI::Option* option = find_option(command, word)) named.push_back(option);
  }
  return named;
}

Complaint about_error(const CLI::App& command, const CLI::ParseError& error) {
  if (const auto* unfit = dynamic_cast<const UnfitValue*>(&error)) {
    return {unfit->complaint(command), unfit->remedy()};
  }
  const std::vector<const CLI::Option*> named = named_options(command, error.what());
  if (named.empty()) return {error.what(), {}};
  const Said name = shown_name(command, *named.front());
  for (const OwnError& own : kOwnErrors) {
    if (own.name == error.get_name()) {
      return {said(own.wording, name, shown_name(command, *named.back())), {}};
    }
  }
  return about_count(command, *named.front(), name);
}

}  // namespace

Error usage_error(const CLI::App& program, const std::vector<std::string>& words,
                  const CLI::ParseError& error) {
  const CLI::App& command = deepest_command(program);
  const std::string word = untaken_word(program);
  Complaint complaint = !word.empty()                          ? about_untaken(command, words, word)
                        : !command.get_subcommands({}).empty() ? about_missing_command(command)
                                                               : about_error(command, error);
  const Said help = said({"{} --help explains it", "用法说明：{} --help"}, full_name(command));
  return {ErrorKind::usage, complaint.what,
          complaint.remedy.empty() ? help : said({"{}\n  {}", "{}\n  {}"}, complaint.remedy, help)};
}

Error unfit_word(const CLI::App& command, const std::string& option, const std::string& text,
                 const Said& remedy) {
  const CLI::App* program = &command;
  while (program->get_parent() != nullptr) program = program->get_parent();
  return {ErrorKind::usage, said(kCannotBe, option, in_quotes(text)),
          said({"{}\n  {} --help explains it", "{}\n  用法说明：{} --help"}, remedy,
               full_name(deepest_command(*program)))};
}

void refuse_empty_values(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word == "--") return;
    if (!word.starts_with("--") || word.find('=') != word.size() - 1) continue;
    throw Error(ErrorKind::usage, said({"nothing stands behind {}", "{}后面没有内容"}, word),
                said({"give a value, or leave {} out", "请写上值，或去掉{}"},
                     word.substr(0, word.size() - 1)));
  }
}

CLI::Option* refuse_empty(CLI::Option* option, const Wording& complaint) {
  return option->check([option, complaint](const std::string& value) -> std::string {
    if (!value.empty()) return {};
    throw UnfitValue(*option, kNamed, said(complaint));
  });
}

CLI::Option* take_number(CLI::Option* option) {
  return option->check([option](const std::string& value) -> std::string {
    std::int64_t number = 0;
    if (CLI::detail::lexical_conversion<std::int64_t, std::int64_t>({value}, number)) return {};
    throw UnfitValue(*option, {"{}: {} is not a number", "{}：{}不是数字"}, in_quotes(value));
  });
}

CLI::Option* take_one_of(CLI::Option* option, const std::vector<std::string>& words) {
  const auto check = [option, words](const std::string& value) -> std::string {
    if (std::find(words.begin(), words.end(), value) != words.end()) return {};
    throw UnfitValue(*option, kCannotBe, in_quotes(value),
                     did_you_mean(value, words, one_of(words)));
  };
  return option->check(check, CLI::detail::generate_set(words));
}

}  // namespace milepost::cli
