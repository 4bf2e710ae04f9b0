#include "work/plan_check.h"

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/phrases.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/documents.h"
#include "cli/refusal.h"
#include "report/reports/plan_check.h"

namespace milepost::cli {
namespace {

struct PlanCheckOptions {
  DocumentOptions documents;
  std::vector<std::string> plans;
  bool all = false;
  std::string reviewed;
  Delivery delivery;
};

void check_plan(const PlanCheckOptions& options, const Context& context) {
  std::vector<std::string> read = options.documents.files;
  if (!options.reviewed.empty()) read.push_back(options.reviewed);
  refuse_same_files(read, {options.delivery.output});
  const work::DraftRequest request = request_of(options.documents);
  const std::string review = options.reviewed.empty() ? std::string() : read_file(options.reviewed);
  const Store store = open_store(context);
  const work::PlanCheckOutcome outcome =
      work::check_plans(store, {request, options.plans, options.reviewed, review}, context.clock);
  if (const std::size_t count = tell_problems(outcome.problems, context); count > 0) {
    throw Error(ErrorKind::refused,
                said({"{}; nothing was checked", "{}，未作核对"}, count_of_problems(count)));
  }
  const PlanCoverage& coverage = outcome.coverage;
  const std::string names = all_names(options.documents.files, context.language);
  if (goes_to_a_file(options.delivery)) {
    context.out << plan_check_counts(coverage, context.language) << '\n';
  }
  deliver(options.delivery, context,
          [&](const View& view) { return plan_check(coverage, names, options.all, view); });
  if (coverage.count_left() == 0 && coverage.targets.empty()) return;
  throw Error(ErrorKind::refused, said({"the plan and {} do not agree", "计划与{}不一致"}, names),
              said({"put into the plan what only the text has, and correct what only the plan has",
                    "请将文件中有而计划中没有的补入计划，并改正计划中有而文件中没有的"}));
}

}  // namespace

void add_plan_check(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "check", context.say({"Hold plans on record against the document that they come from",
                            "将已有的计划与其来源文件核对"}));
  const auto options = std::make_shared<PlanCheckOptions>();
  add_document_options(
      *command, options->documents,
      {"The report or the table that the plan was taken from (text, web page, "
       "Word, Excel, CSV)",
       "计划所依据的报告或分解表（文本、网页、Word、Excel、CSV）"},
      {"The year of the document (default: as it says)", "文件的年度（默认以文件所写为准）"},
      context);
  command
      ->add_option("--plan", options->plans,
                   context.say({"The plan (may be repeated, where a document holds several)",
                                "计划代码（一份文件载有多个计划时可多次指定）"}))
      ->required()
      ->allow_extra_args(false)
      ->type_name("KEY");
  command->add_flag("--all", options->all,
                    context.say({"Also list numerals that are no target for a safe reason",
                                 "一并列出确定不属于目标的数字"}));
  refuse_empty(
      command
          ->add_option("--reviewed", options->reviewed,
                       context.say({"Also go by what was decided in this workbook, in which the "
                                    "draft was reviewed",
                                    "同时依据该工作簿（起草后的核对表）中的核对结果"}))
          ->type_name("FILE"),
      kEmptyFileName);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say(
      {"Lists every numeral of the plan part that no target has, with the reason where one is\n"
       "known, and every target whose words or figure are not in the document, or which it has\n"
       "with another unit, another due date or the other way round. The exit code is 1 where\n"
       "anything is left. Nothing is recorded.\n"
       "\n"
       "Examples:\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022 --plan luqiao-2022-2026 -o "
       "check.xlsx\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022 --reviewed reviewed.xlsx",
       "列出计划部分中没有对应目标的数字（已知原因的注明原因），以及原文或数字不在文件中、"
       "或单位、时限、要求与文件不一致的目标。"
       "如有原因不明的数字或找不到的目标，退出码为1。不记录任何内容。\n"
       "\n"
       "示例：\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022 --plan luqiao-2022-2026 -o "
       "核对.xlsx\n"
       "  milepost plan check report-2022.docx --plan luqiao-2022 --reviewed 已核对.xlsx"}));
  command->callback([&context, options] { check_plan(*options, context); });
}

}  // namespace milepost::cli
