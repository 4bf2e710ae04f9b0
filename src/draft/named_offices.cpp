#include "draft/named_offices.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 2> kColons{"：", ":"};
constexpr std::array<std::string_view, 5> kPartMarks{"、", "；", "，", "。", "\u3000"};
constexpr std::array<std::string_view, 6> kFullStops{"。", "！", "？", "!", "?", "\n"};
constexpr std::array<std::string_view, 6> kOpenOffices{"（", "(", "【", "[", "〔", "［"};
constexpr std::array<std::string_view, 6> kCloseOffices{"）", ")", "】", "]", "〕", "］"};
constexpr std::size_t kLongestLabel = 12;  // in characters

/// What stands in front of a colon, and what that means where it is a label.
struct OfficeLabel {
  ColumnRole role = ColumnRole::unknown;
  std::string_view label;  // empty where there is none
};

/// No figure stands in one, and no bracket is opened in it and left open: 新建医院2所（牵头单位.
bool may_be_label(std::string_view label) {
  for (std::size_t i = 0; i < kOpenOffices.size(); ++i) {
    const std::size_t open = label.rfind(kOpenOffices[i]);
    if (open == 0 || (open != label.npos && label.find(kCloseOffices[i], open) == label.npos))
      return false;
  }
  return label.find_first_of("0123456789") == std::string_view::npos;
}

OfficeLabel office_label_of(std::string_view text, const Vocabulary& words) {
  for (const std::string_view colon : kColons) {
    const std::size_t at = text.find(colon);
    if (at == std::string_view::npos) continue;
    const std::string_view label = trim(text.substr(0, at));
    if (label.empty() || count_characters(label) > kLongestLabel || !may_be_label(label)) continue;
    return {meaning_of_heading(label, words.tables).role, label};
  }
  return {};
}

bool is_of_offices(ColumnRole role) {
  return role == ColumnRole::lead || role == ColumnRole::responsible ||
         role == ColumnRole::supporting;
}

/// Whether who answers for something, and until when, begins with such a label.
bool may_begin(ColumnRole role) {
  return is_of_offices(role) || role == ColumnRole::leader || role == ColumnRole::due;
}

/// Whether a text begins with a label that is known: 完成时限：6月底前.
bool begins_with_label(std::string_view text, const Vocabulary& words) {
  const std::size_t colon = std::min(text.find(kColons[0]), text.find(kColons[1]));
  const std::string_view label = text.substr(0, std::min(colon, text.size()));
  return colon != std::string_view::npos && label.find_first_of(" \t\n,;") == label.npos &&
         std::none_of(kPartMarks.begin(), kPartMarks.end(),
                      [&](std::string_view mark) { return label.find(mark) != label.npos; }) &&
         office_label_of(text, words).role != ColumnRole::unknown;
}

/// The size of the mark that ends what a label is about, at the beginning of `rest`; of blanks and
/// 、 only where another label stands behind them. 0 where there is none.
std::size_t size_of_end(std::string_view rest, const Vocabulary& words) {
  for (const std::string_view mark : {"；", "，", "。", ";", ","}) {
    if (rest.starts_with(mark)) return mark.size();
  }
  std::size_t size = 0;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view mark : {" ", "\t", "\n", "\u3000", "\u00a0", "、"}) {
      if (!rest.substr(size).starts_with(mark)) continue;
      size += mark.size();
      goes_on = true;
    }
  }
  return size > 0 && begins_with_label(rest.substr(size), words) ? size : 0;
}

/// The parts of a text between marks that end what a label is about.
std::vector<std::string_view> parts_of(std::string_view text, const Vocabulary& words) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  const auto take = [&](std::size_t end, std::size_t next) {
    if (const std::string_view part = trim(text.substr(begin, end - begin)); !part.empty())
      parts.push_back(part);
    begin = next;
  };
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); at += first_character(text.substr(at)).bytes) {
    const std::string_view rest = text.substr(at);
    for (const auto& [open, close] : kRoundBrackets) {
      if (rest.starts_with(open)) ++depth;
      if (rest.starts_with(close)) depth = std::max(0, depth - 1);
    }
    if (depth > 0 || at < begin) continue;
    if (const std::size_t size = size_of_end(rest, words); size > 0) take(at, at + size);
  }
  take(text.size(), text.size());
  return parts;
}

/// The day of a part without a label that says nothing else: 6月底前完成.
std::optional<NamedDay> day_alone(std::string_view part, const Vocabulary& words) {
  constexpr std::size_t kMostBeside = 2;  // characters
  std::string rest(part);
  const std::optional<NamedDay> day = take_day(rest, words.lexicon);
  return day && count_characters(trim(rest)) <= kMostBeside ? day : std::nullopt;
}

/// 甲局6月底前完成: takes the day off its end.
std::optional<NamedDay> take_day_behind(std::string_view& part, const Vocabulary& words) {
  std::string rest(part);
  const std::optional<NamedDay> day = take_day(rest, words.lexicon);
  if (!day) return std::nullopt;
  std::string_view front = trim(rest);
  std::string_view longest;
  for (const std::string& word : words.tables.until_done) {
    if (front.ends_with(word) && word.size() > longest.size()) longest = word;
  }
  front = trim(front.substr(0, front.size() - longest.size()));
  const bool is_behind = !front.empty() && part.starts_with(front);  // not 2024年重点项目办
  if (!is_behind) return std::nullopt;
  part = part.substr(0, front.size());
  return day;
}

std::string_view without_colon(std::string_view text) {
  for (const std::string_view colon : kColons) {
    if (text.starts_with(colon)) return text.substr(colon.size());
  }
  return text;
}

