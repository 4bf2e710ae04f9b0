#include "draft/column_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/columns.h"
#include "base/date.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

enum class Match { whole, begins, ends, anywhere };

struct HeadingWord {
  std::string_view word;  // as heading_form has it
  Match match;
  ColumnRole role;
};

/// The first one that fits is meant: 牵头领导 is a person before it is an office, 完成时限 a day
/// before it is a result.
std::span<const HeadingWord> heading_words() {
  using enum ColumnRole;
  using enum Match;
  static constexpr HeadingWord kHeadingWords[] = {
      {"序号", anywhere, number},
      {"编号", ends, number},
      {"号", whole, number},
      {"序", whole, number},
      {"no", whole, number},
      {"no.", whole, number},
      {"nr", whole, number},
      {"#", whole, number},
      {"s/n", whole, number},
      {"sn", whole, number},
      {"s.no", begins, number},
      {"sl.no", begins, number},
      {"sr.no", begins, number},
      {"id", whole, number},
      {"ref", whole, number},
      {"ref.no", begins, number},
      {"refno", begins, number},
      {"referencenumber", anywhere, number},
      {"kpino", begins, number},
      {"indicatorno", begins, number},
      {"indicatornumber", begins, number},
      {"indicatorcode", begins, number},

      {"领导", anywhere, leader},
      {"责任人", anywhere, leader},
      {"负责人", anywhere, leader},
      {"联系人", anywhere, leader},
      {"分管", begins, leader},
      {"区长", ends, leader},
      {"县长", ends, leader},
      {"市长", ends, leader},
      {"leader", anywhere, leader},
      {"responsiblemanager", anywhere, leader},

      {"时限", anywhere, due},
      {"期限", anywhere, due},
      {"完成时间", anywhere, due},
      {"完成日期", anywhere, due},
      {"完成节点", anywhere, due},
      {"时间节点", anywhere, due},
      {"时间要求", anywhere, due},
      {"时间安排", anywhere, due},
      {"办结时间", anywhere, due},
      {"竣工时间", anywhere, due},
      {"截止", anywhere, due},
      {"截至时间", anywhere, due},
      {"时间", whole, due},
      {"duedate", anywhere, due},
      {"due", whole, due},
      {"dueby", begins, due},
      {"deadline", anywhere, due},
      {"bywhen", whole, due},
      {"targetdate", anywhere, due},
      {"completiondate", anywhere, due},
      {"enddate", anywhere, due},
      {"timeframe", anywhere, due},
      {"timeline", anywhere, due},

      {"考核单位", anywhere, assessor},
      {"监考", anywhere, assessor},
      {"考核部门", anywhere, assessor},
      {"评价单位", anywhere, assessor},
      {"督办单位", anywhere, assessor},
      {"督查单位", anywhere, assessor},
      {"数据来源", anywhere, note},

      {"配合", anywhere, supporting},
      {"协办", anywhere, supporting},
      {"协同", anywhere, supporting},
      {"协作", anywhere, supporting},
      {"协助", anywhere, supporting},
      {"参与单位", anywhere, supporting},
      {"参与部门", anywhere, supporting},
      {"参加单位", anywhere, supporting},
      {"supporting", anywhere, supporting},
      {"partner", anywhere, supporting},
      {"otherdepartment", anywhere, supporting},

      {"牵头", anywhere, lead},
      {"主办", anywhere, lead},
      {"主责", anywhere, lead},
      {"主管部门", anywhere, lead},
      {"主管单位", anywhere, lead},
      {"第一责任单位", anywhere, lead},
      {"leaddepartment", anywhere, lead},
      {"leadagency", anywhere, lead},
      {"leadministry", anywhere, lead},
      {"leadoffice", anywhere, lead},
      {"lead", whole, lead},

      {"责任", anywhere, responsible},
      {"承办", anywhere, responsible},
      {"实施单位", anywhere, responsible},
      {"实施部门", anywhere, responsible},
      {"完成单位", anywhere, responsible},
      {"承担单位", anywhere, responsible},
      {"落实单位", anywhere, responsible},
      {"落实部门", anywhere, responsible},
      {"建设单位", anywhere, responsible},
      {"部门", ends, responsible},
      {"科室", ends, responsible},
      {"department", anywhere, responsible},
      {"directorate", anywhere, responsible},
      {"responsib", anywhere, responsible},
      {"agency", ends, responsible},
      {"ministry", whole, responsible},
      {"ministries", whole, responsible},
      {"owner", ends, responsible},
      {"custodian", ends, responsible},

      {"进展", anywhere, result},
      {"完成情况", anywhere, result},
      {"落实情况", anywhere, result},
      {"完成进度", anywhere, result},
      {"存在问题", anywhere, result},
      {"存在的问题", anywhere, result},
      {"下一步", anywhere, result},
      {"完成率", whole, result},
      {"progress", anywhere, result},
      {"achieved", anywhere, result},
      {"achievement", anywhere, result},

      {"基期", anywhere, baseline},
      {"基数", anywhere, baseline},
      {"基准", anywhere, baseline},
      {"基础值", anywhere, baseline},
      {"上年", begins, baseline},
      {"去年", begins, baseline},
      {"上一年", begins, baseline},
      {"现状", anywhere, baseline},
      {"实绩", anywhere, baseline},
      {"实际", anywhere, baseline},
      {"完成数", anywhere, baseline},
      {"完成值", anywhere, baseline},
      {"预计", anywhere, baseline},
      {"年完成", ends, baseline},
      {"baseline", anywhere, baseline},
      {"previousyear", anywhere, baseline},
      {"lastyear", anywhere, baseline},
      {"current", begins, baseline},
      {"actual", anywhere, baseline},

      {"季度", anywhere, checkpoint},
      {"一季", ends, checkpoint},
      {"二季", ends, checkpoint},
      {"三季", ends, checkpoint},
      {"四季", ends, checkpoint},
      {"上半年", anywhere, checkpoint},
      {"下半年", anywhere, checkpoint},
      {"月目标", ends, checkpoint},
      {"月份目标", ends, checkpoint},
      {"阶段目标", anywhere, checkpoint},
      {"阶段性目标", anywhere, checkpoint},
      {"进度目标", anywhere, checkpoint},
      {"进度安排", anywhere, checkpoint},
      {"进度计划", anywhere, checkpoint},
      {"时序", anywhere, checkpoint},
      {"节点目标", anywhere, checkpoint},
      {"月", ends, checkpoint},
      {"quarter", anywhere, checkpoint},
      {"q1", anywhere, checkpoint},
      {"q2", anywhere, checkpoint},
      {"q3", anywhere, checkpoint},
      {"q4", anywhere, checkpoint},
      {"midyear", anywhere, checkpoint},
      {"milestone", begins, checkpoint},

      {"性质", anywhere, nature},
      {"属性", anywhere, nature},
      {"指标类型", whole, nature},

      {"分值", anywhere, weight},
      {"权重", anywhere, weight},
      {"得分", anywhere, weight},
      {"分数", whole, weight},
      {"weight", anywhere, weight},
      {"score", whole, weight},

      {"备注", anywhere, note},
      {"说明", ends, note},
      {"依据", anywhere, note},
      {"来源", anywhere, note},
      {"考核办法", anywhere, note},
      {"评分标准", anywhere, note},
      {"计分", anywhere, note},
      {"举措", anywhere, note},
      {"措施", anywhere, note},
      {"联系电话", anywhere, note},
      {"remark", anywhere, note},
      {"comment", anywhere, note},
      {"notes", whole, note},
      {"note", whole, note},
      {"poe", begins, note},
      {"evidence", anywhere, note},
      {"meansofverification", anywhere, note},
      {"source", anywhere, note},
      {"budget", anywhere, note},
      {"预算", anywhere, note},
      {"ward", whole, note},

      {"计量单位", anywhere, unit},
      {"单位", whole, unit},
      {"unit", whole, unit},
      {"units", whole, unit},
      {"unitofmeasure", begins, unit},
      {"uom", whole, unit},

      {"指标名称", anywhere, name},
      {"任务名称", anywhere, name},
      {"项目名称", anywhere, name},
      {"一级指标", anywhere, category},
      {"类别", anywhere, category},
      {"类型", ends, category},
      {"分类", anywhere, category},
      {"领域", anywhere, category},
      {"板块", anywhere, category},
      {"方面", anywhere, category},
      {"条线", anywhere, category},
      {"大类", ends, category},
      {"组", whole, category},
      {"类", whole, category},
      {"组别", whole, category},
      {"kpa", whole, category},
      {"keyperformancearea", begins, category},
      {"programme", anywhere, category},
      {"program", whole, category},
      {"objective", anywhere, category},
      {"objectives", anywhere, category},
      {"strategy", anywhere, category},
      {"strategicgoal", anywhere, category},
      {"focusarea", anywhere, category},
      {"sector", anywhere, category},
      {"category", anywhere, category},
      {"theme", whole, category},
      {"outcome", whole, category},

      {"指标值", anywhere, target},
      {"目标值", anywhere, target},
      {"目标数", anywhere, target},
      {"计划数", anywhere, target},
      {"计划值", anywhere, target},
      {"任务数", anywhere, target},
      {"任务量", anywhere, target},
      {"年度计划", anywhere, target},
      {"年目标", ends, target},
      {"年度目标", ends, target},
      {"预期目标", ends, target},
      {"全年目标", anywhere, target},
      {"考核目标", anywhere, target},
      {"目标", whole, target},
      {"计划", whole, target},
      {"全年", whole, target},

      {"目标任务", anywhere, task},
      {"工作任务", anywhere, task},
      {"任务", anywhere, task},
      {"内容", anywhere, task},
      {"要求", anywhere, task},
      {"工作目标", anywhere, task},
      {"实事", anywhere, task},
      {"事项", anywhere, task},
      {"重点工作", anywhere, task},
      {"description", anywhere, task},
      {"action", whole, task},
      {"activity", whole, task},
      {"activities", whole, task},

      {"annualtarget", anywhere, target},
      {"target", anywhere, target},
      {"goal", whole, target},
      {"目标", anywhere, target},
      {"计划", anywhere, target},

      {"指标", anywhere, name},
      {"项目", anywhere, name},
      {"名称", anywhere, name},
      {"indicator", anywhere, name},
      {"kpi", anywhere, name},
      {"measure", anywhere, name},
      {"project", whole, name},
      {"output", whole, name},
      {"name", whole, name},
      {"item", whole, name},
  };
  return kHeadingWords;
}

