#include "draft/word_document.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "base/package.h"
#include "draft/document_builder.h"
#include "draft/word_body.h"
#include "draft/word_numbering.h"
#include "draft/word_styles.h"

namespace milepost {
namespace {

/// The part that `from` refers to by a type; empty where there is none.
std::string part_of_type(const std::vector<Relationship>& from, std::string_view type) {
  const auto found = std::find_if(from.begin(), from.end(),
                                  [&](const Relationship& one) { return one.type == type; });
  return found == from.end() ? std::string() : found->target;
}

std::vector<Relationship> parts_around(Package& package, const std::string& main) {
  const std::size_t slash = main.find_last_of('/') + 1;
  const std::string part = main.substr(0, slash) + "_rels/" + main.substr(slash) + ".rels";
  return package.has(part) ? package.relationships(main) : std::vector<Relationship>();
}

bool has_pictures(const Package& package) {
  return std::any_of(package.parts().begin(), package.parts().end(), [](const auto& part) {
    return part.first.find("/media/") != std::string::npos;
  });
}

InputDocument read_package(std::string_view bytes) {
  Package package(PackageKind::document, bytes);
  const std::string main = part_of_type(package.relationships(""), "officeDocument");
  if (main.empty()) {
    throw PackageFault{said({"the file is no document", "该文件不是文档"}), save_as_document()};
  }
  const std::vector<Relationship> around = parts_around(package, main);
  WordStyles styles;
  WordNumbering numbering;
  const auto visit = [&](std::string_view type, const XmlVisitor& visitor) {
    const std::string part = part_of_type(around, type);
    if (!part.empty() && package.has(part)) package.visit(part, visitor);
  };
  visit("styles", styles.reader());
  visit("numbering", numbering.reader());
  WordBody body(styles, numbering);
  package.visit(main, body.reader());
  InputDocument document = body.take();
  for (const std::string_view type : {"footnotes", "endnotes"}) {
    WordBody notes(styles, numbering);
    visit(type, notes.reader());
    std::vector<std::string> texts = notes.take().notes;
    std::move(texts.begin(), texts.end(), std::back_inserter(document.notes));
  }
  if (document.blocks.empty()) {
    throw has_pictures(package)
        ? DocumentFault{said({"the document holds pictures and no text, as a scan does",
                              "文档中只有图片，没有文字（可能是扫描件）"}),
                        said({"ask for the document that was scanned: text is not read from "
                              "pictures",
                              "请索取扫描前的原始文档：图片中的文字无法读取"})}
        : DocumentFault{said({"the document holds no text", "文档中没有文字"}), {}};
  }
  return document;
}

}  // namespace

std::optional<InputDocument> read_word_document(std::string_view bytes, Problems& problems) {
  try {
    return read_package(bytes);
  } catch (const PackageFault& fault) {
    problems.add({}, fault.what, fault.remedy);
  } catch (const DocumentFault& fault) {
    problems.add({}, fault.what, fault.remedy);
  }
  return std::nullopt;
}

}  // namespace milepost
