#include "byte_classes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "lanes.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kSpacesOfRun = 3;  // between four single characters

constexpr std::size_t kBehind = 2 * kSpacesOfRun;  // bytes looked at behind each

/// What was seen so far, each in every lane of its own.
class Seen {
 public:
  /// Looks at the sixteen bytes from `at` on; `kBehind` more must be readable.
  void look(const char* at) {
    const Lanes first = load_lanes(at);
    const Lanes second = load_lanes(at + 1);
    look_alone(first);
    look_pairs(first, second);
    letter_run_ |= run_at(at, equal(first, ' '), equal(second, ' '));
    if (any(first & 0x80)) wide_space_ |= wide_space_at(first, second, load_lanes(at + 2));
  }

  [[nodiscard]] Bytes kinds() const {
    return if_any(any(high_ & 0x80), Bytes::non_ascii) | if_any(any(control_), Bytes::control) |
           if_any(any(line_feed_), Bytes::line_feed) | if_any(any(question_), Bytes::question) |
           if_any(any(ampersand_), Bytes::ampersand) | if_any(any(hyphen_), Bytes::hyphen) |
           if_any(any(spaces_), Bytes::double_space) | if_any(any(marks_), Bytes::spaced_mark) |
           if_any(any(letter_run_), Bytes::letter_run) |
           if_any(any(wide_space_), Bytes::wide_space);
  }

 private:
  static Bytes if_any(bool found, Bytes kind) { return found ? kind : Bytes::any; }

  void look_alone(Lanes first) {
    const Lanes feed = equal(first, '\n');
    high_ |= first;
    line_feed_ |= feed;
    control_ |= (between(first, 0, 0x1F) & ~feed) | equal(first, 0x7F);
    question_ |= equal(first, '?');
    ampersand_ |= equal(first, '&');
    hyphen_ |= equal(first, '-');
  }

  void look_pairs(Lanes first, Lanes second) {
    const Lanes space = equal(first, ' ');
    const Lanes next_space = equal(second, ' ');
    spaces_ |= space & (next_space | equal(second, '\n'));
    const Lanes mark = equal(second, ',') | equal(second, '.') | between(second, ':', ';') |
                       equal(second, '!') | equal(second, '?') | equal(second, ')') |
                       equal(second, ']');
    marks_ |= (space & mark) | (next_space & (equal(first, '(') | equal(first, '[')));
  }

  /// Every second byte is a space, and none between them is: `t h i s`.
  static Lanes run_at(const char* at, Lanes first, Lanes second) {
    Lanes run = ~first & second;
    for (std::size_t i = 2; i <= kBehind; i += 2) {
      run &= ~equal(load_lanes(at + i), ' ');
      if (i < kBehind) run &= equal(load_lanes(at + i + 1), ' ');
    }
    return run;
  }

  /// White_Space of two and three bytes: U+0085, U+00A0, U+1680, U+2000 to U+200A, U+2028, U+2029,
  /// U+202F and U+205F.
  static Lanes wide_space_at(Lanes a, Lanes b, Lanes c) {
    const Lanes latin = equal(a, '\xC2') & (equal(b, '\x85') | equal(b, '\xA0'));
    const Lanes ogham = equal(a, '\xE1') & equal(b, '\x9A') & equal(c, '\x80');
    const Lanes general =
        equal(b, '\x80') & (between(c, 0x80, 0x8A) | between(c, 0xA8, 0xA9) | equal(c, '\xAF'));
    const Lanes mathematical = equal(b, '\x81') & equal(c, '\x9F');
    return latin | ogham | (equal(a, '\xE2') & (general | mathematical));
  }

  Lanes high_{};
  Lanes control_{};
  Lanes line_feed_{};
  Lanes question_{};
  Lanes ampersand_{};
  Lanes hyphen_{};
  Lanes spaces_{};
  Lanes marks_{};
  Lanes letter_run_{};
  Lanes wide_space_{};
};

}  // namespace

Bytes classes_of(std::string_view text) {
  Seen seen;
  std::size_t at = 0;
  for (; at + kLanes + kBehind <= text.size(); at += kLanes) seen.look(text.data() + at);
  // The rest, with letters behind it that mean nothing.
  std::array<char, 2 * (kLanes + kBehind)> rest{};
  rest.fill('x');
  std::copy(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), rest.begin());
  seen.look(rest.data());
  seen.look(rest.data() + kLanes);
  return seen.kinds() | (text.ends_with(' ') ? Bytes::double_space : Bytes::any);
}

}  // namespace copydesk
