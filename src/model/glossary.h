// What usual indicators are called, with a key and an English name for each thing that is measured
// of them: seeds/words/indicators.toml.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/name_form.h"
#include "base/words.h"

namespace milepost {

/// What is measured of it: an amount or a count, a level in %, or its rise or fall in %.
enum class MeasuredAs { level, share, growth, fall };

template <>
inline constexpr std::array<Word<MeasuredAs>, 4> kWords<MeasuredAs>{{{MeasuredAs::level, "level"},
                                                                     {MeasuredAs::share, "share"},
                                                                     {MeasuredAs::growth, "growth"},
                                                                     {MeasuredAs::fall, "fall"}}};

struct GlossaryKey {
  MeasuredAs as = MeasuredAs::level;
  std::string key;
  std::string en;
};

struct GlossaryIndicator {
  std::vector<std::string> zh;  // usual names, without words for growth and fall
  std::vector<GlossaryKey> keys;
};

struct Glossary {
  NameWords words;
  std::vector<GlossaryIndicator> indicators;
};

}  // namespace milepost
