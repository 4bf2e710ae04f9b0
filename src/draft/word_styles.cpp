#include "draft/word_styles.h"

#include <algorithm>

#include "base/text.h"

namespace milepost {
namespace {

constexpr int kLevels = 9;

/// Of `heading 1`, and of the title of the document; nothing where the style is called otherwise.
std::optional<int> heading_level_by_name(std::string_view name) {
  constexpr std::string_view kHeading = "heading ";
  const std::string lower = search_form(name);
  if (lower == "title") return 1;
  if (!lower.starts_with(kHeading)) return std::nullopt;
  const auto level = to_number<int>(std::string_view(lower).substr(kHeading.size()));
  return level && *level >= 1 && *level <= kLevels ? level : std::nullopt;
}

}  // namespace

bool is_on(const XmlElement& property) {
  const std::string_view value = property.attribute("val");
  return value != "0" && value != "false" && value != "off";
}

XmlVisitor WordStyles::reader() {
  return {[this](const XmlElement& element) { begin(element); },
          [this](std::string_view name) { end(name); }, [](std::string_view) {}};
}

void WordStyles::begin(const XmlElement& element) {
  const std::string_view name = element.name();
  if (name == "style") {
    const std::string id(element.attribute("styleId"));
    reading_ = &styles_[id];
    const std::string_view is_usual = element.attribute("default");
    if (element.attribute("type") == "paragraph" && (is_usual == "1" || is_usual == "true")) {
      usual_ = id;
    }
  }
  if (name == "tblStylePr" || name == "pPrChange" || name == "rPrChange") ++conditional_;
  if (reading_ == nullptr || conditional_ > 0) return;
  const std::string_view value = element.attribute("val");
  if (name == "name" && !reading_->heading_level) {
    reading_->heading_level = heading_level_by_name(value);
  } else if (name == "basedOn") {
    reading_->based_on = value;
  } else if (name == "outlineLvl") {
    const int level = to_number<int>(value).value_or(kLevels);
    reading_->heading_level = level >= 0 && level < kLevels ? level + 1 : 0;
  } else if (name == "numId") {
    reading_->place.list = value;
  } else if (name == "ilvl") {
    reading_->place.level = to_number<int>(value);
  } else if (name == "vanish") {
    reading_->is_hidden = is_on(element);
  }
}

void WordStyles::end(std::string_view name) {
  if (name == "style") reading_ = nullptr;
  if (name == "tblStylePr" || name == "pPrChange" || name == "rPrChange") --conditional_;
}

/// Until `found` says that a style told what is asked for.
template <class Found>
void WordStyles::for_each_base(const std::string& style, const Found& found) const {
  constexpr int kMostBases = 20;
  auto at = styles_.find(style.empty() ? usual_ : style);
  for (int i = 0; i < kMostBases && at != styles_.end() && !found(at->second); ++i) {
    at = styles_.find(at->second.based_on);
  }
}

WordListPlace WordStyles::list_place(const std::string& style) const {
  WordListPlace place;
  for_each_base(style, [&](const Style& one) {
    if (!place.level) place.level = one.place.level;
    place.list = one.place.list;
    return place.list.has_value();
  });
  return place;
}

int WordStyles::heading_level(const std::string& style) const {
  int level = 0;
  for_each_base(style, [&](const Style& one) {
    level = one.heading_level.value_or(0);
    return one.heading_level.has_value();
  });
  return level;
}

bool WordStyles::is_hidden(const std::string& style) const {
  bool is_hidden = false;
  for_each_base(style, [&](const Style& one) {
    is_hidden = one.is_hidden.value_or(false);
    return one.is_hidden.has_value();
  });
  return is_hidden;
}

}  // namespace milepost
