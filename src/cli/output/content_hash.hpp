#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace copydesk::cli {

/// XXH3-64 of bytes that come piece by piece.
class ContentHash {
 public:
  void add(std::span<const char> bytes);

  /// Of everything added so far.
  [[nodiscard]] std::uint64_t value() const;

 private:
  struct Free {
    void operator()(void* state) const;
  };
  std::unique_ptr<void, Free> state_;  ///< made on first use: most runs hash nothing
};

/// Of what a regular file holds now; nothing when it cannot be read.
[[nodiscard]] std::optional<std::uint64_t> content_hash_of(const std::string& path);

/// 16 lower-case hexadecimal digits.
[[nodiscard]] std::string hex(std::uint64_t value);

}  // namespace copydesk::cli
