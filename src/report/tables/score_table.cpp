#include "report/tables/score_table.h"

#include <algorithm>
#include <map>

#include "base/names.h"
#include "report/tables/cells.h"
#include "report/tables/punctuality.h"
#include "report/words/figures.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

/// A group, before it is ranked.
ScoredGroup group_of(const AssessedPlan& plan, const Target& target, ScoreBy by) {
  ScoredGroup group;
  if (by == ScoreBy::lead) {
    group.key = first_office_in(target.lead);
    group.name = {group.key, group.key};
  } else if (const Section* chapter = chapter_of(plan.plan, target)) {
    group.key = chapter->key;
    group.name = {heading(*chapter, Language::zh), heading(*chapter, Language::en)};
  }
  if (group.key.empty()) {
    group.name = {std::string(label(Label::no_lead, Language::zh)),
                  std::string(label(Label::no_lead, Language::en))};
  }
  return group;
}

Cell count_cell(std::size_t count) { return static_cast<std::int64_t>(count); }

std::string rank_text(const ScoredGroup& group, Language language) {
  if (!group.rank) return "";
  const std::string rank = std::to_string(*group.rank);
  return group.is_tied ? say(Sentence::rank_tied, language, rank) : rank;
}

Column column_of(std::string_view name, Label heading, Language language,
                 CellKind kind = CellKind::text) {
  return {name, std::string(label(heading, language)), kind};
}

std::vector<Column> score_columns(ScoreBy by, const View& view) {
  const Language in = view.language;
  std::vector<Column> columns;
  if (view.is_for_people()) {
    columns = {column_of("rank", Label::rank, in),
               column_of("name", by == ScoreBy::lead ? Label::lead : Label::section, in)};
    columns.front().aligned_right = true;
    columns.back().shrinks = true;
  } else {
    columns = {column_of("area", Label::area, in),
               column_of("plan", Label::plan, in),
               column_of("by", Label::by, in),
               column_of("group", Label::group, in),
               column_of("name_zh", Label::name, in),
               column_of("name_en", Label::name, in),
               column_of("rank", Label::rank, in, CellKind::count),
               column_of("tied", Label::rank, in, CellKind::flag)};
  }
  columns.push_back(column_of("score_pct", Label::score_share, in, CellKind::percent));
  columns.push_back(column_of("points", Label::score_points, in, CellKind::figure));
  columns.push_back(column_of("out_of", Label::score_out_of, in, CellKind::figure));
  columns.push_back(column_of("scored", Label::score_counted, in, CellKind::count));
  columns.push_back(column_of("not_scored", Label::score_not_counted, in, CellKind::count));
  return columns;
}

std::string signed_figure(const Ratio& value, Language language) {
  return (sgn(value) > 0 ? "+" : "") + figure(value, language);
}

/// `11 ÷ 24`, `2 − 25 ÷ 20`; empty where nothing is divided.
std::string rate_formula(const ReportRow& row, ScoreRule rule, Language language) {
  const Assessment& found = row.assessment;
  if (rule != ScoreRule::attainment && rule != ScoreRule::ceiling) return "";
  const std::string attained =
      figure(*found.actual->figure, language) + " ÷ " + figure(*found.planned, language);
  return rule == ScoreRule::ceiling ? "2 − " + attained : attained;
}

/// `120%`
std::string percent_text(const Decimal& part) { return plain_figure(to_ratio(part) * 100) + "%"; }

/// A percentage where one decimal is exact, and the fraction where it is not.
std::string exact_rate(const Ratio& rate) {
  const std::optional<Terms> tenths = (rate * 1000).terms();
  const std::optional<Terms> terms = rate.terms();
  if (!terms || (tenths && tenths->denominator == 1)) return percentage(rate) + "%";
  return std::to_string(terms->numerator) + "/" + std::to_string(terms->denominator);
}

std::string line_formula(const ScoredLine& one, Language language) {
  const ScoreLine& line = *one.line;
  const bool is_bonus = line.kind == ScoreLineKind::bonus;
  const std::string text =
      say(is_bonus ? Sentence::score_line : Sentence::score_line_off, language,
          signed_figure(one.over, language), to_string(line.points), to_string(line.by));
  return line.at_most ? say(Sentence::score_line_at_most, language, text, to_string(*line.at_most))
                      : text;
}

}  // namespace

