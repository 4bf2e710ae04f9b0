#include "assess/explanation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>
#include <random>

#include "assess/cases.h"
#include "model/standing.h"

namespace milepost {
namespace {

/// Works a formula out, with the usual precedence. Shares are parts of 1, dates are days.
class Calculator {
 public:
  explicit Calculator(const Formula& formula) : formula_(formula) {}

  Ratio value() {
    const Ratio found = sum();
    EXPECT_EQ(at_, formula_.size());
    return found;
  }

  /// Whether all comparisons hold; `12 ≤ 15 ≤ 20` holds two.
  bool is_true() {
    bool holds = true;
    Ratio left = sum();
    while (at_ < formula_.size()) {
      const auto operation = std::get<Operation>(formula_[at_++]);
      const Ratio right = sum();
      holds = holds && compares(left, operation, right);
      left = right;
    }
    return holds;
  }

 private:
  static bool compares(const Ratio& a, Operation operation, const Ratio& b) {
    switch (operation) {
      case Operation::greater:
        return a > b;
      case Operation::greater_or_equal:
        return a >= b;
      case Operation::less:
        return a < b;
      case Operation::less_or_equal:
        return a <= b;
      case Operation::equal:
        return a == b;
      default:
        ADD_FAILURE() << "no comparison";
        return false;
    }
  }

  bool takes(Operation operation) {
    if (at_ >= formula_.size()) return false;
    const auto* found = std::get_if<Operation>(&formula_[at_]);
    if (found == nullptr || *found != operation) return false;
    ++at_;
    return true;
  }

  Ratio sum() {
    Ratio left = product();
    while (true) {
      if (takes(Operation::plus)) {
        left += product();
      } else if (takes(Operation::minus)) {
        left -= product();
      } else {
        return left;
      }
    }
  }

  Ratio product() {
    Ratio left = power();
    while (true) {
      if (takes(Operation::times)) {
        left *= power();
      } else if (takes(Operation::divided_by)) {
        left /= power();
      } else {
        return left;
      }
    }
  }

  Ratio power() {
    const Ratio base = single();
    if (!takes(Operation::to_the_power)) return base;
    return Ratio(mpq_class(std::pow(base.to_mpq().get_d(), single().to_mpq().get_d())));
  }

  Ratio single() {
    if (takes(Operation::open)) {
      const Ratio inner = sum();
      EXPECT_TRUE(takes(Operation::close));
      return inner;
    }
    return std::get<Operand>(formula_.at(at_++)).value;
  }

  const Formula& formula_;
  std::size_t at_ = 0;
};

bool holds_comparison(const Formula& formula) {
  return std::any_of(formula.begin(), formula.end(), [](const FormulaPart& part) {
    const auto* operation = std::get_if<Operation>(&part);
    return operation != nullptr && *operation >= Operation::greater;
  });
}

bool holds_power(const Formula& formula) {
  return std::any_of(formula.begin(), formula.end(), [](const FormulaPart& part) {
    const auto* operation = std::get_if<Operation>(&part);
    return operation != nullptr && *operation == Operation::to_the_power;
  });
}

/// A target, its entries and those of its reference.
struct Story {
  Promise made;
  Thresholds thresholds;
  Measure measure = Measure::flow;
  std::vector<Entry> entries;
  std::vector<Entry> reference_entries;
  bool has_reference = false;
  Date as_of;
  std::vector<History> steps = {};     // of the target's steps
  std::vector<AreaSource> areas = {};  // inside, from which the indicator follows
  Combining how = Combining::sum;

