#include "cli/progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace copydesk::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kFirst(500);     // short work needs no progress
constexpr milliseconds kInterval(100);  // ten a second
constexpr std::size_t kUsualColumns = 80;
constexpr std::string_view kClear = "\r\x1b[K";

std::size_t columns() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : kUsualColumns;
}

/// A line that cannot be shown is nothing to fail for.
void write_error(std::string_view text) {
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) return;
}

}  // namespace

bool wants_progress(Verbosity verbosity) {
  const auto set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  const char* terminal = std::getenv("TERM");
  return verbosity != Verbosity::quiet && isatty(STDERR_FILENO) != 0 && !set("CI") &&
         terminal != nullptr && std::string_view(terminal) != "dumb";
}

Progress::Progress(const Console& console, std::uint64_t total, bool enabled)
    : console_(console), enabled_(enabled), next_(started_ + kFirst) {
  state_.total = total;
  if (enabled_) console_.before_messages([this] { clear(); });
}

Progress::~Progress() {
  if (!enabled_) return;
  clear();
  console_.before_messages({});
}

void Progress::advance(std::uint64_t inputs, std::uint64_t bytes, std::uint64_t failed) {
  state_.done += inputs;
  state_.bytes += bytes;
  state_.failed += failed;
  if (!enabled_) return;
  if (const Clock::time_point now = Clock::now(); now >= next_) draw(now);
}

void Progress::draw(Clock::time_point now) {
  state_.seconds = std::chrono::duration<double>(now - started_).count();
  // The last column stays free: some terminals would go on in the next line.
  write_error(std::string(kClear) + progress_line(state_, columns() - 1));
  drawn_ = true;
  next_ = now + kInterval;
}

void Progress::clear() {
  if (drawn_) write_error(kClear);
  drawn_ = false;
}

}  // namespace copydesk::cli
