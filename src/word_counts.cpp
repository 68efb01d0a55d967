#include "word_counts.hpp"

#include <algorithm>
#include <utility>

#include "lexicon_table.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestSlots = 256;  // a power of two, as all sizes are

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool equal_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

std::string_view WordCounts::spelling(const Entry& entry) const {
  return std::string_view(letters_).substr(entry.at.begin, entry.at.size());
}

/// Calls `visit(const Entry&)` for the entries of a hash.
template <class Visit>
void WordCounts::for_each_alike(std::uint32_t hash, Visit&& visit) const {
  if (slots_.empty()) return;
  for (std::size_t at = hash;; ++at) {
    const Entry& entry = slots_[at & (slots_.size() - 1)];
    if (entry.count == 0) return;
    if (entry.hash == hash) visit(entry);
  }
}

void WordCounts::grow() {
  std::vector<Entry> old(std::max(kFewestSlots, 2 * slots_.size()));
  std::swap(old, slots_);
  for (const Entry& entry : old) {
    if (entry.count == 0) continue;
    std::size_t at = entry.hash;
    while (slots_[at & (slots_.size() - 1)].count != 0) ++at;
    slots_[at & (slots_.size() - 1)] = entry;
  }
}

void WordCounts::count_once(Span word) {
  if (2 * used_ >= slots_.size()) grow();
  const std::string_view letters = std::string_view(letters_).substr(word.begin, word.size());
  const std::uint32_t hash = lexicon::hash_of(letters);
  for (std::size_t at = hash;; ++at) {
    Entry& entry = slots_[at & (slots_.size() - 1)];
    if (entry.count != 0 && (entry.hash != hash || spelling(entry) != letters)) continue;
    if (entry.count == 0) {
      entry = {word, hash, 0};
      ++used_;
    }
    ++entry.count;
    return;
  }
}

void WordCounts::add(std::string_view text, const std::vector<Span>& words) {
  const auto begin = static_cast<std::uint32_t>(letters_.size());
  letters_ += text;
  for (const Span word : words) count_once({begin + word.begin, begin + word.end});
}

std::uint32_t WordCounts::count(std::string_view word) const {
  std::uint32_t count = 0;
  for_each_alike(lexicon::hash_of(word), [&](const Entry& entry) {
    if (equal_but_for_case(spelling(entry), word)) count += entry.count;
  });
  return count;
}

std::uint32_t WordCounts::count_exact(std::string_view word) const {
  std::uint32_t count = 0;
  for_each_alike(lexicon::hash_of(word), [&](const Entry& entry) {
    if (spelling(entry) == word) count = entry.count;
  });
  return count;
}

}  // namespace copydesk
