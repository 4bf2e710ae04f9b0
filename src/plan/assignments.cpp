#include "plan/assignments.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "base/columns.h"
#include "base/csv.h"
#include "base/invisible.h"
#include "base/names.h"
#include "base/phrases.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/words.h"
#include "plan/table_reader.h"

namespace milepost {
namespace {

enum class AssignmentColumn { plan, target, name_zh, name_en, lead, with, leader };

}  // namespace

template <>
inline constexpr std::array<Word<AssignmentColumn>, 7> kWords<AssignmentColumn>{
    {{AssignmentColumn::plan, "plan"},
     {AssignmentColumn::target, "target"},
     {AssignmentColumn::name_zh, "name_zh"},
     {AssignmentColumn::name_en, "name_en"},
     {AssignmentColumn::lead, "lead"},
     {AssignmentColumn::with, "with"},
     {AssignmentColumn::leader, "leader"}}};

namespace {

using enum AssignmentColumn;

constexpr std::array<Word<AssignmentColumn>, 12> kChineseColumns{{{plan, "计划"},
                                                                  {target, "目标"},
                                                                  {name_zh, "目标名称"},
                                                                  {lead, "牵头单位"},
                                                                  {lead, "牵头部门"},
                                                                  {lead, "责任单位"},
                                                                  {with, "配合单位"},
                                                                  {with, "配合部门"},
                                                                  {with, "协办单位"},
                                                                  {with, "协办部门"},
                                                                  {leader, "分管领导"},
                                                                  {leader, "责任领导"}}};

/// The columns of `export targets` that an assignment has no use for.
constexpr std::string_view kPassedOver[] = {
    "area",   "section", "indicator", "measure",   "unit",     "requirement",
    "value",  "upper",   "reference", "tolerance", "due",      "commitment",
    "parent", "source",  "pace",      "note",      "withdrawn"};

constexpr std::string_view kRowNumber = "序号";  // passed over too

constexpr std::string_view kNobody = "-";

std::optional<AssignmentColumn> column_of(std::string_view heading) {
  const std::string form = heading_form(heading);
  for (const auto& [column, chinese] : kChineseColumns) {
    if (form == chinese) return column;
  }
  for (const auto& [column, name] : kWords<AssignmentColumn>) {
    if (is_heading(form, name)) return column;
  }
  return std::nullopt;
}

bool is_column(std::string_view field) { return column_of(field).has_value(); }

/// All names that a column may have, for suggestions.
std::vector<std::string> names_of_columns() {
  std::vector<std::string> names = all_words<AssignmentColumn>();
  for (const auto& entry : kChineseColumns) names.emplace_back(entry.text);
  return names;
}

bool is_passed_over(std::string_view heading) {
  const std::string form = heading_form(heading);
  return form == kRowNumber ||
         std::any_of(std::begin(kPassedOver), std::end(kPassedOver),
                     [&](std::string_view name) { return is_heading(form, name); });
}

struct FoundTarget {
  const Plan* plan;
  const Target* target;
};

/// The targets on record by key and by name.
class Targets {
 public:
  explicit Targets(const std::vector<Plan>& plans) {
    for (const Plan& one : plans) {
      plan_keys_.push_back(one.key);
      for (const Target& wanted : one.targets) {
        by_key_[wanted.key].push_back({&one, &wanted});
        for (const std::string& name : std::set{wanted.name.zh, wanted.name.en}) {
          if (name.empty()) continue;
          by_name_[search_form(name)].push_back({&one, &wanted});
          names_.push_back(name);
        }
      }
    }
  }

  const std::vector<std::string>& plan_keys() const { return plan_keys_; }

  /// Those with this key, else those with this name; of one plan where `plan` is not empty.
  std::vector<FoundTarget> named(const std::string& text, std::string_view plan_key) const {
    std::vector<FoundTarget> found = of_plan(by_key_, text, plan_key);
    return found.empty() ? of_plan(by_name_, search_form(text), plan_key) : found;
  }

