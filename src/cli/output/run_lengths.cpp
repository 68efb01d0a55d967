#include "cli/output/run_lengths.hpp"

#include <charconv>

namespace copydesk::cli {

void RunLengths::add(std::uint64_t number) {
  if (repeats_ > 0 && number != number_) {
    text_ += last_run();
    repeats_ = 0;
  }
  number_ = number;
  ++repeats_;
}

std::string RunLengths::last_run() const {
  if (repeats_ == 0) return {};
  std::string run = text_.empty() ? "" : " ";
  run += std::to_string(number_);
  if (repeats_ > 1) run.append("x").append(std::to_string(repeats_));
  return run;
}

std::string RunLengths::text() const { return text_ + last_run(); }

std::optional<std::uint64_t> RunLengthReader::next() {
  if (repeats_ == 0 && !read_run()) {
    rest_ = {};
    return std::nullopt;
  }
  --repeats_;
  return number_;
}

bool RunLengthReader::read_run() {
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);
  if (!read_number(number_)) return false;
  repeats_ = 1;
  if (!rest_.starts_with('x')) return true;
  rest_.remove_prefix(1);
  return read_number(repeats_) && repeats_ > 0;
}

bool RunLengthReader::read_number(std::uint64_t& number) {
  const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
  if (error != std::errc()) {
    repeats_ = 0;
    return false;
  }
  rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
  return true;
}

}  // namespace copydesk::cli
