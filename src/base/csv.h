// CSV as RFC 4180 has it: read through libcsv, written here.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace milepost {

struct CsvRow {
  std::size_t line = 0;  // of the file, counted from 1, where the row begins
  std::vector<std::string> fields;
  std::string_view first_line;  // of the text, with its end
};

/// The rows of a text one by one, so that a long file need not be in memory as rows. The text is
/// UTF-8 and outlives the reader; its byte-order mark and empty lines are passed over.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, char separator = ',');
  CsvReader(CsvReader&&) noexcept;
  CsvReader& operator=(CsvReader&&) noexcept;
  ~CsvReader();

  /// Reads the next row into `row`, whose memory is used again. False at the end, and where a quote
  /// is never closed or stands inside a bare field, or where a field or a row never seems to end,
  /// which is a problem: nothing can be read after.
  bool next(CsvRow& row, Problems& problems);

  /// Bytes of the text that have been read.
  std::size_t bytes_read() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Reads the row of the headings: the first one, or the one behind a line `sep=;`, which tells
/// Excel how fields are separated.
bool read_header(CsvReader& reader, CsvRow& header, Problems& problems);

/// Whether a field is the name of a column.
using IsColumn = std::function<bool(std::string_view)>;

/// The separator (comma, tab or semicolon) by which most headings are the name of a column; a comma
/// where none is.
char find_separator(std::string_view text, const IsColumn& is_column);

/// The headings of a file that has something else above them, such as a title: of its first thirty
/// rows the one with the most names of columns, two at least. Nothing where the first row has more,
/// or three.
std::optional<CsvRow> find_headings_below(std::string_view text, const IsColumn& is_column);

/// Tells where they stand.
void tell_headings_below(const CsvRow& headings, Problems& problems);

/// comma, tab or semicolon
Said name_of_separator(char separator);

/// Whether a header has no more than a thousand fields; a problem of `file` (`a progress file`)
/// where it has.
bool has_few_columns(const CsvRow& header, const Wording& file, Problems& problems);

/// Makes a row as long as the header where only empty fields are too many, or the last ones are
/// missing, as spreadsheets leave out separators at the end of a line. False where the row has more
/// in it than the header has columns, which is a problem.
bool fit_to_header(CsvRow& row, std::size_t header_fields, char separator, Problems& problems);

/// All rows of `text`, without its byte-order mark and without empty lines. A quote that is never
/// closed or stands inside a bare field, and bytes that are not UTF-8, become problems.
std::vector<CsvRow> read_csv(std::string_view text, Problems& problems, char separator = ',');

/// Adds one field, quoted where RFC 4180 asks for it and where it begins or ends with a blank,
/// which a reader would take away.
void append_csv_field(std::string& out, std::string_view field);

/// As append_csv_field, for text that people typed: a field that a spreadsheet would run as a
/// formula (it begins with = + - @, also full-width, tab or return) is defused with an apostrophe
/// in front.
void append_csv_text(std::string& out, std::string_view text);

/// One line of a CSV file: fields one after another, ended when the object goes.
class CsvLine {
 public:
  explicit CsvLine(std::string& out) : out_(out) {}
  CsvLine(const CsvLine&) = delete;
  CsvLine& operator=(const CsvLine&) = delete;
  ~CsvLine() { out_ += "\r\n"; }

  /// What holds no character that asks for quotes: a number, a date, a word of the program.
  CsvLine& bare(std::string_view field) {
    next() += field;
    return *this;
  }
  /// What `append` adds is as bare as that.
  template <class Append>
  CsvLine& bare_from(Append append) {
    append(next());
    return *this;
  }
  /// A word, a number or a date.
  CsvLine& plain(std::string_view field) {
    append_csv_field(next(), field);
    return *this;
  }
  /// Text that people typed.
  CsvLine& text(std::string_view field) {
    append_csv_text(next(), field);
    return *this;
  }

 private:
  std::string& next() {
    if (!first_) out_ += ',';
    first_ = false;
    return out_;
  }

  std::string& out_;
  bool first_ = true;
};

/// The exact reverse of what append_csv_text does to a text.
std::string_view without_defusing(std::string_view field);

}  // namespace milepost
