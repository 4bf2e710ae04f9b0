// The house keeps its order: who includes whom, what is built, what the ladder of migrations adds
// up to.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "store/sql.h"
#include "store/store.h"

namespace {

namespace fs = std::filesystem;

const fs::path kProject = MILEPOST_PROJECT;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Who may include whom, docs/extending.md.
const std::map<std::string, std::set<std::string>> kMayInclude{
    {"base", {"base"}},
    {"model", {"model", "base"}},
    {"assess", {"assess", "model", "base"}},
    {"plan", {"plan", "model", "base"}},
    {"progress", {"progress", "model", "base"}},
    {"store", {"store", "model", "base"}},
    {"report", {"report", "assess", "model", "base"}},
    {"cli", {"cli", "report", "store", "progress", "plan", "assess", "model", "base"}},
};

std::set<std::string> rooms_included_by(const fs::path& file) {
  static const std::regex kInclude("#include \"([a-z]+)/");
  const std::string text = read_file(file);
  std::set<std::string> rooms;
  for (std::sregex_iterator it(text.begin(), text.end(), kInclude), end; it != end; ++it) {
    rooms.insert((*it)[1]);
  }
  return rooms;
}

TEST(House, EveryRoomIncludesOnlyRoomsThatItMay) {
  std::size_t files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "src")) {
    if (!entry.is_regular_file()) continue;
    ++files;
    const std::string room = entry.path().parent_path().filename().string();
    ASSERT_TRUE(kMayInclude.contains(room)) << "no such room: " << entry.path();
    for (const std::string& included : rooms_included_by(entry.path())) {
      EXPECT_TRUE(kMayInclude.at(room).contains(included))
          << entry.path() << " includes the room " << included;
    }
  }
  EXPECT_GT(files, 50U);
}

TEST(House, NoTwoHeadersNameATypeAlike) {
  static const std::regex kType(R"((?:^|\n)(?:struct|class|enum class) (\w+)[^;\n]*\{)");
  std::map<std::string, fs::path> named;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "src")) {
    if (entry.path().extension() != ".h") continue;
    const std::string text = read_file(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), kType), end; it != end; ++it) {
      const auto [first, is_new] = named.emplace((*it)[1], entry.path());
      EXPECT_TRUE(is_new) << (*it)[1] << " is a type in " << first->second << " and in "
                          << entry.path();
    }
  }
  EXPECT_GT(named.size(), 50U);
}

/// A text in one line, without the quotes between the parts of a literal.
std::string in_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '"') c = ' ';
  }
  return text;
}

bool has_sql(const std::string& text) {
  static const std::regex kStatement(
      R"((SELECT\s[^;]{0,400}\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE)\s)");
  return std::regex_search(in_one_line(text), kStatement);
}

TEST(House, SqlStandsInTheStoreAndNowhereElse) {
  EXPECT_TRUE(has_sql("run(\"SELECT a, \"\n    \"b \"\n    \"FROM c \")"));
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "src")) {
    if (!entry.is_regular_file() || entry.path().parent_path().filename() == "store") continue;
    EXPECT_FALSE(has_sql(read_file(entry.path()))) << entry.path();
  }
}

/// Every source that CMakeLists.txt names, by its path: `room(base SOURCES date.cpp` is
/// src/base/date.cpp.
std::set<std::string> built_sources() {
  static const std::regex kList(R"((room|tests|fuzz|add_executable)\(([^)]*)\))");
  static const std::regex kSource(R"([\w/.]+\.cpp)");
  const std::string list = read_file(kProject / "CMakeLists.txt");
  std::set<std::string> built;
  for (std::sregex_iterator it(list.begin(), list.end(), kList), end; it != end; ++it) {
    const std::string kind = (*it)[1];
    const std::string inside = (*it)[2];
    const std::string name = inside.substr(0, inside.find_first_of(" \n"));
    const std::string folder = kind == "room"    ? "src/" + name + "/"
                               : kind == "tests" ? "tests/"
                               : kind == "fuzz"  ? "tests/fuzz/"
                                                 : "";
    for (std::sregex_iterator at(inside.begin(), inside.end(), kSource); at != end; ++at) {
      built.insert(folder + at->str());
    }
  }
  return built;
}

