#include "cli/input/line_reader.hpp"

#include <algorithm>

namespace copydesk::cli {
namespace {

constexpr std::size_t kRead = std::size_t{256} << 10U;       // bytes
constexpr std::size_t kLongestLine = std::size_t{1} << 30U;  // bytes

}  // namespace

Result<std::optional<std::string_view>> LineReader::next() {
  for (std::size_t searched = at_;;) {
    const std::size_t end = buffer_.find('\n', searched);
    if (end != std::string::npos) return std::optional(take(end - at_, end + 1));
    searched = buffer_.size() - at_;
    auto more = read_more();
    if (!more) return more.error();
    if (*more) continue;
    if (at_ == buffer_.size()) return std::optional<std::string_view>();
    return std::optional(take(buffer_.size() - at_, buffer_.size()));
  }
}

std::string_view LineReader::take(std::size_t size, std::size_t end) {
  std::string_view line(buffer_.data() + at_, size);
  if (line.ends_with('\r')) line.remove_suffix(1);
  at_ = end;
  ++number_;
  return line;
}

/// Moves what is left of the buffer to its start, so that offsets count from there.
Result<bool> LineReader::read_more() {
  buffer_.erase(0, at_);
  at_ = 0;
  if (ended_) return false;
  const std::size_t size = buffer_.size();
  if (size > kLongestLine)
    return Error{"line " + std::to_string(number_ + 1) + " is longer than a gigabyte"};
  buffer_.resize(size + std::max(kRead, size));  // doubled, so that a long line takes linear time
  auto read = read_({buffer_.data() + size, buffer_.size() - size});
  buffer_.resize(size + (read ? *read : 0));
  if (!read) return read.error();
  ended_ = *read == 0;
  return !ended_;
}

}  // namespace copydesk::cli
