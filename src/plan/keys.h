// Keys for the rows of a plan that have none: what is the same keeps its key, whatever becomes of
// the rows around it, and what is another thing never gets it; docs/drafting.md "Keys".
#pragma once

#include <string>
#include <vector>

#include "model/glossary.h"
#include "model/indicator.h"
#include "model/key_origin.h"
#include "model/name.h"

namespace milepost {

/// A row of a list of targets, as far as keys go by it. Empty is what the row does not say.
struct KeyRow {
  std::string key;  // that it has; empty where one is to be made
  Name name;        // in one language or both
  std::string unit;
  Measure measure = Measure::flow;
  std::string
      section;  // the labels of the headings above it (二（一）, 2.1), or a key of its section
  std::string quote;         // of the document that it was read from
  std::string heading = {};  // the name of its section
  std::string figure = {};   // that it asks for
  bool is_withdrawn = false;
};

/// What keys were given to before.
struct KeyRecord {
  /// The rows of this plan as they were, with their keys: on record, or in an earlier draft.
  std::vector<KeyRow> earlier;
  /// Every indicator of the area that was ever on record.
  std::vector<Indicator> indicators;
  /// Keys that are to go to no row, such as those of the steps of milestones.
  std::vector<std::string> reserved;
};

struct MadeKey {
  std::string key;
  /// With KeyOrigin::record it is a proposal: whoever reads it decides whether this is the same
  /// indicator as the one on record that has the key.
  KeyOrigin origin = KeyOrigin::section;
  /// A few keys of rows before of the same name, unit and measure, where nothing tells which of
  /// them this row is, if any; its own is a new one then.
  std::vector<std::string> unsure = {};

  bool operator==(const MadeKey&) const = default;
};

/// One for each row, in their order. The first of these that gives one:
///
/// 1. A key that stands with a row stays, whatever it is: that it is none, or there twice, is for
///    others to tell.
/// 2. A row that was there keeps its key: the one with the same name, unit and measure, or else the
///    same quote. Of several with one name the quote tells which one it is, then heading and
///    figure, heading, figure; where none of them does, their order, if all are still there.
/// 3. An indicator on record of the same name, unit and measure.
/// 4. A usual indicator of the glossary, unless another indicator has that key.
/// 5. Section and order: `s2-1-04` is the fourth row of 二（一）, `t-04` the fourth of no section.
///    Where such keys of a section were given before, the next one follows the last.
///
/// Every key that is made is a legal one, no spreadsheet takes it for a number or a date, no other
/// row has it, and neither has any other row or indicator before. Names are compared without what
/// says nothing of them (base/name_form.h). The time grows with the number of rows.
std::vector<MadeKey> make_keys(const std::vector<KeyRow>& rows, const KeyRecord& record,
                               const Glossary& glossary);

}  // namespace milepost
