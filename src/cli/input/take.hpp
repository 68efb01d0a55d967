#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/options/command_line.hpp"
#include "cli/report/report.hpp"
#include "copydesk/convert.hpp"

namespace copydesk::cli {

/// A record with bytes of its own.
struct OwnedRecord {
  explicit OwnedRecord(RecordBytes cut) : bytes(cut.bytes.begin(), cut.bytes.end()) {
    record = std::move(cut);
    record.bytes = {bytes.data(), bytes.size()};  // where a vector's bytes lie outlives its moves
  }

  std::vector<char> bytes;
  RecordBytes record;
};

/// A part of one text of one input, small enough to be converted at one go.
struct Take {
  std::size_t input = 0;             ///< its place in the list of inputs
  std::string path;                  ///< as the JSON shows it
  std::string member;                ///< as the JSON shows it; empty: none
  std::string inside;                ///< for messages, the file in an archive that it is in
  bool packed = false;               ///< it is one of several that the input may hold
  std::uint64_t line = 0;            ///< of the JSON Lines that the text stands in; 0: none
  bool may_be_skipped = false;       ///< when it turns out to be no text
  bool is_whole = false;             ///< `bytes` are the whole text, not cut into records yet
  std::string bytes;                 ///< of a whole text
  std::vector<OwnedRecord> records;  ///< of a text that was cut while it was read
  bool ends = false;                 ///< so does the text, or it could not be read on
  bool skipped = false;              ///< it is no text, and need not be any
  std::string problem;               ///< why it ended early or was skipped; empty: it did not
  bool closes = false;               ///< the input has no more texts
  std::string warning;               ///< about the input; empty: none
  std::uint64_t size = 0;            ///< bytes of the input, when it has ended
  std::uint64_t hash = 0;            ///< XXH3-64 of these bytes, when a manifest wants it
};

/// Takes of one or several inputs, in their order: what a worker gets at a time.
using Batch = std::vector<Take>;

/// Articles as a Writer wrote them.
struct Articles {
  std::string text;   ///< separators stand between them, not around them
  std::string alone;  ///< the first one as it is written when no other comes; only when the
                      ///< Writer writes several articles otherwise than one
  std::size_t count = 0;
};

/// What was counted in articles, by name.
struct Tally {
  std::map<std::string_view, std::uint64_t> formats, rules, codes;
  std::map<std::string, std::uint64_t> publishers;

  void add(const Record& record);
  void add(const Tally& other);
};

/// What became of a Take.
struct Converted {
  std::size_t input = 0;
  std::uint64_t bytes = 0;  ///< of the records
  Articles articles;
  std::vector<Declared> declared;  ///< of each article
  std::vector<Finding> findings;   ///< that are shown
  std::uint64_t errors = 0;        ///< findings, whether they are shown or not
  std::uint64_t warnings = 0;
  std::vector<std::string> lost;  ///< for each record that could not be converted, why
  Tally tally;
  std::string inside;
  bool packed = false;
  std::uint64_t line = 0;
  bool ends = false;
  bool skipped = false;
  std::string problem;
  bool closes = false;
  std::string warning;
  std::uint64_t size = 0;
  std::uint64_t hash = 0;
};

/// Converts takes as the command line says. Never throws: a mistake of ours or lack of memory
/// costs one record. Safe from several threads at once.
class TakeConverter {
 public:
  explicit TakeConverter(const CommandLine& line) : line_(line) {}

  [[nodiscard]] std::vector<Converted> operator()(Batch& batch) const;

 private:
  [[nodiscard]] Converted convert_take(Take& take) const;
  void cut_and_convert(const Take& take, Converted& done) const;
  void convert_record(RecordBytes record, const Take& take, Converted& done) const;
  void tell_error(const std::string& reason, const Take& take, Converted& done) const;
  void add(const Record& record, Converted& done) const;

  const CommandLine& line_;
};

}  // namespace copydesk::cli
