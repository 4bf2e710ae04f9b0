// The headings of a document that is drafted again after its draft was reviewed; docs/drafting.md
// "Review".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/plan_sheets.h"

namespace milepost {

/// The sections of a review, each as one of the new draft. One is the same that has the label and
/// the name, or the name alone, which other headings in front of it may have numbered again; else
/// the one with its label in the same section, which was renamed.
class ReviewedSections {
 public:
  /// The sections of `drafted`, which are changed, get what the review says of them: their keys,
  /// where no other heading of the document has them by now, and their names in English.
  ReviewedSections(const PlanSheets& reviewed, PlanSheets& drafted);

  /// The key in the new draft of the section that the review calls `text`, which is its key, its
  /// name or its labels from the outermost one. Nothing where the review has no such section, or
  /// several, and where the document has it no more.
  std::optional<std::string> now(const std::string& text) const;

  /// How the section of a key of the new draft is called; the key where there is none.
  const std::string& name_of(const std::string& key) const;

  /// The same as `now` for a target that the reader put there: what the document has not was added
  /// by hand or is kept for it, and is added to the new draft with the sections around it. A text
  /// that means none of them is left as it is.
  std::string keep(const std::string& text);

 private:
  std::optional<std::size_t> meant(const std::string& text) const;
  void name_parents();
  template <class Same>
  void match(Same same);
  void match_all();
  void take_over(const SheetRow& old, SheetRow& now);
  std::string added(std::size_t old);
  std::string free_key(const std::string& key) const;
  bool has_key(const std::string& key) const;

  const std::vector<SheetRow>& old_;
  PlanSheets& drafted_;
  std::vector<SheetRow>& sections_;                  // of the new draft
  std::vector<std::optional<std::size_t>> parents_;  // of each of the review
  std::vector<std::optional<std::size_t>> found_;    // of each of the review, one of the new draft
  std::vector<bool> is_taken_;                       // of each of the new draft
  std::map<std::string, std::vector<std::size_t>>
      called_;  // of the review, by what they are called
};

}  // namespace milepost