  /// The keys and names nearest to what was typed, as a remedy.
  Remedy remedy(const std::string& text) const {
    std::vector<std::string> known = names_;
    for (const auto& entry : by_key_) known.push_back(entry.first);
    return did_you_mean(text, known, Offer::list_targets);
  }

 private:
  using Index = std::map<std::string, std::vector<FoundTarget>>;

  static std::vector<FoundTarget> of_plan(const Index& index, const std::string& text,
                                          std::string_view plan_key) {
    const auto found = index.find(text);
    if (found == index.end()) return {};
    std::vector<FoundTarget> targets = found->second;
    if (!plan_key.empty()) {
      std::erase_if(targets, [&](const FoundTarget& one) { return one.plan->key != plan_key; });
    }
    return targets;
  }

  std::vector<std::string> plan_keys_;
  std::vector<std::string> names_;
  Index by_key_;
  Index by_name_;
};

/// Reads the rows under a header, each on its own.
class Reader {
 public:
  Reader(const std::vector<Plan>& plans, char separator, Problems& problems)
      : targets_(plans), separator_(separator), problems_(problems) {}

  /// Whether the rows can be read: there is a target, and something to assign to it.
  bool read_header(const CsvRow& header);
  std::optional<AssignmentRow> read(CsvRow& row);

 private:
  bool has(AssignmentColumn column) const { return position(column).has_value(); }
  const std::optional<std::size_t>& position(AssignmentColumn column) const {
    return positions_[static_cast<std::size_t>(column)];
  }
  std::string cell(const CsvRow& row, AssignmentColumn column) const {
    if (!has(column)) return {};
    return std::string(trim_invisible(without_defusing(trim(row.fields[*position(column)]))));
  }
  void fault(const CsvRow& row, AssignmentColumn column, const Said& what, Remedy remedy) {
    problems_.add({row.line, 0, 0}, said(kInColumn, quoted(header_[*position(column)]), what),
                  std::move(remedy));
  }

  bool is_empty(const CsvRow& row) const;
  bool is_alone(const CsvRow& row) const;
  bool is_readable(CsvRow& row);
  std::optional<FoundTarget> find_target(const CsvRow& row);
  bool is_named(const CsvRow& row, const Target& found);
  bool is_repeated(const CsvRow& row, const FoundTarget& found);

