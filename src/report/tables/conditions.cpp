#include "report/tables/conditions.h"

#include <utility>

#include "report/words/sentences.h"

namespace milepost {
namespace {

/// `Only: lead 区科技局; status behind, off track`
std::string conditions_text(const std::vector<Condition>& conditions, Language language) {
  std::string text;
  for (const Condition& one : conditions) {
    std::vector<std::string> values;
    for (const Condition::Value& value : one.values) values.push_back(value.label);
    add_clause(text, say(Sentence::condition, language, one.heading, listed(values, language)),
               language);
  }
  return say(Sentence::only, language, text);
}

}  // namespace

void narrow(Document& document, std::vector<Condition> conditions, bool is_for_people) {
  document.conditions = std::move(conditions);
  if (document.conditions.empty() || !is_for_people) return;
  const std::string text = conditions_text(document.conditions, document.language);
  std::vector<Block> blocks;
  for (Block& block : document.blocks) {
    const auto* heading = std::get_if<Heading>(&block);
    const bool is_title = heading != nullptr && heading->level == 1;
    blocks.push_back(std::move(block));
    if (is_title) blocks.emplace_back(Paragraph{text});
  }
  document.blocks = std::move(blocks);
}

}  // namespace milepost
