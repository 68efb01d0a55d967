#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copydesk::cli {

/// Numbers as text in which one that repeats is written once: `1x998 0 3`.
class RunLengths {
 public:
  void add(std::uint64_t number);
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] std::string last_run() const;

  std::string text_;
  std::uint64_t number_ = 0;
  std::uint64_t repeats_ = 0;
};

/// Reads them back, one after the other. The text must outlive it.
class RunLengthReader {
 public:
  explicit RunLengthReader(std::string_view text) : rest_(text) {}

  /// Nothing at the end, and from where on the text is none of these.
  [[nodiscard]] std::optional<std::uint64_t> next();

 private:
  [[nodiscard]] bool read_run();
  [[nodiscard]] bool read_number(std::uint64_t& number);

  std::string_view rest_;
  std::uint64_t number_ = 0;
  std::uint64_t repeats_ = 0;
};

}  // namespace copydesk::cli
