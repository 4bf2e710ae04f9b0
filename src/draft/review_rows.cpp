#include "draft/review_rows.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// Whether a key ends in a number: it says where something stands, not what it is.
bool is_numbered(const std::string& key) {
  const std::size_t dash = key.rfind('-');
  const std::string last = dash == std::string::npos ? key : key.substr(dash + 1);
  return to_number<long>(last).has_value();
}

/// A key that says what is counted, with the unit it is counted in; empty where there is none.
std::string key_form(const SheetRow& row) {
  const std::string& key = row.text(PlanColumn::key);
  return key.empty() || is_numbered(key) ? std::string() : key + '\n' + row.text(PlanColumn::unit);
}

std::string name_form(const SheetRow& row) {
  std::string name = without_any_blanks(row.text(PlanColumn::name));
  if (name.empty()) return name;
  return name + '\n' + row.text(PlanColumn::unit) + '\n' + row.text(PlanColumn::measure);
}

std::string place_form(const SheetRow& row) {
  std::string name = name_form(row);
  return name.empty() ? name : name + '\n' + row.text(PlanColumn::section);
}

class Matcher {
 public:
  Matcher(const std::vector<SheetRow>& reviewed, const std::vector<SheetRow>& drafted)
      : old_(reviewed), drafted_(drafted), is_taken_(drafted.size(), false), found_(old_.size()) {}

  std::vector<RowMatch> match() {
    match_by_quote();
    for (const auto form : {&key_form, &place_form, &name_form}) match_by(form);
    return std::move(found_);
  }

 private:
  /// By name and figure, by one of the two, or the only one that is left.
  std::optional<std::size_t> same_row(const SheetRow& row,
                                      const std::vector<std::size_t>& candidates,
                                      std::size_t least) const {
    const auto agreement = [&](const SheetRow& other) {
      const bool same_name = row.text(PlanColumn::name) == other.text(PlanColumn::name);
      return (same_name ? 2U : 0U) + (figure_form(row) == figure_form(other) ? 1U : 0U);
    };
    std::optional<std::size_t> best;
    for (const std::size_t one : candidates) {
      if (is_taken_[one] || agreement(drafted_[one]) < least) continue;
      if (!best || agreement(drafted_[one]) > agreement(drafted_[*best])) best = one;
    }
    return best;
  }

  void match_by_quote() {
    std::map<std::string, std::vector<std::size_t>> by_quote;
    for (std::size_t i = 0; i < drafted_.size(); ++i) {
      by_quote[without_any_blanks(drafted_[i].text(PlanColumn::quote))].push_back(i);
    }
    constexpr std::size_t kSame = 3;
    for (const std::size_t least : {kSame, std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
      for (std::size_t i = 0; i < old_.size(); ++i) {
        const std::string quote = without_any_blanks(old_[i].text(PlanColumn::quote));
        const auto candidates = by_quote.find(quote);
        if (found_[i].row || quote.empty() || candidates == by_quote.end()) continue;
        found_[i].row = same_row(old_[i], candidates->second, least);
        if (found_[i].row) is_taken_[*found_[i].row] = true;
      }
    }
  }

  /// Only where it is clear which one is meant. What was added by hand was never in a draft.
  void match_by(std::string (*form)(const SheetRow&)) {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> groups;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (found_[i].row || old_[i].find(PlanColumn::rule) == nullptr) continue;
      groups[form(old_[i])].first.push_back(i);
    }
    for (std::size_t i = 0; i < drafted_.size(); ++i) {
      if (!is_taken_[i]) groups[form(drafted_[i])].second.push_back(i);
    }
    for (const auto& [called, group] : groups) {
      if (called.empty() || group.first.size() != 1 || group.second.size() != 1) continue;
      found_[group.first.front()] = {group.second.front(), true};
      is_taken_[group.second.front()] = true;
    }
  }

  const std::vector<SheetRow>& old_;
  const std::vector<SheetRow>& drafted_;
  std::vector<bool> is_taken_;
  std::vector<RowMatch> found_;
};

}  // namespace

std::string without_any_blanks(std::string_view text) {
  constexpr char32_t kWideBlank = 0x3000;
  std::string kept;
  for_each_character(text, [&](const Character& one, std::string_view bytes) {
    const char32_t c = one.codepoint;
    if (c > U' ' && c != kWideBlank) kept += bytes;
  });
  return kept;
}

std::string figure_form(const SheetRow& row) {
  return row.text(PlanColumn::value) + "/" + row.text(PlanColumn::upper);
}

std::vector<RowMatch> match_rows(const std::vector<SheetRow>& reviewed,
                                 const std::vector<SheetRow>& drafted) {
  return Matcher(reviewed, drafted).match();
}

}  // namespace milepost
