#include "progress/step_number.h"

#include <string>

#include "base/text.h"
#include "base/usual_signs.h"

namespace milepost {
namespace {

constexpr Wording kStep{"step", "节点"};

}  // namespace

std::optional<std::size_t> step_number(std::string_view text) {
  const std::string form = search_form(with_usual_signs(trim(text)));
  std::string_view digits = form;
  for (const std::string_view word : {kStep.en, kStep.zh}) {
    if (digits.starts_with(word)) digits.remove_prefix(word.size());
  }
  const auto number = to_number<std::size_t>(trim(digits));
  return number && *number > 0 ? number : std::nullopt;
}

Said steps_there_are(std::size_t steps) {
  if (steps == 0) {
    return said({"it has no steps: leave the step out", "该指标没有节点目标，请不要填节点"});
  }
  return said({"its steps are numbered 1 to {}", "它的节点编号为1至{}"}, steps);
}

}  // namespace milepost