TargetScore score_of_row(const AssessedPlan& plan, const Weights& weights, const ReportRow& row,
                         const LocalClock& clock) {
  const Scoring& scoring = *plan.plan.scoring;
  const bool counts_reports = sgn(to_ratio(scoring.late_reporting)) != 0;
  return score_of(scoring, weights.of(row.target.key),
                  {row.target, row.indicator.measure, row.assessment,
                   !row.assessment.from_areas && is_late(plan, row.target),
                   counts_reports ? late_periods(plan, row, clock) : 0});
}

std::vector<ScoredGroup> scored_groups(const AssessedPlan& plan,
                                       const std::vector<ScoredTarget>& targets, ScoreBy by) {
  std::vector<ScoredGroup> groups;
  std::map<std::string, std::size_t> places;
  for (const ScoredTarget& target : targets) {
    ScoredGroup group = group_of(plan, target.row.target, by);
    const auto [place, is_new] = places.emplace(group.key, groups.size());
    if (is_new) groups.push_back(std::move(group));
    groups[place->second].sum.add(target.score);
  }
  std::erase_if(groups, [](const ScoredGroup& one) {
    return one.sum.scored + one.sum.not_scored == 0;  // all withdrawn
  });
  std::vector<std::optional<Ratio>> shares;
  for (const ScoredGroup& group : groups) {
    // Nobody is ranked for what has no office.
    shares.push_back(group.key.empty() ? std::nullopt : group.sum.share());
  }
  const std::vector<std::optional<std::size_t>> ranks = ranks_of(shares);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    groups[i].rank = ranks[i];
    groups[i].is_tied = ranks[i] && std::count(ranks.begin(), ranks.end(), ranks[i]) > 1;
  }
  std::stable_sort(groups.begin(), groups.end(), [](const ScoredGroup& a, const ScoredGroup& b) {
    return a.rank && (!b.rank || *a.rank < *b.rank);
  });
  return groups;
}

