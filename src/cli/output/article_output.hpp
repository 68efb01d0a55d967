#pragma once

#include <optional>

#include "cli/input/take.hpp"
#include "cli/output/output.hpp"
#include "copydesk/registry.hpp"

namespace copydesk::cli {

/// Puts articles into an Output in one format. A format that prints several articles otherwise
/// than one, such as JSON's array, holds the first until a second comes.
class ArticleOutput {
 public:
  /// Both must outlive this.
  ArticleOutput(const Writer& writer, Output& output) : writer_(writer), output_(output) {}

  [[nodiscard]] Result<void> add(Articles articles);

  /// Puts out what is held. No article at all gives no text at all.
  [[nodiscard]] Result<void> finish();

 private:
  const Writer& writer_;
  Output& output_;
  std::size_t count_ = 0;
  std::optional<Articles> held_;
};

}  // namespace copydesk::cli
