// The notice to one office (督办单): what is behind and what it has not reported, what is asked
// for, and room for its answer.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/names.h"
#include "report/reports/bulletin_writer.h"
#include "report/reports/reports.h"
#include "report/tables/latest.h"
#include "report/tables/list_document.h"
#include "report/tables/notice.h"
#include "report/tables/plan_heading.h"
#include "report/words/due_periods.h"

namespace milepost {
namespace {

/// An item of a notice, and its dates for programs.
struct NoticeItem {
  BulletinItem item;
  Cell since = {};
  Cell periods = {};
  Cell deadline = {};
};

std::string behind_sentence(const BulletinWriter& writer, const ReportRow& row,
                            const std::optional<Date>& since) {
  const Language language = writer.language();
  std::string text = writer.standing(row);
  const auto add = [&](Sentence sentence, const std::string& part) {
    if (!part.empty()) text += say(sentence, language, part);
  };
  if (since) add(Sentence::behind_since, up_to_text(*since, language));
  const std::vector<std::string> leads = offices_in(row.target.lead);
  if (leads.size() > 1) add(Sentence::item_lead, joined_offices(leads));
  if (const std::optional<Entry> latest = latest_entry(writer.plan(), row)) {
    add(Sentence::item_problem, in_a_sentence(latest->remarks.problem));
    add(Sentence::item_next_step, in_a_sentence(latest->remarks.next_step));
  }
  if (const std::optional<AdjustmentRequest> request = waiting_request(writer.plan(), row)) {
    add(Sentence::asked_since, up_to_text(request->since, language));
  }
  return text;
}

std::vector<NoticeItem> behind_items(const BulletinWriter& writer, const NoticeOfPlan& notice,
                                     const BehindSince& behind_since) {
  std::vector<NoticeItem> items;
  for (const ReportRow& row : notice.rows) {
    if (!is_told_as_behind(row.assessment.status)) continue;
    const auto found = behind_since.find({notice.plan.plan.key, row.target.key});
    std::optional<Date> since;
    if (found != behind_since.end()) since = found->second;
    NoticeItem one;
    one.item = {.part = "behind", .sentence = behind_sentence(writer, row, since), .row = &row};
    if (since) one.since = *since;
    items.push_back(std::move(one));
  }
  return items;
}

std::vector<NoticeItem> due_items(const BulletinWriter& writer, const NoticeOfPlan& notice) {
  std::vector<NoticeItem> items;
  for (const GapRow& gap : notice.gaps) {
    NoticeItem one;
    one.item = {
        .part = "due", .sentence = due_text(notice.plan, gap, writer.language()), .row = &gap.row};
    if (!gap.gap.periods.empty()) {
      one.periods = due_periods_near(*gap.rule, gap.gap.periods, notice.plan.as_of, Language::en);
      one.deadline = gap.gap.periods.back().deadline;
    }
    items.push_back(std::move(one));
  }
  return items;
}

/// A list of them; for programs with their dates.
Table item_list(const BulletinWriter& writer, std::string_view name, Label title,
                const std::vector<NoticeItem>& items) {
  std::vector<BulletinItem> sentences;
  for (const NoticeItem& one : items) sentences.push_back(one.item);
  Table table = writer.list(name, title, sentences, Sentence::no_sentence);
  if (writer.view().is_for_people()) return table;
  table.columns.push_back({"since", "since", CellKind::date});
  table.columns.push_back({"periods", "periods", CellKind::text});
  table.columns.push_back({"deadline", "deadline", CellKind::date});
  std::vector<Row> rows;
  table.for_each_row([&](const Row& row) {
    const NoticeItem& one = items.at(rows.size());
    rows.push_back(row);
    rows.back().cells.insert(rows.back().cells.end(), {one.since, one.periods, one.deadline});
  });
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

/// The same for a page, all in one: numbered, under a heading for each part that has any.
Table item_grid(const std::vector<NoticeItem>& behind, const std::vector<NoticeItem>& due,
                Language language) {
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  std::vector<Row> rows;
  for (const auto& [title, items] :
       {std::pair{Label::part_behind, &behind}, std::pair{Label::part_due, &due}}) {
    if (items->empty()) continue;
    rows.emplace_back().heading = say(Sentence::with_aside, language, text(title),
                                      say(Sentence::count, language, items->size()));
    std::int64_t number = 0;
    for (const NoticeItem& one : *items) {
      rows.emplace_back().cells = {++number, one.item.sentence};
    }
  }
  return {.name = "items",
          .columns = {{"number", text(Label::row_number), CellKind::count},
                      {"sentence", text(Label::annex_target), CellKind::text}},
          .for_each_row = rows_of(std::move(rows))};
}

/// The figures that are due next, after those that wait already.
struct NextReport {
  Date deadline;
  std::string periods;
};

std::optional<NextReport> next_report(const NoticeOfPlan& notice, Language language) {
  constexpr date::days kLongestWait{2 * kLongestDeadline};
  const Date as_of = notice.plan.as_of;
  std::optional<NextReport> next;
  for (const ReportRow& row : notice.rows) {
    if (row.assessment.from_areas) continue;  // asked for by the plans of the areas inside
    const auto rule = reporting_rule(notice.plan.plan, row.target);
    if (!rule || row.assessment.status == Status::met) continue;
    for (const DuePeriod& due : due_periods(*rule, as_of + kLongestWait)) {
      if (due.period.end <= as_of) continue;
      if (!next || due.deadline < next->deadline) {
        next = {due.deadline, due_period_near(*rule, due.period, as_of, language)};
      }
      break;
    }
  }
  return next;
}

/// What the office is asked to do by when.
std::string asked_text(const NoticeOfPlan& notice, Language language) {
  std::string text = say(Sentence::notice_answer, language);
  const bool has_late = std::any_of(notice.gaps.begin(), notice.gaps.end(),
                                    [&](const GapRow& gap) { return is_late(notice, gap); });
  if (has_late) {
    text += say(Sentence::notice_report, language);
  } else if (!notice.gaps.empty()) {
    text += say(Sentence::notice_report_by, language);
  }
  if (const auto next = next_report(notice, language)) {
    text += say(Sentence::notice_next, language, next->periods, day_text(next->deadline, language));
  }
  return text;
}

/// Room for the answer: two columns, of which the second is empty.
Table answer_box(Language language) {
  struct Line {
    Label what;
    std::size_t room;
  };
  constexpr std::array<Line, 5> kLines{{{Label::answer_measures, 3},
                                        {Label::answer_by, 1},
                                        {Label::answer_person, 1},
                                        {Label::answer_signature, 2},
                                        {Label::answer_date, 1}}};
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  std::vector<Row> rows;
  for (const Line& line : kLines) {
    Row& row = rows.emplace_back();
    row.cells = {Term{"", label(line.what, language)}, std::string()};
    row.room = line.room;
  }
  return {.name = "answer",
          .columns = {{"what", text(Label::answer_asked), CellKind::term},
                      {"answer", text(Label::answer_given), CellKind::text}},
          .for_each_row = rows_of(std::move(rows))};
}

std::string title_of_notice(const AssessedPlan& plan, Language language) {
  return say(Sentence::notice_title, language,
             area_before(plan.plan.area.name, plan.plan.name, language),
             plan.plan.name.in(language));
}

/// Office, number and date stand in one line above the title: there is hardly room on one sheet.
std::string masthead_of_notice(const Letter& letter, Language language) {
  std::string line = letter.from;
  const auto add = [&](const std::string& part) { line += (line.empty() ? "" : " · ") + part; };
  if (letter.number) add(say(Sentence::notice_number, language, *letter.number));
  add(day_text(letter.date, language));
  return line;
}

/// Writes what is told of plans one after another; the parts are numbered through.
class NoticeBuilder {
 public:
  NoticeBuilder(const SlipSource& source, const View& view, Document& document)
      : source_(source), view_(view), document_(document) {}

  void add(const AssessedPlan& plan) {
    const NoticeOfPlan notice = notice_of(plan);
    const BulletinWriter writer(plan, view_);
    const auto behind = behind_items(writer, notice, source_.behind_since);
    const auto due = due_items(writer, notice);
    if (!view_.is_for_people()) {
      document_.blocks.emplace_back(item_list(writer, "behind", Label::behind_list, behind));
      document_.blocks.emplace_back(item_list(writer, "due", Label::gaps, due));
      return;
    }
    const Language language = view_.language;
    const bool is_nothing = behind.empty() && due.empty();
    std::vector<std::string> parts;
    if (!behind.empty()) parts.push_back(say(Sentence::notice_behind, language, behind.size()));
    if (!due.empty()) parts.push_back(say(Sentence::notice_due, language, due.size()));
    document_.blocks.emplace_back(
        Paragraph{say(is_nothing ? Sentence::notice_nothing : Sentence::notice_opening, language,
                      up_to_text(plan.as_of, language), plan.plan.name.in(language),
                      notice.rows.size(), listed(parts, language))});
    if (is_nothing) return;
    if (is_page()) {
      document_.blocks.emplace_back(item_grid(behind, due, language));
    } else {
      add_part(Label::part_behind, item_list(writer, "behind", Label::behind_list, behind));
      add_part(Label::part_due, item_list(writer, "due", Label::gaps, due));
    }
    asked_.push_back(asked_text(notice, language));
  }

  /// What is asked for, and the room for the answer; nothing where nothing is told.
  void end() {
    if (asked_.empty()) return;
    if (!is_page()) begin_part(Label::part_asked);
    std::string last;
    for (std::string& one : asked_) {
      if (one != last) document_.blocks.emplace_back(Paragraph{one});
      last = std::move(one);
    }
    document_.blocks.emplace_back(answer_box(view_.language));
  }

 private:
  /// Which is one sheet, if it can be.
  bool is_page() const { return view_.audience == Audience::page; }

  void begin_part(Label title) {
    document_.blocks.emplace_back(
        Heading{2, say(Sentence::part, view_.language, ordinal_text(++parts_, view_.language),
                       label(title, view_.language))});
  }

  void add_part(Label title, Table items) {
    bool has_rows = false;
    items.for_each_row([&](const Row&) { has_rows = true; });
    if (!has_rows) return;
    begin_part(title);
    document_.blocks.emplace_back(std::move(items));
  }

  const SlipSource& source_;
  const View& view_;
  Document& document_;
  std::size_t parts_ = 0;
  std::vector<std::string> asked_;
};

}  // namespace

Document slip(const SlipSource& source, const View& view) {
  const Language language = view.language;
  Document document = empty_document({"slip", "items"}, {}, view);
  document.style = source.letter.style;
  document.letterhead = {source.letter.number, source.letter.from, source.letter.date};
  const AssessedPlan* only = only_told_in_full(source.plans, view);
  document.title =
      only != nullptr ? title_of_notice(*only, language) : say(Sentence::notices_title, language);
  if (view.is_for_people()) {
    document.blocks.emplace_back(
        Paragraph{masthead_of_notice(source.letter, language), false, Paragraph::Place::issue});
    document.blocks.emplace_back(Heading{1, document.title});
    document.blocks.emplace_back(Paragraph{say(Sentence::addressees, language, source.lead), false,
                                           Paragraph::Place::addressee});
  } else {
    document.blocks.emplace_back(plan_rows(source.plans, view));
  }
  NoticeBuilder builder(source, view, document);
  for (const AssessedPlan& plan : source.plans) {
    if (is_told_in_full(plan, view)) builder.add(plan);
  }
  if (view.is_for_people()) builder.end();
  return document;
}

}  // namespace milepost
