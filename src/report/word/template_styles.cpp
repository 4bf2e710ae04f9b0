#include "report/word/template_styles.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/xml.h"
#include "report/word/word_text.h"

namespace milepost::docx {
namespace {

std::string value_in(std::string_view xml, std::string_view before) {
  const std::size_t at = xml.find(before);
  if (at == std::string_view::npos) return {};
  const std::size_t from = at + before.size();
  return std::string(xml.substr(from, xml.find('"', from) - from));
}

std::string as_attribute(std::string_view text) {
  std::string escaped;
  append_escaped(escaped, text);
  return escaped;
}

class StylesReader {
 public:
  explicit StylesReader(std::string_view xml) : xml_(xml) {}

  TemplateStyles read() {
    visit_xml_pieces(xml_, [&](const XmlPiece& piece) {
      if (piece.kind == XmlPiece::Kind::prefix) {
        binds_prefix_ |= depth_ == 0 && piece.name == "w";
      } else if (piece.kind == XmlPiece::Kind::begin) {
        begin(piece);
        ++depth_;
      } else if (piece.kind == XmlPiece::Kind::end) {
        end(piece);
      }
    });
    return std::move(styles_);
  }

 private:
  void begin_root(const XmlPiece& piece) {
    const std::string_view tag = xml_.substr(piece.from, piece.to - piece.from);
    const bool is_empty_tag = tag.ends_with("/>");
    if (!binds_prefix_) styles_.prefixes_at = piece.to - (is_empty_tag ? 2 : 1);
    if (!is_empty_tag) return;
    styles_.end = {piece.to - 2, piece.to};
    styles_.closing = fmt::format("</{}>", tag.substr(1, tag.find_first_of(" \t\r\n/") - 1));
  }

  void end(const XmlPiece& piece) {
    --depth_;
    if (depth_ == 0 && styles_.closing.empty()) styles_.end = {piece.from, piece.from};
    if (depth_ != 1 || piece.name != "style" || styles_.names.empty()) return;
    StyleName& style = styles_.names.back();
    const std::string_view xml = xml_.substr(style_from_, piece.to - style_from_);
    const auto has = [&](std::string_view text) {
      return xml.find(text) != std::string_view::npos;
    };
    style.is_of_program = style.name == "Body Text" && has("w:line=\"276\"") &&
                          has("w:after=\"140\"") && !has(":ind ") && !has(":sz ") && !has(":jc ");
  }

  void begin(const XmlPiece& piece) {
    const auto attribute = [&](std::string_view name) {
      return std::string(piece.element.attribute(name));
    };
    if (depth_ == 0) begin_root(piece);
    if (depth_ == 1 && piece.name == "style") {
      style_from_ = piece.from;
      const std::string usual = attribute("default");
      styles_.names.push_back({attribute("type"), attribute("styleId"), "",
                               usual == "1" || usual == "true" || usual == "on"});
    } else if (depth_ == 2 && piece.name == "name" && !styles_.names.empty()) {
      if (styles_.names.back().name.empty()) styles_.names.back().name = attribute("val");
    } else if (depth_ == 2 && piece.name == "basedOn" && !styles_.names.empty()) {
      styles_.names.back().based_on = attribute("val");
    } else if (piece.name == "numPr" && !styles_.names.empty()) {
      styles_.names.back().has_numbers = true;
    }
  }

