#include "recognize.hpp"

#include <algorithm>
#include <array>

#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kHead = std::size_t{64} << 10U;

/// Documents that hold text but are none, by their first bytes.
struct Signature {
  std::string_view opening;
  std::string_view inside;  ///< must also occur near the start, unless empty
  std::string_view reason;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"%PDF-", "", "is a PDF: convert it with pdftotext"},
    {"PK\x03\x04", "word/", "is a DOCX: convert it with pandoc -t plain"},
    {"PK\x03\x04", "opendocument.text", "is an ODT: convert it with pandoc -t plain"},
    {"PK\x03\x04", "epub", "is an EPUB: convert it with pandoc -t plain"},
    {"PK\x03\x04", "", "is a ZIP archive: unpack it first"},
    {"{\\rtf", "", "is an RTF: convert it with pandoc -t plain"},
    {"\xD0\xCF\x11\xE0", "", "is an old Word document: convert it to plain text first"},
    {"\x1F\x8B", "", "is compressed by gzip: unpack it first"},
});

std::string_view document_kind(std::string_view head) {
  for (const Signature& signature : kSignatures)
    if (head.starts_with(signature.opening) &&
        (signature.inside.empty() || head.find(signature.inside) != head.npos))
      return signature.reason;
  return {};
}

bool is_html(std::string_view head) {
  std::string opening(trim(head.substr(0, 512)).substr(0, 14));
  for (char& c : opening)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return opening.starts_with("<!doctype html") || opening.starts_with("<html");
}

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
  if (is_html(head)) return "is HTML: convert it with pandoc -t plain";
  if (is_binary(head)) return "is binary, not text";
  return {};
}

}  // namespace copydesk