constexpr std::string_view kGrowthWords[] = {"增长",   "增速", "增幅",   "同比",
                                             "增长率", "±%",   "growth", "change"};
constexpr std::string_view kPartWords[] = {"总量",   "绝对值", "绝对数", "绝对额", "数值",
                                           "总值",   "数量",   "总额",   "值",     "value",
                                           "amount", "number", "total"};

bool fits(const HeadingWord& word, std::string_view form) {
  switch (word.match) {
    case Match::whole:
      return form == word.word;
    case Match::begins:
      return form.starts_with(word.word);
    case Match::ends:
      return form.ends_with(word.word);
    case Match::anywhere:
      break;
  }
  return form.find(word.word) != std::string_view::npos;
}

/// Takes what stands in brackets out of `form`; the last of it.
std::string take_brackets(std::string& form) {
  std::string inside;
  for (std::size_t open = form.find('('); open != std::string::npos; open = form.find('(', open)) {
    const std::size_t close = std::min(form.find(')', open), form.size());
    inside = form.substr(open + 1, close - open - 1);
    form.erase(open, close + 1 - open);
  }
  return inside;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether digits are a year, or, as heading_form leaves 2018-2019 and 2018-19, two that follow
/// each other: the first of them.
std::optional<int> year_of_digits(std::string_view digits) {
  const auto year = to_number<int>(digits.substr(0, 4));
  if (digits.size() < 4 || !year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  const std::string next = std::to_string(*year + 1);
  const std::string_view rest = digits.substr(4);
  return rest.empty() || rest == next || rest == next.substr(2) ? year : std::nullopt;
}

/// Calls `visit(year, at, size)` for each run of digits that is a year.
template <class Visit>
void for_each_year(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (const auto year = year_of_digits(text.substr(at, end - at))) visit(*year, at, end - at);
    at = std::max(end, at + 1);
  }
}

/// Takes the years out of `form`, with what makes one of two of them: 2018/19年.
std::optional<int> take_years(std::string& form) {
  std::optional<int> first;
  std::size_t from = 0;
  std::size_t to = 0;
  for_each_year(form, [&](int year, std::size_t at, std::size_t size) {
    if (!first) {
      first = year;
      from = at;
    }
    to = at + size;
  });
  if (!first) return first;
  for (const std::string_view between : {"/", "–", "—"}) {
    if (form.compare(to, between.size(), between) != 0) continue;
    std::size_t end = to + between.size();
    while (end < form.size() && is_digit(form[end])) ++end;
    if (end > to + between.size()) to = end;
  }
  form.erase(from, to - from);
  if (from >= 2 && form.compare(from - 2, 2, "fy") == 0) form.erase(from - 2, 2);
  return first;
}

}  // namespace

