#include "base/problem.h"

#include <algorithm>
#include <tuple>

#include "base/lines.h"
#include "base/listed.h"
#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// The lines of a text one after another: a long file has millions, of which few are shown.
class LineCursor {
 public:
  /// No column counts a byte-order mark.
  explicit LineCursor(std::string_view text) : rest_(without_byte_order_mark(text)) {}

  /// Counted from 1, and not before the one that was asked for last; empty where there is none.
  std::string_view line(std::size_t number) {
    for (; number_ < number && !rest_.empty(); ++number_) rest_.remove_prefix(line_length(rest_));
    if (number_ != number) return {};
    return without_line_end(rest_.substr(0, line_length(rest_)));
  }

 private:
  std::string_view rest_;
  std::size_t number_ = 1;  // of the line that `rest_` begins with
};

/// Behind the name of a place.
constexpr Wording kTold{": {}\n", "：{}\n"};

std::string underline(std::string_view line, const Place& place) {
  const std::string_view before = first_characters(line, place.column - 1);
  const std::string_view marked = characters_at(line, place.column, place.length);
  const std::size_t width = std::max<std::size_t>(1, display_width(one_line(marked)));
  return std::string(display_width(one_line(before)), ' ') + "^" + std::string(width - 1, '~');
}

}  // namespace

std::string cell_address(const Place& place) {
  std::string letters;
  for (std::size_t rest = place.column; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(place.line);
}

bool is_before(const Place& a, const Place& b) {
  return std::tuple(a.sheet, a.line, a.column) < std::tuple(b.sheet, b.line, b.column);
}

std::string on_one_line(const Problem& problem, Language language, SayRemedy say) {
  constexpr std::string_view kLineBreak = "\n  ";  // as in remedies of several lines
  const std::string between = std::string(kBetweenClauses.in(language));
  std::string text = problem.what.in(language);
  const bool is_question = text.ends_with("?") || text.ends_with("？");
  const std::string behind_question = language == Language::en ? " " : "";
  if (!problem.remedy.empty()) {
    text += (is_question ? behind_question : between) + say(problem.remedy).in(language);
  }
  for (std::size_t at = text.find(kLineBreak); at != std::string::npos;
       at = text.find(kLineBreak, at)) {
    text.replace(at, kLineBreak.size(), between);
  }
  return text;
}

bool Problems::are_too_many(std::size_t line) {
  constexpr std::size_t kMost = 10'000;
  if (size() < kMost) return false;
  add({line, 0},
      said({"there are 10,000 problems or more; the rest of the file was not read",
            "问题已达1万处，文件其余部分未再读取"}),
      said({"most of them may have one cause: mend the first ones and try again",
            "多数问题可能出于同一原因：请先改正前面几处，再试一次"}));
  return true;
}

std::string Problems::named(const Place& place) const {
  if (place.sheet > 0 && place.sheet <= sheets_.size()) {
    const std::string sheet = file_ + ":" + one_line(sheets_[place.sheet - 1]);
    return place.line > 0 ? sheet + "!" + cell_address(place) : sheet;
  }
  if (are_cells_ && place.column > 0) return file_ + ":" + cell_address(place);
  std::string name = file_;
  if (place.line > 0) name += ":" + std::to_string(place.line);
  if (place.column > 0) name += ":" + std::to_string(place.column);
  return name;
}

Said Problems::referred(const Place& place) const {
  if (!are_cells_) return said({"line {}", "第{}行"}, place.line);
  return Said(named(place).substr(file_.size() + 1));
}

std::string Problems::render_notes(Language language) const {
  std::string out;
  for (const Problem& note : notes_) {
    out += named(note.place) + worded(kTold, language, note.what);
  }
  return out;
}

std::string Problems::render(Language language, SayRemedy say) const {
  constexpr std::size_t kLongestExcerpt = 200;
  std::vector<Problem> ordered = problems_;
  std::stable_sort(ordered.begin(), ordered.end(),
                   [](const Problem& a, const Problem& b) { return is_before(a.place, b.place); });
  LineCursor lines(text_);
  std::string out;
  for (const Problem& problem : ordered) {
    out += named(problem.place) + worded(kTold, language, problem.what);
    const bool is_shown = !are_cells_ && problem.place.line > 0 && problem.place.column > 0;
    const std::string_view line = is_shown ? lines.line(problem.place.line) : std::string_view();
    if (is_shown && line.size() <= kLongestExcerpt) {
      const std::string number = std::to_string(problem.place.line);
      out += "  " + number + " | " + one_line(line) + "\n";
      out += "  " + std::string(number.size(), ' ') + " | " + underline(line, problem.place) + "\n";
    }
    if (!problem.remedy.empty()) out += "  " + say(problem.remedy).in(language) + "\n";
  }
  return out;
}

}  // namespace milepost
