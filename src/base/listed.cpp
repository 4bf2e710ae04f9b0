#include "base/listed.h"

namespace milepost {
namespace {

Said joined(const std::vector<Said>& parts, const Wording& before_last) {
  Said list;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool is_last = i + 1 == parts.size();
    if (i > 0) {
      list.en += is_last ? before_last.en : ", ";
      list.zh += is_last ? before_last.zh : "、";
    }
    list.en += parts[i].en;
    list.zh += parts[i].in(Language::zh);
  }
  return list;
}

}  // namespace

Said listed(const std::vector<std::string>& names) {
  return joined({names.begin(), names.end()}, {", ", "、"});
}

Said any_of(const std::vector<Said>& choices) { return joined(choices, {" or ", "或"}); }

Said all_of(const std::vector<Said>& parts) { return joined(parts, {" and ", "和"}); }

}  // namespace milepost
