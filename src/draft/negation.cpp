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

/// Whether a text is a verb and nothing else.
bool is_ended_by_verb(std::string_view text, const Lexicon& lexicon) {
  return lexicon.gain.contains(text) || lexicon.milestone.contains(text);
}

/// What stands in a list behind the last 、 of it.
std::string_view last_item(std::string_view text) {
  constexpr std::string_view kMark = "、";
  const std::size_t at = text.rfind(kMark);
  return at == std::string_view::npos ? text : text.substr(at + kMark.size());
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
    const bool is_stopped =
        is_ended_by_verb(behind, lexicon) && !lexicon.not_yet.contains(denied);  // 暂停实施 5个项目
    if (is_of_work && (post.empty() || is_stopped) && !has_verb(pre.substr(0, at), lexicon))
      return true;
  }
  return false;
}

bool may_not_happen(std::string_view pre, RequirementKind asked, const Lexicon& lexicon) {
  pre = trim(pre);
  if (!lexicon.negators.at_end_of(pre).empty()) return true;
  const std::string_view item = trim(last_item(pre));
  const bool is_told_off = asked == RequirementKind::more_than ||
                           asked == RequirementKind::less_than ||
                           !lexicon.happens.at_end_of(pre).empty();
  for (std::size_t at = 0; at < item.size(); at += first_character(item.substr(at)).bytes) {
    const std::string_view rest = item.substr(at);
    const std::string_view word = lexicon.negators.at_start_of(rest);
    if (!word.empty() && !lexicon.happens.at_start_of(rest.substr(word.size())).empty())
      return !has_verb(item.substr(0, at), lexicon);
    if (is_told_off && !lexicon.prevents.at_start_of(rest).empty())
      return !has_verb(item.substr(0, at), lexicon);
  }
  return false;
}

bool tells_which(std::string_view post, std::string_view bare, const Lexicon& lexicon) {
  post = trim(post);
  constexpr std::string_view kOf = "的";
  if (post.starts_with(kOf)) {
    const bool is_of_goal = lexicon.nothing.contains(post.substr(kOf.size()));  // 低于5%的目标
    return !is_of_goal && (post == kOf || !bare.empty());
  }
  return lexicon.negators.at_start_of(bare).size() > std::string_view("不").size();
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
