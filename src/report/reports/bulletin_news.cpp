#include "report/reports/bulletin_news.h"

#include <algorithm>

#include "assess/news.h"

namespace milepost {
namespace {

/// What is news, in the order in which a bulletin tells it.
constexpr Change kNews[] = {Change::newly_behind,   Change::recovered, Change::met,
                            Change::first_reported, Change::status,    Change::added,
                            Change::withdrawn};

std::string news_sentence(const BulletinWriter& writer, const ChangedRow& row,
                          bool is_told_elsewhere) {
  const Language language = writer.language();
  std::string what(label(row.change, language));
  if (row.change == Change::status) {
    what = say(Sentence::status_from_to, language, what,
               label(row.before->assessment.status, language),
               label(row.after.assessment.status, language));
  }
  if (row.change == Change::withdrawn) {
    return say(Sentence::news_withdrawn, language, what,
               full_name(writer.plan(), row.after.target, language),
               row.after.target.withdrawn ? row.after.target.withdrawn->reason : "");
  }
  if (is_told_elsewhere) {
    return say(Sentence::news_in_short, language, what,
               full_name(writer.plan(), row.after.target, language));
  }
  return say(Sentence::news, language, what, writer.standing(row.after));
}

/// `由不少于30家调整为不少于25家；完成时限由…调整为…`: what became of a target by its revisions.
std::string revised_words(const BulletinWriter& writer, const TargetVersion& version,
                          const ReportRow& row) {
  const Language language = writer.language();
  std::string text;
  const auto add = [&](Sentence sentence, const auto&... parts) {
    add_clause(text, say(sentence, language, parts...), language);
  };
  const Target& before = version.target;
  ReportRow then = row;
  then.indicator.unit = version.unit;
  const std::string was = writer.planned(before, then);
  const std::string is = writer.planned(row.target, row);
  if (before.withdrawn) add(Sentence::taken_up_again);
  if (was != is) add(Sentence::revised_asks, was, is);
  if (before.due != row.target.due) {
    add(Sentence::revised_due, day_text(before.due, language), day_text(row.target.due, language));
  }
  if (text.empty()) add(Sentence::revised_else);
  return text;
}

/// Revisions of targets since the last bulletin, the withdrawn apart.
std::vector<std::pair<ReportRow, std::string>> revisions(const BulletinWriter& writer,
                                                         Moment changed_after) {
  std::vector<std::pair<ReportRow, std::string>> found;
  const AssessedPlan& plan = writer.plan();
  if (!plan.versions_of) return found;
  for (ReportRow& row : all_rows(plan)) {
    if (row.target.withdrawn) continue;
    const std::vector<TargetVersion> versions = plan.versions_of(row.target);
    const TargetVersion* before = revised_from(versions, changed_after);
    if (before == nullptr) continue;
    const Language language = writer.language();
    std::string sentence =
        say(Sentence::news_revised, language, full_name(plan, row.target, language),
            revised_words(writer, *before, row), versions.back().reason);
    found.emplace_back(std::move(row), std::move(sentence));
  }
  return found;
}

/// What was decided since the last bulletin on requests to adjust targets that are in force.
std::vector<std::pair<ReportRow, std::string>> decisions(const BulletinWriter& writer,
                                                         const std::vector<ReportRow>& rows,
                                                         Moment changed_after) {
  std::vector<std::pair<ReportRow, std::string>> found;
  const AssessedPlan& plan = writer.plan();
  if (!plan.decisions_of) return found;
  for (const ReportRow& row : rows) {
    if (row.target.withdrawn) continue;
    for (const Decision& decision : plan.decisions_of(row.target)) {
      if (decision.recorded_at <= changed_after) continue;
      found.emplace_back(
          row, say(Sentence::news_decided, writer.language(),
                   full_name(plan, row.target, writer.language()),
                   label(decision.ruling, writer.language()), in_a_sentence(decision.reason)));
    }
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

}  // namespace

BulletinNews news_of(const BulletinWriter& writer, const AssessedPlan& before,
                     const std::vector<ReportRow>& rows, Moment changed_after) {
  BulletinNews news{changes(before, writer.plan()), revisions(writer, changed_after),
                    decisions(writer, rows, changed_after)};
  add_added(news.changed, writer.plan(), rows, changed_after);
  add_withdrawn(news.changed, rows, changed_after);
  return news;
}

BulletinNews decided_of(const BulletinNews& news) {
  BulletinNews decided{news};
  std::erase_if(decided.changed, [](const ChangedRow& row) {
    return row.change != Change::added && row.change != Change::withdrawn;
  });
  return decided;
}

void add_news(Document& document, const BulletinWriter& writer, const BulletinNews& news,
              const std::set<std::string>& told) {
  const bool is_for_people = writer.view().is_for_people();
  std::vector<BulletinItem> items;
  for (const Change change : kNews) {
    for (const ChangedRow& row : news.changed) {
      if (row.change != change) continue;
      const bool is_told_elsewhere = is_for_people && told.contains(row.after.target.key);
      items.push_back({.part = word(change),
                       .sentence = news_sentence(writer, row, is_told_elsewhere),
                       .row = &row.after});
    }
  }
  for (const auto& [row, sentence] : news.revised) {
    items.push_back({.part = "revised", .sentence = sentence, .row = &row});
  }
  for (const auto& [row, sentence] : news.decided) {
    items.push_back({.part = "decided", .sentence = sentence, .row = &row});
  }
  document.blocks.emplace_back(writer.list("news", Label::news, items, Sentence::no_news));
  if (!is_for_people) return;
  // Those that the report compare lists under the same words.
  const auto figures =
      std::count_if(news.changed.begin(), news.changed.end(),
                    [](const ChangedRow& row) { return row.change == Change::figure; });
  document.blocks.emplace_back(
      Paragraph{say(Sentence::figures_updated, writer.language(), figures)});
}

}  // namespace milepost
