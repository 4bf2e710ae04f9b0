#include "store/sql/voids.h"

#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/new_rows.h"

namespace milepost::store {

void record_voids(const Recording& recording, const std::vector<std::int64_t>& entries,
                  const std::string& reason) {
  Content content;
  NewRows rows(connection_of(recording.store()), "entry_void", "entry_id, recorded_at, reason",
               content);
  for (const std::int64_t entry : entries) {
    content.clear();
    rows.put(entry).put(recording.moment()).put(reason).end_row();
    content.end_list();
    recording.chain().append(kEntryVoidSubject, {entry, 0}, content.bytes());
  }
  rows.flush();
}

}  // namespace milepost::store
