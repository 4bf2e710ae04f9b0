#include "plan/keys.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "plan/glossary_index.h"
#include "plan/section_prefix.h"

namespace milepost {
namespace {

/// `s2-1` and 4 of `s2-1-04`; nothing of a key that no number of a few digits ends.
std::optional<std::pair<std::string_view, long>> prefix_and_number(std::string_view key) {
  constexpr std::size_t kMostDigits = 9;
  const std::size_t dash = key.rfind('-');
  if (dash == std::string_view::npos || key.size() - dash - 1 > kMostDigits) return std::nullopt;
  const auto number = to_number<long>(key.substr(dash + 1));
  if (!number || *number < 0) return std::nullopt;
  return std::pair(key.substr(0, dash), *number);
}

std::string two_digits_or_more(long number, std::size_t width) {
  std::string digits = std::to_string(number);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

/// Things that are called so, the first of them that is left.
class Waiting {
 public:
  void add(const std::string& called, std::size_t thing) { things_[called].push_back(thing); }

  std::optional<std::size_t> first_left(const std::string& called,
                                        const std::vector<bool>& is_gone) {
    const auto found = things_.find(called);
    if (found == things_.end()) return std::nullopt;
    std::size_t& next = next_[called];
    while (next < found->second.size() && is_gone[found->second[next]]) ++next;
    if (next == found->second.size()) return std::nullopt;
    return found->second[next];
  }

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> things_;
  std::unordered_map<std::string, std::size_t> next_;
};

class KeyMaker {
 public:
  KeyMaker(const std::vector<KeyRow>& rows, const KeyRecord& record, const Glossary& glossary)
      : rows_(rows),
        record_(record),
        index_(glossary),
        made_(rows.size()),
        is_earlier_gone_(record.earlier.size(), false) {}

  std::vector<MadeKey> make() {
    take_given();
    for (const KeyRow& row : rows_) identities_.push_back(identities_of(row));
    keep_earlier();
    take_from_record();
    take_from_glossary();
    number_the_rest();
    return std::move(made_);
  }

 private:
  std::vector<std::string> identities_of(const KeyRow& row) const {
    return index_.identities(row.name, row.unit, row.measure);
  }

  bool has_key(std::size_t row) const { return !made_[row].key.empty(); }

  /// Whether nobody has it yet.
  bool give(std::size_t row, const std::string& key, KeyOrigin origin) {
    if (!used_.insert(key).second) return false;
    made_[row].key = key;
    made_[row].origin = origin;
    return true;
  }

  void take_given() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].key.empty()) continue;
      made_[i] = {rows_[i].key, KeyOrigin::given};
      used_.insert(rows_[i].key);
    }
    used_.insert(record_.reserved.begin(), record_.reserved.end());
    // Of a row that is there several times, as it was in one draft after another, the last counts.
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = record_.earlier.size(); i-- > 0;) {
      const std::string& key = record_.earlier[i].key;
      is_earlier_gone_[i] = key.empty() || used_.contains(key) || !seen.insert(key).second;
    }
  }

  void keep(std::size_t row, std::size_t earlier) {
    is_earlier_gone_[earlier] = true;
    made_[row].unsure.clear();
    give(row, record_.earlier[earlier].key, KeyOrigin::kept);
  }

  /// By what `called` makes of a row, one after another in the order of both lists.
  template <class Called>
  void keep_by(Called called) {
    Waiting waiting;
    for (std::size_t i = 0; i < record_.earlier.size(); ++i) {
      if (is_earlier_gone_[i]) continue;
      for (const std::string& one : called(record_.earlier[i], earlier_identities_[i])) {
        waiting.add(one, i);
      }
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string& one : called(rows_[i], identities_[i])) {
        if (has_key(i)) break;
        if (const auto found = waiting.first_left(one, is_earlier_gone_)) keep(i, *found);
      }
    }
  }

  /// The same, only where as many rows are called so as there were.
  template <class Called>
  void keep_where_all_are_there(Called called) {
    std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> groups;
    for (std::size_t i = 0; i < record_.earlier.size(); ++i) {
      if (!is_earlier_gone_[i]) groups[called(record_.earlier[i])].first.push_back(i);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!has_key(i)) groups[called(rows_[i])].second.push_back(i);
    }
    for (const auto& [name, group] : groups) {
      if (name.empty() || group.first.size() != group.second.size()) continue;
      for (std::size_t i = 0; i < group.first.size(); ++i) keep(group.second[i], group.first[i]);
    }
  }

  /// Rows of one name, unit and measure, as they were and as they are.
  struct Namesakes {
    std::vector<std::size_t> earlier;
    std::vector<std::size_t> rows;
  };

  void keep_those_of_one_name() {
    std::map<std::string, Namesakes> groups;
    for (std::size_t i = 0; i < record_.earlier.size(); ++i) {
      if (is_earlier_gone_[i]) continue;
      for (const std::string& one : earlier_identities_[i]) groups[one].earlier.push_back(i);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (has_key(i)) continue;
      for (const std::string& one : identities_[i]) groups[one].rows.push_back(i);
    }
    for (auto& [name, group] : groups) {
      if (!group.earlier.empty() && !group.rows.empty()) tell_apart(group);
    }
  }

  void tell_apart(Namesakes& group) {
    const auto all = [](const KeyRow& row) { return row.heading + '\n' + row.figure; };
    pair_by(group, all, [](std::size_t, std::size_t) { return true; });
    const auto as_many = [](std::size_t before, std::size_t now) { return before == now; };
    pair_by(
        group, [](const KeyRow& row) { return row.heading; }, as_many);
    pair_by(
        group, [](const KeyRow& row) { return row.figure; }, as_many);
    const bool any_in_force =
        std::any_of(group.earlier.begin(), group.earlier.end(),
                    [&](std::size_t one) { return !record_.earlier[one].is_withdrawn; });
    if (any_in_force) {
      std::erase_if(group.earlier,
                    [&](std::size_t one) { return record_.earlier[one].is_withdrawn; });
    }
    pair_by(
        group, [](const KeyRow&) { return std::string(); }, as_many);
    constexpr std::size_t kMostNamed = 5;
    for (const std::size_t row : group.rows) {
      for (const std::size_t one : group.earlier) {
        if (made_[row].unsure.size() < kMostNamed) {
          made_[row].unsure.push_back(record_.earlier[one].key);
        }
      }
    }
  }

  /// Those of which `called` says the same keep their keys, in the order of both lists, where
  /// `counts` says so of their numbers; the others stay in the group.
  template <class Called, class Counts>
  void pair_by(Namesakes& group, Called called, Counts counts) {
    std::erase_if(group.earlier, [&](std::size_t one) { return is_earlier_gone_[one]; });
    std::erase_if(group.rows, [&](std::size_t one) { return has_key(one); });
    std::map<std::string, Namesakes> parts;
    for (const std::size_t one : group.earlier) {
      parts[called(record_.earlier[one])].earlier.push_back(one);
    }
    for (const std::size_t one : group.rows) parts[called(rows_[one])].rows.push_back(one);
    for (const auto& [what, part] : parts) {
      if (!counts(part.earlier.size(), part.rows.size())) continue;
      const std::size_t pairs = std::min(part.earlier.size(), part.rows.size());
      for (std::size_t i = 0; i < pairs; ++i) keep(part.rows[i], part.earlier[i]);
    }
    std::erase_if(group.earlier, [&](std::size_t one) { return is_earlier_gone_[one]; });
    std::erase_if(group.rows, [&](std::size_t one) { return has_key(one); });
  }

  bool is_unsure(std::size_t row) const { return !made_[row].unsure.empty(); }

  void keep_earlier() {
    if (record_.earlier.empty()) return;
    for (const KeyRow& row : record_.earlier) earlier_identities_.push_back(identities_of(row));
    using Texts = std::vector<std::string>;
    // What says the very same in every respect comes first: others may share a name with it.
    keep_by([](const KeyRow& row, const Texts&) {
      std::string all = row.name.zh + '\n' + row.name.en + '\n' + row.unit + '\n';
      all += std::string(word(row.measure)) + '\n' + row.section + '\n' + row.quote;
      all += '\n' + row.heading + '\n' + row.figure;
      return Texts{std::move(all)};
    });
    keep_by([](const KeyRow& row, const Texts& identities) {
      Texts with_quote;
      const std::string quote = written_form(row.quote);
      if (quote.empty()) return with_quote;
      for (const std::string& one : identities) with_quote.push_back(one + '\n' + quote);
      return with_quote;
    });
    keep_those_of_one_name();
    keep_where_all_are_there([](const KeyRow& row) {
      const std::string quote = written_form(row.quote);
      return quote.empty()
                 ? quote
                 : quote + '\n' + written_form(row.unit) + '\n' + std::string(word(row.measure));
    });
    keep_where_all_are_there([](const KeyRow& row) { return written_form(row.quote); });
  }

  void take_from_record() {
    Waiting waiting;
    std::vector<bool> is_gone(record_.indicators.size(), false);
    for (std::size_t i = 0; i < record_.indicators.size(); ++i) {
      const Indicator& one = record_.indicators[i];
      is_gone[i] = used_.contains(one.key);
      for (const std::string& called : index_.identities(one.name, one.unit, one.measure)) {
        waiting.add(called, i);
      }
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string& called : identities_[i]) {
        if (has_key(i) || is_unsure(i)) break;
        const auto found = waiting.first_left(called, is_gone);
        if (!found) continue;
        is_gone[*found] = true;
        give(i, record_.indicators[*found].key, KeyOrigin::record);
      }
    }
    // From here on nothing gets a key that anything had.
    for (const Indicator& one : record_.indicators) used_.insert(one.key);
    for (const KeyRow& row : record_.earlier) used_.insert(row.key);
  }

  void take_from_glossary() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const std::string* name : {&rows_[i].name.zh, &rows_[i].name.en}) {
        if (has_key(i)) break;
        const GlossaryKey* usual = index_.find(*name, rows_[i].unit, rows_[i].measure);
        if (usual != nullptr) give(i, usual->key, KeyOrigin::glossary);
      }
    }
  }

  void number_the_rest() {
    std::unordered_map<std::string, long> last;
    for (const std::string& key : used_) {
      const auto parts = prefix_and_number(key);
      if (!parts) continue;
      long& number = last[std::string(parts->first)];
      number = std::max(number, parts->second);
    }
    struct Numbering {
      long rows = 0;    // of the section
      long place = 0;   // of the row in it
      long number = 0;  // that was given last
    };
    std::unordered_map<std::string, Numbering> sections;
    std::vector<Numbering*> of_rows;
    std::vector<std::string> prefixes;
    for (const KeyRow& row : rows_) {
      prefixes.push_back(section_prefix(row.section));
      Numbering& section = sections[prefixes.back()];
      if (++section.rows == 1) section.number = last[prefixes.back()];
      of_rows.push_back(&section);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Numbering& section = *of_rows[i];
      ++section.place;
      if (has_key(i)) continue;
      const bool is_first_list = last[prefixes[i]] == 0;
      const std::size_t width = std::max<std::size_t>(2, std::to_string(section.rows).size());
      do {
        section.number =
            is_first_list ? std::max(section.place, section.number + 1) : section.number + 1;
      } while (!give(i, prefixes[i] + "-" + two_digits_or_more(section.number, width),
                     KeyOrigin::section));
    }
  }

  const std::vector<KeyRow>& rows_;
  const KeyRecord& record_;
  GlossaryIndex index_;
  std::vector<MadeKey> made_;
  std::vector<bool> is_earlier_gone_;
  std::vector<std::vector<std::string>> identities_;
  std::vector<std::vector<std::string>> earlier_identities_;
  std::unordered_set<std::string> used_;
};

}  // namespace

std::vector<MadeKey> make_keys(const std::vector<KeyRow>& rows, const KeyRecord& record,
                               const Glossary& glossary) {
  return KeyMaker(rows, record, glossary).make();
}

}  // namespace milepost
