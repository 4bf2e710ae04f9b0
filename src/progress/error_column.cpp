#include "progress/error_column.h"

#include <algorithm>
#include <map>

#include "base/csv.h"
#include "base/text.h"
#include "progress/sheet.h"

namespace milepost {
namespace {

std::map<std::size_t /*line*/, std::string> sentences_by_line(const Problems& problems,
                                                              Language language, SayRemedy say) {
  std::map<std::size_t, std::string> by_line;
  for (const Problem& problem : problems.all()) {
    std::string& text = by_line[problem.place.line];
    text += (text.empty() ? "" : " | ") + on_one_line(problem, language, say);
  }
  return by_line;
}

class Writer {
 public:
  Writer(std::size_t columns, std::optional<std::size_t> left_out)
      : columns_(columns), left_out_(left_out) {}

  void add(const CsvRow& row, std::string_view error) {
    CsvLine line(text_);
    for (std::size_t i = 0; i < std::max(columns_, row.fields.size()); ++i) {
      if (i != left_out_) line.plain(i < row.fields.size() ? row.fields[i] : std::string());
    }
    line.text(error);
  }

  std::string take() { return std::move(text_); }

 private:
  std::size_t columns_;
  std::optional<std::size_t> left_out_;
  std::string text_{kByteOrderMark};
};

std::optional<std::size_t> error_column_of(const CsvRow& header) {
  for (std::size_t i = 0; i < header.fields.size(); ++i) {
    if (column_of(header.fields[i]) == SheetColumn::error) return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> with_errors(std::string_view text, const Problems& problems,
                                       Language language, SayRemedy say) {
  CsvReader reader(text, detect_separator(text));
  Problems unreadable("", text);
  CsvRow header;
  if (!reader.next(header, unreadable)) return std::nullopt;
  std::map<std::size_t, std::string> errors = sentences_by_line(problems, language, say);
  Writer writer(header.fields.size(), error_column_of(header));
  writer.add(header, Wording("error", "错误说明").in(language));
  bool is_first = true;
  for (CsvRow row; reader.next(row, unreadable);) {
    std::string error = errors[row.line];
    if (is_first) {
      for (auto i = errors.upper_bound(header.line); i != errors.begin();) {
        --i;
        error = i->second + (error.empty() ? "" : " | ") + error;
      }
      is_first = false;
    }
    writer.add(row, error);
  }
  if (!unreadable.empty()) return std::nullopt;
  return writer.take();
}

}  // namespace milepost
