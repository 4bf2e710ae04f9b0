// The tables of a page.
#pragma once

#include <ostream>
#include <set>
#include <string>

#include "report/document.h"
#include "report/page/html_survey.h"

namespace milepost {

/// A page while it is written. What is finished goes out piece by piece.
struct Page {
  const Document& document;
  const Survey& survey;
  std::ostream& stream;
  std::string text;
  std::size_t part = 0;
  std::size_t blocks = 0;         // that have an id so far
  std::set<std::string> anchors;  // ids that rows of this page have so far
  std::string heading;            // the last one
  int level = 1;                  // of that
  bool has_said_that_details_are_out = false;

  Page(const Document& shown, const Survey& surveyed, std::ostream& out)
      : document(shown), survey(surveyed), stream(out) {}

  /// Hands on what is written so far, if it is much.
  void drain();
  void finish();
};

/// A title above a block, one level below the heading that it stands under. Returns its id, or
/// nothing where the title is empty.
std::string write_title(Page& page, std::string_view title, std::size_t count = 0);

void write_table(Page& page, const Table& table, const TableSurvey& survey);

}  // namespace milepost
