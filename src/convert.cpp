#include "copydesk/convert.hpp"

#include <algorithm>
#include <iterator>

#include "copydesk/block.hpp"

namespace copydesk {
namespace {

Span whole(const Document& document) {
  return {0, static_cast<std::uint32_t>(document.text().size())};
}

constexpr double kUnsure = 0.5;
constexpr double kRatherSure = 0.8;

/// `2 bytes` or `a byte`, and the verb that goes with it.
std::string counted(std::uint32_t count, const std::string& what, const std::string& one,
                    const std::string& several) {
  if (count == 1) return "a " + what + " " + one;
  return std::to_string(count) + " " + what + "s " + several;
}

std::string invalid_message(const Decoding& decoding) {
  const std::string encoding(decoding.encoding);
  const bool kept = encoding == "windows-1252";
  return counted(decoding.invalid, kept ? "byte" : "byte sequence", "means", "mean") +
         " nothing in " + encoding + (kept ? ": C1 controls in the text" : ": U+FFFD in the text");
}

/// What the decoder could not be sure about.
void report_decoding(const Decoding& decoding, std::vector<Diagnostic>& diagnostics) {
  const auto report = [&](Severity severity, std::string_view code, Span where,
                          std::string message) {
    diagnostics.push_back({severity, code, where, std::move(message)});
  };
  const std::string encoding(decoding.encoding);
  const std::string other(decoding.other);
  if (decoding.invalid > 0)
    report(Severity::warning, "encoding.invalid", decoding.first_invalid,
           invalid_message(decoding));
  if (decoding.strays > 0)
    report(Severity::warning, "encoding.invalid", decoding.first_stray,
           counted(decoding.strays, "byte", "that is no UTF-8 was", "that are no UTF-8 were") +
               " read as windows-1252");
  if (decoding.other_lines > 0)
    report(Severity::warning, "encoding.mixed", decoding.first_other,
           counted(decoding.other_lines, "line", "is", "are") + " in " + other +
               ", the others in " + encoding);
  if (decoding.confidence < kRatherSure && decoding.strays == 0 && decoding.other_lines == 0)
    report(decoding.confidence < kUnsure ? Severity::warning : Severity::note, "encoding.guessed",
           {}, "the encoding was guessed: " + encoding);
}

void report_source(const Record& record, std::vector<Diagnostic>& diagnostics) {
  const Document& document = record.document;
  if (record.source.cut)
    diagnostics.push_back({Severity::warning, "record.cut", whole(document),
                           "the record is longer than the limit and was cut"});
  if (record.source.glued)
    diagnostics.push_back({Severity::note, "record.glued", whole(document),
                           "no line end stood between this record and the one before"});
  report_decoding(document.decoding(), diagnostics);
}

/// Where the dump lies, archive and all.
std::string place_of(const Source& source) {
  return source.member.empty() ? source.path : source.path + '/' + source.member;
}

Document decode(RecordBytes& input, const DecodeOptions& options) {
  if (input.decoded) return std::move(*input.decoded);
  DecodeOptions decode = options;
  if (!input.source.stream_encoding.empty()) decode.likely = input.source.stream_encoding;
  return Document::decode(input.bytes, decode);
}

}  // namespace

Record convert(RecordBytes input, const Options& options) {
  Record record;
  record.id = id_of(input.bytes);
  record.document = decode(input, options.decode);
  if (options.write.ledger == LedgerDetail::full)
    record.source_bytes = compare_bytes(record.document, input.bytes);
  record.source = std::move(input.source);
  if (record.source.reader == nullptr) record.source.reader = find_reader("plain");
  Labels labels;
  record.source.reader->label(record.document, labels);
  cover(record.document, labels.blocks);
  record.article = assemble(record.document, labels.blocks);
  record.diagnostics = std::move(labels.diagnostics);
  record.declared = labels.declared;
  record.declared.format = record.source.reader->name;
  report_source(record, record.diagnostics);
  Cleaning cleaning = clean(record.article, options.clean, record.source.reader->print);
  record.ledger = std::move(cleaning.ledger);
  if (!cleaning.settled)
    record.diagnostics.push_back({Severity::warning, "clean.not-settled", whole(record.document),
                                  "cleaning did not come to rest; its last round was not made"});
  std::move(cleaning.suspects.begin(), cleaning.suspects.end(),
            std::back_inserter(record.diagnostics));
  record.meaning = interpret(record.article, cleaning.language, place_of(record.source),
                             options.given, record.diagnostics);
  std::stable_sort(
      record.diagnostics.begin(), record.diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.where.begin < b.where.begin; });
  return record;
}

std::uint64_t input_line(const Record& record, const Diagnostic& diagnostic) {
  return record.source.line + record.document.position(diagnostic.where.begin).line - 1;
}

}  // namespace copydesk