  Targets targets_;
  char separator_;
  Problems& problems_;
  std::vector<std::string> header_;
  std::array<std::optional<std::size_t>, kWords<AssignmentColumn>.size()> positions_;
  std::map<const Target*, std::size_t> lines_;
};

bool Reader::read_header(const CsvRow& header) {
  if (!has_few_columns(header, {"a list of assignments", "分工表"}, problems_)) return false;
  const std::size_t problems_before = problems_.size();
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    const std::string name(trim_invisible(header.fields[i]));
    header_.push_back(name);
    if (name.empty() || is_passed_over(name)) continue;
    const auto column = column_of(name);
    if (!column) {
      problems_.add({header.line, 0, 0}, said(kUnknownColumn, quoted(name)),
                    did_you_mean(name, names_of_columns(),
                                 said({"the columns are target, lead, with, leader and plan",
                                       "可用的列有：目标、牵头单位、配合单位、分管领导、计划"})));
    } else if (has(*column)) {
      problems_.add({header.line, 0, 0}, said(kColumnTwice, quoted(name)), said(kKeepOneColumn));
    } else {
      positions_[static_cast<std::size_t>(*column)] = i;
    }
  }
  if (problems_.size() != problems_before) return false;
  for (const AssignmentColumn column : {name_zh, name_en}) {
    auto& named = positions_[static_cast<std::size_t>(column)];
    if (!has(target)) std::swap(positions_[static_cast<std::size_t>(target)], named);
  }
  if (!has(target)) {
    problems_.add({header.line, 0, 0}, said({R"(column "target" is missing)", "缺少“目标”列"}),
                  said({"name the target of every row by its key or its name",
                        "每行请用代码或名称写明目标"}));
  }
  if (!has(lead) && !has(with) && !has(leader)) {
    problems_.add({header.line, 0, 0}, said(kNothingToAssign),
                  said({"add at least one of the columns lead, with and leader",
                        "请至少加上牵头单位、配合单位、分管领导中的一列"}));
  }
  return problems_.size() == problems_before;
}

bool Reader::is_readable(CsvRow& row) {
  if (!fit_to_header(row, header_.size(), separator_, problems_)) return false;
  for (const auto& [column, unused] : kWords<AssignmentColumn>) {
    if (!has(column) || one_line(cell(row, column)) == cell(row, column)) continue;
    fault(row, column,
          said({"there is a line break or a control character in the field",
                "单元格中有换行或控制字符"}),
          said(kDeleteIt));
    return false;
  }
  return true;
}

std::optional<FoundTarget> Reader::find_target(const CsvRow& row) {
  const std::string plan_key = cell(row, plan);
  const std::vector<std::string>& plans = targets_.plan_keys();
  if (!plan_key.empty() && std::find(plans.begin(), plans.end(), plan_key) == plans.end()) {
    fault(row, plan, said(kNoPlan, quoted(plan_key)),
          did_you_mean(plan_key, plans, Offer::list_plans));
    return std::nullopt;
  }
  const std::string text = cell(row, target);
  if (text.empty()) {
    fault(row, target, said({"the field is empty", "单元格为空"}),
          said({"every row needs it", "每行都必须填写"}));
    return std::nullopt;
  }
  const std::vector<FoundTarget> found = targets_.named(text, plan_key);
  if (found.empty() && is_total(text)) {
    problems_.add({row.line, 0, 0}, said(kIsTotal, quoted(text)), said(kDeleteRow));
    return std::nullopt;
  }
  if (found.empty() && column_of(text) == target) {
    problems_.add({row.line, 0, 0}, said(kHeadingsAgain), said(kDeleteRow));
    return std::nullopt;
  }
  if (found.empty() && is_alone(row)) {
    problems_.add({row.line, 0, 0}, said(kIsNote, quoted(text)), said(kDeleteNote));
    return std::nullopt;
  }
  if (found.empty()) {
    const std::vector<FoundTarget> elsewhere = targets_.named(text, "");
    if (elsewhere.empty()) {
      fault(row, target, naming_odd_sign(said(kNoTarget, quoted(text)), text),
            targets_.remedy(text));
    } else {
      fault(
          row, target,
          said({"plan {} has no target {}", "计划{}中没有目标{}"}, quoted(plan_key), quoted(text)),
          said({"plan {} has it", "该目标在计划{}中"}, quoted(elsewhere.front().plan->key)));
    }
    return std::nullopt;
  }
  if (found.size() > 1) {
    Said choices;
    for (const FoundTarget& one : found) {
      const Said choice = said({"{0} of {1}", "计划{1}的{0}"}, one.target->key, one.plan->key);
      choices = choices.empty() ? choice : said(kAndMore, choices, choice);
    }
    fault(row, target,
          said({"several targets are called {}", "名为{}的目标不止一个"}, quoted(text)),
          said({"write the key, and the plan in a column \"plan\": {}",
                "请写代码，并另加“计划”列写明计划：{}"},
               choices));
    return std::nullopt;
  }
  if (found.front().target->withdrawn) {
    fault(row, target, said(kTargetIsWithdrawn, quoted(text)),
          said({"leave the row out", "请删去该行"}));
    return std::nullopt;
  }
  return found.front();
}

/// Where the cells of one column were sorted without the others, the row names two targets.
bool Reader::is_named(const CsvRow& row, const Target& found) {
  for (const AssignmentColumn column : {name_zh, name_en}) {
    const std::string name = cell(row, column);
    const std::string form = search_form(name);
    if (name.empty() || form == search_form(found.name.zh) || form == search_form(found.name.en)) {
      continue;
    }
    fault(
        row, column,
        said(kCalledOtherwise, quoted(name), quoted(found.key),
             Said(quoted(found.name.in(Language::en)).en, quoted(found.name.in(Language::zh)).zh)),
        said({"write the key and the name of one target, or leave one of them empty",
              "代码和名称须是同一目标的，或将其中一个留空"}));
    return false;
  }
  return true;
}

bool Reader::is_repeated(const CsvRow& row, const FoundTarget& found) {
  const auto [first, is_new] = lines_.emplace(found.target, row.line);
  if (is_new) return false;
  fault(row, target,
        said({"target {} stands on line {} already", "目标{}已见于第{}行"},
             quoted(found.target->key), first->second),
        said({"keep one of the two rows", "请只保留其中一行"}));
  return true;
}

/// Whether nothing is filled in, or only the number of the row.
bool Reader::is_empty(const CsvRow& row) const {
  for (std::size_t i = 0; i < row.fields.size(); ++i) {
    const bool is_number = i < header_.size() && heading_form(header_[i]) == kRowNumber;
    if (!is_number && !trim_invisible(row.fields[i]).empty()) return false;
  }
  return true;
}

/// Whether the row has a text in one field only, where somebody wrote below the table.
bool Reader::is_alone(const CsvRow& row) const {
  return std::count_if(row.fields.begin(), row.fields.end(), [](const std::string& field) {
           return !trim_invisible(field).empty();
         }) == 1;
}

std::optional<AssignmentRow> Reader::read(CsvRow& row) {
  if (is_empty(row) || !is_readable(row)) return std::nullopt;
  const std::optional<FoundTarget> found = find_target(row);
  if (!found || !is_named(row, *found->target) || is_repeated(row, *found)) return std::nullopt;
  AssignmentRow made{row.line, found->plan->key, found->target->key, {}};
  if (const std::string text = cell(row, lead); !text.empty()) {
    made.assigned.lead = parse_assigned_name(text);
  }
  if (const std::string text = cell(row, with); !text.empty()) {
    made.assigned.with = parse_assigned_names(text);
  }
  if (const std::string text = cell(row, leader); !text.empty()) {
    made.assigned.leader = parse_assigned_name(text);
  }
  return made;
}

}  // namespace

