#include "plan/read_target.h"

#include <utility>

#include "base/listed.h"
#include "base/names.h"
#include "base/phrases.h"
#include "plan/file_words.h"
#include "plan/phrases.h"
#include "plan/read_from_areas.h"
#include "plan/tolerance.h"

namespace milepost {
namespace {

std::vector<std::string> target_keys() {
  std::vector<std::string> keys{"key", "section", "name", "indicator", "unit", "measure"};
  for (std::string& requirement : all_words<RequirementKind>()) {
    keys.push_back(std::move(requirement));
  }
  for (const char* key :
       {"tolerance", "both-ways", "commitment", "due", "checkpoints", "steps", "pace", "rhythm",
        "deadline", "parent", "lead", "with", "leader", "note", "source", "weight", "from-areas"}) {
    keys.emplace_back(key);
  }
  return keys;
}

/// A text in the place of a figure is the key of another indicator.
void read_reference(const TomlMember& member, TargetDraft& draft, Problems& problems) {
  const std::optional<std::string> key = read_line(member, problems);
  if (!key) return;
  const std::variant<Decimal, DecimalFault> figure = parse_decimal(*key);
  if (std::holds_alternative<Decimal>(figure)) {
    problems.add(
        member.value.place,
        said({"{} is not the key of an indicator", "{}不是指标代码"}, quoted(*key)),
        either(
            problems, said({"write a figure without quotes: {}", "数字不加引号，请写成：{}"}, *key),
            said({"write a figure under {}", "数字请填在“{}”列"}, said_label(PlanColumn::value))));
    return;
  }
  draft.reference = {true, member.value.place, key};
  draft.target.requirement.reference = *key;
}

void read_range(const TomlMember& member, Requirement& requirement, Problems& problems) {
  const std::vector<TomlValue>& items = member.value.items;
  const Said remedy = said({"write the lowest and the highest figure: between = [1, 3]",
                            "请写明下限和上限，如：between = [1, 3]"});
  if (member.value.kind != TomlKind::array) {
    wrong_type(member, said({"a list of two figures", "含两个数字的列表"}), remedy, problems);
    return;
  }
  if (items.size() != 2) {
    problems.add(
        member.value.place,
        said({"between has {} figures, not two", "between有{}个数字，应为两个"}, items.size()),
        remedy);
    return;
  }
  requirement.value = read_number({member.key, member.place, items[0]}, problems);
  requirement.upper = read_number({member.key, member.place, items[1]}, problems);
  if (requirement.value && requirement.upper && *requirement.value >= *requirement.upper) {
    problems.add(member.value.place,
                 said({"{} has {} before {}", "{}中{}写在{}之前"},
                      word_in(problems, RequirementKind::between), to_string(*requirement.value),
                      to_string(*requirement.upper)),
                 said({"write the lower figure first; for a single figure use {}",
                       "请先写下限，后写上限；只有一个数字的，请用{}"},
                      word_in(problems, RequirementKind::equal_to)));
  }
}

void read_flag(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::boolean) {
    wrong_type(member, "true", said({"write {} = true", "请写成：{} = true"}, member.key),
               problems);
  } else if (value.text != "true") {
    problems.add(
        value.place,
        said({"{} = {} asks for nothing", "{} = {}没有提出任何要求"}, member.key, value.text),
        said({"leave it out, or write {} = true", "请删去，或写成：{} = true"}, member.key));
  }
}

void read_operand(const TomlMember& member, TargetDraft& draft, Problems& problems) {
  Requirement& requirement = draft.target.requirement;
  switch (row_of(requirement.kind).operand) {
    case OperandKind::figure_or_reference:
      if (member.value.kind == TomlKind::text) return read_reference(member, draft, problems);
      if (member.value.kind == TomlKind::number) {
        requirement.value = read_number(member, problems);
        return;
      }
      return wrong_type(member, said({"a figure or the key of an indicator", "数字或指标代码"}),
                        said({"write {} = 7, or the key of an indicator in quotes",
                              "请写成“{} = 7”的形式，或写上加引号的指标代码"},
                             member.key),
                        problems);
    case OperandKind::figure:
      requirement.value = read_number(member, problems);
      return;
    case OperandKind::range:
      return read_range(member, requirement, problems);
    case OperandKind::reference:
      if (member.value.kind == TomlKind::text) return read_reference(member, draft, problems);
      return wrong_type(
          member, said({"the key of an indicator", "指标代码"}),
          said({"write the key of another indicator in quotes", "请写上另一指标的代码，并加引号"}),
          problems);
    case OperandKind::nothing:
      return read_flag(member, problems);
  }
}

/// What only goes with some requirements and stands beside another.
void refuse_beside(const TableReader& table, std::string_view key, RequirementKind requirement,
                   const Said& allowed, Problems& problems) {
  problems.add(table.find(key)->place,
               said(kDoesNotGoWith, table.called(key), word_in(problems, requirement)),
               said({"leave it out: only {1} has a {0}", "请删去：只有{1}可以带{0}"},
                    table.called(key), allowed));
}

/// Beside around without one, it follows from the measure (`usual_tolerance`).
void read_tolerance(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const Given<Decimal> tolerance = table.number("tolerance", Need::optional);
  Requirement& requirement = draft.target.requirement;
  const bool in_step = draft.requirement && *draft.requirement == RequirementKind::in_step_with;
  const bool around = draft.requirement && *draft.requirement == RequirementKind::around;
  if (around) requirement.tolerance = tolerance.value;
  if (in_step) {
    requirement.tolerance = tolerance.value.value_or(usual_tolerance(requirement, Measure::growth));
  }
  if (!tolerance) return;
  if (!in_step && !around && draft.requirement) {
    refuse_beside(table, "tolerance", *draft.requirement,
                  any_of(std::vector<Said>{word_in(problems, RequirementKind::in_step_with),
                                           word_in(problems, RequirementKind::around)}),
                  problems);
  } else if (*tolerance < Decimal()) {
    problems.add(
        tolerance.place,
        said({"{} {} is less than 0", "{}为{}，小于0"}, tolerance.called, to_string(*tolerance)),
        around ? said({"write how much the actual may differ, in the unit of the target",
                       "请写明实际允许相差多少，单位与目标相同"})
               : said({"write the percentage points by which the actual may fall short",
                       "请写明实际允许低多少个百分点"}));
  }
}

void read_both_ways(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const TomlMember* member = table.find("both-ways");
  if (member == nullptr) return;
  if (draft.requirement && *draft.requirement != RequirementKind::around) {
    refuse_beside(table, "both-ways", *draft.requirement,
                  word_in(problems, RequirementKind::around), problems);
    return;
  }
  read_flag(*member, problems);
  draft.both_ways = true;
}

/// Exactly one of the words of RequirementKind.
void read_requirement(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const TomlMember* first = nullptr;
  for (const TomlMember& member : table.members()) {
    const std::optional<RequirementKind> kind = from_word<RequirementKind>(member.key);
    if (!kind) continue;
    if (first != nullptr) {
      problems.add(member.place,
                   said({"{} has two requirements, {} and {}", "{}有两项要求：{}和{}"},
                        table.title(), first->key, member.key),
                   said({"keep one of them; a range is between = [1, 3]",
                         "请只保留一项；区间请写成：between = [1, 3]"}));
      return;
    }
    first = &member;
    draft.requirement = {true, member.place, kind};
  }
  if (first != nullptr) {
    draft.target.requirement.kind = *draft.requirement;
    read_operand(*first, draft, problems);
    return;
  }
  if (table.is_told("requirement")) return;
  for (const std::string& word : all_words<RequirementKind>()) {
    if (table.is_misspelt(word)) return;
  }
  problems.add(
      table.place_of("requirement"),
      said({"{} has no requirement", "{}没有写明目标要求"}, table.title()),
      said({"give it one of {}", "请补写其中一项：{}"}, words_in<RequirementKind>(problems)));
}

void read_checkpoints(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const TomlMember* member = table.find("checkpoints");
  if (member == nullptr) return;
  draft.checkpoints_key = member->place;
  for (const TomlValue* one : table.tables(
           "checkpoints", said(kWriteIt, "checkpoints = [{ date = 2022-06-30, value = 50 }]"))) {
    const TableReader checkpoint(*one, said({"this checkpoint", "该阶段目标"}), one->place,
                                 {"date", "value"}, problems);
    draft.checkpoints.push_back(
        {checkpoint.date("date", Need::required), checkpoint.number("value", Need::required)});
  }
}

void read_steps(const TableReader& table, std::optional<Language> language, TargetDraft& draft,
                Problems& problems) {
  const TomlMember* member = table.find("steps");
  if (member == nullptr) return;
  draft.steps_key = member->place;
  for (const TomlValue* one :
       table.tables("steps", said(kWriteIt, "steps = [{ by = 2022-03-31, what = \"…\" }]"))) {
    const TableReader step(*one, said({"this step", "该节点目标"}), one->place, {"by", "what"},
                           problems);
    draft.steps.push_back(
        {one->place, step.date("by", Need::required), step.name("what", Need::required, language)});
  }
}

/// Exported lists join the names with semicolons.
/// One text, or a list of texts: several offices that answer for it together.
std::string read_lead(const TableReader& table) {
  const TomlMember* member = table.find("lead");
  if (member == nullptr || member->value.kind != TomlKind::array) {
    return usual_name(table.line("lead", Need::optional).value.value_or(""));
  }
  std::vector<std::string> offices;
  for (const Given<std::string>& office : table.lines("lead")) {
    if (office && !office->empty()) offices.push_back(usual_name(*office));
  }
  return joined_offices(offices);
}

std::vector<std::string> read_supporters(const TableReader& table, Problems& problems) {
  std::vector<std::string> names;
  for (const Given<std::string>& name : table.lines("with")) {
    if (!name) continue;
    if (name->empty()) {
      problems.add(name.place, said({"an empty name in with", "with中有空白名称"}),
                   said(kLeaveItOut));
    } else if (name->find(';') != std::string::npos) {
      problems.add(name.place, said({"{} has a semicolon in it", "{}中有分号"}, quoted(*name)),
                   said({"write every name in quotes of its own: {}", "请给每个名称分别加引号：{}"},
                        "[\"…\", \"…\"]"));
    } else {
      names.push_back(usual_name(*name));
    }
  }
  return names;
}

}  // namespace

