#pragma once

#include <optional>
#include <string>

#include "copydesk/convert.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"
#include "output.hpp"

namespace copydesk::cli {

/// Puts articles into an Output in one format. A format that prints several articles otherwise
/// than one, such as JSON's array, holds the first until a second comes.
class ArticleOutput {
 public:
  ArticleOutput(const Writer& writer, const WriteOptions& options, Output& output)
      : writer_(writer), options_(options), output_(output) {}

  /// When writing the article throws, nothing of it is put out.
  [[nodiscard]] Result<void> add(Record record);

  /// Puts out what is held. No article at all gives no text at all.
  [[nodiscard]] Result<void> finish();

  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  [[nodiscard]] bool is_array() const { return !writer_.open.empty(); }

  const Writer& writer_;
  const WriteOptions& options_;
  Output& output_;
  std::size_t count_ = 0;
  std::optional<Record> held_;
  std::string text_;
};

}  // namespace copydesk::cli
