#include "report/tables/numeral_cells.h"

#include <string>

#include "model/draft_words.h"
#include "report/words/labels.h"

namespace milepost {

Cell reason_cell(const Numeral& numeral, const View& view) {
  if (!view.is_for_people()) return numeral.reason;
  return std::string(reason_label(numeral.reason, view.language));
}

Cell strength_cell(const Numeral& numeral, const View& view) {
  return Term{word(numeral.strength), label(numeral.strength, view.language)};
}

}  // namespace milepost