Anchor anchor_of(const TomlValue& table, const Said& noun, const Problems& problems) {
  const std::string_view told_by = problems.are_cells() ? "name" : "key";
  for (const TomlMember& member : table.members) {
    if (member.key != told_by) continue;
    const TomlValue& value = member.value;
    const TomlValue& text = value.members.empty() ? value : value.members.front().value;
    if (text.kind == TomlKind::text) {
      return {said({"{} {}", "{}{}"}, noun, quoted(text.text)), value.place};
    }
  }
  return {said(kThisOne, noun), table.place};
}

std::optional<int> read_deadline(const TableReader& table, Problems& problems) {
  const Given<Decimal> days = table.number("deadline", Need::optional);
  if (!days) return std::nullopt;
  const bool is_whole = days->raw() % Decimal::kScale == 0;
  if (is_whole && *days >= Decimal() && *days <= Decimal::from_integer(kLongestDeadline)) {
    return static_cast<int>(days->raw() / Decimal::kScale);
  }
  problems.add(days.place,
               said({"{} is not a number of days from 0 to {}", "{}不是0到{}之间的整天数"},
                    to_string(*days), kLongestDeadline),
               said({"write how many days after the end of a period its figure may come, e.g. {}",
                     "请写期满后多少天内报送，如：{}"},
                    either(problems, "deadline = 10", "10")));
  return std::nullopt;
}

