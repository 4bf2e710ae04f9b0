#include "plan/table_reader.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/characters.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kLongestQuote = 40;

std::string_view kind_name(TomlKind kind) {
  switch (kind) {
    case TomlKind::text:
      return "text";
    case TomlKind::number:
      return "a number";
    case TomlKind::date:
      return "a date";
    case TomlKind::date_time:
      return "a time";
    case TomlKind::boolean:
      return "yes or no";
    case TomlKind::array:
      return "a list";
    case TomlKind::table:
      return "a table";
    case TomlKind::unreadable:
      break;
  }
  return "unreadable";
}

bool has_control_character(std::string_view text) { return one_line(text) != text; }

bool is_too_long(const TomlMember& member, Problems& problems) {
  const std::size_t characters = count_characters(member.value.text);
  if (characters <= kLongestText) return false;
  problems.add({member.value.place.line, 0, 1},
               member.key + " has " + std::to_string(characters) + " characters",
               "a text has at most " + std::to_string(kLongestText) +
                   ", as many as a cell of a spreadsheet holds");
  return true;
}

bool is_identifier(std::string_view text) {
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= kLongestKey && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_';
         });
}

/// Why the letters of a TOML number are not a plain figure, if they are not.
std::string_view unusual_notation(std::string_view number) {
  if (number.find_first_of("xob") != std::string_view::npos)
    return "is not written in decimal digits";
  if (number.find_first_of("eE") != std::string_view::npos) return "is written with an exponent";
  return {};
}

std::string remedy_for_number(std::string_view text) {
  const std::string plain = to_half_width(trim(text));
  const std::variant<Decimal, DecimalFault> meant = parse_decimal(plain);
  if (const auto* figure = std::get_if<Decimal>(&meant)) {
    return "write it without quotes: " + to_string(*figure);
  }
  return remedy(DecimalFault::not_a_number).en;
}

std::string remedy_for_date(const TomlValue& value) {
  if (value.kind == TomlKind::date_time && value.text.size() >= 10 &&
      parse_iso_date(value.text.substr(0, 10))) {
    return "write the day alone: " + value.text.substr(0, 10);
  }
  if (value.kind == TomlKind::text) {
    if (const auto meant = parse_as_of(value.text)) {
      return "write it without quotes: " + to_string(*meant);
    }
  }
  return "write a day such as 2022-06-30, without quotes";
}

std::string remedy_for_text(const TomlValue& value) {
  if (value.kind == TomlKind::array || value.kind == TomlKind::table) return "write text in quotes";
  return "write it in quotes: \"" + value.text + "\"";
}

std::string remedy_for_name(const TomlValue& value) {
  const std::string zh = value.kind == TomlKind::text ? one_line(value.text) : "…";
  return "write it in both languages: { zh = \"" + zh + "\", en = \"…\" }";
}

}  // namespace

std::string quoted(std::string_view text) {
  return '"' + shorten(one_line(text), kLongestQuote) + '"';
}

std::string any_of(const std::vector<std::string>& words) {
  return any_of(std::vector<Said>(words.begin(), words.end())).en;
}

void wrong_type(const TomlMember& member, std::string_view what_it_must_be, std::string remedy,
                Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind == TomlKind::unreadable) return;
  std::string what = member.key + " must be " + std::string(what_it_must_be);
  if (value.kind == TomlKind::array || value.kind == TomlKind::table) {
    what += ", not " + std::string(kind_name(value.kind));
  } else {
    const bool text = value.kind == TomlKind::text;
    what += ", but " + (text ? quoted(value.text) : shorten(value.text, kLongestQuote)) + " is " +
            std::string(kind_name(value.kind));
  }
  problems.add(value.place, std::move(what), std::move(remedy));
}

std::optional<Date> read_date(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::date) {
    wrong_type(member, "a date", remedy_for_date(value), problems);
    return std::nullopt;
  }
  const std::optional<Date> day = parse_iso_date(value.text);
  if (!day) {
    problems.add(value.place,
                 value.text + " is outside the years " + std::to_string(kFirstYear) + " to " +
                     std::to_string(kLastYear),
                 "check the year");
  }
  return day;
}

std::optional<Decimal> read_number(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::number) {
    wrong_type(member, "a number",
               remedy_for_number(value.kind == TomlKind::text ? value.text : ""), problems);
    return std::nullopt;
  }
  const std::string_view unusual = unusual_notation(value.text);
  std::string digits = value.text;
  std::erase(digits, '_');
  const std::variant<Decimal, DecimalFault> parsed = parse_decimal(digits);
  if (const auto* figure = std::get_if<Decimal>(&parsed)) return *figure;
  const DecimalFault fault = std::get<DecimalFault>(parsed);
  problems.add(value.place,
               shorten(value.text, kLongestQuote) + " " +
                   (unusual.empty() ? what(fault).en : std::string(unusual)),
               remedy(unusual.empty() ? fault : DecimalFault::not_a_number).en);
  return std::nullopt;
}

std::optional<std::string> read_line(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::text) {
    wrong_type(member, "text", remedy_for_text(value), problems);
    return std::nullopt;
  }
  const std::string_view text = trim(value.text);
  if (is_too_long(member, problems)) return std::nullopt;
  if (has_control_character(text)) {
    problems.add(value.place, member.key + " has a line break or a control character in it",
                 "write it on one line");
    return std::nullopt;
  }
  return std::string(text);
}

std::optional<Name> read_name(const TomlMember& member, Problems& problems) {
  if (member.value.kind != TomlKind::table) {
    wrong_type(member, "a table", remedy_for_name(member.value), problems);
    return std::nullopt;
  }
  const TableReader table(member.value, member.key, member.value.place, {"zh", "en"}, problems);
  const Given<std::string> zh = table.line("zh", Need::required);
  const Given<std::string> en = table.line("en", Need::required);
  for (const Given<std::string>& one : {zh, en}) {
    if (one && one->empty()) {
      problems.add(one.place, member.key + " is empty", "write the name in both languages");
    }
  }
  if (!zh || !en || zh->empty() || en->empty()) return std::nullopt;
  return Name{*zh, *en};
}

