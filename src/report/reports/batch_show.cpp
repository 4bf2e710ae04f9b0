// The list batch-show: one imported file, and its entries.
#include "base/text.h"
#include "report/reports/lists.h"
#include "report/tables/batch_table.h"
#include "report/tables/facts.h"
#include "report/tables/list_document.h"
#include "report/words/labels.h"
#include "report/words/sentences.h"

namespace milepost {
namespace {

Facts batch_facts(const Batch& batch, const View& view) {
  const Language language = view.language;
  return {{"batch", Label::batch, batch.id},
          {"file", Label::file, batch.file},
          {"format", Label::format, std::string(label(batch.format, language))},
          {"sha256", Label::sha256, batch.sha256},
          {"recorded_at", Label::recorded_at, batch.recorded_at},
          {"user", Label::user, batch.user},
          {"entries", Label::entry_numbers, entry_numbers(batch, language)},
          {"standing", Label::standing_entries, static_cast<std::int64_t>(batch.standing)},
          {"remarks", Label::remarks, void_text(batch, view)}};
}

}  // namespace

Document batch_show(const BatchLog& log, const View& view) {
  const Batch& batch = log.batch;
  Document document =
      list_document({"batch-show", "entries"},
                    say(Sentence::batch_title, view.language, batch.id, one_line(batch.file)),
                    log.known_at, view);
  document.blocks.emplace_back(view.is_for_people()
                                   ? fact_lines(batch_facts(batch, view), "", view.language)
                                   : batch_table({batch}, view));
  document.blocks.emplace_back(log_table(log.entries, log.indicators, view));
  return document;
}

}  // namespace milepost
