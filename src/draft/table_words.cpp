#include "draft/table_words.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/columns.h"
#include "base/date.h"
#include "base/text.h"
#include "draft/word_file.h"

namespace milepost {

namespace {

HeadingWords heading_words(const TomlValue& group) {
  const auto role = from_word<ColumnRole>(words_member(group, "holds").text);
  if (!role) throw std::logic_error("no such column");
  return {*role, words_at(group, "whole"), words_at(group, "begins"), words_at(group, "ends"),
          words_at(group, "anywhere")};
}

/// Takes what stands in brackets out of `form`; the last of it.
std::string take_brackets(std::string& form) {
  std::string inside;
  for (std::size_t open = form.find('('); open != std::string::npos; open = form.find('(', open)) {
    const std::size_t close = std::min(form.find(')', open), form.size());
    inside = form.substr(open + 1, close - open - 1);
    form.erase(open, close + 1 - open);
  }
  return inside;
}

bool is_year_digit(char c) { return c >= '0' && c <= '9'; }

/// Whether digits are a year, or, as heading_form leaves 2018-2019 and 2018-19, two that follow
/// each other: the first of them.
std::optional<int> year_of_digits(std::string_view digits) {
  const auto year = to_number<int>(digits.substr(0, 4));
  if (digits.size() < 4 || !year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
  const std::string next = std::to_string(*year + 1);
  const std::string_view rest = digits.substr(4);
  return rest.empty() || rest == next || rest == next.substr(2) ? year : std::nullopt;
}

/// Calls `visit(year, at, size)` for each run of digits that is a year.
template <class Visit>
void for_each_year(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_year_digit(text[end])) ++end;
    if (const auto year = year_of_digits(text.substr(at, end - at))) visit(*year, at, end - at);
    at = std::max(end, at + 1);
  }
}

/// Takes the years out of `form`, with what makes one of two of them: 2018/19年.
std::optional<int> take_years(std::string& form) {
  std::optional<int> first;
  std::size_t from = 0;
  std::size_t to = 0;
  for_each_year(form, [&](int year, std::size_t at, std::size_t size) {
    if (!first) {
      first = year;
      from = at;
    }
    to = at + size;
  });
  if (!first) return first;
  for (const std::string_view between : {"/", "–", "—"}) {
    if (form.compare(to, between.size(), between) != 0) continue;
    std::size_t end = to + between.size();
    while (end < form.size() && is_year_digit(form[end])) ++end;
    if (end > to + between.size()) to = end;
  }
  form.erase(from, to - from);
  if (from >= 2 && form.compare(from - 2, 2, "fy") == 0) form.erase(from - 2, 2);
  return first;
}

}  // namespace

bool HeadingWords::fit(std::string_view form) const {
  const auto any = [&form](const std::vector<std::string>& words, auto fits) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return fits(form, word); });
  };
  return any(whole, [](auto text, const auto& word) { return text == word; }) ||
         any(begins, [](auto text, const auto& word) { return text.starts_with(word); }) ||
         any(ends, [](auto text, const auto& word) { return text.ends_with(word); }) ||
         any(anywhere, [](auto text, const auto& word) { return text.find(word) != text.npos; });
}

TableWords shipped_table_words() {
  const TomlValue table = shipped_words("columns.toml");
  TableWords words;
  for (const TomlValue& group : words_member(table, "column").items) {
    words.headings.push_back(heading_words(group));
  }
  const TomlValue& parts = words_member(table, "parts");
  words.growth = words_at(parts, "growth");
  words.yearly = words_at(parts, "yearly");
  words.values = words_at(parts, "values");
  const TomlValue& cells = words_member(table, "cells");
  words.offices = words_at(cells, "offices");
  words.people = words_at(cells, "people");
  words.no_unit = words_at(cells, "no-unit");
  words.unit_titles = words_at(cells, "unit-titles");
  words.notes = words_at(cells, "notes");
  words.done = words_at(cells, "done");
  words.set_later = words_at(cells, "set-later");
  words.no_office = words_at(cells, "no-office");
  words.until_done = words_at(cells, "until-done");
  words.sizes = words_at(cells, "sizes");
  words.beginnings = words_at(cells, "beginnings");
  words.of_time = words_at(cells, "of-time");
  words.set_by_others = words_at(cells, "set-by-others");
  words.nothing = words_at(cells, "nothing");
  words.part_of = words_at(cells, "part-of");
  words.whole_period = words_at(cells, "whole-period");
  const TomlValue& names = words_member(table, "names");
  words.lower_names = words_at(names, "lower");
  words.share_names = words_at(names, "share");
  words.amounts = words_at(names, "amounts");
  words.held = words_at(names, "held");
  words.level_names = words_at(names, "level");
  words.flow_verbs = words_at(names, "flow");
  const TomlValue& offices = words_member(table, "offices");
  words.lead_marks = words_at(offices, "lead");
  words.supporting_marks = words_at(offices, "supporting");
  const TomlValue& places = words_member(table, "places");
  words.place_headings = words_at(places, "headings");
  words.place_names = words_at(places, "names");
  words.whole_area = words_at(places, "whole");
  words.place_qualifiers = words_at(places, "qualifiers");
  words.place_years = words_at(places, "behind-year");
  words.place_ends = words_at(places, "behind-name");
  words.title_words = words_at(places, "title");
  const TomlValue& sections = words_member(table, "sections");
  words.behind_label = words_at(sections, "behind-label");
  words.open_label = words_at(sections, "open");
  words.close_label = words_at(sections, "close");
  return words;
}

HeadingMeaning meaning_of_heading(std::string_view heading, const TableWords& words) {
  constexpr std::size_t kLongest = 90;  // bytes
  HeadingMeaning meaning;
  std::string form = heading_form(heading);
  std::string inside = take_brackets(form);
  meaning.year = take_years(form);
  if (!meaning.year) meaning.year = year_alone(inside);
  while (form.ends_with(':')) form.pop_back();
  if (form.size() > kLongest) return meaning;
  const auto group = std::find_if(words.headings.begin(), words.headings.end(),
                                  [&](const HeadingWords& one) { return one.fit(form); });
  if (group != words.headings.end()) meaning.role = group->role;
  meaning.is_growth = std::any_of(words.growth.begin(), words.growth.end(), [&](const auto& word) {
    return form.find(word) != std::string::npos || inside == word;
  });
  if (!year_alone(inside)) meaning.unit = std::move(inside);
  if (form == "年" || form == "年度") form.clear();
  meaning.is_part =
      std::find(words.values.begin(), words.values.end(), form) != words.values.end() ||
      (form.empty() && (meaning.year || !meaning.unit.empty()));
  if (meaning.unit.find('%') != std::string::npos) meaning.unit = "%";
  return meaning;
}

std::optional<int> year_alone(std::string_view text) {
  std::string form = heading_form(text);
  const auto year = take_years(form);
  return year && (form.empty() || form == "年" || form == "年度") ? year : std::nullopt;
}

std::optional<int> only_year_in(std::string_view text) {
  std::optional<int> only;
  bool are_several = false;
  for_each_year(text, [&](int year, std::size_t, std::size_t) {
    are_several |= only && *only != year;
    only = year;
  });
  return are_several ? std::nullopt : only;
}

}  // namespace milepost
