#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/input/input.hpp"
#include "cli/input/stop_signal.hpp"
#include "cli/input/take.hpp"
#include "cli/input/texts.hpp"
#include "cli/options/command_line.hpp"
#include "cli/output/content_hash.hpp"

namespace copydesk::cli {

/// So much is worth a thread's attention.
inline constexpr std::size_t kBatch = std::size_t{256} << 10U;  // bytes

/// Reads inputs in their order and cuts them into batches: small files whole, everything else
/// record by record, so that one long dump is work for many threads. For one thread.
class Intake {
 public:
  /// Takes a batch and its weight in bytes; false when no more is wanted.
  using Put = std::function<bool(Batch, std::size_t)>;

  /// What is passed must outlive the Intake. `when_idle` is called before a wait for another
  /// process, when everything that was read has been put.
  Intake(const CommandLine& line, const std::vector<Input>& inputs, const StopSignal& stop, Put put,
         std::function<void()> when_idle);

  /// Reads the inputs at these places, or until no more is wanted.
  void run(const std::vector<std::size_t>& places);

 private:
  void read_input(const Input& input);
  void read_texts(InputFile& file, const Input& input);
  void begin_text(const InputText& text);
  void read_text(const InputText& text, const InputTexts& texts);
  [[nodiscard]] Result<bool> read_small(const InputText& text, std::string& bytes);
  void read_records(const InputText& text, std::string_view begun, const InputTexts& texts);
  [[nodiscard]] Result<void> wait_for(int descriptor);
  void count(std::span<const char> bytes);
  void put_open();
  void end_text(const std::string& problem);
  void close_input();
  void put_take();
  void put_batch();

  const CommandLine& line_;
  const std::vector<Input>& inputs_;
  const StopSignal& stop_;
  Put put_;
  std::function<void()> when_idle_;
  Take take_{};                                 ///< of the text that is open
  std::uint64_t size_ = 0;                      ///< bytes read of its input
  ContentHash hash_{};                          ///< of these bytes
  std::optional<std::uint64_t> packed_hash_{};  ///< of the file, when it is an archive
  Batch batch_{};                               ///< what came before
  std::size_t weight_ = 0;                      ///< bytes of both
  bool wanted_ = true;
};

}  // namespace copydesk::cli
