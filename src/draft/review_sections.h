// The headings of a document that is drafted again after its draft was reviewed; docs/drafting.md
// "Review".
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan_sheets.h"

namespace milepost {

/// The sections of a review, each as one of the new draft. One is the same that has the label and
/// the name, or the name alone, which other headings in front of it may have numbered again; else
/// the one with its label in the same section, which was renamed. They are held against each other
/// as they were drafted, as far as the review says that.
class ReviewedSections {
 public:
  /// The sections of `drafted`, which are changed, get what the review says of them: their keys,
  /// where no other heading of the document has them by now, their names in English, and the names
  /// and labels that the reader changed. `told` gets the headings that are called otherwise now.
  ReviewedSections(const PlanSheets& reviewed, PlanSheets& drafted, Problems& told);

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
  const SheetRow& as_drafted(std::size_t i) const;
  void take_over(std::size_t i, SheetRow& now);
  void tell_gone(std::size_t i);
  void merge(std::size_t i, PlanColumn column, SheetRow& now);
  std::string added(std::size_t old);
  std::string free_key(const std::string& key) const;
  bool has_key(const std::string& key) const;
  bool has_name(const std::string& name) const;

  const PlanSheets& reviewed_;
  Problems& told_;
  const std::vector<SheetRow>& old_;
  std::vector<const SheetRow*> before_;  // each of the review as it was drafted; null where unknown
  PlanSheets& drafted_;
  std::vector<SheetRow>& sections_;                  // of the new draft
  std::vector<std::optional<std::size_t>> parents_;  // of each of the review
  std::vector<std::optional<std::size_t>> found_;    // of each of the review, one of the new draft
  std::vector<bool> is_taken_;                       // of each of the new draft
  std::map<std::string, std::vector<std::size_t>>
      called_;  // of the review, by what they are called
};

}  // namespace milepost
