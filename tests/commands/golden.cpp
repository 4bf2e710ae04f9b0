// Runs a *.test file, or the console blocks of a Markdown page: commands with their whole output.
//
//   @now 2022-07-01T08:00:00Z     the clock from here on (default 2026-03-01T08:00:00Z)
//   @tz CST-8                     the time zone from here on (default UTC)
//   @file plan.toml               a file in the test's own folder, up to @end
//   …
//   @end
//   $ milepost init               a command; what follows is all that it prints:
//   made milepost.db              standard output as it is,
//   2> milepost: …                standard error behind "2> ",
//   exit 1                        and the exit code, where it is not 0
//
// `milepost` runs in this process, with the clock above; every other command is given to sh. Lines
// that begin with # before the first command are remarks. Each test has an empty folder of its own,
// in which `seeds` is the project's. With MILEPOST_ACCEPT=1 the output is written into the file
// instead of compared, and the test counts as skipped (exit code 77).
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/time_zone.h"

namespace {

namespace fs = std::filesystem;
using milepost::Moment;

constexpr int kSkipped = 77;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Words as sh splits them: blanks apart, quotes together.
std::vector<std::string> split_words(const std::string& command) {
  std::vector<std::string> words;
  std::string word;
  bool inside = false;
  char quote = 0;
  for (const char c : command) {
    if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '"' || c == '\'') {
      quote = c;
      inside = true;
    } else if (c == ' ') {
      if (inside) words.push_back(word);
      word.clear();
      inside = false;
    } else {
      word += c;
      inside = true;
    }
  }
  if (inside) words.push_back(word);
  return words;
}

std::string prefixed(const std::string& text, const std::string& prefix) {
  std::string out;
  for (const std::string& line : split_lines(text)) out += prefix + line + "\n";
  return out;
}

class Session {
 public:
  void set_now(const std::string& text) { now_ = moment(text); }
  static void set_time_zone(const std::string& name) {
    setenv("TZ", name.c_str(), 1);
    tzset();
  }

  /// All that the command prints, in the form of the test file.
  std::string run(const std::string& command) {
    std::vector<std::string> words = split_words(command);
    std::string out;
    std::string err;
    int code = 0;
    if (words.front() == "milepost" || words.front() == "./milepost") {
      words.erase(words.begin());
      std::ostringstream out_stream;
      std::ostringstream err_stream;
      code = milepost::cli::run(words, {.database = "milepost.db",
                                        .language = milepost::Language::en,
                                        .terminal = {},
                                        .today = kClock.day_at(now_),
                                        .now = now_,
                                        .user = [] { return std::string("clerk"); },
                                        .out = out_stream,
                                        .err = err_stream,
                                        .clock = kClock});
      out = out_stream.str();
      err = err_stream.str();
    } else {
      code = run_shell(command, out);
    }
    std::erase(out, '\r');
    if (!out.empty() && out.back() != '\n') out += "\n";
    out += prefixed(err, "2> ");
    if (code != 0) out += "exit " + std::to_string(code) + "\n";
    return out;
  }

 private:
  static int run_shell(const std::string& command, std::string& out) {
    FILE* pipe = popen((command + " 2>&1").c_str(), "r");
    if (pipe == nullptr) return -1;
    std::array<char, 4096> buffer{};
    std::size_t count = 0;
    while ((count = fread(buffer.data(), 1, buffer.size(), pipe)) > 0) {
      out.append(buffer.data(), count);
    }
    const int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  static Moment moment(const std::string& text) {
    return milepost::parse_moment(text, milepost::LocalClock()).value().first;
  }

  static constexpr milepost::LocalClock kClock{&milepost::cli::ahead_of_utc};
  Moment now_ = moment("2026-03-01T08:00:00Z");
};

/// The whole test file again, with what the commands really print.
class Replay {
 public:
  Replay(std::vector<std::string> lines, bool markdown)
      : lines_(std::move(lines)), markdown_(markdown) {
    Session::set_time_zone("UTC");
  }

  std::string run() {
    bool in_block = !markdown_;
    while (at_ < lines_.size()) {
      const std::string& line = lines_[at_];
      if (markdown_ && line.starts_with("```")) in_block = line == "```console";
      if (in_block && line.starts_with("$ ")) {
        run_command();
      } else {
        if (in_block && line.starts_with("@")) follow(line);
        copy();
      }
    }
    return out_;
  }

  std::size_t commands() const { return commands_; }

 private:
  void copy() { out_ += lines_[at_++] + "\n"; }

  void follow(const std::string& directive) {
    if (directive.starts_with("@now ")) session_.set_now(directive.substr(5));
    if (directive.starts_with("@tz ")) Session::set_time_zone(directive.substr(4));
    if (!directive.starts_with("@file ")) return;
    std::ofstream file(directive.substr(6), std::ios::binary);
    copy();
    while (at_ < lines_.size() && lines_[at_] != "@end") {
      file << lines_[at_] << "\n";
      copy();
    }
  }

  bool ends_output(const std::string& line) const {
    return line.starts_with("$ ") || line.starts_with("@") || (markdown_ && line == "```");
  }

  void run_command() {
    ++commands_;
    const std::string command = lines_[at_].substr(2);
    copy();
    while (at_ < lines_.size() && !ends_output(lines_[at_])) ++at_;
    out_ += session_.run(command);
  }

  std::vector<std::string> lines_;
  bool markdown_;
  std::size_t at_ = 0;
  std::size_t commands_ = 0;
  std::string out_;
  Session session_;
};

void show_first_difference(const fs::path& test, const std::string& expected,
                           const std::string& found) {
  const std::vector<std::string> left = split_lines(expected);
  const std::vector<std::string> right = split_lines(found);
  std::size_t at = 0;
  while (at < left.size() && at < right.size() && left[at] == right[at]) ++at;
  std::cerr << test.string() << ":" << at + 1 << ": the output differs from here on\n";
  for (std::size_t i = at; i < std::min(left.size(), at + 12); ++i) {
    std::cerr << "  - " << left[i] << "\n";
  }
  for (std::size_t i = at; i < std::min(right.size(), at + 12); ++i) {
    std::cerr << "  + " << right[i] << "\n";
  }
  std::cerr << "if the new output is right: MILEPOST_ACCEPT=1 ctest\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: golden TEST PROJECT\n";
    return 2;
  }
  const fs::path test = fs::absolute(argv[1]);
  const fs::path project = fs::absolute(argv[2]);
  const std::string expected = read_file(test);

  std::string folder = (fs::temp_directory_path() / "milepost-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return 3;
  fs::create_directory_symlink(project / "seeds", fs::path(folder) / "seeds");
  fs::current_path(folder);

  Replay replay(split_lines(expected), test.extension() == ".md");
  const std::string found = replay.run();
  fs::current_path("/");
  fs::remove_all(folder);

  if (replay.commands() == 0) {
    std::cerr << test.string() << ": there is no command in it\n";
    return 1;
  }
  if (found == expected) return 0;
  const char* accept = std::getenv("MILEPOST_ACCEPT");
  if (accept != nullptr && std::string(accept) == "1") {
    std::ofstream(test, std::ios::binary) << found;
    std::cerr << test.string() << ": accepted\n";
    return kSkipped;
  }
  show_first_difference(test, expected, found);
  return 1;
}
