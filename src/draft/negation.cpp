#include "draft/negation.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace milepost {
namespace {

/// Whether a verb of something that is done stands in `text`: what is behind it is a name then,
/// 清理未开工项目.
bool has_verb(std::string_view text, const Lexicon& lexicon) {
  return lexicon.gain.is_in(text) || lexicon.work.is_in(text);
}

}  // namespace

bool is_denied(std::string_view pre, std::string_view post, const Lexicon& lexicon) {
  for (std::size_t at = 0; at < pre.size(); at += first_character(pre.substr(at)).bytes) {
    const std::string_view rest = pre.substr(at);
    const std::string_view never = lexicon.never.at_start_of(rest);
    const std::string_view denied = lexicon.denied.at_start_of(rest);
    if (never.empty() && denied.empty()) continue;
    if (!never.empty() && never.size() >= denied.size()) return true;
    const std::string_view behind = trim(rest.substr(denied.size()));
    const bool is_of_work =
        !lexicon.gain.at_start_of(behind).empty() || !lexicon.milestone.at_start_of(behind).empty();
    if (is_of_work && post.empty() && !has_verb(pre.substr(0, at), lexicon)) return true;
  }
  return false;
}

bool is_denied_behind(std::string_view post, const Lexicon& lexicon) {
  return !lexicon.denied_behind.at_end_of(trim(post)).empty();
}

bool ends_denied(std::string_view subject, const Lexicon& lexicon) {
  subject = trim(subject);
  return !lexicon.never.at_end_of(subject).empty() ||
         !lexicon.denied_behind.at_end_of(subject).empty();
}

}  // namespace milepost
