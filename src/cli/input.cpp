#include "input.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

/// Walks without following links; a folder that cannot be read is a problem of its own.
void list_folder(const std::string& folder, std::vector<Input>& inputs) {
  std::error_code error;
  std::vector<Input> found;
  fs::recursive_directory_iterator at(folder, error);
  if (error) {
    inputs.push_back({folder, false, error.message()});
    return;
  }
  for (const fs::recursive_directory_iterator end; at != end; at.increment(error)) {
    if (error) break;
    std::error_code ignored;
    if (at->symlink_status(ignored).type() == fs::file_type::regular)
      found.push_back({at->path().string(), true, {}});
  }
  if (error) inputs.push_back({folder, false, error.message()});
  std::sort(found.begin(), found.end(),
            [](const Input& a, const Input& b) { return a.path < b.path; });
  inputs.insert(inputs.end(), found.begin(), found.end());
}

}  // namespace

std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool recursive) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (path == "-" || !fs::is_directory(path, ignored))
      inputs.push_back({path, false, {}});
    else if (recursive)
      list_folder(path, inputs);
    else
      inputs.push_back({path, false, "is a folder: -r reads the files in it"});
  }
  return inputs;
}

bool is_input(const std::string& path, const std::vector<Input>& inputs) {
  struct stat target {};
  if (path == "-" || stat(path.c_str(), &target) != 0 || !S_ISREG(target.st_mode)) return false;
  return std::any_of(inputs.begin(), inputs.end(), [&](const Input& input) {
    struct stat status {};
    const int known =
        input.path == "-" ? fstat(STDIN_FILENO, &status) : stat(input.path.c_str(), &status);
    return known == 0 && status.st_dev == target.st_dev && status.st_ino == target.st_ino;
  });
}

InputFile::~InputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

Result<void> InputFile::open(const std::string& path) {
  descriptor_ = path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor_ < 0) return Error{std::strerror(errno)};
  struct stat status {};
  if (fstat(descriptor_, &status) != 0) return Error{std::strerror(errno)};
  if (S_ISDIR(status.st_mode)) return Error{"is a folder: -r reads the files in it"};
  waits_ = !S_ISREG(status.st_mode);
  return {};
}

ReadBytes InputFile::reader(std::function<void()> before_wait) {
  return [this, before_wait = std::move(before_wait)](std::span<char> into) -> Result<std::size_t> {
    if (waits_) before_wait();
    for (;;) {
      const ssize_t size = read(descriptor_, into.data(), into.size());
      if (size >= 0) return static_cast<std::size_t>(size);
      if (errno == EINTR) continue;
      failed_ = true;
      return Error{std::strerror(errno)};
    }
  };
}

}  // namespace copydesk::cli
