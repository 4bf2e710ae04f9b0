#include "draft/html_cost.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace milepost {
namespace {

constexpr std::uint64_t kMostSteps = 5'000'000'000;
constexpr std::uint64_t kStepsOfTag = 8;  // for each element that is open
constexpr std::size_t kDeepest = 20'000;
constexpr std::size_t kMostAttributes = 2'000;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Elements that never have anything in them, but for those that may have in a drawing (input,
/// link): these count as open.
bool is_void(std::string_view name) {
  constexpr std::array<std::string_view, 5> kVoid{"br", "hr", "img", "meta", "wbr"};
  return std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end();
}

/// Elements in which `<` begins no tag, but for their own end.
bool is_text(std::string_view name) {
  constexpr std::array<std::string_view, 9> kTexts{
      "title", "textarea", "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"};
  return std::find(kTexts.begin(), kTexts.end(), name) != kTexts.end();
}

/// Elements in which these are none.
bool has_other_rules(std::string_view name) {
  return name == "svg" || name == "math" || name == "frameset";
}

/// A walk through the tags of a page that never takes an element for closed that a parser has open:
/// an end counts only if it is that of the element that was opened last.
class TagWalk {
 public:
  explicit TagWalk(std::string_view html) : html_(html) {}

  bool is_cheap() {
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      steps_ += (tag - at_) * open_.size();
      at_ = tag + 1;
      if (tag < html_.size()) read_markup();
      if (steps_ > kMostSteps || open_.size() > kDeepest || is_refused_) return false;
    }
    return true;
  }

 private:
  char at(std::size_t place) const { return place < html_.size() ? html_[place] : '\0'; }

  /// Behind `<`.
  void read_markup() {
    constexpr std::string_view kData = "![CDATA[";
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("!--")) return read_comment();
    // Text as far as `]]>` in a drawing, and as far as `>` elsewhere.
    if (rest.starts_with(kData)) return distrust_ends_before("]]>");
    const bool is_end = at(at_) == '/';
    if (is_letter(at(at_ + (is_end ? 1 : 0)))) {
      at_ += is_end ? 1 : 0;
      return read_tag(is_end);
    }
    if (is_end || at(at_) == '!' || at(at_) == '?') {
      at_ = std::min(html_.find('>', at_), html_.size());
    }
  }

  void distrust_ends_before(std::string_view end) {
    if (distrusted_end_ < at_) distrusted_end_ = std::min(html_.find(end, at_), html_.size());
  }

  void read_comment() {
    if (texts_ > 0) return distrust_ends_before("-->");
    at_ += 3;
    if (at(at_) == '>' || html_.substr(at_).starts_with("->")) return;
    for (at_ = html_.find("--", at_); at_ < html_.size(); at_ = html_.find("--", at_ + 1)) {
      const std::string_view rest = html_.substr(at_ + 2);
      if (rest.starts_with('>') || rest.starts_with("!>")) return;
    }
    at_ = html_.size();
  }

  void read_tag(bool is_end) {
    std::string name;
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '/' && html_[at_] != '>') {
      name += lower(html_[at_++]);
    }
    const std::size_t behind_name = at_;
    pass_attributes();
    // In a text, what looks like a value may hold tags.
    if (texts_ > 0) at_ = behind_name;
    steps_ += kStepsOfTag * (open_.size() + 1);
    if (is_end) {
      close(name);
    } else if (!is_void(name) && !(name == "script" && pass_script())) {
      texts_ += is_text(name) ? 1 : 0;
      others_ += has_other_rules(name) ? 1 : 0;
      open_.push_back(std::move(name));
    }
  }

  void close(std::string_view name) {
    if (open_.empty() || open_.back() != name || at_ <= distrusted_end_) return;
    if (texts_ > 0 && (others_ > 0 || !is_text(name))) return;
    texts_ -= is_text(name) ? 1 : 0;
    others_ -= has_other_rules(name) ? 1 : 0;
    open_.pop_back();
  }

  /// Passes what is surely a script and its end, in which `<` begins no tag.
  bool pass_script() {
    if (others_ > 0 || texts_ > 0) return false;
    for (std::size_t end = html_.find('<', at_); end < html_.size();
         end = html_.find('<', end + 1)) {
      if (html_.substr(end).starts_with("<!--"))
        return false;  // which may hold an end that is none
      constexpr std::string_view kEnd = "/script";
      const std::string_view name = html_.substr(end + 1, kEnd.size());
      const char behind = at(end + 1 + kEnd.size());
      const bool is_end = std::equal(name.begin(), name.end(), kEnd.begin(), kEnd.end(),
                                     [](char a, char b) { return lower(a) == b; });
      if (is_end && (is_blank(behind) || behind == '/' || behind == '>')) {
        at_ = end;
        return true;
      }
    }
    return false;
  }

  /// As far as the end of the tag, in which quotes count only as values.
  void pass_attributes() {
    std::size_t attributes = 0;
    while (at_ < html_.size() && html_[at_] != '>') {
      if (is_blank(html_[at_]) || html_[at_] == '/') {
        ++at_;
        continue;
      }
      is_refused_ |= ++attributes > kMostAttributes;
      ++at_;  // a `=` may begin a name
      while (at_ < html_.size() && !is_blank(html_[at_]) &&
             std::string_view("/>=").find(html_[at_]) == std::string_view::npos) {
        ++at_;
      }
      while (is_blank(at(at_))) ++at_;
      if (at(at_) == '=') pass_value();
    }
    steps_ += attributes * attributes;
  }

  void pass_value() {
    ++at_;
    while (is_blank(at(at_))) ++at_;
    const char quote = at(at_);
    if (quote == '"' || quote == '\'') {
      at_ = std::min(html_.find(quote, at_ + 1), html_.size() - 1) + 1;
      return;
    }
    while (at_ < html_.size() && !is_blank(html_[at_]) && html_[at_] != '>') ++at_;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::size_t distrusted_end_ = 0;  // before which no end counts
  std::uint64_t steps_ = 0;
  std::vector<std::string> open_;
  std::size_t texts_ = 0;   // of these the ones that hold text alone
  std::size_t others_ = 0;  // and in which other rules hold
  bool is_refused_ = false;
};

}  // namespace

bool is_parsed_in_time(std::string_view html) { return TagWalk(html).is_cheap(); }

}  // namespace milepost