  std::string_view xml_;
  TemplateStyles styles_;
  std::size_t depth_ = 0;
  std::size_t style_from_ = 0;
  bool binds_prefix_ = false;
};

/// Without what the style that it is based on in the template may add to it: room before and
/// behind, and a first line that is set in.
void complete_spacing(std::string& style) {
  const std::size_t at = style.find("<w:spacing ");
  if (at == std::string::npos) return;
  for (const std::string_view name : {"w:before", "w:after"}) {
    const std::size_t end = style.find("/>", at);
    if (style.substr(at, end - at).find(std::string(name) + "=") == std::string::npos) {
      style.insert(end, " " + std::string(name) + "=\"0\"");
    }
  }
}

void complete_indent(std::string& style) {
  const std::size_t end = style.find("</w:pPr>");
  if (end == std::string::npos || style.find("<w:ind ") != std::string::npos) return;
  // What stands behind w:ind in the order of the format.
  std::size_t at = end;
  for (const std::string_view behind : {"<w:jc ", "<w:outlineLvl "}) {
    at = std::min(at, style.find(behind));
  }
  style.insert(at, "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>");
}

}  // namespace

TemplateStyles read_template_styles(std::string_view xml) { return StylesReader(xml).read(); }

std::string with_styles(std::string_view xml, const TemplateStyles& styles, std::string_view more) {
  std::vector<Edit> edits;
  if (styles.prefixes_at)
    edits.emplace_back(Bytes{*styles.prefixes_at, *styles.prefixes_at}, kMainPrefix);
  const std::string opening = styles.closing.empty() ? "" : ">";
  edits.emplace_back(styles.end, opening + std::string(more) + styles.closing);
  return with_edits(xml, std::move(edits));
}

StyleIds::StyleIds(const TemplateStyles& theirs, std::string_view own) : theirs_(&theirs) {
  constexpr std::string_view kBegin = "<w:style ";
  constexpr std::string_view kEnd = "</w:style>";
  for (std::size_t at = own.find(kBegin); at != std::string_view::npos; at = own.find(kBegin, at)) {
    const std::size_t end = own.find(kEnd, at) + kEnd.size();
    const std::string_view xml = own.substr(at, end - at);
    own_.push_back(
        {{value_in(xml, "w:type=\""), value_in(xml, "w:styleId=\""),
          value_in(xml, "<w:name w:val=\""), xml.find("w:default=") != std::string_view::npos},
         value_in(xml, "<w:basedOn w:val=\""),
         xml});
    at = end;
  }
}

const StyleIds::OwnStyle* StyleIds::find_own(std::string_view id) const {
  const auto found = std::find_if(own_.begin(), own_.end(),
                                  [&](const OwnStyle& one) { return one.name.id == id; });
  return found == own_.end() ? nullptr : &*found;
}

std::string StyleIds::id_in_template(const OwnStyle& own) const {
  const auto find = [&](const auto& is_it) -> const StyleName* {
    const auto found =
        std::find_if(theirs_->names.begin(), theirs_->names.end(), [&](const StyleName& one) {
          return one.type == own.name.type && !one.id.empty() && !one.is_of_program && is_it(one);
        });
    return found == theirs_->names.end() ? nullptr : &*found;
  };
  const StyleName* found = find(
      [&](const StyleName& one) { return search_form(one.name) == search_form(own.name.name); });
  if (found == nullptr) found = find([&](const StyleName& one) { return one.id == own.name.id; });
  if (found == nullptr && own.name.is_usual) {
    found = find([](const StyleName& one) { return one.is_usual; });
  }
  return found == nullptr ? "" : found->id;
}

std::string StyleIds::of(std::string_view own) {
  if (theirs_ == nullptr) return std::string(own);
  if (const auto known = ids_.find(own); known != ids_.end()) return as_attribute(known->second);
  const OwnStyle* style = find_own(own);
  if (style == nullptr) return as_attribute(own);
  std::string id = id_in_template(*style);
  if (id.empty()) {
    lacking_.emplace(own);
    id = std::string(own);
    const auto is_taken = [&](const StyleName& one) { return one.id == id; };
    while (std::any_of(theirs_->names.begin(), theirs_->names.end(), is_taken)) id += "Milepost";
  }
  ids_.emplace(own, id);
  if (!style->based_on.empty() && lacking_.contains(own)) of(style->based_on);
  return as_attribute(id);
}

bool StyleIds::counts(std::string_view own) {
  const OwnStyle* style = theirs_ == nullptr ? nullptr : find_own(own);
  if (style == nullptr) return false;
  constexpr int kLongestWay = 20;  // of one that is based on another; a circle has no end
  std::string id = id_in_template(*style);
  for (int i = 0; i < kLongestWay && !id.empty(); ++i) {
    const auto found = std::find_if(theirs_->names.begin(), theirs_->names.end(),
                                    [&](const StyleName& one) { return one.id == id; });
    if (found == theirs_->names.end()) return false;
    if (found->has_numbers) return true;
    id = found->based_on;
  }
  return false;
}

std::string StyleIds::rewritten(const OwnStyle& own) const {
  const auto id_of = [&](std::string_view id) {
    const auto known = ids_.find(id);
    return as_attribute(known == ids_.end() ? "" : known->second);
  };
  const auto put_id = [&](std::string& xml, const std::string& before, const std::string& id) {
    const std::size_t at = xml.find(before);
    if (at == std::string::npos) return;
    const std::size_t from = at + before.size();
    xml.replace(from, xml.find('"', from) - from, id);
  };
  std::string xml(own.xml);
  put_id(xml, "w:styleId=\"", id_of(own.name.id));
  put_id(xml, "<w:basedOn w:val=\"", id_of(own.based_on));
  const bool is_name_taken = std::any_of(
      theirs_->names.begin(), theirs_->names.end(),
      [&](const StyleName& one) { return search_form(one.name) == search_form(own.name.name); });
  if (is_name_taken) put_id(xml, "<w:name w:val=\"", as_attribute(own.name.name + " (milepost)"));
  replace_all(xml, " w:default=\"1\"", "");
  // What follows it when somebody types on need not be there.
  if (const std::size_t next = xml.find("<w:next "); next != std::string::npos) {
    xml.erase(next, xml.find("/>", next) + 2 - next);
  }
  const OwnStyle* base = find_own(own.based_on);
  if (own.name.type == "paragraph" && base != nullptr && base->name.is_usual) {
    complete_spacing(xml);
    if (own.name.id != "Body") complete_indent(xml);
  }
  return xml;
}

std::string StyleIds::lacking() const {
  std::string xml;
  for (const OwnStyle& own : own_) {
    if (lacking_.contains(own.name.id)) xml += rewritten(own);
  }
  return xml;
}

}  // namespace milepost::docx
