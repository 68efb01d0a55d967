#include "cli/input/intake.hpp"

#include <new>
#include <utility>

#include "copydesk/stream.hpp"

namespace copydesk::cli {
namespace {

/// Up to this size a file is read at one go and cut by the thread that converts it.
constexpr std::size_t kSmallFile = std::size_t{256} << 10U;  // bytes

/// What a take costs besides its bytes, so that many failures do not pile up.
constexpr std::size_t kTakeWeight = 1024;  // bytes

}  // namespace

Intake::Intake(const CommandLine& line, const std::vector<Input>& inputs, const StopSignal& stop,
               Put put, std::function<void()> when_idle)
    : line_(line),
      inputs_(inputs),
      stop_(stop),
      put_(std::move(put)),
      when_idle_(std::move(when_idle)) {}

void Intake::run(const std::vector<std::size_t>& places) {
  for (const std::size_t place : places) {
    if (!wanted_) return;
    take_ = {};
    take_.input = place;
    size_ = 0;
    hash_ = {};
    try {
      read_input(inputs_[place]);
    } catch (const std::bad_alloc&) {
      end_text("not enough memory");
    }
    close_input();
  }
  put_batch();
}

void Intake::read_input(const Input& input) {
  begin_text(whole_input(input));
  if (!input.problem.empty()) return end_text(input.problem);
  InputFile file([this](int descriptor) { return wait_for(descriptor); },
                 [this](std::span<const char> bytes) { count(bytes); });
  if (Result<void> opened = file.open(input.path); !opened) return end_text(opened.error().message);
  if (line_.output == "-" && line_.writer != nullptr && file.is_standard_output()) {
    take_.skipped = input.from_folder;
    return end_text(input.from_folder ? "is the output" : "is also the output");
  }
  read_texts(file, input);
}

void Intake::read_texts(InputFile& file, const Input& input) {
  InputTexts texts(file, input, line_.input_format);
  while (auto text = texts.next()) {
    if (take_.ends) put_take();
    begin_text(*text);
    try {
      read_text(*text, texts);
    } catch (const std::bad_alloc&) {
      end_text("not enough memory");
    }
    if (!wanted_) return;
  }
  take_.warning = texts.warning();
  if (!texts.is_archive() || file.waits()) return;
  size_ = *file.size();
  if (!line_.batch.manifest.empty()) packed_hash_ = content_hash_of(input.path);
}

void Intake::begin_text(const InputText& text) {
  Take take;
  take.input = take_.input;
  take.path = text.path;
  take.member = text.member;
  take.line = text.line;
  take.inside = text.inside;
  take.packed = text.packed;
  take.may_be_skipped = text.skippable;
  take_ = std::move(take);
}

void Intake::read_text(const InputText& text, const InputTexts& texts) {
  if (!text.problem.empty()) return end_text(text.problem);
  std::string bytes;
  if (!text.size || *text.size > kSmallFile) return read_records(text, bytes, texts);
  auto whole = read_small(text, bytes);
  if (whole && !*whole) return read_records(text, bytes, texts);
  weight_ += bytes.size();
  take_.is_whole = whole || !bytes.empty();
  take_.bytes = std::move(bytes);
  end_text(whole ? std::string() : whole.error().message);
}

/// False when there is much more than was said: it may have grown meanwhile, archives may lie.
/// What came before an error stands in `bytes`.
Result<bool> Intake::read_small(const InputText& text, std::string& bytes) {
  bytes.resize(*text.size + 1);
  for (std::size_t size = 0;;) {
    auto got = text.read(std::span(bytes).subspan(size));
    if (!got) {
      bytes.resize(size);
      return got.error();
    }
    size += *got;
    const bool whole = *got == 0;
    if (whole || size > 2 * kSmallFile) {
      bytes.resize(size);
      return whole;
    }
    if (size == bytes.size()) bytes.resize(2 * size);
  }
}

/// `begun` was read already. What comes before an error is converted.
void Intake::read_records(const InputText& text, std::string_view begun, const InputTexts& texts) {
  std::string problem;
  const auto read = [&](std::span<char> into) -> Result<std::size_t> {
    if (!wanted_) return Error{"is no longer wanted"};
    if (begun.empty()) {
      auto got = text.read(into);
      if (got || !wanted_) return got;
      problem = got.error().message;
      return 0;
    }
    const std::size_t size = begun.copy(into.data(), into.size());
    begun.remove_prefix(size);
    return size;
  };
  RecordStream stream(read, text.path, line_.options.read, line_.options.decode);
  for (bool first = true; wanted_; first = false) {
    auto next = stream.next();
    if (!next) {
      take_.skipped = first && text.skippable && !texts.failed();
      return end_text(problem.empty() ? next.error().message : problem);
    }
    if (!*next) return end_text(problem);
    weight_ += (*next)->bytes.size();
    take_.records.emplace_back(std::move(**next));
    if (weight_ >= kBatch) put_open();
  }
}

/// What was read so far is put before a wait for another process.
Result<void> Intake::wait_for(int descriptor) {
  if (!can_read_now(descriptor)) {
    put_open();
    when_idle_();
  }
  if (!stop_.wait_to_read(descriptor)) wanted_ = false;
  return wanted_ ? Result<void>() : Error{"is no longer wanted"};
}

void Intake::count(std::span<const char> bytes) {
  size_ += bytes.size();
  if (!line_.batch.manifest.empty()) hash_.add(bytes);
}

/// What there is of a text that may go on, and of an input that does.
void Intake::put_open() {
  if (take_.ends || !take_.records.empty()) put_take();
  put_batch();
}

void Intake::end_text(const std::string& problem) {
  take_.ends = true;
  take_.problem = problem;
}

void Intake::close_input() {
  take_.closes = true;
  take_.size = size_;
  take_.hash = packed_hash_ ? *packed_hash_ : hash_.value();
  packed_hash_.reset();
  put_take();
}

void Intake::put_take() {
  Take rest;
  rest.input = take_.input;
  rest.path = take_.path;
  rest.member = take_.member;
  rest.inside = take_.inside;
  rest.packed = take_.packed;
  rest.line = take_.line;
  batch_.push_back(std::exchange(take_, std::move(rest)));
  weight_ += kTakeWeight;
  if (weight_ >= kBatch) put_batch();
}

void Intake::put_batch() {
  if (!batch_.empty()) wanted_ = put_(std::exchange(batch_, {}), weight_) && wanted_;
  weight_ = 0;
}

}  // namespace copydesk::cli
