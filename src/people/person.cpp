#include "people/person.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "language/lexicon.hpp"
#include "people/not_names.hpp"
#include "text/folded.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

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
    std::to_array<std::string_view>({"abu", "al", "ben", "della", "do", "van"});

/// Particles that mean "and": they join two surnames, or two persons.
constexpr auto kAndParticles = std::to_array<std::string_view>({"e", "i", "y"});

constexpr std::string_view kTitlesText = R"(
atty atty. bishop canon capt. cllr col. cr cr. dame dato dato' datuk dr dr. engr engr. fr.
gen. gov. hon hon. lady lord lt. mag. maj. mr mr. mrs mrs. ms ms. msgr msgr. pastor pfarrer prof
prof. rabbi rep. rev rev. sen. sgt. sir ven.
)";
constexpr auto kTitles = entries_of<count_entries(kTitlesText)>(kTitlesText);

constexpr auto kSuffixes =
    std::to_array<std::string_view>({"esq", "ii", "iii", "iv", "jnr", "jr", "jr.", "kc", "md", "mp",
                                     "obe", "phd", "qc", "snr", "sr", "sr."});

/// Second names so common in Spanish, Portuguese and Vietnamese that four words with one of them
/// are one name and not two.
constexpr auto kSecondNames = std::to_array<std::string_view>(
    {"alberto",  "alejandro", "alfonso", "andres",  "angel",    "antonio",  "carlos",    "carmen",
     "cristina", "eduardo",   "elena",   "enrique", "fernanda", "fernando", "francisco", "gabriel",
     "isabel",   "javier",    "jesus",   "jose",    "luis",     "luisa",    "manuel",    "maria",
     "miguel",   "pablo",     "paula",   "pilar",   "ramon",    "teresa",   "thi"});

/// Openings of a word after which a capital letter may follow, as in `McAdam` and `DeVille`.
constexpr auto kJoinedOpenings =
    std::to_array<std::string_view>({"De", "Del", "Della", "Des", "Di", "Du", "Fitz", "La", "Le",
                                     "Lo", "Mac", "Mc", "Nic", "O", "St", "Van", "Von"});

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

