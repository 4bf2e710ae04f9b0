#include "plan/table_reader.h"

#include <algorithm>
#include <utility>

#include "base/as_of.h"
#include "base/invisible.h"
#include "base/listed.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/usual_signs.h"
#include "base/utf8.h"
#include "plan/phrases.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kLongestQuote = 40;

Said kind_name(TomlKind kind) {
  switch (kind) {
    case TomlKind::text:
      return said({"text", "文字"});
    case TomlKind::number:
      return said({"a number", "数字"});
    case TomlKind::date:
      return said({"a date", "日期"});
    case TomlKind::date_time:
      return said({"a time", "时间"});
    case TomlKind::boolean:
      return said({"yes or no", "真假值"});
    case TomlKind::array:
      return said({"a list", "列表"});
    case TomlKind::table:
      return said({"a table", "用{{ }}括起的内容"});
    case TomlKind::unreadable:
      break;
  }
  return said({"unreadable", "无法读取的内容"});
}

/// What its file calls a key.
Said called_of(const TomlMember& member) {
  return member.called.empty() ? Said(member.key) : member.called;
}

bool has_control_character(std::string_view text) { return one_line(text) != text; }

bool is_too_long(const TomlMember& member, Problems& problems) {
  const std::size_t characters = count_characters(member.value.text);
  if (characters <= kLongestText) return false;
  Place place = member.value.place;
  if (!problems.are_cells()) place = {place.line, 0, 1};
  problems.add(place,
               said({"{} has {} characters", "{}共有{}个字符"}, called_of(member), characters),
               said({"a text has at most {}, as many as a cell of a spreadsheet holds",
                     "文字最多{}个字符，即电子表格一个单元格的容量"},
                    kLongestText));
  return true;
}

/// Why the letters of a TOML number are not a plain figure, if they are not.
Said unusual_notation(std::string_view number) {
  if (number.find_first_of("xob") != std::string_view::npos)
    return said({"is not written in decimal digits", "不是十进制数字"});
  if (number.find_first_of("eE") != std::string_view::npos)
    return said({"is written with an exponent", "用了科学计数法"});
  return {};
}

Said without_quotes(const std::string& meant) {
  return said({"write it without quotes: {}", "请去掉引号，写成：{}"}, meant);
}

Said remedy_for_number(std::string_view text) {
  const std::string plain = to_half_width(trim(text));
  const std::variant<Decimal, DecimalFault> meant = parse_decimal(plain);
  if (const auto* figure = std::get_if<Decimal>(&meant)) {
    return without_quotes(to_string(*figure));
  }
  return remedy(DecimalFault::not_a_number);
}

Said remedy_for_date(const TomlValue& value) {
  if (value.kind == TomlKind::date_time && value.text.size() >= 10 &&
      parse_iso_date(value.text.substr(0, 10))) {
    return fault_of_as_of(value.text).remedy;
  }
  if (value.kind == TomlKind::text) {
    if (const auto meant = parse_as_of(value.text)) {
      return without_quotes(to_string(*meant));
    }
  }
  return said(
      {"write a day such as 2022-06-30, without quotes", "请写成日期，如2022-06-30，不加引号"});
}

Said remedy_for_text(const TomlValue& value) {
  if (value.kind == TomlKind::array || value.kind == TomlKind::table) {
    return said({"write text in quotes", "请写成加引号的文字"});
  }
  return said({"write it in quotes: \"{}\"", "请加上引号：\"{}\""}, value.text);
}

bool has_han(std::string_view text) {
  bool found = false;
  for_each_character(text, [&](const Character& one, std::string_view) {
    const char32_t c = one.codepoint;
    found = found || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
            (c >= 0x20000 && c <= 0x3FFFF);
  });
  return found;
}

constexpr std::string_view kNameExample = R"({ zh = "…", en = "…" })";

Said remedy_for_name() {
  return said({"write a text in quotes, or {}, of which one is enough",
               "请写成加引号的文字，或{}，两种语言写一种即可"},
              kNameExample);
}

}  // namespace

