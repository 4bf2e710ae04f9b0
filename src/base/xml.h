// XML, element by element.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace milepost {

/// The start of an XML element. Names are without their namespace.
class XmlElement {
 public:
  XmlElement(std::string_view name, const char** attributes)
      : name_(name), attributes_(attributes) {}

  std::string_view name() const { return name_; }
  /// Empty where there is none.
  std::string_view attribute(std::string_view name) const;

 private:
  std::string_view name_;
  const char** attributes_;
};

/// What is done with the pieces of an XML text, in their order.
struct XmlVisitor {
  std::function<void(const XmlElement&)> begin;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view text)> text;
};

/// How a walk ended.
struct XmlEnd {
  enum class Kind {
    whole,
    not_well_formed,
    too_deep,       // elements in elements, more than any format has
    document_type,  // declared: none of the formats read here does, and entities come from there
  };
  Kind kind = Kind::whole;
  unsigned long line = 0;  // from 1, where it is not well formed
};

/// Walks through an XML text as far as it can be read. What the visitor throws goes through.
XmlEnd visit_xml(std::string_view xml, const XmlVisitor& visitor);

/// A piece of an XML text and the bytes that it takes there, for whoever changes the text in place.
struct XmlPiece {
  enum class Kind {
    prefix,  // `text` is the namespace that `name` stands for from the next element on
    begin,   // of an element without content, its whole tag
    end,     // of an element without content, nothing behind its tag
    text,    // between tags; `text` is what it says, in as many pieces as the reader likes
  };
  Kind kind;
  std::string_view space;  // the namespace of an element
  std::string_view name;   // without it
  std::string_view text;
  XmlElement element;  // of `begin`: its attributes
  std::size_t from;    // the bytes [from, to)
  std::size_t to;
};

/// Walks through an XML text in UTF-8 as `visit_xml` does.
XmlEnd visit_xml_pieces(std::string_view xml, const std::function<void(const XmlPiece&)>& visit);

}  // namespace milepost
