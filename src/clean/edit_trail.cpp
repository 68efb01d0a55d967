#include "clean/edit_trail.hpp"

#include <algorithm>

namespace copydesk {

void EditTrail::reserve() {
  constexpr std::size_t kUsual = 16;
  steps_.reserve(kUsual);
  batches_.reserve(kUsual);
}

std::size_t EditTrail::close(std::size_t earlier) {
  const std::size_t first = batches_.empty() ? 0 : batches_.back().end;
  batches_.push_back({first, steps_.size(), earlier});
  return batches_.size();
}

/// An offset of the text as it stands after a batch, in the text before it. Inside a replacement
/// the whole print that was replaced is meant.
std::uint32_t EditTrail::step_back(std::span<const Step> batch, std::uint32_t at, bool is_end) {
  const auto next = std::partition_point(batch.begin(), batch.end(), [&](const Step& step) {
    return is_end ? step.after.begin < at : step.after.begin <= at;
  });
  if (next == batch.begin()) return at;
  const Step& step = *(next - 1);
  if (at >= step.after.end) return step.before.end + (at - step.after.end);
  return is_end ? step.before.end : step.before.begin;
}

Span EditTrail::origin(std::size_t batch, Span at) const {
  for (; batch != 0; batch = batches_[batch - 1].earlier) {
    const Batch& last = batches_[batch - 1];
    const auto steps = std::span(steps_).subspan(last.first, last.end - last.first);
    at = {step_back(steps, at.begin, false), step_back(steps, at.end, true)};
  }
  return {at.begin, std::max(at.begin, at.end)};
}

}  // namespace copydesk
