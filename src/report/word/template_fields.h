// What somebody writes in braces into a template: {正文}, {期号} and the like, docs/reports.md
// "Letterheads".
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "report/document.h"

namespace milepost {

namespace docx {

/// A place in a template that something is put into.
enum class TemplateField {
  body,    // the document, in place of the paragraph
  number,  // of the issue: 3
  year,    // of the day on which it is sent: 2022
  date,    // on which it is sent: 2022年7月8日
  from,    // the office that sends it
  seal,    // of all that was on record
};

}  // namespace docx

template <>
inline constexpr std::array<LabelledWord<docx::TemplateField>, 6> kWords<docx::TemplateField>{
    {{docx::TemplateField::body, "body", {"body", "正文"}},
     {docx::TemplateField::number, "number", {"number", "期号"}},
     {docx::TemplateField::year, "year", {"year", "年份"}},
     {docx::TemplateField::date, "date", {"date", "日期"}},
     {docx::TemplateField::from, "from", {"from", "发文机关"}},
     {docx::TemplateField::seal, "seal", {"seal", "数据校验码"}}}};

namespace docx {

/// Braces in a text with what looks like a word between them.
struct BracedWord {
  std::size_t from;                    // of the first brace; bytes
  std::size_t to;                      // behind the last brace
  std::string word;                    // in usual signs
  std::optional<TemplateField> field;  // none: it is a word that says nothing
  bool is_closed = true;
};

/// All of a text, from left to right. Braces of the full width count too, and doubled ones as one.
/// What is no word is left alone: figures, marks, more than 20 signs; so is a brace that is not
/// closed, unless one of the words stands behind it.
std::vector<BracedWord> braced_words(std::string_view text);

/// `{number}` and `{期号}`.
Said in_braces(TemplateField field);
/// All of them.
Said all_in_braces();
/// All words in both languages.
std::vector<std::string> all_field_words();

/// What a document says in the fields of a template; none that it has nothing to say in.
using FieldValues = std::map<TemplateField, std::string>;
FieldValues field_values(const Document& document);

}  // namespace docx
}  // namespace milepost
