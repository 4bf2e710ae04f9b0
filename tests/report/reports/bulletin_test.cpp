#include <gtest/gtest.h>

#include <map>
#include <random>
#include <sstream>

#include "report/report_fixture.h"
#include "report/reports/reports.h"
#include "report/tables/changes.h"
#include "report/tables/reporting_gaps.h"
#include "report/words/shares.h"

namespace milepost {
namespace {

/// A plan of random targets with random entries, assessed by the rules.
class RandomPlan {
 public:
  explicit RandomPlan(unsigned seed) : random_(seed) {
    plan_.key = "random";
    plan_.area = {"area", {"地区", "Area"}};
    plan_.name = {"计划", "plan"};
    plan_.document = {"report", {"报告", "Report"}, day("2022-02-18"), ""};
    plan_.period = {day("2022-01-01"), day("2022-12-31")};
    const int sections = upto(5) + 1;
    for (int i = 0; i < sections; ++i) {
      const std::string key = std::to_string(i);
      plan_.sections.push_back({key, "", {"章" + key, "Section " + key}, ""});
    }
    const int targets = upto(30) + 1;
    for (int i = 0; i < targets; ++i) add_target(i, sections);
  }

  AssessedPlan on(Date as_of) const {
    AssessedPlan assessed;
    assessed.plan = plan_;
    assessed.plan.targets.clear();
    assessed.plan.indicators.clear();
    assessed.as_of = as_of;
    assessed.known_at = at("2023-01-31T08:00:00Z");
    assessed.for_each_row = [this, as_of](const ReportRowVisitor& visit) {
      for (const Target& target : plan_.targets) {
        const Indicator& indicator = *plan_.find_indicator(target.indicator);
        const History& history = histories_.at(target.key);
        ReportRow row{
            target, indicator, std::nullopt,
            assess({target, plan_.period.start, plan_.thresholds, history, nullptr}, as_of)};
        if (!visit(row)) return;
      }
    };
    return assessed;
  }

 private:
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  void add_target(int number, int sections) {
    static constexpr std::array kMeasures{Measure::flow, Measure::stock, Measure::growth,
                                          Measure::milestone};
    const Measure measure = kMeasures.at(static_cast<std::size_t>(upto(3)));
    const std::string key = "t" + std::to_string(number);
    plan_.indicators.push_back(
        {key, {key, key}, measure == Measure::milestone ? "" : "家", measure});
    Target target;
    target.key = key;
    target.indicator = key;
    target.section = std::to_string(upto(sections - 1));
    target.name = {key, key};
    target.due = upto(4) == 0 ? day("2022-06-30") : day("2022-12-31");
    if (upto(2) > 0) target.lead = "Office " + std::to_string(upto(3));
    if (measure == Measure::milestone) {
      target.requirement.kind = RequirementKind::done;
    } else if (upto(9) == 0) {
      target.requirement.kind = RequirementKind::set_later;
    } else {
      target.requirement.kind = upto(3) == 0 ? RequirementKind::at_most : RequirementKind::at_least;
      target.requirement.value = Decimal::from_integer(upto(100));
    }
    if (upto(9) == 0) target.withdrawn = Withdrawal{"moved", at("2022-08-01T08:00:00Z")};
    plan_.targets.push_back(std::move(target));
    histories_.emplace(key, random_history(measure));
  }

  History random_history(Measure measure) {
    History history{measure, {}};
    int total = 0;
    for (const char* date :
         {"2021-12-31", "2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"}) {
      if (upto(2) == 0) continue;
      Observation seen;
      seen.as_of = day(date);
      seen.kind = usual_kind(measure);
      if (measure == Measure::milestone) {
        seen.value.state = upto(2) == 0 ? MilestoneState::done : MilestoneState::in_progress;
      } else {
        total += upto(40);
        seen.value.number = Decimal::from_integer(total);
      }
      history.observations.push_back(std::move(seen));
    }
    return history;
  }

