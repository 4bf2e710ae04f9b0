// The bulletin (督查通报): what an office sends out, in the words that such bulletins have.
#include <algorithm>
#include <cstddef>

#include "assess/news.h"
#include "assess/requirement.h"
#include "report/reports/reports.h"
#include "report/tables/changes.h"
#include "report/tables/entry_table.h"
#include "report/tables/groups.h"
#include "report/tables/latest.h"
#include "report/tables/plan_heading.h"
#include "report/tables/punctuality.h"
#include "report/tables/reporting_gaps.h"
#include "report/tables/target_table.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// One item of the bulletin: a sentence for people, and what it is about for programs.
struct Item {
  std::string_view part;
  std::string sentence;
  const ReportRow* row;
};

/// What programs get to know of the target of an item.
const std::vector<std::string_view> kItemColumns{
    "area",           "plan",       "target", "name_zh",   "name_en", "planned", "actual",
    "attainment_pct", "gap_points", "status", "data_date", "lead",    "due"};

class Writer {
 public:
  Writer(const AssessedPlan& plan, const View& view) : plan_(plan), view_(view) {}

  Language language() const { return view_.language; }
  const View& view() const { return view_; }

  /// What a version of the target of `row` asks for, in words.
  std::string planned(const Target& target, const ReportRow& row) const {
    return planned_words(target, row.indicator.unit, row.reference ? row.reference->name : Name{},
                         language());
  }

  /// `新增企业：计划不少于30家，实际12家（2022-06-30），完成率40.0%，欠序时进度10.0个百分点。`
  std::string standing(const ReportRow& row) const {
    const Assessment& found = row.assessment;
    std::string text = say(Sentence::item_planned, language(), row.target.name.in(language()),
                           planned(row.target, row));
    const auto add = [&](const std::string& part) {
      text += std::string(label(Label::comma, language())) + part;
    };
    if (found.actual) {
      const bool is_figure = found.actual->figure && !found.actual->state;
      const std::string actual = is_figure
                                     ? amount(*found.actual->figure, row.indicator.unit, language())
                                     : actual_text(*found.actual, language());
      add(say(Sentence::item_actual, language(), actual, to_string(found.actual->data_date)));
    }
    if (const std::string beside = beside_target(row); !beside.empty()) add(beside);
    if (found.gap) add(gap_phrase(*found.gap, found));
    return text + std::string(label(Label::full_stop, language()));
  }

  /// `完成率40.0%`; of a limit `超出目标11家` and of growth `低于目标0.3个百分点`, of which a
  /// percentage of the target would say nothing. Empty where there is nothing to say.
  std::string beside_target(const ReportRow& row) const {
    const Assessment& found = row.assessment;
    const Requirement& requirement = row.target.requirement;
    const Direction better = row_of(requirement.kind).better;
    const bool is_limit = better == Direction::less_is_better;
    const bool is_growth =
        row.indicator.measure == Measure::growth && better == Direction::more_is_better;
    if (requirement.is_relation() || (!is_limit && !is_growth)) {
      return found.attainment
                 ? say(Sentence::item_attained, language(), percentage(*found.attainment))
                 : std::string();
    }
    if (!found.variance) return {};
    if (is_limit && is_satisfied(requirement, *found.actual->figure, found.planned)) {
      return say(Sentence::within_limit, language());
    }
    if (sgn(*found.variance) == 0) return say(Sentence::at_target, language());
    const Ratio size = abs(*found.variance);
    const std::string by = row.indicator.unit == "%"
                               ? say(Sentence::points, language(), figure(size, language()))
                               : amount(size, row.indicator.unit, language());
    const Sentence over = found.gap ? Sentence::still_over : Sentence::over_limit;
    const Sentence beside =
        sgn(*found.variance) > 0 ? Sentence::above_target : Sentence::below_target;
    return say(is_limit ? over : beside, language(), by);
  }

