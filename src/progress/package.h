// The parts of a workbook's package: XML files in a zip archive, read in memory and within bounds.
// Nothing is ever written out, whatever the names in the archive say.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/language.h"

namespace milepost {

/// Why a package cannot be read, and what would help: thrown inside the reader of workbooks and
/// told by it as a problem of the file.
struct PackageFault {
  Said what;
  Said remedy;
};

/// What would help against some of them.
Said send_the_form_alone();
Said save_as_workbook();

/// Whether `bytes` begin as a zip archive does, and so as a workbook does.
bool is_package(std::string_view bytes);

class Package {
 public:
  /// `bytes` must outlive the package. Throws PackageFault where they are no zip archive or hold
  /// more parts than a workbook has.
  explicit Package(std::string_view bytes);

  bool has(const std::string& part) const { return parts_.contains(part); }

  /// The content of a part. Throws PackageFault where there is none, where it is damaged or
  /// encrypted, and where it, or all that was read so far, is larger than a form can be.
  std::string read(const std::string& part);

 private:
  struct Position {
    unsigned long offset;  // in the directory of the archive
    unsigned long number;
  };

  std::string_view bytes_;
  std::map<std::string, Position> parts_;
  std::size_t read_so_far_ = 0;
};

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

/// Walks through the XML of the part called `part`. Throws PackageFault where it is not well formed
/// or declares a document type, which no workbook does and which is where entities come from.
void visit_xml(const std::string& part, std::string_view xml, const XmlVisitor& visitor);

}  // namespace milepost
