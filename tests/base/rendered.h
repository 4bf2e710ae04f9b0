// Problems and remedies as tests read them: in English, and what is offered as a mere mark, because
// only an edge can say it.
#pragma once

#include <string>

#include "base/problem.h"
#include "base/remedy.h"

namespace milepost {

inline Said say_plainly(const Remedy& remedy) {
  if (!remedy.offer()) return remedy.sentence();
  const std::string above = remedy.sentence().empty() ? "" : remedy.sentence().en + "\n  ";
  return above + "(an offer)";
}

inline std::string rendered(const Problems& problems) {
  return problems.render(Language::en, &say_plainly);
}

}  // namespace milepost
