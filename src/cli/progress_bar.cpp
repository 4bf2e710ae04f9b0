#include "cli/progress_bar.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>

namespace milepost::cli {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};
constexpr std::chrono::milliseconds kBetween{100};
constexpr std::size_t kBarWidth = 30;

}  // namespace

ProgressBar::ProgressBar(std::ostream& err, std::function<Clock::time_point()> time)
    : err_(err), time_(std::move(time)), next_(time_() + kPatience) {}

ProgressBar::~ProgressBar() { end(); }

void ProgressBar::clear() {
  if (is_drawn_) err_ << "\r\x1b[K" << std::flush;
  is_drawn_ = false;
}

void ProgressBar::end() {
  clear();
  has_ended_ = true;
}

void ProgressBar::begin_pass(std::size_t things) {
  ++passes_;
  things_ = things;
  done_ = 0;
}

void ProgressBar::reach(std::size_t things) {
  done_ = things;
  if (has_ended_) return;
  const Clock::time_point now = time_();
  if (now < next_) return;
  next_ = now + kBetween;
  draw();
}

void ProgressBar::draw() {
  const std::size_t done = std::min(done_, things_);
  const std::size_t filled = things_ == 0 ? 0 : done * kBarWidth / things_;
  const std::size_t percent = things_ == 0 ? 0 : done * 100 / things_;
  err_ << fmt::format("\r\x1b[K{:#>{}}{:->{}} {:>3}%", "", filled, "", kBarWidth - filled, percent);
  if (passes_ > 1) err_ << fmt::format(" ({})", passes_);
  err_ << std::flush;
  is_drawn_ = true;
}

}  // namespace milepost::cli
