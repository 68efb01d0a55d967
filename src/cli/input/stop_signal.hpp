#pragma once

namespace copydesk::cli {

/// Lets one thread end another's wait for input. Safe from several threads.
class StopSignal {
 public:
  StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  ~StopSignal();

  void raise();

  /// Waits until a descriptor can be read, or for the signal. False: the signal came.
  [[nodiscard]] bool wait_to_read(int descriptor) const;

 private:
  int event_;
};

/// Whether a read from the descriptor would return at once.
[[nodiscard]] bool can_read_now(int descriptor);

}  // namespace copydesk::cli
