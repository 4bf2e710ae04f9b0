// What an element of a web page is to a reader: a block, something that is not shown, a footnote.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace milepost {

/// Empty where the element has none.
std::string_view html_attribute(const GumboElement& element, const char* name);

/// Whether nothing of it is shown as text of the page: scripts, what leads to other pages, what is
/// filled in, what is hidden, deleted, or says how a character is read.
bool is_left_out(const GumboElement& element);

/// Whether it stands on lines of its own.
bool is_block(GumboTag tag);

/// 1 to 6 of h1 to h6, else 0.
int heading_level_of(GumboTag tag);

/// Whether it leads to a footnote or back from one.
bool is_note_link(const GumboElement& element);

/// Whether it is a footnote, or holds all of them.
bool is_note(const GumboElement& element);

}  // namespace milepost
