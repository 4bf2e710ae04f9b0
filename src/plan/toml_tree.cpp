#include "plan/toml_tree.h"

namespace milepost {
/// The parser met what it holds for impossible: a heading such as [{ is enough.
struct ParserLost {};
constexpr void keep_parser(bool sound) {
  if (!sound) throw ParserLost();
}
}  // namespace milepost

// This is the one file that includes toml++, so it compiles the library in. Without NDEBUG its
// assertions are checked; with it they would be taken for facts, and break on a file that is wrong.
#undef NDEBUG
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ASSERT(expression) milepost::keep_parser(static_cast<bool>(expression))
#include <toml++/toml.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "base/text.h"
#include "plan/characters.h"
#include "plan/toml_fault.h"

namespace milepost {
namespace {

bool is_same(const Place& place, const toml::source_position& position) {
  return place.line == position.line && place.column == position.column;
}

bool overlap(const Place& a, const Place& b) {
  return a.line == b.line && a.column < b.column + b.length && b.column < a.column + a.length;
}

/// The file as it is and as the parser gets to see it, without what it cannot get past.
class Source {
 public:
  explicit Source(std::string_view text) : lines_(lines_of(text)) {
    for (const std::string_view line : lines_) passable_.emplace_back(line);
  }

  std::size_t size() const { return lines_.size(); }

  std::string_view line(std::size_t number) const {
    return number == 0 || number > lines_.size() ? std::string_view() : lines_[number - 1];
  }

  std::string passable() const {
    std::string text;
    for (const std::string& line : passable_) text.append(line).append(1, '\n');
    text.pop_back();
    return text;
  }

  bool passed_over(Detour::Around around, const toml::source_region& region) const {
    return std::any_of(detours_.begin(), detours_.end(), [&](const Detour& detour) {
      return detour.around == around && is_same(detour.place, region.begin);
    });
  }

  /// False where a detour led into this fault.
  bool go_around(const Detour& detour) {
    const bool again = std::any_of(detours_.begin(), detours_.end(), [&](const Detour& earlier) {
      return overlap(earlier.place, detour.place);
    });
    if (again) return false;
    std::string& changed = passable_[detour.place.line - 1];
    const std::string_view gone = cut(changed, detour.place.column, detour.place.length);
    const auto offset = static_cast<std::size_t>(gone.data() - changed.data());
    changed.replace(offset, gone.size(), stand_in(detour));
    detours_.push_back(detour);
    return true;
  }

 private:
  /// As many characters as the detour is long, so that all places stay what they are.
  std::string stand_in(const Detour& detour) const {
    if (detour.around == Detour::Around::value) {
      return "0" + std::string(detour.place.length - 1, ' ');
    }
    std::string key = std::to_string(detours_.size());
    key.resize(detour.place.length, '_');
    return key;
  }

  std::vector<std::string_view> lines_;
  std::vector<std::string> passable_;
  std::vector<Detour> detours_;
};

/// From the tree of toml++ to ours.
class Converter {
 public:
  explicit Converter(const Source& source) : source_(source) {}

  TomlValue value(const toml::node& node) const {
    TomlValue converted;
    converted.place = place(node.source());
    if (source_.passed_over(Detour::Around::value, node.source())) return converted;
    converted.kind = kind_of(node);
    converted.text = node.is_string() ? node.ref<std::string>() : written(converted.place);
    if (const toml::array* array = node.as_array()) {
      for (const toml::node& item : *array) converted.items.push_back(value(item));
    }
    if (const toml::table* table = node.as_table()) converted.members = members(*table);
    return converted;
  }

 private:
  static TomlKind kind_of(const toml::node& node) {
    if (node.is_string()) return TomlKind::text;
    if (node.is_number()) return TomlKind::number;
    if (node.is_date()) return TomlKind::date;
    if (node.is_boolean()) return TomlKind::boolean;
    if (node.is_array()) return TomlKind::array;
    if (node.is_table()) return TomlKind::table;
    return TomlKind::date_time;
  }