/// `inside`: 责任单位：甲局；完成时限：6月底. Nothing where it names neither.
std::optional<NamedOffices> read_offices(std::string_view inside, const Vocabulary& words) {
  NamedOffices named;
  std::string cell;
  const bool is_labelled = may_begin(office_label_of(inside, words).role);
  ColumnRole role = is_labelled ? ColumnRole::unknown : ColumnRole::responsible;
  bool has_offices = false;
  for (std::string_view part : parts_of(inside, words)) {
    const OfficeLabel labelled = office_label_of(part, words);
    if (!labelled.label.empty()) role = labelled.role;
    has_offices |= is_of_offices(role);
    if (labelled.label.empty() && is_of_offices(role) && !named.day) {
      named.day = day_alone(part, words);
      if (named.day) continue;
    }
    if (is_of_offices(role)) {
      const std::optional<NamedDay> day = take_day_behind(part, words);
      if (!named.day) named.day = day;
    }
    if (is_of_offices(role)) cell.append(cell.empty() ? "" : "；").append(part);
    std::string rest(part);
    if (role == ColumnRole::due && !named.day) {
      const std::size_t label = labelled.label.empty() ? 0 : labelled.label.size();
      named.day = limit_of(without_colon(part.substr(label)), words.lexicon);
      if (!named.day) named.day = take_day(rest, words.lexicon);
    }
  }
  if (!has_offices && !named.day) return std::nullopt;
  named.offices = offices_of({{}, cell, {}}, words);
  return named;
}

/// Whether a text between full stops always begins with a label, so that none promises anything.
bool are_all_labelled(std::string_view text, const Vocabulary& words) {
  constexpr std::string_view kStop = "。";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(kStop, at), text.size());
    const std::string_view sentence = trim(text.substr(at, end - at));
    if (!sentence.empty() && !begins_with_label(sentence, words)) return false;
    at = end + kStop.size();
  }
  return true;
}

struct Annotation {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string inside;
};

/// The end of the bracket that is closed by `close`, from behind `open` on; npos where nothing
/// closes it.
std::size_t end_of_bracket(std::string_view text, std::size_t at, std::string_view open,
                           std::string_view close) {
  for (int depth = 1; at < text.size(); at += first_character(text.substr(at)).bytes) {
    if (text.substr(at).starts_with(open)) ++depth;
    if (text.substr(at).starts_with(close) && --depth == 0) return at;
  }
  return std::string_view::npos;
}

/// 甲局牵头，乙局配合: names of offices alone, of which one has such a mark behind it.
bool says_who_leads(std::string_view inside, const Vocabulary& words) {
  bool has_mark = false;
  const std::vector<std::string> names = office_names(inside);
  const bool are_offices = std::all_of(names.begin(), names.end(), [&](std::string_view name) {
    for (const auto* marks : {&words.tables.lead_marks, &words.tables.supporting_marks}) {
      for (const std::string& mark : *marks) {
        if (!name.ends_with(mark)) continue;
        name.remove_suffix(mark.size());
        has_mark = true;
      }
    }
    return is_office_name(name, words.tables);
  });
  return has_mark && are_offices;
}

/// In their order; those that stand side by side are one.
std::vector<Annotation> annotations_in(std::string_view text, const Vocabulary& words) {
  std::vector<Annotation> found;
  for (std::size_t i = 0; i < kOpenOffices.size(); ++i) {
    const std::string_view open = kOpenOffices[i];
    const std::string_view close = kCloseOffices[i];
    for (std::size_t at = text.find(open); at != std::string_view::npos;) {
      const std::size_t inside = at + open.size();
      const std::size_t end = end_of_bracket(text, inside, open, close);
      if (end == std::string_view::npos) break;
      const std::string_view content = text.substr(inside, end - inside);
      const bool is_labelled = may_begin(office_label_of(content, words).role);
      if ((is_labelled && read_offices(content, words)) || says_who_leads(content, words))
        found.push_back({at, end + close.size(), std::string(content)});
      at = text.find(open, end);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Annotation& a, const Annotation& b) { return a.begin < b.begin; });
  std::vector<Annotation> joined;
  for (Annotation& one : found) {
    if (!joined.empty() && one.begin < joined.back().end) continue;  // inside of another
    if (!joined.empty() &&
        trim(text.substr(joined.back().end, one.begin - joined.back().end)).empty()) {
      joined.back().end = one.end;
      joined.back().inside += "；" + one.inside;
    } else {
      joined.push_back(std::move(one));
    }
  }
  return joined;
}

}  // namespace

std::vector<NamedOffices> offices_named_in(std::string_view text, const Vocabulary& words) {
  std::vector<NamedOffices> found;
  const auto take = [&](std::size_t begin, std::size_t end, std::string_view inside) {
    auto named = read_offices(inside, words);
    if (!named) return;
    named->begin = begin;
    named->end = end;
    named->inside = inside;
    found.push_back(*std::move(named));
  };
  if (may_begin(office_label_of(text, words).role) && are_all_labelled(text, words))
    take(0, text.size(), text);
  if (!found.empty()) return found;
  for (const Annotation& one : annotations_in(text, words)) take(one.begin, one.end, one.inside);
  return found;
}

bool is_behind_full_stop(std::string_view text, std::size_t at) {
  const std::string_view front = trim(text.substr(0, at));
  return front.empty() || std::any_of(kFullStops.begin(), kFullStops.end(),
                                      [&](std::string_view stop) { return front.ends_with(stop); });
}

}  // namespace milepost
