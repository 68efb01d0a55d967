#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

#include "copydesk/fingerprint.hpp"

namespace copydesk {

/// Copies of one story. The first member came first, and all others are near it.
struct DuplicateGroup {
  struct Member {
    std::uint32_t article = 0;  ///< 0-based, in the order in which they were added
    double similarity = 1;      ///< with the first member
  };
  bool exact = true;  ///< all members have the same words in the same order
  std::vector<Member> members;
};

/// Finds copies among stories in one pass. Keeps 1 to 1.3 KB for a story that is a copy of none
/// before it, and 16 bytes for a copy. Time grows with the number of stories, not with its square:
/// of the stories that share a band with a new one only the latest is compared.
///
/// Every story is compared with the first members of groups alone. So a column of briefs joins no
/// two of the stories in it, and a group never drifts away from its first member.
class DuplicateFinder {
 public:
  /// The least similarity of a copy. Measured; see tests/eval/duplicates.cpp.
  static constexpr double kThreshold = 0.5;

  explicit DuplicateFinder(double threshold = kThreshold) : threshold_(threshold) {}

  /// Adds the next story. A story without words is like no other.
  void add(const Fingerprint& fingerprint);

  /// Those with two members or more, by their first member.
  [[nodiscard]] std::vector<DuplicateGroup> groups() const;

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  /// The first story of a group, or of none so far.
  struct Leader {
    Fingerprint fingerprint;
    std::uint32_t article = 0;
  };

  struct Place {
    std::uint32_t leader = kNone;
    bool exact = true;
    double similarity = 1;
  };

  [[nodiscard]] Place find(const Fingerprint& fingerprint);
  void collect(const Fingerprint& fingerprint);
  void lead(const Fingerprint& fingerprint, std::uint32_t article);
  [[nodiscard]] std::uint32_t& slot(std::size_t band, std::uint64_t key);
  void grow();

  double threshold_;
  std::vector<Place> places_;  ///< of every story
  std::deque<Leader> leaders_;
  /// For each band a hash table of the latest leader with each key.
  std::array<std::vector<std::uint32_t>, Fingerprint::kBands> tables_;
  std::vector<std::uint32_t> candidates_;
};

}  // namespace copydesk
