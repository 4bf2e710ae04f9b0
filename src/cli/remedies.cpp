#include "cli/remedies.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace milepost::cli {
namespace {

struct WordedOffer {
  Offer offer;
  Wording wording;
};

constexpr std::array kWordedOffers{
    WordedOffer{Offer::make_database,
                {"make one with: milepost init    or name another one with --db or MILEPOST_DB",
                 "请新建数据库：milepost init    或用--db、MILEPOST_DB写明其他数据库"}},
    WordedOffer{Offer::make_database_anew,
                {"delete it, and make a new database with: milepost init",
                 "请删去该文件，再新建数据库：milepost init"}},
    WordedOffer{Offer::name_database,
                {"name another file with --db, or make a new database with: milepost init",
                 "请用--db写明其他文件，或新建数据库：milepost init"}},
    WordedOffer{
        Offer::name_new_database,
        {"choose another name with --db, or move the file away; milepost never overwrites a "
         "database",
         "请用--db另选名称，或先移走该文件；milepost不会覆盖数据库"}},
    WordedOffer{Offer::restore_database,
                {"go back to the last copy made with: milepost backup",
                 "请恢复最近一次用milepost backup所作的备份"}},
    WordedOffer{
        Offer::restore_changed,
        {"somebody changed it with another program: go back to the last copy made with: milepost "
         "backup",
         "有人用其他程序改动过它：请恢复最近一次用milepost backup所作的备份"}},
    WordedOffer{Offer::check_database,
                {"milepost check says what is wrong", "可用命令查看问题：milepost check"}},
    WordedOffer{Offer::check_unchanged,
                {"nothing was changed; milepost check tells whether the file is sound",
                 "没有作任何改动；可用命令检查文件：milepost check"}},
    WordedOffer{Offer::check_copy,
                {"keep the last backup that is whole; what is wrong with this one is said by: "
                 "milepost --db {} check",
                 "请保留最近一次完整的备份；可用命令查看此备份的问题：milepost --db {} check"}},
    WordedOffer{Offer::check_evidence,
                {"milepost check tells which entries name it; nothing was recorded",
                 "可用milepost check查看哪些记录用到它；没有作任何记录"}},
    WordedOffer{Offer::load_plan,
                {"load one with: milepost plan load plan.toml",
                 "请先载入计划：milepost plan load plan.toml"}},
    WordedOffer{Offer::list_plans,
                {"list them with: milepost plan list", "可用命令查看：milepost plan list"}},
    WordedOffer{Offer::list_targets,
                {"list them with: milepost target list", "可用命令查看：milepost target list"}},
    WordedOffer{
        Offer::list_indicators,
        {"list the keys with: milepost target list", "可用命令查看代码：milepost target list"}},
    WordedOffer{Offer::list_batches,
                {"milepost batch list lists the batches with their numbers",
                 "可用命令查看各批次的编号：milepost batch list"}},
    WordedOffer{Offer::list_all_entries,
                {"milepost log lists the entries with their numbers",
                 "可用命令查看各条记录的编号：milepost log"}},
    WordedOffer{
        Offer::list_entries,
        {"milepost log {} lists what is on record", "可用命令查看已有记录：milepost log {}"}},
    WordedOffer{
        Offer::name_entry,
        {"say --as-of with its date, or its number instead of the key; milepost log {} lists "
         "them",
         "请用--as-of写明日期，或将代码改为记录编号；可用命令查看：milepost log {}"}},
    WordedOffer{Offer::choose_area, {"say --area with one of: {}", "请用--area写明其中一个：{}"}},
    WordedOffer{Offer::choose_plan, {"say --plan with one of: {}", "请用--plan写明其中一个：{}"}},
    WordedOffer{Offer::choose_moment,
                {"name a later moment with --known-at, or leave it out",
                 "请用--known-at写明较晚的时刻，或不写--known-at"}},
    WordedOffer{Offer::leave_out_status,
                {"leave out --status; there are: {}", "请去掉--status；现有：{}"}},
    WordedOffer{Offer::name_assignees,
                {"say --lead, --with or --leader, or name a list with --file",
                 "请用--lead、--with或--leader写明，或用--file指定分工表"}},
    WordedOffer{Offer::name_targets,
                {"name targets or a condition such as --section, or say --all if that is meant",
                 "请写明目标，或写明--section等条件；确要全部分派的，请加--all"}},
    WordedOffer{Offer::make_form,
                {"make a form with: milepost form; a table of your own can be imported as CSV",
                 "请用milepost form生成填报表；自制表格可另存为CSV后导入"}},
    WordedOffer{Offer::make_form_again,
                {"make it again with: milepost form", "请重新生成：milepost form"}},
    WordedOffer{Offer::make_form_as_of,
                {"for another date make another form: milepost form --as-of {}",
                 "其他日期的数据请另行生成填报表：milepost form --as-of {}"}},
    WordedOffer{
        Offer::name_encoding,
        {"save the file again as CSV UTF-8, or say what it is: --encoding gb18030, big5, "
         "windows-1252 ...",
         "请将文件另存为UTF-8编码的CSV，或写明其编码：--encoding gb18030、big5、windows-1252等"}},
    WordedOffer{Offer::accept_doubts,
                {"if it is right all the same, import the file with --accept and this place, or "
                 "with --force for every doubt",
                 "如确认无误，请加上--accept和此处位置再导入；全部无误的，请加上--force"}},
    WordedOffer{Offer::correct_by_file,
                {"if the row is right, say why: --correct \"reason\" for all such rows",
                 "本行正确的，请写明原因：--correct \"原因\"适用于所有此类行"}},
    WordedOffer{Offer::correct_by_file_or_row,
                {"if the row is right, say why: --correct \"reason\" for all such rows, or column "
                 "\"corrects\" for one",
                 "本行正确的，请写明原因：--correct "
                 "\"原因\"适用于所有此类行，单行可在“更正原因”列写明"}},
    WordedOffer{
        Offer::correct_by_another_file,
        {"empty one of the two rows, or import the later file after the other with --correct",
         "请清空其中一行；或先导入一份，再用--correct导入另一份"}},
    WordedOffer{Offer::revise_target,
                {"nothing is changed by it: revise the plan file and load it with milepost plan "
                 "load --revise, or take the target out with milepost target withdraw",
                 "决定本身不改动目标：请修改计划文件后用milepost plan load --revise载入，"
                 "或用milepost target withdraw取消该目标"}},
    WordedOffer{Offer::list_every_plan,
                {"what was removed is listed by: milepost plan list --all    and shown as of a "
                 "moment before with --known-at",
                 "已移除的计划可用命令查看：milepost plan list --all    "
                 "移除之前的情况可用--known-at查看"}},
    WordedOffer{
        Offer::account_for_entries,
        {"if the figures are right, load the plan that they belong to first, with the same "
         "indicators; if not, take them back first with milepost void or milepost batch void",
         "数据无误的，请先载入其所属的计划，并沿用这些指标；"
         "数据有误的，请先用milepost void或milepost batch void作废"}},
};

/// Those that are offered in the rows of a form.
constexpr std::array kOffersInForms{
    WordedOffer{Offer::make_form_as_of,
                {"for another date ask for another form", "其他日期的数据请另行索取填报表"}},
    WordedOffer{Offer::accept_doubts,
                {"if it is right all the same, choose yes beside it under Confirmed",
                 "如数值无误，请在旁边的“确认无误”列选“是”"}},
    WordedOffer{Offer::correct_by_file,
                {"if this row is right, tell whoever sent the form what was wrong before; if not, "
                 "empty the row",
                 "本行正确的，请向发表单位说明原数据错在哪里；不正确的，请清空本行"}},
    WordedOffer{Offer::correct_by_another_file, {"empty one of the two rows", "请清空其中一行"}},
};

constexpr bool has_every_offer_in_order() {
  for (std::size_t i = 0; i < kWordedOffers.size(); ++i) {
    if (kWordedOffers.at(i).offer != static_cast<Offer>(i)) return false;
  }
  return kWordedOffers.back().offer == kLastOffer;
}
static_assert(has_every_offer_in_order());

const Wording& wording_of(Offer offer) {
  return kWordedOffers.at(static_cast<std::size_t>(offer)).wording;
}

/// What is offered, below the lines that help to decide.
Said said_offer(const Remedy& remedy, const Wording& wording) {
  const std::vector<Said>& parts = remedy.parts();
  const Said offered = parts.empty() ? said(wording) : said(wording, parts.front());
  return remedy.sentence().empty() ? offered
                                   : said({"{}\n  {}", "{}\n  {}"}, remedy.sentence(), offered);
}

}  // namespace

Said said_remedy(const Remedy& remedy) {
  return remedy.offer() ? said_offer(remedy, wording_of(*remedy.offer())) : remedy.sentence();
}

Said remedy_in_form(const Remedy& remedy) {
  const auto in_form =
      std::find_if(kOffersInForms.begin(), kOffersInForms.end(),
                   [&](const WordedOffer& one) { return one.offer == remedy.offer(); });
  return in_form == kOffersInForms.end() ? said_remedy(remedy)
                                         : said_offer(remedy, in_form->wording);
}

}  // namespace milepost::cli
