// What a document says of itself above its text: its title, its day, whose it is;
// docs/drafting.md "Review".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "draft/document.h"
#include "draft/lexicon.h"

namespace milepost {

/// The words of seeds/words/front.toml.
struct FrontWords {
  WordList titles;                    // what titles end with: 政府工作报告
  WordList meetings;                  // behind a day: 会议, 通过
  WordList places;                    // what names of areas end with: 县
  WordList behind;                    // an area: 人民政府, 县长, 第
  std::vector<std::string> in_front;  // of an area: 在, 关于
  WordList any;                       // in front of places that are no names: 各
  WordList no_name;                   // parts of no name: 、
  std::vector<std::string> of_date;   // 年, 月 and 日
};

/// Throws std::logic_error where the file of theirs is no list of words.
FrontWords shipped_front_words();

struct FrontMatter {
  /// The first line that is called as such papers are, else the first that is no remark (`# …`).
  std::string title;
  /// That of a line which is a day alone or one with a meeting behind it. Nothing where two lines
  /// name different days.
  std::optional<Date> date;
  /// The name in front of 人民政府, of who speaks or of the meeting; empty where nothing says it.
  std::string area;

  bool operator==(const FrontMatter&) const = default;
};

/// By the first lines, up to the first long one.
FrontMatter front_matter_of(const InputDocument& document, const FrontWords& words);

}  // namespace milepost
