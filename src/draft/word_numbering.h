// The numbers that Word sets in front of paragraphs: they stand nowhere in the text, and are
// counted again here.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/xml.h"
#include "draft/word_styles.h"

namespace milepost {

class WordNumbering {
 public:
  /// Reads the part `numbering.xml`, while it is visited.
  XmlVisitor reader();

  /// Counts a paragraph at a level of a list. To be called for each one, in their order.
  void count(const std::string& list, int level, const WordStyles& styles);

  /// The number of the paragraph that was counted last, with the blank behind it where there is
  /// one: `（一）`, `1.2 `. Empty where the list has bullets.
  std::string label(const std::string& list, int level, const WordStyles& styles) const;

  /// The level of a list that a style belongs to.
  std::optional<int> level_of_style(const std::string& list, const std::string& style,
                                    const WordStyles& styles) const;

 private:
  static constexpr std::size_t kLevels = 9;

  struct Level {
    std::string format = "decimal";
    std::string text;
    std::string style;
    long start = 1;
    std::optional<int> restart;  // after which level, from 1, it begins again; never: 0
    bool is_plain = false;       // all its numbers are shown as 1, 2, 3
    bool has_blank = true;
  };
  /// What several lists may share: their levels, and how far they are counted.
  struct Kind {
    std::array<Level, kLevels> levels;
    std::array<std::optional<long>, kLevels> counted;
    std::string style;  // which has the list that the levels are those of
  };
  struct List {
    std::string kind;
    std::map<std::size_t, long> starts;  // of its own, by level
    std::map<std::size_t, Level> levels;
  };

  void begin(const XmlElement& element);
  void begin_level(const XmlElement& element);
  void end(std::string_view name);
  const std::string* kind_of(const std::string& list, const WordStyles& styles) const;
  const Level& level_of(const List& list, const Kind& kind, std::size_t level) const;

  std::map<std::string, Kind> kinds_;
  std::map<std::string, List> lists_;
  std::set<std::pair<std::string, std::size_t>> started_;  // lists with a start of their own
  Kind* kind_ = nullptr;                                   // that is read, and so on
  List* list_ = nullptr;
  Level* level_ = nullptr;
  std::size_t overridden_ = 0;
};

}  // namespace milepost