Table score_table(const AssessedPlan& plan, const std::vector<ScoredGroup>& groups, ScoreBy by,
                  const View& view) {
  Table table;
  table.name = "scores";
  if (view.audience != Audience::terminal) {
    table.title = std::string(label(Label::scores, view.language));
  }
  table.columns = score_columns(by, view);
  std::vector<Row> rows;
  for (const ScoredGroup& group : groups) {
    Row row;
    if (view.is_for_people()) {
      row.cells = {rank_text(group, view.language), group.name.in(view.language)};
    } else {
      row.cells = {plan.plan.area.key,
                   plan.plan.key,
                   std::string(word(by)),
                   group.key,
                   group.name.in(Language::zh),
                   group.name.in(Language::en),
                   group.rank ? count_cell(*group.rank) : Cell(),
                   group.is_tied};
    }
    const std::optional<Ratio> share = group.sum.share();
    row.cells.insert(row.cells.end(),
                     {share ? Cell(Percent{*share}) : Cell(), group.sum.points, group.sum.out_of,
                      count_cell(group.sum.scored), count_cell(group.sum.not_scored)});
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

Table scored_target_table(const AssessedPlan& plan, const std::vector<ScoredTarget>& targets,
                          const View& view) {
  const Language in = view.language;
  Table table;
  table.name = "targets";
  table.title = std::string(label(Label::all_targets, in));
  table.own_sheet = true;
  if (view.is_for_people()) {
    table.columns = {column_of("name", Label::target, in), column_of("lead", Label::lead, in)};
    table.columns.front().shrinks = true;
  } else {
    table.columns = {
        column_of("area", Label::area, in),         column_of("plan", Label::plan, in),
        column_of("target", Label::target_key, in), column_of("name_zh", Label::name, in),
        column_of("name_en", Label::name, in),      column_of("section", Label::section, in),
        column_of("lead", Label::lead, in)};
  }
  for (const Column& one : {column_of("status", Label::status, in, CellKind::status),
                            column_of("rule", Label::score_rule, in, CellKind::term),
                            column_of("weight", Label::score_weight, in, CellKind::figure),
                            column_of("counted_pct", Label::score_rate, in, CellKind::percent),
                            column_of("lines", Label::score_lines, in, CellKind::figure),
                            column_of("late_reports", Label::score_late, in, CellKind::count),
                            column_of("points", Label::score_points, in, CellKind::figure)}) {
    table.columns.push_back(one);
  }
  std::vector<Row> rows;
  for (const ScoredTarget& one : targets) {
    const Target& target = one.row.target;
    const TargetScore& score = one.score;
    Row row;
    if (view.is_for_people()) {
      row.cells = {full_name(plan, target, in), text_cell(joined_offices(offices_in(target.lead)))};
    } else {
      row.cells = {plan.plan.area.key,
                   plan.plan.key,
                   target.key,
                   text_cell(target.name.in(Language::zh)),
                   text_cell(target.name.in(Language::en)),
                   text_cell(target.section),
                   text_cell(target.lead)};
    }
    row.cells.emplace_back(one.row.assessment.status);
    row.cells.emplace_back(Term{word(score.rule), label(score.rule, in)});
    Ratio lines;
    for (const ScoredLine& line : score.lines) lines += line.points;
    const bool is_scored = score.is_scored();
    row.cells.push_back(is_scored ? Cell(score.weight) : Cell());
    row.cells.push_back(is_scored ? Cell(Percent{score.counted}) : Cell());
    row.cells.push_back(is_scored && sgn(lines) != 0 ? Cell(lines) : Cell());
    row.cells.push_back(is_scored && score.late > 0 ? count_cell(score.late) : Cell());
    row.cells.push_back(is_scored ? Cell(score.points) : Cell());
    row.is_out = target.withdrawn.has_value();
    rows.push_back(std::move(row));
  }
  table.for_each_row = rows_of(std::move(rows));
  return table;
}

std::vector<Row> score_steps(const AssessedPlan& plan, const ReportRow& row,
                             const TargetScore& score, const View& view) {
  const Language in = view.language;
  std::vector<Row> rows;
  const auto add = [&](std::string_view name, Label step, const std::string& formula, Cell result) {
    Row& made = rows.emplace_back();
    made.cells = {Term{name, label(step, in)}, text_cell(formula), std::move(result)};
  };
  add("rule", Label::score_rule, "", Term{word(score.rule), label(score.rule, in)});
  if (!score.is_scored()) return rows;
  const Scoring& scoring = *plan.plan.scoring;
  add("weight", Label::score_weight, "", score.weight);
  add("rate", Label::score_raw_rate, rate_formula(row, score.rule, in), Percent{score.rate});
  add("counted", Label::score_rate,
      say(Sentence::score_bounds, in, percent_text(scoring.floor), percent_text(scoring.cap)),
      Percent{score.counted});
  add("of-weight", Label::score_of_weight,
      figure(score.weight, in) + " × " + exact_rate(score.counted), score.points_of_weight);
  for (const ScoredLine& line : score.lines) {
    const ScoreLineKind kind = line.line->kind;
    add(word(kind), kind == ScoreLineKind::bonus ? Label::score_bonus : Label::score_deduction,
        line_formula(line, in), line.points);
  }
  if (score.late > 0) {
    add("late-reports", Label::score_late,
        std::to_string(score.late) + " × " + to_string(scoring.late_reporting),
        score.points_of_reporting);
  }
  add("points", Label::score_points, "", score.points);
  return rows;
}

std::string scoring_text(const Scoring& scoring, Language language) {
  std::string text =
      say(Sentence::score_bounds, language, percent_text(scoring.floor), percent_text(scoring.cap));
  add_clause(text,
             say(Sentence::scoring_rest, language, percent_text(scoring.milestone_late),
                 to_string(scoring.late_reporting)),
             language);
  for (const ScoreLine& line : scoring.lines) {
    const std::string one = say(Sentence::scoring_line, language, label(line.kind, language),
                                line.target, to_string(line.points), to_string(line.by));
    add_clause(text,
               line.at_most
                   ? say(Sentence::score_line_at_most, language, one, to_string(*line.at_most))
                   : one,
               language);
  }
  return text;
}

}  // namespace milepost