  MadeUp made_with(const History& own) const {
    const AreasAsked asked{{made.start, made.target.due}, made.reporting, as_of};
    if (areas.empty()) return {nullptr, asked};
    return {std::make_shared<const FigureSource>(FigureSource{own, how, areas}), asked};
  }
  Explanation explained() const {
    const History own = standing_history(measure, entries);
    const History other = standing_history(measure, reference_entries);
    const MadeUp all = made_with(own);
    return explanation_of({made.target, made.start, thresholds, *all.history_or(own),
                           has_reference ? &other : nullptr, made.reporting,
                           steps.empty() ? nullptr : &steps, false, all.get()},
                          as_of, entries, reference_entries);
  }
  Assessment assessed_with(const std::vector<Entry>& own_entries) const {
    const History own = standing_history(measure, own_entries);
    const History other = standing_history(measure, reference_entries);
    const MadeUp all = made_with(own);
    return assess({made.target, made.start, thresholds, *all.history_or(own),
                   has_reference ? &other : nullptr, made.reporting,
                   steps.empty() ? nullptr : &steps, false, all.get()},
                  as_of);
  }
};

/// `2022-03=30` as observation() reads it, with `!void` and `!fix` (of the entry before it) behind.
std::vector<Entry> entries_of(Measure measure, const std::string& text) {
  std::vector<Entry> entries;
  for (std::string word : words_of(text)) {
    Entry entry;
    const auto mark = word.find('!');
    if (mark != std::string::npos) {
      if (word.substr(mark) == "!fix") entry.corrects = entries.back().id;
      if (word.substr(mark) == "!void") entry.voided_at = Moment{};
      word.erase(mark);
    }
    const auto equals = word.find('=');
    const Observation seen =
        observation(measure, day(word.substr(0, equals)), word.substr(equals + 1));
    entry.id = static_cast<std::int64_t>(entries.size()) + 1;
    entry.as_of = seen.as_of;
    entry.kind = seen.kind;
    entry.value = seen.value;
    entries.push_back(entry);
  }
  return entries;
}

Story story(Measure measure, const std::string& target, const std::string& entries,
            const std::string& as_of, const std::string& reference = "-") {
  Story told;
  told.made = promise(target);
  told.measure = measure;
  told.entries = entries_of(measure, entries);
  told.has_reference = reference != "-";
  if (told.has_reference) told.reference_entries = entries_of(measure, reference);
  told.as_of = day(as_of);
  return told;
}

/// `1 year-to-date; 2 corrected 3; 3 replaced 4, last-year`
std::string uses_in(const std::vector<UsedEntry>& entries) {
  std::string text;
  for (const UsedEntry& used : entries) {
    text += (text.empty() ? "" : "; ") + std::to_string(used.entry.id);
    std::string separator = " ";
    for (const EntryUse use : used.uses) {
      text += separator + std::string(word(use));
      if (separator == " " && used.other) text += " " + std::to_string(*used.other);
      separator = ", ";
    }
  }
  return text;
}

std::string uses_of(Measure measure, const std::string& target, const std::string& entries,
                    const std::string& as_of) {
  return uses_in(story(measure, target, entries, as_of).explained().entries);
}

TEST(UsesOfEntries, OfAFlow) {
  EXPECT_EQ(uses_of(Measure::flow, "at-least 100",
                    "2021-12-31=40 2022-03=10 2022-05-15=+4 2022-06=20 2022-07=+5 2022-08=+6!void "
                    "2023-01=7",
                    "2023-02"),
            "1 before-period; 2 replaced 4; 3 in-year-to-date 4; 4 year-to-date; 5 increment; "
            "6 voided; 7 after-due");
}

TEST(UsesOfEntries, OfAFlowThatCanFall) {
  EXPECT_EQ(uses_of(Measure::flow, "at-least 100",
                    "2020=-1 2021=40 2022-03=-2 2022-05=+-3 2022-06=120 2022-07=+-5 2022-09=-9",
                    "2022-07"),
            "1 below-zero; 2 before-period; 3 replaced 5, below-zero; "
            "4 in-year-to-date 5, below-zero; 5 year-to-date; 6 increment, below-zero; "
            "7 after-due");
}

TEST(UsesOfEntries, LastYearIsToldToo) {
  EXPECT_EQ(uses_of(Measure::flow, "at-least 100", "2021-06=9 2021-07=+1 2021-12-31=40 2022-07=10",
                    "2022-07"),
            "1 last-year; 2 last-year; 3 before-period; 4 year-to-date");
}

TEST(UsesOfEntries, WhatAYearHadReachedBeforeThePeriodIsTakenOff) {
  EXPECT_EQ(uses_of(Measure::flow, "at-least 100 from=2022-07-01 due=2023-06",
                    "2022-03=+1 "
                    "2022-05=10 2022-06=+3 2022-12=50",
                    "2022-12"),
            "1 before-period; 2 taken-off; 3 taken-off; 4 year-to-date");
  EXPECT_EQ(uses_of(Measure::flow, "at-least 100 from=2022-07-01 due=2023-06",
                    "2022-05=10 2022-12=+50", "2022-12"),
            "1 before-period; 2 increment");
}

TEST(UsesOfEntries, OfAStock) {
  EXPECT_EQ(uses_of(Measure::stock, "at-least 100 due=2023-12",
                    "2020-12=50 2021-12=60 2022-12=70 2022-12=72!fix 2023-12=80", "2023-12"),
            "1 before-period; 2 baseline; 3 corrected 4; 4 replaced 5, last-year; 5 level");
}

TEST(UsesOfEntries, OfAStockBeforeItsPeriod) {
  EXPECT_EQ(uses_of(Measure::stock, "at-least 100", "2020-12=50 2021-06=55 2021-12=60", "2021-09"),
            "1 before-period; 2 baseline; 3 before-period");
}

TEST(UsesOfEntries, OfGrowthOverSeveralYears) {
  EXPECT_EQ(uses_of(Measure::growth, "at-least 5 due=2023-12", "2022-06=4 2022-12=5 2023-06=6",
                    "2023-07"),
            "1 replaced 2, last-year; 2 growth; 3 growth");
}

TEST(UsesOfEntries, OfACorrectionThatIsVoidTheCorrectedOneCounts) {
  Story told = story(Measure::flow, "at-least 30", "2022-06=10 2022-06=12!fix", "2022-06");
  told.entries[1].voided_at = Moment{};
  EXPECT_EQ(uses_in(told.explained().entries), "1 year-to-date; 2 voided");
}

TEST(UsesOfEntries, OfAReferenceEndWithTheDataDate) {
  const Story told = story(Measure::growth, "in-step-with gdp 1", "2022-06=5", "2022-12",
                           "2022-03=4 2022-06=5.5 2022-09=6");
  EXPECT_EQ(uses_in(told.explained().reference_entries),
            "1 replaced 2; 2 growth; 3 after-data-date");
  const Story without = story(Measure::growth, "in-step-with gdp 1", "", "2022-12", "2022-03=4");
  EXPECT_EQ(uses_in(without.explained().reference_entries), "1 without-own-figure");
}

/// `withdrawn no withdrawn-not; …` of the lines that were reached.
std::string lines_in(const Explanation& explanation) {
  std::string text;
  for (const StatusLine& line : explanation.status_lines) {
    if (line.applies == Verdict::not_reached) continue;
    text += (text.empty() ? "" : "; ") + std::string(word(line.status)) + " " +
            std::string(word(line.applies)) + " " + std::string(word(line.reason));
  }
  return text;
}

TEST(StatusLines, EndWithTheOneThatApplies) {
  EXPECT_EQ(lines_in(story(Measure::flow, "at-least 30", "2022-06=12", "2022-06").explained()),
            "withdrawn no not-withdrawn; unset no figure-is-set; no-data no entries-count; "
            "met no does-not-hold; missed no due-figure-to-come; overdue no due-date-to-come; "
            "ahead no line-not-reached; on-track no line-not-reached; behind yes line-reached");
}

TEST(StatusLines, SayWhyThereIsNoShare) {
  const auto ahead = [](Measure measure, const std::string& target, const std::string& entries) {
    const Explanation explanation = story(measure, target, entries, "2022-06", "-").explained();
    return std::string(word(explanation.status_lines.at(6).reason));
  };
  EXPECT_EQ(ahead(Measure::milestone, "done", "2022-06=in-progress"), "not-by-pace");
  EXPECT_EQ(ahead(Measure::growth, "at-least 7", "2022-06=5"), "growth-has-no-share");
  EXPECT_EQ(ahead(Measure::flow, "at-most 7", "2022-06=5"), "limit-has-no-share");
  EXPECT_EQ(ahead(Measure::flow, "between 3 7", "2022-06=5"), "figure-has-no-way");
  EXPECT_EQ(ahead(Measure::flow, "at-least 7 pace=at-due", "2022-06=5"), "pace-at-due");
  EXPECT_EQ(ahead(Measure::stock, "at-least 7", "2022-06=5"), "no-baseline");
  EXPECT_EQ(ahead(Measure::stock, "at-least 7", "2021-12=8 2022-06=5"), "baseline-satisfies");
  EXPECT_EQ(ahead(Measure::stock, "more-than 7", "2021-12=7 2022-06=5"), "baseline-is-planned");
}

TEST(StatusLines, SayThatThereIsNoMeanGrowth) {
  EXPECT_EQ(
      lines_in(
          story(Measure::growth, "at-least 7 due=2023", "2022=-150 2023=9", "2023").explained()),
      "withdrawn no not-withdrawn; unset no figure-is-set; no-data no no-mean-growth; "
      "met no does-not-hold; missed yes fails-at-due");
  EXPECT_EQ(
      lines_in(
          story(Measure::growth, "at-least x due=2023", "2022=7", "2022", "2022=-150").explained()),
      "withdrawn no not-withdrawn; unset no figure-is-set; "
      "no-data yes reference-without-mean");
}

TEST(StatusLines, SayThatALevelHasNotLeftItsBaseline) {
  const Explanation explanation =
      story(Measure::stock, "less-than 2.04", "2021-12=2.04 2022-06=2.1", "2022-06").explained();
  const StatusLine& behind = explanation.status_lines.at(8);
  EXPECT_EQ(behind.applies, Verdict::yes);
  EXPECT_EQ(word(behind.reason), "not-past-baseline");
  EXPECT_EQ(behind.conditions.size(), 2U);
}

Ratio step_result(const Explanation& explanation, StepKind kind) {
  for (const CalculationStep& step : explanation.steps) {
    if (step.kind == kind) return step.result.value();
  }
  ADD_FAILURE() << "there is no step " << word(kind);
  return 0;
}

TEST(Steps, LieOnTheLineBetweenTwoCheckpoints) {
  const Explanation explanation =
      story(Measure::flow, "at-least 100 2022-03=10 2022-06=60", "2022-05-15=20", "2022-05-31")
          .explained();
  EXPECT_EQ(step_result(explanation, StepKind::months_to_data_date), Ratio(139, 31));
  EXPECT_EQ(step_result(explanation, StepKind::checkpoint_share), Ratio(1, 10));
  EXPECT_EQ(step_result(explanation, StepKind::expected), *explanation.assessment.expected);
}

// ---- The explanation never contradicts the assessment. ----

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}