  std::mt19937 random_;
  Plan plan_;
  std::map<std::string, History> histories_;
};

std::string rendered(const Document& document) {
  std::ostringstream out;
  render_markdown(document, {Language::en, {}, false}, out);
  return out.str();
}

Document bulletin_of(const RandomPlan& plan, Date before, Date after, Audience audience) {
  static AssessedPlans then;
  static AssessedPlans now;
  then = {plan.on(before)};
  now = {plan.on(after)};
  return bulletin({then, now, at("2022-07-15T08:00:00Z")}, {Language::en, audience});
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  std::string cell;
  std::getline(in, cell, '|');
  while (std::getline(in, cell, '|')) {
    const std::size_t first = cell.find_first_not_of(' ');
    cells.push_back(first == std::string::npos
                        ? ""
                        : cell.substr(first, cell.find_last_not_of(' ') - first + 1));
  }
  return cells;
}

/// A bulletin as somebody with a pencil reads it: its sections with their tables and their items.
struct Reading {
  std::string standing;
  std::size_t withdrawn = 0;
  std::map<std::string, std::size_t> said;  // status -> count, in the sentence
  int tenths = 0;                           // the percentages of the sentence, added
  std::vector<std::vector<std::vector<std::string>>> tables;  // of the first part
  std::map<std::string, std::size_t> annex;                   // status -> rows
  std::size_t behind = 0;
  std::size_t waiting = 0;  // rows
  std::string waiting_said;
};

int part_of(const std::string& heading) {
  const std::vector<std::string> parts{"How the plan stands", "Since last time", "What is behind",
                                       "Who has not reported", "Annex"};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (heading.find(parts[i]) != std::string::npos) return static_cast<int>(i) + 1;
  }
  return 0;
}

Reading read(const std::string& text) {
  Reading found;
  int part = 0;
  std::vector<std::string> head;
  for (const std::string& line : lines_of(text)) {
    if (line.starts_with("## ")) part = part_of(line);
    if (line.starts_with("**Targets: ")) found.standing = line;
    if (line.starts_with("Besides these, ")) found.withdrawn = std::stoul(line.substr(15));
    if (line.find(" wait for a report") != std::string::npos) found.waiting_said = line;
    if (line.empty()) head.clear();
    if (line.starts_with("|")) {
      const std::vector<std::string> cells = cells_of(line);
      if (head.empty()) {
        head = cells;
        if (part == 1) found.tables.push_back({head});
      } else if (cells.front().find_first_not_of("-:") != std::string::npos) {
        if (part == 1) found.tables.back().push_back(cells);
        for (std::size_t i = 0; i < head.size(); ++i) {
          if (part == 5 && head[i] == "Status") ++found.annex[cells[i]];
        }
        if (part == 4) ++found.waiting;
      }
    }
    if (part == 3 && !line.empty() && std::isdigit(static_cast<unsigned char>(line.front())) != 0) {
      ++found.behind;
    }
  }
  return found;
}

/// `Targets: 4, of which 2 ahead (50.0%), 1 open (25.0%)…` taken apart.
void take_apart(Reading& found, std::size_t& total) {
  const std::string& text = found.standing;
  total = std::stoul(text.substr(11));
  std::size_t from = text.find("of which ") + 9;
  while (from < text.size()) {
    const std::size_t open = text.find(" (", from);
    if (open == std::string::npos) break;
    const std::size_t close = text.find("%)", open);
    const std::string part = text.substr(from, open - from);
    const std::size_t blank = part.find(' ');
    found.said[part.substr(blank + 1)] = std::stoul(part);
    const std::string percentage = text.substr(open + 2, close - open - 2);
    found.tenths += std::stoi(percentage) * 10 + (percentage.back() - '0');
    const double exact = 100.0 * static_cast<double>(std::stoul(part)) / static_cast<double>(total);
    EXPECT_NEAR(std::stod(percentage), exact, 0.2) << text;
    from = close + 4;
  }
}

TEST(Bulletin, CannotBeWrongInItself) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomPlan plan(seed);
    const std::string text =
        rendered(bulletin_of(plan, day("2022-06-30"), day("2022-10-15"), Audience::page));
    Reading found = read(text);
    std::size_t total = 0;
    std::size_t rows = 0;
    for (const auto& [status, count] : found.annex) rows += count;
    EXPECT_EQ(found.annex["withdrawn"], found.withdrawn);
    if (rows > found.withdrawn) {
      take_apart(found, total);
      std::vector<std::size_t> counts;
      for (const auto& [status, count] : found.said) counts.push_back(count);
      Ratio sum = 0;
      for (const auto& share : shares_of(counts)) sum += *share;
      EXPECT_EQ(Ratio(found.tenths, 1000), sum) << found.standing;
    }
    EXPECT_EQ(total, rows - found.withdrawn);
    std::size_t said = 0;
    for (const auto& [status, count] : found.said) {
      EXPECT_EQ(found.annex[status], count) << status;
      said += count;
    }
    EXPECT_EQ(said, total);
    EXPECT_EQ(found.behind,
              found.annex["behind"] + found.annex["off track"] + found.annex["missed"]);
    EXPECT_EQ(found.waiting, found.waiting_said.empty() ? 0 : std::stoul(found.waiting_said));
    EXPECT_FALSE(found.tables.empty());
    for (const auto& table : found.tables) {
      for (std::size_t column = 1; column < table.front().size(); ++column) {
        std::size_t sum = 0;
        for (std::size_t i = 1; i + 1 < table.size(); ++i) {
          if (!table[i][column].empty()) sum += std::stoul(table[i][column]);
        }
        const std::string& last = table.back()[column];
        EXPECT_EQ(sum, last.empty() ? 0 : std::stoul(last)) << table.front()[column];
      }
      EXPECT_EQ(table.back()[1], std::to_string(total));
    }
    if (HasFailure()) {
      ADD_FAILURE() << text;
      return;
    }
  }
}

