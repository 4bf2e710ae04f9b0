// What a report says, as a value: headings, sentences, tables and charts with typed cells, in one
// language. Every report is built into one of these, and every format is rendered from it:
// docs/reports.md "Formats".
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/local_clock.h"
#include "base/words.h"
#include "model/light.h"
#include "model/name.h"
#include "model/status.h"
#include "report/status_counts.h"

namespace milepost {

/// Whom a document is built for: what stands in it, and in which order.
enum class Audience {
  terminal,  // text: few columns; what the rows add up to stands below them
  page,      // html, markdown, docx: what the rows add up to stands above them
  workbook,  // xlsx: a sheet for each table, figures as numbers
  program,   // csv, json: every column, in words that depend on no language
};

/// A share that is shown as a percentage with one decimal: 1 is 100.0 %.
struct Percent {
  Ratio share;
};

/// A difference of shares, shown in percentage points with one decimal and a sign: 0.1 is +10.0.
struct Points {
  Ratio gap;
};

/// A word that programs know (`will-meet`) and how people read it (能完成).
struct Term {
  std::string_view word;
  std::string_view label;
};

/// Text that a page can follow to somewhere else.
struct Link {
  std::string text;
  std::string url;
};

/// A text with a mark behind it: `2022-06-30 (stale)`. An empty mark is none.
struct Marked {
  std::string text;
  std::string mark;
};

/// Actual against plan as a bar with the expected share as a mark. Shares are parts of 1.
struct Bullet {
  double share = 0;
  double expected = -1;  // negative: no mark
  Status status = Status::no_data;
};

/// The course of an indicator, small. Dates are days since the first.
struct Sparkline {
  std::vector<std::pair<double, double>> points;
};

/// An empty cell is std::monostate. std::int64_t counts things; Ratio is an exact figure.
using Cell = std::variant<std::monostate, std::string, Term, Status, std::int64_t, Ratio, Percent,
                          Points, Date, Moment, bool, Link, Marked, Bullet, Sparkline, Light>;

/// What the cells of a column hold, where they hold anything. `graphic` is a Bullet or Sparkline.
enum class CellKind {
  text,
  term,
  status,
  count,
  figure,
  percent,
  points,
  date,
  moment,
  flag,
  graphic,
  light,
};

/// Whether the cells of such a column line up on the right.
constexpr bool is_number(CellKind kind) {
  return kind == CellKind::count || kind == CellKind::figure || kind == CellKind::percent ||
         kind == CellKind::points;
}

struct Column {
  std::string_view name;     // for programs, never changed: attainment_pct
  std::string heading = {};  // for people
  CellKind kind = CellKind::text;
  bool aligned_right = false;  // also where it holds text, such as `≥ 7%`
  bool shrinks = false;        // gives up width first where the terminal is too narrow
  bool drops = false;          // is left out where that is not enough
};

struct Row;

/// Where the rows of a table go, one after another; each is gone after the call.
using RowVisitor = std::function<void(const Row&)>;

/// Adds what a format makes of one row to a text.
using RowFormat = std::function<void(const Row&, std::string& text)>;
/// Where text goes, one piece after another; each is gone after the call.
using TextVisitor = std::function<void(std::string_view)>;

struct Table {
  enum class Layout {
    grid,
    list,   // people read the first column only, each row as one item; programs read all columns
    facts,  // people read each row as a line without headings above it: what, and what is so
  };

