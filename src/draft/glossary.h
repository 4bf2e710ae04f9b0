// The usual indicators that ship, seeds/words/indicators.toml.
#pragma once

#include "model/glossary.h"

namespace milepost {

/// Throws std::logic_error where the file of theirs is no glossary, which a test finds.
Glossary shipped_glossary();

}  // namespace milepost
