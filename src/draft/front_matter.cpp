#include "draft/front_matter.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <variant>

#include "base/columns.h"
#include "base/invisible.h"
#include "base/text.h"
#include "base/utf8.h"
#include "draft/clauses.h"
#include "draft/word_file.h"

namespace milepost {
namespace {

constexpr std::size_t kMostLines = 12;
constexpr std::size_t kLongestLine = 60;    // characters; a longer one begins the text
constexpr std::size_t kWidestTitle = 90;    // columns
constexpr std::size_t kLongestBehind = 40;  // characters behind a day
constexpr std::string_view kDigits = "0123456789";

/// In half width, without blanks (政 府 工 作 报 告), dashes and opening brackets in front.
std::string form_of(std::string_view line) {
  std::string form;
  for (std::size_t at = 0; at < line.size();) {
    const std::string_view sign = line.substr(at, first_character(line.substr(at)).bytes);
    if (!trim_invisible(sign).empty()) form += to_half_width(sign);
    at += sign.size();
  }
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    for (const std::string_view mark : {"—", "-", "（", "(", "【", "〔", "["}) {
      if (!form.starts_with(mark)) continue;
      form.erase(0, mark.size());
      goes_on = true;
    }
  }
  return form;
}

std::string_view without_bracket_at_end(std::string_view form) {
  for (const auto& [open, close] : kRoundBrackets) {
    const std::size_t at = form.rfind(open);
    if (form.ends_with(close) && at != std::string_view::npos && at > 0) form = form.substr(0, at);
  }
  return form;
}

class FrontReader {
 public:
  explicit FrontReader(const FrontWords& words) : words_(words) {}

  FrontMatter read(const InputDocument& document) {
    std::string first;
    for (const std::string_view line : lines_of_front(document)) {
      const bool is_remark = line.starts_with('#');
      const std::size_t begin = std::min(line.find_first_not_of("# "), line.size());
      const std::string_view text = trim_invisible(line.substr(is_remark ? begin : 0));
      const std::string form = form_of(text);
      const std::string_view bare = without_bracket_at_end(form);
      const bool is_title = !words_.titles.at_end_of(bare).empty();
      if (is_title && front_.title.empty()) front_.title = text;
      if (first.empty() && !is_remark) first = text;
      if (is_remark && !is_title) continue;
      const std::string_view rest = read_date(form);
      read_area(rest);
    }
    if (front_.title.empty()) front_.title = first;
    front_.title = shorten(front_.title, kWidestTitle);
    if (are_dates_unlike_) front_.date.reset();
    if (are_areas_unlike_) front_.area.clear();
    return std::move(front_);
  }

 private:
  /// Up to a long line, a heading with a label, one who is spoken to (各位代表：) or a table.
  static std::vector<std::string_view> lines_of_front(const InputDocument& document) {
    constexpr std::size_t kLongestLabel = 4;  // characters, with the mark behind it
    std::vector<std::string_view> lines;
    bool has_any = false;  // that is no remark
    for (const SourceBlock& block : document.blocks) {
      const auto* paragraph = std::get_if<SourceParagraph>(&block);
      if (paragraph == nullptr || lines.size() == kMostLines) break;
      const std::string_view text = trim_invisible(paragraph->text);
      if (text.empty()) continue;
      const bool is_remark = text.starts_with('#');
      const bool is_text = count_characters(text) > kLongestLine || text.ends_with("：") ||
                           text.ends_with(":") || text.ends_with("。") ||
                           first_characters(text, kLongestLabel).find("、") != text.npos;
      if (is_text && !is_remark && has_any) break;
      has_any |= !is_remark;
      lines.push_back(text);
    }
    return lines;
  }

  /// What stands behind a day at the beginning of a line, or behind a year.
  std::string_view read_date(std::string_view form) {
    std::array<int, 3> numbers{};
    std::string_view rest = form;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      const std::size_t digits = std::min(rest.find_first_not_of(kDigits), rest.size());
      const auto number = to_number<int>(rest.substr(0, digits));
      if (!number || !rest.substr(digits).starts_with(words_.of_date[i]))
        return i == 0 ? form : rest;
      numbers[i] = *number;
      rest.remove_prefix(digits + words_.of_date[i].size());
    }
    const auto date = make_date(numbers[0], numbers[1], numbers[2]);
    const bool is_alone = rest.empty() || rest == ")" || rest == "）" || rest == "】";
    const bool is_of_meeting =
        count_characters(rest) <= kLongestBehind && words_.meetings.is_in(rest);
    if (!date || !(is_alone || is_of_meeting)) return rest;
    are_dates_unlike_ |= front_.date && *front_.date != *date;
    front_.date = date;
    return rest;
  }

  void read_area(std::string_view form) {
    constexpr std::size_t kShortest = 2;  // characters
    constexpr std::size_t kLongest = 12;
    for (const std::string& word : words_.in_front) {
      if (form.starts_with(word)) form.remove_prefix(word.size());
    }
    std::size_t end = std::min(form.find_first_of(kDigits), words_.behind.first_in(form).first);
    for (const std::string& word : words_.in_front) end = std::min(end, form.find(word));
    if (end == std::string_view::npos) return;
    const std::string_view area = form.substr(0, end);
    const std::size_t size = count_characters(area);
    if (size < kShortest || size > kLongest || words_.no_name.is_in(area) ||
        std::any_of(area.begin(), area.end(), [](char c) { return is_ascii(c); }) ||
        words_.places.at_end_of(area).empty() || !words_.any.at_start_of(area).empty()) {
      return;
    }
    if (front_.area.empty()) {
      front_.area = area;
    } else if (!area.ends_with(front_.area) && !front_.area.ends_with(area)) {
      are_areas_unlike_ = true;
    }
  }

  const FrontWords& words_;
  FrontMatter front_;
  bool are_dates_unlike_ = false;
  bool are_areas_unlike_ = false;
};

}  // namespace

FrontWords shipped_front_words() {
  const TomlValue file = shipped_words("front.toml");
  const TomlValue& front = words_member(file, "front");
  const auto list = [&](std::string_view key) { return WordList(words_at(front, key)); };
  FrontWords words{list("titles"),
                   list("meetings"),
                   list("places"),
                   list("behind"),
                   words_at(front, "in-front"),
                   list("any"),
                   list("no-name"),
                   words_at(front, "of-date")};
  if (words.of_date.size() != 3) throw std::logic_error("a day has three parts");
  return words;
}

FrontMatter front_matter_of(const InputDocument& document, const FrontWords& words) {
  return FrontReader(words).read(document);
}

}  // namespace milepost
