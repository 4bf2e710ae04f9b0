#include "plan/read_scoring.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/phrases.h"
#include "base/suggest.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

/// Reads figures and tells those that are out of bounds.
class FigureReader {
 public:
  FigureReader(const TableReader& table, Problems& problems) : table_(table), problems_(problems) {}

  /// `usual` where the table does not say.
  Decimal between(std::string_view key, Decimal usual, Decimal lowest, Decimal highest) const {
    const Given<Decimal> given = table_.number(key, Need::optional);
    if (!given) return usual;
    if (*given < lowest || *given > highest) {
      problems_.add(given.place,
                    said({"{} is {}, which is not between {} and {}", "{}为{}，不在{}至{}之间"},
                         given.called, to_string(*given), to_string(lowest), to_string(highest)),
                    said({"write a figure from {} to {}", "请填{}至{}之间的数"}, to_string(lowest),
                         to_string(highest)));
    }
    return *given;
  }

  std::optional<Decimal> above_zero(std::string_view key, Need need) const {
    const Given<Decimal> given = table_.number(key, need);
    if (given && given->raw() <= 0) {
      problems_.add(given.place,
                    said({"{} is {}, and has to be above 0", "{}为{}，应大于0"}, given.called,
                         to_string(*given)),
                    said({"write a figure above 0", "请填大于0的数"}));
    }
    return given.value;
  }

 private:
  const TableReader& table_;
  Problems& problems_;
};

/// Whether the actual of the target can be better or worse than planned by so much.
bool is_for_one_figure(const TargetDraft& target) {
  const Requirement& requirement = target.target.requirement;
  return requirement.value && !asks_range(requirement.kind) && !target.both_ways &&
         row_of(requirement.kind).better != Direction::neither;
}

/// Points that cannot be out of reach by mistake.
constexpr Decimal kMostPoints = Decimal::from_integer(1000);

class LineReader {
 public:
  LineReader(const std::vector<TargetDraft>& targets, Problems& problems)
      : targets_(targets), problems_(problems) {}

  void read(const TableReader& scoring, ScoreLineKind kind, std::vector<ScoreLine>& lines) const {
    const Said example = said({R"(write {} = [{{ target = "key", by = 1, points = 0.5 }}])",
                               R"(请写成：{} = [{{ target = "代码", by = 1, points = 0.5 }}])"},
                              word(kind));
    for (const TomlValue* value : scoring.tables(word(kind), example)) {
      lines.push_back(read_line(*value, kind));
    }
  }

 private:
  ScoreLine read_line(const TomlValue& value, ScoreLineKind kind) const {
    const TableReader table(value, word_in(problems_, kind), value.place,
                            {"target", "by", "points", "at-most"}, problems_);
    const FigureReader figures(table, problems_);
    ScoreLine line;
    line.kind = kind;
    const Given<std::string> target = table.line("target", Need::required);
    line.target = target.value.value_or("");
    line.by = figures.above_zero("by", Need::required).value_or(Decimal());
    line.points = figures.above_zero("points", Need::required).value_or(Decimal());
    line.at_most = figures.above_zero("at-most", Need::optional);
    if (target) check_target(target);
    return line;
  }

  void check_target(const Given<std::string>& key) const {
    const auto found =
        std::find_if(targets_.begin(), targets_.end(),
                     [&](const TargetDraft& target) { return target.key && *target.key == *key; });
    if (found == targets_.end()) {
      std::vector<std::string> keys;
      for (const TargetDraft& target : targets_) {
        if (target.key) keys.push_back(*target.key);
      }
      problems_.add(key.place, said(kNoTarget, quoted(*key)),
                    did_you_mean(*key, keys,
                                 said({"write the key of a target of this file",
                                       "请填本文件中某项目标的代码"})));
      return;
    }
    if (is_for_one_figure(*found)) return;
    problems_.add(
        key.place,
        said({"target {} is not asked for one figure that can be passed or missed by so "
              "much",
              "目标{}的要求不是一个可超可欠的数值"},
             quoted(*key)),
        either(problems_,
               said({"bonus and deduction go with at-least, more-than, at-most, less-than and "
                     "around a figure",
                     "加分、扣分用于at-least、more-than、at-most、less-than、around加数值的目标"}),
               said({"bonus and deduction go with at least, more than, at most, less than and "
                     "around a figure",
                     "加分、扣分用于不低于、大于、不高于、小于、左右加数值的目标"})));
  }

  const std::vector<TargetDraft>& targets_;
  Problems& problems_;
};

void tell_weights_without_scoring(const TableReader& file, const std::vector<TargetDraft>& targets,
                                  Problems& problems) {
  if (file.find("scoring") != nullptr || file.is_misspelt("scoring")) return;
  for (const TargetDraft& target : targets) {
    if (!target.weight.present) continue;
    problems.add(
        target.weight.place,
        said({"{} says nothing in a plan that is not scored", "计划未设计分规则，{}不起作用"},
             target.weight.called),
        either(problems,
               said({"add [scoring] to the file, or leave weight out",
                     "请在文件中加上[scoring]，或删去weight"}),
               said({"write yes beside {} on the sheet {}, or empty the column",
                     "请在工作表“{1}”的“{0}”一项填“是”，或清空该列"},
                    said_label(PlanFact::scoring), said_label(PlanSheet::plan))));
    return;
  }
}

}  // namespace

std::optional<Scoring> read_scoring(const TableReader& file,
                                    const std::vector<TargetDraft>& targets, Problems& problems) {
  tell_weights_without_scoring(file, targets, problems);
  const auto table = file.table(
      "scoring", {"cap", "floor", "milestone-late", "late-reporting", "bonus", "deduction"},
      Need::optional,
      said({"[scoring] on a line of its own for the usual rules",
            "[scoring]（单独成行，即按默认规则计分）"}));
  if (!table) return std::nullopt;
  const FigureReader figures(*table, problems);
  constexpr Decimal kZero;
  constexpr Decimal kOne = Decimal::from_integer(1);
  Scoring scoring;
  scoring.cap = figures.between("cap", kOne, Decimal::from_raw(1), Decimal::from_integer(10));
  scoring.floor = figures.between("floor", kZero, Decimal::from_integer(-10), scoring.cap);
  scoring.milestone_late = figures.between("milestone-late", kZero, kZero, kOne);
  scoring.late_reporting =
      figures.between("late-reporting", kZero, Decimal::from_raw(-kMostPoints.raw()), kZero);
  const LineReader lines(targets, problems);
  lines.read(*table, ScoreLineKind::bonus, scoring.lines);
  lines.read(*table, ScoreLineKind::deduction, scoring.lines);
  for (const TargetDraft& target : targets) {
    if (target.weight && target.key) scoring.weights.push_back({*target.key, *target.weight});
  }
  return scoring;
}

}  // namespace milepost
