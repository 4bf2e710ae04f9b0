// What the figures of a sentence in English are called; docs/drafting.md "English".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "draft/english_layout.h"

namespace milepost {

class EnglishFigureNames {
 public:
  /// `layout` stays where it is.
  explicit EnglishFigureNames(const EnglishLayout& layout) : layout_(layout) {}

  /// The text of a figure without the figure and what is asked of it; empty where nothing is left.
  /// Figures are named in their order, as later ones share the verb: train 2,000 teachers and 500
  /// nurses.
  std::string name_of(std::size_t index);

  /// Whether a name may leave out what is counted: Respond of Respond to 90% of 311 calls.
  bool says_little(std::size_t index, std::string_view name) const;

 private:
  std::size_t end_of_name(std::size_t index) const;
  std::string name_behind(std::size_t index) const;
  std::string name_of_denied(std::size_t index, std::size_t begin) const;

  const EnglishLayout& layout_;
  std::string carried_verb_;  // of the figure before
};

}  // namespace milepost
