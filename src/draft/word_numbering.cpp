#include "draft/word_numbering.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "draft/list_number.h"

namespace milepost {
namespace {

constexpr std::size_t kLongestLabel = 255;
constexpr long kMostStart = 1'000'000'000;

long start_in(const XmlElement& element) {
  return std::clamp(to_number<long>(element.attribute("val")).value_or(1), 0L, kMostStart);
}

std::size_t level_in(const XmlElement& element) {
  constexpr std::size_t kNone = 1000;
  return to_number<std::size_t>(element.attribute("ilvl")).value_or(kNone);
}

/// Behind these, Chinese has no blank.
bool ends_with_wide_mark(std::string_view text) {
  constexpr std::u32string_view kMarks = U"、。．，：；）】〕》";
  return kMarks.find(last_character(text).codepoint) != std::u32string_view::npos;
}

}  // namespace

XmlVisitor WordNumbering::reader() {
  return {[this](const XmlElement& element) { begin(element); },
          [this](std::string_view name) { end(name); }, [](std::string_view) {}};
}

void WordNumbering::begin(const XmlElement& element) {
  const std::string_view name = element.name();
  if (name == "abstractNum") {
    kind_ = &kinds_[std::string(element.attribute("abstractNumId"))];
  } else if (name == "num") {
    list_ = &lists_[std::string(element.attribute("numId"))];
  } else if (name == "abstractNumId" && list_ != nullptr) {
    list_->kind = element.attribute("val");
  } else if (name == "numStyleLink" && kind_ != nullptr) {
    kind_->style = element.attribute("val");
  } else if (name == "lvlOverride") {
    overridden_ = level_in(element);
  } else if (name == "startOverride" && list_ != nullptr && overridden_ < kLevels) {
    list_->starts[overridden_] = start_in(element);
  } else if (name == "lvl") {
    const std::size_t level = level_in(element);
    if (level >= kLevels) return;
    if (list_ != nullptr) {
      level_ = &(list_->levels[level] = Level());
    } else if (kind_ != nullptr) {
      level_ = &(kind_->levels.at(level) = Level());
    }
  } else if (level_ != nullptr) {
    begin_level(element);
  }
}

void WordNumbering::begin_level(const XmlElement& element) {
  const std::string_view name = element.name();
  const std::string_view value = element.attribute("val");
  if (name == "start") {
    level_->start = start_in(element);
  } else if (name == "numFmt") {
    level_->format = value;
  } else if (name == "lvlText") {
    level_->text = value.size() <= kLongestLabel ? value : std::string_view();
  } else if (name == "lvlRestart") {
    level_->restart = to_number<int>(value);
  } else if (name == "isLgl") {
    level_->is_plain = is_on(element);
  } else if (name == "suff") {
    level_->has_blank = value != "nothing";
  } else if (name == "pStyle") {
    level_->style = value;
  }
}

void WordNumbering::end(std::string_view name) {
  if (name == "abstractNum") kind_ = nullptr;
  if (name == "num") list_ = nullptr;
  if (name == "lvl") level_ = nullptr;
}

/// Null where there is no such list.
const std::string* WordNumbering::kind_of(const std::string& list, const WordStyles& styles) const {
  constexpr int kMostStyles = 5;
  const std::string* name = &list;
  std::string behind_style;
  for (int i = 0; i < kMostStyles; ++i) {
    const auto found = lists_.find(*name);
    if (found == lists_.end()) return nullptr;
    const auto kind = kinds_.find(found->second.kind);
    if (kind == kinds_.end()) return nullptr;
    if (kind->second.style.empty()) return &kind->first;
    behind_style = styles.list_place(kind->second.style).list.value_or("");
    name = &behind_style;
  }
  return nullptr;
}

const WordNumbering::Level& WordNumbering::level_of(const List& list, const Kind& kind,
                                                    std::size_t level) const {
  const auto own = list.levels.find(level);
  return own == list.levels.end() ? kind.levels.at(level) : own->second;
}

void WordNumbering::count(const std::string& list, int level, const WordStyles& styles) {
  const std::string* name = kind_of(list, styles);
  if (name == nullptr || level < 0 || static_cast<std::size_t>(level) >= kLevels) return;
  const auto at = static_cast<std::size_t>(level);
  Kind& kind = kinds_.at(*name);
  const List& own = lists_.at(list);
  long start = level_of(own, kind, at).start;
  if (const auto other = own.starts.find(at); other != own.starts.end()) {
    start = other->second;
    if (started_.emplace(list, at).second) kind.counted.at(at).reset();
  }
  std::optional<long>& counted = kind.counted.at(at);
  counted = counted ? *counted + 1 : start;
  for (std::size_t below = at + 1; below < kLevels; ++below) {
    const int restart = level_of(own, kind, below).restart.value_or(static_cast<int>(below));
    if (level + 1 <= restart) kind.counted.at(below).reset();
  }
}

std::string WordNumbering::label(const std::string& list, int level,
                                 const WordStyles& styles) const {
  const std::string* name = kind_of(list, styles);
  if (name == nullptr || level < 0 || static_cast<std::size_t>(level) >= kLevels) return {};
  const Kind& kind = kinds_.at(*name);
  const List& own = lists_.at(list);
  const Level& shown = level_of(own, kind, static_cast<std::size_t>(level));
  if (shown.format == "bullet") return {};
  std::string label;
  for (std::size_t i = 0; i < shown.text.size(); ++i) {
    const char next = i + 1 < shown.text.size() ? shown.text[i + 1] : '\0';
    if (shown.text[i] != '%' || next < '1' || next > '9') {
      label += shown.text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(next - '1');
    const Level& other = level_of(own, kind, of);
    label += list_number(shown.is_plain ? "decimal" : other.format,
                         kind.counted.at(of).value_or(other.start));
    ++i;
  }
  if (!label.empty() && shown.has_blank && !ends_with_wide_mark(label)) label += ' ';
  return label;
}

std::optional<int> WordNumbering::level_of_style(const std::string& list, const std::string& style,
                                                 const WordStyles& styles) const {
  const std::string* name = kind_of(list, styles);
  if (name == nullptr || style.empty()) return std::nullopt;
  const auto& levels = kinds_.at(*name).levels;
  const auto found = std::find_if(levels.begin(), levels.end(),
                                  [&](const Level& level) { return level.style == style; });
  if (found == levels.end()) return std::nullopt;
  return static_cast<int>(found - levels.begin());
}

}  // namespace milepost
