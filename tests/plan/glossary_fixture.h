// A glossary of a few indicators.
#pragma once

#include "model/glossary.h"

namespace milepost {

inline Glossary small_glossary() {
  using enum MeasuredAs;
  return {{{{"地区生产总值", "生产总值"}, {"gdp", "生产总值"}},
           {"全市"},
           {"目标"},
           {"增长", "增速", "growth"},
           {"下降"}},
          {{{"地区生产总值"},
            {{level, "gdp", "Gross domestic product"}, {growth, "gdp-growth", "GDP growth"}}},
           {{"单位GDP能耗"}, {{fall, "energy-intensity", "Fall of energy intensity"}}},
           {{"森林覆盖率"}, {{share, "forest-coverage", "Forest coverage"}}}}};
}

}  // namespace milepost
