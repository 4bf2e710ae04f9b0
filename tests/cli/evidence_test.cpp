#include "cli/evidence.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "cli/program_fixture.h"

namespace milepost::cli {
namespace {

namespace fs = std::filesystem;

class EvidencePaths : public ProgramTest {
 protected:
  void write(const std::string& name) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << name;
  }

  /// What a file holds, or what is wrong with it.
  static std::string found(const std::string& file, const std::string& folder = "") {
    const auto one = files_in(folder)(file);
    if (const auto* fault = std::get_if<EvidenceFault>(&one)) {
      return fault->what.en + " | " + fault->remedy.en;
    }
    std::string text;
    const std::error_code failed =
        std::get<HandedInFile>(one).read([&](std::string_view piece) { text += piece; });
    return failed ? failed.message() : text;
  }
};

TEST_F(EvidencePaths, AreThoseOfFiles) {
  write("a.txt");
  fs::create_directory(path("folder"));
  EXPECT_EQ(found(path("a.txt")), "a.txt");
  EXPECT_EQ(found(path("nothing.pdf")),
            "there is no file " + path("nothing.pdf") + " | check the name and the folder");
  EXPECT_EQ(found(path("folder")),
            path("folder") +
                " is a folder, not a file | name one file in it, or pack the folder into one file");
  EXPECT_EQ(found("/dev/null"),
            "/dev/null is not an ordinary file | copy what it holds into a file");
}

TEST_F(EvidencePaths, OfAListStayInItsFolder) {
  write("secret.txt");
  write("june/a.txt");
  fs::create_symlink(path("secret.txt"), path("june/link.txt"));
  const std::string june = path("june");
  EXPECT_EQ(found("a.txt", june), "june/a.txt");
  EXPECT_EQ(found("../june/a.txt", june), "june/a.txt");
  for (const std::string& outside : {std::string("../secret.txt"), path("secret.txt"),
                                     std::string("link.txt"), std::string("/etc/passwd")}) {
    EXPECT_EQ(found(outside, june), outside + " leads out of the folder " + june +
                                        " | put the file beside the one that names it");
  }
}

}  // namespace
}  // namespace milepost::cli
