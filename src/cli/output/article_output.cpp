#include "cli/output/article_output.hpp"

#include <utility>

namespace copydesk::cli {

Result<void> ArticleOutput::add(Articles articles) {
  if (articles.text.empty()) return {};
  const bool is_array = !writer_.open.empty();
  const std::size_t before = std::exchange(count_, count_ + articles.count);
  if (!is_array) return output_.write(articles.text);
  if (count_ == 1) {
    held_ = std::move(articles);
    return {};
  }
  std::string text;
  if (before <= 1) text += writer_.open;
  if (held_) text += held_->text;
  if (before > 0) text += writer_.separator;
  held_.reset();
  return output_.write(text += articles.text);
}

Result<void> ArticleOutput::finish() {
  if (held_) return output_.write(held_->alone);
  return count_ > 0 ? output_.write(writer_.close) : Result<void>();
}

}  // namespace copydesk::cli
