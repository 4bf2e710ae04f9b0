// `milepost report` as a whole process, against the smallest C++ program that prints the same rows
// and against Python: run in turn, A B C A B C …, and compared pair by pair, so that the ratios
// hold while the machine's speed drifts. Use: scripts/bench
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr int kWarmUps = 5;
constexpr int kRuns = 101;

/// Milliseconds from start to end of one run, its output thrown away.
double run_once(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& one : words) arguments.push_back(one.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || status != 0) {
    std::fprintf(stderr, "%s failed\n", arguments[0]);
    std::exit(1);
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  return taken.count();
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

std::vector<double> ratios(const std::vector<double>& a, const std::vector<double>& b) {
  std::vector<double> found;
  for (std::size_t i = 0; i < a.size(); ++i) found.push_back(a[i] / b[i]);
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: report_bench MILEPOST SMALLEST REPORT.PY DATABASE\n");
    return 2;
  }
  const std::vector<std::string> milepost{argv[1],  "--db",    argv[4],
                                          "report", "--as-of", "2022-12-31"};
  const std::vector<std::string> smallest{argv[2], argv[4]};
  const std::vector<std::string> python{"python3", argv[3], argv[4]};
  std::vector<double> of_milepost;
  std::vector<double> of_smallest;
  std::vector<double> of_python;
  for (int i = -kWarmUps; i < kRuns; ++i) {
    const double a = run_once(milepost);
    const double b = run_once(smallest);
    const double c = run_once(python);
    if (i < 0) continue;
    of_milepost.push_back(a);
    of_smallest.push_back(b);
    of_python.push_back(c);
  }
  std::printf(
      "median of %d runs: milepost report %.2f ms, smallest C++ program %.2f ms, Python %.2f ms\n",
      kRuns, median(of_milepost), median(of_smallest), median(of_python));
  std::printf("milepost report / smallest C++ program: %.2f (at most 2)\n",
              median(ratios(of_milepost, of_smallest)));
  std::printf("milepost report / Python: %.3f (at most 0.2)\n",
              median(ratios(of_milepost, of_python)));
  return 0;
}