TableReader::TableReader(const TomlValue& table, std::string title, Place place,
                         std::vector<std::string> keys, Problems& problems)
    : table_(table), title_(std::move(title)), place_(place), problems_(problems) {
  std::vector<std::string> absent;
  for (const std::string& key : keys) {
    if (find(key) == nullptr) absent.push_back(key);
  }
  for (const TomlMember& member : table_.members) {
    if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
    problems_.add(member.place, "unknown key " + quoted(member.key),
                  did_you_mean(member.key, keys, "valid keys here: " + any_of(keys)));
    const std::vector<std::string> meant = nearest(member.key, absent, 1);
    misspelt_.insert(misspelt_.end(), meant.begin(), meant.end());
  }
}

const TomlMember* TableReader::find(std::string_view key) const {
  const auto found = std::find_if(table_.members.begin(), table_.members.end(),
                                  [key](const TomlMember& member) { return member.key == key; });
  return found == table_.members.end() ? nullptr : &*found;
}

bool TableReader::is_misspelt(std::string_view key) const {
  return std::find(misspelt_.begin(), misspelt_.end(), key) != misspelt_.end();
}

void TableReader::missing(std::string_view key, std::string remedy) const {
  if (is_misspelt(key)) return;
  const std::string owner = title_.empty() ? "the file" : title_;
  problems_.add(place_, owner + " has no " + std::string(key), std::move(remedy));
}

template <class T, class Read>
Given<T> TableReader::read(std::string_view key, Need need, const std::string& remedy,
                           Read read_value) const {
  const TomlMember* member = find(key);
  if (member == nullptr) {
    if (need == Need::required) missing(key, remedy);
    return {is_misspelt(key), place_, std::nullopt};
  }
  return {true, member->value.place, read_value(*member, problems_)};
}

Given<Date> TableReader::date(std::string_view key, Need need) const {
  return read<Date>(key, need, "add " + std::string(key) + " = 2022-06-30", read_date);
}

Given<Decimal> TableReader::number(std::string_view key, Need need) const {
  return read<Decimal>(key, need, "add " + std::string(key) + " = 7", read_number);
}

Given<std::string> TableReader::line(std::string_view key, Need need) const {
  return line(key, need, "add " + std::string(key) + " = \"…\"");
}

Given<std::string> TableReader::line(std::string_view key, Need need,
                                     const std::string& remedy) const {
  return read<std::string>(key, need, remedy, read_line);
}

std::string TableReader::paragraph(std::string_view key) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  if (member->value.kind != TomlKind::text) {
    wrong_type(*member, "text", remedy_for_text(member->value), problems_);
    return {};
  }
  if (is_too_long(*member, problems_)) return {};
  std::string flat = member->value.text;
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (has_control_character(flat)) {
    problems_.add(member->value.place, member->key + " has a control character in it",
                  "leave it out");
  }
  return std::string(trim(member->value.text));
}

std::vector<Given<std::string>> TableReader::lines(std::string_view key) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  if (member->value.kind != TomlKind::array) {
    const bool text = member->value.kind == TomlKind::text;
    wrong_type(*member, "a list of texts",
               "write it in brackets: [" + (text ? quoted(member->value.text) : "\"…\"") + "]",
               problems_);
    return {};
  }
  std::vector<Given<std::string>> texts;
  for (const TomlValue& item : member->value.items) {
    texts.push_back({true, item.place, read_line({member->key, member->place, item}, problems_)});
  }
  return texts;
}

Given<Name> TableReader::name(std::string_view key, Need need) const {
  return read<Name>(key, need, "add " + std::string(key) + " = { zh = \"…\", en = \"…\" }",
                    read_name);
}

Given<std::string> TableReader::identifier(std::string_view key) const {
  Given<std::string> given = line(key, Need::required);
  if (given && !is_identifier(*given)) {
    problems_.add(given.place, quoted(*given) + " is not a key",
                  "a key is made of lower-case letters, digits and - . _, begins with a letter or "
                  "a digit, and has at most 64 characters");
  }
  return given;
}

std::optional<TableReader> TableReader::table(std::string_view key, std::vector<std::string> keys,
                                              Need need, const std::string& example) const {
  const TomlMember* member = find(key);
  const std::string name = title_.empty() ? "[" + std::string(key) + "]" : std::string(key);
  if (member == nullptr) {
    if (need == Need::required && !is_misspelt(key)) missing(name, "add " + example);
    return std::nullopt;
  }
  if (member->value.kind != TomlKind::table) {
    wrong_type(*member, "a table", "write " + example, problems_);
    return std::nullopt;
  }
  return TableReader(member->value, name, member->value.place, std::move(keys), problems_);
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key,
                                                  std::string_view remedy) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  if (member->value.kind != TomlKind::array) {
    wrong_type(*member, "a list of tables", std::string(remedy), problems_);
    return {};
  }
  std::vector<const TomlValue*> found;
  for (const TomlValue& item : member->value.items) {
    if (item.kind == TomlKind::table) {
      found.push_back(&item);
    } else {
      wrong_type({member->key, member->place, item}, "a list of tables", std::string(remedy),
                 problems_);
    }
  }
  return found;
}

void TableReader::unknown_word(std::string_view key, const Given<std::string>& word,
                               std::string remedy) const {
  problems_.add(word.place, "unknown " + std::string(key) + " " + quoted(*word), std::move(remedy));
}

}  // namespace milepost
