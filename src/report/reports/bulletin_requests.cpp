#include "report/reports/bulletin_requests.h"

#include <optional>

#include "base/names.h"
#include "report/tables/latest.h"

namespace milepost {

std::vector<BulletinItem> request_items(const BulletinWriter& writer,
                                        const std::vector<ReportRow>& rows,
                                        const std::set<std::string>& told) {
  const Language language = writer.language();
  std::vector<BulletinItem> items;
  for (const ReportRow& row : rows) {
    const std::optional<AdjustmentRequest> request = waiting_request(writer.plan(), row);
    if (!request) continue;
    const bool is_told = writer.view().is_for_people() && told.contains(row.target.key);
    std::string text = is_told ? full_name(writer.plan(), row.target, language) +
                                     std::string(label(Label::full_stop, language))
                               : writer.standing(row);
    const auto add = [&](Sentence sentence, const std::string& part) {
      if (!part.empty()) text += say(sentence, language, part);
    };
    add(Sentence::item_lead, joined_offices(offices_in(row.target.lead)));
    if (!is_told) {
      add(Sentence::item_problem, in_a_sentence(request->latest.remarks.problem));
      add(Sentence::item_next_step, in_a_sentence(request->latest.remarks.next_step));
    }
    add(Sentence::asked_since, up_to_text(request->since, language));
    items.push_back({.part = "adjust", .sentence = std::move(text), .row = &row});
  }
  return items;
}

Table request_list(const BulletinWriter& writer, const std::vector<BulletinItem>& requests) {
  return writer.list("requests", Label::requests, requests, Sentence::no_sentence);
}

}  // namespace milepost
