#include "report/reports/bulletin_problems.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "base/names.h"
#include "report/tables/latest.h"

namespace milepost {
namespace {

struct ToldProblem {
  const ReportRow* row;
  std::optional<Entry> latest;
  std::size_t rank;  // the worst is 0; what is not behind has the last
};

/// From the worst on.
std::size_t rank_of(Status status) {
  const auto place = std::find(kBarOrder.rbegin(), kBarOrder.rend(), status);
  return static_cast<std::size_t>(place - kBarOrder.rbegin());
}

bool warns(const std::optional<Entry>& latest) {
  return latest && latest->remarks.outlook == Outlook::will_miss;
}

std::vector<ToldProblem> problems_of(const BulletinWriter& writer,
                                     const std::vector<ReportRow>& rows) {
  std::vector<ToldProblem> found;
  for (const ReportRow& row : rows) {
    const Status status = row.assessment.status;
    if (status == Status::withdrawn) continue;
    std::optional<Entry> latest = latest_entry(writer.plan(), row);
    if (is_told_as_behind(status)) {
      found.push_back({&row, std::move(latest), rank_of(status)});
    } else if (warns(latest)) {
      found.push_back({&row, std::move(latest), kBarOrder.size()});
    }
  }
  return found;
}

std::string sentence_of(const BulletinWriter& writer, const ToldProblem& problem) {
  const Language language = writer.language();
  std::string text = writer.standing(*problem.row);
  const auto add = [&](Sentence sentence, const std::string& part) {
    if (!part.empty()) text += say(sentence, language, part);
  };
  // People read it under its first lead.
  const std::vector<std::string> leads = offices_in(problem.row->target.lead);
  if (!writer.view().is_for_people() || leads.size() > 1) {
    add(Sentence::item_lead, joined_offices(leads));
  }
  if (!problem.latest) return text;
  add(Sentence::item_problem, in_a_sentence(problem.latest->remarks.problem));
  add(Sentence::item_next_step, in_a_sentence(problem.latest->remarks.next_step));
  if (warns(problem.latest)) text += say(Sentence::outlook_will_miss, language);
  return text;
}

/// `（一）区科技局（2项）`
std::string heading_of(const std::string& lead, std::size_t number, std::size_t count,
                       Language language) {
  const std::string name = lead.empty() ? std::string(label(Label::no_lead_named, language)) : lead;
  return say(Sentence::item_of_group, language, ordinal_text(number, language),
             say(Sentence::with_aside, language, name, say(Sentence::count, language, count)));
}

}  // namespace

std::vector<BulletinItem> problem_items(const BulletinWriter& writer,
                                        const std::vector<ReportRow>& rows) {
  std::vector<ToldProblem> problems = problems_of(writer, rows);
  const bool by_lead = writer.view().is_for_people();
  std::map<std::string, std::size_t> place_of_lead;  // in the order of the plan
  for (const ReportRow& row : rows) {
    place_of_lead.emplace(first_office_in(row.target.lead), place_of_lead.size());
  }
  std::map<std::string, std::size_t> of_lead;
  for (const ToldProblem& problem : problems) ++of_lead[first_office_in(problem.row->target.lead)];
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const ToldProblem& a, const ToldProblem& b) {
                     const auto order = [&](const ToldProblem& one) {
                       const std::string lead = first_office_in(one.row->target.lead);
                       return std::tuple(by_lead && lead.empty(),
                                         by_lead ? place_of_lead.at(lead) : 0, one.rank);
                     };
                     return order(a) < order(b);
                   });
  const bool with_headings = by_lead && !(of_lead.size() == 1 && of_lead.contains(""));
  std::vector<BulletinItem> items;
  std::optional<std::string> lead;
  std::size_t number = 0;
  for (const ToldProblem& problem : problems) {
    const std::string of = first_office_in(problem.row->target.lead);
    if (with_headings && lead != of) {
      items.push_back({.heading = heading_of(of, ++number, of_lead.at(of), writer.language())});
    }
    lead = of;
    items.push_back({.part = problem.rank < kBarOrder.size() ? "behind" : "outlook",
                     .sentence = sentence_of(writer, problem),
                     .row = problem.row});
  }
  return items;
}

}  // namespace milepost