namespace {

Given<Decimal> read_weight(const TableReader& table, Problems& problems) {
  Given<Decimal> weight = table.number("weight", Need::optional);
  if (weight && weight->raw() < 0) {
    problems.add(weight.place,
                 said({"{} is {}, and cannot be below 0", "{}为{}，不能小于0"}, weight.called,
                      to_string(*weight)),
                 said({"write 0 for a target that does not count", "不计分的目标请填0"}));
  }
  return weight;
}

}  // namespace

TargetDraft read_target(const TomlValue& value, std::optional<Language> language,
                        Problems& problems) {
  Anchor anchor = anchor_of(value, said(kTargetWord), problems);
  const TableReader table(value, anchor.title, anchor.place, target_keys(), problems);
  TargetDraft draft;
  draft.title = std::move(anchor.title);
  draft.anchor = anchor.place;
  draft.key = table.identifier("key");
  draft.section = table.line("section", Need::required);
  draft.parent = table.line("parent", Need::optional);
  draft.indicator = table.line("indicator", Need::optional);
  draft.description = {table.name("name", Need::optional, language),
                       table.line("unit", Need::optional),
                       table.word<Measure>("measure", Need::optional)};
  read_requirement(table, draft, problems);
  read_tolerance(table, draft, problems);
  read_both_ways(table, draft, problems);
  draft.due = table.date("due", Need::optional);
  draft.weight = read_weight(table, problems);
  read_checkpoints(table, draft, problems);
  read_steps(table, language, draft, problems);
  draft.from_areas = read_from_areas(table, draft.indicator_key(), problems);

  Target& target = draft.target;
  target.key = draft.key.value.value_or("");
  target.section = draft.section.value.value_or("");
  target.parent = draft.parent.value.value_or("");
  target.commitment =
      table.word<Commitment>("commitment", Need::optional).value.value_or(Commitment::firm);
  target.pace = table.word<Pace>("pace", Need::optional).value.value_or(Pace::linear);
  target.rhythm = table.word<Rhythm>("rhythm", Need::optional).value;
  target.deadline = read_deadline(table, problems);
  target.lead = read_lead(table);
  target.with = read_supporters(table, problems);
  target.leader = usual_name(table.line("leader", Need::optional).value.value_or(""));
  target.note = table.paragraph("note");
  target.source = table.line("source", Need::optional).value.value_or("");
  return draft;
}

}  // namespace milepost
