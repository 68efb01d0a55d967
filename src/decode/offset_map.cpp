#include "decode/offset_map.hpp"

#include <algorithm>

namespace copydesk {

void OffsetMap::take(std::size_t text, std::size_t source, Widths widths) {
  const Run next{static_cast<std::uint32_t>(text), static_cast<std::uint32_t>(source), widths};
  if (runs_.empty()) {
    if (text != source || widths != Widths{}) runs_.push_back(next);
    return;
  }
  Run& last = runs_.back();
  const bool whole = (next.text - last.text) % last.widths.text == 0;
  if (last.widths == widths && whole && last.source_of(next.text) == next.source) return;
  if (last.text == next.text)
    last = next;
  else
    runs_.push_back(next);
}

std::size_t OffsetMap::runs_up_to(std::uint32_t offset) const {
  const auto next = std::partition_point(runs_.begin(), runs_.end(),
                                         [&](const Run& run) { return run.text <= offset; });
  return static_cast<std::size_t>(next - runs_.begin());
}

std::uint32_t OffsetMap::to_source(std::uint32_t offset) const {
  const std::size_t runs = runs_up_to(offset);
  return runs == 0 ? offset : runs_[runs - 1].source_of(offset);
}

OffsetMap OffsetMap::part(Span part, std::uint32_t source) const {
  OffsetMap map;
  std::size_t next = runs_up_to(part.begin);
  map.take(0, to_source(part.begin) - source, next > 0 ? runs_[next - 1].widths : Widths{});
  for (; next < runs_.size() && runs_[next].text <= part.end; ++next)
    map.take(runs_[next].text - part.begin, runs_[next].source - source, runs_[next].widths);
  return map;
}

}  // namespace copydesk
