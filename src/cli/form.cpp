#include "report/reports/form.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

#include "base/cause.h"
#include "base/error.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/files.h"
#include "cli/phrases.h"
#include "cli/selection.h"
#include "report/words/sentences.h"
#include "report/workbook/form_sheet.h"
#include "work/answer.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

struct FormOptions {
  Selection selection;
  std::string lead;
  bool all = false;
  std::string output;
};

/// A name of an office as the name of a file on any system.
std::string file_name_of(const std::string& lead) {
  std::string name;
  for (const char c : one_line(lead)) {
    name += std::string_view("/\\:*?\"<>|").find(c) == std::string_view::npos ? c : '_';
  }
  while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
  if (name.empty() || name.starts_with('.')) name.insert(0, "_");
  static constexpr std::size_t kLongest = 200;  // in bytes; file systems take 255
  if (name.size() > kLongest) {
    name.resize(kLongest);
    while (!is_valid_utf8(name)) name.pop_back();
  }
  return name;
}

/// A name that is not taken yet, also where upper and lower case are the same.
std::string free_name(const std::string& lead, std::set<std::string>& taken) {
  const std::string name = file_name_of(lead);
  std::string free = name;
  for (int i = 2; !taken.insert(search_form(free)).second; ++i)
    free = fmt::format("{}-{}", name, i);
  return free + ".xlsx";
}

void refuse_existing_form(const fs::path& path) {
  refuse_existing(
      path.string(),
      said({"it may be filled in already: move it away, or choose another place with -o",
            "其中可能已填写内容：请先移走该文件，或用-o另选位置"}));
}

void write_form(const Form& form, const fs::path& path, const Context& context) {
  write_output(context, path.string(), [&](std::ostream& out) { render_form(form, out); });
}

void tell_written(const Form& form, const fs::path& path, const Context& context) {
  if (form.only_helps) {
    context.out << say(Sentence::form_to_read, context.language, path.string(), form.lead,
                       form.supported.size())
                << "\n";
    return;
  }
  context.out << say(Sentence::form_written, context.language, path.string(), form.lead,
                     form.rows.size())
              << "\n";
}

/// Whether there is something to send: to fill in, or for who only helps to read.
bool is_worth_a_file(const Form& form) { return !form.rows.empty() || form.only_helps; }

void tell_nothing_to_ask(const Form& form, const Context& context) {
  context.out << (form.only_follows ? say(Sentence::form_follows, context.language, form.lead)
                                    : say(Sentence::form_complete, context.language, form.lead,
                                          to_string(form.as_of)))
              << "\n";
}

/// Whether it was not there yet.
bool make_folder(const std::string& path) {
  std::error_code failed;
  const bool is_new = fs::create_directories(path, failed);
  if (failed) {
    throw Error(ErrorKind::machine, said(kCannotMakeFolder, path, said_cause(failed.value())),
                said(kChooseAnotherPlace, "-o"));
  }
  return is_new;
}

/// Files of one call: they go again unless all of them were written, so that the next try finds
/// nothing in its way.
class AllOrNone {
 public:
  AllOrNone() = default;
  AllOrNone(const AllOrNone&) = delete;
  AllOrNone& operator=(const AllOrNone&) = delete;
  ~AllOrNone() {
    std::error_code ignored;
    for (auto path = made_.rbegin(); path != made_.rend(); ++path) fs::remove(*path, ignored);
  }

  void made(const fs::path& path) { made_.push_back(path); }
  void keep() { made_.clear(); }

 private:
  std::vector<fs::path> made_;
};

std::size_t count_without_lead(const AssessedPlans& plans) {
  std::size_t count = 0;
  for (const AssessedPlan& plan : plans) {
    plan.for_each_row([&](const ReportRow& row) {
      if (row.target.lead.empty() && !row.target.withdrawn) ++count;
      return true;
    });
  }
  return count;
}

void write_all(const std::vector<Form>& forms, const std::string& folder, const Context& context) {
  std::set<std::string> taken;
  std::vector<std::pair<const Form*, fs::path>> written;
  for (const Form& form : forms) {
    if (!is_worth_a_file(form)) continue;
    written.emplace_back(&form, fs::path(folder) / free_name(form.lead, taken));
    refuse_existing_form(written.back().second);
  }
  AllOrNone all;
  if (!written.empty() && make_folder(folder)) all.made(folder);
  for (const auto& [form, path] : written) {
    write_form(*form, path, context);
    all.made(path);
  }
  all.keep();
  for (const auto& [form, path] : written) tell_written(*form, path, context);
  for (const Form& form : forms) {
    if (!is_worth_a_file(form)) tell_nothing_to_ask(form, context);
  }
}

