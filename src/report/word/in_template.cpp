#include "report/word/in_template.h"

#include <fmt/format.h>

#include <ostream>
#include <utility>

#include "base/text.h"
#include "base/xml.h"
#include "base/zip_writer.h"
#include "report/word/word_body.h"
#include "report/word/word_text.h"

namespace milepost::docx {
namespace {

constexpr std::string_view kStylesType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml";
constexpr std::string_view kStylesRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";

std::vector<Edit> filled_fields(const TemplatePart& part, const FieldValues& values) {
  std::vector<Edit> edits;
  if (part.prefixes_at)
    edits.emplace_back(Bytes{*part.prefixes_at, *part.prefixes_at}, kMainPrefix);
  for (const FieldMark& mark : part.marks) {
    std::string text;
    if (mark.field) append_escaped(text, values.at(*mark.field));
    edits.emplace_back(mark.bytes, text);
  }
  return edits;
}

/// The sheets of the section that the document stands in.
Sheets sheets_of(const WordTemplate& letterhead) {
  const std::string& xml = letterhead.parts.at(letterhead.document);
  const ContentPlace& place = letterhead.body.place;
  if (!place.section) {
    const PageShape usual = usual_pages(PaperStyle::plain).upright;
    return {usual, turned(usual),
            [usual](bool lies, bool /*is_first*/) {
              const PageShape page = lies ? turned(usual) : usual;
              return "<w:sectPr>" + page_size(page) + page_margins(page) + "</w:sectPr>";
            },
            true};
  }
  const TemplateSection& section = letterhead.body.sections[*place.section];
  return {section.page, turned(section.page),
          [&xml, &section](bool lies, bool is_first) {
            const bool turns = lies && !section.page.lies();
            return is_first && !turns
                       ? xml.substr(section.bytes.from, section.bytes.to - section.bytes.from)
                       : section_going_on(xml, section, turns);
          },
          true};
}

/// The body with the document in it. Where its sheets were turned, those behind it are told apart.
std::string body_with(const Document& document, const WordTemplate& letterhead,
                      const FieldValues& values, StyleIds& styles) {
  const std::string& xml = letterhead.parts.at(letterhead.document);
  const ContentPlace& place = letterhead.body.place;
  const Sheets sheets = sheets_of(letterhead);
  std::string content = place.before;
  const Sink sink = [&](std::string_view text) { content += text; };
  Body body(document, sheets, styles, sink);
  const bool has_head = letterhead.has(TemplateField::number) ||
                        letterhead.has(TemplateField::date) ||
                        letterhead.has(TemplateField::from) || letterhead.has(TemplateField::year);
  body.write(has_head, letterhead.has(TemplateField::seal));
  const bool was_turned = !body.is_first();
  const bool closes = place.ends_section || (was_turned && body.lies() && place.is_followed);
  body.end(closes);
  std::vector<Edit> edits = filled_fields(letterhead.body, values);
  edits.emplace_back(place.bytes, content);
  if (was_turned && !place.ends_section) {
    const Bytes at = place.section ? letterhead.body.sections[*place.section].bytes
                                   : Bytes{place.body_end, place.body_end};
    edits.emplace_back(at, sheets.section(body.lies() && !closes, false));
  }
  return with_edits(xml, std::move(edits));
}

/// `xml` with this before the end of its root.
std::string with_last(std::string_view xml, std::string_view more) {
  const std::size_t end = xml.rfind("</");
  return std::string(xml.substr(0, end)) + std::string(more) + std::string(xml.substr(end));
}

/// What a template without styles lacks: their part, and that it is one.
struct NewStyles {
  std::string part;
  std::string relations;  // the part that says so
};

NewStyles new_styles_of(const WordTemplate& letterhead) {
  const std::size_t name = letterhead.document.rfind('/') + 1;
  const std::string folder = letterhead.document.substr(0, name);
  return {folder + "milepost-styles.xml",
          fmt::format("{}_rels/{}.rels", folder, letterhead.document.substr(name))};
}

/// The title of the document in place of that of the template.
std::string titled(const std::string& xml, const std::string& title) {
  constexpr std::string_view kDublinCore = "http://purl.org/dc/elements/1.1/";
  std::optional<Bytes> of_title;
  std::size_t depth = 0;
  visit_xml_pieces(xml, [&](const XmlPiece& piece) {
    if (piece.kind == XmlPiece::Kind::begin) {
      ++depth;
      if (depth == 2 && piece.space == kDublinCore && piece.name == "title") {
        of_title = Bytes{piece.to, piece.to};
      }
    } else if (piece.kind == XmlPiece::Kind::end) {
      if (depth == 2 && piece.space == kDublinCore && piece.name == "title" && of_title) {
        of_title->to = piece.from;
      }
      --depth;
    }
  });
  const bool is_empty_tag =
      of_title && of_title->to == of_title->from && xml[of_title->from - 2] == '/';
  if (!of_title || is_empty_tag) return xml;
  std::string escaped;
  append_escaped(escaped, one_line(title));
  return with_edits(xml, {{*of_title, escaped}});
}

}  // namespace

void render_in_template(const Document& document, const WordTemplate& letterhead,
                        std::string_view own_styles, std::ostream& out) {
  const FieldValues values = field_values(document);
  std::map<std::string, std::string> changed;
  StyleIds styles(letterhead.styles, own_styles);
  changed[letterhead.document] = body_with(document, letterhead, values, styles);
  for (const WordTemplate::Margin& margin : letterhead.margins) {
    changed[margin.name] =
        with_edits(letterhead.parts.at(margin.name), filled_fields(margin.part, values));
  }
  std::string types = letterhead.types;
  if (letterhead.styles_part.empty()) {
    const NewStyles added = new_styles_of(letterhead);
    changed[added.part] = own_styles;
    const auto known = letterhead.parts.find(added.relations);
    const std::string relations =
        known != letterhead.parts.end() && known->second.find("</") != std::string::npos
            ? known->second
            : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships "
              "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></"
              "Relationships>";
    changed[added.relations] =
        with_last(relations, fmt::format("<Relationship "
                                         "xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                         "relationships\" Id=\"rIdMilepostStyles\" Type=\"{}\" "
                                         "Target=\"milepost-styles.xml\"/>",
                                         kStylesRelation));
    types = with_last(types, fmt::format("<Override xmlns=\"http://schemas.openxmlformats.org/"
                                         "package/2006/content-types\" PartName=\"/{}\" "
                                         "ContentType=\"{}\"/>",
                                         added.part, kStylesType));
  } else {
    changed[letterhead.styles_part] = with_styles(letterhead.parts.at(letterhead.styles_part),
                                                  letterhead.styles, styles.lacking());
  }
  if (!letterhead.properties_part.empty()) {
    changed[letterhead.properties_part] =
        titled(letterhead.parts.at(letterhead.properties_part), document.title);
  }
  changed["[Content_Types].xml"] = types;
  ZipWriter package;
  const auto add = [&](const std::string& name, std::string_view content) {
    package.begin(name);
    package.add(content);
  };
  add("[Content_Types].xml", types);
  std::map<std::string, std::string_view> parts(letterhead.parts.begin(), letterhead.parts.end());
  for (const auto& [name, content] : changed) parts[name] = content;
  parts.erase("[Content_Types].xml");
  for (const auto& [name, content] : parts) add(name, content);
  out << package.finish();
}

}  // namespace milepost::docx