  /// `欠序时进度7.7个百分点`. Beyond 100 points the number says nothing any more.
  std::string gap_phrase(const Ratio& gap, const Assessment& found) const {
    const bool is_behind = sgn(gap) < 0;
    const Ratio size = abs(gap);
    if (size > 1 && is_behind && found.baseline) {
      return say(*found.actual->figure < *found.baseline ? Sentence::below_baseline
                                                         : Sentence::above_baseline,
                 language());
    }
    if (size > 1) return say(is_behind ? Sentence::far_behind : Sentence::far_ahead, language());
    // As it is shown: a sentence has no gap of 0.0 points.
    if (percentage(size) == percentage(0)) return say(Sentence::points_level, language());
    return say(is_behind ? Sentence::points_behind : Sentence::points_ahead, language(),
               percentage(size));
  }

  /// The standing with what the office in charge says to it.
  std::string behind(const ReportRow& row) const {
    std::string text = standing(row);
    const auto add = [&](Sentence sentence, const std::string& part) {
      if (!part.empty()) text += say(sentence, language(), part);
    };
    add(Sentence::item_lead, row.target.lead);
    if (const std::optional<Entry> latest = latest_entry(plan_, row)) {
      add(Sentence::item_problem, latest->remarks.problem);
      add(Sentence::item_next_step, latest->remarks.next_step);
    }
    return text;
  }

  Table list(std::string_view name, Label title, const std::vector<Item>& items,
             Sentence if_empty) const {
    Table table;
    table.layout = Table::Layout::list;
    table.name = view_.is_for_people() ? name : "items";
    if (view_.audience == Audience::workbook) table.title = std::string(label(title, language()));
    table.columns = {{"sentence", std::string(label(title, language())), CellKind::text}};
    if (!view_.is_for_people()) {
      table.columns.insert(table.columns.begin(), {"part", "part", CellKind::text});
      for (Column& column : target_columns(kItemColumns, view_)) {
        table.columns.push_back(std::move(column));
      }
    }
    std::vector<Row> rows;
    for (const Item& item : items) {
      Row row;
      row.cells = {item.sentence};
      if (!view_.is_for_people()) {
        row.cells.insert(row.cells.begin(), std::string(item.part));
        for (Cell& cell : target_cells({plan_, *item.row}, kItemColumns, view_)) {
          row.cells.push_back(std::move(cell));
        }
      }
      rows.push_back(std::move(row));
    }
    table.for_each_row = rows_of(std::move(rows));
    table.if_empty = say(if_empty, language());
    return table;
  }

 private:
  const AssessedPlan& plan_;
  View view_;
};

/// What is news, in the order in which a bulletin tells it.
constexpr Change kNews[] = {Change::newly_behind,   Change::recovered, Change::met,
                            Change::first_reported, Change::status,    Change::added,
                            Change::withdrawn};

std::string news_sentence(const Writer& writer, const ChangedRow& row) {
  const Language language = writer.language();
  std::string what(label(row.change, language));
  if (row.change == Change::status) {
    what = say(Sentence::status_from_to, language, what,
               label(row.before->assessment.status, language),
               label(row.after.assessment.status, language));
  }
  if (row.change == Change::withdrawn) {
    return say(Sentence::news_withdrawn, language, what, row.after.target.name.in(language),
               row.after.target.withdrawn ? row.after.target.withdrawn->reason : "");
  }
  return say(Sentence::news, language, what, writer.standing(row.after));
}

/// `由不少于30家调整为不少于25家；完成时限由…调整为…`: what became of a target by its revisions.
std::string revised_words(const Writer& writer, const Target& before, const ReportRow& row) {
  const Language language = writer.language();
  std::string text;
  const auto add = [&](Sentence sentence, const auto&... parts) {
    add_clause(text, say(sentence, language, parts...), language);
  };
  const std::string was = writer.planned(before, row);
  const std::string is = writer.planned(row.target, row);
  if (before.withdrawn) add(Sentence::taken_up_again);
  if (was != is) add(Sentence::revised_asks, was, is);
  if (before.due != row.target.due) {
    add(Sentence::revised_due, to_string(before.due), to_string(row.target.due));
  }
  if (text.empty()) add(Sentence::revised_else);
  return text;
}

/// Revisions of targets since the last bulletin, the withdrawn apart.
std::vector<std::pair<ReportRow, std::string>> revisions(const Writer& writer,
                                                         const AssessedPlan& plan,
                                                         Moment changed_after) {
  std::vector<std::pair<ReportRow, std::string>> found;
  if (!plan.versions_of) return found;
  for (ReportRow& row : all_rows(plan)) {
    if (row.target.withdrawn) continue;
    const std::vector<TargetVersion> versions = plan.versions_of(row.target);
    const TargetVersion* before = revised_from(versions, changed_after);
    if (before == nullptr) continue;
    const Language language = writer.language();
    std::string sentence = say(Sentence::news_revised, language, row.target.name.in(language),
                               revised_words(writer, before->target, row), versions.back().reason);
    found.emplace_back(std::move(row), std::move(sentence));
  }
  return found;
}

