#include "output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>

#include "command_line.hpp"
#include "console.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kBuffer = std::size_t{128} << 10U;

/// A signal handler can only reach what stands still.
std::array<char, PATH_MAX> unfinished{};

extern "C" void remove_unfinished(int) {
  if (unfinished[0] != '\0') unlink(unfinished.data());
  _exit(exit_interrupted);
}

void remember_unfinished(const std::string& path) {
  if (path.size() < unfinished.size())
    std::memcpy(unfinished.data(), path.c_str(), path.size() + 1);
}

bool is_special(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
}

}  // namespace

Output::~Output() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

Result<void> Output::open(const std::string& path) {
  path_ = path;
  if (path == "-") {
    descriptor_ = STDOUT_FILENO;
    return {};
  }
  const bool straight = is_special(path);
  if (!straight) temporary_ = path + ".partial-" + std::to_string(getpid());
  const std::string& target = straight ? path : temporary_;
  const int flags = O_WRONLY | O_CLOEXEC | (straight ? 0 : O_CREAT | O_TRUNC);
  descriptor_ = ::open(target.c_str(), flags, 0666);
  if (descriptor_ < 0) {
    temporary_.clear();
    return failure();
  }
  remember_unfinished(temporary_);
  return {};
}

Error Output::failure() const {
  const std::string name = path_ == "-" ? "standard output" : shown(path_);
  return Error{"cannot write to " + name + ": " + std::strerror(errno)};
}

Result<void> Output::write(std::string_view text) {
  buffer_ += text;
  return buffer_.size() < kBuffer ? Result<void>() : flush();
}

Result<void> Output::flush() {
  Result<void> written = write_all(buffer_);
  buffer_.clear();
  return written;
}

Result<void> Output::write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(descriptor_, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return failure();
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return {};
}

Result<void> Output::finish() {
  if (Result<void> written = flush(); !written) return written;
  const int descriptor = descriptor_;
  descriptor_ = -1;
  if (close(descriptor) != 0) return failure();
  if (temporary_.empty()) return {};
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure();
  temporary_.clear();
  unfinished[0] = '\0';
  return {};
}

void handle_interrupts() {
  struct sigaction action {};
  action.sa_handler = remove_unfinished;
  sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
}

}  // namespace copydesk::cli
