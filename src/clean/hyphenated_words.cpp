#include "clean/hyphenated_words.hpp"

#include <algorithm>

#include "clean/hyphen_lists.hpp"
#include "clean/hyphen_scan.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kUsualTokens = 512;  // bytes

/// Calls `visit(std::string_view)` for every stretch without white space that has a hyphen.
template <class Visit>
void for_each_hyphen_token(std::string_view text, Visit&& visit) {
  for (std::size_t at = text.find('-'); at != text.npos; at = text.find('-', at)) {
    std::size_t begin = at;
    while (begin > 0 && !is_ascii_space(text[begin - 1])) --begin;
    while (at < text.size() && !is_ascii_space(text[at])) ++at;
    visit(text.substr(begin, at - begin));
  }
}

/// Calls `visit(std::string_view)` for every word with a hyphen inside.
template <class Visit>
void for_each_hyphenated(std::string_view text, Visit&& visit) {
  for_each_hyphen_token(text, [&](std::string_view token) {
    HyphenScan scan(token);
    for (Span word = scan.next(); !word.empty(); word = scan.next()) {
      const std::string_view letters = token.substr(word.begin, word.size());
      if (letters.find('-') != letters.npos) visit(letters);
    }
  });
}

/// `Seung-soo`: how the story prints Korean given names.
bool is_korean_given_name(const Hyphenated& printed) {
  const std::size_t hyphen = printed.lower.find('-');
  return is_ascii_upper(printed.exact[0]) &&
         all_lower(std::string_view(printed.exact).substr(hyphen + 1)) &&
         is_korean_syllable(printed.lower.substr(0, hyphen)) &&
         is_korean_syllable(printed.lower.substr(hyphen + 1));
}

std::size_t joint_of(char before, char behind) {
  return static_cast<std::size_t>((before & 0x1F) << 5 | (behind & 0x1F));
}

}  // namespace

/// Only hyphens with print on both sides can stand in words.
void HyphenatedWords::add(std::string_view text) {
  for_each_hyphen_token(text, [this](std::string_view token) {
    bool inside = false;
    for (std::size_t at = 1; at + 1 < token.size(); ++at) {
      if (token[at] != '-') continue;
      joints_.set(joint_of(token[at - 1], token[at + 1]));
      inside = true;
    }
    if (!inside) return;
    if (tokens_.empty()) tokens_.reserve(kUsualTokens);
    tokens_.append(token).append(1, ' ');
  });
}

std::span<const Hyphenated> HyphenatedWords::all() const {
  if (all_) return *all_;
  std::vector<Hyphenated>& all = all_.emplace();
  for_each_hyphenated(tokens_, [&](std::string_view word) {
    all.push_back({lower_case(word), std::string(word), 1});
  });
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.lower < b.lower; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (kept > 0 && all[kept - 1].lower == all[i].lower)
      ++all[kept - 1].count;
    else if (kept++ != i)
      all[kept - 1] = std::move(all[i]);
  }
  all.resize(kept);
  return all;
}

/// Whether any two letters of a word have a hyphen between them somewhere. Only then it is worth
/// making the list of the words with hyphens.
bool HyphenatedWords::may_print(std::string_view solid) const {
  for (std::size_t at = 1; at < solid.size(); ++at)
    if (joints_[joint_of(solid[at - 1], solid[at])]) return true;
  return false;
}

const std::vector<HyphenatedWords::Solid>& HyphenatedWords::solid() const {
  if (solid_) return *solid_;
  std::vector<Solid>& words = solid_.emplace();
  const auto hyphenated = all();
  for (std::size_t i = 0; i < hyphenated.size(); ++i) {
    words.push_back({hyphenated[i].lower, i});
    std::erase(words.back().letters, '-');
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<const Hyphenated*> HyphenatedWords::as(std::string_view solid_word) const {
  if (!may_print(solid_word)) return {};
  const std::vector<Solid>& words = solid();
  std::vector<const Hyphenated*> found;
  auto at = std::lower_bound(words.begin(), words.end(), solid_word,
                             [](const Solid& a, std::string_view b) { return a.letters < b; });
  for (; at != words.end() && at->letters == solid_word; ++at) found.push_back(&all()[at->place]);
  return found;
}

bool HyphenatedWords::has_korean_name() const {
  if (!korean_) {
    const auto words = all();
    korean_ = std::any_of(words.begin(), words.end(), is_korean_given_name);
  }
  return *korean_;
}

std::uint32_t HyphenatedWords::count(std::string_view lower) const {
  const auto words = all();
  const auto found = std::lower_bound(
      words.begin(), words.end(), lower,
      [](const Hyphenated& entry, std::string_view word) { return entry.lower < word; });
  return found == words.end() || found->lower != lower ? 0 : found->count;
}

}  // namespace copydesk
