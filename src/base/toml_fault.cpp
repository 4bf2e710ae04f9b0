#include "base/toml_fault.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/as_of.h"
#include "base/decimal.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

using Line = std::vector<std::string_view>;

constexpr Wording kHowALineReads{
    "a line reads key = value: text in straight quotes, dates and figures without",
    "每行写成“键名 = 值”的形式：文字加英文直引号，日期和数字不加"};

constexpr Wording kHowHeadingsRead{
    "write [document] and [plan] with one bracket, [[section]], [[indicator]] and [[target]] with "
    "two",
    "[document]和[plan]用单层方括号，[[section]]、[[indicator]]和[[target]]用双层方括号"};

constexpr Wording kHeadingForms{"write headings as [plan] or [[target]]",
                                "标题请写成[plan]或[[target]]的形式"};

constexpr Wording kUnclosedText{"text without its closing quote", "文字缺少后引号"};
constexpr Wording kNoKey{"no key begins like this", "键名不能这样开头"};
constexpr Wording kWriteItAs{"write it as {}", "请写成：{}"};

/// A half-open stretch of a line, counted from 0.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_blank(std::string_view character) { return character == " " || character == "\t"; }

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string text_of(const Line& line, Stretch stretch) {
  std::string text;
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) text += line[i];
  return text;
}

Place place_of(const TomlFault& fault, Stretch stretch) {
  return {fault.line, stretch.begin + 1, std::max<std::size_t>(1, stretch.end - stretch.begin)};
}

std::size_t skip_blanks(const Line& line, std::size_t from) {
  while (from < line.size() && is_blank(line[from])) ++from;
  return from;
}

std::size_t without_blanks_before(const Line& line, std::size_t end) {
  while (end > 0 && is_blank(line[end - 1])) --end;
  return end;
}

bool is_bare_key_character(std::string_view c) {
  return c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= 'A' && c[0] <= 'Z') ||
                           (c[0] >= '0' && c[0] <= '9') || c[0] == '-' || c[0] == '_');
}

/// Where the value begins on a line that reads `key = value`.
std::optional<std::size_t> value_begin(const Line& line) {
  const auto equals = std::find(line.begin(), line.end(), "=");
  if (equals == line.end()) return std::nullopt;
  const bool is_key = std::all_of(line.begin(), equals, [](std::string_view c) {
    return is_blank(c) || is_bare_key_character(c) || c == "." || c == "\"";
  });
  const std::size_t begin = skip_blanks(line, static_cast<std::size_t>(equals - line.begin()) + 1);
  if (!is_key || begin == line.size() || line[begin] == "#") return std::nullopt;
  return begin;
}

/// The end of a value without quotes that begins at `begin`: the comment or the end of the line.
std::size_t bare_value_end(const Line& line, std::size_t begin) {
  const auto comment =
      std::find(line.begin() + static_cast<std::ptrdiff_t>(begin), line.end(), "#");
  return without_blanks_before(line, static_cast<std::size_t>(comment - line.begin()));
}

/// The word without quotes that the parser gave up in, where a value belongs.
std::optional<Stretch> bare_value_at(const Line& line, std::size_t at) {
  const auto in_word = [&line](std::size_t i) {
    static constexpr std::string_view kDelimiters = " \t,[]{}=\"'#";
    return i < line.size() && !contains(kDelimiters, line[i]);
  };
  if (!in_word(at)) {
    if (at == 0 || !in_word(at - 1)) return std::nullopt;
    --at;
  }
  Stretch word{at, at + 1};
  while (word.begin > 0 && in_word(word.begin - 1)) --word.begin;
  if (value_begin(line) == word.begin) return Stretch{word.begin, bare_value_end(line, word.begin)};
  while (in_word(word.end)) ++word.end;
  const std::size_t next = skip_blanks(line, word.end);
  if (next < line.size() && line[next] == "=") return std::nullopt;
  return word;
}

