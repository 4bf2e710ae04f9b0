#include "base/dash.h"

#include <utility>

#include "base/text.h"

namespace milepost {
namespace {

constexpr std::string_view kMark = "\xE2\x80\x8B";  // U+200B

/// Whether marks, any number of them, stand in front of a dash.
bool is_marked_dash(std::string_view text) {
  while (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  return is_dash(text);
}

}  // namespace

bool is_dash(std::string_view text) {
  const std::string form = to_half_width(trim(text));
  return form == "-" || form == "/" || form == "—" || form == "——" || form == "–";
}

std::string marked_if_dash(std::string text) {
  if (is_marked_dash(text)) text.insert(0, kMark);
  return text;
}

std::string without_dash_mark(std::string text) {
  if (text.starts_with(kMark) && is_marked_dash(text)) text.erase(0, kMark.size());
  return text;
}

}  // namespace milepost
