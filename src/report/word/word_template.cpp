#include "report/word/word_template.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/file_kind.h"
#include "base/package.h"
#include "base/phrases.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/xml.h"
#include "report/word/word_text.h"

namespace milepost {
namespace docx {
namespace {

constexpr std::string_view kTypesPart = "[Content_Types].xml";
constexpr std::string_view kOfDocument =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
constexpr std::string_view kOfTemplate =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

constexpr std::size_t kDeepestElement = 500;       // elements in each other
constexpr std::size_t kMostPlaces = 10'000;        // that something is filled into
constexpr std::size_t kLargestOfText = 8U << 20U;  // of a part whose text is read

/// What a part has to do with another, or with the package.
struct Relation {
  std::string type;  // the last word of it: styles, header …
  std::string part;  // its name
};

/// `word/document.xml` and `styles.xml` make word/styles.xml.
std::string resolved_part(std::string_view of, std::string_view target) {
  std::string path(target.starts_with('/') ? "" : of.substr(0, of.rfind('/') + 1));
  if (of.find('/') == std::string_view::npos) path.clear();
  for (std::string_view rest = target; !rest.empty();) {
    const std::size_t end = std::min(rest.find('/'), rest.size());
    const std::string_view step = rest.substr(0, end);
    const bool is_last = end == rest.size();
    if (step == "..") {
      if (!path.empty()) path.pop_back();
      path.resize(path.rfind('/') + 1);
    } else if (!step.empty() && step != ".") {
      path += step;
      if (!is_last) path += '/';
    }
    rest.remove_prefix(is_last ? end : end + 1);
  }
  return path;
}

std::string relations_part(std::string_view of) {
  const std::size_t name = of.rfind('/') + 1;
  return fmt::format("{}_rels/{}.rels", of.substr(0, name), of.substr(name));
}

/// What a part is by its relation to the body; nothing where no fields are read in it.
std::optional<PartKind> kind_of_margin(std::string_view relation) {
  if (relation == "header") return PartKind::header;
  if (relation == "footer") return PartKind::footer;
  if (relation == "footnotes") return PartKind::footnotes;
  if (relation == "endnotes") return PartKind::endnotes;
  return std::nullopt;
}

/// Edits are made in UTF-8, in which every program writes its parts.
bool is_in_utf8(std::string_view xml) {
  const std::string_view plain = without_byte_order_mark(xml);
  if (!plain.starts_with('<') || (plain.size() > 1 && plain[1] == '\0')) return false;
  const std::string_view declared =
      plain.starts_with("<?xml") ? plain.substr(0, plain.find("?>")) : std::string_view();
  const std::size_t encoding = declared.find("encoding");
  return encoding == std::string_view::npos ||
         search_form(declared.substr(encoding)).find("utf-8") != std::string::npos;
}

PackageFault no_document(const Said& what) { return {what, save_as_document()}; }

class TemplateReader {
 public:
  TemplateReader(std::string_view bytes, Problems& problems)
      : bytes_(bytes), package_(PackageKind::document, bytes), problems_(problems) {}

  WordTemplate read() {
    if (!package_.has(std::string(kTypesPart))) {
      const FileKind kind = kind_of_file(bytes_, problems_.file());
      if (kind == FileKind::word_document) package_.read(std::string(kTypesPart));  // says so
      const WrongFile fault = fault_of_no_word_document(kind);
      throw PackageFault{fault.what, fault.remedy};
    }
    for (const auto& [name, position] : package_.parts()) {
      if (!name.ends_with('/')) found_.parts.emplace(name, package_.read(name));
    }
    find_document();
    refuse_signed();
    read_types();
    found_.body = read_template_part(xml_of(found_.document), PartKind::body, problems_);
    read_relations();
    return std::move(found_);
  }

 private:
  /// Throws PackageFault where it is no XML that can be changed in place.
  const std::string& xml_of(const std::string& part) {
    if (checked_.insert(part).second) {
      std::size_t depth = 0;
      package_.visit(part, {[&](const XmlElement&) {
                              if (++depth > kDeepestElement) throw too_much(part);
                            },
                            [&](std::string_view) { --depth; }, [](std::string_view) {}});
      if (found_.parts.at(part).size() > kLargestOfText) throw too_much(part);
      if (!is_in_utf8(found_.parts.at(part))) {
        throw PackageFault{
            said({"the part {} is not in UTF-8", "部件{}不是UTF-8编码"}, quoted_name(part)),
            open_and_save_again()};
      }
    }
    return found_.parts.at(part);
  }

