#include "base/listed.h"

#include <algorithm>

namespace milepost {
namespace {

Said joined(const std::vector<Said>& parts, const Wording& before_last) {
  Said list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_last = i + 1 == parts.size();
    if (i > 0) {
      list.en += (is_last ? before_last : kBetweenNames).en;
      list.zh += (is_last ? before_last : kBetweenNames).zh;
    }
    list.en += parts[i].en;
    list.zh += parts[i].in(Language::zh);
  }
  return list;
}

}  // namespace

Said listed(const std::vector<std::string>& names) {
  return joined({names.begin(), names.end()}, kBetweenNames);
}

Said listed_said(const std::vector<Said>& names) { return joined(names, kBetweenNames); }

std::string joined_names(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ";") + name;
  return text;
}

std::vector<std::string> split_names(std::string_view text) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find(';', start), text.size());
    names.emplace_back(text.substr(start, end - start));
    start = end + 1;
  }
  return names;
}

Said any_of(const std::vector<Said>& choices) { return joined(choices, {" or ", "或"}); }

Said all_of(const std::vector<Said>& parts) { return joined(parts, {" and ", "和"}); }

}  // namespace milepost