  int from(int least, int most) {
    return static_cast<int>(random_() % static_cast<unsigned>(most - least + 1)) + least;
  }
  bool in(int times) { return from(1, times) == 1; }
  Date date(Date first, Date last) {
    const Date any = first + date::days{from(0, static_cast<int>((last - first).count()))};
    if (in(2)) return any;
    const date::year_month_day ymd(any);
    return date::sys_days(ymd.year() / ymd.month() / date::last);
  }
  Decimal decimal(int least, int most) {
    if (in(3)) return Decimal::from_raw(from(least * 100, most * 100) * 100);
    return Decimal::from_integer(from(least, most));
  }

 private:
  std::mt19937 random_;
};

Value any_value(Chance& chance, Measure measure) {
  Value value;
  switch (measure) {
    case Measure::flow:
      value.number = chance.decimal(-2, 40);
      break;
    case Measure::stock:
      if (chance.in(4)) {
        value.fraction = Fraction{Decimal::from_integer(chance.from(0, 30)),
                                  Decimal::from_integer(chance.from(1, 31))};
        value.number = round_to_decimal(value.exact());
      } else {
        value.number = chance.decimal(-5, 60);
      }
      break;
    case Measure::growth:
      value.number = chance.in(20) ? chance.decimal(-130, -90) : chance.decimal(-3, 9);
      break;
    case Measure::milestone:
      value.state = static_cast<MilestoneState>(chance.from(0, chance.in(3) ? 2 : 1));
      if (value.state == MilestoneState::in_progress && chance.in(2)) {
        value.number = chance.decimal(0, 100);
      }
      break;
  }
  return value;
}

