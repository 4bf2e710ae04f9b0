#include "draft/dated_parts.h"

#include <algorithm>

#include "base/text.h"
#include "draft/clauses.h"
#include "draft/names.h"

namespace milepost {
namespace {

struct Item {
  std::string_view text;
  std::string_view end;  // 建成通车 behind a name
  bool has_day = false;
  bool begins_with_day = false;  // 年内建成乙路
  bool ends_with_day = false;    // 甲路6月底前
};

Item item_of(std::string_view text, const Lexicon& lexicon) {
  Item item{trim(text), {}};
  std::string rest(item.text);
  item.has_day = take_day(rest, lexicon).has_value();
  const std::string_view bare = trim(rest);
  // 2025年甲路通车: a year in front is one too.
  const bool has_year = !item.has_day && phrase_of(item.text, lexicon).year.has_value();
  const std::string_view end = lexicon.ends.at_end_of(bare);
  if (end.size() < bare.size()) item.end = item.text.substr(item.text.size() - end.size());
  item.has_day = item.has_day || has_year;
  if (!item.has_day || bare.empty()) return item;
  if (has_year) {
    item.begins_with_day = true;
    return item;
  }
  item.ends_with_day = item.text.starts_with(bare);
  item.begins_with_day = item.text.ends_with(bare) &&
                         (!lexicon.milestone.at_start_of(bare).empty() || !item.end.empty());
  return item;
}

}  // namespace

std::vector<std::string> dated_parts(std::string_view clause, const Lexicon& lexicon) {
  std::vector<Item> items;
  for (const Span& span : items_of(clause)) items.push_back(item_of(span.of(clause), lexicon));
  const auto has_day = [](const Item& item) { return item.has_day; };
  if (items.size() < 2 || std::none_of(items.begin() + 1, items.end(), has_day))
    return {std::string(clause)};
  std::vector<std::string> parts;
  std::string part;
  const auto close = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (auto item = items.begin(); item != items.end(); ++item) {
    if (item->begins_with_day) close();
    if (!part.empty()) part += "、";
    part += item->text;
    const auto told =
        std::find_if(item, items.end(), [](const Item& one) { return !one.end.empty(); });
    const bool has_verb_of_other = item->ends_with_day && told != items.end();
    if (has_verb_of_other) part += told->end;
    const bool is_dated_behind = std::any_of(item + 1, items.end(), has_day);
    if (is_dated_behind && (!item->end.empty() || has_verb_of_other)) close();
  }
  close();
  return parts;
}

}  // namespace milepost
