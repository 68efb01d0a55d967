#pragma once

#include <bitset>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// A word with hyphens inside and how often the story has it.
struct Hyphenated {
  std::string lower;  ///< `seung-soo`
  std::string exact;  ///< as printed the first time: `Seung-soo`
  std::uint32_t count = 0;
};

/// What texts print around hyphens. Keeps a copy of that, so the texts may change; reads words in
/// it only when asked. For one thread.
class HyphenatedWords {
 public:
  void add(std::string_view text);

  /// Whether both hold the same print.
  friend bool operator==(const HyphenatedWords& a, const HyphenatedWords& b) {
    return a.tokens_ == b.tokens_;
  }

  /// The words with hyphens inside, each once, sorted by `lower`.
  [[nodiscard]] std::span<const Hyphenated> all() const;
  /// Those that are a word in lower case without their hyphens: `seung-soo` for `seungsoo`.
  [[nodiscard]] std::vector<const Hyphenated*> as(std::string_view solid) const;
  /// Whether one of them is a Korean given name as `Seung-soo`.
  [[nodiscard]] bool has_korean_name() const;
  /// How often such a word stands there, in any case.
  [[nodiscard]] std::uint32_t count(std::string_view lower) const;

 private:
  /// A word without its hyphens, and its place among all.
  struct Solid {
    std::string letters;
    std::size_t place = 0;
    friend auto operator<=>(const Solid&, const Solid&) = default;
  };

  [[nodiscard]] bool may_print(std::string_view solid) const;
  [[nodiscard]] const std::vector<Solid>& solid() const;

  std::string tokens_;        ///< stretches without white space, a space behind each
  std::bitset<1024> joints_;  ///< which letters stand beside a hyphen, by their lowest bits
  mutable std::optional<std::vector<Hyphenated>> all_;
  mutable std::optional<std::vector<Solid>> solid_;  ///< sorted
  mutable std::optional<bool> korean_;
};

}  // namespace copydesk