std::vector<Entry> any_entries(Chance& chance, Measure measure, Date first, Date last,
                               std::int64_t& id) {
  std::vector<Entry> entries;
  const int count = chance.from(0, 9);
  const bool is_by_quarters = chance.in(3);
  for (int i = 0; i < count; ++i) {
    Entry entry;
    entry.id = ++id;
    entry.as_of = chance.date(first, last);
    if (is_by_quarters && !chance.in(4)) {
      const int year(date::year_month_day(first).year());
      entry.as_of = Years().months(year + i / 4, 1, (i % 4 + 1) * 3).end;
    }
    entry.kind =
        measure == Measure::flow && chance.in(3) ? EntryKind::increment : usual_kind(measure);
    if (chance.in(10)) entry.kind = EntryKind::progress;
    if (!entries.empty() && chance.in(5)) {
      entry.as_of = entries.back().as_of;
      entry.kind = entries.back().kind;
    }
    for (const Entry& before : entries) {
      if (before.as_of == entry.as_of && before.kind == entry.kind && !before.voided_at) {
        entry.corrects = before.id;
      }
    }
    if (entry.kind == EntryKind::progress) {
      entry.remarks.progress = "said";
    } else {
      entry.value = any_value(chance, measure);
    }
    if (chance.in(8)) entry.voided_at = Moment{};
    if (entry.as_of <= last) entries.push_back(entry);
  }
  return entries;
}

