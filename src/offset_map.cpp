#include "offset_map.hpp"

#include <algorithm>

namespace copydesk {

void OffsetMap::add(std::uint32_t text, std::uint32_t source) { runs_.push_back({text, source}); }

std::uint32_t OffsetMap::to_source(std::uint32_t offset) const {
  const auto next = std::partition_point(runs_.begin(), runs_.end(),
                                         [&](const Run& run) { return run.text <= offset; });
  if (next == runs_.begin()) return offset;
  const Run& run = *(next - 1);
  return run.source + (offset - run.text);
}

}  // namespace copydesk
