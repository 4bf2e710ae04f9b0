// Evidence that is a file: kept once under its hash, never written again, missed when it is gone.
#include "store/evidence.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>

#include "model/evidence.h"
#include "store/store_fixture.h"

namespace milepost {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

class Evidence : public StoreTest {
 protected:
  void SetUp() override { save(sample_plan(), "2022-02-20"); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories(fs::path(path(name)).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }
  static std::string read(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return std::move(text).str();
  }
  fs::path kept(const std::string& name) const { return folder_ / "evidence" / name; }

  static HandedInFile file_at(const fs::path& file) {
    return {file.filename().string(), file.string(), [file](const auto& take) {
              if (!fs::exists(file)) return make_error_code(std::errc::no_such_file_or_directory);
              take(read(file));
              return std::error_code();
            }};
  }

  /// The evidence of an entry after it was taken, or what is wrong with it.
  static std::string taken(EvidenceFiles& files, const std::string& evidence) {
    Remarks remarks;
    remarks.evidence = evidence;
    if (const auto fault = files.take(remarks, &file_at))
      return fault->what.en + " | " + fault->remedy.en;
    return remarks.evidence;
  }

  void record_with(const std::string& evidence, std::string_view as_of, std::string_view now) {
    Recording recording(store, at(now));
    EvidenceFiles files(store);
    NewEntry made = firms(as_of, "5");
    made.remarks.evidence = evidence;
    ASSERT_FALSE(files.take(made.remarks, &file_at));
    append(recording, made);
    files.keep();
    recording.commit();
  }
};

TEST_F(Evidence, IsNamedAfterItsHash) {
  EvidenceFiles files(store);
  EXPECT_EQ(taken(files, "file:" + write("Report.PDF", "abc")),
            std::string("evidence/") + kAbc + ".pdf (Report.PDF)");
  EXPECT_EQ(taken(files, "file:" + write("路桥 (1)", "abc")),
            std::string("evidence/") + kAbc + " (路桥 (1))");
  EXPECT_EQ(taken(files, "file:" + write("x.a-b", "abc")),
            std::string("evidence/") + kAbc + " (x.a-b)");
}

TEST_F(Evidence, ThatIsNoFileStaysAsItIs) {
  EvidenceFiles files(store);
  for (const std::string text :
       {"", "the minutes of 30 June", "https://example.org/file:x", "File: see the minutes"}) {
    EXPECT_EQ(taken(files, text), text);
  }
  const std::string known = std::string("evidence/") + kAbc + ".pdf (a.pdf)";
  EXPECT_EQ(taken(files, known), known);
}

TEST_F(Evidence, IsKeptOnlyWhenAskedAndOnce) {
  EvidenceFiles files(store);
  taken(files, "file:" + write("a.txt", "abc"));
  taken(files, "file:" + write("b.txt", "abc"));
  EXPECT_FALSE(fs::exists(folder_ / "evidence"));
  files.keep();
  files.keep();
  EXPECT_EQ(read(kept(std::string(kAbc) + ".txt")), "abc");
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_ / "evidence"), {}), 1);
}

TEST_F(Evidence, IsNeverWrittenAgain) {
  EvidenceFiles files(store);
  taken(files, "file:" + write("a.txt", "abc"));
  write("evidence/" + std::string(kAbc) + ".txt", "something else");
  EXPECT_EQ(refusal([&] { files.keep(); }),
            kept(std::string(kAbc) + ".txt").string() +
                " is kept already, and was altered\n  (an offer)\nmachine");
  EXPECT_EQ(read(kept(std::string(kAbc) + ".txt")), "something else");
}

TEST_F(Evidence, ThatChangesWhileItIsReadIsRefused) {
  EvidenceFiles files(store);
  const std::string file = write("a.txt", "abc");
  taken(files, "file:" + file);
  write("a.txt", "abcd");
  EXPECT_EQ(refusal([&] { files.keep(); }),
            file +
                " changed while it was read\n  try again when nobody writes to it; nothing was "
                "recorded\nmachine");
  EXPECT_TRUE(fs::is_empty(folder_ / "evidence"));
}

TEST_F(Evidence, MustBeAFileThatCanBeRead) {
  EvidenceFiles files(store);
  EXPECT_EQ(taken(files, "file:"),
            "no file is named behind file: | write file:report.pdf, for instance");
  EXPECT_EQ(taken(files, "file:" + path("nothing.pdf")),
            path("nothing.pdf") +
                " cannot be read: No such file or directory | ask for permission to read it");
}

TEST_F(Evidence, IsNotTakenWhereNobodyKnowsWhatIsMeant) {
  EvidenceFiles files(store);
  Remarks remarks;
  remarks.evidence = "file:7";
  const auto fault = files.take(remarks, [](const std::string& meant) {
    return EvidenceFault{"no file " + meant, {}};
  });
  EXPECT_EQ(fault->what.en, "no file 7");
  EXPECT_EQ(remarks.evidence, "file:7");
}