std::string parse_assigned_name(std::string_view text) {
  std::string name = usual_name(text);
  return name == kNobody ? std::string() : name;
}

std::vector<std::string> parse_assigned_names(std::string_view text) {
  constexpr std::string_view kBreaks[] = {";", "；", "、"};
  std::vector<std::string> names;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t next = text.size();
    for (const std::string_view mark : kBreaks) {
      const std::size_t at = text.find(mark);
      if (at >= end) continue;
      end = at;
      next = at + mark.size();
    }
    const std::string name = parse_assigned_name(text.substr(0, end));
    if (!name.empty()) names.push_back(name);
    text.remove_prefix(next);
  }
  return names;
}

char separator_of_assignments(std::string_view text) { return find_separator(text, &is_column); }

std::vector<AssignmentRow> read_assignments(std::string_view text, const std::vector<Plan>& plans,
                                            Problems& problems) {
  const char separator = separator_of_assignments(text);
  CsvReader csv(text, separator);
  CsvRow row;
  if (!read_header(csv, row, problems)) {
    if (problems.empty()) {
      problems.add({}, said(kFileIsEmpty),
                   said({"its first line names the columns: target, and lead, with or leader",
                         "首行应写列名：目标，以及牵头单位、配合单位或分管领导"}));
    }
    return {};
  }
  if (const auto below = find_headings_below(text, &is_column)) {
    tell_headings_below(*below, problems);
    return {};
  }
  Reader reader(plans, separator, problems);
  if (!reader.read_header(row)) return {};
  std::vector<AssignmentRow> read;
  while (csv.next(row, problems)) {
    if (problems.are_too_many(row.line)) break;
    if (auto made = reader.read(row)) read.push_back(std::move(*made));
  }
  return read;
}

}  // namespace milepost
