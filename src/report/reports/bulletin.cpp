// The bulletin (督查通报): what an office sends out, in the words that such bulletins have.
#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "base/names.h"
#include "report/reports/bulletin_annex.h"
#include "report/reports/bulletin_news.h"
#include "report/reports/bulletin_problems.h"
#include "report/reports/bulletin_requests.h"
#include "report/reports/bulletin_writer.h"
#include "report/reports/reports.h"
#include "report/tables/entry_table.h"
#include "report/tables/groups.h"
#include "report/tables/list_document.h"
#include "report/tables/plan_heading.h"
#include "report/tables/punctuality.h"
#include "report/tables/reporting_gaps.h"
#include "report/tables/target_table.h"

namespace milepost {
namespace {

/// The closing line; for programs, an item that is about no target.
void add_seal(Document& document, const BulletinSource& source, const View& view) {
  if (source.seal.empty()) return;
  const std::string sentence =
      say(Sentence::sealed, view.language, source.seal, moment_text(source.sealed_at, view));
  if (view.is_for_people()) {
    document.blocks.emplace_back(Paragraph{sentence, false, Paragraph::Place::foot});
    return;
  }
  Table table;
  table.name = "items";
  table.columns = target_columns(item_columns(), view);
  table.columns.insert(table.columns.begin(), {{"part", "part", CellKind::text},
                                               {"sentence", "sentence", CellKind::text}});
  Row row;
  row.cells.resize(table.columns.size());
  row.cells[0] = std::string("seal");
  row.cells[1] = sentence;
  table.for_each_row = rows_of({row});
  document.blocks.emplace_back(std::move(table));
}

std::string title_of(const AssessedPlan& plan, Language language) {
  return say(Sentence::bulletin_title, language,
             area_before(plan.plan.area.name, plan.plan.name, language),
             plan.plan.name.in(language));
}

/// Issue, office and date above the title; nothing where the office says neither who nor which.
void add_masthead(Document& document, const Letter& letter, Language language) {
  if (!letter.number && letter.from.empty()) return;
  if (letter.number) {
    document.blocks.emplace_back(Paragraph{say(Sentence::issue_number, language, *letter.number),
                                           false, Paragraph::Place::issue});
  }
  document.blocks.emplace_back(Paragraph{letter.from + "\t" + day_text(letter.date, language),
                                         false, Paragraph::Place::masthead});
}

/// To whom it goes, and what it is about: `根据《…》，现将…截至2022年6月底的进展情况通报如下。`
void add_opening(Document& document, const AssessedPlan& plan, const Letter& letter,
                 Language language) {
  if (!letter.to.empty()) {
    document.blocks.emplace_back(
        Paragraph{say(Sentence::addressees, language, listed(letter.to, language)), false,
                  Paragraph::Place::addressee});
  }
  const Plan& of = plan.plan;
  const std::string& title = of.document.title.in(language);
  const std::string source =
      title.starts_with("《") ? title : say(Sentence::title_in_marks, language, title);
  std::string opening = say(Sentence::bulletin_opening, language,
                            area_before(of.area.name, of.name, language), of.name.in(language),
                            say(Sentence::from_to, language, day_text(of.period.start, language),
                                day_text(of.period.end, language)),
                            source, up_to_text(plan.as_of, language));
  if (plan.as_of < of.period.start) opening += say(Sentence::not_begun, language);
  document.blocks.emplace_back(Paragraph{std::move(opening)});
}

/// `区科技局（新增企业、新增专利）`: who is ahead, or met a target before it was due, in the order
/// of the plan; nobody of whom a problem is told.
std::string praised(const AssessedPlan& plan, const std::vector<ReportRow>& rows,
                    const std::set<std::string>& told, Language language) {
  std::vector<std::pair<std::string, std::vector<std::string>>> offices;
  for (const ReportRow& row : rows) {
    const Status status = row.assessment.status;
    const bool is_early = status == Status::met && plan.as_of < row.target.due;
    if ((status != Status::ahead && !is_early) || told.contains(row.target.key)) continue;
    for (const std::string& lead : offices_in(row.target.lead)) {
      auto office = std::find_if(offices.begin(), offices.end(),
                                 [&](const auto& one) { return one.first == lead; });
      if (office == offices.end()) office = offices.insert(offices.end(), {lead, {}});
      office->second.push_back(full_name(plan, row.target, language));
    }
  }
  std::vector<std::string> parts;
  for (const auto& [lead, names] : offices) {
    parts.push_back(say(Sentence::with_aside, language, lead, listed(names, language)));
  }
  return parts.empty() ? "" : say(Sentence::praise, language, listed(parts, language));
}

/// How the plan stands, in a sentence and by section and lead, and who is praised, if anybody is.
void add_standing(Document& document, const AssessedPlan& plan, const std::string& praise,
                  const View& view) {
  const Language language = view.language;
  const Summary found = summarise(plan);
  document.blocks.emplace_back(Paragraph{standing_sentence(found.counts, language), true});
  document.blocks.emplace_back(Paragraph{withdrawn_sentence(found.counts, language)});
  if (!praise.empty()) document.blocks.emplace_back(Paragraph{praise});
  document.blocks.emplace_back(
      StatusBar{std::string(label(Label::all_targets, language)), found.counts});
  document.blocks.emplace_back(
      group_table("by_section", Label::section, found.by_section, found.all(), view));
  if (!found.by_lead.empty()) {
    document.blocks.emplace_back(
        group_table("by_lead", Label::lead, found.by_lead, found.all(), view));
  }
}

void add_requirements(Document& document, const Letter& letter, bool is_behind, bool is_late,
                      Language language) {
  std::vector<std::string> paragraphs = letter.requirements;
  if (paragraphs.empty()) {
    if (is_behind) paragraphs.push_back(say(Sentence::hurry_behind, language));
    if (is_late) paragraphs.push_back(say(Sentence::hurry_reports, language));
    if (paragraphs.empty()) paragraphs.push_back(say(Sentence::go_on, language));
  }
  for (std::string& one : paragraphs) document.blocks.emplace_back(Paragraph{std::move(one)});
}

void add_signature(Document& document, const Letter& letter, Language language) {
  for (const std::string& line : {letter.from, day_text(letter.date, language)}) {
    if (line.empty()) continue;
    document.blocks.emplace_back(Paragraph{line, false, Paragraph::Place::signature});
  }
}

bool has_figures(const AssessedPlan& plan) {
  bool found = false;
  plan.for_each_row([&](const ReportRow& row) {
    found = row.assessment.actual.has_value();
    return !found;
  });
  return found;
}

void add_plan(Document& document, const AssessedPlan& plan, const AssessedPlan& before,
              const BulletinSource& source, const View& view) {
  const Language language = view.language;
  const BulletinWriter writer(plan, view);
  const std::vector<ReportRow> rows = all_rows(plan);
  const BulletinNews news = news_of(writer, before, rows, source.changed_after);
  const std::vector<BulletinItem> problems = problem_items(writer, rows);
  const Table behind =
      writer.list("behind", Label::behind_list, problems, Sentence::nothing_behind);
  std::set<std::string> told;
  bool is_any_behind = false;
  for (const BulletinItem& item : problems) {
    if (item.row != nullptr) told.insert(item.row->target.key);
    is_any_behind = is_any_behind || item.part == "behind";
  }
  const std::vector<BulletinItem> requests = request_items(writer, rows, told);
  for (const BulletinItem& item : requests) told.insert(item.row->target.key);
  const std::vector<GapRow> waiting = reporting_gaps(plan, rows);
  const std::vector<Punctuality> on_time = punctuality(plan, rows, view.clock);
  if (!view.is_for_people()) {
    add_news(document, writer, news, told);
    document.blocks.emplace_back(behind);
    document.blocks.emplace_back(request_list(writer, requests));
    document.blocks.emplace_back(gap_table(plan, waiting, view));
    document.blocks.emplace_back(punctuality_table(plan, on_time, view));
    document.blocks.emplace_back(group_rows(plan, view, plan.plan.lights.has_value()));
    document.blocks.emplace_back(target_table(plan, view));
    return;
  }
  std::size_t parts = 0;
  const auto begin_part = [&](Label title) {
    document.blocks.emplace_back(Heading{
        2, say(Sentence::part, language, ordinal_text(++parts, language), label(title, language))});
  };
  document.blocks.emplace_back(Heading{1, title_of(plan, language)});
  add_opening(document, plan, source.letter, language);
  begin_part(Label::part_standing);
  add_standing(document, plan, source.letter.praises ? praised(plan, rows, told, language) : "",
               view);
  // The first bulletin of a plan has no figures to be held against.
  const bool is_first = !has_figures(before);
  const BulletinNews told_news = is_first ? decided_of(news) : news;
  if (!is_first || !told_news.empty()) {
    begin_part(Label::part_news);
    document.blocks.emplace_back(
        Paragraph{say(Sentence::since_last, language, up_to_text(before.as_of, language))});
    add_news(document, writer, told_news, told);
  }
  begin_part(Label::part_behind);
  document.blocks.emplace_back(behind);
  if (!requests.empty()) {
    begin_part(Label::part_requests);
    document.blocks.emplace_back(request_list(writer, requests));
  }
  begin_part(Label::part_gaps);
  const std::vector<std::string> missing = missing_sentences(plan, rows, language);
  if (!waiting.empty() || missing.empty()) {
    document.blocks.emplace_back(Paragraph{gaps_sentence(plan, waiting, language)});
  }
  for (const std::string& one : missing) document.blocks.emplace_back(Paragraph{one});
  if (!on_time.empty()) document.blocks.emplace_back(punctuality_table(plan, on_time, view));
  const bool is_workbook = view.audience == Audience::workbook;
  Table gaps = gap_table(plan, waiting, view);
  gaps.own_sheet = true;
  document.blocks.emplace_back(
      is_workbook ? gaps : without_columns(gaps, {"indicator", "with", "leader"}));
  begin_part(Label::part_requirements);
  add_requirements(document, source.letter, is_any_behind, !waiting.empty(), language);
  add_signature(document, source.letter, language);
  document.blocks.emplace_back(Heading{2, std::string(label(Label::part_annex, language)), true});
  Table targets =
      is_workbook ? target_table(plan, view,
                                 with_columns_of({&plan, 1}, usual_columns(view.audience), view))
                  : annex_table(plan, view);
  targets.own_sheet = true;
  document.blocks.emplace_back(std::move(targets));
}

std::string title_of(const AssessedPlans& plans, const View& view) {
  const AssessedPlan* only = only_told_in_full(plans, view);
  return only != nullptr ? title_of(*only, view.language)
                         : say(Sentence::bulletins_title, view.language);
}

}  // namespace

Document bulletin(const BulletinSource& source, const View& view) {
  Document document = empty_document({"bulletin", "items"}, {}, view);
  document.style = source.letter.style;
  document.letterhead = {source.letter.number, source.letter.from, source.letter.date, source.seal};
  document.title = title_of(source.after, view);
  if (view.is_for_people()) {
    add_masthead(document, source.letter, view.language);
  } else {
    document.blocks.emplace_back(plan_rows(source.after, view));
  }
  for (const AssessedPlan& plan : source.after) {
    if (!is_told_in_full(plan, view)) continue;
    const AssessedPlan* before = find_plan(source.before, plan.plan.key);
    AssessedPlan nothing;
    nothing.plan = plan.plan;
    nothing.as_of = plan.as_of;
    nothing.for_each_row = [](const ReportRowVisitor&) {};
    add_plan(document, plan, before != nullptr ? *before : nothing, source, view);
  }
  if (view.audience == Audience::workbook) {
    document.blocks.emplace_back(entries_of_plans(source.after, view));
  }
  add_plans_over(document, source.after, view);
  add_seal(document, source, view);
  return document;
}

}  // namespace milepost
