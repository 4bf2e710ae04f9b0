// Names of what is measured as they are compared: 规模以上工业增加值增速 is 规上工业增加值增长.
// Which words say the same is data, seeds/words/indicators.toml.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost {

/// Words of names, each as `written_form` has it.
struct NameWords {
  std::vector<std::pair<std::string, std::string>> alike;  // the first is taken for the second
  std::vector<std::string> before;                         // say nothing in front of a name: 全市
  std::vector<std::string> after;                          // nor at its end: 目标
  std::vector<std::string> growth;                         // at its end: it rises
  std::vector<std::string> fall;                           // and it falls
};

/// In half width, lower case and usual signs, without blanks and quotation marks.
std::string written_form(std::string_view name);

/// The written form with one word for those that are alike, without what says nothing of it. A word
/// stays where nothing would be left.
std::string name_form(std::string_view name, const NameWords& words);

enum class NameEnd { plain, growth, fall };

/// What a name in this form ends with, and the rest of it; all of it where nothing would be left.
std::pair<std::string_view, NameEnd> without_end(std::string_view form, const NameWords& words);

}  // namespace milepost
