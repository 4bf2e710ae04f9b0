#include "base/csv.h"

#include <csv.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/encoding.h"
#include "base/invisible.h"
#include "base/lines.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestField = std::size_t{16}
                                      << 20U;   // bytes, beyond which nothing is read
constexpr std::size_t kMostFields = 2'000'000;  // of a row, in the same way

/// What readers of CSV take away from the ends of a bare field.
bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// A formula, or one with apostrophes before it: those need one more, so that taking one away is
/// the exact reverse.
bool needs_defusing(std::string_view text) {
  while (text.starts_with('\'')) text.remove_prefix(1);
  constexpr std::array<std::string_view, 10> kStarts{"=",  "+",      "-",      "@",      "\t",
                                                     "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::any_of(kStarts.begin(), kStarts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

constexpr std::array<char, 3> kSeparators{',', '\t', ';'};

/// Whether a line is `sep=;`, by which Excel is told how the fields are separated.
bool is_separator_hint(std::string_view line) {
  line = without_line_end(line);
  if (line.starts_with('"')) line.remove_prefix(1);
  constexpr std::string_view kHint = "sep=";
  constexpr std::size_t kLongest = kHint.size() + 2;  // a separator and a quote
  return line.size() > kHint.size() && line.size() <= kLongest &&
         search_form(line.substr(0, kHint.size())) == kHint;
}

std::size_t count_columns(const CsvRow& header, const IsColumn& is_column) {
  constexpr std::size_t kMostAsked = 1000;  // of a header with more, the first fields will tell
  const auto end = header.fields.begin() +
                   static_cast<std::ptrdiff_t>(std::min(header.fields.size(), kMostAsked));
  return static_cast<std::size_t>(std::count_if(header.fields.begin(), end, is_column));
}

Said count_of_fields(std::size_t count) {
  return count == 1 ? said({"{} field", "{}个字段"}, count)
                    : said({"{} fields", "{}个字段"}, count);
}

}  // namespace

/// What libcsv has said. Rows are kept to be filled again, so that their memory is asked for once.
struct CsvReader::State {
  State(std::string_view all, char separator)
      : text(without_byte_order_mark(all)), size(all.size()) {
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_set_delim(&parser, static_cast<unsigned char>(separator));
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { csv_free(&parser); }

  static void on_field(void* data, std::size_t length, void* state) {
    auto& self = *static_cast<State*>(state);
    std::vector<std::string>& fields = self.current.fields;
    if (self.fields == fields.size()) fields.emplace_back();
    fields[self.fields++].assign(static_cast<const char*>(data), length);
  }

  static void on_row(int, void* state) {
    auto& self = *static_cast<State*>(state);
    self.current.fields.resize(self.fields);
    self.fields = 0;
    if (self.rows == self.ready.size()) self.ready.emplace_back();
    std::swap(self.ready[self.rows++], self.current);
  }

  /// Reads one line of the text, so that each row knows the line it began on.
  void read_line(Problems& problems) {
    const std::size_t length = line_length(text);
    const std::string_view one = text.substr(0, length);
    if (started_at == 0 && one.find_first_not_of(" \t\r\n") != std::string_view::npos) {
      started_at = line;
      first_line = one;
    }
    const bool whole = parse(one);
    stamp_rows();
    if (!whole) {
      report(line, problems);
    } else if (field_length() > kLongestField || fields > kMostFields) {
      report_endless(started_at, problems);
    }
    text.remove_prefix(length);
    ++line;
  }

  /// Piece by piece, so that a field that never ends is noticed before it takes much memory; false
  /// where it is not CSV.
  bool parse(std::string_view one) {
    constexpr std::size_t kPiece = std::size_t{1} << 20U;
    while (!one.empty() && field_length() <= kLongestField && fields <= kMostFields) {
      const std::string_view piece = one.substr(0, kPiece);
      // A field that outgrows libcsv's buffer is copied: it gets room for the whole piece, and
      // twice what it had if its quotes hold many lines.
      constexpr std::size_t kLeast = std::size_t{64} << 10U;
      csv_set_blk_size(&parser, std::max({kLeast, piece.size(), csv_get_buffer_size(&parser)}));
      if (csv_parse(&parser, piece.data(), piece.size(), &on_field, &on_row, this) !=
          piece.size()) {
        return false;
      }
      one.remove_prefix(piece.size());
    }
    return true;
  }

  void finish(Problems& problems) {
    finished = true;
    const bool whole = csv_fini(&parser, &on_field, &on_row, this) == 0;
    const std::size_t last = started_at == 0 ? line : started_at;
    stamp_rows();
    if (!whole) report(last, problems);
  }

  void stamp_rows() {
    for (std::size_t i = 0; i < rows; ++i) {
      ready[i].line = started_at;
      ready[i].first_line = first_line;
    }
    if (rows > 0) started_at = 0;
  }

  void report(std::size_t at, Problems& problems) {
    finished = true;
    problems.add({at, 0, 0},
                 csv_error(&parser) == CSV_EPARSE
                     ? said({"this line is not CSV: a quote stands in the wrong place",
                             "这一行不符合CSV格式：引号的位置不对"})
                     : said({"this line is not CSV: {}", "这一行不符合CSV格式：{}"},
                            csv_strerror(csv_error(&parser))),
                 said({"put a field that holds commas, quotes or line breaks in quotes, and double "
                       "every quote inside it",
                       "含有逗号、引号或换行的字段要用引号括起来，字段内的引号要写成两个"}));
  }

  void report_endless(std::size_t at, Problems& problems) {
    finished = true;
    problems.add(
        {at, 0, 0},
        fields > kMostFields
            ? said({"this row has more than {} fields; the rest of the file was not read",
                    "这一行的字段超过{}个，文件其余部分未再读取"},
                   kMostFields)
            : said({"a field of this row goes on for more than {} MB; the rest of the file was not "
                    "read",
                    "这一行有一个字段超过{}MB，文件其余部分未再读取"},
                   kLongestField >> 20U),
        said({"a quote may never be closed, or the file is no table",
              "可能有引号没有结束，或者文件不是表格"}));
  }

  /// Of the field that is being read.
  std::size_t field_length() const { return parser.entry_pos; }

  csv_parser parser{};
  std::string_view text;  // what has not been read yet
  std::size_t size;
  std::size_t line = 1;        // the next one to be read
  std::size_t started_at = 0;  // where the row that is being read began; 0 between rows
  std::string_view first_line;
  CsvRow current;
  std::size_t fields = 0;  // of the current row
  std::vector<CsvRow> ready;
  std::size_t rows = 0;  // in `ready`
  std::size_t given = 0;
  bool finished = false;
};

CsvReader::CsvReader(std::string_view text, char separator)
    : state_(std::make_unique<State>(text, separator)) {}
CsvReader::CsvReader(CsvReader&&) noexcept = default;
CsvReader& CsvReader::operator=(CsvReader&&) noexcept = default;
CsvReader::~CsvReader() = default;

bool CsvReader::next(CsvRow& row, Problems& problems) {
  State& state = *state_;
  while (state.given == state.rows) {
    state.given = 0;
    state.rows = 0;
    if (state.finished) return false;
    if (state.text.empty()) {
      state.finish(problems);
    } else {
      state.read_line(problems);
    }
  }
  std::swap(row, state.ready[state.given++]);
  return true;
}

std::size_t CsvReader::bytes_read() const { return state_->size - state_->text.size(); }

bool read_header(CsvReader& reader, CsvRow& header, Problems& problems) {
  if (!reader.next(header, problems)) return false;
  return !is_separator_hint(header.first_line) || reader.next(header, problems);
}

char find_separator(std::string_view text, const IsColumn& is_column) {
  char best = ',';
  std::pair<std::size_t, std::size_t> most{0, 1};  // columns, fields
  for (const char separator : kSeparators) {
    CsvRow header;
    Problems ignored("", text);
    CsvReader reader(text, separator);
    if (!read_header(reader, header, ignored)) continue;
    const std::pair found{count_columns(header, is_column), header.fields.size()};
    if (found <= most) continue;
    most = found;
    best = separator;
  }
  return best;
}

std::optional<CsvRow> find_headings_below(std::string_view text, const IsColumn& is_column) {
  constexpr std::size_t kMostRows = 30;
  constexpr std::size_t kEnough = 3;  // of a first row with as many names
  std::optional<CsvRow> found;
  std::size_t most = 1;
  for (const char separator : kSeparators) {
    CsvRow row;
    Problems ignored("", text);
    CsvReader reader(text, separator);
    if (!read_header(reader, row, ignored)) continue;
    most = std::max(most, count_columns(row, is_column));
    if (!found && most >= kEnough) return std::nullopt;
    for (std::size_t rows = 1; rows < kMostRows && reader.next(row, ignored); ++rows) {
      const std::size_t columns = count_columns(row, is_column);
      if (columns <= most) continue;
      most = columns;
      found = row;
    }
  }
  return found;
}

void tell_headings_below(const CsvRow& headings, Problems& problems) {
  problems.add({headings.line, 0},
               said({"the headings stand in line {}, and something else above them",
                     "列标题在第{}行，其上方另有内容"},
                    headings.line),
               said({"delete what stands above, so that the file begins with the headings",
                     "请删去上方内容，使列标题成为第一行"}));
}

Said name_of_separator(char separator) {
  return separator == ','    ? said({"comma", "逗号"})
         : separator == '\t' ? said({"tab", "制表符"})
                             : said({"semicolon", "分号"});
}

bool has_few_columns(const CsvRow& header, const Wording& file, Problems& problems) {
  constexpr std::size_t kMostColumns = 1000;
  if (header.fields.size() <= kMostColumns) return true;
  problems.add(
      {header.line, 0},
      said({"the header has {}", "表头有{}"}, count_of_fields(header.fields.size())),
      said({"{} has at most {} columns: delete those that are empty", "{}最多有{}列：请删去空列"},
           file, kMostColumns));
  return false;
}

bool fit_to_header(CsvRow& row, std::size_t header_fields, char separator, Problems& problems) {
  std::vector<std::string>& fields = row.fields;
  if (fields.size() == header_fields) return true;
  const auto is_empty = [](const std::string& field) { return trim_invisible(field).empty(); };
  if (fields.size() < header_fields ||
      std::all_of(fields.begin() + static_cast<std::ptrdiff_t>(header_fields), fields.end(),
                  is_empty)) {
    fields.resize(header_fields);
    return true;
  }
  problems.add({row.line, 0},
               said({"this row has {}, the header has {}", "这一行有{}，表头有{}个"},
                    count_of_fields(row.fields.size()), header_fields),
               said({"a text with a {} in it needs quotes around it", "含有{}的文本要用引号括起来"},
                    name_of_separator(separator)));
  return false;
}

std::vector<CsvRow> read_csv(std::string_view text, Problems& problems, char separator) {
  std::size_t line = 1;
  for (std::string_view rest = text; !rest.empty(); ++line) {
    const std::string_view one = rest.substr(0, line_length(rest));
    if (!is_valid_utf8(one)) {
      problems.add({line, 0, 0}, said({"this line is not UTF-8", "这一行不是UTF-8编码"}),
                   save_as_utf8());
      return {};
    }
    rest.remove_prefix(one.size());
  }
  std::vector<CsvRow> rows;
  CsvReader reader(text, separator);
  for (CsvRow row; reader.next(row, problems);) rows.push_back(std::move(row));
  return rows;
}

void append_csv_field(std::string& out, std::string_view field) {
  static constexpr auto kNeedsQuotes = [] {
    std::array<bool, 256> needs{};
    for (const char c : {',', '"', '\r', '\n'}) needs[static_cast<unsigned char>(c)] = true;
    return needs;
  }();
  const bool keeps_its_ends =
      field.empty() || (!is_blank(field.front()) && !is_blank(field.back()));
  if (keeps_its_ends && std::none_of(field.begin(), field.end(), [](char c) {
        return kNeedsQuotes[static_cast<unsigned char>(c)];
      })) {
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
