#include "copydesk/source_bytes.hpp"

#define XXH_STATIC_LINKING_ONLY
#include <unicode/ucnv.h>
#include <xxhash.h>
#ifdef __x86_64__
#include <xxh_x86dispatch.h>  // XXH3 for the widest lanes that the processor has
#endif

#include <algorithm>
#include <iterator>

#include "decode/text_decoder.hpp"
#include "decode/text_encoder.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

/// The kind of the first line end.
std::string_view first_line_end(const Document& document, std::string_view bytes,
                                TextEncoder& encoder) {
  const std::size_t at = document.text().find('\n');
  if (at == std::string_view::npos) return "\n";
  const auto begin = static_cast<std::uint32_t>(at);
  const SourceRange range = document.to_source({begin, begin + 1});
  const std::string_view own = bytes.substr(range.begin, range.end - range.begin);
  for (const std::string_view line_end : {"\r\n", "\r"}) {
    std::string encoded;
    for (const char c : line_end) encoder.append(static_cast<char32_t>(c), encoded);
    if (own == encoded) return line_end;
  }
  return "\n";
}

/// Appends what is encoded anew, and notes where the source says otherwise.
class Comparison {
 public:
  explicit Comparison(SourceBytes& result) : result_(result) {}

  void add(std::string_view anew, std::string_view own) {
    const auto size = static_cast<std::uint32_t>(anew.size());
    if (anew != own) differ(size, own);
    at_ += size;
  }

 private:
  void differ(std::uint32_t size, std::string_view own) {
    std::vector<SourceBytes::Difference>& all = result_.differences;
    if (all.empty() || all.back().at + all.back().size != at_) all.push_back({at_, 0, {}});
    all.back().size += size;
    all.back().bytes += own;
  }

  SourceBytes& result_;
  std::uint32_t at_ = 0;
};

void append_encoded(char32_t c, std::string_view line_end, TextEncoder& encoder, std::string& out) {
  if (c != '\n') return encoder.append(c, out);
  for (const char part : line_end) encoder.append(static_cast<char32_t>(part), out);
}

}  // namespace

SourceBytes compare_bytes(const Document& document, std::string_view bytes) {
  SourceBytes result;
  const std::string_view text = document.text();
  if (text == bytes && document.decoding().encoding == "UTF-8") return result;
  TextEncoder encoder(document.decoding().encoding);
  result.line_end = first_line_end(document, bytes, encoder);
  Comparison comparison(result);
  comparison.add({}, bytes.substr(0, document.to_source({}).begin));
  std::string anew;
  std::uint64_t end = document.to_source({}).begin;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::uint64_t begin = end;
    at += c.size;
    end = document.to_source({at, at}).begin;
    anew.clear();
    append_encoded(c.value, result.line_end, encoder, anew);
    comparison.add(anew, bytes.substr(begin, end - begin));
  }
  comparison.add({}, bytes.substr(end));
  return result;
}

std::string encode(std::string_view text, std::string_view encoding, const SourceBytes& source) {
  TextEncoder encoder(encoding);
  std::string anew;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += c.size;
    append_encoded(c.value, source.line_end, encoder, anew);
  }
  std::string bytes;
  std::size_t done = 0;
  for (const SourceBytes::Difference& difference : source.differences) {
    const std::size_t at = std::clamp<std::size_t>(difference.at, done, anew.size());
    bytes.append(anew, done, at - done).append(difference.bytes);
    done = std::min<std::size_t>(at + difference.size, anew.size());
  }
  return bytes.append(anew, done);
}

std::array<std::uint8_t, 16> id_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  XXH128_canonical_t canonical;
  XXH128_canonicalFromHash(&canonical, hash);
  std::array<std::uint8_t, 16> id{};
  std::copy(std::begin(canonical.digest), std::end(canonical.digest), id.begin());
  id[6] = static_cast<std::uint8_t>((id[6] & 0x0FU) | 0x80U);
  id[8] = static_cast<std::uint8_t>((id[8] & 0x3FU) | 0x80U);
  return id;
}

}  // namespace copydesk
