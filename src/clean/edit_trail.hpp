#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// Where the parts of edited texts stood before. A cleaner makes its edits of one text at once, as
/// a batch; a text's batches form a chain.
class EditTrail {
 public:
  /// An edit of the batch to come: where it stands in the text before and where in the text after.
  void add(Span before, Span after) {
    if (steps_.empty()) reserve();
    steps_.push_back({before, after});
  }

  /// Ends a batch of the text whose last one was `earlier` (0: none), and names it.
  [[nodiscard]] std::size_t close(std::size_t earlier);

  /// A stretch of a text as it stands after a batch (0: none), in the text as read.
  [[nodiscard]] Span origin(std::size_t batch, Span at) const;

 private:
  struct Step {
    Span before;
    Span after;
  };

  struct Batch {
    std::size_t first = 0;  ///< of its steps
    std::size_t end = 0;
    std::size_t earlier = 0;
  };

  /// Room for what most articles need.
  void reserve();
  static std::uint32_t step_back(std::span<const Step> batch, std::uint32_t at, bool is_end);

  std::vector<Step> steps_;
  std::vector<Batch> batches_;  ///< named by their places, from 1
};

}  // namespace copydesk
