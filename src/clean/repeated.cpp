#include "clean/repeated.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <compare>
#include <span>
#include <string_view>

#include "label/print.hpp"
#include "text/lanes.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestWords = 8;
constexpr std::size_t kLongestStory = std::size_t{64} << 10U;  // bytes; more is a compilation

/// Marks that a setting may change without changing the words.
char plain_quote(char32_t c) {
  if (c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return '"';
  if (c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201B)) return '\'';
  return 0;
}

/// Reads a text without what a setting may change: its white space, capitals and quotation marks.
class Wording {
 public:
  explicit Wording(std::string_view text) : text_(text) {}

  /// The next character, 0 at the end.
  char32_t next() {
    if (at_ == text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (letter) {
      ++at_;
      return byte | 0x20U;
    }
    const CodePoint c = code_point_at(text_, at_);
    at_ += c.size;
    if (is_white_space(c.value)) return skip_space();
    const char quote = plain_quote(c.value);
    return quote != 0 ? static_cast<char32_t>(quote) : c.value;
  }

 private:
  char32_t skip_space() {
    for (; at_ < text_.size(); at_ += code_point_at(text_, at_).size)
      if (!is_white_space(code_point_at(text_, at_).value)) return U' ';
    return 0;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// Below, at or above 0, as `a` comes before `b`, equals it or comes after it.
int compare_wordings(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  Wording left(a);
  Wording right(b);
  for (;;) {
    const char32_t one = left.next();
    const char32_t other = right.next();
    if (one != other) return one < other ? -1 : 1;
    if (one == 0) return 0;
  }
}

/// The last few ASCII letters of a text in any case: equal wordings have the same, and most others
/// have not.
std::uint64_t last_letters(std::string_view text) {
  constexpr unsigned kEnough = 5;
  std::uint64_t letters = 0;
  unsigned taken = 0;
  for (std::size_t at = text.size(); at > 0 && taken < kEnough; --at) {
    const char c = text[at - 1];
    if (!is_ascii_letter(c)) continue;
    letters = letters << 8U | static_cast<unsigned char>(c | 0x20);
    ++taken;
  }
  return letters;
}

/// A text's ASCII letters in any case and its digits, added up and counted as bytes: equal wordings
/// have equal sums, and nearly all others have not.
std::uint32_t sums_of(std::string_view text) {
  Lanes sums{};
  Lanes counts{};
  const auto add = [&](const char* bytes) {
    const Lanes lower = load_lanes(bytes) | 0x20;
    const Lanes counted = between(lower, 'a', 'z') | between(lower, '0', '9');
    sums += lower & counted;
    counts -= counted;
  };
  std::size_t at = 0;
  for (; at + kLanes <= text.size(); at += kLanes) add(text.data() + at);
  std::array<char, kLanes> rest{};
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
  add(rest.data());
  return static_cast<std::uint8_t>(sum_lanes(sums)) |
         static_cast<std::uint32_t>(static_cast<std::uint8_t>(sum_lanes(counts))) << 8U;
}

std::size_t small_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
}

/// A body part and what its wording has in common with equal ones.
struct Candidate {
  std::uint64_t key = 0;
  std::uint32_t part = 0;
  friend auto operator<=>(Candidate, Candidate) = default;
};

/// Leaves those out whose key no other one has, and which need not be sorted; few may stay.
void drop_single(std::vector<Candidate>& all) {
  constexpr std::size_t kPlaces = 2048;
  const auto place_of = [](const Candidate& each) { return each.key * 0x9E3779B97F4A7C15U >> 53U; };
  std::bitset<kPlaces> taken;
  std::bitset<kPlaces> shared;
  for (const Candidate& each : all) {
    const std::size_t place = place_of(each);
    shared[place] = taken[place];
    taken.set(place);
  }
  std::erase_if(all, [&](const Candidate& each) { return !shared[place_of(each)]; });
}

/// Calls `visit(std::span<Candidate>)` for all that have one key, where these are several.
template <class Visit>
void for_each_group(std::span<Candidate> all, Visit&& visit) {
  std::sort(all.begin(), all.end());
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin + 1, all.end(),
                                  [&](const Candidate& each) { return each.key != begin->key; });
    if (end - begin > 1) visit(std::span(begin, end));
    begin = end;
  }
}

class Search {
 public:
  explicit Search(const Article& article) : body_(article.body) {}

  std::vector<Repeated> run() {
    if (is_compilation()) return {};
    std::vector<Candidate> all;
    all.reserve(body_.size());
    for (std::uint32_t part = 0; part < body_.size(); ++part)
      if (may_repeat(body_[part])) all.push_back({last_letters(text(part)), part});
    drop_single(all);
    for_each_group(all, [this](std::span<Candidate> same_end) {
      for (Candidate& each : same_end) each.key = sums_of(text(each.part));
      for_each_group(same_end, [this](std::span<Candidate> alike) { take_alike(alike); });
    });
    std::sort(found_.begin(), found_.end(),
              [](const Repeated& a, const Repeated& b) { return a.part < b.part; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t part) const { return body_[part].text.value; }

  /// Several stories in one record may well have a paragraph in common.
  [[nodiscard]] bool is_compilation() const {
    std::size_t size = 0;
    for (const BodyPart& part : body_) size += part.text.value.size();
    return size > kLongestStory;
  }

  static bool may_repeat(const BodyPart& part) {
    return part.kind == BodyKind::paragraph && part.text.value.size() >= 2 * kFewestWords - 1;
  }

  [[nodiscard]] int compare(const Candidate& a, const Candidate& b) const {
    return compare_wordings(text(a.part), text(b.part));
  }

  /// A line end that is left has a meaning: the text is verse, a list or a table.
  [[nodiscard]] bool has_lines(const Candidate& candidate) const {
    return text(candidate.part).find('\n') != std::string_view::npos;
  }

  /// Takes those whose wordings are equal.
  void take_alike(std::span<Candidate> alike) {
    const auto lines = std::remove_if(alike.begin(), alike.end(),
                                      [this](const Candidate& each) { return has_lines(each); });
    alike = {alike.begin(), lines};
    std::sort(alike.begin(), alike.end(), [this](const Candidate& a, const Candidate& b) {
      const int order = compare(a, b);
      return order != 0 ? order < 0 : a.part < b.part;
    });
    for (auto begin = alike.begin(); begin != alike.end();) {
      const auto end = std::find_if(begin + 1, alike.end(), [&](const Candidate& each) {
        return compare(*begin, each) != 0;
      });
      if (end - begin > 1) take({begin, end});
      begin = end;
    }
  }

  void take(std::span<const Candidate> same) {
    // The heads of letters and live reports come again and again.
    if (!ends_sentence(text(same.front().part))) return;
    if (count_tokens(text(same.front().part)) < kFewestWords) return;
    const auto best =
        std::max_element(same.begin(), same.end(), [this](const Candidate& a, const Candidate& b) {
          return small_letters(text(a.part)) < small_letters(text(b.part));
        });
    for (const Candidate& each : same)
      if (each.part != best->part)
        found_.push_back({each.part, static_cast<std::uint32_t>(same.size())});
  }

  const std::vector<BodyPart>& body_;
  std::vector<Repeated> found_;
};

}  // namespace

std::vector<Repeated> find_repeated(const Article& article) { return Search(article).run(); }

}  // namespace copydesk
