#include "cli/ordered_workers.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace copydesk::cli {
namespace {

using Workers = OrderedWorkers<int, int>;

/// The later a job, the sooner it is done.
int slow_square(int& number) {
  std::this_thread::sleep_for(std::chrono::microseconds(number % 7 * 100));
  return number * number;
}

TEST(OrderedWorkers, HandProductsBackInOrder) {
  for (const std::size_t threads : {1U, 2U, 8U}) {
    Workers workers(threads, 16, slow_square);
    std::jthread feeder([&] {
      for (int number = 0; number < 200; ++number) EXPECT_TRUE(workers.put(number, 3));
      workers.close();
    });
    for (int number = 0; number < 200; ++number) EXPECT_EQ(workers.take(), number * number);
    EXPECT_EQ(workers.take(), std::nullopt);
  }
}

TEST(OrderedWorkers, KeepWhatIsUnderWayBelowTheCapacity) {
  std::atomic<int> put = 0;
  Workers workers(2, 10, [](int& number) { return number; });
  std::jthread feeder([&] {
    for (int number = 0; number < 100 && workers.put(number, 5); ++number) ++put;
    workers.close();
  });
  for (int taken = 0; taken < 100; ++taken) {
    EXPECT_EQ(workers.take(), taken);
    EXPECT_LE(put, taken + 4);  // two of weight 5 fit, one was taken, one may just have been put
  }
}

TEST(OrderedWorkers, LetAHeavyJobPassAlone) {
  Workers workers(2, 10, [](int& number) { return number; });
  std::jthread feeder([&] {
    for (int number = 0; number < 3; ++number) workers.put(number, 1000);
    workers.close();
  });
  for (int number = 0; number < 3; ++number) EXPECT_EQ(workers.take(), number);
}

TEST(OrderedWorkers, StopEndsEveryWait) {
  Workers workers(2, 1, slow_square);
  EXPECT_TRUE(workers.put(1, 1));
  std::jthread feeder([&] { EXPECT_FALSE(workers.put(2, 1)); });  // there is no room
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  workers.stop();
  EXPECT_EQ(workers.take(), std::nullopt);
}

TEST(OrderedWorkers, AreIdleWhenNothingIsReady) {
  Workers workers(1, 10, [](int& number) { return number; });
  EXPECT_TRUE(workers.is_idle());
  workers.put(7, 1);
  while (workers.is_idle()) std::this_thread::yield();
  EXPECT_EQ(workers.take(), 7);
  EXPECT_TRUE(workers.is_idle());
}

}  // namespace
}  // namespace copydesk::cli
