// What one types for what milepost offers: base/remedy.h.
#pragma once

#include "base/remedy.h"

namespace milepost::cli {

/// The remedy as a sentence, with the command or the option in it.
Said said_remedy(const Remedy& remedy);

/// The same in a form that goes back: what whoever filled it in can do, who has the form only.
Said remedy_in_form(const Remedy& remedy);

}  // namespace milepost::cli