  std::string_view name;   // for programs, never changed: targets
  std::string title = {};  // may be empty
  std::vector<Column> columns = {};
  /// Visits every row, and can be called again: a long table is never in memory as a whole.
  std::function<void(const RowVisitor&)> for_each_row = {};
  /// Visits what `format`, which is called on several threads at once, makes of the rows: in their
  /// order and many at a time. Empty where rows come one by one only.
  std::function<void(const RowFormat& format, const TextVisitor& visit)> for_each_text = {};
  Layout layout = Layout::grid;
  std::string if_empty = {};  // what people read where there are no rows; empty: it is left out
  bool keeps_head = false;    // where there are no rows, its headings stand alone
  bool own_sheet = false;     // long: a workbook has a sheet for it, as for the main table
};

/// One row of a table: a heading across it, or cells.
struct Row {
  std::string heading = {};      // not empty: a heading between the rows, and no cells
  std::size_t depth = 0;         // how far in it stands, headings and cells alike
  std::vector<Cell> cells = {};  // as many as there are columns
  /// What a page shows where the row is opened; made where it is shown. Empty: it cannot be opened.
  std::function<std::vector<Table>()> details = {};
  std::string anchor = {};  // the key of what the row is about, for links within a page
  bool is_total = false;    // what the rows above add up to; no row to count or to sort
  bool is_out = false;      // counts no more, such as what is void: people see it paler
  /// What a page says before its name once somebody sorts or filters it away from its whole.
  std::string of_whole = {};
  std::size_t room = 0;  // lines for a hand to write on, where it is printed
};

struct Heading {
  int level = 1;  // 1 is the title of a plan's part of the report
  std::string text;
  bool begins_annex = false;  // up to the next title: sheets that lie, where it is printed
};

struct Paragraph {
  /// Where a letter has it; what is no letter has bodies only.
  enum class Place {
    body,
    issue,      // 第3期, in the middle above the title
    masthead,   // above the title: the office on the left, and behind a tab the date on the right
    addressee,  // below the title, not set in
    signature,  // on the right
    foot,       // small, on every sheet where it is printed; else the last line
  };
  std::string text;
  bool prominent = false;  // the sentence that says how the plan stands
  Place place = Place::body;
};

/// How many targets have each status, as one stacked bar.
struct StatusBar {
  std::string title = {};
  StatusCounts counts;
};

/// The entries of an indicator over time against what was planned.
struct TimeChart {
  struct Planned {
    std::string name;
    std::vector<std::pair<Date, double>> points;  // from where the way begins to the due date
  };
  std::string title = {};
  std::string unit;
  std::vector<std::pair<Date, double>> actual;
  std::vector<Planned> planned;
};

using Block = std::variant<Heading, Paragraph, Table, StatusBar, TimeChart>;

/// What the targets of a document had in common by the question: `--lead`, and these offices.
struct Condition {
  struct Value {
    std::string word;   // for programs
    std::string label;  // for people
  };
  std::string_view name;  // that of the option: lead
  std::string heading;
  std::vector<Value> values;  // one of them
};

/// How a document is set on paper where it can be sent as it is.
enum class PaperStyle {
  plain,     // ordinary fonts and margins
  official,  // 公文格式, GB/T 9704
};

template <>
inline constexpr std::array<LabelledWord<PaperStyle>, 2> kWords<PaperStyle>{
    {{PaperStyle::plain, "plain", {"plain", "普通"}},
     {PaperStyle::official, "official", {"official", "公文"}}}};

/// What the head of a letter says: a template may have places of its own for it
/// (docs/reports.md "Letterheads").
struct Letterhead {
  std::optional<std::int64_t> number = {};  // of the issue
  std::string from = {};                    // the office that sends it; may be empty
  std::optional<Date> date = {};            // on which it is sent; none of what is no letter
  std::string seal = {};                    // of all that was on record; may be empty
};

struct Document {
  std::string_view report;  // the name of the report: plan-vs-actual
  std::string_view main;    // the table that a CSV file holds
  std::string title = {};   // of the page, of the file
  Language language = Language::en;
  std::vector<Block> blocks;
  std::vector<Condition> conditions = {};  // none where it is about all targets of its plans
  LocalClock clock = {};                   // of moments, where people read them
  PaperStyle style = PaperStyle::plain;    // of a Word document
  Letterhead letterhead = {};
};

/// A table of rows that are in memory already.
std::function<void(const RowVisitor&)> rows_of(std::vector<Row> rows);

}  // namespace milepost
