#include "plan/read_from_areas.h"

#include <map>
#include <utility>

#include "base/listed.h"
#include "plan/file_words.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

constexpr const char* kExample = R"(from-areas = "sum")";
constexpr const char* kShareExample = R"(from-areas = { part = "treated", whole = "produced" })";

Said remedy_for_how(const Problems& problems) {
  if (problems.are_cells()) return said(kWriteOneOf, words_in<Combining>(problems));
  return said(
      {"write from-areas = \"sum\", \"mean\", \"max\" or \"min\", or {} for the sum of one "
       "indicator in % of that of another",
       "请写from-areas = \"sum\"、\"mean\"、\"max\"或\"min\"；一项指标合计占另一项合计的百分"
       "比，请写{}"},
      kShareExample);
}

/// Every statement of the file.
std::vector<const FromAreasDraft*> statements_of(const PlanDraft& draft) {
  std::vector<const FromAreasDraft*> all;
  for (const IndicatorDraft& one : draft.indicators) {
    if (one.from_areas) all.push_back(&*one.from_areas);
  }
  for (const TargetDraft& one : draft.targets) {
    if (one.from_areas) all.push_back(&*one.from_areas);
  }
  return all;
}

FromAreas said_by(const FromAreasDraft& draft) {
  return {draft.indicator, draft.how.value.value_or(Combining::sum), draft.part.value.value_or(""),
          draft.whole.value.value_or("")};
}

/// One of the two indicators of a share; null where it cannot be one, which has been told.
const Description* check_operand(const Given<std::string>& key, const std::string& own,
                                 const Indicators& indicators, Problems& problems) {
  if (!key) return nullptr;
  const KnownIndicator* known = indicators.find(*key);
  if (known == nullptr) {
    if (indicators.complete()) {
      problems.add(key.place, said(kUndescribed, quoted(*key)),
                   did_you_mean(*key, indicators.keys(), describe_indicator(problems)));
    }
    return nullptr;
  }
  const Given<Measure>& measure = known->description.measure;
  const bool is_amount = measure && (*measure == Measure::flow || *measure == Measure::stock) &&
                         known->description.unit && *known->description.unit != "%";
  if (*key == own || (measure && !is_amount)) {
    problems.add(
        key.place,
        said({"{} is no amount that can be added up", "{}不是可以相加的数量"}, quoted(*key)),
        said({"name a {} or a {} that is not in %", "请写计量方式为{}或{}、单位不是%的指标"},
             word_in(problems, Measure::flow), word_in(problems, Measure::stock)));
    return nullptr;
  }
  return &known->description;
}

void check_share(const FromAreasDraft& draft, const Description& own, const Indicators& indicators,
                 Problems& problems) {
  if (own.measure && own.unit && (*own.measure != Measure::stock || *own.unit != "%")) {
    problems.add(draft.place,
                 said({"indicator {} is no stock in %, so it cannot be a share",
                       "指标{}不是以%为单位的期末量，不能是占比"},
                      quoted(draft.indicator)),
                 either(problems,
                        said({"write measure = \"stock\" and unit = \"%\"",
                              "请写measure = \"stock\"和unit = \"%\""}),
                        said({"write the measure {} and the unit %", "统计口径请填{}，单位请填%"},
                             word_in(problems, Measure::stock))));
  }
  const Description* part = check_operand(draft.part, draft.indicator, indicators, problems);
  const Description* whole = check_operand(draft.whole, draft.indicator, indicators, problems);
  if (part == nullptr || whole == nullptr || !part->unit || !whole->unit) return;
  if (*part->unit != *whole->unit || *part->measure != *whole->measure) {
    problems.add(draft.whole.place,
                 said({"{} has another unit or measure than {}", "{}的单位或计量方式与{}不同"},
                      quoted(*draft.whole), quoted(*draft.part)),
                 said({"name two indicators of the same unit and measure",
                       "请写单位和计量方式都相同的两项指标"}));
  }
}

