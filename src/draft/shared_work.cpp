#include "draft/shared_work.h"

#include "base/text.h"

namespace milepost {
namespace {

/// 甲梨、乙果县级园区建设: what they are to be stands with the last, and begins with its level.
bool names_kind(std::string_view thing, std::string_view last, const Lexicon& lexicon) {
  if (thing.ends_with("”") || thing.ends_with("》") || lexicon.levels.is_in(thing)) return false;
  const auto [at, level] = lexicon.levels.first_in(last);
  if (at == std::string_view::npos || at == 0) return false;
  const std::string_view kind = without_bracket(last.substr(at + level.size()));
  const std::string_view work = lexicon.site_work.at_end_of(kind);
  return !lexicon.things.at_end_of(trim(kind.substr(0, kind.size() - work.size()))).empty();
}

}  // namespace

std::string_view without_bracket(std::string_view thing) {
  constexpr std::string_view kOpen = "（";
  constexpr std::string_view kClose = "）";
  if (!thing.ends_with(kClose)) return thing;
  const std::size_t open = thing.rfind(kOpen);
  return open == std::string_view::npos ? thing : trim(thing.substr(0, open));
}

std::string_view shared_with(std::string_view thing, const Listed& listed, bool needs_work,
                             const Lexicon& lexicon) {
  const std::string_view bare = without_bracket(trim(thing));
  const bool is_site = !lexicon.sites.at_end_of(bare).empty();
  const bool has_work = !lexicon.site_work.at_end_of(bare).empty();
  const bool is_thing = !lexicon.things.at_end_of(bare).empty();
  if (has_work) return {};
  const std::string_view tail = trim(listed.tail);
  if (tail.empty()) {
    const std::string_view last = listed.things.empty() ? std::string_view() : listed.things.back();
    const std::string_view work = lexicon.site_work.at_end_of(without_bracket(last));
    const bool is_other = listed.things.size() > 1 && thing != last;
    if (is_other && !is_thing && !is_site && names_kind(thing, last, lexicon))
      return last.substr(lexicon.levels.first_in(last).first);
    return needs_work && is_site && is_other ? work : std::string_view();
  }
  const std::string_view site_work = lexicon.site_work.at_end_of(tail);
  const std::string_view work = site_work.empty() ? lexicon.done.at_end_of(tail) : site_work;
  if (!work.empty()) return is_site || !is_thing ? work : std::string_view();
  const std::string_view kind = lexicon.projects.at_end_of(tail);
  return is_thing || thing.ends_with("”") ? std::string_view() : kind;
}

}  // namespace milepost
