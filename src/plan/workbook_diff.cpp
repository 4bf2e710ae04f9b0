#include "plan/workbook_diff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/phrases.h"
#include "base/text.h"
#include "model/plan_columns.h"
#include "model/plan_sheets.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

/// What several cells of a workbook say together.
constexpr std::array<std::pair<std::string_view, Wording>, 6> kOtherFields{
    {{"period", {"Period", "计划期"}},
     {"thresholds", {"Thresholds", "进度界限"}},
     {"lights", {"Rules of lights", "亮灯规则"}},
     {"scoring", {"Rules of scoring", "计分规则"}},
     {"checkpoints", {"Checkpoints", "阶段目标"}},
     {"steps", {"Steps", "节点目标"}}}};

constexpr Wording kChanged{"~ {}: {} -> {}", "~ {}：{} → {}"};

/// `5 − 0.1` as `5，允许偏差0.1`: nobody is to compute it.
Said spelled_tolerance(const Said& operand) {
  for (const auto& [sign, called] :
       {std::pair<std::string_view, Wording>{" − ", {"{}, tolerance {} below", "{}，允许偏差{}"}},
        std::pair<std::string_view, Wording>{
            " ± ", {"{}, tolerance {} both ways", "{}，允许上下偏差{}"}}}) {
    const std::size_t en = operand.en.find(sign);
    const std::string& zh = operand.in(Language::zh);
    const std::size_t at = zh.find(sign);
    if (en == std::string::npos || at == std::string::npos) continue;
    return said(called, Said(operand.en.substr(0, en), zh.substr(0, at)),
                Said(operand.en.substr(en + sign.size()), zh.substr(at + sign.size())));
  }
  return operand;
}

/// `at-least 7` as `at least 7` and `不低于7`.
Said called_requirement(const Said& text) {
  const std::size_t end = std::min(text.en.find(' '), text.en.size());
  const auto kind = from_word<RequirementKind>(std::string_view(text.en).substr(0, end));
  if (!kind) return text;
  const std::string& zh = text.in(Language::zh);
  const Said operand = spelled_tolerance(
      {std::string(trim(text.en.substr(end))), std::string(trim(zh.substr(end)))});
  const Said called = said(requirement_label(*kind));
  return operand.empty() ? called : said({"{} {}", "{}{}"}, called, operand);
}

/// Names without the language that they are in.
Said without_language(Said text) {
  for (const std::string_view language : {" (zh)", " (en)"}) {
    if (text.en.ends_with(language)) text.en.resize(text.en.size() - language.size());
  }
  for (const std::string_view language : {"（zh）", "（en）"}) {
    if (text.zh.ends_with(language)) text.zh.resize(text.zh.size() - language.size());
  }
  return text;
}

class WorkbookTeller {
 public:
  WorkbookTeller(const Plan& plan, const std::vector<std::string>& rejected, Language language)
      : plan_(plan), rejected_(rejected), language_(language) {}

  void tell_of_plan(const FieldChange& change) {
    const std::size_t end = change.key.rfind(' ');
    if (end != std::string::npos) {  // `new-firms weight`
      return tell(named(change.key.substr(0, end)), change, change.key.substr(end + 1));
    }
    const auto whole = from_word<PlanFact>(change.key);
    const auto fact = whole ? whole : from_word<PlanFact>("plan." + change.key);
    if (!fact) return tell(said_label(PlanSheet::plan), change, change.key);
    const Said called = with_choices(*fact, CalledChoice{change.after.en, {}}, Said());
    add(said_label(PlanSheet::plan), said_label(*fact),
        called.empty() ? change.before
                       : with_choices(*fact, CalledChoice{change.before.en, {}}, Said()),
        called.empty() ? change.after : called);
  }

  void tell_of_section(const FieldChange& change) {
    const Section* section = plan_.find_section(change.of);
    const Said subject = section == nullptr ? change.field
                                            : said({"section {} ({})", "章节{}（{}）"},
                                                   said_name(section->name), change.of);
    if (change.key.empty()) {
      return add_line(kChanged, said(kSectionOfKey, change.of), or_none(change.before),
                      or_none(change.after));
    }
    tell(subject, change, change.key);
  }

  /// The name of an indicator that is that of its target is told by the target.
  void tell_of_indicator(const FieldChange& change, const std::vector<TargetChange>& targets) {
    const bool is_told =
        std::any_of(targets.begin(), targets.end(), [&](const TargetChange& target) {
          return target.target == change.of &&
                 std::any_of(target.fields.begin(), target.fields.end(),
                             [&](const FieldChange& one) {
                               return one.key == change.key && one.after.en == change.after.en;
                             });
        });
    if (is_told) return;
    if (change.key.empty()) {
      return add_line(kChanged, change.field, or_none(change.before), or_none(change.after));
    }
    tell(named(change.of), change, change.key);
  }

