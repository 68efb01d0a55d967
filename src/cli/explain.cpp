#include <unistd.h>

#include <cstdio>

#include "cli/commands.hpp"
#include "cli/input/texts.hpp"
#include "cli/marked_print.hpp"
#include "cli/output/output.hpp"
#include "cli/visible.hpp"
#include "copydesk/stream.hpp"

namespace copydesk::cli {
namespace {

/// The reader's blocks, which a Record does not keep.
std::vector<Block> blocks_of(const Record& record) {
  Labels labels;
  record.source.reader->label(record.document, labels);
  cover(record.document, labels.blocks);
  return std::move(labels.blocks);
}

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100)) + " %"; }

/// `record 1 of dump.txt: pressreader, 95 of 100, both footers; UTF-8, 100 %`
std::string heading(const Record& record) {
  const Source& source = record.source;
  const Detection detection = source.reader->detect(record.document.text());
  std::string line = "record " + std::to_string(source.record) + " of " + visible(source.path) +
                     ", bytes " + std::to_string(source.bytes.begin) + " to " +
                     std::to_string(source.bytes.end) + ": " + std::string(source.reader->name) +
                     ", score " + std::to_string(source.score);
  if (!detection.reason.empty()) line.append(" (").append(detection.reason).append(")");
  const Decoding& decoding = record.document.decoding();
  return line + ", " + std::string(decoding.encoding) + " " + percent(decoding.confidence) + "\n";
}

class Explanation {
 public:
  Explanation(const CommandLine& line, const Console& console)
      : line_(line), console_(console), color_(use_color(line.color, STDOUT_FILENO)) {}

  ExitStatus run() {
    if (Result<void> opened = output_.open("-"); !opened) return refuse(opened.error());
    auto list = list_inputs(line_.paths, line_.inputs);
    if (!list) return refuse(list.error());
    for (const Input& input : list->inputs) explain(input);
    if (Result<void> done = output_.finish(); !done) return refuse(done.error());
    return failed_ ? ExitStatus::some_failed : ExitStatus::good;
  }

 private:
  [[nodiscard]] ExitStatus refuse(const Error& error) const {
    console_.error(error.message);
    return ExitStatus::refused;
  }

  void explain(const Input& input) {
    InputFile file;
    InputTexts texts(file, input, line_.input_format);
    while (auto text = texts.next()) {
      const Result<void> read = explain(*text);
      if (read) continue;
      if (text->skippable && text->problem.empty() && !texts.failed()) {
        console_.note(
            finding_about(input, *text, Severity::note, "skipped, " + read.error().message));
        continue;
      }
      failed_ = true;
      console_.error(finding_about(input, *text, Severity::error, read.error().message));
    }
    if (std::string warning = texts.warning(); !warning.empty())
      console_.warning(finding_about(input, {}, Severity::warning, std::move(warning)));
  }

  Result<void> explain(const InputText& text) {
    if (!text.problem.empty()) return Error{text.problem};
    RecordStream stream(text.read, text.path, line_.options.read, line_.options.decode);
    for (;;) {
      auto next = stream.next();
      if (!next) return next.error();
      if (!*next) return {};
      (*next)->source.member = text.member;
      if (Result<void> shown = show(convert(std::move(**next), line_.options)); !shown)
        return shown;
    }
  }

  Result<void> show(const Record& record) {
    std::string text = heading(record);
    if (color_) text = "\x1b[1m" + text + "\x1b[0m";
    text += mark_print(record, blocks_of(record), color_ ? Marks::colors : Marks::signs);
    return output_.write(text + "\n");
  }

  const CommandLine& line_;
  const Console& console_;
  bool color_;
  Output output_;
  bool failed_ = false;
};

}  // namespace

ExitStatus explain_inputs(const CommandLine& line, const Console& console) {
  return Explanation(line, console).run();
}

}  // namespace copydesk::cli
