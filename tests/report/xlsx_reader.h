// Reads a workbook back, as far as the tests of it need: sheets, cells with their types and number
// formats, and whether every part is XML.
#pragma once

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace milepost {

/// Every piece of `xml` between `before` and `after`.
inline std::vector<std::string> pieces(std::string_view xml, std::string_view before,
                                       std::string_view after) {
  std::vector<std::string> found;
  for (std::size_t at = xml.find(before); at != std::string_view::npos; at = xml.find(before, at)) {
    at += before.size();
    const std::size_t end = xml.find(after, at);
    if (end == std::string_view::npos) break;
    found.emplace_back(xml.substr(at, end - at));
    at = end;
  }
  return found;
}

inline std::string attribute(std::string_view tag, const std::string& name) {
  const std::vector<std::string> found = pieces(tag, " " + name + "=\"", "\"");
  return found.empty() ? "" : found.front();
}

inline std::string unescaped(std::string text) {
  for (const auto& [escape, sign] :
       {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#xA;", "\n"}, {"&amp;", "&"}}) {
    for (std::size_t at = text.find(escape); at != std::string::npos; at = text.find(escape, at)) {
      text.replace(at, std::string_view(escape).size(), sign);
      ++at;
    }
  }
  return text;
}

/// What is wrong with an XML text: a tag that is not closed, a sign that is not escaped. Empty
/// where nothing is.
inline std::string xml_fault(std::string_view xml) {
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size(); ++at) {
    const auto byte = static_cast<unsigned char>(xml[at]);
    if (byte < 0x20 && byte != '\n' && byte != '\t') return "control character";
    if (xml[at] == '>') return "stray >";
    if (xml[at] == '&') {
      const std::size_t end = xml.find(';', at);
      if (end == std::string_view::npos || end - at > 6) return "stray &";
    }
    if (xml[at] != '<') continue;
    std::size_t end = at;
    for (bool quoted = false; end < xml.size() && (quoted || xml[end] != '>'); ++end) {
      if (xml[end] == '"') quoted = !quoted;
      if (end > at && xml[end] == '<') return "stray < in a tag";
    }
    if (end == xml.size()) return "tag without an end";
    const std::string_view tag = xml.substr(at + 1, end - at - 1);
    at = end;
    if (tag.starts_with('?') || tag.ends_with('/')) continue;
    const std::string name(tag.substr(0, tag.find(' ')));
    if (!name.starts_with('/')) {
      open.push_back(name);
    } else if (open.empty() || "/" + open.back() != name) {
      return "no tag for " + name;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : "open: " + open.back();
}

struct ReadCell {
  std::string type;    // "n" number, "t" text, "" empty
  std::string value;   // as it is written
  std::string format;  // of a number: 0.0%

  bool operator==(const ReadCell&) const = default;
};

class ReadWorkbook {
 public:
  explicit ReadWorkbook(const std::string& bytes) {
    const std::filesystem::path path = std::filesystem::temp_directory_path() /
                                       ("read-back-" + std::to_string(getpid()) + ".xlsx");
    std::ofstream(path, std::ios::binary) << bytes;
    for (const std::string& name : lines_of_command("unzip -Z1 '" + path.string() + "'")) {
      parts_[name] = output_of("unzip -p '" + path.string() + "' '" + escaped(name) + "'");
    }
    std::filesystem::remove(path);
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
  static std::string escaped(const std::string& name) {
    return name.starts_with('[') ? "\\" + name : name;  // unzip reads it as a pattern
  }
  static std::string text_in(const std::string& xml) {
    const std::vector<std::string> found = pieces(xml, "<t>", "</t>");
    const std::vector<std::string> kept = pieces(xml, "<t xml:space=\"preserve\">", "</t>");
    return unescaped(!found.empty() ? found.front() : !kept.empty() ? kept.front() : "");
  }
  static std::string output_of(const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"),
                                                               &pclose);
    std::string output;
    std::array<char, 1 << 16> piece{};
    while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe.get())) {
      output.append(piece.data(), size);
    }
    return output;
  }
  static std::vector<std::string> lines_of_command(const std::string& command) {
    std::vector<std::string> lines;
    for (const std::string& line : pieces("\n" + output_of(command), "\n", "\n")) {
      lines.push_back(line);
    }
    return lines;
  }

  std::vector<std::string> names_;
  std::vector<std::string> formats_;
  std::vector<std::string> shared_;
  std::map<std::string, std::string> parts_;
};

}  // namespace milepost
