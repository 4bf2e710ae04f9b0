// How far a report is that takes long: one line on the terminal, gone when the report is there.
// docs/reports.md "Formats".
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>

namespace milepost::cli {

class ProgressBar {
 public:
  using Clock = std::chrono::steady_clock;

  /// Draws on `err`, which is a terminal. `time` says what time it is.
  explicit ProgressBar(std::ostream& err, std::function<Clock::time_point()> time = Clock::now);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar();

  /// Begins a pass over so many targets: a report may need several.
  void begin_pass(std::size_t targets);
  /// One target more. Nothing is drawn before the first second is over.
  void step();
  /// Wipes the line and draws no more: what follows is for reading.
  void end();

 private:
  void draw();

  std::ostream& err_;
  std::function<Clock::time_point()> time_;
  Clock::time_point next_;  // when to draw again
  std::size_t passes_ = 0;
  std::size_t targets_ = 0;
  std::size_t done_ = 0;
  bool is_drawn_ = false;
  bool has_ended_ = false;
};

}  // namespace milepost::cli
