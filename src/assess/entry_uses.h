// What became of every entry on the way to an actual: docs/rules.md "Actual", entry by entry.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "assess/assessment.h"
#include "base/words.h"
#include "model/entry.h"

namespace milepost {

/// How an entry was used, or why it was not.
enum class EntryUse {
  year_to_date,
  increment,
  level,
  growth,
  state,
  baseline,
  taken_off,
  last_year,
  last_year_taken_off,
  this_period,      // up to the end of the latest period
  previous_period,  // up to the end of the one before, taken off
  below_zero,       // shows that the total of a flow can fall again
  // not used
  voided,
  corrected,           // by another entry
  before_period,       //
  after_due,           //
  after_data_date,     // of the target; only the reference's entries
  in_year_to_date,     // an increment that another entry holds already
  replaced,            // by a later entry of its kind
  without_own_figure,  // the target has no figure that the reference could be held against
  in_words,            // it has no value
  replaced_by_areas,   // by what the areas inside make of a later day
};

template <>
inline constexpr std::array<Word<EntryUse>, 22> kWords<EntryUse>{
    {{EntryUse::year_to_date, "year-to-date"},
     {EntryUse::increment, "increment"},
     {EntryUse::level, "level"},
     {EntryUse::growth, "growth"},
     {EntryUse::state, "state"},
     {EntryUse::baseline, "baseline"},
     {EntryUse::taken_off, "taken-off"},
     {EntryUse::last_year, "last-year"},
     {EntryUse::last_year_taken_off, "last-year-taken-off"},
     {EntryUse::this_period, "this-period"},
     {EntryUse::previous_period, "previous-period"},
     {EntryUse::below_zero, "below-zero"},
     {EntryUse::voided, "voided"},
     {EntryUse::corrected, "corrected"},
     {EntryUse::before_period, "before-period"},
     {EntryUse::after_due, "after-due"},
     {EntryUse::after_data_date, "after-data-date"},
     {EntryUse::in_year_to_date, "in-year-to-date"},
     {EntryUse::replaced, "replaced"},
     {EntryUse::without_own_figure, "without-own-figure"},
     {EntryUse::in_words, "in-words"},
     {EntryUse::replaced_by_areas, "replaced-by-areas"}}};

/// Whether this use puts the entry into a figure, or lets it have a say in the status.
constexpr bool is_used(EntryUse use) { return use < EntryUse::voided; }

/// An entry with all that it was used for: never empty. An entry of the actual can be last year's
/// figure too.
struct UsedEntry {
  Entry entry;
  std::vector<EntryUse> uses;
  std::optional<std::int64_t> other;  // the entry that corrected, holds or replaced it
};

/// Every one of `entries`, by date, none of which is dated after `as_of`: what each was for the
/// target that was found to stand as `found`.
std::vector<UsedEntry> uses_of_entries(const Subject& subject, Date as_of, const Assessment& found,
                                       const std::vector<Entry>& entries);

/// The same of the entries of the requirement's reference.
std::vector<UsedEntry> uses_of_reference(const Subject& subject, const Assessment& found,
                                         const std::vector<Entry>& entries);

}  // namespace milepost
