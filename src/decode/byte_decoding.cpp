#include "decode/byte_decoding.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "decode/windows_1252.hpp"

namespace copydesk {
namespace {

bool is_high(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) >= 0x80;
}

/// Goes over valid UTF-8 up to the first byte that is none.
struct ValidRun {
  std::size_t end = 0;
  std::size_t invalid = 0;  ///< size of the maximal invalid subpart there
};
ValidRun valid_run(std::string_view bytes, std::size_t at) {
  for (at = next_high(bytes, at); at < bytes.size(); at = next_high(bytes, at)) {
    const Sequence sequence = sequence_at(bytes, at);
    if (!sequence.valid) return {at, sequence.size};
    at += sequence.size;
  }
  return {bytes.size(), 0};
}

void append_western_byte(char byte, DecodedText& out, Counter& counter) {
  out.finish();
  const std::size_t begin = out.text.size();
  const auto number = static_cast<unsigned char>(byte);
  if (is_windows_1252(number))
    out.character(windows_1252(number), 1);
  else
    out.undefined(windows_1252(number));
  counter.add(begin, out.text.size());
}

}  // namespace

std::size_t next_high(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (at < bytes.size() && !is_high(bytes, at)) ++at;
  return at;
}

Sequence sequence_at(std::string_view bytes, std::size_t at) {
  const auto rest = bytes.substr(at, 4);
  const auto* const units = reinterpret_cast<const std::uint8_t*>(rest.data());
  std::int32_t size = 0;
  UChar32 value = 0;
  U8_NEXT(units, size, static_cast<std::int32_t>(rest.size()), value);
  return {static_cast<std::size_t>(size), value >= 0};
}

void append_valid(std::string_view bytes, DecodedText& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t cr = std::min(bytes.find('\r', at), bytes.size());
    out.run(bytes.substr(at, cr - at));
    at = cr;
    if (at == bytes.size()) return;
    const std::size_t size = bytes.substr(at, 2) == "\r\n" ? 2 : 1;
    out.line_end(size);
    at += size;
  }
}

void append_utf8(std::string_view bytes, DecodedText& out) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ValidRun run = valid_run(bytes, at);
    append_valid(bytes.substr(at, run.end - at), out);
    if (run.invalid > 0) out.invalid(run.invalid);
    at = run.end + run.invalid;
  }
}

void append_nearly_utf8(std::string_view bytes, DecodedText& out, Counter& strays) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ValidRun run = valid_run(bytes, at);
    append_valid(bytes.substr(at, run.end - at), out);
    at = run.end + run.invalid;
    for (const char byte : bytes.substr(run.end, run.invalid))
      append_western_byte(byte, out, strays);
  }
}

void append_western(std::string_view bytes, DecodedText& out, Counter& letters) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t high = next_high(bytes, at);
    append_valid(bytes.substr(at, high - at), out);
    for (at = high; at < bytes.size() && is_high(bytes, at); ++at)
      append_western_byte(bytes[at], out, letters);
  }
}

}  // namespace copydesk
