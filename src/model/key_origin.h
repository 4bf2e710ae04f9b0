// Where the key of a row comes from, docs/drafting.md "Keys".
#pragma once

#include <array>

#include "base/language.h"

namespace milepost {

enum class KeyOrigin {
  given,     // it stood with the row
  kept,      // the same row had it before
  record,    // of an indicator on record that has the same name, unit and measure
  glossary,  // of a usual indicator
  section,   // made of the section and the order of the row
};

template <>
inline constexpr std::array<LabelledWord<KeyOrigin>, 5> kWords<KeyOrigin>{
    {{KeyOrigin::given, "given", {"given", "自带"}},
     {KeyOrigin::kept, "kept", {"as before", "沿用原代码"}},
     {KeyOrigin::record, "record", {"on record", "库中已有指标"}},
     {KeyOrigin::glossary, "glossary", {"glossary", "通用指标"}},
     {KeyOrigin::section, "section", {"by section", "按章节编号"}}}};

}  // namespace milepost
