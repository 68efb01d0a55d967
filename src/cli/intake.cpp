#include "intake.hpp"

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
    try {
      read_input(place);
    } catch (const std::bad_alloc&) {
      close_take("not enough memory");
    }
  }
  put_batch();
}

void Intake::read_input(std::size_t place) {
  const Input& input = inputs_[place];
  take_ = {};
  take_.input = place;
  take_.path = input.path;
  size_ = 0;
  hash_ = {};
  if (!input.problem.empty()) return close_take(input.problem);
  InputFile file;
  if (Result<void> opened = file.open(input.path); !opened)
    return close_take(opened.error().message);
  if (line_.output == "-" && line_.writer != nullptr && file.is_standard_output()) {
    take_.skipped = input.from_folder;
    return close_take(input.from_folder ? "is the output" : "is also the output");
  }
  if (file.size() && *file.size() <= kSmallFile)
    read_whole(file, input);
  else
    read_records(file, input);
}

void Intake::read_whole(InputFile& file, const Input& input) {
  std::string bytes(*file.size() + 1, '\0');
  std::size_t size = 0;
  for (;;) {
    auto got = file.read(std::span(bytes).subspan(size));
    if (!got) return close_take(got.error().message);
    count(std::span(bytes).subspan(size, *got));
    size += *got;
    if (*got == 0) break;
    if (size == bytes.size()) bytes.resize(2 * size);  // it grew meanwhile
  }
  bytes.resize(size);
  take_.bytes = std::move(bytes);
  take_.is_whole = true;
  take_.may_be_skipped = input.from_folder;
  weight_ += size;
  close_take({});
}

void Intake::read_records(InputFile& file, const Input& input) {
  const auto read = [&](std::span<char> into) -> Result<std::size_t> {
    if (file.waits()) wait_for(file);
    if (!wanted_) return Error{"is no longer wanted"};
    auto got = file.read(into);
    if (got) count(into.first(*got));
    return got;
  };
  RecordStream stream(read, input.path, line_.options.read, line_.options.decode);
  for (bool first = true; wanted_; first = false) {
    auto next = stream.next();
    if (!next) {
      take_.skipped = first && input.from_folder && !file.failed();
      return close_take(next.error().message);
    }
    if (!*next) return close_take({});
    weight_ += (*next)->bytes.size();
    take_.records.emplace_back(std::move(**next));
    if (weight_ >= kBatch) put_records();
  }
}

/// What was read so far is put before a wait for another process.
void Intake::wait_for(const InputFile& file) {
  if (!can_read_now(file.descriptor())) {
    put_records();
    when_idle_();
  }
  if (!stop_.wait_to_read(file.descriptor())) wanted_ = false;
}

void Intake::count(std::span<const char> bytes) {
  size_ += bytes.size();
  if (!line_.batch.manifest.empty()) hash_.add(bytes);
}

/// The records of an input that goes on.
void Intake::put_records() {
  if (!take_.records.empty()) {
    Take rest;
    rest.input = take_.input;
    rest.path = take_.path;
    batch_.push_back(std::exchange(take_, std::move(rest)));
  }
  put_batch();
}

void Intake::close_take(const std::string& problem) {
  take_.closes = true;
  take_.problem = problem;
  take_.size = size_;
  take_.hash = hash_.value();
  weight_ += kTakeWeight;
  batch_.push_back(std::move(take_));
  if (weight_ >= kBatch) put_batch();
}

void Intake::put_batch() {
  if (!batch_.empty()) wanted_ = put_(std::exchange(batch_, {}), weight_) && wanted_;
  weight_ = 0;
}

}  // namespace copydesk::cli
