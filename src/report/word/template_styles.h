// The styles of a document inside a template: those that the template has by their names or ids,
// and of the others what milepost's own are.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/word/part_edit.h"

namespace milepost::docx {

/// A style as the reader sees it.
struct StyleName {
  std::string type;  // paragraph, table …
  std::string id;
  std::string name;
  bool is_usual = false;  // what has no style of its own has this one
  /// LibreOffice writes a style for text into every document; nobody made it what it is.
  bool is_of_program = false;
  bool has_numbers = false;   // counts its paragraphs
  std::string based_on = {};  // an id
};

/// The styles of a template.
struct TemplateStyles {
  std::vector<StyleName> names;
  Bytes end;                               // where further ones go in the part
  std::string closing = {};                // what is to stand behind them there
  std::optional<std::size_t> prefixes_at;  // as in TemplatePart
};

/// Reads the part of the styles, whose XML is well formed.
TemplateStyles read_template_styles(std::string_view xml);

/// The part with these further styles.
std::string with_styles(std::string_view xml, const TemplateStyles& styles, std::string_view more);

/// Which style of the whole document stands for one of milepost's own. Keeps what was asked for.
class StyleIds {
 public:
  /// Without a template each stands for itself.
  StyleIds() = default;
  /// `own` is a part of styles of reports/word/; both must outlive this object.
  StyleIds(const TemplateStyles& theirs, std::string_view own);

  /// Ready to stand in an attribute.
  std::string of(std::string_view own);

  /// Whether the style of the template that stands for this one, if any does, counts its
  /// paragraphs.
  bool counts(std::string_view own);

  /// What the part of the styles lacks of those that were asked for, and of those that they are
  /// based on.
  std::string lacking() const;

 private:
  struct OwnStyle {
    StyleName name;
    std::string based_on;
    std::string_view xml;
  };
  const OwnStyle* find_own(std::string_view id) const;
  std::string id_in_template(const OwnStyle& own) const;
  std::string rewritten(const OwnStyle& own) const;

  const TemplateStyles* theirs_ = nullptr;
  std::vector<OwnStyle> own_;
  std::map<std::string, std::string, std::less<>> ids_;  // of milepost's own styles
  std::set<std::string, std::less<>> lacking_;           // the same, what the template lacks
};

}  // namespace milepost::docx