  static PackageFault too_much(const std::string& part) {
    return {said({"the part {} holds more than that of a letterhead does",
                  "部件{}的内容超出一份版头文件的范围"},
                 quoted_name(part)),
            said({"leave only the letterhead in the template", "模板中请只保留版头等固定内容"})};
  }

  static Said quoted_name(const std::string& part) { return in_quotes(one_line(part)); }

  std::vector<Relation> relations_of(const std::string& part) {
    std::vector<Relation> relations;
    const std::string name = relations_part(part);
    if (!found_.parts.contains(name)) return relations;
    visit_xml_pieces(xml_of(name), [&](const XmlPiece& piece) {
      if (piece.kind != XmlPiece::Kind::begin || piece.name != "Relationship") return;
      if (piece.element.attribute("TargetMode") == "External") return;
      const std::string_view type = piece.element.attribute("Type");
      relations.push_back({std::string(type.substr(type.rfind('/') + 1)),
                           resolved_part(part, piece.element.attribute("Target"))});
    });
    return relations;
  }

  void find_document() {
    for (const Relation& one : relations_of("")) {
      if (one.type == "officeDocument" && found_.document.empty()) found_.document = one.part;
      if (one.type == "core-properties" && found_.parts.contains(one.part)) {
        found_.properties_part = one.part;
      }
    }
    if (found_.document.empty()) found_.document = "word/document.xml";
    package_.read(found_.document);  // or there is none
  }

  void refuse_signed() const {
    const bool is_signed =
        std::any_of(found_.parts.begin(), found_.parts.end(),
                    [](const auto& part) { return part.first.starts_with("_xmlsignatures/"); });
    if (!is_signed) return;
    throw PackageFault{
        said({"the document has a digital signature, which nothing that is written into it keeps",
              "文档带有数字签名，写入内容后签名将失效"}),
        said({"take a copy of it and remove the signature", "请复制一份并删除其中的签名"})};
  }

  /// What the part of the document is; a template becomes a document.
  void read_types() {
    const std::string& xml = xml_of(std::string(kTypesPart));
    std::string type;
    std::optional<Edit> edit;
    visit_xml_pieces(xml, [&](const XmlPiece& piece) {
      if (piece.kind != XmlPiece::Kind::begin || piece.name != "Override") return;
      if (search_form(piece.element.attribute("PartName")) != search_form("/" + found_.document)) {
        return;
      }
      type = piece.element.attribute("ContentType");
      const std::size_t at = xml.find(kOfTemplate, piece.from);
      if (type == kOfTemplate && at < piece.to) {
        edit.emplace(Bytes{at, at + kOfTemplate.size()}, kOfDocument);
      }
    });
    const bool has_macros =
        search_form(type).find("macroenabled") != std::string::npos ||
        std::any_of(found_.parts.begin(), found_.parts.end(), [](const auto& part) {
          return search_form(part.first).ends_with("vbaproject.bin");
        });
    if (has_macros) {
      throw PackageFault{said({"the file is a Word document with macros (.docm)",
                               "该文件是启用宏的Word文档（.docm）"}),
                         save_as_document()};
    }
    if (type.find("spreadsheetml") != std::string::npos) {
      throw no_document(said({"the file is an Excel workbook and no Word document",
                              "该文件是Excel工作簿，不是Word文档"}));
    }
    if (type.find("presentationml") != std::string::npos) {
      throw no_document(said(
          {"the file is a presentation and no Word document", "该文件是演示文稿，不是Word文档"}));
    }
    if (!type.empty() && type != kOfDocument && type != kOfTemplate) {
      throw no_document(said({"the file is no Word document", "该文件不是Word文档"}));
    }
    found_.types = edit ? with_edits(xml, {*edit}) : xml;
  }

