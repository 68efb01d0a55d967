#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace copydesk {

/// The words in the opening of a text that some language uses more than any others.
class StopWords {
 public:
  static constexpr std::size_t kMost = 300;  ///< words; any further ones are not looked at

  explicit StopWords(std::string_view opening);

  /// BCP 47 tag of the language that has several of them while the next has less than a third as
  /// many; or empty. Languages whose neighbours share these words are never told.
  [[nodiscard]] std::string_view language() const;

  /// The same by longer lists, where a word that two languages share speaks for neither against
  /// the other: it needs more words, and different ones.
  [[nodiscard]] std::string_view language_by_more() const;

  /// Whether there are English ones, and no more of another language.
  [[nodiscard]] bool are_english() const;

 private:
  template <class AnyLanes>
  void read(std::string_view opening);
  void look_up(std::string_view opening, std::size_t begin, std::size_t size);
  [[nodiscard]] std::span<const std::uint16_t> words() const { return {places_.data(), count_}; }

  std::array<std::uint16_t, kMost> places_;  ///< in the table of all words
  std::size_t count_ = 0;
};

}  // namespace copydesk
