#include "split/recognize.hpp"

#include <algorithm>

#include "split/document_kind.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kHead = std::size_t{64} << 10U;

/// Controls that text may hold: white space, and the signs of wire formats.
bool is_text_control(unsigned char c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x01 && c <= 0x04) || (c >= 0x11 && c <= 0x16);
}

bool is_binary(std::string_view head) {
  if (head.find('\0') != head.npos) return true;
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !is_text_control(byte);
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

}  // namespace

Recognition recognize(std::string_view bytes) {
  Recognition best;
  for (const Reader* reader : readers()) {
    const Detection detection = reader->detect(bytes);
    if (best.reader == nullptr || detection.score > best.detection.score)
      best = {reader, detection};
  }
  return best;
}

std::string_view why_not_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  if (const std::string_view kind = document_kind(head); !kind.empty()) return kind;
  if (is_binary(head)) return "is binary, not text";
  return {};
}

}  // namespace copydesk
