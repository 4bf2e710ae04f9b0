#include "draft/named_offices.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"

namespace milepost {
namespace {

constexpr std::array<std::string_view, 2> kColons{"：", ":"};
constexpr std::size_t kLongestLabel = 12;  // in characters

/// What stands in front of a colon, and what that means where it is a label.
struct OfficeLabel {
  ColumnRole role = ColumnRole::unknown;
  std::string_view label;  // empty where there is none
};

OfficeLabel office_label_of(std::string_view text, const Vocabulary& words) {
  for (const std::string_view colon : kColons) {
    const std::size_t at = text.find(colon);
    if (at == std::string_view::npos) continue;
    const std::string_view label = trim(text.substr(0, at));
    if (label.empty() || count_characters(label) > kLongestLabel) continue;
    return {meaning_of_heading(label, words.tables).role, label};
  }
  return {};
}

bool is_of_offices(ColumnRole role) {
  return role == ColumnRole::lead || role == ColumnRole::responsible ||
         role == ColumnRole::supporting;
}

/// The parts of a text between marks that end what a label is about.
std::vector<std::string_view> parts_of(std::string_view text) {
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
    for (const std::string_view mark : {"；", "，", "。", ";", ","}) {
      if (rest.starts_with(mark)) take(at, at + mark.size());
    }
  }
  take(text.size(), text.size());
  return parts;
}

/// `inside`: 责任单位：甲局；完成时限：6月底.
NamedOffices read_offices(std::string_view inside, const Vocabulary& words) {
  NamedOffices named;
  std::string cell;
  ColumnRole role = ColumnRole::unknown;
  for (const std::string_view part : parts_of(inside)) {
    if (const OfficeLabel labelled = office_label_of(part, words); !labelled.label.empty())
      role = labelled.role;
    if (is_of_offices(role)) cell.append(cell.empty() ? "" : "；").append(part);
    std::string rest(part);
    if (role == ColumnRole::due && !named.day) named.day = take_day(rest, words.lexicon);
  }
  named.offices = offices_of({{}, cell, {}}, words);
  return named;
}

}  // namespace

std::vector<NamedOffices> offices_named_in(std::string_view text, const Vocabulary& words) {
  std::vector<NamedOffices> found;
  const auto take = [&](std::size_t begin, std::size_t end, std::string_view inside) {
    if (!is_of_offices(office_label_of(inside, words).role)) return;
    NamedOffices named = read_offices(inside, words);
    named.begin = begin;
    named.end = end;
    if (!named.offices.lead.empty() || !named.offices.with.empty())
      found.push_back(std::move(named));
  };
  take(0, text.size(), text);
  if (!found.empty()) return found;
  for (const auto& [open, close] : kRoundBrackets) {
    for (std::size_t at = text.find(open); at != std::string_view::npos;) {
      const std::size_t end = text.find(close, at);
      if (end == std::string_view::npos) break;
      const std::size_t inside = at + open.size();
      take(at, end + close.size(), text.substr(inside, end - inside));
      at = text.find(open, end);
    }
  }
  std::sort(found.begin(), found.end(),
            [](const NamedOffices& a, const NamedOffices& b) { return a.begin < b.begin; });
  return found;
}

}  // namespace milepost
