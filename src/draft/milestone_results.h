// Whether a review says that something happened, docs/drafting.md "Results".
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "draft/lexicon.h"
#include "draft/result_words.h"
#include "draft/retrospect.h"

namespace milepost {

struct MilestoneStatement {
  const RetrospectStatement* statement = nullptr;  // nothing is said
  bool is_done = false;
  bool is_on_time = false;  // 提前, 如期: by the day that it was promised for
  std::size_t things = 0;   // how many were awarded it
};

class MilestoneResults {
 public:
  /// All three must outlive it.
  MilestoneResults(const Retrospect& review, const Lexicon& lexicon, const ResultWords& words);

  /// What is said of the milestone `name`: the clause that names it, best one in which it is done.
  MilestoneStatement find(std::string_view name) const;

  /// The clause that says who was awarded what `name` wants several of, if there is one only.
  MilestoneStatement find_awards(std::string_view name) const;

 private:
  struct Clause {
    std::string form;                // of all of it
    std::vector<std::string> items;  // the same, as listed
  };

  /// What is promised: of what, what it is to become, and what is true of it then.
  struct Promise {
    std::string subject;
    std::string object;
    std::set<Outcome> outcomes;
    bool is_of_an_end = false;  // 取消: it is promised that something ends
  };

  Promise promise_of(std::string_view name) const;
  std::size_t agreement(const Promise& promise, const std::string& clause) const;
  /// What of a clause says that it is done; nothing where none does.
  const std::string* told_in(const Promise& promise, const Clause& clause) const;
  bool is_yet_to_be(std::string_view item, const Promise& promise) const;
  bool is_whole(std::string_view thing, std::string_view item) const;
  bool is_of_another(std::string_view thing, std::string_view part) const;
  bool says_nothing(std::string_view text) const;
  bool tells(std::string_view item, const std::set<Outcome>& outcomes) const;
  std::set<Outcome> outcomes_of(std::string_view verb) const;
  std::string_view verb_at(std::string_view text) const;

  const Retrospect& review_;
  const Lexicon& lexicon_;
  const ResultWords& words_;
  std::vector<Clause> clauses_;
};

}  // namespace milepost
