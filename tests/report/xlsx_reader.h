// Reads a workbook back, as far as the tests of it need: sheets, cells with their types and number
// formats, and whether every part is XML.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "report/package_reader.h"

namespace milepost {

struct ReadCell {
  std::string type;    // "n" number, "t" text, "" empty
  std::string value;   // as it is written
  std::string format;  // of a number: 0.0%

  bool operator==(const ReadCell&) const = default;
};

class ReadWorkbook {
 public:
  explicit ReadWorkbook(const std::string& bytes) : parts_(parts_of_package(bytes)) {
    for (const std::string& tag : pieces(parts_.at("xl/workbook.xml"), "<sheet ", "/>")) {
      names_.push_back(unescaped(attribute(" " + tag, "name")));
    }
    const std::string& styles = parts_.at("xl/styles.xml");
    std::map<std::string, std::string> codes{{"0", "General"}};
    for (const std::string& tag : pieces(styles, "<numFmt ", "/>")) {
      codes[attribute(" " + tag, "numFmtId")] = unescaped(attribute(" " + tag, "formatCode"));
    }
    for (const std::string& tag :
         pieces(pieces(styles, "<cellXfs", "</cellXfs>").at(0), "<xf ", ">")) {
      formats_.push_back(codes.at(attribute(" " + tag, "numFmtId")));
    }
    for (const std::string& text : pieces(parts_.at("xl/sharedStrings.xml"), "<si>", "</si>")) {
      shared_.push_back(text_in(text));
    }
  }

  const std::vector<std::string>& names() const { return names_; }
  const std::map<std::string, std::string>& parts() const { return parts_; }
  const std::string& part(const std::string& name) const { return parts_.at(name); }

  /// The XML of a sheet by its name.
  const std::string& sheet(const std::string& name) const {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] == name) {
        return parts_.at("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
      }
    }
    throw std::runtime_error("there is no sheet " + name);
  }

  /// Every cell that holds something, by its address.
  std::map<std::string, ReadCell> cells(const std::string& name) const {
    std::map<std::string, ReadCell> found;
    for (const std::string& cell : pieces(sheet(name), "<c ", "</c>")) {
      // An empty cell has no end tag of its own.
      const std::string own =
          cell.substr(cell.rfind("<c ") == std::string::npos ? 0 : cell.rfind("<c ") + 3);
      const std::string tag = " " + own.substr(0, own.find('>'));
      const std::string type = attribute(tag, "t");
      ReadCell& read = found[attribute(tag, "r")];
      if (type == "inlineStr") {
        read = {"t", text_in(own), ""};
      } else if (type == "s") {
        read = {"t", shared_.at(std::stoul(pieces(own, "<v>", "</v>").at(0))), ""};
      } else {
        read = {type.empty() ? "n" : type, pieces(own, "<v>", "</v>").at(0),
                formats_.at(std::stoul(attribute(tag, "s")))};
      }
    }
    return found;
  }

  /// The texts of a sheet in the order of its rows.
  std::vector<std::string> texts(const std::string& name) const {
    std::map<std::pair<std::size_t, std::string>, std::string> sorted;
    for (const auto& [address, cell] : cells(name)) {
      const std::size_t digits = address.find_first_of("0123456789");
      if (cell.type == "t") {
        sorted[{std::stoul(address.substr(digits)), address.substr(0, digits)}] = cell.value;
      }
    }
    std::vector<std::string> texts;
    for (const auto& [address, text] : sorted) texts.push_back(text);
    return texts;
  }

 private:
  static std::string text_in(const std::string& xml) {
    const std::vector<std::string> found = pieces(xml, "<t>", "</t>");
    const std::vector<std::string> kept = pieces(xml, "<t xml:space=\"preserve\">", "</t>");
    return unescaped(!found.empty() ? found.front() : !kept.empty() ? kept.front() : "");
  }

  std::vector<std::string> names_;
  std::vector<std::string> formats_;
  std::vector<std::string> shared_;
  std::map<std::string, std::string> parts_;
};

}  // namespace milepost
