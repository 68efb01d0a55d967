#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "copydesk/result.hpp"

namespace copydesk::cli {

/// How an output is compressed, as the end of its name tells.
struct Compression {
  std::string_view name;    ///< as `--compress` takes it: `gz`, `zst`
  std::string_view ending;  ///< `.gz`
  std::string_view filter;  ///< as the library calls it
};

/// The compression whose ending a name has, or null.
[[nodiscard]] const Compression* find_compression(std::string_view file_name);

/// The ending of a name that promises a compression or an archive that can only be read, or empty.
[[nodiscard]] std::string_view unwritable_ending(std::string_view file_name);

/// The compression of that name, or null.
[[nodiscard]] const Compression* compression_named(std::string_view name);

/// Compresses a text piece by piece. The same text gives the same bytes: no time stamp, no name.
class Compressor {
 public:
  explicit Compressor(const Compression& compression);

  /// The compressed bytes that are ready so far.
  [[nodiscard]] Result<std::string> add(std::string_view text);

  /// The rest. Nothing may be added afterwards.
  [[nodiscard]] Result<std::string> finish();

 private:
  struct State;
  struct Free {
    void operator()(State* state) const;
  };
  std::unique_ptr<State, Free> state_;
};

}  // namespace copydesk::cli
