#include "clean/run_together.hpp"

#include "clean/hyphen_lists.hpp"
#include "clean/unique_split.hpp"
#include "language/lexicon.hpp"

namespace copydesk {
namespace {

/// A word that may stand beside another: one letter only `a`, two only where they carry grammar,
/// never the remains of `we've`, `you're`.
bool is_common(std::string_view part) {
  if (part.size() <= 2) return is_function_word(part) && part != "i";
  return lexicon::frequency(part) >= lexicon::Frequency::from_20000 && lexicon::look_up(part).word;
}

}  // namespace

std::size_t find_run_together(std::string_view word) {
  return unique_split(word, is_common, is_common);
}

std::string set_apart(std::string_view word, std::size_t at) {
  return std::string(word.substr(0, at)).append(" ").append(word.substr(at));
}

}  // namespace copydesk
