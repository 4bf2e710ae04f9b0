// The styles of a Word document, as far as they say what a paragraph is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/xml.h"

namespace milepost {

/// The list that a paragraph belongs to, by its number in the document, and the level in it, from
/// 0. The document may say one without the other.
struct WordListPlace {
  std::optional<std::string> list;
  std::optional<int> level;
};

class WordStyles {
 public:
  /// Reads the part `styles.xml`, while it is visited.
  XmlVisitor reader();

  /// What a style says, or the one that it is based on. No style is the usual one of paragraphs.
  WordListPlace list_place(const std::string& style) const;
  /// 1 for the highest rank of headings, 0 for what is none.
  int heading_level(const std::string& style) const;
  bool is_hidden(const std::string& style) const;

 private:
  struct Style {
    std::string based_on;
    WordListPlace place;
    std::optional<int> heading_level;
    std::optional<bool> is_hidden;
  };

  void begin(const XmlElement& element);
  void end(std::string_view name);
  template <class Found>
  void for_each_base(const std::string& style, const Found& found) const;

  std::map<std::string, Style> styles_;
  std::string usual_;
  Style* reading_ = nullptr;
  int conditional_ = 0;  // inside of what holds for parts of a table alone
};

/// Whether a property is switched on, as it is where it has no value.
bool is_on(const XmlElement& property);

}  // namespace milepost
