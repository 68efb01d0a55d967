#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// How often words stand in texts; two joined by a hyphen are one word. Keeps a copy of the texts,
/// so they may change. The first few words are looked for in it, then all are counted. For one
/// thread.
class WordCounts {
 public:
  void add(std::string_view text);

  /// Whether both count the same texts.
  friend bool operator==(const WordCounts& a, const WordCounts& b) { return a.texts_ == b.texts_; }

  /// How often a word stands there in any case of its ASCII letters.
  [[nodiscard]] std::uint32_t count(std::string_view word) const;
  /// How often it stands there exactly so.
  [[nodiscard]] std::uint32_t count_exact(std::string_view word) const;

 private:
  /// One spelling; those that differ in case alone have the same hash.
  struct Entry {
    Span at;  ///< bytes of `texts_`
    std::uint32_t hash = 0;
    std::uint32_t count = 0;  ///< 0: the slot is free
  };

  [[nodiscard]] bool asks_little() const;
  template <class Visit>
  void for_each_found(std::string_view word, Visit&& visit) const;

  void count_all() const;
  void grow() const;
  void count_once(Span at) const;
  [[nodiscard]] std::string_view spelling(Span at) const;
  template <class Visit>
  void for_each_alike(std::string_view word, Visit&& visit) const;

  std::string texts_;  ///< with a space behind each
  mutable int searches_ = 0;
  mutable std::vector<Entry> slots_;
  mutable std::size_t used_ = 0;
};

}  // namespace copydesk
