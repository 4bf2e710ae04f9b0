// What a report says was reached: the part of it that looks back, docs/drafting.md "Results".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "draft/document.h"
#include "draft/lexicon.h"
#include "draft/result_words.h"
#include "model/proposal.h"
#include "model/stated_result.h"

namespace milepost {

/// A clause of a review, or a figure in it.
struct RetrospectStatement {
  std::string quote;  // of the document, to the letter: from the name to the figure
  std::string name;   // of what the figure is; empty of a clause
  Measure measure = Measure::flow;
  std::optional<Decimal> value;  // nothing of a clause
  std::string unit;
  /// Why it is not true of the year as it stands.
  std::optional<Caveat> caveat;
  bool is_adjusted = false;        // 扣除…后, 同口径
  bool is_given_up = false;        // 取消, 暂缓: it is not to happen
  bool is_one_of_several = false;  // 12家、13家: another one stands beside it for the same
  std::optional<Date> day;         // that it is true of, where the text says one
  /// How the name of the area ends that the text says it is of: 县 of 全县; `*` of a neighbour.
  std::string area = {};
};

struct Retrospect {
  std::vector<RetrospectStatement> figures;  // in the order of the text
  std::vector<RetrospectStatement> clauses;
  /// How often it speaks of areas whose names end so: 县 of 全县.
  std::map<std::string, std::size_t> areas;
  /// That it looks back on, where the document says so.
  std::optional<int> year;
  bool is_found = false;  // there is such a part
};

/// The paragraphs under headings that look back; of a document without one, those in front of its
/// plan. Tables are left out. `year` is that which the review is of; without it, the one that the
/// document names.
Retrospect retrospect_of(const InputDocument& document, std::optional<int> year,
                         const Lexicon& lexicon, const ResultWords& words);

}  // namespace milepost
