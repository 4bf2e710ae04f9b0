// What the targets of a document have in common, said below its titles.
#pragma once

#include <vector>

#include "report/document.h"

namespace milepost {

/// Makes a document say which targets it is about: below each title, where it is for people.
void narrow(Document& document, std::vector<Condition> conditions, bool is_for_people);

}  // namespace milepost