  void read_relations() {
    for (const Relation& one : relations_of(found_.document)) {
      if (!found_.parts.contains(one.part)) continue;
      if (one.type == "styles" && found_.styles_part.empty()) {
        found_.styles_part = one.part;
        found_.styles = read_template_styles(xml_of(one.part));
      } else if (const auto kind = kind_of_margin(one.type)) {
        const auto is_known = [&](const WordTemplate::Margin& margin) {
          return margin.name == one.part;
        };
        if (std::any_of(found_.margins.begin(), found_.margins.end(), is_known)) continue;
        found_.margins.push_back(
            {one.part, read_template_part(xml_of(one.part), *kind, problems_)});
      }
    }
    if (!found_.properties_part.empty()) xml_of(found_.properties_part);
    std::size_t places = found_.body.marks.size();
    for (const WordTemplate::Margin& margin : found_.margins) places += margin.part.marks.size();
    if (places > kMostPlaces) throw too_much(found_.document);
  }

  std::string_view bytes_;
  Package package_;
  Problems& problems_;
  WordTemplate found_;
  std::set<std::string> checked_;
};

/// What is no package: a document of another format, a picture …
Problem no_package(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) {
    return {{}, said(kFileIsEmpty), Said()};
  }
  const WrongFile fault = fault_of_no_word_document(kind_of_file(bytes, name));
  return {{}, fault.what, fault.remedy};
}

bool has_field(const TemplatePart& part, TemplateField field) {
  return std::any_of(part.marks.begin(), part.marks.end(),
                     [&](const FieldMark& mark) { return mark.field == field; });
}

Problem nothing_to_say(TemplateField field, const Document& document) {
  const Said place = in_braces(field);
  const bool is_letter = document.letterhead.date.has_value();
  const Said take_it_out = said({"take {} out of the template", "请从模板中删去{}"}, place);
  if (field == TemplateField::number && is_letter) {
    return {
        {},
        said({"the template has a place for the number, {}, and none is given",
              "模板中有{}，但没有给出期号"},
             place),
        said({"give the number, or take {} out of the template", "请写明期号，或从模板中删去{}"},
             place)};
  }
  if (field == TemplateField::from && is_letter) {
    return {{},
            said({"the template has a place for the office that sends it, {}, and none is given",
                  "模板中有{}，但没有给出印发单位"},
                 place),
            said({"give the office, or take {} out of the template",
                  "请写明印发单位，或从模板中删去{}"},
                 place)};
  }
  return {{},
          said({"the template has a place {}, of which this document has nothing to say",
                "模板中有{}，而本文档没有这项内容"},
               place),
          take_it_out};
}

}  // namespace
}  // namespace docx

bool WordTemplate::has(docx::TemplateField field) const {
  return docx::has_field(body, field) ||
         std::any_of(margins.begin(), margins.end(),
                     [&](const Margin& margin) { return docx::has_field(margin.part, field); });
}

std::optional<WordTemplate> read_word_template(std::string_view bytes, Problems& problems) {
  if (!is_package(bytes)) {
    problems.add(docx::no_package(bytes, problems.file()));
    return std::nullopt;
  }
  try {
    WordTemplate found = docx::TemplateReader(bytes, problems).read();
    if (problems.empty()) return found;
  } catch (const PackageFault& fault) {
    problems.add({}, fault.what, fault.remedy);
  }
  return std::nullopt;
}

std::vector<Problem> faults_between(const WordTemplate& letterhead, const Document& document) {
  using docx::TemplateField;
  const docx::FieldValues values = docx::field_values(document);
  std::vector<Problem> problems;
  for (const auto& entry : kWords<TemplateField>) {
    const bool is_filled = entry.value == TemplateField::body || values.contains(entry.value);
    if (!is_filled && letterhead.has(entry.value)) {
      problems.push_back(docx::nothing_to_say(entry.value, document));
    }
  }
  const bool has_head = letterhead.has(TemplateField::date) ||
                        letterhead.has(TemplateField::from) || letterhead.has(TemplateField::year);
  if (has_head && document.letterhead.number && !letterhead.has(TemplateField::number)) {
    problems.push_back(
        {{},
         said({"the template has a head of its own without a place for the number {}",
               "模板自带报头，但没有位置填写期号{}"},
              *document.letterhead.number),
         said({"write {} where it is to stand", "请在应填写期号处写{}"},
              docx::in_braces(TemplateField::number))});
  }
  return problems;
}

}  // namespace milepost
