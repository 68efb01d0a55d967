#include "copydesk/convert.hpp"

#define XXH_STATIC_LINKING_ONLY
#include <xxhash.h>

#include <algorithm>
#include <iterator>

#include "copydesk/block.hpp"

namespace copydesk {
namespace {

/// A UUID of version 8 (RFC 9562, section 5.8): the hash with version and variant bits set.
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

Span whole(const Document& document) {
  return {0, static_cast<std::uint32_t>(document.text().size())};
}

void report_source(const Record& record, std::vector<Diagnostic>& diagnostics) {
  const Document& document = record.document;
  if (record.source.cut)
    diagnostics.push_back({Severity::warning, "record.cut", whole(document),
                           "the record is longer than the limit and was cut"});
  if (record.source.glued)
    diagnostics.push_back({Severity::note, "record.glued", whole(document),
                           "no line end stood between this record and the one before"});
  if (const std::uint32_t count = document.replaced(); count > 0)
    diagnostics.push_back(
        {Severity::warning, "encoding.invalid", document.first_replaced(),
         count == 1 ? "a byte sequence is no UTF-8 and stands as U+FFFD"
                    : std::to_string(count) + " byte sequences are no UTF-8 and stand as U+FFFD"});
}

}  // namespace

Record convert(RecordBytes input, const Options& options) {
  Record record;
  record.source = std::move(input.source);
  if (record.source.reader == nullptr) record.source.reader = find_reader("plain");
  record.id = id_of(input.bytes);
  record.document = Document::decode(input.bytes, options.decode);
  Labels labels;
  record.source.reader->label(record.document, labels);
  cover(record.document, labels.blocks);
  record.article = assemble(record.document, labels.blocks);
  record.diagnostics = std::move(labels.diagnostics);
  record.declared = labels.declared;
  report_source(record, record.diagnostics);
  Cleaning cleaning = clean(record.article, options.clean, record.source.reader->print);
  record.ledger = std::move(cleaning.ledger);
  if (!cleaning.settled)
    record.diagnostics.push_back({Severity::warning, "clean.not-settled", whole(record.document),
                                  "cleaning did not come to rest; its last round was not made"});
  std::move(cleaning.suspects.begin(), cleaning.suspects.end(),
            std::back_inserter(record.diagnostics));
  record.meaning =
      interpret(record.article, cleaning.language, record.source.path, record.diagnostics);
  std::stable_sort(
      record.diagnostics.begin(), record.diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.where.begin < b.where.begin; });
  return record;
}

std::uint64_t input_line(const Record& record, const Diagnostic& diagnostic) {
  return record.source.line + record.document.position(diagnostic.where.begin).line - 1;
}

}  // namespace copydesk
