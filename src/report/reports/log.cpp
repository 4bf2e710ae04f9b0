// The list log: entries as they were recorded, one after another.
#include "report/reports/lists.h"
#include "report/tables/list_document.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {

Document entry_log(const EntryLog& log, const View& view) {
  const std::string title = log.only ? say(Sentence::log_of_title, view.language,
                                           with_key(log.only->name, log.only->key, view))
                                     : say(Sentence::log_title, view.language);
  Document document = list_document({"log", "entries"}, title, log.known_at, view);
  document.blocks.emplace_back(log_table(log.entries, log.indicators, view));
  return document;
}

}  // namespace milepost
