#include "article_output.hpp"

namespace copydesk::cli {

Result<void> ArticleOutput::add(Record record) {
  text_.clear();
  if (count_ == 0 && is_array()) {
    // Shown now, not at the end: if that throws, it is this article's failure.
    writer_.write(record, options_, false, text_);
    held_ = std::move(record);
    ++count_;
    return {};
  }
  if (held_) {
    text_ += writer_.open;
    writer_.write(*held_, options_, true, text_);
  }
  if (count_ > 0) text_ += writer_.separator;
  writer_.write(record, options_, is_array(), text_);
  held_.reset();
  ++count_;
  return output_.write(text_);
}

Result<void> ArticleOutput::finish() {
  if (held_) {
    text_.clear();
    writer_.write(*held_, options_, false, text_);
  } else {
    text_ = count_ > 1 ? writer_.close : "";
  }
  if (Result<void> written = output_.write(text_); !written) return written;
  return output_.finish();
}

}  // namespace copydesk::cli
