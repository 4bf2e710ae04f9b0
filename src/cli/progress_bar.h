// How far a command is that takes long: one line on the terminal, gone when its output is there.
// docs/reports.md "Formats".
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <iosfwd>

#include "work/circumstances.h"

namespace milepost::cli {

class ProgressBar final : public work::Watch {
 public:
  using Clock = std::chrono::steady_clock;

  /// Draws on `err`, which is a terminal. `time` says what time it is.
  explicit ProgressBar(std::ostream& err, std::function<Clock::time_point()> time = Clock::now);
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  ~ProgressBar() override;

  /// Begins a pass over so many things, such as targets or bytes: a command may need several.
  void begin_pass(std::size_t things) override;
  /// So many things are done of this pass. Nothing is drawn before the first second is over.
  void reach(std::size_t things) override;
  /// Wipes the line, so that something can be printed; it is drawn again when more is done.
  void clear() override;
  /// Wipes the line and draws no more: what follows is for reading.
  void end();

 private:
  void draw();

  std::ostream& err_;
  std::function<Clock::time_point()> time_;
  Clock::time_point next_;  // when to draw again
  std::size_t passes_ = 0;
  std::size_t things_ = 0;
  std::size_t done_ = 0;
  bool is_drawn_ = false;
  bool has_ended_ = false;
};

}  // namespace milepost::cli
