#include "repeated.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "print.hpp"
#include "utf8.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kFewestWords = 8;
constexpr std::size_t kOpening = 15;  // bytes; tells most paragraphs apart without an allocation
constexpr std::size_t kLongestStory = std::size_t{64} << 10U;  // bytes; more is a compilation

/// Marks that a setting may change without changing the words.
char plain_quote(char32_t c) {
  if (c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return '"';
  if (c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2018 && c <= 0x201B)) return '\'';
  return 0;
}

/// A text without what a setting may change: for comparing, never for output.
std::string wording_of(std::string_view text, std::size_t most) {
  std::string wording;
  for (std::size_t at = 0; at < text.size() && wording.size() < most;) {
    const CodePoint c = code_point_at(text, at);
    if (is_white_space(c.value)) {
      if (!wording.empty() && wording.back() != ' ') wording += ' ';
    } else if (const char quote = plain_quote(c.value); quote != 0) {
      wording += quote;
    } else if (c.value >= 'A' && c.value <= 'Z') {
      wording += static_cast<char>(c.value | 0x20U);
    } else {
      wording.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return wording;
}

std::size_t small_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
}

/// A body part and its wording, or the opening of it.
struct Candidate {
  std::string wording;
  std::uint32_t part = 0;
};

class Search {
 public:
  explicit Search(const Article& article) : body_(article.body) {}

  std::vector<Repeated> run() {
    if (is_compilation()) return {};
    std::vector<Candidate> all;
    for (std::uint32_t part = 0; part < body_.size(); ++part)
      if (may_repeat(body_[part])) all.push_back({wording_of(text(part), kOpening), part});
    for_each_equal(all, [this](std::span<Candidate> alike) { compare(alike); });
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

  /// A line end that is left has a meaning: the text is verse, a list or a table.
  static bool may_repeat(const BodyPart& part) {
    const std::string_view text = part.text.value;
    return part.kind == BodyKind::paragraph && text.size() >= 2 * kFewestWords - 1 &&
           text.find('\n') == text.npos;
  }

  /// Calls for each run of two or more candidates with equal wordings.
  template <class Call>
  static void for_each_equal(std::span<Candidate> all, Call call) {
    std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
      return a.wording != b.wording ? a.wording < b.wording : a.part < b.part;
    });
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin + 1;
      while (end < all.size() && all[end].wording == all[begin].wording) ++end;
      if (end - begin > 1) call(all.subspan(begin, end - begin));
      begin = end;
    }
  }

  /// Openings were alike; now whole wordings count.
  void compare(std::span<Candidate> alike) {
    for (Candidate& each : alike) each.wording = wording_of(text(each.part), std::string::npos);
    for_each_equal(alike, [this](std::span<Candidate> same) { take(same); });
  }

  void take(std::span<Candidate> same) {
    if (count_tokens(same.front().wording) < kFewestWords) return;
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
