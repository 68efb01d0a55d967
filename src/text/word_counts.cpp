#include "text/word_counts.hpp"

#include <algorithm>
#include <utility>

#include "clean/hyphen_scan.hpp"
#include "language/lexicon_table.hpp"
#include "text/lanes.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestSlots = 256;  // a power of two, as all sizes are

/// Few stories have more words to ask for, and then their length must not tell on every question.
constexpr int kSearches = 16;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool equal_but_for_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

/// The next place at which a text has a word's first and last byte, whatever their case.
std::size_t find_candidate(std::string_view text, std::string_view word, std::size_t from) {
  constexpr char kCase = 0x20;
  const std::size_t behind = word.size() - 1;
  const auto first = static_cast<char>(word.front() | kCase);
  const auto last = static_cast<char>(word.back() | kCase);
  return with_widest_lanes([=]<class AnyLanes>() {
    std::size_t at = from;
    for (; at + behind + sizeof(AnyLanes) <= text.size(); at += sizeof(AnyLanes)) {
      const auto begins = equal(load<AnyLanes>(text.data() + at) | kCase, first);
      const auto ends = equal(load<AnyLanes>(text.data() + at + behind) | kCase, last);
      if (const auto bits = bits_of(begins & ends); bits != 0) return at + lowest_bit(bits);
    }
    for (; at + behind < text.size(); ++at)
      if ((text[at] | kCase) == first && (text[at + behind] | kCase) == last) return at;
    return text.npos;
  });
}

}  // namespace

void WordCounts::add(std::string_view text) { texts_.append(text).append(1, ' '); }

std::string_view WordCounts::spelling(Span at) const {
  return std::string_view(texts_).substr(at.begin, at.size());
}

/// Calls `visit(spelling)` for every place of a word in any case. A stretch without white space
/// that holds the word's letters is read once, however often it does.
template <class Visit>
void WordCounts::for_each_found(std::string_view word, Visit&& visit) const {
  if (word.empty()) return;
  const std::string_view texts = texts_;
  std::size_t done = 0;
  for (std::size_t at = find_candidate(texts, word, 0); at != texts.npos;
       at = find_candidate(texts, word, at + 1)) {
    if (!equal_but_for_case(texts.substr(at, word.size()), word)) continue;
    std::size_t begin = at;
    while (begin > done && !is_ascii_space(texts[begin - 1])) --begin;
    while (!is_ascii_space(texts[at])) ++at;
    done = at;
    HyphenScan scan(texts.substr(begin, done - begin));
    for (Span each = scan.next(); !each.empty(); each = scan.next()) {
      const auto start = static_cast<std::uint32_t>(begin);
      const Span whole{start + each.begin, start + each.end};
      if (equal_but_for_case(spelling(whole), word) && !HyphenScan::is_half(texts, whole))
        visit(spelling(whole));
    }
  }
}

/// Calls `visit(const Entry&)` for the entries of a word's hash.
template <class Visit>
void WordCounts::for_each_alike(std::string_view word, Visit&& visit) const {
  const std::uint32_t hash = lexicon::hash_of(word);
  for (std::size_t at = hash;; ++at) {
    const Entry& entry = slots_[at & (slots_.size() - 1)];
    if (entry.count == 0) return;
    if (entry.hash == hash) visit(entry);
  }
}

void WordCounts::grow() const {
  std::vector<Entry> old(std::max(kFewestSlots, 2 * slots_.size()));
  std::swap(old, slots_);
  for (const Entry& entry : old) {
    if (entry.count == 0) continue;
    std::size_t at = entry.hash;
    while (slots_[at & (slots_.size() - 1)].count != 0) ++at;
    slots_[at & (slots_.size() - 1)] = entry;
  }
}

void WordCounts::count_once(Span word) const {
  if (2 * used_ >= slots_.size()) grow();
  const std::string_view letters = spelling(word);
  const std::uint32_t hash = lexicon::hash_of(letters);
  for (std::size_t at = hash;; ++at) {
    Entry& entry = slots_[at & (slots_.size() - 1)];
    if (entry.count != 0 && (entry.hash != hash || spelling(entry.at) != letters)) continue;
    if (entry.count == 0) {
      entry = {word, hash, 0};
      ++used_;
    }
    ++entry.count;
    return;
  }
}

void WordCounts::count_all() const {
  grow();
  HyphenScan scan(texts_);
  for (Span word = scan.next(); !word.empty(); word = scan.next()) count_once(word);
}

/// Whether a word is still worth looking for; counts all when it is not.
bool WordCounts::asks_little() const {
  if (searches_ < kSearches) return ++searches_, true;
  if (slots_.empty()) count_all();
  return false;
}

std::uint32_t WordCounts::count(std::string_view word) const {
  std::uint32_t count = 0;
  if (asks_little())
    for_each_found(word, [&](std::string_view) { ++count; });
  else
    for_each_alike(word, [&](const Entry& entry) {
      if (equal_but_for_case(spelling(entry.at), word)) count += entry.count;
    });
  return count;
}

std::uint32_t WordCounts::count_exact(std::string_view word) const {
  std::uint32_t count = 0;
  if (asks_little())
    for_each_found(word, [&](std::string_view found) { count += found == word ? 1U : 0U; });
  else
    for_each_alike(word, [&](const Entry& entry) {
      if (spelling(entry.at) == word) count = entry.count;
    });
  return count;
}

}  // namespace copydesk