Requirement any_requirement(Chance& chance, Measure measure) {
  Requirement requirement;
  if (chance.in(30)) {
    requirement.kind = RequirementKind::set_later;
    return requirement;
  }
  if (measure == Measure::milestone) {
    requirement.kind = RequirementKind::done;
    return requirement;
  }
  requirement.kind = static_cast<RequirementKind>(chance.from(0, 6));
  const int most = measure == Measure::growth ? 9 : 60;
  if (requirement.kind == RequirementKind::in_step_with) {
    requirement.reference = "other";
    requirement.tolerance = chance.decimal(0, 2);
  } else if (requirement.kind < RequirementKind::equal_to && chance.in(5)) {
    requirement.reference = "other";
  } else {
    requirement.value = chance.decimal(-2, most);
    if (requirement.kind == RequirementKind::between) {
      requirement.upper = add(*requirement.value, chance.decimal(0, most)).value();
    }
    if (requirement.kind == RequirementKind::around) {
      requirement.tolerance = chance.decimal(0, most / 2);
      if (chance.in(2)) requirement.upper = add(*requirement.value, *requirement.tolerance).value();
    }
  }
  return requirement;
}

/// Puts the figure from which a stock starts into a requirement that it does not satisfy.
void ask_to_leave_the_baseline(Story& told) {
  Requirement& requirement = told.made.target.requirement;
  const bool leaves = requirement.kind == RequirementKind::more_than ||
                      requirement.kind == RequirementKind::less_than;
  const History history = standing_history(told.measure, told.entries);
  const auto baseline = baseline_of(history, told.made.start, told.made.start);
  if (leaves && !requirement.is_relation() && baseline) {
    requirement.value = round_to_decimal(*baseline);
  }
}

