// The Chinese words of what the columns of progress files hold; docs/progress-files.md.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/suggest.h"
#include "model/entry.h"
#include "model/indicator.h"

namespace milepost {

template <class E>
inline constexpr std::array<Word<E>, 0> kChineseWords{};

template <>
inline constexpr std::array<Word<Outlook>, 4> kChineseWords<Outlook>{
    {{Outlook::will_meet, "能完成"},
     {Outlook::difficult, "有困难"},
     {Outlook::will_miss, "不能完成"},
     {Outlook::adjust, "申请调整"}}};

template <>
inline constexpr std::array<Word<Vintage>, 3> kChineseWords<Vintage>{
    {{Vintage::preliminary, "初步"}, {Vintage::verified, "核实"}, {Vintage::final, "最终"}}};

template <>
inline constexpr std::array<Word<EntryKind>, 5> kChineseWords<EntryKind>{
    {{EntryKind::year_to_date, "本年累计"},
     {EntryKind::increment, "当期新增"},
     {EntryKind::level, "期末值"},
     {EntryKind::growth, "增速"},
     {EntryKind::milestone, "节点状态"}}};

template <>
inline constexpr std::array<Word<Measure>, 4> kChineseWords<Measure>{
    {{Measure::flow, "累计量"},
     {Measure::stock, "期末量"},
     {Measure::growth, "增速"},
     {Measure::milestone, "节点"}}};

template <>
inline constexpr std::array<Word<MilestoneState>, 3> kChineseWords<MilestoneState>{
    {{MilestoneState::not_started, "未开始"},
     {MilestoneState::in_progress, "进行中"},
     {MilestoneState::done, "已完成"}}};

/// The word of an enumerator in both languages.
template <class E>
Said said_word(E value) {
  for (const auto& [one, chinese] : kChineseWords<E>) {
    if (one == value) return {std::string(word(value)), std::string(chinese)};
  }
  return word(value);
}

/// `a, b or c` of all words of an enumeration.
template <class E>
Said any_word() {
  std::vector<Said> words;
  for (const auto& entry : kWords<E>) words.push_back(said_word(entry.value));
  return any_of(words);
}

}  // namespace milepost
