#include "person.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "folded.hpp"
#include "lexicon.hpp"
#include "not_names.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace copydesk {
namespace {

/// What a word looks like inside a name.
enum class Shape : std::uint8_t { other, particle, initial, capitals, title };

constexpr std::size_t kMaxBytes = 120;
constexpr std::size_t kMaxWords = 5;

constexpr std::string_view kParticlesText = R"(
's 't ab abu af al ap ben bin bint binti da dal dalla das de degli dei del della den der di do dos
du e el i ibn la las le los mac nic of ui ul ur van vel vom von y zu zum zur
)";
constexpr auto kParticles = entries_of<count_entries(kParticlesText)>(kParticlesText);

/// Particles that are given names as well, when they open the name.
constexpr auto kGivenParticles =
    std::to_array<std::string_view>({"abu", "al", "ben", "della", "van"});

/// Particles that mean "and": they join two surnames, or two persons.
constexpr auto kAndParticles = std::to_array<std::string_view>({"e", "i", "y"});

constexpr std::string_view kTitlesText = R"(
cr cr. dame dr dr. fr. hon hon. lady lord mag. mr mr. mrs mrs. ms ms. pastor pfarrer prof prof.
rabbi rev rev. sir
)";
constexpr auto kTitles = entries_of<count_entries(kTitlesText)>(kTitlesText);

constexpr auto kSuffixes =
    std::to_array<std::string_view>({"esq", "ii", "iii", "iv", "jnr", "jr", "jr.", "kc", "md", "mp",
                                     "obe", "phd", "qc", "snr", "sr", "sr."});

/// Second given names so common in Spanish and Portuguese that four words with one of them are
/// one name and not two.
constexpr auto kSecondNames = std::to_array<std::string_view>(
    {"alberto",  "alejandro", "alfonso", "andres",  "angel",    "antonio",  "carlos",    "carmen",
     "cristina", "eduardo",   "elena",   "enrique", "fernanda", "fernando", "francisco", "gabriel",
     "isabel",   "javier",    "jesus",   "jose",    "luis",     "luisa",    "manuel",    "maria",
     "miguel",   "pablo",     "paula",   "pilar",   "ramon",    "teresa"});

/// Openings of a word after which a capital letter may follow, as in `McAdam` and `DeVille`.
constexpr auto kJoinedOpenings =
    std::to_array<std::string_view>({"De", "Del", "Della", "Des", "Di", "Du", "Fitz", "La", "Le",
                                     "Lo", "Mac", "Mc", "O", "St", "Van", "Von"});

/// Small openings before a hyphen or an apostrophe, as in `al-Masri` and `d'Arc`.
constexpr auto kSmallOpenings =
    std::to_array<std::string_view>({"abd", "ad", "al", "an", "ar", "as", "ash", "at", "az", "d",
                                     "dall", "de", "dell", "el", "l", "t", "ul"});

template <typename Table>
bool lists(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

/// A word written down in signs: `U` and `l` for letters, `-` and `'` for what joins them. Empty
/// when anything else stands in it.
std::string pattern_of(std::string_view word) {
  std::string pattern;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    const bool mark = c.value >= 0x300 && c.value <= 0x36F;
    if (mark || c.value == 0xB7) continue;
    if (is_upper(c.value)) {
      pattern += 'U';
    } else if (is_lower(c.value)) {
      pattern += 'l';
    } else if (is_hyphen(c.value)) {
      pattern += '-';
    } else if (is_apostrophe(c.value)) {
      pattern += '\'';
    } else {
      return {};
    }
  }
  return pattern;
}

/// `J.`, `J.R.` or `J.-P.`, also without the dots when it is one letter or two.
bool is_initial(std::string_view word) {
  if (word.empty() || word.size() > 12) return false;
  bool dotted = false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (is_upper(c.value)) {
      ++letters;
    } else if (c.value == '.') {
      dotted = true;
    } else if (!is_hyphen(c.value)) {
      return false;
    }
  }
  return letters == 1 || (letters <= 4 && dotted && word.back() == '.');
}

bool has_vowel(std::string_view folded_word) {
  for (const char c : folded_word)
    if ((c & 0x80) != 0) return true;
  return folded_word.find_first_of("aeiouy") != std::string_view::npos;
}