TEST_F(Evidence, IsMissedWhenItIsGoneOrAltered) {
  record_with("file:" + write("a.txt", "abc"), "2022-03-31", "2022-04-01");
  record_with("file:" + write("b.txt", "other"), "2022-06-30", "2022-07-01");
  record_with("a link, evidence/x.pdf (x)", "2022-09-30", "2022-10-01");
  EXPECT_EQ(in_english(check_database(store)), std::vector<std::string>());
  const std::string second = kept_file(find_entry(store, 2)->remarks.evidence)->path;
  fs::remove(kept(std::string(kAbc) + ".txt"));
  fs::permissions(folder_ / second, fs::perms::owner_all);
  write(second, "othar");
  EXPECT_EQ(
      in_english(check_database(store)),
      (std::vector<std::string>{
          std::string("the evidence of entry 1, evidence/") + kAbc + ".txt (a.txt), is missing",
          "the evidence of entry 2, " + second + " (b.txt), was altered"}));
}

TEST_F(Evidence, GoesWithABackup) {
  record_with("file:" + write("a.txt", "abc"), "2022-03-31", "2022-04-01");
  fs::create_directory(path("elsewhere"));
  back_up(store, path("elsewhere/copy.db"));
  EXPECT_EQ(read(folder_ / "elsewhere" / "evidence" / (std::string(kAbc) + ".txt")), "abc");
  EXPECT_EQ(in_english(check_database(Store::open(path("elsewhere/copy.db")))),
            std::vector<std::string>());
  back_up(store, path("beside.db"));
  EXPECT_EQ(in_english(check_database(Store::open(path("beside.db")))), std::vector<std::string>());
}

TEST_F(Evidence, ThatIsNotSoundIsLeftOutOfABackupThatIsMade) {
  record_with("file:" + write("a.txt", "abc"), "2022-03-31", "2022-04-01");
  const fs::path file = kept(std::string(kAbc) + ".txt");
  const auto told = [&](const std::string& folder) {
    fs::create_directory(path(folder));
    const std::string copy = path(folder + "/copy.db");
    const std::string text = refusal([&] { back_up(store, copy); });
    EXPECT_TRUE(fs::exists(copy));
    return text;
  };
  const auto not_whole = [&](const std::string& folder, const std::string& why) {
    return "the backup " + path(folder + "/copy.db") +
           " was made, but is not whole: the evidence of entry 1, evidence/" + kAbc +
           ".txt (a.txt), " + why + "\n  (an offer)\nmachine";
  };
  // Another file of its name lies there already.
  fs::create_directories(path("taken/evidence"));
  write(fs::path("taken/evidence") / file.filename(), "abd");
  EXPECT_EQ(told("taken"), not_whole("taken", "was altered"));
  fs::permissions(file, fs::perms::owner_all);
  write(fs::path("evidence") / file.filename(), "abd");
  EXPECT_EQ(told("altered"), not_whole("altered", "is missing"));
  fs::remove(file);
  EXPECT_EQ(told("missing"), not_whole("missing", "is missing"));
  ASSERT_EQ(mkfifo(file.c_str(), 0600), 0);
  EXPECT_EQ(told("pipe"), not_whole("pipe", "is missing"));
  fs::remove(file);
  write("b.txt", "abc");
  fs::create_symlink(path("b.txt"), file);
  EXPECT_EQ(in_english(check_database(store)),
            std::vector<std::string>{std::string("the evidence of entry 1, evidence/") + kAbc +
                                     ".txt (a.txt), is no file of its own"});
  EXPECT_EQ(told("linked"), not_whole("linked", "is missing"));
}

TEST(KeptFiles, AreKnownByTheirPaths) {
  const std::string hash = kAbc;
  for (const std::string& path :
       {"evidence/" + hash, "evidence/" + hash + ".pdf", "evidence/" + hash + ".7z"}) {
    EXPECT_TRUE(is_evidence_path(path)) << path;
    EXPECT_EQ(kept_file(path + " (a (1).pdf)")->name, "a (1).pdf");
    EXPECT_EQ(kept_file(path + " (a (1).pdf)")->path, path);
    EXPECT_FALSE(kept_file(path)) << path;
  }
  for (const std::string& path :
       {std::string(), std::string("evidence/"), "evidence/" + hash.substr(1),
        "evidence/" + hash + "0", "evidence/" + hash + ".", "evidence/" + hash + ".PDF",
        "evidence/" + hash + ".a/b", "evidence/" + hash + ".pdf\"", "../evidence/" + hash,
        "evidence/A" + hash.substr(1), "evidence/" + hash + ".abcdefghijk"}) {
    EXPECT_FALSE(is_evidence_path(path)) << path;
    EXPECT_FALSE(kept_file(path + " (a.pdf)")) << path;
  }
}

}  // namespace
}  // namespace milepost
