// What a sentence promises, one line for each proposal: as tests read it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draft/sentence.h"

namespace milepost {

/// `A 新增企业 at-least 30 家 flow strive by 2024-06-30 in 2`: the last two where there are any.
inline std::string line_of(const Proposal& one) {
  std::string line(word(one.grade));
  line += " " + one.name + " " + std::string(word(one.requirement));
  if (one.value) line += " " + to_string(*one.value);
  if (one.upper) line += ".." + to_string(*one.upper);
  if (!one.reference.empty()) line += " [" + one.reference + "]";
  if (!one.unit.empty()) line += " " + one.unit;
  line += " " + std::string(word(one.measure));
  if (one.commitment == Commitment::strive) line += " strive";
  if (one.due) line += " by " + to_string(*one.due);
  if (one.parent) line += " in " + std::to_string(*one.parent + 1);
  return line;
}

inline std::vector<std::string> lines_of(std::string_view sentence) {
  static const Lexicon lexicon = shipped_lexicon();
  std::vector<std::string> lines;
  for (const Proposal& one : read_sentence(sentence, {2024, {}}, lexicon).proposals) {
    lines.push_back(line_of(one));
  }
  return lines;
}

struct SentenceCase {
  std::string_view sentence;
  std::vector<std::string> lines;
};

}  // namespace milepost
