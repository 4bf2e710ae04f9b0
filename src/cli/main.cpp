// The edge to the operating system: clock, locale, terminal.
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <ios>
#include <iostream>
#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>

#include "cli/context.h"
#include "cli/time_zone.h"
#include "cli/visible_buffer.h"

namespace {

using milepost::Language;
using milepost::Moment;
using milepost::Terminal;
using milepost::cli::VisibleBuffer;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view locale = environment(name);
    if (!locale.empty()) return locale.starts_with("zh") ? Language::zh : Language::en;
  }
  return Language::en;
}

Terminal terminal_of_output() {
  if (isatty(STDOUT_FILENO) == 0) return {};
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
  const bool color = environment("NO_COLOR").empty() && environment("TERM") != "dumb";
  return {known ? size.ws_col : 0U, color, true};
}

std::string login_name() {
  const passwd* user = getpwuid(getuid());
  return user != nullptr ? user->pw_name : std::to_string(getuid());
}

/// None in a pipe.
std::shared_ptr<milepost::cli::ProgressBar> progress_bar() {
  if (isatty(STDOUT_FILENO) == 0 || isatty(STDERR_FILENO) == 0) return nullptr;
  if (environment("TERM") == "dumb") return nullptr;
  return std::make_shared<milepost::cli::ProgressBar>(std::cerr);
}

/// How many threads a report may take beside its own: as many as there are processors, where there
/// are several, but no more than help.
std::size_t count_helpers() {
  constexpr std::size_t kMost = 4;
  const std::size_t processors = std::thread::hardware_concurrency();
  return processors < 2 ? 0 : std::min(processors, kMost);
}

}  // namespace

int main(int argc, char** argv) {
  // A file that grows too large is told as an error, not by a signal.
  std::signal(SIGXFSZ, SIG_IGN);
  const auto now = std::chrono::floor<Moment::duration>(std::chrono::system_clock::now());
  constexpr milepost::LocalClock kClock(&milepost::cli::ahead_of_utc);
  const Terminal terminal = terminal_of_output();
  VisibleBuffer shown(*std::cout.rdbuf(), terminal.color);
  VisibleBuffer told(*std::cerr.rdbuf(), false);
  std::ostream out(&shown);
  std::ostream err(&told);
  err << std::unitbuf;
  return milepost::cli::run({argv + 1, argv + argc}, {.database = "milepost.db",
                                                      .language = language_of_locale(),
                                                      .terminal = terminal,
                                                      .today = kClock.day_at(now),
                                                      .now = now,
                                                      .user = &login_name,
                                                      .out = out,
                                                      .err = err,
                                                      .progress = progress_bar(),
                                                      .exact_out = &std::cout,
                                                      .helpers = count_helpers(),
                                                      .clock = kClock});
}
