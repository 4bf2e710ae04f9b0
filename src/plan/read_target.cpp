#include "plan/read_target.h"

#include <utility>

namespace milepost {
namespace {

std::vector<std::string> target_keys() {
  std::vector<std::string> keys{"key", "section", "name", "indicator", "unit", "measure"};
  for (std::string& requirement : all_words<RequirementKind>()) {
    keys.push_back(std::move(requirement));
  }
  for (const char* key : {"tolerance", "commitment", "due", "checkpoints", "pace", "parent", "lead",
                          "with", "leader", "note", "source"}) {
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
    problems.add(member.value.place, quoted(*key) + " is not the key of an indicator",
                 "write a figure without quotes: " + *key);
    return;
  }
  draft.reference = {true, member.value.place, key};
  draft.target.requirement.reference = *key;
}

void read_range(const TomlMember& member, Requirement& requirement, Problems& problems) {
  const std::vector<TomlValue>& items = member.value.items;
  const std::string remedy = "write the lowest and the highest figure: between = [1, 3]";
  if (member.value.kind != TomlKind::array) {
    wrong_type(member, "a list of two figures", remedy, problems);
    return;
  }
  if (items.size() != 2) {
    problems.add(member.value.place,
                 "between has " + std::to_string(items.size()) + " figures, not two", remedy);
    return;
  }
  requirement.value = read_number({member.key, member.place, items[0]}, problems);
  requirement.upper = read_number({member.key, member.place, items[1]}, problems);
  if (requirement.value && requirement.upper && *requirement.value >= *requirement.upper) {
    problems.add(
        member.value.place,
        "between has " + to_string(*requirement.value) + " before " + to_string(*requirement.upper),
        "write the lower figure first; for a single figure use equal-to");
  }
}

void read_flag(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::boolean) {
    wrong_type(member, "true", "write " + member.key + " = true", problems);
  } else if (value.text != "true") {
    problems.add(value.place, member.key + " = " + value.text + " asks for nothing",
                 "leave it out, or write " + member.key + " = true");
  }
}

void read_operand(const TomlMember& member, TargetDraft& draft, Problems& problems) {
  Requirement& requirement = draft.target.requirement;
  switch (requirement.kind) {
    case RequirementKind::at_least:
    case RequirementKind::at_most:
    case RequirementKind::more_than:
    case RequirementKind::less_than:
      if (member.value.kind == TomlKind::text) return read_reference(member, draft, problems);
      if (member.value.kind == TomlKind::number) {
        requirement.value = read_number(member, problems);
        return;
      }
      return wrong_type(member, "a figure or the key of an indicator",
                        "write " + member.key + " = 7, or the key of an indicator in quotes",
                        problems);
    case RequirementKind::equal_to:
      requirement.value = read_number(member, problems);
      return;
    case RequirementKind::between:
      return read_range(member, requirement, problems);
    case RequirementKind::in_step_with:
      if (member.value.kind == TomlKind::text) return read_reference(member, draft, problems);
      return wrong_type(member, "the key of an indicator",
                        "write the key of another indicator in quotes", problems);
    case RequirementKind::done:
    case RequirementKind::set_later:
      return read_flag(member, problems);
  }
}

void read_tolerance(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const Given<Decimal> tolerance = table.number("tolerance", Need::optional);
  const bool in_step = draft.requirement && *draft.requirement == RequirementKind::in_step_with;
  if (in_step)
    draft.target.requirement.tolerance = tolerance.value.value_or(Decimal::from_integer(1));
  if (!tolerance) return;
  if (!in_step && draft.requirement) {
    problems.add(table.find("tolerance")->place,
                 "tolerance does not go with " + std::string(word(*draft.requirement)),
                 "leave it out: only in-step-with has a tolerance");
  } else if (*tolerance < Decimal()) {
    problems.add(tolerance.place, "tolerance " + to_string(*tolerance) + " is less than 0",
                 "write the percentage points by which the actual may fall short");
  }
}

/// Exactly one of the words of RequirementKind.
void read_requirement(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const TomlMember* first = nullptr;
  for (const TomlMember& member : table.members()) {
    const std::optional<RequirementKind> kind = from_word<RequirementKind>(member.key);
    if (!kind) continue;
    if (first != nullptr) {
      problems.add(member.place,
                   table.title() + " has two requirements, " + first->key + " and " + member.key,
                   "keep one of them; a range is between = [1, 3]");
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
  const std::vector<std::string> words = all_words<RequirementKind>();
  for (const std::string& word : words) {
    if (table.is_misspelt(word)) return;
  }
  problems.add(table.place(), table.title() + " has no requirement",
               "give it one of " + any_of(words));
}

void read_checkpoints(const TableReader& table, TargetDraft& draft, Problems& problems) {
  const TomlMember* member = table.find("checkpoints");
  if (member == nullptr) return;
  draft.checkpoints_key = member->place;
  for (const TomlValue* one :
       table.tables("checkpoints", "write checkpoints = [{ date = 2022-06-30, value = 50 }]")) {
    const TableReader checkpoint(*one, "this checkpoint", one->place, {"date", "value"}, problems);
    draft.checkpoints.push_back(
        {checkpoint.date("date", Need::required), checkpoint.number("value", Need::required)});
  }
}

/// Exported lists join the names with semicolons.
std::vector<std::string> read_supporters(const TableReader& table, Problems& problems) {
  std::vector<std::string> names;
  for (const Given<std::string>& name : table.lines("with")) {
    if (!name) continue;
    if (name->empty()) {
      problems.add(name.place, "an empty name in with", "leave it out");
    } else if (name->find(';') != std::string::npos) {
      problems.add(name.place, quoted(*name) + " has a semicolon in it",
                   "write every name in quotes of its own: [\"…\", \"…\"]");
    } else {
      names.push_back(*name);
    }
  }
  return names;
}

}  // namespace

Anchor anchor_of(const TomlValue& table, std::string_view noun) {
  for (const TomlMember& member : table.members) {
    if (member.key == "key" && member.value.kind == TomlKind::text) {
      return {std::string(noun) + " " + quoted(member.value.text), member.value.place};
    }
  }
  return {"this " + std::string(noun), table.place};
}

TargetDraft read_target(const TomlValue& value, Problems& problems) {
  Anchor anchor = anchor_of(value, "target");
  const TableReader table(value, anchor.title, anchor.place, target_keys(), problems);
  TargetDraft draft;
  draft.title = std::move(anchor.title);
  draft.anchor = anchor.place;
  draft.key = table.identifier("key");
  draft.section = table.line("section", Need::required);
  draft.parent = table.line("parent", Need::optional);
  draft.indicator = table.line("indicator", Need::optional);
  draft.description = {table.name("name", Need::optional), table.line("unit", Need::optional),
                       table.word<Measure>("measure", Need::optional)};
  read_requirement(table, draft, problems);
  read_tolerance(table, draft, problems);
  draft.due = table.date("due", Need::optional);
  read_checkpoints(table, draft, problems);

  Target& target = draft.target;
  target.key = draft.key.value.value_or("");
  target.section = draft.section.value.value_or("");
  target.parent = draft.parent.value.value_or("");
  target.commitment =
      table.word<Commitment>("commitment", Need::optional).value.value_or(Commitment::firm);
  target.pace = table.word<Pace>("pace", Need::optional).value.value_or(Pace::linear);
  target.lead = table.line("lead", Need::optional).value.value_or("");
  target.with = read_supporters(table, problems);
  target.leader = table.line("leader", Need::optional).value.value_or("");
  target.note = table.paragraph("note");
  target.source = table.line("source", Need::optional).value.value_or("");
  return draft;
}

}  // namespace milepost
