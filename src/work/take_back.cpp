#include "work/take_back.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "store/batches.h"
#include "store/entries.h"
#include "work/record.h"
#include "work/recording.h"

namespace milepost::work {
namespace {

std::int64_t find_meant(const Store& store, const VoidRequest& request) {
  if (const auto number = to_number<std::int64_t>(request.entry)) return *number;
  const FoundIndicator found = known_indicator(store, request.area, request.entry);
  const std::string& key = found.indicator.key;
  const std::optional<Date> as_of = request.as_of ? request.as_of() : std::nullopt;
  if (!as_of) {
    throw Error(ErrorKind::refused, said({"which entry of {}?", "要作废{}的哪一条记录？"}, key),
                Remedy(Offer::name_entry, {key}));
  }
  const EntryKind kind = kind_of(found.indicator, request.is_increment);
  if (const auto standing = standing_entry(store, found.area, key, *as_of, kind)) {
    return standing->id;
  }
  if (!request.is_increment) {
    if (const auto in_words = standing_entry(store, found.area, key, *as_of, EntryKind::progress)) {
      return in_words->id;
    }
  }
  throw Error(ErrorKind::not_found,
              said({"{0} has no {1} for {2}", "{0} {2}没有{1}记录"}, key, said_word(kind),
                   to_string(*as_of)),
              Remedy(Offer::list_entries, {key}));
}

}  // namespace

TakenBack take_back(Store& store, const VoidRequest& request, const Circumstances& circumstances) {
  const auto id = record(store, circumstances, [&](Recording& recording) {
    const std::int64_t meant = find_meant(store, request);
    void_entry(recording, meant, request.reason);
    return meant;
  });
  Entry entry = *find_entry(store, id);
  FoundIndicator found = known_indicator(store, entry.area, entry.indicator);
  return {std::move(entry), std::move(found)};
}

BatchTakenBack take_back_batch(Store& store, std::int64_t batch, const std::string& reason,
                               const Circumstances& circumstances) {
  const std::size_t entries = record(store, circumstances, [&](Recording& recording) {
    return void_batch(recording, batch, reason);
  });
  BatchTakenBack taken{*find_batch(store, batch), entries, Date::min()};
  for_each_entry_of(store, taken.batch, [&](const Entry& entry) {
    taken.last_as_of = std::max(taken.last_as_of, entry.as_of);
  });
  return taken;
}

void for_each_entry_of(const Store& store, const Batch& batch,
                       const std::function<void(const Entry&)>& visit) {
  LogFilter filter;
  filter.numbers = {batch.first_entry, batch.last_entry};
  for_each_entry(store, filter, visit);
}

}  // namespace milepost::work
