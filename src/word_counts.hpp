#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// How often words stand in a text. Keeps a copy of what it is given, so the text may change. For
/// one thread.
class WordCounts {
 public:
  /// Counts words of a text: `words` are bytes of it, in any order.
  void add(std::string_view text, const std::vector<Span>& words);

  /// How often a word stands there in any case of its ASCII letters.
  [[nodiscard]] std::uint32_t count(std::string_view word) const;
  /// How often it stands there exactly so.
  [[nodiscard]] std::uint32_t count_exact(std::string_view word) const;

 private:
  /// One spelling; those that differ in case alone have the same hash.
  struct Entry {
    Span at;  ///< bytes of `letters_`
    std::uint32_t hash = 0;
    std::uint32_t count = 0;  ///< 0: the slot is free
  };

  void grow();
  void count_once(Span at);
  [[nodiscard]] std::string_view spelling(const Entry& entry) const;
  template <class Visit>
  void for_each_alike(std::uint32_t hash, Visit&& visit) const;

  std::string letters_;
  std::vector<Entry> slots_;
  std::size_t used_ = 0;
};

}  // namespace copydesk