bool is_identifier(std::string_view text) {
  const auto is_letter_or_digit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  };
  return !text.empty() && text.size() <= kLongestKey && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_letter_or_digit(c) || c == '-' || c == '.' || c == '_';
         });
}

Said quoted(std::string_view text) { return in_quotes(shorten(one_line(text), kLongestQuote)); }

Said any_of(const std::vector<std::string>& words) {
  return any_of(std::vector<Said>(words.begin(), words.end()));
}

void wrong_type(const TomlMember& member, const Said& what_it_must_be, Said remedy,
                Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind == TomlKind::unreadable) return;
  const Said kind = kind_name(value.kind);
  if (value.kind == TomlKind::array || value.kind == TomlKind::table) {
    problems.add(
        value.place,
        said({"{} must be {}, not {}", "{}应为{}，不能是{}"}, member.key, what_it_must_be, kind),
        std::move(remedy));
    return;
  }
  const Said shown =
      value.kind == TomlKind::text ? quoted(value.text) : Said(shorten(value.text, kLongestQuote));
  problems.add(value.place,
               said({"{} must be {}, but {} is {}", "{}应为{}，而{}是{}"}, member.key,
                    what_it_must_be, shown, kind),
               std::move(remedy));
}

std::optional<Date> read_date(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::date) {
    wrong_type(member, kind_name(TomlKind::date), remedy_for_date(value), problems);
    return std::nullopt;
  }
  const std::optional<Date> day = parse_iso_date(value.text);
  if (!day) {
    problems.add(value.place,
                 said({"{} is outside the years {} to {}", "{}不在{}年至{}年之间"}, value.text,
                      kFirstYear, kLastYear),
                 said({"check the year", "请核对年份"}));
  }
  return day;
}

std::optional<Decimal> read_number(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::number) {
    wrong_type(member, kind_name(TomlKind::number),
               remedy_for_number(value.kind == TomlKind::text ? value.text : ""), problems);
    return std::nullopt;
  }
  const Said unusual = unusual_notation(value.text);
  std::string digits = value.text;
  std::erase(digits, '_');
  const std::variant<Decimal, DecimalFault> parsed = parse_decimal(digits);
  if (const auto* figure = std::get_if<Decimal>(&parsed)) return *figure;
  const DecimalFault fault = std::get<DecimalFault>(parsed);
  problems.add(
      value.place,
      said({"{} {}", "{}{}"},
           problems.are_cells() ? quoted(value.text) : Said(shorten(value.text, kLongestQuote)),
           unusual.empty() ? what(fault) : unusual),
      remedy(unusual.empty() ? fault : DecimalFault::not_a_number));
  return std::nullopt;
}

std::optional<std::string> read_line(const TomlMember& member, Problems& problems) {
  const TomlValue& value = member.value;
  if (value.kind != TomlKind::text) {
    wrong_type(member, kind_name(TomlKind::text), remedy_for_text(value), problems);
    return std::nullopt;
  }
  const bool shows_nothing = trim_invisible(value.text).empty();
  const std::string_view text = shows_nothing ? std::string_view() : trim(value.text);
  if (is_too_long(member, problems)) return std::nullopt;
  if (has_control_character(text)) {
    problems.add(value.place,
                 said({"{} has a line break or a control character in it", "{}中有换行或控制字符"},
                      called_of(member)),
                 said({"write it on one line", "请写在一行内"}));
    return std::nullopt;
  }
  return with_usual_signs(text);
}

Language language_of(std::string_view name) { return has_han(name) ? Language::zh : Language::en; }