HeadingMeaning meaning_of_heading(std::string_view heading) {
  constexpr std::size_t kLongest = 90;  // bytes
  HeadingMeaning meaning;
  std::string form = heading_form(heading);
  std::string inside = take_brackets(form);
  const auto contains = [&form, &inside](std::string_view word) {
    return form.find(word) != std::string::npos || inside == word;
  };
  meaning.year = take_years(form);
  if (!meaning.year) meaning.year = year_alone(inside);
  if (!year_alone(inside)) meaning.unit = std::move(inside);
  while (form.ends_with(':')) form.pop_back();
  if (form.size() > kLongest) return meaning;
  const auto words = heading_words();
  const auto word = std::find_if(words.begin(), words.end(),
                                 [&](const HeadingWord& one) { return fits(one, form); });
  if (word != words.end()) meaning.role = word->role;
  if (form == "年" || form == "年度") form.clear();
  meaning.is_growth = std::any_of(std::begin(kGrowthWords), std::end(kGrowthWords), contains);
  meaning.is_part =
      std::find(std::begin(kPartWords), std::end(kPartWords), form) != std::end(kPartWords) ||
      (form.empty() && (meaning.year || !meaning.unit.empty()));
  if (meaning.unit.find('%') != std::string::npos) meaning.unit = "%";
  return meaning;
}

std::optional<int> year_alone(std::string_view text) {
  std::string form = heading_form(text);
  const auto year = take_years(form);
  return year && (form.empty() || form == "年" || form == "年度") ? year : std::nullopt;
}

std::optional<int> only_year_in(std::string_view text) {
  std::optional<int> only;
  bool are_several = false;
  for_each_year(text, [&](int year, std::size_t, std::size_t) {
    are_several |= only && *only != year;
    only = year;
  });
  return are_several ? std::nullopt : only;
}

}  // namespace milepost
