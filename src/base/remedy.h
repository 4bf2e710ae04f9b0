// What would help against an error or a problem: a sentence, or something that milepost itself
// offers. How one asks for that (an option, a command, a button) only the edge knows: it has a
// table of its own over Offer.
#pragma once

#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "base/language.h"

namespace milepost {

/// `{0}`, `{1}` in the comments are the parts that come with it.
enum class Offer {
  load_plan,         // where there is none
  list_plans,        //
  list_targets,      //
  list_indicators,   // their keys
  list_batches,      // with their numbers
  list_entries,      // of indicator {0}
  name_entry,        // of indicator {0}: by its date, or by its number
  choose_area,       // one of {0}
  choose_plan,       // one of {0}
  choose_moment,     // a later one, or none
  leave_out_status,  // there are {0}
  name_assignees,    // what is to be assigned, or a list of it
  name_targets,      // which ones, or that all of them are meant
};

class Remedy {
 public:
  Remedy() = default;
  Remedy(Said sentence) : sentence_(std::move(sentence)) {}  // implicit: most are sentences
  Remedy(Offer offer, std::initializer_list<Said> parts = {}) : offer_(offer), parts_(parts) {}

  bool empty() const { return !offer_ && sentence_.empty(); }
  /// What is offered; nullopt where the remedy is a sentence.
  const std::optional<Offer>& offer() const { return offer_; }
  const std::vector<Said>& parts() const { return parts_; }
  const Said& sentence() const { return sentence_; }

 private:
  Said sentence_;
  std::optional<Offer> offer_;
  std::vector<Said> parts_;
};

}  // namespace milepost
