#include "people/name_search.hpp"

#include <algorithm>

#include "people/person.hpp"
#include "text/folded.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxNameWords = 5;

}  // namespace

std::size_t name_length_at(const Words& words, std::size_t begin) {
  for (std::size_t n = 2; n <= kMaxNameWords && begin + n <= words.size(); ++n)
    if (is_person_name(between(words[begin], words[begin + n - 1]))) return n;
  return 0;
}

bool name_ends_at(const Words& words, std::size_t end) {
  for (std::size_t begin = end - std::min(end, kMaxNameWords); begin + 1 < end; ++begin)
    if (is_person_name(between(words[begin], words[end - 1]))) return true;
  return false;
}

bool holds_name(std::string_view text) {
  const Words words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i)
    if (name_length_at(words, i) > 0) return true;
  return false;
}

std::size_t count_names(std::string_view text) {
  const Words words = words_of(text);
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size();) {
    if (!starts_with_capital(words[i])) return 0;
    const std::size_t length = name_length_at(words, i);
    count += static_cast<std::size_t>(length > 0);
    i += std::max<std::size_t>(length, 1);
  }
  return count;
}

std::string_view between(std::string_view first, std::string_view last) {
  return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

}  // namespace copydesk
