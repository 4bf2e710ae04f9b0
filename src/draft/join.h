// A report and the tables that break it down, drafted together, whether they are several documents
// or one; docs/drafting.md "A report and its table".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/name_form.h"
#include "model/proposal.h"

namespace milepost {

/// Takes one draft after another, the report first.
///
/// Targets are one where figure and unit are the same and their names end alike: 规上工业增加值增长
/// and 规模以上工业增加值增速. The first document says what is promised and where it stands, those
/// behind it who leads, who is with it and until when. What only one of them has is kept and
/// listed; each proposal is joined once with each document, with the one whose name is most like
/// its own. Numerals of the first document go before those of the next.
///
/// Documents contradict each other where they have another figure of one name, unit and measure for
/// one day, or another due date or lead of one target: both figures are kept as targets, and of the
/// others what the later document says.
///
/// The text and the tables of one document are held against each other as two documents are: they
/// are added one after the other under one name. What they hold stands in the order of the document
/// in the end.
class Joining {
 public:
  explicit Joining(NameWords words) : words_(std::move(words)) {}

  void add(Draft draft, const std::string& document, DraftSide side = DraftSide::whole);

  /// What all of them say together. `joined` is nothing where it was one document, or one whose
  /// text and tables have nothing in common.
  Draft finish() &&;

 private:
  struct Known {               // of a proposal that was taken over
    std::string form;          // its name without the word for its growth
    std::size_t document = 0;  // the first that it stands in
    bool in_several = false;
    std::size_t lead_from = 0;  // documents that its lead and its due date are of
    std::size_t due_from = 0;
    std::size_t joined_with = 0;  // the last document that it was joined with or held against
  };
  using Places = std::unordered_multimap<std::string, std::size_t>;

  std::string form_of(const Proposal& proposal) const;
  std::vector<std::optional<std::size_t>> partners(const std::vector<Proposal>& rows,
                                                   const std::vector<std::string>& forms) const;
  void tell_other_figure(std::size_t place);
  void take_numerals(std::vector<Numeral> numerals, const std::vector<std::size_t>& places);
  void put_in_order();
  void find_same_names();
  std::optional<Date> day_of(const Proposal& proposal) const;
  std::size_t take_over(Proposal proposal, std::string form, std::size_t document);
  void complete(std::size_t place, const Proposal& row, std::size_t document);

  NameWords words_;
  Draft draft_;
  Joined joined_;
  std::vector<Known> known_;          // beside the proposals of draft_
  std::vector<std::size_t> files_;    // of each document: the first one that is of the same file
  std::size_t numerals_of_file_ = 0;  // where those of the last one begin
  Places by_figure_;                  // those that may be the same target
  // Those that may have another figure, in the order of their documents.
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

}  // namespace milepost
