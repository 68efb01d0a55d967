// Documents, pictures and archives are known by their first bytes, never by their names.
#include "split/document_kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "split/json_opening.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view opening;
  std::string_view inside;  ///< must also occur in the opening, unless empty
  std::string_view reason;
};

/// The first that fits counts.
constexpr auto kSignatures = std::to_array<Signature>({
    {"%PDF-", "", "is a PDF: convert it with pdftotext"},
    {"PK\x03\x04", "opendocument.text", "is an ODT: convert it with pandoc -t plain"},
    {"PK\x03\x04", "epub+zip", "is an EPUB: convert it with pandoc -t plain"},
    {"PK\x03\x04", "word/", "is a DOCX: convert it with pandoc -t plain"},
    {"PK\x03\x04", "xl/", "is an XLSX: export its cells as text first"},
    {"PK\x03\x04", "ppt/", "is a PPTX: export it as text first"},
    {"PK\x03\x04", "vnd.oasis.opendocument", "is an OpenDocument file: export it as text first"},
    {"PK\x03\x04", "", "is a ZIP archive: unpack it first"},
    {"{\\rtf", "", "is an RTF: convert it with pandoc -t plain"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "",
     "is an old Office document: convert it with soffice --convert-to txt"},
    {"%!PS", "", "is PostScript: convert it with ps2ascii"},
    {"AT&TFORM", "", "is a DjVu: convert it with djvutxt"},
    {"\x89PNG\r\n\x1A\n", "", "is a PNG picture: read it with an OCR program first"},
    {"\xFF\xD8\xFF", "", "is a JPEG picture: read it with an OCR program first"},
    {"GIF87a", "", "is a GIF picture: read it with an OCR program first"},
    {"GIF89a", "", "is a GIF picture: read it with an OCR program first"},
    {"II*\0"sv, "", "is a TIFF picture: read it with an OCR program first"},
    {"MM\0*"sv, "", "is a TIFF picture: read it with an OCR program first"},
    {"\0\0\0\x0CjP  "sv, "", "is a JPEG 2000 picture: read it with an OCR program first"},
    {"RIFF", "WEBP", "is a WebP picture: read it with an OCR program first"},
    {"SQLite format 3\0"sv, "", "is an SQLite database: export its texts first"},
    {"\x1F\x8B", "", "is compressed by gzip: unpack it first"},
    {"\xFD\x37zXZ\0"sv, "", "is compressed by xz: unpack it first"},
    {"\x28\xB5\x2F\xFD", "", "is compressed by zstd: unpack it first"},
    {"7z\xBC\xAF\x27\x1C", "", "is a 7z archive: unpack it first"},
    {"Rar!\x1A\x07", "", "is a RAR archive: unpack it first"},
});

/// Markup that opens a text, in lower case.
struct Markup {
  std::string_view opening;
  std::string_view reason;
};
constexpr auto kMarkup = std::to_array<Markup>({
    {"<!doctype html", "is HTML: convert it with pandoc -t plain"},
    {"<html", "is HTML: convert it with pandoc -t plain"},
    {"<?xml", "is XML: take the text out of it first"},
});

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMarkupOpening = 512;  // bytes, white space before it included

std::string_view markup_kind(std::string_view head) {
  std::string opening(trim(head.substr(0, kMarkupOpening)).substr(0, 14));
  for (char& c : opening)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  for (const Markup& markup : kMarkup)
    if (opening.starts_with(markup.opening)) return markup.reason;
  return {};
}

constexpr std::size_t kSchemaOpening = 64;  // bytes, in which our own articles name theirs

std::string_view json_kind(std::string_view head) {
  if (!opens_json(head)) return {};
  if (head.substr(0, kSchemaOpening).find("\"copydesk/article/") != head.npos)
    return "holds articles that copydesk has written: give it what they were made from";
  return "is JSON: --input-format jsonl reads lines of {\"path\":...,\"text\":...}";
}

}  // namespace

std::string_view document_kind(std::string_view head) {
  const auto fits = [&](const Signature& signature) {
    return head.starts_with(signature.opening) &&
           (signature.inside.empty() || head.find(signature.inside) != head.npos);
  };
  const auto* found = std::find_if(kSignatures.begin(), kSignatures.end(), fits);
  if (found != kSignatures.end()) return found->reason;
  if (head.starts_with(kByteOrderMark)) head.remove_prefix(kByteOrderMark.size());
  const std::string_view markup = markup_kind(head);
  return markup.empty() ? json_kind(head) : markup;
}

}  // namespace copydesk