/// Targets that came to a plan that was there last time, also where both answers know of them.
void add_added(std::vector<ChangedRow>& changed, const AssessedPlan& plan,
               const std::vector<ReportRow>& rows, Moment changed_after) {
  if (!plan.versions_of) return;
  std::vector<const ReportRow*> added;
  bool is_older = false;  // the plan
  for (const ReportRow& row : rows) {
    const std::vector<TargetVersion> versions = plan.versions_of(row.target);
    if (versions.empty()) continue;
    if (!is_added_after(versions, changed_after)) {
      is_older = true;
    } else if (!row.target.withdrawn) {
      added.push_back(&row);
    }
  }
  if (!is_older) return;
  for (const ReportRow* row : added) {
    std::erase_if(changed,
                  [&](const ChangedRow& one) { return one.after.target.key == row->target.key; });
    changed.push_back({Change::added, std::nullopt, *row});
  }
}

/// Targets withdrawn since last time also where both answers know of it.
void add_withdrawn(std::vector<ChangedRow>& changed, const std::vector<ReportRow>& rows,
                   Moment changed_after) {
  for (const ReportRow& row : rows) {
    if (!is_withdrawn_after(row.target, changed_after)) continue;
    const bool is_told = std::any_of(changed.begin(), changed.end(), [&](const ChangedRow& one) {
      return one.after.target.key == row.target.key;
    });
    if (!is_told) changed.push_back({Change::withdrawn, std::nullopt, row});
  }
}

void add_news(Document& document, const Writer& writer, const std::vector<ChangedRow>& changed,
              const std::vector<std::pair<ReportRow, std::string>>& revised) {
  std::vector<Item> items;
  for (const Change change : kNews) {
    for (const ChangedRow& row : changed) {
      if (row.change != change) continue;
      items.push_back({word(change), news_sentence(writer, row), &row.after});
    }
  }
  for (const auto& [row, sentence] : revised) items.push_back({"revised", sentence, &row});
  document.blocks.emplace_back(writer.list("news", Label::news, items, Sentence::no_news));
  if (!writer.view().is_for_people()) return;
  // Those that the report compare lists under the same words.
  const auto figures = std::count_if(changed.begin(), changed.end(), [](const ChangedRow& row) {
    return row.change == Change::figure;
  });
  document.blocks.emplace_back(
      Paragraph{say(Sentence::figures_updated, writer.language(), figures)});
}

/// The worst first. Who has not reported what is overdue is told apart.
void add_behind(Document& document, const Writer& writer, const std::vector<ReportRow>& rows) {
  std::vector<Status> statuses(kBarOrder.rbegin(), kBarOrder.rend());
  std::erase_if(statuses, [](Status status) {
    return !is_behind(status) || row_of(status).reminder == Reminder::overdue;
  });
  std::vector<Item> items;
  for (const Status status : statuses) {
    for (const ReportRow& row : rows) {
      if (row.assessment.status == status) {
        items.push_back({"behind", writer.behind(row), &row});
      }
    }
  }
  document.blocks.emplace_back(
      writer.list("behind", Label::behind_list, items, Sentence::nothing_behind));
}

