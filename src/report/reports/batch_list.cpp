// The list batch-list: the files that were imported.
#include "report/reports/lists.h"
#include "report/tables/batch_table.h"
#include "report/tables/list_document.h"
#include "report/words/sentences.h"

namespace milepost {

Document batch_list(const std::vector<Batch>& batches, Moment known_at, const View& view) {
  Document document = list_document({"batch-list", "batches"},
                                    say(Sentence::batch_list_title, view.language), known_at, view);
  document.blocks.emplace_back(batch_table(batches, view));
  return document;
}

}  // namespace milepost