bool is_capitals(std::string_view word, std::string_view pattern) {
  std::size_t joined = 0;
  for (const std::string_view opening : kJoinedOpenings)
    if (word.starts_with(opening) && opening.size() >= 2) joined = opening.size();
  if (pattern.substr(std::min(joined, pattern.size())).find('l') != std::string_view::npos)
    return false;
  const auto capitals = std::count(pattern.begin(), pattern.end(), 'U');
  return capitals >= (joined > 0 ? 3 : 2) && (capitals == 2 || has_vowel(folded(word)));
}

/// One piece between hyphens and apostrophes: `Ulll`, or `UlUlll` after a known opening.
bool is_title_piece(std::string_view piece, std::string_view pattern) {
  if (pattern.empty() || pattern.front() != 'U') return false;
  const std::size_t inner = pattern.find('U', 1);
  if (inner == std::string_view::npos) return true;
  return pattern.find('U', inner + 1) == std::string_view::npos && inner + 1 < pattern.size() &&
         lists(kJoinedOpenings, piece.substr(0, inner));
}

bool is_title(std::string_view word, std::string_view pattern) {
  const std::size_t join = pattern.find_first_of("-'");
  if (join == std::string_view::npos) return is_title_piece(word, pattern);
  const std::string_view first = pattern.substr(0, join);
  const std::string_view rest = pattern.substr(join + 1);
  if (rest.empty() || rest.back() == '-' || rest.back() == '\'') return false;
  if (first.empty()) return rest.starts_with('U');
  if (first.front() == 'l')
    return rest.starts_with('U') && lists(kSmallOpenings, word.substr(0, join));
  // `Min-ho`, `Jean-Paul`, `O'Neil`: a small letter may follow, two capitals in a row may not.
  return first.find('U', 1) == std::string_view::npos && rest.find("UU") == std::string_view::npos;
}

bool is_possessive(std::string_view folded_word) {
  return folded_word.ends_with("'s") || folded_word.ends_with("s'");
}

Shape shape_of(std::string_view word) {
  const std::string plain = folded(word);
  if (holds(kParticles, plain) || plain == "st" || plain == "st.") return Shape::particle;
  if (is_initial(word)) return Shape::initial;
  const std::string pattern = pattern_of(word);
  if (pattern.empty() || is_possessive(plain)) return Shape::other;
  if (is_capitals(word, pattern)) return Shape::capitals;
  if (is_title(word, pattern) && pattern.size() >= 2) return Shape::title;
  return Shape::other;
}

/// `"Ned"` between given name and surname.
bool is_nickname(std::string_view word) {
  for (const auto& [open, close] : {std::pair{"\"", "\""}, {"“", "”"}}) {
    const std::size_t marks = std::string_view(open).size() + std::string_view(close).size();
    if (word.size() > marks && word.starts_with(open) && word.ends_with(close)) return true;
  }
  return false;
}

/// A name's words without titles and suffixes, and what each looks like.
struct Candidate {
  std::vector<std::string_view> words;
  std::vector<Shape> shapes;

  [[nodiscard]] bool is_plain(std::size_t i) const { return shapes[i] >= Shape::capitals; }
  [[nodiscard]] std::size_t count_plain(std::size_t begin, std::size_t end) const {
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += static_cast<std::size_t>(is_plain(i));
    return count;
  }
};

Candidate read_candidate(std::string_view text) {
  Candidate candidate{words_of(text), {}};
  std::vector<std::string_view>& words = candidate.words;
  while (words.size() > 2 && holds(kTitles, folded(words.front()))) words.erase(words.begin());
  while (words.size() > 2 && lists(kSuffixes, folded(words.back()))) {
    words.pop_back();
    if (words.back().ends_with(',')) words.back().remove_suffix(1);
  }
  if (words.size() > 2)
    std::erase_if(words, [&](std::string_view word) {
      return word.data() != text.data() && is_nickname(word);
    });
  for (const std::string_view word : words) candidate.shapes.push_back(shape_of(word));
  if (words.empty()) return candidate;
  const std::string first = folded(words.front());
  const bool capital = starts_with_capital(words.front());
  if (capital && lists(kGivenParticles, first))
    candidate.shapes[0] = is_all_capitals(words.front()) ? Shape::capitals : Shape::title;
  return candidate;
}