bool is_capitals(std::string_view word, std::string_view plain, std::string_view pattern) {
  std::size_t joined = 0;
  for (const std::string_view opening : kJoinedOpenings)
    if (word.starts_with(opening) && opening.size() >= 2) joined = opening.size();
  if (pattern.substr(std::min(joined, pattern.size())).find('l') != std::string_view::npos)
    return false;
  const auto capitals = std::count(pattern.begin(), pattern.end(), 'U');
  return capitals >= (joined > 0 ? 3 : 2) && (capitals == 2 || has_vowel(plain));
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

/// `Quill` and `QUILL`, as nearly all words of names are set: nothing joins their letters.
Shape plain_shape_of(std::string_view word, std::string_view plain) {
  if (word.size() < 2 || !is_ascii_upper(word.front())) return Shape::other;
  if (all_lower(word.substr(1))) return Shape::title;
  return all_upper(word) && has_vowel(plain) ? Shape::capitals : Shape::other;
}

/// What a word looks like; `plain` is the word folded.
Shape shape_of(std::string_view word, std::string_view plain) {
  if (holds(kParticles, plain) || plain == "st" || plain == "st.") return Shape::particle;
  if (const Shape shape = plain_shape_of(word, plain); shape != Shape::other) return shape;
  if (is_initial(word)) return Shape::initial;
  const std::string pattern = pattern_of(word);
  if (pattern.empty() || is_possessive(plain)) return Shape::other;
  if (is_capitals(word, plain, pattern)) return Shape::capitals;
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

/// A word of a name: as printed, folded, and what it looks like.
struct NameWord {
  std::string_view text;
  std::string plain;
  Shape shape = Shape::other;

  [[nodiscard]] bool is_full() const { return shape >= Shape::capitals; }
};

/// A name's words without titles and suffixes.
struct Candidate {
  std::array<NameWord, kMaxWords> all;
  std::size_t size = 0;

  [[nodiscard]] std::span<const NameWord> words() const { return {all.data(), size}; }
};

std::size_t count_full(std::span<const NameWord> words) {
  return static_cast<std::size_t>(std::count_if(
      words.begin(), words.end(), [](const NameWord& word) { return word.is_full(); }));
}

/// The words between titles and suffixes that are no nicknames.
Words words_of_name(std::string_view text) {
  Words words = words_of(text);
  std::size_t first = 0;
  while (words.size() - first > 2 && holds(kTitles, folded(words[first]))) ++first;
  while (words.size() - first > 2 && lists(kSuffixes, folded(words.back()))) {
    words.shorten(words.size() - 1);
    if (words.back().ends_with(',')) words.back().remove_suffix(1);
  }
  const bool long_enough = words.size() - first > 2;
  std::size_t kept = 0;
  for (; first < words.size(); ++first) {
    const std::string_view word = words[first];
    if (!long_enough || word.data() == text.data() || !is_nickname(word)) words[kept++] = word;
  }
  words.shorten(kept);
  return words;
}

/// A particle that opens a name with a capital is a given name.
Shape opening_shape_of(const NameWord& word) {
  if (!lists(kGivenParticles, word.plain) || !starts_with_capital(word.text))
    return shape_of(word.text, word.plain);
  return is_all_capitals(word.text) ? Shape::capitals : Shape::title;
}

/// Letters of Han or Hangul, which have no case: nothing tells a name in them from other words.
bool opens_without_case(std::string_view word) {
  const char32_t first = code_point_at(word, 0).value;
  return (first >= 0x3400 && first <= 0x9FFF) || (first >= 0xAC00 && first <= 0xD7A3);
}

/// Reads the words of a text; false when they do not look like a name's.
bool read_candidate(std::string_view text, Candidate& name) {
  const Words words = words_of_name(text);
  if (words.size() < 2 || words.size() > kMaxWords) return false;
  if (std::any_of(words.begin(), words.end(), opens_without_case)) return false;
  for (const std::string_view word : words) {
    NameWord& next = name.all[name.size];
    next.text = word;
    next.plain = folded(word);
    next.shape = name.size == 0 ? opening_shape_of(next) : shape_of(word, next.plain);
    if (next.shape == Shape::other) return false;
    ++name.size;
  }
  return true;
}

/// `An Ji-woo`: a Korean surname may be spelt like a small word of another language.
bool is_korean(std::span<const NameWord> name) {
  if (name.size() != 2 || name[0].text.size() > 5 || !name[0].is_full()) return false;
  if (all_letters(name[1].text)) return false;
  const std::string pattern = pattern_of(name[1].text);
  const std::size_t hyphen = pattern.find("-l");
  return hyphen != std::string::npos && hyphen >= 2 && pattern.size() <= 14;
}

/// Whether a word, or a part of it before a hyphen, stands in no name.
bool is_foreign(const NameWord& word) {
  if (!word.is_full()) return false;
  const std::string_view plain = word.plain;
  for (std::size_t at = 0, end = 0; (end = plain.find('-', at)) != plain.npos; at = end + 1)
    if (is_no_name(plain.substr(at, end - at))) return true;
  return is_no_name(plain);
}

bool has_foreign_words(std::span<const NameWord> name) {
  if (ends_no_name(name.back().plain)) return true;
  const std::size_t surname = is_korean(name) ? 1 : 0;
  if (surname == 0 && opens_no_name(name.front().plain)) return true;
  return std::any_of(name.begin() + static_cast<std::ptrdiff_t>(surname), name.end(), is_foreign);
}

/// Whether every word is an English word and none is known as a name: `Virtual Reality`, but not
/// `Rusty Stone`.
bool has_only_common_words(std::span<const NameWord> name) {
  return std::all_of(name.begin(), name.end(), [](const NameWord& word) {
    if (!lexicon::look_up(word.plain).word) return false;
    std::string spelling = word.plain;
    if (is_ascii_lower(spelling[0])) spelling[0] = static_cast<char>(spelling[0] - 'a' + 'A');
    return word.text.size() <= 1 || !lexicon::look_up(spelling).word;
  });
}

/// Whether capitals and small letters do not stand for two things, as in `RUTH OAKES Fernhill`.
/// One surname in capitals is a custom: `Sophie MARTEL`, `KIM Min-jung`; but `STO Lindale` is an
/// agency's sign and a place.
bool has_one_case(std::span<const NameWord> name) {
  std::array<Shape, kMaxWords> shapes{};
  std::size_t size = 0;
  for (const NameWord& word : name)
    if (word.is_full() && word.text.size() > 2) shapes[size++] = word.shape;
  const std::span<const Shape> full(shapes.data(), size);
  if (std::adjacent_find(full.begin(), full.end(), std::not_equal_to<>()) == full.end())
    return true;
  if (size == 2 && full.front() == Shape::capitals)
    return name.front().text.size() > 3 || is_korean(name);
  return full.back() == Shape::capitals &&
         std::count(full.begin(), full.end(), Shape::capitals) == 1;
}

/// `MF Tokio`, a correspondent's sign, `Nora Quill Tokio` and `Leo van Aa Den Haag`, where the
/// name ends before.
bool ends_with_town(std::span<const NameWord> name) {
  if (name.size() > 3 &&
      is_place_like_a_name(name[name.size() - 2].plain + " " + name.back().plain))
    return true;
  if (!is_town(name.back().plain)) return false;
  const std::string_view first = name.front().text;
  return name.size() > 2 ||
         (first.size() <= 3 && is_all_capitals(first) && !is_all_capitals(name.back().text));
}

/// Four full words are rather two persons, unless something ties them together.
bool is_tied(std::span<const NameWord> name) {
  for (std::size_t i = 1; i < name.size(); ++i)
    if (lists(kAndParticles, name[i].plain) && count_full(name.subspan(i + 1)) > 1) return false;
  const std::size_t full = count_full(name);
  if (full <= 3) return true;
  return full == 4 && (name.size() == 5 || lists(kSecondNames, name[1].plain));
}

/// Whether two words at least are no particles, and these stand between others.
bool has_own_words(std::span<const NameWord> name) {
  if (name.front().shape == Shape::particle || !name.back().is_full()) return false;
  return std::count_if(name.begin(), name.end(),
                       [](const NameWord& word) { return word.shape != Shape::particle; }) >= 2;
}

}  // namespace

bool is_person_name(std::string_view words) {
  if (words.size() > kMaxBytes) return false;
  Candidate candidate;
  if (!read_candidate(words, candidate)) return false;
  const std::span<const NameWord> name = candidate.words();
  return has_own_words(name) && has_one_case(name) && is_tied(name) && !ends_with_town(name) &&
         !has_foreign_words(name) && !has_only_common_words(name) &&
         !is_place_like_a_name(folded(words));
}

}  // namespace copydesk
