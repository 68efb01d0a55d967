#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace copydesk::cli {

/// Threads that turn Jobs into Products and hand them back in the order of the Jobs. One thread
/// puts, another takes. What is under way is bounded by weight, so memory is too.
template <class Job, class Product>
class OrderedWorkers {
 public:
  /// `work` must not throw and may run on all threads at once. `capacity` bounds the weight of
  /// the jobs that were put and not taken; a job that is heavier passes alone.
  OrderedWorkers(std::size_t threads, std::size_t capacity, std::function<Product(Job&)> work)
      : capacity_(capacity), work_(std::move(work)) {
    while (threads_.size() < threads) threads_.emplace_back([this] { run(); });
  }
  OrderedWorkers(const OrderedWorkers&) = delete;
  OrderedWorkers& operator=(const OrderedWorkers&) = delete;
  ~OrderedWorkers() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }

  /// Waits until there is room. False after `stop()`: the job is dropped.
  bool put(Job job, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || weight_ == 0 || weight_ + weight <= capacity_; });
    if (stopped_) return false;
    weight_ += weight;
    slots_.push_back({weight, std::nullopt});
    waiting_.push_back({std::move(job), &slots_.back()});
    work_is_there_.notify_one();
    return true;
  }

  /// No job comes any more.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    product_is_there_.notify_all();
  }

  /// Waits for the product of the next job. Nothing when all were taken, or after `stop()`.
  std::optional<Product> take() {
    std::unique_lock lock(mutex_);
    product_is_there_.wait(lock, [this] { return stopped_ || is_ready() || is_done(); });
    if (stopped_ || slots_.empty()) return std::nullopt;
    std::optional<Product> product = std::move(slots_.front().product);
    weight_ -= slots_.front().weight;
    slots_.pop_front();
    room_.notify_one();
    return product;
  }

  /// Whether `take` would have to wait.
  [[nodiscard]] bool is_idle() {
    const std::lock_guard lock(mutex_);
    return !is_ready();
  }

  /// Drops what is under way and lets every thread that waits go on.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
    work_is_there_.notify_all();
    product_is_there_.notify_all();
  }

 private:
  struct Slot {
    std::size_t weight;
    std::optional<Product> product;
  };
  struct Waiting {
    Job job;
    Slot* slot;  ///< a deque's elements stay where they are while its ends change
  };

  [[nodiscard]] bool is_ready() const { return !slots_.empty() && slots_.front().product; }
  [[nodiscard]] bool is_done() const { return closed_ && slots_.empty(); }

  void run() {
    while (std::optional<Waiting> next = next_job()) {
      Product product = work_(next->job);
      const std::lock_guard lock(mutex_);
      next->slot->product = std::move(product);
      if (is_ready()) product_is_there_.notify_one();
    }
  }

  std::optional<Waiting> next_job() {
    std::unique_lock lock(mutex_);
    work_is_there_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
    if (stopped_) return std::nullopt;
    std::optional<Waiting> next = std::move(waiting_.front());
    waiting_.pop_front();
    return next;
  }

  const std::size_t capacity_;
  const std::function<Product(Job&)> work_;
  std::mutex mutex_;
  std::condition_variable room_, work_is_there_, product_is_there_;
  std::deque<Slot> slots_;       ///< of every job that was put and not taken, in order
  std::deque<Waiting> waiting_;  ///< jobs that no thread works on yet
  std::size_t weight_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace copydesk::cli
