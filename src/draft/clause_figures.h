// The figures of a clause, and which of the text around them belongs to each; docs/drafting.md
// "Figures" and "Names". What is made of each of them stands in sentence.h.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "draft/figures.h"
#include "draft/lexicon.h"
#include "draft/names.h"
#include "model/proposal.h"

namespace milepost {

/// A figure of a clause with the text that belongs to it on either side.
struct FigureInText {
  Figure figure;
  std::string_view pre;
  std::string_view post;
  bool is_attribute = false;  // a size or a make of what is named
  bool is_behind = false;  // of the thing that stands in front of it: 2个10亿元以上产业项目
  bool is_spent = false;   // on what stands behind it: 投资3亿元建设学校
  bool is_baseline = false;  // what it was: 由42%提高到50%
  bool is_next = false;      // another figure of the same thing, in another unit: 150个、10万亩
  bool is_share_of = false;  // 90%行政村集体经济总收入高于100万元: of what meets another figure
};

/// A numeral of a clause that is no figure, and why.
struct NoTarget {
  Figure figure;
  std::string_view reason;  // a word of docs/drafting.md "Reasons"
  Strength strength = Strength::strong;
};

struct ClauseFigures {
  std::vector<FigureInText> figures;  // without text, see `share_text`
  std::vector<NoTarget> others;
};

ClauseFigures figures_of_clause(std::string_view clause, const Lexicon& lexicon);

/// Gives each figure its text, and says which of them only tell of what kind something is. What
/// belongs to the first begins at `from`, in bytes of `clause`, which the texts are parts of.
void share_text(std::vector<FigureInText>& figures, std::string_view clause, std::size_t from,
                const Lexicon& lexicon);

/// What stands behind a figure and belongs to its name.
std::string_view bare_post(const FigureInText& entry, const Lexicon& lexicon);

/// 确保3万居民喝上好水: whether something is promised of so many, with no verb in front of them.
bool is_pledged(const Phrase& phrase, std::string_view post, const Lexicon& lexicon);

/// Where `part`, which is a part of `clause`, begins in it; `otherwise` where it is empty.
std::size_t offset_of(std::string_view part, std::string_view clause, std::size_t otherwise);

/// Without 、 and ， in front.
std::string_view without_lead_marks(std::string_view text);

}  // namespace milepost