std::optional<Name> read_name(const TomlMember& member, std::optional<Language> language,
                              Problems& problems) {
  Name name;
  if (member.value.kind == TomlKind::text) {
    const std::optional<std::string> text = read_line(member, problems);
    if (!text) return std::nullopt;
    if (trim_invisible(*text).empty()) {
      problems.add(member.value.place, said(kIsEmpty, called_of(member)), remedy_for_name());
      return std::nullopt;
    }
    const Language of = language.value_or(language_of(*text));
    (of == Language::zh ? name.zh : name.en) = *text;
    return name;
  }
  if (member.value.kind != TomlKind::table) {
    wrong_type(member, kind_name(TomlKind::text), remedy_for_name(), problems);
    return std::nullopt;
  }
  const TableReader table(member.value, called_of(member), member.value.place, {"zh", "en"},
                          problems);
  const Given<std::string> zh = table.line("zh", Need::optional);
  const Given<std::string> en = table.line("en", Need::optional);
  for (const Given<std::string>& one : {zh, en}) {
    if (one && trim_invisible(*one).empty()) {
      problems.add(one.place, said(kIsEmpty, called_of(member)),
                   said({"leave it out where the name is there in one language only",
                         "名称只有一种语言的，请删去"}));
    }
  }
  if (!zh.present && !en.present && !table.is_misspelt("zh") && !table.is_misspelt("en")) {
    problems.add(member.value.place, said(kIsEmpty, called_of(member)), remedy_for_name());
  }
  name = {zh.value.value_or(""), en.value.value_or("")};
  if (name == Name()) return std::nullopt;
  return name;
}

