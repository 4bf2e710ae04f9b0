#include "base/zip_writer.h"

#include <gtest/gtest.h>

namespace milepost {
namespace {

std::string archive_of(std::string_view content) {
  ZipWriter writer;
  writer.begin("a.xml");
  writer.add(content.substr(0, content.size() / 2));
  writer.add(content.substr(content.size() / 2));
  writer.begin("folder/b.xml");
  return writer.finish();
}

TEST(ZipWriter, MakesTheSameBytesOfTheSameParts) {
  const std::string content(100'000, 'x');
  const std::string archive = archive_of(content);
  EXPECT_EQ(archive, archive_of(content));
  EXPECT_TRUE(archive.starts_with("PK\x03\x04"));
  EXPECT_LT(archive.size(), 1'000U);
  EXPECT_NE(archive.find("folder/b.xml"), std::string::npos);
  EXPECT_EQ(archive.substr(10, 4), std::string("\0\0\x21\0", 4)) << "1980-01-01";
}

TEST(ZipWriter, SaysWhichNamesAreInUtf8) {
  const auto flags_of = [](const std::string& name) {
    ZipWriter writer;
    writer.begin(name);
    writer.add("<a/>");
    return writer.finish().substr(6, 2);
  };
  EXPECT_EQ(flags_of("a.xml"), std::string("\0\0", 2));
  EXPECT_EQ(flags_of("图.png"), std::string("\0\x08", 2));
}

TEST(ZipWriter, MakesAnEmptyArchive) {
  ZipWriter writer;
  EXPECT_TRUE(writer.finish().starts_with("PK\x05\x06"));
}

TEST(ZipWriter, CanBeLeftInTheMiddle) {
  ZipWriter writer;
  writer.begin("a.xml");
  writer.add("<a>");
}

}  // namespace
}  // namespace milepost
