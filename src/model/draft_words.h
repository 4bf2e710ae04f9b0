// How people call the rules by which targets are found in a document, and the reasons for which a
// numeral is none; docs/drafting.md "Rules", "Reasons".
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/wording.h"

namespace milepost {

struct DraftWord {
  std::string_view word;
  Wording label;
};

inline constexpr DraftWord kDraftRules[]{
    {"growth", {"growth", "增速"}},
    {"rate", {"percentage", "比率"}},
    {"count", {"verb, thing, figure", "动词＋事物＋数量"}},
    {"amount", {"thing and figure", "事物＋数量"}},
    {"level", {"what it reaches", "达到某一水平"}},
    {"classifier", {"figure before thing", "数量＋事物"}},
    {"list", {"list", "并列事项"}},
    {"same-thing", {"same thing again", "同一事物"}},
    {"rank", {"place", "位次"}},
    {"share-of", {"share of things", "达标占比"}},
    {"example", {"example by name", "列举"}},
    {"built", {"built", "建设事项"}},
    {"ends-built", {"is built", "建设事项（动词在后）"}},
    {"event", {"event", "一般事项"}},
    {"ends-event", {"event (verb behind)", "一般事项（动词在后）"}},
    {"intention", {"intention", "打造、构建等意向"}},
    {"award", {"award", "争创"}},
    {"becomes", {"becomes", "转为"}},
    {"relation", {"against another", "与其他指标比较"}},
    {"set-by-others", {"set by others", "由上级下达"}},
    {"doubling", {"doubling", "翻番"}},
    {"first-ever", {"first ever", "零的突破"}},
    {"none", {"none left", "清零"}},
    {"all", {"all", "全覆盖"}},
    {"accidents", {"accidents", "遏制事故"}},
    {"direction", {"direction", "只有方向"}},
    {"table", {"row of a table", "表格"}},
    {"table-words", {"words in a table", "表格中的文字"}},
    {"places", {"row of a place", "分地区、分单位的表格"}},
    {"english", {"line in English", "英文语句"}},
};

inline constexpr DraftWord kDraftReasons[]{
    {"date", {"day or year", "日期"}},
    {"duration", {"stretch of time", "时长"}},
    {"ordinal", {"ordinal", "序号"}},
    {"rank", {"grade", "等级"}},
    {"version", {"version", "版本"}},
    {"code", {"code", "编号"}},
    {"quoted", {"in a name in quotes", "引号内的名称"}},
    {"scheme", {"way of working", "工作体系的简称"}},
    {"note", {"note or item", "注释或条目"}},
    {"attribute", {"size or make of something", "项目自身的规模"}},
    {"work", {"what is worked on", "推进的对象，不是成果"}},
    {"abstract", {"ways, fields, actions", "行动、领域等的个数"}},
    {"past", {"what was", "以往情况"}},
    {"not-promised", {"not to be done", "文中表示不做、暂缓或已变更"}},
    {"aside", {"in brackets", "括号内的补充"}},
    {"no-name", {"of what is not said", "没有写明是什么"}},
    {"no-verb", {"what is done is not said", "没有写明做什么"}},
    {"no-unit", {"without a unit", "没有单位"}},
    {"heading", {"heading of a column", "表头"}},
    {"name", {"in a name", "名称中的数字"}},
    {"unit", {"unit", "计量单位"}},
    {"office", {"office", "单位名称"}},
    {"weight", {"weight", "权重分值"}},
    {"age", {"age", "年龄"}},
    {"baseline", {"baseline", "基数"}},
    {"result", {"result", "已完成数"}},
    {"checkpoint", {"checkpoint", "阶段目标"}},
    {"other-year", {"another year", "其他年度"}},
    {"total", {"total", "合计"}},
    {"repeated", {"merged cell", "合并单元格重复"}},
    {"range", {"range told otherwise", "另有表述的区间"}},
    {"too-long", {"too many digits", "数字过长"}},
    {"unclear", {"may be meant otherwise", "含义不确定"}},
};

/// What `plan check` says of a numeral that a review decided on (model/plan_coverage.h).
inline constexpr DraftWord kReviewReasons[]{
    {"rejected", {"target that was rejected", "核对时不采用"}},
    {"edited", {"target that was changed in the review", "核对时已修改"}},
};

template <std::size_t Count>
std::string_view label_of(const DraftWord (&words)[Count], std::string_view word,
                          Language language) {
  const auto* found = std::find_if(std::begin(words), std::end(words),
                                   [&](const DraftWord& one) { return one.word == word; });
  return found == std::end(words) ? word : found->label.in(language);
}

/// The word that is called so in one of the languages; `text` itself where none is.
template <std::size_t Count>
std::string_view word_called(const DraftWord (&words)[Count], std::string_view text) {
  const auto* found = std::find_if(std::begin(words), std::end(words), [&](const DraftWord& one) {
    return one.label.en == text || one.label.zh == text;
  });
  return found == std::end(words) ? text : found->word;
}

/// `word` itself where it is that of no rule.
inline std::string_view rule_label(std::string_view word, Language language) {
  return label_of(kDraftRules, word, language);
}

/// Of a reason of a draft or of a review; `word` itself where it is neither.
inline std::string_view reason_label(std::string_view word, Language language) {
  const std::string_view label = label_of(kDraftReasons, word, language);
  return label == word ? label_of(kReviewReasons, word, language) : label;
}

/// Whether a reason is one that a draft gives, and not one that a reader wrote.
inline bool is_reason_of_draft(std::string_view word) {
  return std::any_of(std::begin(kDraftReasons), std::end(kDraftReasons),
                     [&](const DraftWord& one) { return one.word == word; });
}

}  // namespace milepost
