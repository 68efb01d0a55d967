#include <exception>
#include <new>
#include <optional>

#include "article_output.hpp"
#include "commands.hpp"
#include "copydesk/convert.hpp"
#include "output.hpp"
#include "texts.hpp"

namespace copydesk::cli {
namespace {

class Conversion {
 public:
  Conversion(const CommandLine& line, const Console& console)
      : line_(line), console_(console), articles_(*line.writer, line.options.write, output_) {}

  ExitStatus run() {
    auto list = list_inputs(line_.paths, line_.inputs);
    if (!list) return refuse(list.error());
    inputs_ = std::move(list->inputs);
    for (const std::string& path : list->repeated)
      console_.note(display_name(path) + ": named several times, read once");
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

  void read_input(const Input& input) {
    const InputText whole = whole_input(input);
    guarded(whole, [&] {
      if (!input.problem.empty()) return fail(whole, input.problem);
      InputFile file([this] { keep(output_.flush()); });
      if (Result<void> opened = file.open(input.path); !opened)
        return fail(whole, opened.error().message);
      if (line_.output == "-" && file.is_standard_output())
        return whole.skippable ? skip(whole, "is the output") : fail(whole, "is also the output");
      InputTexts texts(file, input, line_.input_format);
      for (auto text = texts.next(); text && !output_error_; text = texts.next())
        guarded(*text, [&] { read_records(*text, texts); });
    });
  }

  /// A mistake of ours or lack of memory costs one text, never the others.
  template <class Read>
  void guarded(const InputText& text, Read read) {
    try {
      read();
    } catch (const std::bad_alloc&) {
      fail(text, "not enough memory");
    } catch (const std::exception& error) {
      fail(text, std::string("could not be converted: ") + error.what());
    }
  }

  void read_records(const InputText& text, const InputTexts& texts) {
    if (!text.problem.empty()) return fail(text, text.problem);
    RecordStream stream(text.read, text.path, line_.options.read, line_.options.decode);
    Completeness completeness;
    for (bool first = true; !output_error_; first = false) {
      auto next = stream.next();
      if (!next && first && text.skippable && !texts.failed())
        return skip(text, next.error().message);
      if (!next) return fail(text, next.error().message);
      if (!*next) return report(text, completeness);
      (*next)->source.member = text.member;
      Record record = convert(std::move(**next), line_.options);
      completeness.add(record.declared);
      add(std::move(record), text);
    }
  }

  void report(const InputText& text, Completeness& completeness) {
    completeness.finish();
    if (!completeness.complete()) console_.warning(text.name + ": " + completeness.summary());
  }

  void add(Record record, const InputText& text) {
    for (const Diagnostic& diagnostic : record.diagnostics) report(record, diagnostic, text);
    keep(articles_.add(std::move(record)));
  }

  void report(const Record& record, const Diagnostic& diagnostic, const InputText& text) {
    if (diagnostic.severity == Severity::error) ++errors_;
    if (diagnostic.severity != Severity::error && line_.verbosity != Verbosity::verbose) return;
    const Position place = record.document.position(diagnostic.where.begin);
    console_.diagnostic(text.name + ":" + std::to_string(input_line(record, diagnostic)) + ":" +
                            std::to_string(place.column),
                        diagnostic);
  }

  /// The first failure to write ends the conversion.
  void keep(const Result<void>& result) {
    if (!result && !output_error_) output_error_ = result.error();
  }

  void fail(const InputText& text, const std::string& reason) {
    ++failed_;
    console_.error(text.name + ": " + reason);
    if (line_.input_format == InputFormat::json_lines && line_.writer->name == "jsonl")
      keep(output_.write(error_line(reason, text.path, text.line)));
  }

  void skip(const InputText& text, const std::string& reason) {
    ++skipped_;
    console_.note(text.name + ": skipped, " + reason);
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
