#include "base/csv.h"

#include <csv.h>

#include <algorithm>
#include <memory>

#include "base/text.h"

namespace milepost {
namespace {

struct Reader {
  std::vector<CsvRow> rows;
  CsvRow current;
  std::size_t line = 1;  // of the character being read
};

void on_field(void* data, std::size_t length, void* state) {
  auto& reader = *static_cast<Reader*>(state);
  reader.current.fields.emplace_back(static_cast<const char*>(data), length);
}

void on_row(int, void* state) {
  auto& reader = *static_cast<Reader*>(state);
  reader.rows.push_back(std::move(reader.current));
  reader.current = {};
}

/// A formula, or one with apostrophes before it: those need one more, so that taking one away is
/// the exact reverse.
bool needs_defusing(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text, Problems& problems) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::size_t line = 1;
  for (std::string_view rest = text; !rest.empty(); ++line) {
    const std::string_view one = rest.substr(0, rest.find('\n'));
    if (!is_valid_utf8(one)) {
      problems.add({line, 0, 0}, "this line is not UTF-8",
                   "save the file as CSV UTF-8 (in Excel: \"CSV UTF-8 (Comma delimited)\")");
      return {};
    }
    rest.remove_prefix(std::min(rest.size(), one.size() + 1));
  }

  csv_parser parser;
  csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
  const std::unique_ptr<csv_parser, decltype(&csv_free)> owner(&parser, &csv_free);
  Reader reader;
  // One line at a time, so that each row knows the line of the file it began on.
  const auto report = [&] {
    problems.add({reader.line, 0, 0},
                 std::string("this line is not CSV: ") + csv_strerror(csv_error(&parser)),
                 "put a field that holds commas, quotes or line breaks in quotes, and double every "
                 "quote inside it");
  };
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::size_t rows_before = reader.rows.size();
    if (reader.current.line == 0 && !trim(text.substr(0, length)).empty()) {
      reader.current.line = reader.line;
    }
    const std::size_t started = reader.current.line;
    if (csv_parse(&parser, text.data(), length, &on_field, &on_row, &reader) != length) {
      report();
      return reader.rows;
    }
    for (std::size_t i = rows_before; i < reader.rows.size(); ++i) reader.rows[i].line = started;
    text.remove_prefix(length);
    ++reader.line;
  }
  const std::size_t rows_before = reader.rows.size();
  const std::size_t started = reader.current.line;
  if (csv_fini(&parser, &on_field, &on_row, &reader) != 0) {
    reader.line = started == 0 ? reader.line : started;
    report();
  }
  for (std::size_t i = rows_before; i < reader.rows.size(); ++i) reader.rows[i].line = started;
  return reader.rows;
}

void append_csv_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void append_csv_text(std::string& out, std::string_view text) {
  if (!needs_defusing(text)) {
    append_csv_field(out, text);
    return;
  }
  append_csv_field(out, "'" + std::string(text));
}

std::string_view without_defusing(std::string_view field) {
  if (field.starts_with('\'') && needs_defusing(field)) field.remove_prefix(1);
  return field;
}

}  // namespace milepost