/// The closing line; for programs, an item that is about no target.
void add_seal(Document& document, const BulletinSource& source, const View& view) {
  if (source.seal.empty()) return;
  const std::string sentence =
      say(Sentence::sealed, view.language, source.seal, moment_text(source.sealed_at, view));
  if (view.is_for_people()) {
    document.blocks.emplace_back(Paragraph{sentence});
    return;
  }
  Table table;
  table.name = "items";
  table.columns = target_columns(kItemColumns, view);
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

/// The table without the keys that a terminal shows beside it: a bulletin is for paper in every
/// format.
Table without_keys(Table table, const View& view) {
  if (view.audience != Audience::terminal) return table;
  const auto key = std::find_if(table.columns.begin(), table.columns.end(),
                                [](const Column& column) { return column.name == "indicator"; });
  const std::ptrdiff_t place = key - table.columns.begin();
  table.columns.erase(key);
  table.for_each_row = [place, all = std::move(table.for_each_row)](const RowVisitor& visit) {
    all([&](const Row& row) {
      Row without = row;
      if (row.heading.empty()) without.cells.erase(without.cells.begin() + place);
      visit(without);
    });
  };
  return table;
}

void add_plan(Document& document, const AssessedPlan& plan, const AssessedPlan& before,
              Moment changed_after, const View& view) {
  const Language language = view.language;
  const Writer writer(plan, view);
  const std::vector<ReportRow> rows = all_rows(plan);
  std::vector<ChangedRow> changed = changes(before, plan);
  add_added(changed, plan, rows, changed_after);
  add_withdrawn(changed, rows, changed_after);
  const auto revised = revisions(writer, plan, changed_after);
  const std::vector<GapRow> waiting = reporting_gaps(plan);
  const Summary found = summarise(plan);
  if (!view.is_for_people()) {
    add_news(document, writer, changed, revised);
    add_behind(document, writer, rows);
    document.blocks.emplace_back(gap_table(plan, waiting, view));
    document.blocks.emplace_back(punctuality_table(plan, punctuality(plan, view.clock), view));
    document.blocks.emplace_back(group_rows(plan, view));
    document.blocks.emplace_back(target_table(plan, view));
    return;
  }
  const auto section = [&](Label title) {
    document.blocks.emplace_back(Heading{2, std::string(label(title, language))});
  };
  document.blocks.emplace_back(Heading{1, title_of(plan, language)});
  document.blocks.emplace_back(
      Paragraph{say(Sentence::bulletin_dates, language, period_text(plan.plan.period, language),
                    to_string(plan.as_of), to_string(before.as_of))});
  document.blocks.emplace_back(Paragraph{source_line(plan, view)});
  section(Label::part_standing);
  document.blocks.emplace_back(Paragraph{standing_sentence(found.counts, language), true});
  document.blocks.emplace_back(Paragraph{withdrawn_sentence(found.counts, language)});
  document.blocks.emplace_back(
      StatusBar{std::string(label(Label::all_targets, language)), found.counts});
  document.blocks.emplace_back(
      group_table("by_section", Label::section, found.by_section, found.counts, view));
  if (!found.by_lead.empty()) {
    document.blocks.emplace_back(
        group_table("by_lead", Label::lead, found.by_lead, found.counts, view));
  }
  section(Label::part_news);
  add_news(document, writer, changed, revised);
  section(Label::part_behind);
  add_behind(document, writer, rows);
  section(Label::part_gaps);
  document.blocks.emplace_back(Paragraph{gaps_sentence(plan, waiting, language)});
  if (const auto counts = punctuality(plan, view.clock); !counts.empty()) {
    document.blocks.emplace_back(punctuality_table(plan, counts, view));
  }
  Table gaps = without_keys(gap_table(plan, waiting, view), view);
  Table targets = without_keys(target_table(plan, view), view);
  gaps.own_sheet = true;
  targets.own_sheet = true;
  document.blocks.emplace_back(std::move(gaps));
  section(Label::part_annex);
  document.blocks.emplace_back(std::move(targets));
}

}  // namespace

Document bulletin(const BulletinSource& source, const View& view) {
  Document document;
  document.report = "bulletin";
  document.main = "items";
  document.language = view.language;
  document.clock = view.clock;
  document.title = source.after.size() == 1 ? title_of(source.after.front(), view.language)
                                            : say(Sentence::bulletins_title, view.language);
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(source.after, view));
  for (const AssessedPlan& plan : source.after) {
    const AssessedPlan* before = find_plan(source.before, plan.plan.key);
    AssessedPlan nothing;
    nothing.plan = plan.plan;
    nothing.as_of = plan.as_of;
    nothing.for_each_row = [](const ReportRowVisitor&) {};
    add_plan(document, plan, before != nullptr ? *before : nothing, source.changed_after, view);
  }
  if (view.audience == Audience::workbook) {
    document.blocks.emplace_back(entries_of_plans(source.after, view));
  }
  add_seal(document, source, view);
  return document;
}

}  // namespace milepost