/// `An Ji-woo`: a Korean surname may be spelt like a small word of another language.
bool is_korean(const Candidate& name) {
  if (name.words.size() != 2 || name.words[0].size() > 5 || !name.is_plain(0)) return false;
  const std::string pattern = pattern_of(name.words[1]);
  const std::size_t hyphen = pattern.find("-l");
  return hyphen != std::string::npos && hyphen >= 2 && pattern.size() <= 14;
}

bool has_foreign_words(const Candidate& name) {
  const std::size_t last = name.words.size() - 1;
  for (std::size_t i = is_korean(name) ? 1 : 0; i <= last; ++i) {
    const std::string word = folded(name.words[i]);
    if (name.is_plain(i) && is_no_name(word)) return true;
    for (std::size_t at = 0; name.is_plain(i) && at < word.size();) {
      const std::size_t end = std::min(word.find('-', at), word.size());
      if (end < word.size() && is_no_name(word.substr(at, end - at))) return true;
      at = end + 1;
    }
    if (i == 0 && opens_no_name(word)) return true;
    if (i == last && ends_no_name(word)) return true;
  }
  return false;
}

/// Whether every word is an English word and none is known as a name: `Virtual Reality`, but not
/// `Rusty Stone`.
bool has_only_common_words(const Candidate& name) {
  for (const std::string_view word : name.words) {
    std::string spelling = folded(word);
    if (!lexicon::look_up(spelling).word) return false;
    if (spelling[0] >= 'a' && spelling[0] <= 'z')
      spelling[0] = static_cast<char>(spelling[0] - 'a' + 'A');
    if (word.size() > 1 && lexicon::look_up(spelling).word) return false;
  }
  return true;
}

/// Whether capitals and small letters do not stand for two things, as in `RUTH OAKES Fernhill`.
/// One surname in capitals is a custom: `Sophie MARTEL`, `KIM Min-jung`; but `STO Lindale` is an
/// agency's sign and a place.
bool has_one_case(const Candidate& name) {
  std::vector<Shape> plain;
  for (std::size_t i = 0; i < name.words.size(); ++i)
    if (name.is_plain(i) && name.words[i].size() > 2) plain.push_back(name.shapes[i]);
  const auto switches = std::adjacent_find(plain.begin(), plain.end(), std::not_equal_to<>());
  if (switches == plain.end()) return true;
  if (plain.size() == 2 && plain.front() == Shape::capitals)
    return name.words.front().size() > 3 || is_korean(name);
  return plain.back() == Shape::capitals &&
         std::count(plain.begin(), plain.end(), Shape::capitals) == 1;
}

/// `MF Tokio`, a correspondent's sign, and `Nora Quill Tokio`, where the name ends before.
bool ends_with_town(const Candidate& name) {
  if (!is_town(folded(name.words.back()))) return false;
  const std::string_view first = name.words.front();
  return name.words.size() > 2 ||
         (first.size() <= 3 && is_all_capitals(first) && !is_all_capitals(name.words.back()));
}

/// Four full words are rather two persons, unless something ties them together.
bool is_tied(const Candidate& name) {
  const std::size_t count = name.words.size();
  const std::size_t plain = name.count_plain(0, count);
  for (std::size_t i = 1; i < count; ++i)
    if (lists(kAndParticles, folded(name.words[i])) && name.count_plain(i + 1, count) > 1)
      return false;
  if (plain <= 3) return true;
  return plain == 4 && (count == 5 || lists(kSecondNames, folded(name.words[1])));
}

bool has_shape_of_name(const Candidate& name) {
  const std::size_t count = name.words.size();
  if (count < 2 || count > kMaxWords) return false;
  if (std::find(name.shapes.begin(), name.shapes.end(), Shape::other) != name.shapes.end())
    return false;
  if (name.shapes.front() == Shape::particle || !name.is_plain(count - 1)) return false;
  std::size_t own = 0;
  for (const Shape shape : name.shapes) own += static_cast<std::size_t>(shape != Shape::particle);
  return own >= 2;
}

}  // namespace

bool is_person_name(std::string_view words) {
  if (words.size() > kMaxBytes) return false;
  const Candidate name = read_candidate(words);
  return has_shape_of_name(name) && has_one_case(name) && is_tied(name) && !ends_with_town(name) &&
         !has_foreign_words(name) && !has_only_common_words(name) &&
         !is_place_like_a_name(folded(words));
}

}  // namespace copydesk
