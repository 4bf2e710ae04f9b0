#include "cli/refusal.h"

#include "base/text.h"

namespace milepost::cli {

Said count_of_problems(std::size_t count) {
  return count == 1 ? said({"{} problem", "共{}处问题"}, count)
                    : said({"{} problems", "共{}处问题"}, count);
}

void require_reason(std::string_view option, std::string_view reason, const Said& remedy) {
  if (!trim(reason).empty()) return;
  throw Error(ErrorKind::refused, said({"{} is empty", "{}没有写原因"}, option), remedy);
}

}  // namespace milepost::cli
