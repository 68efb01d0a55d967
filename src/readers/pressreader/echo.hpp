#pragma once

#include <string_view>

namespace copydesk {

/// The print that an echo of a photo repeats.
struct Wording {
  std::string_view credit;
  std::string_view text;
};

/// Whether a text repeats a photo's words and no more, however they are spaced: its credit and
/// caption in either order, or its caption alone.
[[nodiscard]] bool is_whole_echo(std::string_view echo, const Wording& wording);

/// Whether it repeats both its credit and its caption.
[[nodiscard]] bool is_full_echo(std::string_view echo, const Wording& wording);

/// Whether it repeats the opening, white space folded: 60 % of the characters at least, or any
/// where the dump itself was cut off.
[[nodiscard]] bool is_short_echo(std::string_view folded, const Wording& wording, bool cut_off);

/// Whether it repeats the letters and digits, with other spaces, hyphens or signs between them;
/// where they are many also but for one place of a few bytes, damage that hit one of the two.
[[nodiscard]] bool is_changed_echo(std::string_view echo, const Wording& wording);

}  // namespace copydesk
