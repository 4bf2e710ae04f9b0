// Runs several commands as whole processes, in turn, A B C A B C …, and compares them pair by pair,
// so that the ratios hold while the machine's speed drifts; that of the CPU times also holds while
// others work on the machine. Use: scripts/bench
//
//   side_by_side RUNS OUTPUT NAME [less=NAME] [wanted=TEXT] COMMAND... [-- NAME COMMAND...]...
//
// What a command prints goes to the file OUTPUT. Everything is compared with the first command.
// `less=` takes off the time of another command, such as the part of this one that does not count;
// `wanted=` is printed beside the ratio.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Run {
  double ms = 0;
  double cpu_ms = 0;
  double peak_mb = 0;
};

struct Contender {
  std::string name;
  std::string less;
  std::string wanted;
  std::vector<std::string> command;
  std::vector<Run> runs;
};

[[noreturn]] void give_up(const char* what) {
  std::fprintf(stderr, "side_by_side: %s\n", what);
  std::exit(1);
}

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
}

Run run_once(std::vector<std::string> words, const char* output) {
  std::vector<char*> arguments;
  for (std::string& one : words) arguments.push_back(one.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC,
                                   0600);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  rusage used{};
  if (posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0 ||
      wait4(child, &status, 0, &used) != child || status != 0) {
    give_up((words[0] + " failed").c_str());
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  return {taken.count(), milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024};
}

std::vector<Contender> read_contenders(const std::vector<std::string>& words) {
  std::vector<Contender> all;
  bool named = false;
  for (const std::string& one : words) {
    if (one == "--") {
      named = false;
    } else if (!named) {
      all.push_back({one, "", "", {}, {}});
      named = true;
    } else if (all.back().command.empty() && one.starts_with("less=")) {
      all.back().less = one.substr(5);
    } else if (all.back().command.empty() && one.starts_with("wanted=")) {
      all.back().wanted = one.substr(7);
    } else {
      all.back().command.push_back(one);
    }
  }
  for (const Contender& one : all) {
    if (one.command.empty()) give_up((one.name + ": no command").c_str());
  }
  return all;
}

/// The median of something over the runs.
double median(std::size_t runs, const std::function<double(std::size_t)>& of_run) {
  std::vector<double> values;
  for (std::size_t i = 0; i < runs; ++i) values.push_back(of_run(i));
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::string time_text(double ms) {
  char text[32];
  std::snprintf(text, sizeof text, ms < 100 ? "%.2f ms" : "%.3f s", ms < 100 ? ms : ms / 1e3);
  return text;
}

/// Another command's figures, and the ratios of the first command's to them.
void print_row(const std::string& name, const std::vector<Run>& first, const std::vector<Run>& runs,
               const std::string& peak, const std::string& wanted) {
  const std::size_t count = runs.size();
  std::printf("%-40s %10s %10s %10s", name.c_str(),
              time_text(median(count, [&](auto i) { return runs[i].ms; })).c_str(),
              time_text(median(count, [&](auto i) { return runs[i].cpu_ms; })).c_str(),
              peak.c_str());
  if (&first != &runs) {
    std::printf(
        " %10.3f %10.3f  %s", median(count, [&](auto i) { return first[i].ms / runs[i].ms; }),
        median(count, [&](auto i) { return first[i].cpu_ms / runs[i].cpu_ms; }), wanted.c_str());
  }
  std::printf("\n");
}

void print_table(const std::vector<Contender>& all) {
  const std::vector<Run>& first = all.front().runs;
  std::printf("%-40s %10s %10s %10s %10s %10s\n",
              ("median of " + std::to_string(first.size())).c_str(), "time", "CPU", "peak RSS",
              "time ratio", "CPU ratio");
  for (const Contender& one : all) {
    const double peak = median(first.size(), [&](auto i) { return one.runs[i].peak_mb; });
    char peak_text[32];
    std::snprintf(peak_text, sizeof peak_text, "%.1f MB", peak);
    if (one.less.empty()) {
      print_row(one.name, first, one.runs, peak_text, one.wanted);
      continue;
    }
    print_row(one.name, first, one.runs, peak_text, "");
    const auto part = std::find_if(all.begin(), all.end(),
                                   [&](const Contender& other) { return other.name == one.less; });
    if (part == all.end()) give_up("less= names nothing");
    std::vector<Run> rest = one.runs;
    for (std::size_t i = 0; i < rest.size(); ++i) {
      rest[i].ms -= part->runs[i].ms;
      rest[i].cpu_ms -= part->runs[i].cpu_ms;
    }
    print_row("  less " + one.less, first, rest, "", one.wanted);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) give_up("usage: side_by_side RUNS OUTPUT NAME COMMAND... [-- NAME COMMAND...]...");
  const int runs = std::atoi(argv[1]);
  if (runs < 1) give_up("RUNS must be 1 or more");
  const int warm_ups = runs / 20 + 1;
  std::vector<Contender> all = read_contenders({argv + 3, argv + argc});
  for (int i = -warm_ups; i < runs; ++i) {
    for (Contender& one : all) {
      const Run run = run_once(one.command, argv[2]);
      if (i >= 0) one.runs.push_back(run);
    }
  }
  print_table(all);
  return 0;
}
