#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/encoding_option.h"
#include "cli/files.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/reports/drafts.h"
#include "store/plans.h"
#include "work/draft.h"

namespace milepost::cli {
namespace {

struct DraftOptions {
  std::vector<std::string> files;
  std::optional<Encoding> encoding;
  std::string year;
  std::string area;
  std::string ledger;
  Delivery delivery;
};

/// Nothing where none was named.
std::optional<int> year_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto year = to_number<int>(text);
  if (year && text.size() == 4 && *year >= kFirstYear && *year <= kLastYear) return year;
  throw Error(ErrorKind::usage, said({"--year {} is no year", "--year不能写{}"}, in_quotes(text)),
              said({"write it with four digits, as in 2024", "请写四位数字，如2024"}));
}

std::string all_names(const std::vector<std::string>& files, Language language) {
  std::vector<Said> names(files.begin(), files.end());
  return all_of(names).in(language);
}

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return std::filesystem::weakly_canonical(a, ignored) ==
         std::filesystem::weakly_canonical(b, ignored);
}

/// What is written takes the place of nothing that is read, and of nothing else that is written.
void refuse_same_files(const DraftOptions& options) {
  const auto refuse = [](const std::string& file) {
    throw Error(ErrorKind::usage, said({"{} would be written over", "{}会被覆盖"}, file),
                said({"name another file to write to", "请写入另一个文件"}));
  };
  for (const std::string& written : {options.delivery.output, options.ledger}) {
    if (written.empty()) continue;
    for (const std::string& file : options.files) {
      if (is_same_file(file, written)) refuse(file);
    }
  }
  const bool are_both = !options.ledger.empty() && !options.delivery.output.empty();
  if (are_both && is_same_file(options.ledger, options.delivery.output)) refuse(options.ledger);
}

/// Nothing is on record of the area that keys were to be taken from.
std::string warning_of_area(const Store& store, const std::string& area, const Context& context) {
  const Said near = did_you_mean(area, list_areas(store));
  const Said what = said({"{} holds nothing of the area {}, so no key is taken from it",
                          "{}中没有地区{}的记录，未沿用任何代码"},
                         store.name(), in_quotes(area));
  return what.in(context.language) + "\n" +
         (near.empty() ? "" : "  " + near.in(context.language) + "\n");
}

void draft(const DraftOptions& options, const Context& context) {
  refuse_same_files(options);
  const work::DraftRequest request{options.files, &read_file, options.encoding,
                                   year_of(options.year), options.area};
  std::optional<Store> store;
  if (!options.area.empty()) store = open_store(context);
  const work::DraftOutcome outcome = work::draft(request, store ? &*store : nullptr);
  if (!outcome.problems.empty()) {
    std::size_t count = 0;
    for (const Problems& problems : outcome.problems) {
      context.err << problems.render(context.language, &said_remedy);
      count += problems.size();
    }
    throw Error(ErrorKind::refused, said({"{}; nothing was drafted", "{}，没有读出任何目标"},
                                         count_of_problems(count)));
  }
  if (store && !outcome.is_known_area)
    context.err << warning_of_area(*store, options.area, context);
  const std::string names = all_names(options.files, context.language);
  if (outcome.draft.proposals.empty()) {
    throw Error(ErrorKind::refused,
                said({"no target was found in {}; nothing was written",
                      "{}中没有读出目标，没有写入任何内容"},
                     names),
                said({"check that it is the report or the table that holds the plan",
                      "请确认所给的是载有计划目标的报告或表格"}));
  }
  if (goes_to_a_file(options.delivery)) {
    context.out << draft_counts(outcome.draft, context.language) << '\n';
    const View view{context.language};
    for (const std::string& note : draft_notes(outcome.draft, Naming::each, view)) {
      context.out << note << '\n';
    }
  }
  deliver(options.delivery, context,
          [&](const View& view) { return plan_draft(outcome.draft, names, view); });
  if (options.ledger.empty()) return;
  deliver({{}, options.ledger, options.delivery.excel}, context,
          [&](const View& view) { return draft_ledger(outcome.draft, names, view); });
}

}  // namespace

void add_plan_draft(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "draft", context.say({"Read the targets out of a report or a table, to be checked",
                            "从报告或表格中读出目标，供核对"}));
  const auto options = std::make_shared<DraftOptions>();
  command
      ->add_option("files", options->files,
                   context.say({"A report, or the table that breaks it down, or both (text, web "
                                "page, Word, Excel, CSV)",
                                "报告或分解表，也可同时给出（文本、网页、Word、Excel、CSV）"}))
      ->required()
      ->type_name("FILE");
  command
      ->add_option("--year", options->year,
                   context.say({"The year of the plan (default: as the document says)",
                                "计划年度（默认以文档所写为准）"}))
      ->type_name("YEAR");
  command
      ->add_option("--area", options->area,
                   context.say({"Take over the keys of this area's indicators on record, where "
                                "name, unit and measure are the same",
                                "名称、单位、类型相同的，沿用该地区已有指标的代码"}))
      ->type_name("KEY");
  refuse_empty(
      command
          ->add_option(
              "--ledger", options->ledger,
              context.say({"Write every numeral, with its target or why it has none, to this file",
                           "将每个数字及其对应目标或不列原因写入该文件"}))
          ->type_name("FILE"),
      kEmptyFileName);
  add_encoding_option(*command, options->encoding, context);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say(
      {"Nothing is recorded. Every target stands with the words of the document that it was read\n"
       "from, the rule that found it and a grade: of grade A more than nine in ten are right, of\n"
       "grade B two in three; grade C is off unless you say so.\n"
       "\n"
       "Examples:\n"
       "  milepost plan draft report-2024.txt\n"
       "  milepost plan draft report-2024.docx -o draft.csv --ledger numerals.csv\n"
       "  milepost plan draft report-2024.docx --area hedong -o draft.csv",
       "不记录任何内容。每项目标都附有所依据的原文、识别规则和把握等级：A级十项中九项以上正确，"
       "B级三项中两项正确；C级默认不采用。\n"
       "\n"
       "示例：\n"
       "  milepost plan draft report-2024.txt\n"
       "  milepost plan draft report-2024.docx -o draft.csv --ledger numerals.csv\n"
       "  milepost plan draft report-2024.docx --area hedong -o draft.csv"}));
  command->callback([&context, options] { draft(*options, context); });
}

}  // namespace milepost::cli
