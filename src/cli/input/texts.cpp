#include "cli/input/texts.hpp"

#include <algorithm>
#include <cstring>

namespace copydesk::cli {

InputText whole_input(const Input& input) {
  InputText text;
  text.path = input.path;
  text.skippable = input.from_folder;
  return text;
}

Finding finding_about(const Input& input, const InputText& text, Severity severity,
                      std::string message) {
  Finding finding;
  finding.path = input.path.empty() ? "''" : input.path;
  finding.member = text.inside;
  finding.line = text.line;
  finding.severity = severity;
  finding.message = std::move(message);
  return finding;
}

InputTexts::InputTexts(InputFile& file, const Input& input, InputFormat format)
    : file_(file), input_(input), format_(format) {}

std::optional<InputText> InputTexts::next() {
  failed_ = false;
  for (;;) {
    if (lines_) {
      if (auto text = next_line()) return text;
      lines_.reset();
    }
    auto text = next_file();
    if (!text || format_ == InputFormat::text || !text->problem.empty()) return text;
    lines_.emplace(std::move(text->read));
    holder_ = std::move(*text);
  }
}

std::string InputTexts::warning() const { return archive_ ? archive_->warning() : ""; }

std::optional<InputText> InputTexts::next_file() {
  if (opened_) return archive_ ? next_member() : std::nullopt;
  opened_ = true;
  const Result<void> opened = !input_.problem.empty() ? Error{input_.problem}
                              : file_.is_open()       ? Result<void>()
                                                      : file_.open(input_.path);
  auto kind = opened ? find_kind() : opened.error();
  if (kind && !kind->name.empty()) {
    archive_.emplace(file_);
    return next_member();
  }
  InputText text = whole_input(input_);
  if (kind) {
    text.size = file_.size();
    text.read = file_.reader();
  } else {
    text.problem = kind.error().message;
  }
  return text;
}

Result<ArchiveKind> InputTexts::find_kind() {
  auto head = file_.head();
  if (!head) return head.error();
  const ArchiveKind kind = find_archive_kind(*head);
  if (!kind.seeks || file_.size()) return kind;
  return Error{"is " + std::string(kind.name) + ": it can be read from a file only"};
}

std::optional<InputText> InputTexts::next_member() {
  auto member = archive_->next();
  if (!member) return std::nullopt;
  InputText text = whole_input(input_);
  if (!member->name.empty()) {
    text.inside = member->name;
    text.member = std::move(member->name);
    text.skippable = true;
    text.packed = true;
  }
  text.size = member->size;
  text.problem = std::move(member->problem);
  if (!text.problem.empty()) return text;
  text.read = [this](std::span<char> into) {
    auto got = archive_->read(into);
    failed_ = failed_ || !got;
    return got;
  };
  return text;
}

std::optional<InputText> InputTexts::next_line() {
  auto line = lines_->next();
  InputText text = holder_;
  text.skippable = false;
  text.packed = true;
  if (!line) {
    text.problem = line.error().message;
    return text;
  }
  if (!*line) return std::nullopt;
  line_ = std::move(**line);
  taken_ = 0;
  text.line = line_.line;
  text.problem = line_.problem;
  if (!line_.path.empty()) {
    text.path = line_.path;
    text.member.clear();
  }
  if (!text.problem.empty()) return text;
  text.size = line_.text.size();
  text.read = [this](std::span<char> into) {
    const std::size_t size = std::min(into.size(), line_.text.size() - taken_);
    std::memcpy(into.data(), line_.text.data() + taken_, size);
    taken_ += size;
    return Result<std::size_t>(size);
  };
  return text;
}

}  // namespace copydesk::cli