TEST(House, EverySourceAndEveryTestIsBuilt) {
  const std::set<std::string> built = built_sources();
  for (const char* folder : {"src", "tests"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kProject / folder)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string path = fs::relative(entry.path(), kProject).generic_string();
      EXPECT_TRUE(built.contains(path)) << path << " is not in CMakeLists.txt";
    }
  }
}

TEST(House, EveryTestMirrorsASource) {
  for (const char* room : {"base", "assess", "plan", "progress", "report", "store"}) {
    for (const auto& entry : fs::directory_iterator(kProject / "tests" / room)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with("_test.cpp")) continue;
      const std::string source = name.substr(0, name.size() - 9);
      EXPECT_TRUE(fs::exists(kProject / "src" / room / (source + ".cpp")) ||
                  fs::exists(kProject / "src" / room / (source + ".h")))
          << entry.path() << " mirrors nothing";
    }
  }
}

/// What has no test of its own, and the test of the room that goes through it.
const std::map<std::string, std::string> kTestedBy{
    {"assess/entry_uses", "assess/explanation_test"},
    {"assess/steps", "assess/explanation_test"},
    {"plan/check_target", "plan/check_test"},
    {"plan/requirement_text", "plan/read_test"},
    {"plan/table_reader", "plan/read_target_test"},
    {"plan/toml_fault", "plan/toml_tree_test"},
    {"progress/form_keys", "progress/form_test"},
    {"progress/known_indicators", "progress/import_test"},
    {"progress/package", "progress/workbook_test"},
};

TEST(House, EveryRuleFileHasItsTests) {
  const auto has_test = [](const std::string& name) {
    return fs::exists(kProject / "tests" / (name + ".cpp"));
  };
  for (const std::string room : {"assess", "base", "plan", "progress"}) {
    for (const auto& entry : fs::directory_iterator(kProject / "src" / room)) {
      if (entry.path().extension() != ".cpp") continue;
      const std::string name = room + "/" + entry.path().stem().string();
      EXPECT_TRUE(has_test(name + "_test") || kTestedBy.contains(name))
          << "src/" << name << ".cpp has no tests/" << name << "_test.cpp";
    }
  }
  for (const auto& [name, test] : kTestedBy) {
    EXPECT_TRUE(fs::exists(kProject / "src" / (name + ".cpp"))) << "there is no " << name;
    EXPECT_TRUE(has_test(test)) << "there is no tests/" << test << ".cpp, which is to test "
                                << name;
    EXPECT_FALSE(has_test(name + "_test")) << name << " has a test of its own by now";
  }
}

/// Everything that the ladder makes, in the order in which it was made.
std::string schema_of_ladder() {
  const fs::path file = fs::temp_directory_path() / "milepost-house-test.db";
  fs::remove(file);
  std::string schema;
  {
    const milepost::Store store = milepost::Store::create(file.string());
    SQLite::Statement rows(store.sql(),
                           "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
    while (rows.executeStep()) schema += rows.getColumn(0).getString() + ";\n\n";
  }
  fs::remove(file);
  return schema;
}

TEST(House, CurrentSqlIsWhatTheLadderAddsUpTo) {
  const fs::path current = kProject / "schema" / "sqlite" / "current.sql";
  const std::string schema =
      "-- What the ladder of migrations adds up to: to read and to diff, never run.\n\n" +
      schema_of_ladder();
  const char* accept = std::getenv("MILEPOST_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1" && read_file(current) != schema) {
    std::ofstream(current, std::ios::binary) << schema;
    FAIL() << "schema/sqlite/current.sql was written again; run the test once more";
  }
  EXPECT_EQ(read_file(current), schema);
}

TEST(House, MigrationsAreNumberedWithoutAGap) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(kProject / "schema" / "sqlite")) {
    if (entry.path().filename() != "current.sql") names.insert(entry.path().filename().string());
  }
  int number = 0;
  for (const std::string& name : names) {
    EXPECT_EQ(std::stoi(name.substr(0, 4)), ++number) << name;
    EXPECT_EQ(name[4], '_') << name;
  }
}

}  // namespace
