#include "cli/refusal.h"

#include "base/listed.h"
#include "base/text.h"

namespace milepost::cli {

Said count_of_problems(std::size_t count) {
  return count == 1 ? said({"{} problem", "共{}处问题"}, count)
                    : said({"{} problems", "共{}处问题"}, count);
}

Said load_a_plan() {
  return said({"load one with: milepost plan load plan.toml",
               "请先载入计划：milepost plan load plan.toml"});
}

Said list_the_targets() {
  return said({"list them with: milepost target list", "可用命令查看：milepost target list"});
}

void require_reason(std::string_view option, std::string_view reason, const Said& remedy) {
  if (!trim(reason).empty()) return;
  throw Error(ErrorKind::refused, said({"{} is empty", "{}没有写原因"}, option), remedy);
}

void refuse_several_plans(const std::string& target, const std::vector<std::string>& plans) {
  throw Error(ErrorKind::refused,
              said({"several plans have a target {}", "有目标{}的计划不止一个"}, in_quotes(target)),
              said({"say --plan with one of: {}", "请用--plan写明其中一个：{}"}, listed(plans)));
}

}  // namespace milepost::cli