/// The key in front of the value that begins at `value`.
std::optional<Stretch> bare_key_before(const Line& line, std::size_t value) {
  std::size_t end = without_blanks_before(line, std::min(value, line.size()));
  if (end == 0 || line[end - 1] != "=") return std::nullopt;
  end = without_blanks_before(line, end - 1);
  std::size_t begin = end;
  while (begin > 0 && is_bare_key_character(line[begin - 1])) --begin;
  if (begin == end || (begin > 0 && line[begin - 1] == ".")) return std::nullopt;
  return Stretch{begin, end};
}

bool begins_like_number(std::string_view plain) {
  return !plain.empty() &&
         (contains("+-.", plain.substr(0, 1)) || (plain[0] >= '0' && plain[0] <= '9'));
}

bool begins_like_date(std::string_view plain) {
  const std::string_view year = plain.substr(0, 4);
  const std::string_view rest = plain.size() > 4 ? plain.substr(4) : std::string_view();
  return year.size() == 4 &&
         std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
         (rest.starts_with("-") || rest.starts_with("/") || rest.starts_with("年"));
}

void explain_date(Problem& problem, const std::string& value) {
  problem.what = said(kNotADate, value);
  const std::optional<Date> meant = parse_as_of(value);
  problem.remedy = meant ? said(kWriteItAs, to_string(*meant))
                         : said({"write a day that exists, such as 2022-06-30",
                                 "请写实际存在的日期，如2022-06-30"});
}

void explain_number(Problem& problem, const std::string& value, std::string plain) {
  const std::variant<Decimal, DecimalFault> as_written = parse_decimal(value);
  if (as_written == std::variant<Decimal, DecimalFault>(DecimalFault::out_of_range)) {
    problem.what = said({"{} {}", "{}{}"}, value, what(DecimalFault::out_of_range));
    problem.remedy = remedy(DecimalFault::out_of_range);
    return;
  }
  problem.what = said({"{} {}", "{}{}"}, value, what(DecimalFault::not_a_number));
  problem.remedy = remedy(DecimalFault::not_a_number);
  std::erase_if(plain, [](char c) { return c == ',' || c == '_' || c == ' '; });
  const std::size_t digits = std::min(plain.find_first_not_of("+-.0123456789"), plain.size());
  const std::string unit = plain.substr(digits);
  plain.resize(digits);
  if (plain.starts_with('.')) plain.insert(plain.begin(), '0');
  if (plain.ends_with('.')) plain.pop_back();
  const std::variant<Decimal, DecimalFault> meant = parse_decimal(plain);
  if (const auto* figure = std::get_if<Decimal>(&meant)) {
    problem.remedy = said(kWriteItAs, to_string(*figure));
    if (unit.empty()) return;
    problem.remedy = said({"{}; the {} belongs into unit", "{}；“{}”请写到unit中"},
                          problem.remedy.sentence(), unit);
  }
}

void explain_word(Problem& problem, const std::string& value) {
  static constexpr std::array<std::string_view, 12> kQuotes{"“",  "”",  "‘",  "’",  "「", "」",
                                                            "『", "』", "＂", "＇", "«",  "»"};
  const std::string lower = search_form(value);
  if (lower == "true" || lower == "false") {
    problem.what = said({"{} is not a value", "{}不是可用的值"}, value);
    problem.remedy = said({"write it in lower case: {}", "请用小写：{}"}, lower);
    return;
  }
  Line inner = characters_of(value);
  const auto is_quote = [](std::string_view c) {
    return std::find(kQuotes.begin(), kQuotes.end(), c) != kQuotes.end();
  };
  const bool quoted = is_quote(inner.front());
  problem.what = quoted ? said({"{} is not in straight quotes", "{}没有用英文直引号"}, value)
                        : said({"{} is not in quotes", "{}没有加引号"}, value);
  if (quoted) inner.erase(inner.begin());
  if (quoted && !inner.empty() && is_quote(inner.back())) inner.pop_back();
  const std::string meant = text_of(inner, {0, inner.size()});
  problem.remedy =
      contains(meant, "\"") || contains(meant, "\\")
          ? said({"write text in straight quotes", "文字请加英文直引号"})
          : said({"write text in straight quotes: \"{}\"", "文字请加英文直引号：\"{}\""}, meant);
}

