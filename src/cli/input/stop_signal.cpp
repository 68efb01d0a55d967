#include "cli/input/stop_signal.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <system_error>

namespace copydesk::cli {

StopSignal::StopSignal() : event_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (event_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

StopSignal::~StopSignal() { close(event_); }

void StopSignal::raise() {
  const std::uint64_t one = 1;
  // It fails only when the signal has been raised already.
  [[maybe_unused]] const ssize_t ignored = write(event_, &one, sizeof one);
}

bool StopSignal::wait_to_read(int descriptor) const {
  std::array<pollfd, 2> events{pollfd{descriptor, POLLIN, 0}, pollfd{event_, POLLIN, 0}};
  while (poll(events.data(), events.size(), -1) < 0 && errno == EINTR) continue;
  return events[1].revents == 0;
}

bool can_read_now(int descriptor) {
  pollfd event{descriptor, POLLIN, 0};
  return poll(&event, 1, 0) > 0;
}

}  // namespace copydesk::cli
