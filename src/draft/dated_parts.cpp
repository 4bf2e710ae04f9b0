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
  std::string bare;      // without its day
  bool has_day = false;
  bool begins_with_day = false;  // 年内建成乙路
  bool ends_with_day = false;    // 甲路6月底前
  bool is_stage = false;         // 10月底前建成, of what was named before
};

Item item_of(std::string_view text, const Lexicon& lexicon) {
  Item item;
  item.text = trim(text);
  std::string rest(item.text);
  item.has_day = take_day(rest, lexicon).has_value();
  const std::string_view bare = trim(rest);
  item.bare = bare;
  // 2025年甲路通车: a year in front is one too.
  const bool has_year = !item.has_day && phrase_of(item.text, lexicon).year.has_value();
  const std::string_view end = lexicon.ends.at_end_of(bare);
  if (end.size() < bare.size()) item.end = item.text.substr(item.text.size() - end.size());
  item.is_stage = item.has_day && !end.empty() && end.size() == bare.size();
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

/// 甲路6月 in front of 乙路9月通车: a month alone is a day where the verb stands behind the list.
void take_months(std::vector<Item>& items, const Lexicon& lexicon) {
  for (auto item = items.begin(); item != items.end(); ++item) {
    const auto told =
        std::find_if(item, items.end(), [](const Item& one) { return !one.end.empty(); });
    if (item->has_day || !item->end.empty() || told == items.end()) continue;
    std::string rest = std::string(item->text) + std::string(told->end);
    item->has_day = item->ends_with_day = take_day(rest, lexicon).has_value();
  }
}

/// 甲路（6月底）: as 甲路6月底.
std::string without_brackets_of_days(std::string_view clause, const Lexicon& lexicon) {
  std::string text(clause);
  for (const auto& [open, close] : kRoundBrackets) {
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
      const std::size_t end = text.find(close, at);
      if (end == std::string::npos) break;
      const std::size_t inside = at + open.size();
      if (!limit_of(std::string_view(text).substr(inside, end - inside), lexicon)) continue;
      text.erase(end, close.size());
      text.erase(at, open.size());
    }
  }
  return text;
}

/// At 、 and 和, with nothing else asked.
std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> tokens;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string_view mark : {"、", "和", "及", "与"}) {
      if (!text.substr(at).starts_with(mark)) continue;
      tokens.push_back(trim(text.substr(begin, at - begin)));
      begin = at + mark.size();
    }
  }
  tokens.push_back(trim(text.substr(begin)));
  return tokens;
}

std::string_view without_in_front(std::string_view text, const Lexicon& lexicon) {
  text.remove_suffix(lexicon.before_days.at_end_of(text).size());
  return trim(text);
}

struct Respective {
  std::vector<std::string> names;
  std::vector<std::string> days;
  std::string verb;
};

/// 甲桥、乙桥 分别 于6月底、9月底前通车
Respective days_behind(std::string_view names, std::string_view behind, const Lexicon& lexicon) {
  Respective read;
  behind.remove_prefix(lexicon.before_days.at_start_of(behind).size());
  for (const std::string_view token : tokens_of(behind)) {
    if (!read.verb.empty()) return {};
    if (limit_of(token, lexicon) && lexicon.ends.at_end_of(token).empty()) {
      read.days.emplace_back(token);
      continue;
    }
    std::string rest(token);
    if (!take_day(rest, lexicon) || !token.ends_with(rest) || rest.empty()) return {};
    read.days.emplace_back(token.substr(0, token.size() - rest.size()));
    read.verb = rest;
  }
  for (const std::string_view name : tokens_of(without_in_front(names, lexicon)))
    read.names.emplace_back(name);
  return read;
}