/// The number behind `words` in a text.
std::size_t number_behind(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  return at == std::string::npos ? 9999 : std::stoul(text.substr(at + words.size()));
}

TEST(Bulletin, SaysOfFiguresAndStatusesWhatCompareSays) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomPlan plan(seed);
    const Date before = day("2022-06-30");
    const Date after = day("2022-10-15");
    std::size_t figures = 0;
    std::size_t others = 0;
    for (const ChangedRow& row : changes(plan.on(before), plan.on(after))) {
      ++(row.change == Change::figure ? figures : others);
    }
    // All that is withdrawn was before the last bulletin.
    const AssessedPlans then{plan.on(before)};
    const AssessedPlans now{plan.on(after)};
    const std::string text =
        rendered(bulletin({then, now, at("2022-09-01T08:00:00Z")}, {Language::en, Audience::page}));
    // The first bulletin of a plan is held against nothing.
    const std::vector<ReportRow> rows = all_rows(then.front());
    const bool is_first = std::none_of(rows.begin(), rows.end(), [](const ReportRow& row) {
      return row.assessment.actual.has_value();
    });
    EXPECT_EQ(text.find("Since last time") == std::string::npos, is_first);
    if (is_first) continue;
    EXPECT_EQ(number_behind(text, "Targets with another figure and the same status: "), figures);
    std::size_t items = 0;
    for (const std::string& line : lines_of(text)) {
      items += line.find(". \\[") != std::string::npos ? 1U : 0U;
    }
    EXPECT_EQ(items, others);
    EXPECT_EQ(text.find("No status changed since last time") != std::string::npos, others == 0);
    if (HasFailure()) FAIL() << text;
  }
}

TEST(Changes, AreToldOnceEachAndOnlyWhereSomethingChanged) {
  for (unsigned seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RandomPlan plan(seed);
    const AssessedPlan before = plan.on(day("2022-06-30"));
    const AssessedPlan after = plan.on(day("2022-12-31"));
    EXPECT_TRUE(changes(after, after).empty());
    std::map<std::string, Status> was;
    for (const ReportRow& row : all_rows(before)) was[row.target.key] = row.assessment.status;
    std::map<std::string, int> told;
    for (const ChangedRow& row : changes(before, after)) ++told[row.after.target.key];
    for (const ReportRow& row : all_rows(after)) {
      const int times = told[row.target.key];
      EXPECT_LE(times, 1);
      const bool stands_otherwise = was.at(row.target.key) != row.assessment.status;
      EXPECT_TRUE(times == 1 || !stands_otherwise) << row.target.key;
    }
  }
}

TEST(Bulletin, EndsWithItsSeal) {
  const RandomPlan plan(1);
  const AssessedPlans plans{plan.on(day("2022-06-30"))};
  const auto last_line = [&](Language language) {
    const Document document =
        bulletin({plans, plans, at("2022-07-15T08:00:00Z"), "7-abc", at("2022-07-16T08:00:00Z")},
                 {language, Audience::page});
    return std::get<Paragraph>(document.blocks.back()).text;
  };
  EXPECT_EQ(last_line(Language::en), "Seal of all that was on record at 2022-07-16 08:00: 7-abc");
  EXPECT_EQ(last_line(Language::zh), "数据校验码（截至2022年7月16日08:00）：7-abc");
}

}  // namespace
}  // namespace milepost
