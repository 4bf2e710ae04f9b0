// Usual indicators by what they are called, and what makes two names those of one indicator;
// docs/drafting.md "Keys".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/glossary.h"
#include "model/indicator.h"

namespace milepost {

class GlossaryIndex {
 public:
  /// `glossary` must outlive the index.
  explicit GlossaryIndex(const Glossary& glossary);

  /// The usual indicator of this name in either language, as far as unit and measure go with it;
  /// null where there is none. A unit that is not known, of what others set, goes with each.
  const GlossaryKey* find(std::string_view name, std::string_view unit, Measure measure) const;

  /// The same text for names, units and measures of one and the same indicator, whatever words they
  /// are said in: one for each language of the name, none where it has no name.
  std::vector<std::string> identities(const Name& name, std::string_view unit,
                                      Measure measure) const;

 private:
  std::string identity(std::string_view name, std::string_view unit, Measure measure) const;

  const Glossary& glossary_;
  std::unordered_map<std::string, const GlossaryKey*> by_form_;
};

}  // namespace milepost
