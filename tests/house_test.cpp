// The house keeps its order: who includes whom, what is built, what the ladder of migrations adds
// up to.
#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "store/sqlite/connection.h"
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

using Rooms = std::set<std::string>;

/// Who may include whom besides itself, docs/extending.md. A room of a room stands as
/// `report/words`.
const std::map<std::string, Rooms> kMayInclude{
    {"base", {}},
    {"model", {"base"}},
    {"assess", {"model", "base"}},
    {"plan", {"model", "base"}},
    {"draft", {"model", "base"}},
    {"progress", {"model", "base"}},
    {"store", {"model", "base"}},
    {"store/sql", {"store", "model", "base"}},
    {"store/sqlite", {"store/sql", "store", "model", "base"}},
    {"report", {"assess", "model", "base"}},
    {"report/words", {"report", "assess", "model", "base"}},
    {"report/tables", {"report", "report/words", "assess", "model", "base"}},
    {"report/reports", {"report", "report/words", "report/tables", "assess", "model", "base"}},
    {"report/text", {"report", "report/words", "assess", "model", "base"}},
    {"report/page", {"report", "report/words", "assess", "model", "base"}},
    {"report/workbook", {"report", "report/words", "assess", "model", "base"}},
    {"report/word", {"report", "report/words", "assess", "model", "base"}},
    {"work",
     {"report", "report/words", "report/tables", "report/reports", "report/text", "store",
      "progress", "draft", "plan", "assess", "model", "base"}},
    {"cli",
     {"work", "report", "report/words", "report/tables", "report/reports", "report/text",
      "report/workbook", "report/word", "store", "assess", "model", "base"}},
};

std::string room_of(const fs::path& file) {
  return fs::relative(file.parent_path(), kProject / "src").generic_string();
}

/// The paths of the project's own headers that a file includes, each below src.
std::vector<fs::path> includes_of(const fs::path& file) {
  static const std::regex kInclude("#include \"([a-z_0-9/]+[.]h)\"");
  const std::string text = read_file(file);
  std::vector<fs::path> included;
  for (std::sregex_iterator it(text.begin(), text.end(), kInclude), end; it != end; ++it) {
    included.push_back(kProject / "src" / (*it)[1].str());
  }
  return included;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "src")) {
    if (entry.is_regular_file()) found.push_back(entry.path());
  }
  return found;
}

TEST(House, EveryRoomIncludesOnlyRoomsThatItMay) {
  Rooms entered;
  for (const fs::path& file : sources()) {
    const std::string room = room_of(file);
    ASSERT_TRUE(kMayInclude.contains(room)) << "no such room: " << file;
    for (const fs::path& header : includes_of(file)) {
      const std::string included = room_of(header);
      EXPECT_TRUE(included == room || kMayInclude.at(room).contains(included))
          << file << " includes the room " << included;
      if (included != room) entered.insert(included);
    }
  }
  for (const auto& [room, may] : kMayInclude) {
    // By main, by formats.h, by what store.h declares.
    const bool is_entered_otherwise =
        room == "cli" || room == "report/page" || room == "report/word" || room == "store/sqlite";
    EXPECT_TRUE(is_entered_otherwise || entered.contains(room)) << "nobody includes " << room;
  }
}

/// `a -> b -> a`, where the files of these names without their endings include each other so; empty
/// where none of them is in a circle.
std::string find_circle(const std::map<std::string, std::set<std::string>>& includes) {
  enum class Seen { no, open, done };
  std::map<std::string, Seen> seen;
  std::vector<std::string> way;
  const std::function<std::string(const std::string&)> visit = [&](const std::string& module) {
    way.push_back(module);
    if (seen[module] == Seen::open) {
      const auto start = std::find(way.begin(), way.end(), module);
      std::string circle;
      for (auto step = start; step != way.end(); ++step)
        circle += (circle.empty() ? "" : " -> ") + *step;
      return circle;
    }
    if (seen[module] == Seen::no) {
      seen[module] = Seen::open;
      if (const auto next = includes.find(module); next != includes.end()) {
        for (const std::string& one : next->second) {
          if (std::string circle = visit(one); !circle.empty()) return circle;
        }
      }
      seen[module] = Seen::done;
    }
    way.pop_back();
    return std::string();
  };
  for (const auto& [module, of] : includes) {
    if (std::string circle = visit(module); !circle.empty()) return circle;
  }
  return {};
}

TEST(House, NoModulesIncludeEachOtherInACircle) {
  EXPECT_EQ(find_circle({{"a", {"b"}}, {"b", {"c"}}, {"c", {"b"}}}), "b -> c -> b");
  EXPECT_EQ(find_circle({{"a", {"b", "c"}}, {"b", {"c"}}}), "");
  const auto module_of = [](const fs::path& file) {
    return fs::relative(file, kProject / "src").replace_extension().generic_string();
  };
  std::map<std::string, std::set<std::string>> includes;
  for (const fs::path& file : sources()) {
    const std::string module = module_of(file);
    for (const fs::path& header : includes_of(file)) {
      if (module_of(header) != module) includes[module].insert(module_of(header));
    }
  }
  EXPECT_EQ(find_circle(includes), "");
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
    if (!entry.is_regular_file() || room_of(entry.path()).starts_with("store")) continue;
    EXPECT_FALSE(has_sql(read_file(entry.path()))) << entry.path();
  }
}

