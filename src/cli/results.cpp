#include <memory>
#include <ostream>
#include <string>

#include "base/error.h"
#include "base/phrases.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/documents.h"
#include "cli/phrases.h"
#include "cli/refusal.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/reports/results_draft.h"
#include "work/results_draft.h"

namespace milepost::cli {
namespace {

struct ResultsOptions {
  DocumentOptions documents;
  std::string plan;
  std::string progress;
  Delivery delivery;
};

void draft_results(const ResultsOptions& options, const Context& context) {
  refuse_same_files(options.documents.files, {options.delivery.output, options.progress});
  refuse_other_format(options.progress, "csv");
  const work::DraftRequest request = request_of(options.documents);
  const Store store = open_store(context);
  const work::ResultsOutcome outcome =
      work::draft_results(store, {request, options.plan}, context.clock);
  if (const std::size_t count = tell_problems(outcome.problems, context); count > 0) {
    throw Error(ErrorKind::refused, said({"{}; no results were read", "{}，没有读出完成情况"},
                                         count_of_problems(count)));
  }
  const std::string names = all_names(options.documents.files, context.language);
  if (goes_to_a_file(options.delivery)) {
    context.out << results_counts(outcome.results, context.language) << '\n';
  }
  deliver(options.delivery, context,
          [&](const View& view) { return results_draft(outcome.results, names, view); });
  if (options.progress.empty()) return;
  deliver({"csv", options.progress, options.delivery.excel}, context,
          [&](const View& view) { return results_progress(outcome.results, names, view); });
}

void add_results_draft(CLI::App& results, Context& context) {
  CLI::App* command = results.add_subcommand(
      "draft", context.say({"What a later report says of the targets of a plan, to be checked",
                            "从后一年度报告中读出各项目标的完成情况，供核对"}));
  const auto options = std::make_shared<ResultsOptions>();
  add_document_options(*command, options->documents,
                       {"The report that looks back on the plan (text, web page, Word, Excel, CSV)",
                        "回顾该计划的报告（文本、网页、Word、Excel、CSV）"},
                       {"The year that it looks back on (default: as the document says)",
                        "报告回顾的年度（默认以文档所写为准）"},
                       context);
  command->add_option("--plan", options->plan, context.say(kThePlan))->required()->type_name("KEY");
  refuse_empty(
      command
          ->add_option("--progress", options->progress,
                       context.say({"Write what is proposed to this progress file, for import",
                                    "将拟采用的内容写入该进度文件，供导入"}))
          ->type_name("FILE"),
      kEmptyFileName);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say(
      {"Nothing is recorded. Of every target it is said what the report states, with its words: a\n"
       "result that is proposed, something that is not to be taken as it is, or nothing. Check "
       "the\n"
       "quotes, and import the progress file.\n"
       "\n"
       "Examples:\n"
       "  milepost results draft report-2023.docx --plan luqiao-2022\n"
       "  milepost results draft report-2023.docx --plan luqiao-2022 -o results.xlsx --progress "
       "results.csv\n"
       "  milepost import results.csv",
       "不记录任何内容。逐项列出报告对各目标的表述并附原文：拟采用的完成情况、"
       "不宜直接采用的表述，或未提及。请核对原文后再导入进度文件。\n"
       "\n"
       "示例：\n"
       "  milepost results draft report-2023.docx --plan luqiao-2022\n"
       "  milepost results draft report-2023.docx --plan luqiao-2022 -o 完成情况.xlsx --progress "
       "完成情况.csv\n"
       "  milepost import 完成情况.csv"}));
  command->callback([&context, options] { draft_results(*options, context); });
}

}  // namespace

void add_results(CLI::App& program, Context& context) {
  CLI::App* command = program.add_subcommand(
      "results", context.say({"Read what became of a plan out of a later report",
                              "从后一年度报告中读出计划的完成情况"}));
  command->require_subcommand(1);
  command->fallthrough();
  add_results_draft(*command, context);
}

}  // namespace milepost::cli
