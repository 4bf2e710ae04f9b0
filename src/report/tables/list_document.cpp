#include "report/tables/list_document.h"

#include <utility>

#include "report/words/sentences.h"

namespace milepost {

std::string heading(Label one, const View& view) { return std::string(label(one, view.language)); }

Document empty_document(const ListNames& names, std::string title, const View& view) {
  Document document;
  document.report = names.report;
  document.main = names.main;
  document.title = std::move(title);
  document.language = view.language;
  document.clock = view.clock;
  return document;
}

Document list_document(const ListNames& names, const std::string& title, Moment known_at,
                       const View& view) {
  Document document = empty_document(names, title, view);
  if (!view.is_for_people() || view.audience == Audience::terminal) return document;
  document.blocks.emplace_back(Heading{1, title});
  document.blocks.emplace_back(
      Paragraph{say(Sentence::on_record_up_to, view.language, moment_text(known_at, view))});
  return document;
}

}  // namespace milepost
