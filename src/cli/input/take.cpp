#include "cli/input/take.hpp"

#include <algorithm>
#include <exception>
#include <new>

#include "cli/input/json_lines.hpp"
#include "copydesk/stream.hpp"
#include "text/places.hpp"

namespace copydesk::cli {
namespace {

ReadBytes reader_of(std::string_view bytes) {
  return [bytes](std::span<char> into) mutable -> Result<std::size_t> {
    const std::size_t size = std::min(into.size(), bytes.size());
    std::copy_n(bytes.begin(), size, into.begin());
    bytes.remove_prefix(size);
    return size;
  };
}

template <class Counts>
void add_counts(Counts& counts, const Counts& other) {
  for (const auto& [name, count] : other) counts[name] += count;
}

/// Appends an article as one among several, and for the first also as the only one.
void write(const Writer& writer, const WriteOptions& options, const Record& record,
           Articles& articles) {
  const bool is_array = !writer.open.empty();
  if (articles.count == 0 && is_array) writer.write(record, options, false, articles.alone);
  if (articles.count > 0) articles.text += writer.separator;
  writer.write(record, options, is_array, articles.text);
}

/// Most articles are written in half as many bytes again as they were read from.
std::size_t room_for(const Take& take) {
  std::size_t size = take.bytes.size();
  for (const OwnedRecord& record : take.records) size += record.bytes.size();
  return size + size / 2;
}

/// Of the doubts about an article those that somebody will look at.
bool is_shown(Severity severity, const CommandLine& line) {
  return severity == Severity::error || line.verbosity == Verbosity::verbose ||
         line.batch.report_format != nullptr;
}

Finding finding_of(const Record& record, const Diagnostic& diagnostic, Position place) {
  Finding finding;
  finding.path = record.source.path;
  finding.member = record.source.member;
  finding.line = place.line;
  finding.column = place.column;
  finding.severity = diagnostic.severity;
  finding.code = diagnostic.code;
  finding.message = diagnostic.message;
  return finding;
}

}  // namespace

void Tally::add(const Record& record) {
  ++formats[record.source.reader->name];
  for (const Change& change : record.ledger) ++rules[change.rule];
  for (const Diagnostic& diagnostic : record.diagnostics) ++codes[diagnostic.code];
  ++publishers[record.article.publisher.name.value];
}

void Tally::add(const Tally& other) {
  add_counts(formats, other.formats);
  add_counts(rules, other.rules);
  add_counts(codes, other.codes);
  add_counts(publishers, other.publishers);
}

std::vector<Converted> TakeConverter::operator()(Batch& batch) const {
  std::vector<Converted> done;
  done.reserve(batch.size());
  for (Take& take : batch) done.push_back(convert_take(take));
  return done;
}

Converted TakeConverter::convert_take(Take& take) const {
  Converted done;
  done.input = take.input;
  done.inside = std::move(take.inside);
  done.packed = take.packed;
  done.line = take.line;
  done.ends = take.ends;
  done.skipped = take.skipped;
  done.problem = std::move(take.problem);
  done.closes = take.closes;
  done.warning = std::move(take.warning);
  done.size = take.size;
  done.hash = take.hash;
  if (line_.writer != nullptr) done.articles.text.reserve(room_for(take));
  if (take.is_whole) cut_and_convert(take, done);
  for (OwnedRecord& record : take.records) convert_record(std::move(record.record), take, done);
  if (done.ends && !done.problem.empty() && !done.skipped) tell_error(done.problem, take, done);
  return done;
}

void TakeConverter::cut_and_convert(const Take& take, Converted& done) const {
  RecordStream stream(reader_of(take.bytes), take.path, line_.options.read, line_.options.decode);
  for (bool first = true;; first = false) {
    auto next = stream.next();
    if (!next) {
      if (!done.problem.empty()) return;  // it could not be read to its end
      done.skipped = take.may_be_skipped && first;
      done.problem = next.error().message;
      return;
    }
    if (!*next) return;
    convert_record(std::move(**next), take, done);
  }
}

/// Who sends a line and waits for its articles waits for an answer in any case.
void TakeConverter::tell_error(const std::string& reason, const Take& take, Converted& done) const {
  if (line_.input_format == InputFormat::json_lines && line_.writer != nullptr &&
      line_.writer->open.empty())
    done.articles.text += error_line(reason, take.path, take.line);
}

void TakeConverter::convert_record(RecordBytes bytes, const Take& take, Converted& done) const {
  bytes.source.member = take.member;
  const std::uint64_t line = bytes.source.line;
  const std::size_t before = done.articles.text.size();
  done.bytes += bytes.bytes.size();
  const auto lose = [&](const std::string& reason) {
    done.articles.text.resize(before);
    done.lost.push_back("the record in line " + std::to_string(line) + " " + reason);
    tell_error(done.lost.back(), take, done);
  };
  try {
    add(convert(std::move(bytes), line_.options), done);
  } catch (const std::bad_alloc&) {
    lose("needs more memory than there is");
  } catch (const std::exception& error) {
    lose(std::string("could not be converted: ") + error.what());
  }
}

void TakeConverter::add(const Record& record, Converted& done) const {
  if (line_.writer != nullptr) write(*line_.writer, line_.options.write, record, done.articles);
  ++done.articles.count;
  done.declared.push_back(record.declared);
  Places places(record.document.text(), record.source.line);
  for (const Diagnostic& diagnostic : record.diagnostics) {
    if (diagnostic.severity == Severity::error) ++done.errors;
    if (diagnostic.severity == Severity::warning) ++done.warnings;
    if (is_shown(diagnostic.severity, line_))
      done.findings.push_back(finding_of(record, diagnostic, places.of(diagnostic.where.begin)));
  }
  if (!line_.batch.summary.empty()) done.tally.add(record);
}

}  // namespace copydesk::cli
