#include "base/unfinished_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

namespace milepost {
namespace {

namespace fs = std::filesystem;

class Unfinished : public testing::Test {
 protected:
  Unfinished() : umask_(umask(022)) {
    std::string name = (fs::temp_directory_path() / "milepost-files-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    folder_ = name;
  }
  ~Unfinished() override {
    umask(umask_);
    fs::remove_all(folder_);
  }

  fs::path path(const std::string& name) const { return folder_ / name; }
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path(name)) << text;
  }
  std::string text_of(const std::string& name) const {
    std::ifstream file(path(name));
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static void fill(const UnfinishedFile& file, const std::string& text) {
    file.handle().write(text);
  }
  static mode_t mode_of(const fs::path& file) {
    struct stat status {};
    return stat(file.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
  }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  mode_t umask_;
};

TEST_F(Unfinished, HasANameThatTellsWhoseItIs) {
  const UnfinishedFile file(path("report.csv"));
  const std::string name = file.name().filename().string();
  EXPECT_EQ(file.name().parent_path(), folder_);
  EXPECT_TRUE(name.starts_with("milepost-") && name.ends_with(".part")) << name;
  EXPECT_FALSE(fs::exists(path("report.csv")));
}

TEST_F(Unfinished, TakesThePlaceOfAnOlderFile) {
  put("report.csv", "old");
  UnfinishedFile file(path("report.csv"));
  fill(file, "new");
  EXPECT_EQ(text_of("report.csv"), "old");
  file.replace();
  EXPECT_EQ(text_of("report.csv"), "new");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Unfinished, LeavesNothingWhereItIsNotFinished) {
  put("report.csv", "old");
  { fill(UnfinishedFile(path("report.csv")), "half"); }
  EXPECT_EQ(text_of("report.csv"), "old");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Unfinished, TwoOfOneNameDoNotMeet) {
  UnfinishedFile first(path("report.csv"));
  UnfinishedFile second(path("report.csv"));
  EXPECT_NE(first.name(), second.name());
  fill(first, "first");
  fill(second, "second");
  second.replace();
  EXPECT_EQ(text_of("report.csv"), "second");
  first.replace();
  EXPECT_EQ(text_of("report.csv"), "first");
  EXPECT_EQ(files(), 1U);
}

TEST_F(Unfinished, KeepsTheModeOfWhatItReplaces) {
  for (const mode_t mode : {0600U, 0666U, 0444U, 0755U}) {
    put("report.csv", "old");
    ASSERT_EQ(chmod(path("report.csv").c_str(), mode), 0);
    UnfinishedFile file(path("report.csv"));
    EXPECT_EQ(mode_of(file.name()) & ~mode, 0U) << "others see more of it than of the old one";
    file.replace();
    EXPECT_EQ(mode_of(path("report.csv")), mode);
    fs::remove(path("report.csv"));
  }
}

TEST_F(Unfinished, IsAsTheUmaskHasItWhereItIsNew) {
  UnfinishedFile file(path("report.csv"));
  file.replace();
  EXPECT_EQ(mode_of(path("report.csv")), 0644U);
  UnfinishedFile read_only(path("evidence.pdf"), 0444);
  read_only.replace();
  EXPECT_EQ(mode_of(path("evidence.pdf")), 0444U);
}

TEST_F(Unfinished, IsAddedOnlyWhereNoFileHasTheName) {
  put("copy.db", "ours");
  {
    UnfinishedFile file(path("copy.db"));
    EXPECT_THROW(file.add(), std::system_error);
  }
  EXPECT_EQ(text_of("copy.db"), "ours");
  EXPECT_EQ(files(), 1U);
  UnfinishedFile other(path("other.db"));
  fill(other, "new");
  other.add();
  EXPECT_EQ(text_of("other.db"), "new");
}

TEST_F(Unfinished, SaysWhyItCannotBeMade) {
  try {
    const UnfinishedFile file(path("missing") / "report.csv");
    FAIL() << "there is no such folder";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
  }
}

}  // namespace
}  // namespace milepost
