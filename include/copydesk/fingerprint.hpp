#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "copydesk/article.hpp"

namespace copydesk {

/// What is kept of a story to find its copies: the least hash values of its runs of three words
/// (MinHash). Case, punctuation and the cut in paragraphs do not matter. Scripts without spaces
/// are taken character by character.
///
/// Two stories that share at least a third of their runs nearly always have a band in common, so
/// a band is a key to group by; unrelated stories hardly ever do.
struct Fingerprint {
  static constexpr std::size_t kValues = 128;
  static constexpr std::size_t kBands = kValues / 2;

  std::uint64_t text = 0;  ///< equal for the same words in the same order
  std::uint32_t runs = 0;  ///< how many runs of three words; 0: no words, no fingerprint
  std::array<std::uint32_t, kValues> least{};

  [[nodiscard]] bool empty() const { return runs == 0; }

  /// Two neighbouring values in one.
  [[nodiscard]] std::uint64_t band(std::size_t i) const {
    return std::uint64_t{least[2 * i]} << 32U | least[2 * i + 1];
  }
};

/// The fingerprint of texts that follow one another. Linear, pure and thread-safe.
[[nodiscard]] Fingerprint fingerprint_of(std::span<const std::string_view> texts);

/// The fingerprint of a story's body.
[[nodiscard]] Fingerprint fingerprint_of(const Article& article);

/// Which share of the shorter story's runs stands in the longer one, as two fingerprints tell: 0
/// to 1, with an error of about 0.05. 0 when too little is in common to say, or a story has fewer
/// than ten words; 1 for the same words.
[[nodiscard]] double similarity(const Fingerprint& a, const Fingerprint& b);

}  // namespace copydesk
