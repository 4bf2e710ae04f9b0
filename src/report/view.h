// How a document is built: in which language, for whom.
#pragma once

#include "model/name.h"
#include "report/document.h"

namespace milepost {

struct View {
  Language language = Language::en;
  Audience audience = Audience::terminal;

  bool is_for_people() const { return audience != Audience::program; }
};

}  // namespace milepost