/// The literals of a source, each in one piece; comments are left out.
std::vector<std::string> literals_of(const std::string& text) {
  static const std::regex kToken(R"x(//[^\n]*|'(?:[^'\\]|\\.)'|"((?:[^"\\\n]|\\.)*)"|[^\s])x");
  std::vector<std::string> found;
  bool goes_on = false;
  for (std::sregex_iterator it(text.begin(), text.end(), kToken), end; it != end; ++it) {
    const bool is_literal = (*it)[1].matched;
    if (is_literal && !goes_on) found.emplace_back();
    if (is_literal) found.back() += (*it)[1];
    goes_on = is_literal;
  }
  return found;
}

/// What one types: an option, or a command of these.
std::string find_typed(const std::string& text, const std::string& commands) {
  const std::regex typed("--[a-z]|milepost (" + commands + ")\\b");
  for (const std::string& literal : literals_of(text)) {
    if (std::regex_search(literal, typed)) return literal;
  }
  return {};
}

TEST(House, WhatOneTypesStandsInTheCommandLineAndNowhereElse) {
  EXPECT_EQ(find_typed("say(\"see milepost \"\n  \"check\")", "check"), "see milepost check");
  EXPECT_EQ(find_typed("say(\"use --force\")", "check"), "use --force");
  EXPECT_EQ(find_typed("c = '\"'; --end; // \"--force\"\nsay(\"milepost checks\")", "check"), "");
  static const std::regex kCommand(R"x(add_subcommand\(\s*"(\w+)")x");
  std::string commands = "help";
  for (const auto& entry : fs::directory_iterator(kProject / "src" / "cli")) {
    const std::string text = read_file(entry.path());
    for (std::sregex_iterator it(text.begin(), text.end(), kCommand), end; it != end; ++it) {
      commands += "|" + (*it)[1].str();
    }
  }
  for (const fs::path& file : sources()) {
    if (room_of(file) == "cli") continue;
    const std::string typed = find_typed(read_file(file), commands);
    EXPECT_EQ(typed, "") << file << ": what is offered is an Offer of base/remedy.h";
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
  for (const char* room :
       {"base", "draft", "model", "assess", "plan", "progress", "report", "store", "work"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kProject / "tests" / room)) {
      const std::string name = fs::relative(entry.path(), kProject / "tests").generic_string();
      if (!name.ends_with("_test.cpp")) continue;
      const std::string source = name.substr(0, name.size() - 9);
      EXPECT_TRUE(fs::exists(kProject / "src" / (source + ".cpp")) ||
                  fs::exists(kProject / "src" / (source + ".h")))
          << entry.path() << " mirrors nothing";
    }
  }
}

/// What has no test of its own, and the test of the room that goes through it.
const std::map<std::string, std::string> kTestedBy{
    {"assess/entry_uses", "assess/explanation_test"},
    {"assess/made_up_of", "assess/explanation_test"},
    {"assess/parts", "assess/actual_test"},
    {"assess/status_table", "assess/assessment_test"},
    {"assess/steps", "assess/explanation_test"},
    {"base/package", "base/workbook_test"},
    {"draft/table_ledger", "draft/table_draft_test"},
    {"draft/table_sections", "draft/table_draft_test"},
    {"draft/word_file", "draft/table_words_test"},
    {"draft/lexicon", "draft/figures_test"},
    {"draft/result_words", "draft/stated_names_test"},
    {"draft/document_builder", "draft/html_document_test"},
    {"draft/document_text", "draft/text_document_test"},
    {"draft/html_marks", "draft/html_document_test"},
    {"draft/html_tree", "draft/html_document_test"},
    {"draft/plain_blanks", "draft/wrapped_lines_test"},
    {"draft/word_body", "draft/word_document_test"},
    {"draft/word_styles", "draft/word_document_test"},
    {"plan/check_target", "plan/check_test"},
    {"plan/describers", "plan/write_toml_test"},
    {"draft/review_merge", "draft/review_test"},
    {"draft/review_numerals", "draft/review_test"},
    {"draft/review_rows", "draft/review_test"},
    {"draft/review_sections", "draft/review_test"},
    {"draft/review_told", "draft/review_test"},
    {"plan/give_keys", "plan/read_plan_sheets_test"},
    {"plan/missing_columns", "plan/read_plan_sheets_test"},
    {"plan/requirement_text", "plan/read_test"},
    {"plan/sheet_facts", "plan/read_plan_sheets_test"},
    {"plan/sheet_rows", "plan/read_plan_sheets_test"},
    {"plan/sheet_time", "plan/read_sheets_test"},
    {"plan/sheets_tree", "plan/read_plan_sheets_test"},
    {"base/toml_fault", "plan/table_reader_test"},
    {"base/toml_tree", "plan/table_reader_test"},
    {"progress/form_keys", "progress/form_test"},
    {"progress/known_indicators", "progress/import_test"},
};

TEST(House, EveryRuleFileHasItsTests) {
  const auto has_test = [](const std::string& name) {
    return fs::exists(kProject / "tests" / (name + ".cpp"));
  };
  for (const std::string room : {"assess", "base", "draft", "plan", "progress"}) {
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
    SQLite::Statement rows(milepost::store::sql_of(store),
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
