// A fault in a user's file: where it is, what is wrong, what would be right. Problems are values;
// a reader collects all of them and the command shows them in one go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/remedy.h"

namespace milepost {

/// Lines and columns count from 1; a column counts characters, or the columns of a spreadsheet. 0
/// where there is none.
struct Place {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t length = 1;  // characters under the caret
  std::size_t sheet = 0;   // of a workbook, in its order; 0 where only one of its sheets is meant
};

struct Problem {
  Place place;
  Said what;
  Remedy remedy;
};

/// `D7`: how a spreadsheet names the cell of a line and a column.
std::string cell_address(const Place& place);

/// In the order of the file, in a workbook sheet by sheet.
bool is_before(const Place& a, const Place& b);

/// What is wrong and what would be right, on one line.
std::string on_one_line(const Problem& problem, Language language, SayRemedy say);

/// The problems of one file, beside the text that they point into.
class Problems {
 public:
  /// `text` must outlive this object.
  Problems(std::string file, std::string_view text) : file_(std::move(file)), text_(text) {}

  /// Of a spreadsheet, whose places are told as addresses of cells: `form.xlsx:D7`.
  static Problems of_cells(std::string file) {
    Problems problems(std::move(file), {});
    problems.are_cells_ = true;
    return problems;
  }
  bool are_cells() const { return are_cells_; }

  /// What the sheets are called to which places belong: `plan.xlsx:Targets!D7`.
  void name_sheets(std::vector<std::string> names) { sheets_ = std::move(names); }

  void add(Place place, Said what, Remedy remedy = {}) {
    problems_.push_back({place, std::move(what), std::move(remedy)});
  }
  void add(Problem problem) { problems_.push_back(std::move(problem)); }

  /// Whether there are so many that more of them help nobody. Then one more is added, at `line`,
  /// which says that the rest of the file was not read.
  bool are_too_many(std::size_t line);

  /// Something that is no problem but that whoever wrote the file is to know: what was passed over.
  void note(Place place, Said what) { notes_.push_back({place, std::move(what), {}}); }

  bool empty() const { return problems_.empty(); }
  std::size_t size() const { return problems_.size(); }
  const std::vector<Problem>& all() const { return problems_; }
  const std::string& file() const { return file_; }
  /// A place as it is named in front of its problems: `plan.toml:12:1`, `form.xlsx:D7`.
  std::string named(const Place& place) const;
  /// A place as a message refers to it: `line 12` and `第12行`, `Targets!D7`.
  Said referred(const Place& place) const;

  /// All of them in the order of the file, in a workbook sheet by sheet, each as
  ///
  ///     plan.toml:12:1: unknown key "at-lest"
  ///       12 | at-lest = 7
  ///          | ^~~~~~~
  ///       did you mean "at-least"?
  std::string render(Language language, SayRemedy say) const;
  /// What was noted, a line each: `plan.xlsx:Targets!F5: …`
  std::string render_notes(Language language) const;

 private:
  std::string file_;
  std::string_view text_;
  bool are_cells_ = false;
  std::vector<std::string> sheets_ = {};
  std::vector<Problem> problems_;
  std::vector<Problem> notes_ = {};
};

}  // namespace milepost
