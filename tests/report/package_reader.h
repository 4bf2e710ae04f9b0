// Reads a package of XML parts back, as far as the tests of workbooks and Word documents need it.
#pragma once

#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
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

/// The parts of a package, by their names.
inline std::map<std::string, std::string> parts_of_package(const std::string& bytes) {
  const auto output_of = [](const std::string& command) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(command.c_str(), "r"),
                                                               &pclose);
    std::string output;
    std::array<char, 1 << 16> piece{};
    while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe.get())) {
      output.append(piece.data(), size);
    }
    return output;
  };
  const std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("read-back-" + std::to_string(getpid()) + ".zip");
  std::ofstream(path, std::ios::binary) << bytes;
  std::map<std::string, std::string> parts;
  for (const std::string& name :
       pieces("\n" + output_of("unzip -Z1 '" + path.string() + "'"), "\n", "\n")) {
    // unzip reads a name as a pattern.
    parts[name] = output_of("unzip -p '" + path.string() + "' '" +
                            (name.starts_with('[') ? "\\" + name : name) + "'");
  }
  std::filesystem::remove(path);
  return parts;
}

}  // namespace milepost
