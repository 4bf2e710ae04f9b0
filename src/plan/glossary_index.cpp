#include "plan/glossary_index.h"

#include <array>

#include "base/words.h"

namespace milepost {
namespace {

bool is_share(std::string_view unit) { return unit == "%" || unit == "‰"; }

/// Whether what is measured so can have this unit.
bool goes_with(MeasuredAs as, std::string_view unit) {
  if (unit.empty()) return true;
  if (as == MeasuredAs::share) return is_share(unit);
  if (as == MeasuredAs::level) return !is_share(unit);
  return unit == "%";
}

std::string lookup_form(MeasuredAs as, std::string_view form) {
  return std::string(word(as)).append(1, '\n').append(form);
}

}  // namespace

GlossaryIndex::GlossaryIndex(const Glossary& glossary) : glossary_(glossary) {
  for (const GlossaryIndicator& indicator : glossary.indicators) {
    for (const GlossaryKey& key : indicator.keys) {
      for (const std::string& name : indicator.zh) {
        by_form_.emplace(lookup_form(key.as, name_form(name, glossary.words)), &key);
      }
      const std::string en = name_form(key.en, glossary.words);
      const bool moves = key.as == MeasuredAs::growth || key.as == MeasuredAs::fall;
      by_form_.emplace(lookup_form(key.as, moves ? without_end(en, glossary.words).first : en),
                       &key);
    }
  }
}

const GlossaryKey* GlossaryIndex::find(std::string_view name, std::string_view unit,
                                       Measure measure) const {
  if (measure == Measure::milestone) return nullptr;
  const std::string form = name_form(name, glossary_.words);
  const std::string unit_form = written_form(unit);
  const auto look = [&](MeasuredAs as, std::string_view searched) -> const GlossaryKey* {
    if (!goes_with(as, unit_form)) return nullptr;
    const auto found = by_form_.find(lookup_form(as, searched));
    return found == by_form_.end() ? nullptr : found->second;
  };
  if (measure == Measure::growth) {
    const auto [rest, end] = without_end(form, glossary_.words);
    return look(end == NameEnd::fall ? MeasuredAs::fall : MeasuredAs::growth, rest);
  }
  const GlossaryKey* level = look(MeasuredAs::level, form);
  return level != nullptr ? level : look(MeasuredAs::share, form);
}

std::string GlossaryIndex::identity(std::string_view name, std::string_view unit,
                                    Measure measure) const {
  std::string called;
  if (const GlossaryKey* usual = find(name, unit, measure)) {
    called = "=" + usual->key;
  } else {
    const std::string form = name_form(name, glossary_.words);
    called = form;
    if (measure == Measure::growth) {
      const auto [rest, end] = without_end(form, glossary_.words);
      called = std::string(rest) + (end == NameEnd::fall ? "\nfalls" : "");
    }
  }
  return called.append(1, '\n').append(word(measure)).append(1, '\n').append(written_form(unit));
}

std::vector<std::string> GlossaryIndex::identities(const Name& name, std::string_view unit,
                                                   Measure measure) const {
  std::vector<std::string> all;
  for (const std::string* text : {&name.zh, &name.en}) {
    if (written_form(*text).empty()) continue;
    std::string one = identity(*text, unit, measure);
    if (all.empty() || all.front() != one) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace milepost
