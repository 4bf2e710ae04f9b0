#include "work/bulletin.h"

#include <utility>

#include "assess/news.h"
#include "report/reports/reports.h"

namespace milepost::work {

Document AnsweredBulletin::document(const View& view) const {
  BulletinSource source{before.plans, now.plans, changed_after};
  source.letter = letter;
  if (seal) {
    source.seal = to_string(seal->seal);
    source.sealed_at = seal->recorded_at;
  }
  return narrowed(bulletin(source, view), selection, now.plans, view);
}

std::optional<AnsweredBulletin> bulletin_of(const Store& store, const BulletinRequest& request,
                                            const Circumstances& circumstances) {
  const Selection& selection = request.selection;
  const Date as_of = selection.as_of.value_or(circumstances.today);
  const Date since = request.since.value_or(usual_last_bulletin(as_of));
  if (since > as_of) return std::nullopt;
  Selection last_time = for_comparison(selection);
  last_time.as_of = since;
  if (request.since_known_at) last_time.known_at = request.since_known_at;
  Answer before = ask_even_for_nothing(store, last_time, circumstances);
  Answer now = ask(store, selection, circumstances);
  Letter letter = request.letter;
  letter.date = letter_date(selection, circumstances);
  return AnsweredBulletin{selection,
                          std::move(before),
                          std::move(now),
                          request.since_known_at.value_or(circumstances.clock.end_of(since)),
                          seal_at(store, selection.known_at.value_or(kEverything)),
                          std::move(letter)};
}

}  // namespace milepost::work