  void tell_of_target(const TargetChange& change) {
    const Said subject = said(kAside, said_name(change.name), change.target);
    if (change.kind == TargetChangeKind::added) return tell_addition(subject, change.fields);
    if (change.kind == TargetChangeKind::withdrawn) {
      const bool is_rejected = is_among_rejected(change.target) ||
                               is_among_rejected(change.name.zh) ||
                               is_among_rejected(change.name.en);
      return is_rejected ? add_line({"- {}  withdrawn (in the workbook it is not accepted)",
                                     "- {}  取消（工作簿中选择了“不采用”）"},
                                    subject)
                         : add_line({"- {}  withdrawn (not in the workbook)",
                                     "- {}  取消（工作簿中已无此目标）"},
                                    subject);
    }
    for (const FieldChange& field : change.fields) {
      if (field.field.en == "withdrawn") {
        add_line({"+ {}  withdrawn on {}; the workbook still has it, so loading would restore it",
                  "+ {}  已于{}取消；工作簿中仍有，载入后将重新列入"},
                 subject, on_one_line(field.before));
      } else {
        tell(subject, field, field.key);
      }
    }
  }

  void tell_reordered() { add_line(kReordered); }

  std::string take() { return std::move(text_); }

 private:
  template <class... Parts>
  void add_line(const Wording& line, const Parts&... parts) {
    text_ += said(line, parts...).in(language_) + "\n";
  }
  void add(const Said& subject, const Said& field, const Said& before, const Said& after) {
    add_line({"~ {}  {}: {} -> {}", "~ {}  {}：{} → {}"}, subject, field, or_none(before),
             or_none(after));
  }
  void tell(const Said& subject, const FieldChange& change, const std::string& key) {
    add(subject, called(key, change.after.empty() ? change.before : change.after),
        shown(key, change.before), shown(key, change.after));
  }

  void tell_addition(const Said& subject, const std::vector<FieldChange>& fields) {
    Said asked;
    for (const FieldChange& field : fields) {
      Said one = said(kNamed, called(field.key, field.after), field.after);
      if (const auto kind = from_word<RequirementKind>(field.key)) {
        const bool is_figure = field.after.en != "true";
        one = said(kNamed, said_label(PlanColumn::requirement),
                   called_requirement(is_figure ? said({"{} {}", "{} {}"}, field.key, field.after)
                                                : Said(field.key)));
      }
      asked = asked.empty() ? one : said(kAndMore, asked, one);
    }
    add_line({"+ {}  {}", "+ {}  {}"}, subject, asked);
  }

  /// How the workbook calls a field whose value is this one.
  static Said called(const std::string& key, const Said& value) {
    if (from_word<RequirementKind>(key)) {
      const bool is_figure = value.en.find_first_of("-+0123456789") == 0;
      return said_label(is_figure ? PlanColumn::value : PlanColumn::reference);
    }
    for (const auto& [field, wording] : kOtherFields) {
      if (field == key) return said(wording);
    }
    const auto column = from_word<PlanColumn>(key);
    return column ? said_label(*column) : Said(key);
  }

  Said shown(const std::string& key, const Said& text) const {
    if (key == "requirement") return called_requirement(text);
    if (key.ends_with("name") || key.ends_with("title")) return without_language(text);
    if (key == "section") {
      const Section* section = plan_.find_section(text.en);
      return section == nullptr ? text : said(kAside, said_name(section->name), text.en);
    }
    if (key == "parent" || key == "indicator") return text.empty() ? text : named(text.en);
    const auto column = from_word<PlanColumn>(key);
    if (!column) return text;
    const Said word = with_choices(PlanSheet::targets, *column, CalledChoice{text.en, {}}, Said());
    return word.empty() ? text : word;
  }

  /// A target or an indicator by its name, with its key.
  Said named(const std::string& key) const {
    if (const Target* target = plan_.find_target(key)) {
      return said(kAside, said_name(target->name), key);
    }
    const Indicator* indicator = plan_.find_indicator(key);
    return indicator == nullptr ? Said(key) : said(kAside, said_name(indicator->name), key);
  }

  static Said said_name(const Name& name) { return {name.in(Language::en), name.in(Language::zh)}; }

  bool is_among_rejected(const std::string& text) const {
    return !text.empty() && std::find(rejected_.begin(), rejected_.end(), text) != rejected_.end();
  }

  static Said on_one_line(const Said& text) {
    return {one_line(text.en), one_line(text.in(Language::zh))};
  }
  static Said or_none(const Said& text) {
    return text.empty() ? said(kNothingThere) : on_one_line(without_language(text));
  }

  const Plan& plan_;
  const std::vector<std::string>& rejected_;
  Language language_;
  std::string text_;
};

}  // namespace

std::string describe_as_workbook(const PlanDiff& changes, const Plan& after,
                                 const std::vector<std::string>& rejected, Language language) {
  WorkbookTeller teller(after, rejected, language);
  for (const FieldChange& change : changes.plan) teller.tell_of_plan(change);
  for (const FieldChange& change : changes.sections) teller.tell_of_section(change);
  for (const FieldChange& change : changes.indicators) {
    teller.tell_of_indicator(change, changes.targets);
  }
  for (const TargetChange& change : changes.targets) teller.tell_of_target(change);
  if (changes.reordered) teller.tell_reordered();
  return teller.take();
}

}  // namespace milepost