/// 甲路、乙路于6月底、9月底前 分别 建成
Respective days_before(std::string_view before, std::string_view verb, const Lexicon& lexicon) {
  Respective read;
  read.verb = verb;
  for (const std::string_view token : tokens_of(before)) {
    if (limit_of(token, lexicon)) {
      read.days.emplace_back(token);
      continue;
    }
    if (!read.days.empty()) return {};
    std::string rest(token);
    const bool has_day = take_day(rest, lexicon).has_value() && token.starts_with(rest);
    if (has_day) read.days.emplace_back(token.substr(rest.size()));
    read.names.emplace_back(without_in_front(has_day ? std::string_view(rest) : token, lexicon));
  }
  return read;
}

/// 6月、9月 分别 举办茶博会、文化节
Respective days_alone(std::string_view before, std::string_view behind, const Lexicon& lexicon) {
  Respective read;
  const std::string_view verb = lexicon.milestone.at_start_of(behind);
  if (verb.empty()) return {};
  for (const std::string_view token : tokens_of(before)) {
    if (!limit_of(token, lexicon)) return {};
    read.days.emplace_back(token);
  }
  for (const std::string_view thing : tokens_of(behind.substr(verb.size())))
    read.names.push_back(std::string(verb) + std::string(thing));
  return read;
}

/// A thing and a day for each, in the order of both; nothing where there are not as many of one as
/// of the other.
std::vector<std::string> respective_parts(std::string_view clause, const Lexicon& lexicon) {
  const auto [at, word] = lexicon.respectively.first_in(clause);
  if (at == std::string_view::npos) return {};
  const std::string_view before = trim(clause.substr(0, at));
  const std::string_view behind = trim(clause.substr(at + word.size()));
  const auto fits = [](const Respective& one) {
    return one.days.size() > 1 && one.days.size() == one.names.size();
  };
  std::vector<std::string> parts;
  const Respective alone = days_alone(before, behind, lexicon);
  if (fits(alone)) {
    for (std::size_t i = 0; i < alone.days.size(); ++i)
      parts.push_back(alone.days[i] + alone.names[i]);
    return parts;
  }
  Respective read = days_behind(before, behind, lexicon);
  if (!fits(read)) read = days_before(before, behind, lexicon);
  if (!fits(read)) return {};
  for (std::size_t i = 0; i < read.days.size(); ++i)
    parts.push_back(read.names[i] + read.days[i] + read.verb);
  return parts;
}

/// 甲桥3月底前开工、10月底前建成: the second stage is of the same thing.
std::string stage_of(const Item& item, std::string_view subject) {
  return std::string(subject) + std::string(item.text);
}

}  // namespace

std::vector<std::string> dated_parts(std::string_view clause, const Lexicon& lexicon) {
  const std::string said = without_brackets_of_days(clause, lexicon);
  if (std::vector<std::string> parts = respective_parts(said, lexicon); !parts.empty())
    return parts;
  std::string rest(said);
  const bool is_respective = lexicon.respectively.is_in(said);  // of more things than days
  if (is_respective && take_day(rest, lexicon) && take_day(rest, lexicon)) return {said};
  std::vector<Item> items;
  for (const Span& span : items_of(said)) items.push_back(item_of(span.of(said), lexicon));
  take_months(items, lexicon);
  const auto has_day = [](const Item& item) { return item.has_day; };
  if (items.size() < 2 || std::none_of(items.begin() + 1, items.end(), has_day)) return {said};
  std::vector<std::string> parts;
  std::string part;
  std::string subject;  // of the last part
  const auto close = [&] {
    if (!part.empty()) parts.push_back(std::move(part));
    part.clear();
  };
  for (auto item = items.begin(); item != items.end(); ++item) {
    if (item->begins_with_day) close();
    if (item->is_stage && !subject.empty()) {
      close();
      parts.push_back(stage_of(*item, subject));
      continue;
    }
    if (!part.empty()) part += "、";
    subject = part;
    part += item->text;
    if (!item->end.empty()) {
      subject += std::string_view(item->bare).substr(0, item->bare.size() - item->end.size());
    } else {
      subject.clear();
    }
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
