#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"
#include "copydesk/completeness.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/document.hpp"
#include "copydesk/ledger.hpp"
#include "copydesk/meaning.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"
#include "copydesk/source_bytes.hpp"

namespace copydesk {

/// White space of the input that is part of no record.
struct Surroundings {
  std::string before;  ///< bytes between the record before, or the input's start, and this one
  std::string after;   ///< bytes behind the last record
  bool last = false;   ///< nothing but white space follows
  bool whole = true;   ///< false: there was too much of it to be kept
};

/// Where a record lies and how it was recognized.
struct Source {
  std::string path;          ///< as given, `-` for a pipe
  std::string member;        ///< inside an archive; empty: none
  std::uint64_t record = 1;  ///< 1-based in its input
  SourceRange bytes;         ///< in the input
  std::uint64_t line = 1;    ///< 1-based line of the input where the record starts
  const Reader* reader = nullptr;
  int score = 0;                       ///< of the detection, 0 to 100
  bool glued = false;                  ///< no line end stood between this record and the one before
  bool cut = false;                    ///< ends only because it reached `ReadOptions::max_record`
  std::string_view stream_encoding{};  ///< what the input's opening is written in, or empty
  Surroundings around{};               ///< with `ReadOptions::keep_blank`
};

/// The bytes of one record with their place. `bytes` must outlive the call it is passed to.
struct RecordBytes {
  std::string_view bytes;
  Source source;
  /// The record's text, when the input had to be decoded before it could be cut (UTF-16 and such).
  std::optional<Document> decoded{};
};

/// One converted record: everything a Writer may show.
struct Record {
  Source source;
  std::array<std::uint8_t, 16> id{};  ///< UUID version 8 over XXH3-128 of the record's bytes
  Document document;
  SourceBytes source_bytes;  ///< empty but with the full ledger
  Article article;
  Meaning meaning;
  Ledger ledger;
  std::vector<Diagnostic> diagnostics;  ///< in print order
  Declared declared;                    ///< what the dump says of its size
};

/// The whole pipeline for one record: decode, label, assemble, clean, interpret.
/// Total: any bytes with at least one that is not white space give a Record. Pure; may be called
/// from several threads at once.
[[nodiscard]] Record convert(RecordBytes input, const Options& options);

/// The line of the input on which a diagnostic's text starts, 1-based.
[[nodiscard]] std::uint64_t input_line(const Record& record, const Diagnostic& diagnostic);

}  // namespace copydesk
