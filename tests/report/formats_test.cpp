#include "report/formats.h"

#include <gtest/gtest.h>

#include <set>

namespace milepost {
namespace {

TEST(Formats, HaveANameAndAnExtensionOfTheirOwn) {
  std::set<std::string_view> names;
  std::set<std::string_view> extensions;
  for (const Format& format : all_formats()) {
    EXPECT_TRUE(names.insert(format.name).second) << format.name;
    EXPECT_TRUE(extensions.insert(format.extension).second) << format.extension;
    EXPECT_TRUE(format.extension.starts_with('.')) << format.extension;
    EXPECT_EQ(find_format(format.name), &format);
    EXPECT_EQ(format_of_file("report" + std::string(format.extension)), &format);
  }
}

TEST(Formats, AreFoundByTheirNameOnly) {
  EXPECT_EQ(find_format("csv")->render, &render_csv);
  EXPECT_EQ(find_format("text")->render, &render_text);
  EXPECT_EQ(find_format(".csv"), nullptr);
  EXPECT_EQ(find_format(""), nullptr);
}

TEST(Formats, AreFoundByTheEndOfAFileName) {
  EXPECT_EQ(format_of_file("2022.06/report.csv")->name, "csv");
  EXPECT_EQ(format_of_file("report.doc"), nullptr);
  EXPECT_EQ(format_of_file("report"), nullptr);
  EXPECT_EQ(format_of_file("csv"), nullptr);
}

}  // namespace
}  // namespace milepost
