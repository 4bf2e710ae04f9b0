#include "cli/help.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <vector>

#include "base/listed.h"
#include "base/text.h"

namespace milepost::cli {
namespace {

constexpr std::size_t kWidth = 80;
constexpr std::size_t kDescriptionsFrom = 26;  // columns

/// What CLI11 says of itself, and what the values of options are called.
constexpr Wording kLabels[] = {
    {"Usage", "用法"},       {"OPTIONS", "选项"},      {"SUBCOMMAND", "命令"}, {"Options", "选项"},
    {"Positionals", "参数"}, {"REQUIRED", "（必填）"}, {"A B", "起 止"},       {"DATE", "日期"},
    {"ENTRY", "记录"},       {"FILE", "文件"},         {"FOLDER", "文件夹"},   {"FORMAT", "格式"},
    {"ID", "编号"},          {"KEY", "代码"},          {"LANG", "语言"},       {"MOMENT", "时刻"},
    {"NAME", "名称"},        {"PLACE", "位置"},        {"REASON", "原因"},     {"STATUS", "状态"},
    {"NUMBER", "期号"},      {"TEXT", "文字"},         {"TOKEN", "校验码"},    {"VALUE", "数值"},
    {"YEAR", "年份"},        {"WORD", "取值"},         {"STEP", "节点序号"},
};

/// `text` in lines that fit the page, but for lines that begin with a blank: they are commands.
std::string wrapped(const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(' ')) {
      out += line + "\n";
      continue;
    }
    for (const std::string& part : wrap(line, kWidth)) out += part + "\n";
  }
  return out;
}

/// A name and what it means beside it, or below where the name is long.
std::string in_columns(const std::string& name, const std::string& description) {
  const std::string indented = "  " + name;
  const std::string margin(kDescriptionsFrom, ' ');
  const bool is_long = display_width(indented) >= kDescriptionsFrom;
  std::string out = is_long ? indented + "\n" : pad_right(indented, kDescriptionsFrom);
  bool is_first = !is_long;
  for (const std::string& line : wrap(description, kWidth - kDescriptionsFrom)) {
    out += (is_first ? "" : margin) + line + "\n";
    is_first = false;
  }
  return out;
}

/// CLI11 counts bytes for columns and breaks no lines.
class ChineseHelp : public CLI::Formatter {
 public:
  ChineseHelp() {
    for (const Wording& one : kLabels) label(std::string(one.en), std::string(one.zh));
  }

  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    std::string out = "\n" + get_label(group) + "：\n";
    for (const CLI::Option* option : options) out += make_option(option, is_positional);
    return out;
  }

  std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode /*mode*/) const override {
    std::string out;
    for (const CLI::App* command : app->get_subcommands({})) out += make_subcommand(command);
    return out.empty() ? out : "\n" + get_label("SUBCOMMAND") + "：\n" + out;
  }

  std::string make_subcommand(const CLI::App* command) const override {
    return in_columns(command->get_name(), command->get_description());
  }

  std::string make_description(const CLI::App* app) const override {
    return wrapped(app->get_description());
  }

  std::string make_footer(const CLI::App* app) const override { return wrapped(app->get_footer()); }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    const std::string usage = CLI::Formatter::make_usage(app, std::move(name));
    const std::string heading = get_label("Usage");
    return heading + "：" + usage.substr(heading.size() + std::string_view(": ").size());
  }

  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    return in_columns(make_option_name(option, is_positional) + make_option_opts(option),
                      make_option_desc(option));
  }

  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    return is_positional ? name_in_help(*this, *option) : option->get_name(false, true);
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    std::string out;
    if (!option->get_positional()) out += " " + type_in_help(*this, *option);
    if (option->get_expected_max() == CLI::detail::expected_max_vector_size) out += " ...";
    if (option->get_required()) out += get_label("REQUIRED");
    return out;
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    std::string out = option->get_description();
    if (!option->get_envname().empty()) {
      out += "；也可用环境变量" + option->get_envname() + "指定";
    }
    std::vector<std::string> excluded;
    for (const CLI::Option* other : option->get_excludes()) {
      excluded.push_back(name_in_help(*this, *other));
    }
    std::sort(excluded.begin(), excluded.end());
    if (!excluded.empty()) out += "；不能与" + listed(excluded).zh + "同时使用";
    return out;
  }
};

}  // namespace

std::shared_ptr<CLI::Formatter> help_formatter(Language language) {
  if (language == Language::zh) return std::make_shared<ChineseHelp>();
  return std::make_shared<CLI::Formatter>();
}

std::string type_in_help(const CLI::FormatterBase& help, const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t end = std::min(type.find(':'), type.size());  // of the name; words may follow
  return help.get_label(type.substr(0, end)) + type.substr(end);
}

std::string name_in_help(const CLI::FormatterBase& help, const CLI::Option& option) {
  if (!option.get_positional()) return option.get_name();
  return help.get_label(option.get_type_name());
}

}  // namespace milepost::cli
