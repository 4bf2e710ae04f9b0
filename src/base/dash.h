// Dashes that stand in a cell where there is nothing to say, and texts that are such a dash.
#pragma once

#include <string>
#include <string_view>

namespace milepost {

/// Whether a cell with this text says nothing: `-`, `/`, `–`, `—`, `——`.
bool is_dash(std::string_view text);

/// A text for a cell that is to say something even where it is a dash: with a zero-width space in
/// front of it then, which nobody sees and spreadsheets keep.
std::string marked_if_dash(std::string text);

/// The reverse of marked_if_dash.
std::string without_dash_mark(std::string text);

}  // namespace milepost
