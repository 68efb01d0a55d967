#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace copydesk::cli {

/// In so many last bytes a ZIP archive ends, however long its comment is.
inline constexpr std::size_t kZipTail = (std::size_t{64} << 10U) + 22;  // bytes

/// How many bytes of a file lie outside the ZIP archive that ends in it: behind its end, or before
/// its start when it was put behind something else. Nothing: no archive ends there. `tail` is the
/// last bytes of the file, `kZipTail` of them at least where there are so many.
[[nodiscard]] std::optional<std::uint64_t> bytes_outside_zip(std::string_view tail,
                                                             std::uint64_t file_size);

/// How many bytes of a file lie behind the 7z archive in it; `head` is the first 32 bytes.
[[nodiscard]] std::uint64_t bytes_behind_7z(std::string_view head, std::uint64_t file_size);

}  // namespace copydesk::cli
