// `copydesk duplicates`: groups the copies of stories among articles in JSON Lines.
#include "copydesk/duplicates.hpp"

#include <charconv>
#include <deque>

#include "cli/article_line.hpp"
#include "cli/commands.hpp"
#include "cli/input/line_reader.hpp"
#include "cli/input/texts.hpp"
#include "cli/output/output.hpp"

namespace copydesk::cli {
namespace {

constexpr std::size_t kMessages =
    10;  ///< lines of one input that are named when they are no article

class Duplicates {
 public:
  Duplicates(const CommandLine& line, const Console& console)
      : line_(line), console_(console), finder_(line.threshold) {}

  ExitStatus run() {
    const std::vector<Input> inputs = inputs_as_given(line_.paths);
    if (line_.output != "-" && is_among(line_.output, inputs))
      return refuse({"the output " + line_.output + " is also an input"});
    if (Result<void> opened = output_.open(line_.output); !opened) return refuse(opened.error());
    for (const Input& input : inputs) {
      if (Result<void> read = read_input(input); !read)
        fail(display_name(input.path) + ": " + read.error().message);
    }
    if (Result<void> done = write_groups(); !done) return refuse(done.error());
    return failed_ ? ExitStatus::some_failed : ExitStatus::good;
  }

 private:
  [[nodiscard]] ExitStatus refuse(const Error& error) const {
    console_.error(error.message);
    return ExitStatus::refused;
  }

  void fail(const std::string& message) {
    failed_ = true;
    console_.error(message);
  }

  /// Compressed by `--output FILE.gz` or not.
  Result<void> read_input(const Input& input) {
    InputFile file;
    InputTexts texts(file, input, InputFormat::text);
    while (auto text = texts.next()) {
      if (!text->problem.empty()) return Error{text->problem};
      if (Result<void> read = read_lines(input, std::move(text->read)); !read) return read;
    }
    return {};
  }

  Result<void> read_lines(const Input& input, ReadBytes read) {
    LineReader lines(std::move(read));
    std::size_t wrong = 0;
    for (;;) {
      auto next = lines.next();
      if (!next) return next.error();
      if (!*next) break;
      if (next->value().find_first_not_of(" \t") == std::string_view::npos) continue;
      const Result<void> added = add(**next);
      if (!added && ++wrong <= kMessages)
        fail(display_name(input.path) + ":" + std::to_string(lines.number()) + ": " +
             added.error().message);
    }
    if (wrong > kMessages)
      fail(display_name(input.path) + ": " + std::to_string(wrong - kMessages) +
           " more lines are no article");
    return {};
  }

  Result<void> add(std::string_view line) {
    auto story = parser_.read(line);
    if (!story) return story.error();
    finder_.add(story->fingerprint);
    entries_.push_back(std::move(story->entry));
    return {};
  }

  /// Each line opens with the first article's id: it stays the same when articles are added.
  Result<void> write_groups() {
    const std::vector<DuplicateGroup> groups = finder_.groups();
    std::size_t copies = 0;
    for (const DuplicateGroup& group : groups) {
      copies += group.members.size() - 1;
      if (Result<void> written = output_.write(line_of(group)); !written) return written;
    }
    console_.note(std::to_string(entries_.size()) + " articles, " + std::to_string(groups.size()) +
                  " groups, " + std::to_string(copies) + " copies");
    return output_.finish();
  }

  [[nodiscard]] std::string line_of(const DuplicateGroup& group) const {
    std::string text = R"({"group":)";
    text += StoryParser::id_of(entries_[group.members.front().article]);
    text += group.exact ? R"(,"kind":"exact","articles":[)" : R"(,"kind":"near","articles":[)";
    for (const DuplicateGroup::Member& member : group.members) {
      if (&member != &group.members.front()) text += ',';
      text.append(entries_[member.article]).append(R"(,"similarity":)");
      text.append(shown(member.similarity)).append("}");
    }
    return text + "]}\n";
  }

  /// More digits would be noise.
  static std::string shown(double similarity) {
    std::array<char, 8> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), similarity,
                                   std::chars_format::fixed, 2);
    return {room.data(), end.ptr};
  }

  const CommandLine& line_;
  const Console& console_;
  Output output_;
  StoryParser parser_;
  DuplicateFinder finder_;
  std::deque<std::string> entries_;  ///< of each article what is shown of it
  bool failed_ = false;
};

}  // namespace

ExitStatus find_duplicates(const CommandLine& line, const Console& console) {
  return Duplicates(line, console).run();
}

}  // namespace copydesk::cli
