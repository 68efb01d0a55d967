#include "commands.hpp"

#include <algorithm>
#include <exception>
#include <optional>

#include "copydesk/convert.hpp"
#include "input.hpp"
#include "output.hpp"

namespace copydesk::cli {
namespace {

/// Puts articles into the output. A format whose shape depends on there being several holds the
/// first article until a second one comes.
class ArticleOutput {
 public:
  ArticleOutput(const CommandLine& line, Output& output) : line_(line), output_(output) {}

  Result<void> add(Record record) {
    ++count_;
    if (count_ == 1 && !line_.writer->open.empty()) {
      first_ = std::move(record);
      return {};
    }
    if (first_) {
      text_ += line_.writer->open;
      write(*first_, true);
      first_.reset();
    }
    if (count_ > 1) text_ += line_.writer->separator;
    write(record, !line_.writer->open.empty());
    return pass_on();
  }

  Result<void> finish() {
    if (first_)
      write(*first_, false);
    else if (count_ > 1)
      text_ += line_.writer->close;
    if (Result<void> passed = pass_on(); !passed) return passed;
    return output_.finish();
  }

  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  void write(const Record& record, bool among_several) {
    line_.writer->write(record, line_.options.write, among_several, text_);
  }

  Result<void> pass_on() {
    Result<void> written = output_.write(text_);
    text_.clear();
    return written;
  }

  const CommandLine& line_;
  Output& output_;
  std::size_t count_ = 0;
  std::optional<Record> first_;
  std::string text_;
};

class Conversion {
 public:
  explicit Conversion(const CommandLine& line)
      : line_(line), inputs_(list_inputs(line.paths, line.recursive)), articles_(line, output_) {}

  ExitStatus run() {
    if (is_input(line_.output, inputs_))
      return refuse("the output " + shown(line_.output) + " is also an input");
    if (Result<void> opened = output_.open(line_.output); !opened)
      return refuse(opened.error().message);
    for (const Input& input : inputs_) {
      read_input(input);
      if (output_error_) return refuse(*output_error_);
    }
    if (Result<void> done = articles_.finish(); !done) return refuse(done.error().message);
    close_report();
    return failed_ > 0 || errors_ > 0 ? exit_some_failed : exit_good;
  }

 private:
  static ExitStatus refuse(const std::string& message) {
    say_error(message);
    return exit_refused;
  }

  void fail(const Input& input, std::string_view reason) {
    ++failed_;
    say_error(shown(input.path == "-" ? "standard input" : input.path) + ": " +
              std::string(reason));
  }

  /// A mistake of ours or lack of memory costs one input, never the others.
  void read_input(const Input& input) {
    if (!input.problem.empty()) return fail(input, input.problem);
    try {
      read_records(input);
    } catch (const std::exception& error) {
      fail(input, std::string("could not be converted: ") + error.what());
    }
  }

  void read_records(const Input& input) {
    InputFile file;
    if (Result<void> opened = file.open(input.path); !opened)
      return fail(input, opened.error().message);
    RecordStream stream(file.reader([this] { pass_on(); }), input.path, line_.options.read);
    for (std::size_t records = 0;; ++records) {
      auto next = stream.next();
      if (!next) {
        if (records == 0 && input.from_folder && !file.failed()) return skip(input, next.error());
        return fail(input, next.error().message);
      }
      if (!*next || output_error_) return;
      add(convert(**next, line_.options));
      if (output_error_) return;
    }
  }

  void skip(const Input& input, const Error& reason) {
    ++skipped_;
    say_note(shown(input.path) + ": skipped, " + reason.message);
  }

  void add(Record record) {
    for (const Diagnostic& diagnostic : record.diagnostics) report(record, diagnostic);
    keep_error(articles_.add(std::move(record)));
  }

  void report(const Record& record, const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::error) ++errors_;
    if (diagnostic.severity != Severity::error && line_.verbosity != Verbosity::verbose) return;
    const Position place = record.document.position(diagnostic.where.begin);
    say_diagnostic(shown(record.source.path) + ":" +
                       std::to_string(input_line(record, diagnostic)) + ":" +
                       std::to_string(place.column),
                   diagnostic.severity, diagnostic.message, diagnostic.code);
  }

  /// What is ready should not wait for an input that does.
  void pass_on() { keep_error(output_.flush()); }

  void keep_error(const Result<void>& result) {
    if (!result && !output_error_) output_error_ = result.error().message;
  }

  void close_report() const {
    const auto counted = [](std::size_t count, std::string_view what) {
      return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
    };
    say_note(counted(inputs_.size(), "input") + ", " + counted(articles_.count(), "article") +
             ", " + std::to_string(failed_) + " failed, " + std::to_string(skipped_) + " skipped");
  }

  const CommandLine& line_;
  std::vector<Input> inputs_;
  Output output_;
  ArticleOutput articles_;
  std::optional<std::string> output_error_;
  std::size_t failed_ = 0;
  std::size_t skipped_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

ExitStatus convert_inputs(const CommandLine& line) { return Conversion(line).run(); }

}  // namespace copydesk::cli