/// A value that the parser takes neither for text nor for a date, a figure, true or false.
void explain_bare_value(Problem& problem, const std::string& written) {
  constexpr std::size_t kLongest = 60;
  const std::string value = shorten(written, kLongest);
  const std::string plain = to_half_width(value);
  if (begins_like_date(plain)) {
    explain_date(problem, value);
  } else if (begins_like_number(plain)) {
    explain_number(problem, value, plain);
  } else {
    explain_word(problem, value);
  }
}

struct Phrase {
  std::string_view description;  // what the parser's own sentence contains
  Wording what;
  Wording remedy;
};

/// The first that fits.
constexpr std::array<Phrase, 21> kPhrases{{
    {"maximum nested value depth",
     {"too many brackets inside of each other", "括号嵌套过深"},
     {"a plan file needs no more than three; close the ones before",
      "计划文件最多只需三层；请先补上前面括号的另一半"}},
    {"as array-of-tables",
     {"one heading stands both as [ ] and as [[ ]]", "同一标题既写成[ ]，又写成[[ ]]"},
     kHowHeadingsRead},
    {"cannot redefine existing array",
     {"one heading stands both as [[ ]] and as [ ]", "同一标题既写成[[ ]]，又写成[ ]"},
     kHowHeadingsRead},
    {"table header: cannot redefine",
     {"this heading stands twice", "标题重复"},
     {"write [document] and [plan] once, [[section]], [[indicator]] and [[target]] with two "
      "brackets",
      "[document]和[plan]各写一次；[[section]]、[[indicator]]和[[target]]用双层方括号"}},
    {"cannot redefine existing",
     {"this key is given twice", "此项写了两次"},
     {"keep one of the two", "请只保留一个"}},
    {"unknown escape sequence",
     {"a backslash that means nothing", "反斜杠后的字符没有意义"},
     {R"(write \\ for a backslash, or put the text in single quotes)",
      R"(反斜杠请写成\\，或将文字改用英文单引号)"}},
    {"parsing string: encountered end-of-file",
     kUnclosedText,
     {"close it with a straight quote", "请补上英文直引号"}},
    {"parsing literal string: encountered end-of-file",
     kUnclosedText,
     {"close it with a single quote", "请补上英文单引号"}},
    {"string: unescaped control characters",
     {"text without its closing quote on its line", "文字在本行缺少后引号"},
     {"close it with a straight quote; inside of text write \\n for a new line, \\t for a tab",
      "请补上英文直引号；文字中换行写\\n，制表符写\\t"}},
    {"table header: expected ']'",
     {"a heading without its closing bracket", "标题缺少后方括号"},
     kHeadingForms},
    {"parsing table header", {"not a heading", "不是标题"}, kHeadingForms},
    {"expected a comment or whitespace",
     {"something stands behind the value", "值的后面还有内容"},
     {"write one value on a line, in quotes where it is text", "每行只写一个值，文字请加引号"}},
    {"expected keys, tables", kNoKey, kHowALineReads},
    {"expected bare key", kNoKey, kHowALineReads},
    {"could not determine value type",
     {"no value begins like this", "值不能这样开头"},
     {"close the list or the text above it, or write a value here",
      "请补上前面列表或文字的另一半括号或引号，或在此处写上值"}},
    {"expected '='", {"a key without = behind it", "键名后缺少等号（=）"}, kHowALineReads},
    {"expected value, saw",
     {"a key without a value", "缺少值"},
     {"write a value behind =, or leave the key out", "请在等号后写上值，或删去这一项"}},
    {"dangling comma",
     {"a comma with nothing behind it", "逗号后没有内容"},
     {"leave the last comma out", "请删去最后的逗号"}},
    {"expected comma",
     {"no comma between two values", "两个值之间缺少逗号"},
     {"separate values with a comma and close the bracket behind the last one",
      "值与值之间请用英文逗号隔开，并在最后补上括号"}},
    {"inline table: expected key",
     {"{{ }} not closed on its line", "{{ }}没有在同一行内写完"},
     {"keep everything from {{ to }} on one line", "从{{到}}的内容请写在同一行内"}},
    {"encountered end-of-file",
     {"the file ends in the middle of a value", "值还没有写完，文件就结束了"},
     {"close the bracket or the quote that is still open", "请补上尚未写完的括号或引号"}},
}};

