#include "draft/glossary.h"

#include <algorithm>

#include "draft/word_file.h"

namespace milepost {
namespace {

std::vector<std::string> written_words(const TomlValue& table, std::string_view key) {
  std::vector<std::string> words = words_at(table, key);
  std::transform(words.begin(), words.end(), words.begin(),
                 [](const std::string& word) { return written_form(word); });
  return words;
}

NameWords name_words(const TomlValue& table) {
  NameWords words;
  for (const TomlMember& pair : words_member(table, "alike").members) {
    words.alike.emplace_back(written_form(pair.key), written_form(pair.value.text));
  }
  words.before = written_words(table, "before");
  words.after = written_words(table, "after");
  words.growth = written_words(table, "growth");
  words.fall = written_words(table, "fall");
  return words;
}

GlossaryIndicator read_indicator(const TomlValue& table) {
  GlossaryIndicator indicator;
  indicator.zh = words_at(table, "zh");
  for (const TomlMember& member : table.members) {
    const auto as = from_word<MeasuredAs>(member.key);
    if (!as) continue;
    indicator.keys.push_back(
        {*as, words_member(member.value, "key").text, words_member(member.value, "en").text});
  }
  return indicator;
}

}  // namespace

Glossary shipped_glossary() {
  const TomlValue table = shipped_words("indicators.toml");
  Glossary glossary;
  glossary.words = name_words(table);
  for (const TomlValue& one : words_member(table, "indicator").items) {
    glossary.indicators.push_back(read_indicator(one));
  }
  return glossary;
}

}  // namespace milepost
