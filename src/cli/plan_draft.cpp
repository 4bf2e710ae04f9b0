#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "cli/context.h"
#include "cli/deliver.h"
#include "cli/documents.h"
#include "cli/files.h"
#include "cli/refusal.h"
#include "cli/remedies.h"
#include "cli/selection.h"
#include "cli/usage.h"
#include "report/reports/drafts.h"
#include "report/workbook/plan_book.h"
#include "store/plans.h"
#include "work/draft.h"

namespace milepost::cli {
namespace {

constexpr Wording kNothingDrafted{"{}; nothing was drafted", "{}，没有读出任何目标"};

struct DraftOptions {
  DocumentOptions documents;
  std::string area;
  std::string ledger;
  std::string reviewed;
  Delivery delivery;
};

/// Nothing is on record of the area that keys were to be taken from.
std::string warning_of_area(const Store& store, const std::string& area, const Context& context) {
  const Said near = did_you_mean(area, list_areas(store));
  const Said what = said({"{} holds nothing of the area {}, so no key is taken from it",
                          "{}中没有地区{}的记录，未沿用任何代码"},
                         store.name(), in_quotes(area));
  return what.in(context.language) + "\n" +
         (near.empty() ? "" : "  " + near.in(context.language) + "\n");
}

/// What stands above the targets of a workbook, and where they go to a file.
std::string counts_with_notes(const Draft& draft, Language language) {
  std::string text = draft_counts(draft, language);
  const View view{language};
  for (const std::string& note : draft_notes(draft, Naming::each, view)) text += "\n" + note;
  return text;
}

/// The sheets with what was decided in the review of an earlier draft.
PlanSheets with_review(PlanSheets sheets, const std::string& reviewed, const Context& context) {
  const std::string bytes = read_file(reviewed);
  work::KeptReview kept = work::keep_review(reviewed, bytes, std::move(sheets));
  context.err << kept.problems.render_notes(context.language)
              << kept.problems.render(context.language, &said_remedy);
  if (!kept.is_read) {
    throw Error(ErrorKind::refused, said(kNothingDrafted, count_of_problems(kept.problems.size())));
  }
  return std::move(kept.sheets);
}

/// What to do where a workbook is there, which may hold a review.
Said how_to_keep(const std::string& workbook) {
  return said({"it may have been reviewed already: write to another file; to keep what was decided "
               "in it, add --reviewed {}",
               "其中可能已有核对结果：请用-o另取文件名；要沿用其中的核对结果，请加上--reviewed {}"},
              workbook);
}

/// Throws Error where the options ask for what cannot be written.
void refuse_outputs(const DraftOptions& options, const Context& context) {
  std::vector<std::string> read = options.documents.files;
  if (!options.reviewed.empty()) read.push_back(options.reviewed);
  refuse_same_files(read, {options.delivery.output, options.ledger});
  if (!options.reviewed.empty() && !asks_for_workbook(options.delivery, context)) {
    throw Error(ErrorKind::usage,
                said({"--reviewed keeps its decisions in a workbook",
                      "--reviewed中的核对结果只能写入工作簿"}),
                said({"write to one, as in -o x.xlsx", "请写入工作簿，如-o 核对2.xlsx"}));
  }
  if (goes_to_a_file(options.delivery) && asks_for_workbook(options.delivery, context)) {
    refuse_existing(options.delivery.output, how_to_keep(options.delivery.output));
  }
}

void draft(const DraftOptions& options, const Context& context) {
  refuse_outputs(options, context);
  work::DraftRequest request = request_of(options.documents);
  std::optional<Store> store;
  if (!options.area.empty()) {
    store = open_store(context);
    request.area = work::area_meant(*store, options.area);
  }
  const work::DraftOutcome outcome = work::draft(request, store ? &*store : nullptr);
  if (const std::size_t count = tell_problems(outcome.problems, context); count > 0) {
    throw Error(ErrorKind::refused, said(kNothingDrafted, count_of_problems(count)));
  }
  if (store && !outcome.is_known_area)
    context.err << warning_of_area(*store, request.area, context);
  const std::string names = all_names(options.documents.files, context.language);
  if (outcome.draft.proposals.empty()) {
    throw Error(ErrorKind::refused,
                said({"no target was found in {}; nothing was written",
                      "{}中没有读出目标，没有写入任何内容"},
                     names),
                said({"check that it is the report or the table that holds the plan",
                      "请确认所给的是载有计划目标的报告或表格"}));
  }
  const std::string counts = counts_with_notes(outcome.draft, context.language);
  std::vector<Output> outputs;
  if (asks_for_workbook(options.delivery, context)) {
    PlanSheets sheets = work::review_of(outcome.draft, request, store ? &*store : nullptr);
    if (!options.reviewed.empty()) {
      sheets = with_review(std::move(sheets), options.reviewed, context);
    }
    outputs.push_back({options.delivery.output,
                       [&context, &counts, sheets = std::move(sheets)](std::ostream& out) {
                         render_plan_book(sheets, context.language, counts, out);
                       }});
  } else {
    outputs.push_back(to_deliver(options.delivery, context, [&](const View& view) {
      return plan_draft(outcome.draft, names, view);
    }));
  }
  if (!options.ledger.empty()) {
    const Delivery ledger{{}, options.ledger, options.delivery.excel};
    outputs.push_back(to_deliver(ledger, context, [&](const View& view) {
      return draft_ledger(outcome.draft, names, view);
    }));
    outputs.back().option = "--ledger";
  }
  write_outputs(context, outputs);
  if (goes_to_a_file(options.delivery)) context.out << counts << '\n';
}

}  // namespace

void add_plan_draft(CLI::App& plan, Context& context) {
  CLI::App* command = plan.add_subcommand(
      "draft", context.say({"Read the targets out of a report or a table, to be checked",
                            "从报告或表格中读出目标，供核对"}));
  const auto options = std::make_shared<DraftOptions>();
  add_document_options(
      *command, options->documents,
      {"A report, or the table that breaks it down, or both (text, web page, Word, Excel, CSV)",
       "报告或分解表，也可同时给出（文本、网页、Word、Excel、CSV）"},
      {"The year of the plan (default: as the document says)", "计划年度（默认以文档所写为准）"},
      context);
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
  refuse_empty(command
                   ->add_option("--reviewed", options->reviewed,
                                context.say({"Keep what was decided in this workbook, which was "
                                             "drafted before",
                                             "保留此前起草的该工作簿中的核对结果"}))
                   ->type_name("FILE"),
               kEmptyFileName);
  add_delivery_options(*command, options->delivery, context);
  command->footer(context.say(
      {"Nothing is recorded. Every target stands with the words of the document that it was read\n"
       "from, the rule that found it and a grade: of grade A more than nine in ten are right, of\n"
       "grade B two in three; grade C is off unless you say so. A workbook is to be checked and\n"
       "filled in, and is then loaded by milepost plan load.\n"
       "\n"
       "Examples:\n"
       "  milepost plan draft report-2024.docx -o draft.xlsx\n"
       "  milepost plan draft report-2024.txt\n"
       "  milepost plan draft report-2024.docx -o draft.csv --ledger numerals.csv\n"
       "  milepost plan draft report-2024.docx --area hedong -o draft.csv",
       "不记录任何内容。每项目标都附有所依据的原文、识别规则和把握等级：A级十项中九项以上正确，"
       "B级三项中两项正确；C级默认不采用。写成工作簿的，核对、填写后用milepost plan load载入。\n"
       "\n"
       "示例：\n"
       "  milepost plan draft report-2024.docx -o 核对.xlsx\n"
       "  milepost plan draft report-2024.txt\n"
       "  milepost plan draft report-2024.docx -o draft.csv --ledger numerals.csv\n"
       "  milepost plan draft report-2024.docx --area hedong -o draft.csv"}));
  command->callback([&context, options] { draft(*options, context); });
}

}  // namespace milepost::cli