void make_forms(FormOptions options, const Context& context) {
  if (options.all == !options.lead.empty()) {
    throw Error(ErrorKind::usage, said({"whose form is it to be?", "要哪个单位的填报表？"}),
                said({"name an office with --lead, or ask for one form of every office with --all",
                      "请用--lead写明单位，或用--all为每个单位各出一份"}));
  }
  if (!options.all) {
    options.selection.leads = {options.lead};
    options.selection.with_supported = true;
    if (search_form(fs::path(options.output).extension().string()) != ".xlsx") {
      throw Error(ErrorKind::usage,
                  said({"a form is a workbook, but {} is no name of one",
                        "填报表是工作簿，而{}不是工作簿的文件名"},
                       options.output),
                  said({"end the name in .xlsx", "文件名请以.xlsx结尾"}));
    }
  }
  const Store store = open_store(context);
  const work::Answer answer = work::ask(store, options.selection, context.circumstances());
  const std::vector<Form> forms = open_forms(answer.plans, context.language);
  const bool has_leads = std::any_of(forms.begin(), forms.end(), [](const Form& form) {
    return !form.only_helps || form.only_follows;
  });
  if (!has_leads && (options.all || forms.empty())) {
    throw Error(ErrorKind::refused,
                said({"no target has a lead yet, so there is nobody to ask",
                      "还没有目标写明牵头单位，无处可催报"}),
                said({"name the leads with: milepost assign    or in the plan file: lead = \"...\"",
                      "请用milepost assign分派牵头单位，或在计划文件中写明：lead = \"...\""}));
  }
  if (!options.all) {
    // Others that lead a target together with it are not asked here.
    const auto own = std::find_if(forms.begin(), forms.end(), [&](const Form& form) {
      return form.lead == usual_name(options.lead);
    });
    Form none;
    none.lead = usual_name(options.lead);
    none.as_of = forms.front().as_of;
    const Form& form = own == forms.end() ? none : *own;
    if (!is_worth_a_file(form)) return tell_nothing_to_ask(form, context);
    refuse_existing_form(options.output);
    write_form(form, options.output, context);
    return tell_written(form, options.output, context);
  }
  write_all(forms, options.output, context);
  if (const std::size_t without = count_without_lead(answer.plans); without > 0) {
    context.out << context.say({"targets without a lead, in no form: {}; list them with: milepost "
                                "target list --without-lead",
                                "另有{}项目标没有牵头单位，不在任何填报表中，可用以下命令列出："
                                "milepost target list --without-lead"},
                               without)
                << "\n";
  }
}

}  // namespace

void add_form(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "form",
      context.say({"Forms for the offices to fill in: what is not on record yet of their targets",
                   "生成各单位的填报表，列出其目标中尚未填报的内容"}));
  const auto options = std::make_shared<FormOptions>();
  command
      ->add_option("--lead", options->lead,
                   context.say({"The form of this office", "只生成该单位的填报表"}))
      ->type_name("NAME");
  command->add_flag(
      "--all", options->all,
      context.say({"A form of every office, in a folder", "为每个单位各生成一份，存入一个文件夹"}));
  command->add_option("--plan", options->selection.plans, context.say(kOnlyThisPlan))
      ->type_name("KEY")
      ->allow_extra_args(false);
  add_date_option(*command, context, "--as-of", options->selection.as_of,
                  context.say({"The day that is asked about (default: today)",
                               "填报数据的截至日期（默认为今天）"}));
  add_known_at_option(*command, options->selection.known_at, context);
  add_output_option(
      *command, options->output, context,
      {"The workbook, or with --all the folder", "工作簿文件名；与--all同用时为文件夹名"})
      ->required();
  command->footer(
      context.say({"What comes back is read by import. An existing file is never overwritten: it "
                   "may be filled\n"
                   "in.\n"
                   "\n"
                   "Examples:\n"
                   "  milepost form --lead 区科技局 --as-of 2022-06-30 -o 区科技局.xlsx\n"
                   "  milepost form --all --as-of 2022-06-30 -o forms",
                   "收回的填报表用import导入。已有的文件不会被覆盖，因为其中可能已填写内容。\n"
                   "\n"
                   "示例：\n"
                   "  milepost form --lead 区科技局 --as-of 2022-06-30 -o 区科技局.xlsx\n"
                   "  milepost form --all --as-of 2022-06-30 -o 填报表"}));
  command->callback([&context, options] { make_forms(*options, context); });
}

}  // namespace milepost::cli
