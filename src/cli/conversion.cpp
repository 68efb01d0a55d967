#include <exception>
#include <new>
#include <optional>

#include "article_output.hpp"
#include "commands.hpp"
#include "copydesk/convert.hpp"
#include "input.hpp"
#include "output.hpp"
#include "report.hpp"

namespace copydesk::cli {
namespace {

class Conversion {
 public:
  Conversion(const CommandLine& line, const Console& console)
      : line_(line),
        console_(console),
        inputs_(list_inputs(line.paths, line.recursive)),
        articles_(*line.writer, line.options.write, output_) {}

  ExitStatus run() {
    if (line_.output != "-" && is_among(line_.output, inputs_))
      return refuse({"the output " + line_.output + " is also an input"});
    if (Result<void> opened = output_.open(line_.output); !opened) return refuse(opened.error());
    for (const Input& input : inputs_) {
      read_input(input);
      if (output_error_) return refuse(*output_error_);
    }
    if (Result<void> done = articles_.finish(); !done) return refuse(done.error());
    console_.note(counts());
    return failed_ + errors_ > 0 ? ExitStatus::some_failed : ExitStatus::good;
  }

 private:
  [[nodiscard]] ExitStatus refuse(const Error& error) const {
    console_.error(error.message);
    return ExitStatus::refused;
  }

  /// A mistake of ours or lack of memory costs one input, never the others.
  void read_input(const Input& input) {
    try {
      if (!input.problem.empty()) return fail(input, input.problem);
      read_records(input);
    } catch (const std::bad_alloc&) {
      fail(input, "not enough memory");
    } catch (const std::exception& error) {
      fail(input, std::string("could not be converted: ") + error.what());
    }
  }

  void read_records(const Input& input) {
    InputFile file;
    if (Result<void> opened = file.open(input.path); !opened)
      return fail(input, opened.error().message);
    if (line_.output == "-" && file.is_standard_output())
      return input.from_folder ? skip(input, "is the output") : fail(input, "is also the output");
    RecordStream stream(file.reader([this] { keep(output_.flush()); }), input.path,
                        line_.options.read, line_.options.decode);
    Completeness completeness;
    for (bool first = true; !output_error_; first = false) {
      auto next = stream.next();
      if (!next && first && input.from_folder && !file.failed())
        return skip(input, next.error().message);
      if (!next) return fail(input, next.error().message);
      if (!*next) return report(input, completeness);
      Record record = convert(std::move(**next), line_.options);
      completeness.add(record.declared);
      add(std::move(record));
    }
  }

  void report(const Input& input, Completeness& completeness) {
    completeness.finish();
    if (!completeness.complete()) console_.warning(input.path, completeness.summary());
  }

  void add(Record record) {
    for (const Diagnostic& diagnostic : record.diagnostics) report(record, diagnostic);
    keep(articles_.add(std::move(record)));
  }

  void report(const Record& record, const Diagnostic& diagnostic) {
    if (diagnostic.severity == Severity::error) ++errors_;
    if (diagnostic.severity != Severity::error && line_.verbosity != Verbosity::verbose) return;
    const Position place = record.document.position(diagnostic.where.begin);
    console_.finding({record.source.path,
                      {},
                      input_line(record, diagnostic),
                      place.column,
                      diagnostic.severity,
                      std::string(diagnostic.code),
                      diagnostic.message});
  }

  /// The first failure to write ends the conversion.
  void keep(const Result<void>& result) {
    if (!result && !output_error_) output_error_ = result.error();
  }

  void fail(const Input& input, const std::string& reason) {
    ++failed_;
    console_.error(input.path, reason);
  }

  void skip(const Input& input, const std::string& reason) {
    ++skipped_;
    console_.note(input.path, "skipped, " + reason);
  }

  [[nodiscard]] std::string counts() const {
    const auto counted = [](std::size_t count, const char* what) {
      return std::to_string(count) + what + (count == 1 ? ", " : "s, ");
    };
    return counted(inputs_.size(), " input") + counted(articles_.count(), " article") +
           std::to_string(failed_) + " failed" +
           (skipped_ > 0 ? ", " + std::to_string(skipped_) + " skipped" : "");
  }

  const CommandLine& line_;
  const Console& console_;
  std::vector<Input> inputs_;
  Output output_;
  ArticleOutput articles_;
  std::optional<Error> output_error_;
  std::size_t failed_ = 0;
  std::size_t skipped_ = 0;
  std::size_t errors_ = 0;
};

}  // namespace

ExitStatus convert_inputs(const CommandLine& line, const Console& console) {
  return Conversion(line, console).run();
}

}  // namespace copydesk::cli
