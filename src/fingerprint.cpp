// Fingerprints by one-permutation MinHash: each run of words is hashed once, its hash chooses one
// of the places, and the least value of each place is kept. A place that no run chose takes the
// value of another one, as "Optimal Densification for Fast and Accurate Minwise Hashing"
// (Shrivastava, ICML 2017) does it, so that short stories can be compared too.
#include "copydesk/fingerprint.hpp"

#define XXH_INLINE_ALL
#include <unicode/uchar.h>
#include <xxhash.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;  ///< a place that no run chose
constexpr std::size_t kRun = 3;              // words
constexpr std::uint32_t kLeastRuns = 8;      ///< of a story that can be near another one
constexpr std::uint32_t kLeastCommon = 8;    ///< values; fewer may be chance

/// An ASCII letter in lower case or a digit as it is; 0: not part of a word.
constexpr std::array<char, 128> kWordByte = [] {
  std::array<char, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const auto byte = static_cast<char>(c);
    if (is_ascii_digit(byte) || is_ascii_lower(byte)) table[c] = byte;
    if (is_ascii_upper(byte)) table[c] = static_cast<char>(byte | 0x20);
  }
  return table;
}();

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019; }

/// Thai, Lao, Myanmar and Khmer, which are set without spaces.
constexpr bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

/// How many characters stand for a word where there are no spaces: so many that a run of three,
/// each moved on by one, is about as rare as one of three English words. 0: there are spaces.
constexpr std::size_t characters_of_word(char32_t c) {
  if (is_ideographic(c) || c >= 0x20000) return 2;
  return is_unspaced(c) ? 10 : 0;
}

bool is_word_character(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) != 0 || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

std::uint64_t hash_of(const void* data, std::size_t size) { return XXH3_64bits(data, size); }

/// Takes texts word by word.
class Words {
 public:
  void add(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        take_ascii(text[at++]);
      } else {
        const CodePoint c = code_point_at(text, at);
        at += c.size;
        take(c.value);
      }
    }
    end_word();
  }

  Fingerprint finish() {
    if (words_ == 0) return {};
    if (words_ < kRun) keep(hash_of(last_.data(), sizeof last_));
    result_.runs = words_ < kRun ? 1 : words_ - static_cast<std::uint32_t>(kRun) + 1;
    fill_up();
    return result_;
  }

 private:
  void take_ascii(char c) {
    if (const char folded = kWordByte[static_cast<unsigned char>(c)]; folded != 0)
      word_ += folded;
    else if (c != '\'')
      end_word();
  }

  void take(char32_t c) {
    if (is_apostrophe(c)) return;
    if (!is_word_character(c)) return end_word();
    if (const std::size_t size = characters_of_word(c); size > 0) return take_unspaced(c, size);
    const auto folded = u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT);
    append_code_point(word_, static_cast<char32_t>(folded));
  }

  /// The character with those before it, whatever punctuation stands between.
  void take_unspaced(char32_t c, std::size_t size) {
    end_word();
    std::shift_left(tail_.begin(), tail_.end(), 1);
    tail_.back() = c;
    count(hash_of(tail_.end() - size, size * sizeof c));
  }

  void end_word() {
    if (word_.empty()) return;
    count(hash_of(word_.data(), word_.size()));
    word_.clear();
    tail_.fill(0);
  }

  void count(std::uint64_t word) {
    std::shift_left(last_.begin(), last_.end(), 1);
    last_.back() = word;
    const std::array<std::uint64_t, 2> chain{result_.text, word};
    result_.text = hash_of(chain.data(), sizeof chain);
    if (++words_ >= kRun) keep(hash_of(last_.data(), sizeof last_));
  }

  void keep(std::uint64_t hash) {
    std::uint32_t& least = places_[hash % Fingerprint::kValues];
    least = std::min(least, static_cast<std::uint32_t>(hash >> 32U));
  }

  /// An empty place looks at the others in an order that is the same for all stories.
  void fill_up() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      std::uint64_t order = i;
      std::size_t from = i;
      while (places_[from] == kNone) {
        order = order * 6364136223846793005U + 1442695040888963407U;
        from = order >> 57U;
      }
      result_.least[i] = places_[from];
    }
  }

  Fingerprint result_;
  std::array<std::uint32_t, Fingerprint::kValues> places_ = [] {
    std::array<std::uint32_t, Fingerprint::kValues> none{};
    none.fill(kNone);
    return none;
  }();
  std::array<std::uint64_t, kRun> last_{};  ///< hashes of the last words
  std::array<char32_t, 10> tail_{};         ///< the last characters of a script without spaces
  std::uint32_t words_ = 0;
  std::string word_;
};

static_assert(Fingerprint::kValues == 1U << (64U - 57U));

}  // namespace

Fingerprint fingerprint_of(std::span<const std::string_view> texts) {
  Words words;
  for (const std::string_view text : texts) words.add(text);
  return words.finish();
}

Fingerprint fingerprint_of(const Article& article) {
  Words words;
  for (const BodyPart& part : article.body) words.add(part.text.value);
  return words.finish();
}

double similarity(const Fingerprint& a, const Fingerprint& b) {
  if (a.empty() || b.empty()) return 0;
  if (a.text == b.text) return 1;
  const std::uint32_t shorter = std::min(a.runs, b.runs);
  std::uint32_t common = 0;
  for (std::size_t i = 0; i < a.least.size(); ++i)
    common += static_cast<std::uint32_t>(a.least[i] == b.least[i]);
  if (shorter < kLeastRuns || common < kLeastCommon) return 0;
  // The values estimate the share of all runs of both that are in both; its size follows.
  const double share = static_cast<double>(common) / Fingerprint::kValues;
  const double both = share / (1 + share) * (static_cast<double>(a.runs) + b.runs);
  return std::min(1.0, both / shorter);
}

}  // namespace copydesk