TableReader::TableReader(const TomlValue& table, Said title, Place place,
                         std::vector<std::string> keys, Problems& problems)
    : table_(table), title_(std::move(title)), place_(place), problems_(problems) {
  std::vector<std::string> absent;
  for (const std::string& key : keys) {
    if (find(key) == nullptr) absent.push_back(key);
  }
  for (const TomlMember& member : table_.members) {
    if (std::find(keys.begin(), keys.end(), member.key) != keys.end()) continue;
    problems_.add(member.place, said({"unknown key {}", "没有{}这一项"}, quoted(member.key)),
                  did_you_mean(member.key, keys,
                               said({"valid keys here: {}", "此处可以写：{}"}, any_of(keys))));
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

void TableReader::missing(std::string_view key, Said remedy) const {
  if (is_misspelt(key)) return;
  problems_.add(place_of(key), said(kHasNo, owner(), called(key)), std::move(remedy));
}

Said TableReader::owner() const { return title_.empty() ? said({"the file", "文件"}) : title_; }

const TomlMember* TableReader::find_empty(std::string_view key) const {
  const auto found = std::find_if(table_.empty.begin(), table_.empty.end(),
                                  [key](const TomlMember& member) { return member.key == key; });
  return found == table_.empty.end() ? nullptr : &*found;
}

Said TableReader::called(std::string_view key) const {
  const TomlMember* member = find(key);
  if (member == nullptr) member = find_empty(key);
  return member == nullptr ? Said(key) : called_of(*member);
}

Place TableReader::place_of(std::string_view key) const {
  const TomlMember* empty = find_empty(key);
  return empty == nullptr ? place_ : empty->place;
}

bool TableReader::is_told(std::string_view key) const {
  const TomlMember* empty = find_empty(key);
  return empty != nullptr && empty->value.kind == TomlKind::unreadable;
}

Said TableReader::add_it(std::string_view key, std::string_view in_toml,
                         std::string_view in_cell) const {
  if (!problems_.are_cells()) return said({"add {} = {}", "请补写：{} = {}"}, key, in_toml);
  if (in_cell.empty()) return said(kFillIn);
  return said({"fill in the cell, for example {}", "请填写该单元格，如{}"}, in_cell);
}

template <class T, class Read>
Given<T> TableReader::read(std::string_view key, Need need, const Said& remedy,
                           Read read_value) const {
  const TomlMember* member = find(key);
  if (member == nullptr) {
    if (need == Need::required) missing(key, remedy);
    return {is_misspelt(key), place_of(key), std::nullopt, called(key)};
  }
  return {true, member->value.place, read_value(*member, problems_), called_of(*member)};
}

Given<Date> TableReader::date(std::string_view key, Need need) const {
  return read<Date>(key, need, add_it(key, "2022-06-30", "2022-06-30"), read_date);
}

Given<Decimal> TableReader::number(std::string_view key, Need need) const {
  return read<Decimal>(key, need, add_it(key, "7", "7"), read_number);
}

Given<std::string> TableReader::line(std::string_view key, Need need) const {
  return line(key, need, add_it(key, "\"…\"", ""));
}

Given<std::string> TableReader::line(std::string_view key, Need need, const Said& remedy) const {
  return read<std::string>(key, need, remedy, read_line);
}

std::string TableReader::paragraph(std::string_view key) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  if (member->value.kind != TomlKind::text) {
    wrong_type(*member, kind_name(TomlKind::text), remedy_for_text(member->value), problems_);
    return {};
  }
  if (is_too_long(*member, problems_)) return {};
  std::string flat = member->value.text;
  std::replace_if(
      flat.begin(), flat.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (has_control_character(flat)) {
    problems_.add(member->value.place,
                  said({"{} has a control character in it", "{}中有控制字符"}, called_of(*member)),
                  said(kLeaveItOut));
  }
  if (trim_invisible(member->value.text).empty()) return {};
  return with_plain_line_ends(trim(member->value.text));
}

std::vector<Given<std::string>> TableReader::lines(std::string_view key) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  if (member->value.kind != TomlKind::array) {
    const bool text = member->value.kind == TomlKind::text;
    wrong_type(*member, said({"a list of texts", "文字列表"}),
               said({"write it in brackets: [{}]", "请加上方括号：[{}]"},
                    text ? quoted(member->value.text).en : "\"…\""),
               problems_);
    return {};
  }
  std::vector<Given<std::string>> texts;
  for (const TomlValue& item : member->value.items) {
    texts.push_back({true, item.place,
                     read_line({member->key, member->place, item, member->called}, problems_)});
  }
  return texts;
}

Given<Name> TableReader::name(std::string_view key, Need need,
                              std::optional<Language> language) const {
  return read<Name>(key, need, add_it(key, kNameExample, ""),
                    [language](const TomlMember& member, Problems& problems) {
                      return read_name(member, language, problems);
                    });
}

Given<std::string> TableReader::identifier(std::string_view key, Need need) const {
  Given<std::string> given = line(key, need);
  if (given && !is_identifier(*given)) {
    const std::string plain = search_form(*given);
    problems_.add(
        given.place, said({"{} is not a key", "{}不能作代码"}, quoted(*given)),
        is_identifier(plain)
            ? said(kDidYouMean, in_quotes(plain))
            : said({"a key is made of lower-case letters, digits and - . _, begins with a "
                    "letter or a digit, and has at most 64 characters",
                    "代码由小写字母、数字和-、.、_组成，以字母或数字开头，最多64个字符"}));
  }
  return given;
}

std::optional<TableReader> TableReader::table(std::string_view key, std::vector<std::string> keys,
                                              Need need, const Said& example) const {
  const TomlMember* member = find(key);
  const Said name =
      title_.empty() && !problems_.are_cells() ? Said("[" + std::string(key) + "]") : called(key);
  if (member == nullptr) {
    if (need == Need::required && !is_misspelt(key)) {
      problems_.add(place_, said(kHasNo, owner(), name), said(kAddIt, example));
    }
    return std::nullopt;
  }
  if (member->value.kind != TomlKind::table) {
    wrong_type(*member, kind_name(TomlKind::table), said(kWriteIt, example), problems_);
    return std::nullopt;
  }
  return TableReader(member->value, name, member->value.place, std::move(keys), problems_);
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key, const Said& remedy) const {
  const TomlMember* member = find(key);
  if (member == nullptr) return {};
  const Said list_of_tables = said({"a list of tables", "一组表"});
  if (member->value.kind != TomlKind::array) {
    wrong_type(*member, list_of_tables, remedy, problems_);
    return {};
  }
  std::vector<const TomlValue*> found;
  for (const TomlValue& item : member->value.items) {
    if (item.kind == TomlKind::table) {
      found.push_back(&item);
    } else {
      wrong_type({member->key, member->place, item}, list_of_tables, remedy, problems_);
    }
  }
  return found;
}

void TableReader::unknown_word(const Given<std::string>& word, Said remedy) const {
  problems_.add(word.place, said(kUnknownWord, word.called, quoted(*word)), std::move(remedy));
}

}  // namespace milepost
