// The parts of the package of a workbook or a document: XML files in a zip archive, read in memory
// and within bounds. Nothing is ever written out, whatever the names in the archive say.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/xml.h"

namespace milepost {

/// Why a package cannot be read, and what would help: thrown inside the readers of workbooks and
/// documents and told by them as a problem of the file.
struct PackageFault {
  Said what;
  Said remedy;
};

/// What would help against some of them.
Said send_the_form_alone();
Said save_as_workbook();
Said save_as_document();
Said open_and_save_again();

/// What a package is to be, which is what its faults call it.
enum class PackageKind { workbook, document };

/// Whether `bytes` begin as a zip archive does, and so as workbooks and documents do.
bool is_package(std::string_view bytes);

/// Where a part stands in the directory of its archive.
struct PackagePosition {
  unsigned long offset;
  unsigned long number;
};

/// What one part says of another.
struct Relationship {
  std::string id;
  std::string type;    // the last word of it: officeDocument, styles
  std::string target;  // the name of the other part
};

class Package {
 public:
  /// `bytes` must outlive the package. Throws PackageFault where they are no zip archive or hold
  /// more parts than one of its kind has.
  Package(PackageKind kind, std::string_view bytes);

  bool has(const std::string& part) const { return parts_.contains(part); }

  /// The content of a part. Throws PackageFault where there is none, where it is damaged or
  /// encrypted, and where it, or all that was read so far, is larger than one of its
  /// kind can be.
  std::string read(const std::string& part);

  /// Walks through the XML of a part. Throws PackageFault as `read` does, and where the part is not
  /// well formed, declares a document type, or is nested by the thousand.
  void visit(const std::string& part, const XmlVisitor& visitor);

  /// What `part` refers to within the package; of the package itself where `part` is empty. Throws
  /// PackageFault as `visit` does, also where it says nothing.
  std::vector<Relationship> relationships(const std::string& part);

  /// In the order of their names.
  const std::map<std::string, PackagePosition>& parts() const { return parts_; }

 private:
  PackageKind kind_;
  std::string_view bytes_;
  std::map<std::string, PackagePosition> parts_;
  std::size_t read_so_far_ = 0;
};

}  // namespace milepost
