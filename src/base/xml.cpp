#include "base/xml.h"

#include <expat.h>

#include <exception>
#include <memory>
#include <new>

namespace milepost {
namespace {

/// The walk through one XML text. Expat is C: what a visitor throws waits until it has returned.
struct Walk {
  XML_Parser parser;
  const XmlVisitor& visitor;
  std::exception_ptr thrown;
  bool has_document_type = false;
  bool is_too_deep = false;
  unsigned depth = 0;

  template <class Step>
  void guard(const Step& step) {
    if (thrown) return;
    try {
      step();
    } catch (...) {
      thrown = std::current_exception();
      XML_StopParser(parser, XML_FALSE);
    }
  }
};

constexpr char kBetweenNamespaceAndName = '|';

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(kBetweenNamespaceAndName) + 1);
}

/// Whether one more element may begin.
bool goes_deeper(Walk& walk) {
  constexpr unsigned kDeepest = 2'000;  // twenty tables in tables take a hundred
  if (++walk.depth <= kDeepest) return true;
  walk.is_too_deep = true;
  XML_StopParser(walk.parser, XML_FALSE);
  return false;
}

void begin_element(void* data, const char* name, const char** attributes) {
  auto& walk = *static_cast<Walk*>(data);
  if (!goes_deeper(walk)) return;
  walk.guard([&] { walk.visitor.begin({local_name(name), attributes}); });
}

void end_element(void* data, const char* name) {
  auto& walk = *static_cast<Walk*>(data);
  --walk.depth;
  walk.guard([&] { walk.visitor.end(local_name(name)); });
}

void add_text(void* data, const char* text, int size) {
  auto& walk = *static_cast<Walk*>(data);
  walk.guard([&] { walk.visitor.text({text, static_cast<std::size_t>(size)}); });
}

/// The walk through one XML text whose pieces are told with their bytes.
struct PlacedWalk {
  Walk walk;
  const std::function<void(const XmlPiece&)>& visit;

  void tell(XmlPiece piece) {
    piece.from = static_cast<std::size_t>(XML_GetCurrentByteIndex(walk.parser));
    piece.to = piece.from + static_cast<std::size_t>(XML_GetCurrentByteCount(walk.parser));
    walk.guard([&] { visit(piece); });
  }
};

PlacedWalk& placed(void* data) { return *static_cast<PlacedWalk*>(data); }

std::string_view space_of(std::string_view name) {
  const std::size_t end = name.rfind(kBetweenNamespaceAndName);
  return end == std::string_view::npos ? std::string_view() : name.substr(0, end);
}

const char** no_attributes() {
  static const char* none = nullptr;
  return &none;
}

void tell_begin(void* data, const char* name, const char** attributes) {
  if (!goes_deeper(placed(data).walk)) return;
  const std::string_view local = local_name(name);
  placed(data).tell({XmlPiece::Kind::begin, space_of(name), local, {}, {local, attributes}, 0, 0});
}

void tell_end(void* data, const char* name) {
  --placed(data).walk.depth;
  const std::string_view local = local_name(name);
  placed(data).tell(
      {XmlPiece::Kind::end, space_of(name), local, {}, {local, no_attributes()}, 0, 0});
}

void tell_text(void* data, const char* text, int size) {
  placed(data).tell({XmlPiece::Kind::text,
                     {},
                     {},
                     {text, static_cast<std::size_t>(size)},
                     {{}, no_attributes()},
                     0,
                     0});
}

void tell_prefix(void* data, const char* prefix, const char* space) {
  const auto view = [](const char* text) {
    return text == nullptr ? std::string_view() : std::string_view(text);
  };
  placed(data).tell(
      {XmlPiece::Kind::prefix, {}, view(prefix), view(space), {{}, no_attributes()}, 0, 0});
}

void refuse_placed_document_type(void* data, const char* /*name*/, const char* /*system*/,
                                 const char* /*public*/, int /*has_internal*/) {
  Walk& walk = placed(data).walk;
  walk.has_document_type = true;
  XML_StopParser(walk.parser, XML_FALSE);
}

using Parser = std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)>;

Parser new_parser() {
  Parser parser(XML_ParserCreateNS(nullptr, kBetweenNamespaceAndName), &XML_ParserFree);
  if (parser == nullptr) throw std::bad_alloc();
  return parser;
}

XmlEnd walked(const Walk& walk, std::string_view xml) {
  const XML_Status status =
      XML_Parse(walk.parser, xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (walk.thrown) std::rethrow_exception(walk.thrown);
  if (walk.is_too_deep) return {XmlEnd::Kind::too_deep, 0};
  if (walk.has_document_type) return {XmlEnd::Kind::document_type, 0};
  if (status != XML_STATUS_OK) {
    return {XmlEnd::Kind::not_well_formed, XML_GetCurrentLineNumber(walk.parser)};
  }
  return {};
}

void refuse_document_type(void* data, const char* /*name*/, const char* /*system*/,
                          const char* /*public*/, int /*has_internal*/) {
  auto& walk = *static_cast<Walk*>(data);
  walk.has_document_type = true;
  XML_StopParser(walk.parser, XML_FALSE);
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view name) const {
  for (const char** at = attributes_; *at != nullptr; at += 2) {
    if (local_name(*at) == name) return *(at + 1);
  }
  return {};
}

XmlEnd visit_xml(std::string_view xml, const XmlVisitor& visitor) {
  const Parser parser = new_parser();
  Walk walk{parser.get(), visitor, nullptr};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), &begin_element, &end_element);
  XML_SetCharacterDataHandler(parser.get(), &add_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &refuse_document_type);
  return walked(walk, xml);
}

XmlEnd visit_xml_pieces(std::string_view xml, const std::function<void(const XmlPiece&)>& visit) {
  const Parser parser = new_parser();
  static const XmlVisitor kNone;
  PlacedWalk walk{{parser.get(), kNone, nullptr}, visit};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), &tell_begin, &tell_end);
  XML_SetCharacterDataHandler(parser.get(), &tell_text);
  XML_SetStartNamespaceDeclHandler(parser.get(), &tell_prefix);
  XML_SetStartDoctypeDeclHandler(parser.get(), &refuse_placed_document_type);
  return walked(walk.walk, xml);
}

}  // namespace milepost