void explain_by_description(Problem& problem, const std::string& description) {
  for (const Phrase& phrase : kPhrases) {
    if (!contains(description, phrase.description)) continue;
    problem.what = said(phrase.what);
    problem.remedy = said(phrase.remedy);
    return;
  }
  const std::size_t colon = description.find(": ");
  problem.what = said({"this is not TOML: {}", "此处不符合TOML格式：{}"},
                      colon == std::string::npos ? description : description.substr(colon + 2));
  problem.remedy = said(kHowALineReads);
}

/// Whether the parser gave up inside one value rather than between values.
bool is_inside_value(std::string_view description) {
  static constexpr std::array<std::string_view, 8> kScopes{
      "value", "boolean", "floating-point", "integer", "date", "time", "date-time", "offset"};
  const std::string_view scope = description.substr(0, description.find(": "));
  return std::any_of(kScopes.begin(), kScopes.end(),
                     [scope](std::string_view end) { return scope.ends_with(end); });
}

/// The value behind `key =` as far as its line goes, if it ends there.
std::optional<Stretch> whole_value(const Line& line, std::size_t begin) {
  const std::string_view first = line[begin];
  if (first != "\"" && first != "'" && first != "[" && first != "{") {
    return Stretch{begin, bare_value_end(line, begin)};
  }
  const Stretch rest{begin, without_blanks_before(line, line.size())};
  const std::string text = text_of(line, rest);
  if (text.starts_with(R"(""")") || text.starts_with("'''")) return std::nullopt;
  if (first == "[" && !text.ends_with(']')) return std::nullopt;
  if (first == "{" && !text.ends_with('}')) return std::nullopt;
  return rest;
}

}  // namespace

ExplainedFault explain(const TomlFault& fault, std::string_view line_text) {
  const Line line = characters_of(line_text);
  const std::size_t at = fault.column == 0 ? 0 : fault.column - 1;
  ExplainedFault explained{{{fault.line, fault.column, 1}, {}, {}}, std::nullopt};
  Problem& problem = explained.problem;
  const auto go_around = [&](Detour::Around around, Stretch stretch) {
    explained.detour = Detour{around, place_of(fault, stretch)};
  };

  explain_by_description(problem, fault.description);
  if (contains(fault.description, "key-value pair: cannot redefine")) {
    if (const auto key = bare_key_before(line, at)) {
      problem.what = said(kGivenTwice, in_quotes(text_of(line, *key)));
      problem.place = place_of(fault, *key);
      go_around(Detour::Around::repeated_key, *key);
    }
    return explained;
  }
  if (is_inside_value(fault.description)) {
    if (const auto value = bare_value_at(line, at)) {
      explain_bare_value(problem, text_of(line, *value));
      problem.place = place_of(fault, *value);
      go_around(Detour::Around::value, *value);
    }
    return explained;
  }
  const std::optional<std::size_t> begin = value_begin(line);
  const std::optional<Stretch> value =
      begin && at > *begin ? whole_value(line, *begin) : std::nullopt;
  if (!value) return explained;
  go_around(Detour::Around::value, *value);
  if (line[*begin] != "\"" && line[*begin] != "'" && line[*begin] != "[" && line[*begin] != "{") {
    explain_bare_value(problem, text_of(line, *value));
    problem.place = place_of(fault, *value);
  }
  return explained;
}

}  // namespace milepost
