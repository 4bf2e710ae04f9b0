#include "draft/review_rows.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/blanks.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/review_merge.h"

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

bool are_same_figures(const SheetRow& one, const SheetRow& other) {
  const auto same = [&](PlanColumn column) {
    return is_same_text(column, one.text(column), other.text(column));
  };
  return same(PlanColumn::value) && same(PlanColumn::upper);
}

class Matcher {
 public:
  Matcher(const std::vector<SheetRow>& reviewed, const std::vector<SheetRow>& drafted)
      : old_(reviewed), drafted_(drafted), is_taken_(drafted.size(), false), found_(old_.size()) {}

  std::vector<RowMatch> match() {
    match_by_quote();
    for (const auto form : {&key_form, &place_form, &name_form}) match_by(form, false);
    match_by(&place_form, true);
    return std::move(found_);
  }

 private:
  /// How much says that two rows of one quote are the same: what they say before where they stand.
  int agreement(const SheetRow& row, const SheetRow& other) const {
    constexpr int kNameOrKey = 6;
    constexpr int kFigure = 3;
    const std::string key = key_form(row);
    return (!key.empty() && key == key_form(other) ? kNameOrKey : 0) +
           (row.text(PlanColumn::name) == other.text(PlanColumn::name) ? kNameOrKey : 0) +
           (are_same_figures(row, other) ? kFigure : 0) +
           (row.text(PlanColumn::rule) == other.text(PlanColumn::rule) ? 1 : 0) +
           (row.text(PlanColumn::row) == other.text(PlanColumn::row) ? 1 : 0);
  }

  void match_by_quote() {
    struct Group {
      std::vector<std::size_t> old;
      std::vector<std::size_t> drafted;
    };
    std::map<std::string, Group> groups;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      const std::string quote = without_any_blanks(old_[i].text(PlanColumn::quote));
      if (!quote.empty()) groups[quote].old.push_back(i);
    }
    for (std::size_t i = 0; i < drafted_.size(); ++i) {
      const auto group = groups.find(without_any_blanks(drafted_[i].text(PlanColumn::quote)));
      if (group != groups.end()) group->second.drafted.push_back(i);
    }
    for (const auto& [quote, group] : groups) match_group(group.old, group.drafted);
  }

  /// Those that agree in most first. Where a row agrees in nothing that it says with any that is
  /// left, it may be another one, unless no row came or went.
  void match_group(const std::vector<std::size_t>& old, const std::vector<std::size_t>& drafted) {
    constexpr std::size_t kMostOfOneQuote = 200;
    constexpr int kSaysTheSame = 3;
    const int least = old.size() == drafted.size() ? 0 : kSaysTheSame;
    std::vector<std::tuple<int, std::size_t, std::size_t>> pairs;
    for (const std::size_t i : old) {
      for (std::size_t k = 0; k < std::min(drafted.size(), kMostOfOneQuote); ++k) {
        const int much = agreement(old_[i], drafted_[drafted[k]]);
        if (much >= least) pairs.emplace_back(-much, i, drafted[k]);
      }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [much, i, row] : pairs) {
      if (found_[i].row || is_taken_[row]) continue;
      found_[i].row = row;
      is_taken_[row] = true;
    }
  }

  /// Only where it is clear which one is meant; of several with one name, where none came or went,
  /// by their order. What was added by hand was never in a draft.
  void match_by(std::string (*form)(const SheetRow&), bool in_order) {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> groups;
    for (std::size_t i = 0; i < old_.size(); ++i) {
      if (found_[i].row || old_[i].find(PlanColumn::rule) == nullptr) continue;
      groups[form(old_[i])].first.push_back(i);
    }
    for (std::size_t i = 0; i < drafted_.size(); ++i) {
      if (!is_taken_[i]) groups[form(drafted_[i])].second.push_back(i);
    }
    for (const auto& [called, group] : groups) {
      const std::size_t count = group.first.size();
      if (called.empty() || count != group.second.size() || (count != 1 && !in_order)) continue;
      for (std::size_t i = 0; i < count; ++i) {
        found_[group.first[i]] = {group.second[i], true};
        is_taken_[group.second[i]] = true;
      }
    }
  }

  const std::vector<SheetRow>& old_;
  const std::vector<SheetRow>& drafted_;
  std::vector<bool> is_taken_;
  std::vector<RowMatch> found_;
};

/// How many characters two names have in common, in the same order.
std::size_t common_characters(const std::vector<std::string_view>& one,
                              const std::vector<std::string_view>& other) {
  std::vector<std::size_t> most(other.size() + 1, 0);
  for (const std::string_view character : one) {
    std::size_t before = 0;  // of what stands in front of both
    for (std::size_t k = 0; k < other.size(); ++k) {
      const std::size_t above = most[k + 1];
      most[k + 1] = character == other[k] ? before + 1 : std::max(above, most[k]);
      before = above;
    }
  }
  return most.back();
}

/// The share of both names that is common, in percent, and whether that is all of one of them.
std::pair<std::size_t, bool> nearness(const std::string& one, const std::string& other) {
  constexpr std::size_t kLongest = 200;  // bytes
  constexpr std::size_t kBoth = 200;     // percent of the mean of both
  if (one.size() > kLongest || other.size() > kLongest) return {0, false};
  const std::vector<std::string_view> first = characters_of(one);
  const std::vector<std::string_view> second = characters_of(other);
  if (first.empty() || second.empty()) return {0, false};
  const std::size_t common = common_characters(first, second);
  return {kBoth * common / (first.size() + second.size()),
          common == std::min(first.size(), second.size())};
}

}  // namespace

std::vector<RowMatch> match_rows(const std::vector<SheetRow>& reviewed,
                                 const std::vector<SheetRow>& drafted) {
  return Matcher(reviewed, drafted).match();
}

std::map<std::size_t, LostRow> near_rows(const std::vector<LostRow>& lost,
                                         const std::vector<SheetRow>& drafted,
                                         const std::set<std::size_t>& known) {
  constexpr std::size_t kMost = 60;  // percent that make a name near
  constexpr std::size_t kAll = 100;
  constexpr std::size_t kOfOne = 100;  // of a section and a rule that are compared
  std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> groups;
  for (std::size_t k = 0; k < drafted.size(); ++k) {
    if (known.contains(k)) continue;
    std::vector<std::size_t>& group =
        groups[{drafted[k].text(PlanColumn::section), drafted[k].text(PlanColumn::rule)}];
    if (group.size() < kOfOne) group.push_back(k);
  }
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t, bool>> pairs;
  for (std::size_t i = 0; i < lost.size(); ++i) {
    const std::string name = without_any_blanks(lost[i].name);
    for (const std::size_t k : groups[{lost[i].section, lost[i].rule}]) {
      const auto [near, has_all] =
          nearness(name, without_any_blanks(drafted[k].text(PlanColumn::name)));
      if (near >= kMost) pairs.emplace_back(kAll - near, i, k, has_all);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  std::map<std::size_t, LostRow> found;
  std::vector<bool> is_found(lost.size(), false);
  for (const auto& [far, i, k, has_all] : pairs) {
    if (is_found[i] || !found.emplace(k, lost[i]).second) continue;
    found.at(k).has_all_words = has_all;
    is_found[i] = true;
  }
  return found;
}

}  // namespace milepost
