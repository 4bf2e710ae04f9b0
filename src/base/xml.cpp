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

void begin_element(void* data, const char* name, const char** attributes) {
  constexpr unsigned kDeepest = 2'000;  // twenty tables in tables take a hundred
  auto& walk = *static_cast<Walk*>(data);
  if (++walk.depth > kDeepest) {
    walk.is_too_deep = true;
    XML_StopParser(walk.parser, XML_FALSE);
    return;
  }
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
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(
      XML_ParserCreateNS(nullptr, kBetweenNamespaceAndName), &XML_ParserFree);
  if (parser == nullptr) throw std::bad_alloc();
  Walk walk{parser.get(), visitor, nullptr};
  XML_SetUserData(parser.get(), &walk);
  XML_SetElementHandler(parser.get(), &begin_element, &end_element);
  XML_SetCharacterDataHandler(parser.get(), &add_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), &refuse_document_type);
  const XML_Status status =
      XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
  if (walk.thrown) std::rethrow_exception(walk.thrown);
  if (walk.is_too_deep) return {XmlEnd::Kind::too_deep, 0};
  if (walk.has_document_type) return {XmlEnd::Kind::document_type, 0};
  if (status != XML_STATUS_OK) {
    return {XmlEnd::Kind::not_well_formed, XML_GetCurrentLineNumber(parser.get())};
  }
  return {};
}

}  // namespace milepost
