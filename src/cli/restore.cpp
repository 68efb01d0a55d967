// `copydesk restore`: articles written with the full ledger become the bytes they were read from.
#include "copydesk/restore.hpp"

#include "cli/commands.hpp"
#include "cli/input/line_reader.hpp"
#include "cli/input/texts.hpp"
#include "cli/output/output.hpp"

namespace copydesk::cli {
namespace {

/// Puts out one input after the other, as `cat` would. Stops where the bytes are not sure: what
/// comes out is a beginning of the inputs, never anything else.
class Restoring {
 public:
  Restoring(const CommandLine& line, const Console& console) : line_(line), console_(console) {}

  ExitStatus run() {
    const std::vector<Input> files = inputs_as_given(line_.paths);
    if (line_.output != "-" && is_among(line_.output, files))
      return stop({"the output " + line_.output + " is also an input"}, ExitStatus::refused);
    if (Result<void> opened = output_.open(line_.output); !opened)
      return stop(opened.error(), ExitStatus::refused);
    for (const Input& file : files)
      if (Result<void> read = read_file(file); !read)
        return stop(read.error(), write_failed_ ? ExitStatus::refused : ExitStatus::some_failed);
    if (Result<void> whole = expect_end(); !whole)
      return stop(whole.error(), ExitStatus::some_failed);
    if (Result<void> done = output_.finish(); !done) return stop(done.error(), ExitStatus::refused);
    return ExitStatus::good;
  }

 private:
  /// What is sure goes out where it goes out bit by bit; a file does not appear.
  [[nodiscard]] ExitStatus stop(const Error& error, ExitStatus status) {
    if (status == ExitStatus::some_failed && line_.output == "-") (void)output_.flush();
    console_.error(error.message);
    return status;
  }

  /// Compressed by `--output FILE.gz` or not.
  Result<void> read_file(const Input& file) {
    const std::string name = display_name(file.path);
    InputFile opened;
    InputTexts texts(opened, file, InputFormat::text);
    while (auto text = texts.next()) {
      if (!text->problem.empty()) return Error{name + ": " + text->problem};
      if (Result<void> read = read_lines(name, std::move(text->read)); !read) return read;
    }
    return {};
  }

  Result<void> read_lines(const std::string& name, ReadBytes read) {
    LineReader lines(std::move(read));
    for (;;) {
      auto next = lines.next();
      if (!next) return Error{name + ": " + next.error().message};
      if (!*next) return {};
      if (next->value().empty()) continue;
      Result<void> added = add(**next);
      if (!added && write_failed_) return added;
      if (!added)
        return Error{name + ":" + std::to_string(lines.number()) + ": " + added.error().message};
    }
  }

  Result<void> add(std::string_view line) {
    auto record = restore(line);
    if (!record) return record.error();
    if (Result<void> fits = follow(*record); !fits) return fits;
    for (const std::string* bytes : {&record->before, &record->bytes, &record->after}) {
      Result<void> written = output_.write(*bytes);
      write_failed_ = !written;
      if (!written) return written;
    }
    return {};
  }

  /// Records of one input must come in its order and without a gap.
  Result<void> follow(const Restored& record) {
    const bool first = record.record == 1;
    if (first) {
      if (Result<void> whole = expect_end(); !whole) return whole;
      path_ = record.path;
      member_ = record.member;
      end_ = 0;
    } else if (last_ || record.path != path_ || record.member != member_) {
      return Error{"the records of " + record.path + " before this one are missing"};
    }
    if (record.byte_start != end_ + record.before.size())
      return Error{"the bytes of " + path_ + " from " + std::to_string(end_) + " to " +
                   std::to_string(record.byte_start - record.before.size()) + " are missing"};
    end_ = record.byte_end;
    last_ = record.last;
    return {};
  }

  Result<void> expect_end() const {
    if (last_) return {};
    return Error{"the records of " + path_ + " behind byte " + std::to_string(end_) +
                 " are missing"};
  }

  const CommandLine& line_;
  const Console& console_;
  Output output_;
  bool write_failed_ = false;
  std::string path_;  ///< of the input that is put together
  std::string member_;
  std::uint64_t end_ = 0;
  bool last_ = true;  ///< nothing of it is missing
};

}  // namespace

ExitStatus restore_inputs(const CommandLine& line, const Console& console) {
  return Restoring(line, console).run();
}

}  // namespace copydesk::cli
