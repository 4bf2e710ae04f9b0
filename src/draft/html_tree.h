// The elements of a web page, as the standard has browsers find them.
#pragma once

#include <gumbo.h>

#include <memory>
#include <string_view>

namespace milepost {

/// Owns what the parser made. Memory is bounded, and it is given back without a walk through the
/// tree, which may be deep.
class HtmlTree {
 public:
  /// `html` is UTF-8 and outlives the tree.
  explicit HtmlTree(std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// Null where the page cannot be parsed in the time and the memory that a page may take.
  const GumboNode* root() const { return root_; }

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
  const GumboNode* root_ = nullptr;
};

}  // namespace milepost
