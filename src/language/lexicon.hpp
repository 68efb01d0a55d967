#pragma once

#include <cstdint>
#include <string_view>

/// The English word list inside the program.
namespace copydesk::lexicon {

/// How often a word stands in Wikipedia's English text: classes of counts.
enum class Frequency : std::uint8_t {
  rare,
  from_300,
  from_1000,
  from_2000,
  from_3000,
  from_5000,
  from_20000,
};

/// What is known of one spelling, exactly as written (`high-stakes`, `Paris`, `don't`).
struct Spelling {
  bool word = false;           ///< stands in the word list in exactly this case
  bool compound = false;       ///< a word with a hyphen
  bool solid_is_rare = false;  ///< a compound whose form without hyphen is never the right one
  Frequency frequency = Frequency::rare;
};

[[nodiscard]] Spelling look_up(std::string_view spelling);

/// Whether a token as printed is a word: exactly so, or in lower case when it is capitalised, or
/// as word or name when it is all capitals. A trailing `'s` is left out.
[[nodiscard]] bool is_word(std::string_view token);

/// The same, faster, for a token of ASCII letters alone; it must not be empty.
[[nodiscard]] bool is_word_of_letters(std::string_view letters);

/// The frequency of a word in any case.
[[nodiscard]] Frequency frequency(std::string_view token);

/// Whether a capitalised token is a proper name that is no word in lower case.
[[nodiscard]] bool is_proper(std::string_view token);

}  // namespace copydesk::lexicon