/// By a chance of their own, so that every story is what it was without steps.
void add_steps(Chance& chance, Story& told) {
  if (told.measure != Measure::milestone || chance.in(2)) return;
  std::int64_t id = 0;
  Target& target = told.made.target;
  Date by = told.made.start;
  for (int i = chance.from(1, 3); i > 0; --i) {
    by += date::days{chance.from(10, 200)};
    if (by > target.due) break;
    target.steps.push_back({by, {"节点", "step"}});
    told.steps.push_back(standing_history(
        Measure::milestone,
        any_entries(chance, Measure::milestone, told.made.start - date::days{60}, told.as_of, id)));
  }
}

/// By a chance of their own too.
void add_areas(Chance& chance, Story& told) {
  if ((told.measure != Measure::flow && told.measure != Measure::stock) || !chance.in(4)) return;
  told.how = static_cast<Combining>(chance.from(0, 3));
  std::int64_t id = 1'000;
  for (int i = chance.from(1, 3); i > 0; --i) {
    std::vector<Entry> entries =
        any_entries(chance, told.measure, day("2021-01-01"), told.as_of, id);
    AreaSource& area = told.areas.emplace_back();
    area.key = "area-" + std::to_string(i);
    area.figures.history = standing_history(told.measure, entries);
  }
}

Story any_story(Chance& chance) {
  Story told;
  told.measure = static_cast<Measure>(chance.from(0, 3));
  const Date first = day("2021-01-01");
  told.made.start =
      chance.in(3) ? chance.date(day("2021-06-01"), day("2022-10-15")) : day("2022-01-01");
  Target& target = told.made.target;
  target.due = chance.date(told.made.start + date::days{40}, told.made.start + date::days{1000});
  target.requirement = any_requirement(chance, told.measure);
  target.pace = chance.in(3) ? static_cast<Pace>(chance.from(0, 2)) : Pace::linear;
  if (chance.in(40)) target.withdrawn = Withdrawal{"decision", {}};
  if (chance.in(3) && !target.requirement.is_relation() && told.measure != Measure::milestone) {
    Date checkpoint = told.made.start;
    const bool begin_late = chance.in(3);
    for (int i = chance.from(1, 3); i > 0; --i) {
      checkpoint += date::days{chance.from(10, 200)};
      if (checkpoint >= target.due) break;
      target.checkpoints.push_back({checkpoint, begin_late ? Decimal() : chance.decimal(-2, 60)});
    }
  }
  if (chance.in(3)) {
    told.thresholds = {PaceComparison::ratio, decimal("1.15"), decimal("0.85"), decimal("0.7")};
  }
  told.as_of = chance.date(told.made.start - date::days{60}, target.due + date::days{200});
  std::int64_t id = 0;
  told.entries = any_entries(chance, told.measure, first, told.as_of, id);
  told.has_reference = target.requirement.is_relation();
  if (told.has_reference) {
    told.reference_entries = any_entries(chance, told.measure, first, told.as_of, id);
  }
  if (chance.in(5)) ask_to_leave_the_baseline(told);
  if (chance.in(3)) {
    told.made.reporting =
        ReportingRule{{static_cast<Rhythm>(chance.from(0, 4)), chance.from(0, 40)},
                      {told.made.start, target.due},
                      told.made.start};
  }
  return told;
}

void expect_same(const Assessment& a, const Assessment& b) {
  EXPECT_EQ(a.status, b.status);
  EXPECT_EQ(a.actual.has_value(), b.actual.has_value());
  if (a.actual && b.actual) {
    EXPECT_EQ(a.actual->data_date, b.actual->data_date);
    EXPECT_EQ(a.actual->figure, b.actual->figure);
    EXPECT_EQ(a.actual->state, b.actual->state);
  }
  EXPECT_EQ(a.planned, b.planned);
  EXPECT_EQ(a.baseline, b.baseline);
  EXPECT_EQ(a.share, b.share);
  EXPECT_EQ(a.expected, b.expected);
  EXPECT_EQ(a.gap, b.gap);
  EXPECT_EQ(a.projected, b.projected);
  EXPECT_EQ(a.last_year, b.last_year);
  EXPECT_EQ(a.year_on_year, b.year_on_year);
  EXPECT_EQ(a.this_period, b.this_period);
  EXPECT_EQ(a.stale, b.stale);
}

