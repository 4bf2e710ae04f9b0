#include "base/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace milepost {
namespace {

namespace fs = std::filesystem;

class Files : public testing::Test {
 protected:
  Files() {
    std::string name = (fs::temp_directory_path() / "milepost-files-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for a test");
    folder_ = name;
  }
  ~Files() override { fs::remove_all(folder_); }

  fs::path put(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }
  /// The first piece of three; then `meanwhile` happens.
  static std::error_code read_while(const fs::path& file, const std::function<void()>& meanwhile) {
    bool is_first = true;
    return read_pieces(file, [&](std::string_view) {
      if (is_first) meanwhile();
      is_first = false;
    });
  }

  fs::path folder_;
};

TEST_F(Files, AreReadToTheirEnd) {
  const std::string text = std::string(150'000, 'a') + "z";
  std::string read;
  EXPECT_FALSE(read_pieces(put("a", text), [&](std::string_view piece) { read += piece; }));
  EXPECT_EQ(read, text);
  EXPECT_FALSE(read_pieces(put("empty", ""), [](std::string_view) { FAIL(); }));
}

TEST_F(Files, SayWhyTheyAreNot) {
  const auto nothing = [](std::string_view) {};
  EXPECT_EQ(read_pieces(folder_ / "missing", nothing), std::errc::no_such_file_or_directory);
  EXPECT_EQ(read_pieces(folder_, nothing), std::errc::is_a_directory);
  // The memory of this process, which has nothing at its beginning.
  EXPECT_EQ(read_pieces("/proc/self/mem", nothing), std::errc::io_error);
}

TEST_F(Files, ThatOthersWriteToMeanwhileAreNotTakenForWhole) {
  const std::string text(150'000, 'a');
  const fs::path file = put("a", text);
  EXPECT_EQ(read_while(file, [&] { fs::resize_file(file, 100'000); }), std::errc::text_file_busy);
  EXPECT_EQ(read_while(file, [&] { fs::resize_file(file, 10); }), std::errc::text_file_busy);
  put("a", text);
  EXPECT_EQ(read_while(file, [&] { std::ofstream(file, std::ios::app) << "more"; }),
            std::errc::text_file_busy);
  EXPECT_FALSE(read_while(file, [] {}));
}

TEST_F(Files, LeadOutOfAFolderThroughLinks) {
  fs::create_directory(folder_ / "inner");
  fs::create_symlink("../outer", folder_ / "inner" / "link");
  EXPECT_FALSE(leads_out_of(folder_ / "inner" / "new", folder_ / "inner"));
  EXPECT_TRUE(leads_out_of(folder_ / "inner" / "link", folder_ / "inner"));
  EXPECT_TRUE(leads_out_of(folder_ / "inner" / ".." / "new", folder_ / "inner"));
}

}  // namespace
}  // namespace milepost
