// Work on a thread of its own, ahead of who needs its results or behind who gives it something to
// do. Values go from one thread to the other in order, through three places that are used again and
// again, so that neither waits for the other at every value and memory stays flat.
#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>

namespace milepost {

/// The places between two threads, one of which fills them and one takes what is in them.
template <class T>
class Relay {
 public:
  /// A place to be filled, which may hold what was passed on before; null where no more is wanted.
  T* place() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopped_ || passed_ - returned_ < places_.size(); });
    return stopped_ ? nullptr : &places_[passed_ % places_.size()];
  }
  /// The place that was filled can be taken.
  void pass() {
    change([this] { ++passed_; });
  }
  /// No more comes, because of an exception where there is one.
  void end(std::exception_ptr failed) {
    change([this, &failed] {
      ended_ = true;
      failed_ = std::move(failed);
    });
  }

  /// The next value, which is kept until the next call; null after the last. Throws what ended the
  /// other thread.
  T* take() {
    std::unique_lock lock(mutex_);
    if (returned_ != taken_) {
      returned_ = taken_;
      changed_.notify_all();
    }
    changed_.wait(lock, [this] { return passed_ > taken_ || ended_; });
    if (passed_ > taken_) return &places_[taken_++ % places_.size()];
    if (failed_) std::rethrow_exception(failed_);
    return nullptr;
  }
  /// No more is wanted.
  void stop() {
    change([this] { stopped_ = true; });
  }

 private:
  template <class Change>
  void change(Change change) {
    {
      const std::lock_guard lock(mutex_);
      change();
    }
    changed_.notify_all();
  }

  std::array<T, 3> places_{};
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t passed_ = 0;
  std::size_t taken_ = 0;
  std::size_t returned_ = 0;  // of those taken, those that may be filled again
  bool ended_ = false;
  bool stopped_ = false;
  std::exception_ptr failed_;
};

/// Makes values before they are asked for.
template <class T>
class ReadAhead {
 public:
  /// `make` fills a value, which may be one that was taken before; it returns false with the last
  /// one. It is called on the other thread only, and may throw.
  explicit ReadAhead(std::function<bool(T&)> make)
      : make_(std::move(make)), thread_([this] { run(); }) {}
  ReadAhead(const ReadAhead&) = delete;
  ReadAhead& operator=(const ReadAhead&) = delete;
  ~ReadAhead() {
    relay_.stop();
    thread_.join();
  }

  /// The next value, which is kept until the next call; null after the last. Throws what `make`
  /// threw.
  T* next() { return relay_.take(); }

 private:
  void run() {
    try {
      for (T* place = relay_.place(); place != nullptr; place = relay_.place()) {
        const bool more = make_(*place);
        relay_.pass();
        if (!more) break;
      }
      relay_.end(nullptr);
    } catch (...) {
      relay_.end(std::current_exception());
    }
  }

  std::function<bool(T&)> make_;
  Relay<T> relay_;
  std::thread thread_;  // the last, so that it finds the others ready
};

/// Takes values after they were given.
template <class T>
class WriteBehind {
 public:
  /// `take` is called on the other thread only, and may throw.
  explicit WriteBehind(std::function<void(T&)> take)
      : take_(std::move(take)), thread_([this] { run(); }) {}
  WriteBehind(const WriteBehind&) = delete;
  WriteBehind& operator=(const WriteBehind&) = delete;
  ~WriteBehind() { close(); }

  /// A value to be filled, which may hold what was passed on before. Throws what `take` threw.
  T& place() {
    T* place = relay_.place();
    if (place == nullptr) finish();
    return *place;
  }
  void pass() { relay_.pass(); }
  /// Waits until all is taken. Throws what `take` threw. The last call.
  void finish() {
    close();
    if (failed_) std::rethrow_exception(failed_);
  }

 private:
  void run() {
    try {
      for (T* value = relay_.take(); value != nullptr; value = relay_.take()) take_(*value);
    } catch (...) {
      failed_ = std::current_exception();
      relay_.stop();
    }
  }
  void close() {
    if (!thread_.joinable()) return;
    relay_.end(nullptr);
    thread_.join();
  }

  std::function<void(T&)> take_;
  Relay<T> relay_;
  std::exception_ptr failed_;  // of the other thread, to be looked at when it has ended
  std::thread thread_;         // the last, so that it finds the others ready
};

}  // namespace milepost