/// The parts of an actual, put together again, are the actual.
void expect_parts_make(const Story& told, const Explanation& explanation) {
  const Assessment& found = explanation.assessment;
  if (!found.actual || !found.actual->figure || !told.areas.empty()) return;
  std::map<std::int64_t, Ratio> values;
  std::map<std::int64_t, Date> dates;
  Ratio sum = 0;
  Ratio product = 1;
  int count = 0;
  Date latest{};
  for (const UsedEntry& used : explanation.entries) {
    for (const EntryUse use : used.uses) {
      if (use == EntryUse::taken_off) {
        sum -= used.entry.value.exact();
      } else if (use <= EntryUse::state) {
        if (used.entry.value.number) {
          sum += used.entry.value.exact();
          product *= 1 + used.entry.value.exact() / 100;
        }
        ++count;
        latest = std::max(latest, used.entry.as_of);
      }
    }
  }
  EXPECT_EQ(latest, found.actual->data_date);
  if (told.measure == Measure::growth && count > 1) {
    const double mean = (std::pow(product.to_mpq().get_d(), 1.0 / count) - 1) * 100;
    EXPECT_NEAR(mean, found.actual->figure->to_mpq().get_d(), 0.0001);
  } else {
    EXPECT_EQ(sum, *found.actual->figure);
  }
}

void expect_uses(const Story& told, const Explanation& explanation) {
  EXPECT_EQ(explanation.entries.size(), told.entries.size());
  EXPECT_EQ(explanation.reference_entries.size(), told.reference_entries.size());
  std::vector<Entry> used_only;
  for (const UsedEntry& used : explanation.entries) {
    EXPECT_FALSE(used.uses.empty());
    const bool is_used_somehow = std::any_of(used.uses.begin(), used.uses.end(), is_used);
    const EntryUse use = used.uses.front();
    // Words have no part in a figure, and say that something was reported.
    if (is_used_somehow || use == EntryUse::in_words) used_only.push_back(used.entry);
    EXPECT_EQ(used.other.has_value(), use == EntryUse::corrected || use == EntryUse::replaced ||
                                          use == EntryUse::in_year_to_date)
        << word(use);
  }
  // What was not used changes nothing when it is gone, except that a last year without a mean is
  // used for nothing.
  const bool fell_below_nothing =
      std::any_of(told.entries.begin(), told.entries.end(), [](const Entry& entry) {
        return entry.kind == EntryKind::growth && entry.value.exact() < -100;
      });
  if (fell_below_nothing && !explanation.assessment.last_year) return;
  expect_same(told.assessed_with(used_only), explanation.assessment);
}

