// A document as what stands under which heading, and which part of it holds the plan;
// docs/drafting.md "Parts".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "draft/document.h"
#include "draft/lexicon.h"
#include "model/proposal.h"

namespace milepost {

/// What a part of a work report is about.
enum class Part { front, review, plan, notes };

/// A paragraph or a table, and what it stands under.
struct Passage {
  std::string section;  // the labels above it, as they are written: `二（一）`
  std::string heading;  // the nearest one, which may run into the text
  std::string text;
  bool is_heading = false;
  Part part = Part::front;
  /// Where the text begins, in characters of the document, from 1.
  std::size_t position = 1;
  /// The last year that it speaks for, where its heading names several: 2025 of 2021—2025年.
  std::optional<int> last_year;
  /// The table that stands here, by its place among the blocks; the text is empty then.
  std::optional<std::size_t> table;
};

struct Outline {
  std::vector<Passage> passages;
  /// The year that the plan is for, where the document says so.
  std::optional<int> year;
  std::vector<DraftHeading> headings;  // of the plan, each once, in their order
};

Outline outline_of(const InputDocument& document, const Lexicon& lexicon);

}  // namespace milepost
