// The reminders (催报): a text for each office, short enough for a message or as a letter.
#include <algorithm>
#include <list>
#include <map>
#include <optional>
#include <utility>

#include "base/names.h"
#include "base/text.h"
#include "report/reports/reports.h"
#include "report/tables/list_document.h"
#include "report/tables/notice.h"
#include "report/tables/plan_heading.h"
#include "report/words/due_periods.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// What one office is reminded of in one plan.
struct ReminderOfPlan {
  const NoticeOfPlan* notice;
  std::vector<const GapRow*> gaps;
  std::vector<const ReportRow*> behind;

  bool has_late() const {
    return std::any_of(gaps.begin(), gaps.end(),
                       [&](const GapRow* gap) { return is_late(*notice, *gap); });
  }
  /// The next day by which something is to be there that is not late.
  std::optional<Date> deadline() const {
    std::optional<Date> next;
    for (const GapRow* gap : gaps) {
      if (gap->gap.periods.empty()) continue;
      const Date last = gap->gap.periods.back().deadline;
      if (last >= notice->plan.as_of && (!next || last < *next)) next = last;
    }
    return next;
  }
};

struct OfficeReminder {
  std::string lead;  // empty: of targets that nobody leads
  std::vector<ReminderOfPlan> plans;
};

/// By office in the order of the plans; what nobody leads comes last.
class RemindersByOffice {
 public:
  void add(const NoticeOfPlan& notice) {
    for (const ReportRow& row : notice.rows) {
      for_each_lead(
          row,
          [&](ReminderOfPlan& of) {
            if (is_told_as_behind(row.assessment.status)) of.behind.push_back(&row);
          },
          notice);
    }
    for (const GapRow& gap : notice.gaps) {
      for_each_lead(
          gap.row, [&](ReminderOfPlan& of) { of.gaps.push_back(&gap); }, notice);
    }
  }

  /// Only of these offices, if any are named.
  std::vector<OfficeReminder> take(const std::vector<std::string>& leads) {
    if (!leads.empty()) {
      std::erase_if(found_, [&](const OfficeReminder& one) {
        return std::find(leads.begin(), leads.end(), one.lead) == leads.end();
      });
    }
    for (OfficeReminder& one : found_) {
      std::erase_if(one.plans,
                    [](const ReminderOfPlan& of) { return of.gaps.empty() && of.behind.empty(); });
    }
    std::erase_if(found_, [](const OfficeReminder& one) { return one.plans.empty(); });
    std::stable_partition(found_.begin(), found_.end(),
                          [](const OfficeReminder& one) { return !one.lead.empty(); });
    return std::move(found_);
  }

 private:
  template <class Visit>
  void for_each_lead(const ReportRow& row, const Visit& visit, const NoticeOfPlan& notice) {
    std::vector<std::string> leads = offices_in(row.target.lead);
    if (leads.empty()) leads.emplace_back();
    for (const std::string& lead : leads) {
      const auto [place, is_new] = place_of_lead_.emplace(lead, found_.size());
      if (is_new) found_.push_back({lead, {}});
      std::vector<ReminderOfPlan>& plans = found_[place->second].plans;
      if (plans.empty() || plans.back().notice != &notice) plans.push_back({&notice, {}, {}});
      visit(plans.back());
    }
  }

  std::vector<OfficeReminder> found_;
  std::map<std::string, std::size_t> place_of_lead_;
};

std::string in_one_line(const std::vector<std::string>& sentences, Language language) {
  std::string text;
  for (const std::string& one : sentences) {
    if (!text.empty() && language == Language::en) text += ' ';
    text += one;
  }
  return text;
}

/// What is asked for: by when, or at once.
std::vector<std::string> asked_sentences(const ReminderOfPlan& of, Language language) {
  std::vector<std::string> sentences;
  if (of.gaps.empty()) return sentences;
  const std::optional<Date> deadline = of.deadline();
  if (deadline)
    sentences.push_back(say(Sentence::remind_by, language, day_text(*deadline, language)));
  const bool has_rhythm = of.notice->plan.plan.reporting.has_value();
  if (!has_rhythm) {
    sentences.push_back(say(Sentence::remind_soon, language));
  } else if (of.has_late()) {
    sentences.push_back(say(Sentence::remind_now, language));
  }
  return sentences;
}

