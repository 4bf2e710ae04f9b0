#include "model/standing.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace milepost {
namespace {

/// Entries in the order given, numbered from 1 on: `3=` and `3+` are a year-to-date and an
/// increment of the third of a month, `(3=)` is void.
std::vector<Entry> entries_of(const std::string& text) {
  std::vector<Entry> entries;
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    Entry entry;
    entry.id = static_cast<std::int64_t>(entries.size()) + 1;
    const bool is_void = word.front() == '(';
    if (is_void) word = word.substr(1, word.size() - 2);
    if (is_void) entry.voided_at = Moment{};
    entry.as_of = Date(date::days(std::stoi(word)));
    entry.kind = word.back() == '+' ? EntryKind::increment : EntryKind::year_to_date;
    entries.push_back(entry);
  }
  return entries;
}

struct Case {
  std::string name;
  std::string entries;
  std::string standing;  // their numbers, by date and kind
};

TEST(Standing, IsTheLastOfADateAndKindThatIsNotVoid) {
  const Case cases[] = {
      {"nothing", "", ""},
      {"one", "1=", "1 "},
      {"one that is void", "(1=)", ""},
      {"a correction", "1= 1=", "2 "},
      {"a correction of a correction", "1= 1= 1=", "3 "},
      {"what a void one had corrected counts again", "1= (1=)", "1 "},
      {"after a void one", "(1=) 1=", "2 "},
      {"corrected twice, the first of them void", "1= (1=) 1=", "3 "},
      {"corrected twice, the last of them void", "1= 1= (1=)", "2 "},
      {"all void", "(1=) (1=) (1=)", ""},
      {"another date", "1= 2=", "1 2 "},
      {"another kind", "1= 1+", "1 2 "},
      {"another kind first", "1+ 1=", "2 1 "},
      {"a later date first", "5= 1= 3=", "2 3 1 "},
      {"a later date first, then corrected", "5= 1= 5=", "2 3 "},
      {"in the order of recording", "1= 2= 1= 3= (2=) 1+ 2=", "3 6 7 4 "},
      {"the same by date", "1= 1= 1+ 2= (2=) 2= 3=", "2 3 6 7 "},
  };
  for (const Case& c : cases) {
    const std::vector<Entry> entries = entries_of(c.entries);
    std::string standing;
    for (const Entry& one : standing_entries(entries)) standing += std::to_string(one.id) + " ";
    EXPECT_EQ(standing, c.standing) << c.name;
    std::string observed;
    for (const Observation& one : standing_history(Measure::flow, entries).observations) {
      observed += std::to_string(one.entry) + " ";
    }
    EXPECT_EQ(observed, c.standing) << c.name;
  }
}

TEST(Standing, OfOneDateAndKindIsFoundFromItsEnd) {
  const Case cases[] = {
      {"none", "", ""},
      {"the last", "1= 1= 1=", "3"},
      {"the last but one", "1= 1= (1=)", "2"},
      {"the first", "1= (1=) (1=)", "1"},
      {"all void", "(1=) (1=)", ""},
  };
  for (const Case& c : cases) {
    const std::vector<Entry> entries = entries_of(c.entries);
    const auto found = standing_of(entries.begin(), entries.end());
    EXPECT_EQ(found == entries.end() ? "" : std::to_string(found->id), c.standing) << c.name;
  }
}

}  // namespace
}  // namespace milepost
