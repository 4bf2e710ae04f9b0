// How a document is built: in which language, for whom, and by which clock.
#pragma once

#include "base/local_clock.h"
#include "model/name.h"
#include "report/document.h"

namespace milepost {

struct View {
  Language language = Language::en;
  Audience audience = Audience::terminal;
  LocalClock clock = {};

  bool is_for_people() const { return audience != Audience::program; }
};

}  // namespace milepost
