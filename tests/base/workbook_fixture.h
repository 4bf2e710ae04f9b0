// Small packages made by hand: what other programs write, and what nobody should.
#pragma once

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace milepost {

using PackageParts = std::vector<std::pair<std::string, std::string>>;

/// A zip archive with the parts as they are, not compressed.
inline std::string package_of(const PackageParts& parts) {
  const auto little = [](std::uint32_t number, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i) text += static_cast<char>(number >> (8 * i) & 0xFFU);
    return text;
  };
  std::string archive;
  std::string directory;
  for (const auto& [name, content] : parts) {
    const auto size = static_cast<std::uint32_t>(content.size());
    const auto check =
        static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()), size));
    const std::string head = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                             little(check, 4) + little(size, 4) + little(size, 4) +
                             little(static_cast<std::uint32_t>(name.size()), 2) + little(0, 2);
    directory += "PK\x01\x02" + little(20, 2) + head + little(0, 2) + little(0, 2) + little(0, 2) +
                 little(0, 4) + little(static_cast<std::uint32_t>(archive.size()), 4) + name;
    archive += "PK\x03\x04" + head + name + content;
  }
  const auto count = static_cast<std::uint32_t>(parts.size());
  return archive + directory + "PK\x05\x06" + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) +
         little(static_cast<std::uint32_t>(archive.size()), 4) + little(0, 2);
}

inline std::string relationship(std::string_view id, std::string_view type,
                                std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"http://x/" + std::string(type) +
         "\" Target=\"" + std::string(target) + "\"/>";
}

/// A workbook whose sheets hold this XML inside <sheetData>; the last sheet is hidden.
inline PackageParts workbook_parts(const std::vector<std::string>& sheets,
                                   const std::string& shared = "", const std::string& styles = "") {
  std::string list;
  std::string links = relationship("s", "sharedStrings", "sharedStrings.xml") +
                      relationship("f", "styles", "/xl/styles.xml");
  PackageParts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    list += "<sheet name=\"Sheet" + number + "\" r:id=\"r" + number + "\"/>";
    links += relationship("r" + number, "worksheet", "worksheets/part" + number + ".xml");
    parts.emplace_back(
        "xl/worksheets/part" + number + ".xml",
        "<worksheet xmlns=\"m\"><sheetData>" + sheets[i] + "</sheetData></worksheet>");
  }
  parts.emplace_back("_rels/.rels", "<Relationships>" +
                                        relationship("1", "officeDocument", "xl/workbook.xml") +
                                        "</Relationships>");
  parts.emplace_back("xl/workbook.xml", "<workbook xmlns=\"m\" xmlns:r=\"r\"><sheets>" + list +
                                            "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
  parts.emplace_back("xl/sharedStrings.xml", "<sst xmlns=\"m\">" + shared + "</sst>");
  parts.emplace_back("xl/styles.xml", "<styleSheet xmlns=\"m\">" + styles + "</styleSheet>");
  return parts;
}

/// A row of texts written in the cells.
inline std::string text_row(std::size_t number, const std::vector<std::string>& texts) {
  std::string row = "<row r=\"" + std::to_string(number) + "\">";
  for (const std::string& text : texts) {
    row += "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
  }
  return row + "</row>";
}

}  // namespace milepost
