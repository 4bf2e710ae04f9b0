// A Word document that somebody made as a template: a letterhead, with its styles, its headers and
// footers, that documents are written into. docs/reports.md "Letterheads".
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "report/word/template_fields.h"
#include "report/word/template_part.h"
#include "report/word/template_styles.h"

namespace milepost {

/// A template that was read, with every part of its package as it is.
struct WordTemplate {
  /// A header or footer, or all footnotes or endnotes.
  struct Margin {
    std::string name;
    docx::TemplatePart part;
  };
  std::map<std::string, std::string> parts;  // by their names
  std::string types;                         // [Content_Types].xml, as that of a document
  std::string document;                      // the name of the part of the body
  docx::TemplatePart body;
  std::vector<Margin> margins;
  std::string styles_part;  // empty where there is none
  docx::TemplateStyles styles;
  std::string properties_part;  // with its title; empty where there is none

  /// Whether one of its parts has a place for this.
  bool has(docx::TemplateField field) const;
};

/// Reads the bytes of a template, a .docx or .dotx whoever wrote it. Empty where something is
/// wrong, which is then added to `problems`.
std::optional<WordTemplate> read_word_template(std::string_view bytes, Problems& problems);

/// What keeps this document out of this template: that it has nothing to say in a place of it, or
/// something that finds no place. Empty where nothing does.
std::vector<Problem> faults_between(const WordTemplate& letterhead, const Document& document);

}  // namespace milepost