/// The paragraphs of a letter on one plan.
std::vector<std::string> letter_on(const ReminderOfPlan& of, bool is_led, Language language) {
  const AssessedPlan& plan = of.notice->plan;
  std::vector<std::string> paragraphs;
  if (!of.gaps.empty()) {
    paragraphs.push_back(say(is_led ? Sentence::remind_waits : Sentence::remind_waits_of_nobody,
                             language, up_to_text(plan.as_of, language),
                             plan.plan.name.in(language), of.gaps.size()));
  }
  std::size_t number = 0;
  for (const GapRow* gap : of.gaps) {
    paragraphs.push_back(
        say(Sentence::numbered, language, ++number, due_text(plan, *gap, language)));
  }
  if (!of.behind.empty()) {
    std::vector<std::string> names;
    for (const ReportRow* row : of.behind) names.push_back(full_name(plan, row->target, language));
    const std::string behind = listed(names, language);
    paragraphs.push_back(
        of.gaps.empty()
            ? say(is_led ? Sentence::remind_only_behind : Sentence::remind_behind_of_nobody,
                  language, up_to_text(plan.as_of, language), plan.plan.name.in(language),
                  of.behind.size(), behind)
            : say(Sentence::remind_behind, language, of.behind.size(), behind));
  }
  const std::string asked = in_one_line(asked_sentences(of, language), language);
  if (!asked.empty()) paragraphs.push_back(asked);
  return paragraphs;
}

/// `6月`, where all that waits waits for the same.
std::string common_periods(const ReminderOfPlan& of, Language language) {
  std::optional<std::string> common;
  for (const GapRow* gap : of.gaps) {
    if (gap->gap.periods.empty()) return {};
    std::string periods =
        due_periods_near(*gap->rule, gap->gap.periods, of.notice->plan.as_of, language);
    if (common && *common != periods) return {};
    common = std::move(periods);
  }
  return common.value_or("");
}

/// The sentences of a message on one plan.
std::vector<std::string> message_on(const ReminderOfPlan& of, Language language) {
  constexpr std::size_t kMostOfAName = 24;
  std::vector<std::string> sentences;
  if (!of.gaps.empty()) {
    std::string named =
        shorten(full_name(of.notice->plan, of.gaps.front()->row.target, language), kMostOfAName);
    if (of.gaps.size() > 1) named = say(Sentence::sms_some, language, named);
    const std::string periods = common_periods(of, language);
    sentences.push_back(
        periods.empty() ? say(Sentence::sms_waits, language, of.gaps.size(), named)
                        : say(Sentence::sms_waits_for, language, periods, of.gaps.size(), named));
    for (std::string& one : asked_sentences(of, language)) sentences.push_back(std::move(one));
  }
  if (!of.behind.empty()) {
    const Sentence behind = of.gaps.empty() ? Sentence::sms_behind_only : Sentence::sms_behind;
    sentences.push_back(say(behind, language, of.behind.size()));
  }
  return sentences;
}

std::string addressee(const OfficeReminder& reminder, Language language) {
  return reminder.lead.empty() ? std::string(label(Label::no_lead_named, language)) : reminder.lead;
}

/// `区科技局：有2项6月数据应报未报（新增企业等）。请于2022年7月10日前报送。（区督查室）`
std::string message_to(const OfficeReminder& reminder, const std::string& from, Language language) {
  std::vector<std::string> sentences;
  for (const ReminderOfPlan& of : reminder.plans) {
    std::vector<std::string> on_plan = message_on(of, language);
    if (reminder.plans.size() > 1) {
      on_plan.front() = say(Sentence::named_value, language, of.notice->plan.plan.name.in(language),
                            on_plan.front());
    }
    for (std::string& one : on_plan) sentences.push_back(std::move(one));
  }
  const std::string text = say(Sentence::named_value, language, addressee(reminder, language),
                               in_one_line(sentences, language));
  return from.empty() ? text : say(Sentence::with_aside, language, text, from);
}

std::string salutation(const OfficeReminder& reminder, Language language) {
  return say(Sentence::addressees, language, addressee(reminder, language));
}

/// What stands between the salutation and the signature.
std::vector<std::string> body_to(const OfficeReminder& reminder, Language language) {
  std::vector<std::string> paragraphs;
  for (const ReminderOfPlan& of : reminder.plans) {
    for (std::string& one : letter_on(of, !reminder.lead.empty(), language))
      paragraphs.push_back(std::move(one));
  }
  return paragraphs;
}

std::vector<std::string> signature_of(const Letter& letter, Language language) {
  std::vector<std::string> lines;
  if (!letter.from.empty()) lines.push_back(letter.from);
  lines.push_back(day_text(letter.date, language));
  return lines;
}