/// What cannot be made of figures of other areas.
void check_measure(const FromAreasDraft& draft, const Description& own, Problems& problems) {
  if (!own.measure || !own.unit) return;
  const Measure measure = *own.measure;
  if (measure == Measure::growth) {
    problems.add(draft.place,
                 said({"growth of an area does not follow from the growth of the areas inside it",
                       "各地区的增速不能合成上级地区的增速"}),
                 said({"let the amounts be added up, whose year on year is shown beside them, and "
                       "have this growth recorded",
                       "请让总量从下级地区汇总（同比随之显示），增速则单独填报"}));
  } else if (measure == Measure::milestone) {
    problems.add(draft.place,
                 said({"a milestone has no figure that could follow from other areas",
                       "节点没有数值，不能由下级地区汇总"}),
                 said(kLeaveItOut));
  } else if (*draft.how == Combining::sum && *own.unit == "%") {
    problems.add(draft.place, said({"percentages cannot be added up", "百分比不能相加"}),
                 either(problems,
                        said({"write \"mean\", \"max\" or \"min\", or {} for the share of the sums",
                              "请写\"mean\"、\"max\"或\"min\"；按合计数计算占比的，请写{}"},
                             kShareExample),
                        said({"write mean, highest or lowest, or share for the share of the sums",
                              "请填平均、最高或最低；按合计数计算占比的，请填占比"})));
  }
}

}  // namespace

std::string read_inside(const TableReader& area, const std::string& own, Problems& problems) {
  const Given<std::string> inside = area.identifier("inside", Need::optional);
  if (inside && *inside == own) {
    problems.add(inside.place,
                 said({"area {} cannot lie inside itself", "地区{}不能隶属于自身"}, quoted(own)),
                 said({"write the key of the area around it: {}", "请写上级地区的代码，如：{}"},
                      either(problems, "inside = \"county\"", "county")));
  }
  return inside.value.value_or("");
}

std::optional<FromAreasDraft> read_from_areas(const TableReader& table,
                                              const std::string& indicator, Problems& problems) {
  const TomlMember* member = table.find("from-areas");
  if (member == nullptr) return std::nullopt;
  FromAreasDraft draft;
  draft.indicator = indicator;
  draft.place = member->value.place;
  if (member->value.kind == TomlKind::table) {
    const auto share = table.table("from-areas", {"part", "whole"}, Need::required, kShareExample);
    draft.how = {true, draft.place, Combining::share};
    draft.part = share->line("part", Need::required);
    draft.whole = share->line("whole", Need::required);
    return draft;
  }
  if (member->value.kind != TomlKind::text) {
    wrong_type(*member, said({"a word or a table", "词或表"}), remedy_for_how(problems), problems);
    return std::nullopt;
  }
  draft.how = {true, draft.place, from_word<Combining>(member->value.text)};
  if (!draft.how || *draft.how == Combining::share) {
    problems.add(draft.place,
                 said({"{} cannot be {}", "{}不能是{}"}, table.called("from-areas"),
                      quoted(member->value.text)),
                 remedy_for_how(problems));
    return std::nullopt;
  }
  return draft;
}

void check_from_areas(const PlanDraft& draft, const Indicators& indicators, Problems& problems) {
  std::map<std::string, const FromAreasDraft*> first;
  for (const FromAreasDraft* one : statements_of(draft)) {
    const auto [known, is_new] = first.emplace(one->indicator, one);
    if (!is_new && !(said_by(*known->second) == said_by(*one))) {
      problems.add(
          one->place,
          said({"indicator {} follows otherwise from the areas inside than {}",
                "指标{}由下级地区得出的方法与{}不同"},
               quoted(one->indicator), on_line(problems, known->second->place)),
          either(problems, said({"say it once, for example {}", "请只写一处，如：{}"}, kExample),
                 said({"say it once", "请只写一处"})));
    }
    const KnownIndicator* own = indicators.find(one->indicator);
    if (!is_new || own == nullptr || !one->how) continue;
    check_measure(*one, own->description, problems);
    if (*one->how == Combining::share) {
      check_share(*one, own->description, indicators, problems);
    }
  }
}

std::vector<FromAreas> from_areas_of(const PlanDraft& draft) {
  std::map<std::string, FromAreas> by_indicator;
  for (const FromAreasDraft* one : statements_of(draft)) {
    by_indicator.emplace(one->indicator, said_by(*one));
  }
  std::vector<FromAreas> all;
  for (auto& [indicator, one] : by_indicator) all.push_back(std::move(one));
  return all;
}

}  // namespace milepost
