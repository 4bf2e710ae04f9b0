#include "draft/word_file.h"

#include <algorithm>
#include <span>

#include "base/compiled_in.h"
#include "base/problem.h"

namespace milepost {

extern const std::span<const CompiledIn> kWordFiles;

namespace {

std::logic_error no_words(std::string_view what) {
  return std::logic_error("no words: " + std::string(what));
}

const TomlValue* find_words(const TomlValue& table, std::string_view key) {
  const auto found = std::find_if(table.members.begin(), table.members.end(),
                                  [&](const TomlMember& one) { return one.key == key; });
  return found == table.members.end() ? nullptr : &found->value;
}

}  // namespace

TomlValue shipped_words(std::string_view file) {
  const auto found = std::find_if(kWordFiles.begin(), kWordFiles.end(),
                                  [&](const CompiledIn& one) { return one.name == file; });
  if (found == kWordFiles.end()) throw no_words(file);
  Problems problems(std::string(file), found->text);
  auto table = read_toml(found->text, problems);
  if (!table || !problems.empty()) throw no_words(file);
  return *std::move(table);
}

const TomlValue& words_member(const TomlValue& table, std::string_view key) {
  const TomlValue* found = find_words(table, key);
  if (found == nullptr) throw no_words(key);
  return *found;
}

std::vector<std::string> words_at(const TomlValue& table, std::string_view key) {
  std::vector<std::string> words;
  if (const TomlValue* list = find_words(table, key)) {
    for (const TomlValue& item : list->items) words.push_back(item.text);
  }
  return words;
}

std::map<RequirementKind, std::vector<std::string>> words_by_requirement(const TomlValue& table) {
  std::map<RequirementKind, std::vector<std::string>> lists;
  for (const RequirementRow& row : kWords<RequirementKind>) {
    if (auto words = words_at(table, row.text); !words.empty()) {
      lists.emplace(row.value, std::move(words));
    }
  }
  return lists;
}

}  // namespace milepost
