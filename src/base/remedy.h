// What would help against an error or a problem: a sentence, or something that milepost itself
// offers, or both. How one asks for that (an option, a command, a button) only the edge knows: it
// has a table of its own over Offer.
#pragma once

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "base/language.h"

namespace milepost {

/// `{0}`, `{1}` in the comments are the parts that come with it.
enum class Offer {
  make_database,            // or name another one
  make_database_anew,       // in place of an empty file
  name_database,            // another one, or make one
  name_new_database,        // otherwise than what is there
  restore_database,         // from a copy
  restore_changed,          // the same, where another program changed it
  check_database,           // what is wrong with it
  check_unchanged,          // the same, where nothing was changed
  check_copy,               // {0}, and keep the last one that is whole
  check_evidence,           // who names it, where nothing was recorded
  load_plan,                // where there is none
  list_plans,               //
  list_targets,             //
  list_indicators,          // their keys
  list_batches,             // with their numbers
  list_all_entries,         // with their numbers
  list_entries,             // of indicator {0}
  name_entry,               // of indicator {0}: by its date, or by its number
  choose_area,              // one of {0}
  choose_plan,              // one of {0}
  choose_moment,            // a later one, or none
  leave_out_status,         // there are {0}
  name_assignees,           // what is to be assigned, or a list of it
  name_targets,             // which ones, or that all of them are meant
  make_form,                // or hand in a table of one's own
  make_form_again,          //
  make_form_as_of,          // date {0}
  name_encoding,            // of a file
  accept_doubts,            // of a file
  correct_by_file,          // all rows that say something else than the record
  correct_by_file_or_row,   // the same, or one of them
  correct_by_another_file,  // or empty one of two rows
  revise_target,            // or take it out of its plan
  list_every_plan,          // with those that were removed
  account_for_entries,      // that a plan leaves behind
};
inline constexpr Offer kLastOffer = Offer::account_for_entries;

class Remedy {
 public:
  Remedy() = default;
  Remedy(Said sentence) : sentence_(std::move(sentence)) {}  // implicit: most are sentences
  Remedy(Offer offer, std::initializer_list<Said> parts = {}) : offer_(offer), parts_(parts) {}
  /// Lines that help to decide, and what is offered below them.
  Remedy(Said sentence, Offer offer) : sentence_(std::move(sentence)), offer_(offer) {}

  bool empty() const { return !offer_ && sentence_.empty(); }
  /// What is offered; nullopt where the remedy is a sentence alone.
  const std::optional<Offer>& offer() const { return offer_; }
  const std::vector<Said>& parts() const { return parts_; }
  const Said& sentence() const { return sentence_; }

 private:
  Said sentence_;
  std::optional<Offer> offer_;
  std::vector<Said> parts_;
};

/// How an edge says a remedy, with the command or the button in it.
using SayRemedy = Said (*)(const Remedy& remedy);

}  // namespace milepost
