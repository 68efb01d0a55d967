#include "decode/decoded_text.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace copydesk {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr std::size_t kLongestCharacter = 4;  // bytes
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

}  // namespace

void DecodedText::run(std::string_view bytes) {
  if (bytes.empty()) return;
  finish();
  map.take(text.size(), source_);
  text += bytes;
  source_ += bytes.size();
}

void DecodedText::put(char32_t c, std::size_t size) {
  std::uint8_t units[kLongestCharacter];
  std::size_t length = 0;
  U8_APPEND_UNSAFE(units, length, c);
  map.take(text.size(), source_,
           {static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(size)});
  text.append(reinterpret_cast<const char*>(units), length);
  source_ += size;
}

void DecodedText::line_end(std::size_t size) {
  finish();
  put('\n', size);
}

void DecodedText::character(char32_t c, std::size_t size) {
  if (c == '\n') return put('\n', size + std::exchange(waiting_cr_, 0));
  finish();
  if (c == '\r')
    waiting_cr_ = size;
  else
    put(c, size);
}

void DecodedText::finish() {
  if (waiting_cr_ > 0) put('\n', std::exchange(waiting_cr_, 0));
}

void DecodedText::invalid(std::size_t size) {
  finish();
  bad.push_back(static_cast<std::uint32_t>(text.size()));
  put(kReplacement, size);
}

void DecodedText::undefined(char32_t c) {
  finish();
  bad.push_back(static_cast<std::uint32_t>(text.size()));
  put(c, 1);
}

DecodedText DecodedText::part(Span part) const {
  const std::uint32_t source = map.to_source(part.begin);
  const bool marked = std::string_view(text).substr(part.begin).starts_with(kByteOrderMark);
  if (marked) part.begin = std::min(part.end, part.begin + offset(kByteOrderMark.size()));
  DecodedText copy;
  copy.text = text.substr(part.begin, part.size());
  copy.map = map.part(part, source);
  const auto first = std::lower_bound(bad.begin(), bad.end(), part.begin);
  copy.bad.assign(first, std::lower_bound(first, bad.end(), part.end));
  for (std::uint32_t& place : copy.bad) place -= part.begin;
  return copy;
}

void DecodedText::drop(std::uint32_t begin) {
  const std::uint32_t source = map.to_source(begin);
  map = map.part({begin, offset(text.size())}, source);
  source_ -= source;
  text.erase(0, begin);
  bad.erase(bad.begin(), std::lower_bound(bad.begin(), bad.end(), begin));
  for (std::uint32_t& place : bad) place -= begin;
}

}  // namespace copydesk
