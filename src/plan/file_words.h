// How messages speak of a plan file to whoever wrote it: of a TOML file by its keys and words, of a
// workbook by its sheets, its columns and what can be chosen in them.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/language.h"
#include "base/listed.h"
#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// What is said of a file of this kind.
inline Said either(const Problems& problems, const Said& of_toml, const Said& of_workbook) {
  return problems.are_cells() ? of_workbook : of_toml;
}

/// A word as it is written there: `flow`; 累计量 in a workbook.
template <class E>
Said word_in(const Problems& problems, E value) {
  if (!problems.are_cells()) return word(value);
  if constexpr (std::is_same_v<E, RequirementKind>) {
    return said(requirement_label(value));
  } else {
    return said_label(value);
  }
}

/// `a, b or c` of all words of an enumeration.
template <class E>
Said words_in(const Problems& problems) {
  std::vector<Said> words;
  for (const auto& entry : kWords<E>) words.push_back(word_in(problems, entry.value));
  return any_of(words);
}

/// `"Name"` and `“名称”`
inline Said in_quotes_in_both(const Said& text) {
  return {in_quotes(text.en).en, in_quotes(text.in(Language::zh)).zh};
}

/// Where something else stands: `on line 12`, `in Targets!D7`.
inline Said on_line(const Problems& problems, const Place& place) {
  const Said at = problems.referred(place);
  return either(problems, said({"on {}", "{}"}, at), said({"in {}", "{}"}, at));
}

inline Said describe_indicator(const Problems& problems) {
  return either(problems,
                said({"describe it in an [[indicator]] table", "请用[[indicator]]表说明该指标"}),
                said({"describe it on the sheet {}", "请在工作表“{}”中说明该指标"},
                     said_label(PlanSheet::indicators)));
}

}  // namespace milepost
