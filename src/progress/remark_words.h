// The words that people write for an outlook, a vintage and a kind, in both languages;
// docs/progress-files.md.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "model/entry.h"
#include "progress/quoted.h"
#include "progress/value.h"

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

/// `a, b or c`
inline std::string alternatives(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " or " : ", ";
    list += words[i];
  }
  return list;
}

/// Reads a word of an Outlook or a Vintage, in English or Chinese.
template <class E>
std::variant<E, ValueFault> parse_remark_word(std::string_view text) {
  if (const auto found = from_word<E>(text)) return *found;
  if (const auto found = from_word<E>(search_form(text))) return *found;
  std::vector<std::string> words = all_words<E>();
  for (const auto& [value, name] : kChineseWords<E>) {
    if (text == name) return value;
    words.emplace_back(name);
  }
  return ValueFault{quoted(text) + " is not one of its words",
                    did_you_mean(text, words, "write " + alternatives(words))};
}

}  // namespace milepost