std::string whole_text(const OfficeReminder& reminder, const RemindSource& source,
                       Language language) {
  if (source.is_short) return message_to(reminder, source.letter.from, language);
  std::vector<std::string> paragraphs{salutation(reminder, language)};
  for (std::string& one : body_to(reminder, language)) paragraphs.push_back(std::move(one));
  for (std::string& line : signature_of(source.letter, language)) {
    paragraphs.push_back(std::move(line));
  }
  std::string text;
  for (const std::string& one : paragraphs) text += (text.empty() ? "" : "\n") + one;
  return text;
}

/// One row for each office: what a list of recipients is merged with.
Table reminder_table(const std::vector<OfficeReminder>& reminders, const RemindSource& source,
                     const View& view) {
  const Language language = view.language;
  std::vector<Row> rows;
  for (const OfficeReminder& reminder : reminders) {
    std::int64_t waiting = 0;
    std::int64_t late = 0;
    std::int64_t behind = 0;
    std::optional<Date> deadline;
    for (const ReminderOfPlan& of : reminder.plans) {
      waiting += std::ssize(of.gaps);
      late += std::count_if(of.gaps.begin(), of.gaps.end(),
                            [&](const GapRow* gap) { return is_late(*of.notice, *gap); });
      behind += std::ssize(of.behind);
      const std::optional<Date> of_plan = of.deadline();
      if (of_plan && (!deadline || *of_plan < *deadline)) deadline = of_plan;
    }
    Cell by;
    if (deadline) by = *deadline;
    const std::string lead = view.is_for_people() ? addressee(reminder, language) : reminder.lead;
    rows.emplace_back().cells = {
        lead, whole_text(reminder, source, language), waiting, late, behind, by};
  }
  const auto text = [&](Label one) { return std::string(label(one, language)); };
  return {.name = "reminders",
          .title = text(Label::reminders),
          .columns = {{"lead", text(Label::lead), CellKind::text},
                      {"text", text(Label::reminder), CellKind::text, false, true},
                      {"waiting", text(Label::waiting), CellKind::count},
                      {"late", text(Label::of_them_late), CellKind::count},
                      {"behind", text(Label::behind_count), CellKind::count},
                      {"deadline", text(Label::deadline), CellKind::date}},
          .for_each_row = rows_of(std::move(rows)),
          .keeps_head = !view.is_for_people()};
}

void add_letter(Document& document, const OfficeReminder& reminder, const Letter& letter,
                Language language) {
  document.blocks.emplace_back(Heading{2, salutation(reminder, language)});
  for (const std::string& paragraph : body_to(reminder, language)) {
    document.blocks.emplace_back(Paragraph{paragraph});
  }
  for (const std::string& line : signature_of(letter, language)) {
    document.blocks.emplace_back(Paragraph{line, false, Paragraph::Place::signature});
  }
}

}  // namespace

Document remind(const RemindSource& source, const View& view) {
  const Language language = view.language;
  Document document = empty_document({"remind", "reminders"}, {}, view);
  document.style = source.letter.style;
  document.letterhead = {source.letter.number, source.letter.from, source.letter.date};
  const AssessedPlan* only = only_told_in_full(source.plans, view);
  document.title = only != nullptr
                       ? say(Sentence::remind_title, language, only->plan.name.in(language))
                       : std::string(label(Label::reminders, language));
  std::list<NoticeOfPlan> notices;
  RemindersByOffice gathered;
  Date as_of{};
  for (const AssessedPlan& plan : source.plans) {
    as_of = plan.as_of;
    if (is_told_in_full(plan, view)) gathered.add(notices.emplace_back(notice_of(plan)));
  }
  const std::vector<OfficeReminder> reminders = gathered.take(source.leads);
  const bool is_letter =
      view.is_for_people() && !source.is_short && view.audience != Audience::workbook;
  if (!view.is_for_people()) document.blocks.emplace_back(plan_rows(source.plans, view));
  const bool is_lines = view.audience == Audience::terminal && source.is_short;
  if (view.is_for_people() && !is_lines) {
    document.blocks.emplace_back(Heading{1, document.title});
  }
  if (view.is_for_people() && reminders.empty()) {
    document.blocks.emplace_back(
        Paragraph{say(Sentence::remind_nothing, language, up_to_text(as_of, language))});
  } else if (is_letter) {
    for (const OfficeReminder& one : reminders) add_letter(document, one, source.letter, language);
  } else if (is_lines) {
    // To be copied line by line, which a table would break.
    for (const OfficeReminder& one : reminders) {
      document.blocks.emplace_back(Paragraph{message_to(one, source.letter.from, language)});
    }
  } else {
    document.blocks.emplace_back(reminder_table(reminders, source, view));
  }
  add_plans_over(document, source.plans, view);
  return document;
}

}  // namespace milepost
