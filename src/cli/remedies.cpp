#include "cli/remedies.h"

namespace milepost::cli {
namespace {

Wording wording_of(Offer offer) {
  switch (offer) {
    case Offer::load_plan:
      return {"load one with: milepost plan load plan.toml",
              "请先载入计划：milepost plan load plan.toml"};
    case Offer::list_plans:
      return {"list them with: milepost plan list", "可用命令查看：milepost plan list"};
    case Offer::list_targets:
      return {"list them with: milepost target list", "可用命令查看：milepost target list"};
    case Offer::list_indicators:
      return {"list the keys with: milepost target list", "可用命令查看代码：milepost target list"};
    case Offer::list_batches:
      return {"milepost batch list lists the batches with their numbers",
              "可用命令查看各批次的编号：milepost batch list"};
    case Offer::list_entries:
      return {"milepost log {} lists what is on record", "可用命令查看已有记录：milepost log {}"};
    case Offer::name_entry:
      return {
          "say --as-of with its date, or its number instead of the key; milepost log {} lists "
          "them",
          "请用--as-of写明日期，或将代码改为记录编号；可用命令查看：milepost log {}"};
    case Offer::choose_area:
      return {"say --area with one of: {}", "请用--area写明其中一个：{}"};
    case Offer::choose_plan:
      return {"say --plan with one of: {}", "请用--plan写明其中一个：{}"};
    case Offer::choose_moment:
      return {"name a later moment with --known-at, or leave it out",
              "请用--known-at写明较晚的时刻，或不写--known-at"};
    case Offer::leave_out_status:
      return {"leave out --status; there are: {}", "请去掉--status；现有：{}"};
    case Offer::name_assignees:
      return {"say --lead, --with or --leader, or name a list with --file",
              "请用--lead、--with或--leader写明，或用--file指定分工表"};
    case Offer::name_targets:
      return {"name targets or a condition such as --section, or say --all if that is meant",
              "请写明目标，或写明--section等条件；确要全部分派的，请加--all"};
  }
  return {"?", "?"};
}

}  // namespace

Said said_remedy(const Remedy& remedy) {
  if (!remedy.offer()) return remedy.sentence();
  const Wording wording = wording_of(*remedy.offer());
  const std::vector<Said>& parts = remedy.parts();
  return parts.empty() ? said(wording) : said(wording, parts.front());
}

}  // namespace milepost::cli