  std::vector<TomlMember> members(const toml::table& table) const {
    std::vector<TomlMember> converted;
    for (const auto& [key, node] : table) {
      if (source_.passed_over(Detour::Around::repeated_key, key.source())) continue;
      converted.push_back({std::string(key.str()), place(key.source()), value(node)});
    }
    std::sort(converted.begin(), converted.end(), [](const TomlMember& a, const TomlMember& b) {
      return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
    });
    return converted;
  }

  /// What goes on over several lines is underlined to the end of its first.
  Place place(const toml::source_region& region) const {
    const std::size_t column = region.begin.column;
    const std::size_t past = region.begin.line == region.end.line
                                 ? region.end.column
                                 : count_characters(trim(source_.line(region.begin.line))) + 1;
    return {region.begin.line, column, past > column ? past - column : 1};
  }

  std::string written(const Place& place) const {
    return std::string(cut(source_.line(place.line), place.column, place.length));
  }

  const Source& source_;
};

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

bool is_readable(std::string_view text, Problems& problems) {
  if (!is_valid_utf8(text)) {
    std::size_t line = 1;
    for (const std::string_view one : lines_of(text)) {
      if (!is_valid_utf8(one)) break;
      ++line;
    }
    problems.add({line, 0, 1}, "the file is not UTF-8 text",
                 "save it again with the encoding UTF-8");
    return false;
  }
  if (trim(text).empty()) {
    problems.add({}, "the file is empty",
                 "a plan file has a [document], a [plan], [[section]] and [[target]] tables");
    return false;
  }
  return true;
}

/// The first line that looks like a heading but names no table.
toml::source_position broken_heading(const Source& source) {
  static constexpr std::string_view kKeyBegins =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_\"'";
  for (std::size_t number = 1; number <= source.size(); ++number) {
    const std::string_view line = trim(source.line(number));
    const std::size_t name = line.find_first_not_of("[ \t");
    const bool names =
        name != std::string_view::npos && kKeyBegins.find(line[name]) != std::string_view::npos;
    if (line.starts_with('[') && !names) return {static_cast<toml::source_index>(number), 1};
  }
  return {1, 1};
}

TomlFault fault_of(const toml::parse_error& error, const Source& source) {
  const toml::source_position at = error.source().begin;
  const std::size_t past_end = count_characters(source.line(at.line)) + 1;
  return {at.line, std::min<std::size_t>(at.column, past_end), std::string(error.description())};
}

/// The file as it is readable by now, or the fault that the parser stops at.
std::variant<TomlValue, TomlFault> parse(const Source& source) {
  try {
    const toml::parse_result result = toml::parse(source.passable());
    if (result) return Converter(source).value(result.table());
    return fault_of(result.error(), source);
  } catch (const ParserLost&) {
    const toml::source_position at = broken_heading(source);
    return TomlFault{at.line, at.column, "Error while parsing table header: expected a name"};
  }
}

}  // namespace

std::optional<TomlValue> read_toml(std::string_view text, Problems& problems) {
  constexpr int kMostFaults = 100;
  text = without_byte_order_mark(text);
  if (!is_readable(text, problems)) return std::nullopt;

  Source source(text);
  for (int i = 0; i < kMostFaults; ++i) {
    std::variant<TomlValue, TomlFault> parsed = parse(source);
    if (auto* root = std::get_if<TomlValue>(&parsed)) return std::move(*root);
    const auto& fault = std::get<TomlFault>(parsed);
    const ExplainedFault explained = explain(fault, source.line(fault.line));
    const bool got_past = explained.detour && source.go_around(*explained.detour);
    if (got_past || !explained.detour) {
      const Problem& problem = explained.problem;
      problems.add(problem.place, problem.what, problem.remedy);
    }
    if (!got_past) break;
  }
  return std::nullopt;
}

}  // namespace milepost