void expect_steps(const Explanation& explanation, bool by_rhythm) {
  const Assessment& found = explanation.assessment;
  std::map<StepKind, std::optional<Ratio>> results;
  for (const CalculationStep& step : explanation.steps) {
    results[step.kind] = step.result;
    if (step.formula.empty()) continue;
    if (!step.result) {
      EXPECT_TRUE(Calculator(step.formula).is_true()) << word(step.kind);
    } else if (holds_comparison(step.formula)) {
      EXPECT_TRUE(Calculator(step.formula).is_true()) << word(step.kind);
      EXPECT_EQ(*step.result, 0) << word(step.kind);
    } else if (holds_power(step.formula)) {
      EXPECT_NEAR(Calculator(step.formula).value().to_mpq().get_d(), step.result->to_mpq().get_d(),
                  0.0001);
    } else {
      EXPECT_EQ(Calculator(step.formula).value(), *step.result) << word(step.kind);
    }
  }
  const auto result = [&](StepKind kind) {
    return results.contains(kind) ? results.at(kind) : std::nullopt;
  };
  EXPECT_EQ(result(StepKind::actual), found.actual ? found.actual->figure : std::nullopt);
  EXPECT_EQ(result(StepKind::baseline), found.baseline);
  EXPECT_EQ(result(StepKind::attainment), found.attainment);
  EXPECT_EQ(result(StepKind::variance), found.variance);
  EXPECT_EQ(result(StepKind::remaining), found.remaining);
  EXPECT_EQ(result(StepKind::share), found.share);
  EXPECT_EQ(result(StepKind::gap), found.gap);
  EXPECT_EQ(result(StepKind::projected), found.projected);
  EXPECT_EQ(result(StepKind::needed_per_month), found.needed_per_month);
  EXPECT_EQ(result(StepKind::last_year), found.last_year);
  EXPECT_EQ(result(StepKind::year_on_year), found.year_on_year);
  EXPECT_EQ(result(StepKind::this_period), found.this_period);
  EXPECT_EQ(results.contains(StepKind::reached_on), found.reached_on.has_value());
  if (found.expected) {
    EXPECT_EQ(result(StepKind::expected), found.expected);
  }
  if (const auto days = result(StepKind::days_without_report)) {
    if (!by_rhythm) {
      EXPECT_EQ(*days > kStaleAfterDays, found.stale);
    }
  } else {
    EXPECT_FALSE(found.stale);
  }
}

void expect_status_lines(const Explanation& explanation) {
  const std::vector<StatusLine>& lines = explanation.status_lines;
  ASSERT_EQ(lines.size(), kWords<Status>.size());
  bool has_applied = false;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].status, kWords<Status>[i].value);
    for (const Formula& condition : lines[i].conditions) {
      EXPECT_TRUE(Calculator(condition).is_true()) << word(lines[i].reason);
    }
    EXPECT_EQ(lines[i].applies == Verdict::not_reached, has_applied);
    if (lines[i].applies != Verdict::yes) continue;
    has_applied = true;
    EXPECT_EQ(lines[i].status, explanation.assessment.status);
  }
  EXPECT_TRUE(has_applied);
}

TEST(Explanation, NeverContradictsTheAssessment) {
  Chance chance(20220218);
  Chance chance_of_steps(20240331);
  Chance chance_of_areas(20241231);
  std::map<Status, int> statuses;
  std::map<EntryUse, int> uses;
  std::map<StatusReason, int> reasons;
  std::map<StepKind, int> steps;
  for (int i = 0; i < 6'000 && !::testing::Test::HasFailure(); ++i) {
    Story told = any_story(chance);
    add_steps(chance_of_steps, told);
    add_areas(chance_of_areas, told);
    SCOPED_TRACE(i);
    const Explanation explanation = told.explained();
    expect_same(explanation.assessment, told.assessed_with(told.entries));
    expect_parts_make(told, explanation);
    expect_uses(told, explanation);
    expect_steps(explanation, told.made.reporting.has_value());
    expect_status_lines(explanation);
    ++statuses[explanation.assessment.status];
    for (const auto* entries : {&explanation.entries, &explanation.reference_entries}) {
      for (const UsedEntry& used : *entries) {
        for (const EntryUse use : used.uses) ++uses[use];
      }
    }
    for (const StatusLine& line : explanation.status_lines) ++reasons[line.reason];
    for (const CalculationStep& step : explanation.steps) ++steps[step.kind];
  }
  // Chance has been everywhere.
  for (const auto& one : kWords<Status>) EXPECT_GT(statuses[one.value], 0) << one.text;
  for (const auto& one : kWords<EntryUse>) EXPECT_GT(uses[one.value], 0) << one.text;
  for (const auto& one : kWords<StatusReason>) EXPECT_GT(reasons[one.value], 0) << one.text;
  for (const auto& one : kWords<StepKind>) EXPECT_GT(steps[one.value], 0) << one.text;
}

}  // namespace
}  // namespace milepost
