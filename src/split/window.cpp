#include "split/window.hpp"

#include <algorithm>
#include <cstring>

namespace copydesk {
namespace {

constexpr std::size_t kFirstChunk = std::size_t{16} << 10U;  // most files need no more
constexpr std::size_t kLargestChunk = std::size_t{256} << 10U;

}  // namespace

void Window::decode_as(const Guess& encoding) {
  encoding_ = encoding;
  decoder_.emplace(encoding.encoding);
  decoded_ = begin_;
  decode();
}

std::string_view Window::text() const {
  if (decoder_) return std::string_view(decoded_text_.text).substr(text_begin_);
  return std::string_view(bytes_).substr(begin_, end_ - begin_);
}

void Window::consume(std::size_t size) {
  if (decoder_) {
    text_begin_ += size;
  } else {
    begin_ += size;
    offset_ += size;
  }
}

Result<void> Window::fill() {
  chunk_ = std::clamp(2 * chunk_, kFirstChunk, kLargestChunk);
  drop_consumed_text();
  if (begin_ > 0 && bytes_.size() - end_ < chunk_) {
    std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    decoded_ -= std::min(begin_, decoded_);
    begin_ = 0;
  }
  if (bytes_.size() - end_ < chunk_) bytes_.resize(std::max(2 * bytes_.size(), end_ + chunk_));
  Result<std::size_t> got = read_(std::span<char>(bytes_.data() + end_, chunk_));
  if (!got) return got.error();
  end_ += *got;
  at_end_ = *got == 0;
  decode();
  return {};
}

/// Not each time, as what is kept has to move.
void Window::drop_consumed_text() {
  if (!decoder_ || text_begin_ < decoded_text_.text.size() / 2) return;
  const std::size_t before = decoded_text_.source_size();
  decoded_text_.drop(static_cast<std::uint32_t>(text_begin_));
  text_begin_ = 0;
  begin_ += before - decoded_text_.source_size();
  offset_ += before - decoded_text_.source_size();
}

void Window::decode() {
  if (!decoder_) return;
  const auto rest = std::string_view(bytes_).substr(decoded_, end_ - decoded_);
  decoded_ += decoder_->decode(rest, at_end_, decoded_text_);
  if (at_end_) decoded_text_.finish();
}

std::string_view Window::bytes(std::size_t begin, std::size_t end) const {
  if (decoder_) {
    begin = decoded_text_.map.to_source(static_cast<std::uint32_t>(text_begin_ + begin));
    end = decoded_text_.map.to_source(static_cast<std::uint32_t>(text_begin_ + end));
  }
  return std::string_view(bytes_).substr(begin_ + begin, end - begin);
}

RecordBytes Window::record(std::size_t size) const {
  RecordBytes record;
  std::size_t begin = 0;
  std::size_t end = size;
  if (decoder_) {
    const Span part{static_cast<std::uint32_t>(text_begin_),
                    static_cast<std::uint32_t>(text_begin_ + size)};
    begin = decoded_text_.map.to_source(part.begin);
    end = decoded_text_.map.to_source(part.end);
    record.decoded.emplace(decoded_text_.part(part),
                           Decoding{encoding_.encoding, encoding_.confidence});
  }
  record.bytes = std::string_view(bytes_).substr(begin_ + begin, end - begin);
  record.source.bytes = {offset_ + begin, offset_ + end};
  return record;
}

}  // namespace copydesk
