// Writes the tables that lexicon.cpp and unknown_words.cpp embed, from
//   SCOWL's word lists up to size 70, American and British (package scowl),
//   WordNet's lemmas with a hyphen (package wordnet-base),
//   words.txt, compounds.txt and frequency.txt beside this file.
// Usage: generate_lexicon SCOWL_FOLDER WORDNET_FOLDER LISTS_FOLDER OUTPUT COMMON_OUTPUT

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/lexicon_table.hpp"

namespace {

namespace fs = std::filesystem;
using namespace copydesk::lexicon;

constexpr int kLargest = 70;  // what Debian's `large` lists hold
constexpr std::size_t kLineBytes = 64;

constexpr std::string_view kScowlLists[] = {
    "english-words",          "english-upper",   "english-proper-names", "english-contractions",
    "english-abbreviations",  "american-words",  "american-upper",       "american-proper-names",
    "american-abbreviations", "british-words",   "british-upper",        "british-proper-names",
    "british-abbreviations",  "british_z-words", "british_z-upper",      "british_z-proper-names",
};
constexpr std::string_view kWordnetLists[] = {"index.adj", "index.adv", "index.noun", "index.verb"};

/// The classes of `Frequency`, the lowest first.
constexpr int kThresholds[] = {0, 300, 1000, 2000, 3000, 5000, 20000};

/// SCOWL's sizes tell how common a word is in print of every kind; the counts come from texts of
/// one kind. The words of the two smallest sizes are at least this frequent.
struct SizeClass {
  int size;
  std::uint8_t frequency;
};
constexpr SizeClass kSizeClasses[] = {{10, 4}, {20, 1}};

/// Flags and class of every spelling.
using Entries = std::map<std::string, std::uint8_t>;

void raise(std::uint8_t& flags, std::uint8_t frequency) {
  if (flags >> kFrequencyShift < frequency)
    flags = static_cast<std::uint8_t>((flags & 0x0FU) |
                                      (static_cast<unsigned>(frequency) << kFrequencyShift));
}

/// The letters U+00C0 to U+00FF without their accents, `.` for what has no plain letter.
constexpr std::string_view kPlain =
    "AAAAAA.CEEEEIIII.NOOOOO.OUUUUY..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y";

/// `cafes` for `cafés`: papers print both. Empty when nothing changes.
std::string without_accents(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      plain += word[at];
      continue;
    }
    if (byte != 0xC3 || ++at == word.size()) return {};
    plain += kPlain[static_cast<unsigned char>(word[at]) & 0x3FU];
    if (plain.ends_with('.')) return {};
  }
  return plain == word ? std::string() : plain;
}

std::ifstream open(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return file;
}

void add_word(Entries& entries, const std::string& word, std::uint8_t frequency) {
  // Readers of the table leave out a possessive's ending by themselves.
  if (word.ends_with("'s") || word.empty()) return;
  for (const std::string& spelling : {word, without_accents(word)}) {
    if (spelling.empty()) continue;
    std::uint8_t& flags = entries[spelling];
    flags |= kWord;
    if (spelling.find('-') != std::string::npos) flags |= kCompound;
    raise(flags, frequency);
  }
}

void read_scowl(const fs::path& folder, Entries& entries) {
  int files = 0;
  for (const std::string_view list : kScowlLists)
    for (const int size : {10, 20, 35, 40, 50, 55, 60, kLargest}) {
      const fs::path path = folder / (std::string(list) + "." + std::to_string(size));
      if (!fs::exists(path)) continue;
      ++files;
      std::uint8_t frequency = 0;
      for (const SizeClass each : kSizeClasses)
        if (each.size == size) frequency = each.frequency;
      std::ifstream file = open(path);
      for (std::string line; std::getline(file, line);) add_word(entries, line, frequency);
    }
  if (files < 30) throw std::runtime_error("SCOWL's lists are missing in " + folder.string());
}

void read_wordnet(const fs::path& folder, Entries& entries) {
  for (const std::string_view list : kWordnetLists) {
    std::ifstream file = open(folder / list);
    for (std::string line; std::getline(file, line);) {
      const std::string lemma = line.substr(0, line.find(' '));
      const bool compound = lemma.find('-') != std::string::npos &&
                            lemma.find_first_not_of("abcdefghijklmnopqrstuvwxyz-'") == lemma.npos;
      if (compound) entries[lemma] |= kCompound;
    }
  }
}

/// One compound a line; ` *` says that its solid form is rare.
void read_compounds(const fs::path& path, Entries& entries) {
  std::ifstream file = open(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const bool rare = line.ends_with(" *");
    if (rare) line.resize(line.size() - 2);
    entries[line] |= rare ? kCompound | kSolidIsRare : kCompound;
  }
}

void read_words(const fs::path& path, Entries& entries) {
  std::ifstream file = open(path);
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream words(line);
    for (std::string word; words >> word;) add_word(entries, word, 0);
  }
}

void read_frequency(const fs::path& path, Entries& entries) {
  std::ifstream file = open(path);
  std::uint8_t frequency = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    if (line.starts_with('[')) {
      const int count = std::stoi(line.substr(1));
      for (std::uint8_t i = 0; i < std::size(kThresholds); ++i)
        if (kThresholds[i] == count) frequency = i;
      continue;
    }
    std::istringstream words(line);
    for (std::string word; words >> word;) raise(entries[word], frequency);
  }
}

struct Table {
  std::vector<std::uint32_t> slots;
  std::string entries;
};

/// The frequent ones first: they get the slots where the search for them begins.
std::vector<std::pair<std::string, std::uint8_t>> by_frequency(const Entries& words) {
  std::vector<std::pair<std::string, std::uint8_t>> sorted(words.begin(), words.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return a.second >> kFrequencyShift > b.second >> kFrequencyShift;
  });
  return sorted;
}

Table build(const Entries& words) {
  Table table;
  table.slots.resize(std::bit_ceil(words.size() * 3 / 2));
  for (const auto& [spelling, flags] : by_frequency(words)) {
    if (spelling.size() > 255) throw std::runtime_error("too long: " + spelling);
    if (table.entries.size() >= kPlaceMask) throw std::runtime_error("too many words");
    const std::uint32_t hash = hash_of(spelling);
    std::size_t slot = hash;
    while (table.slots[slot % table.slots.size()] != 0) ++slot;
    table.slots[slot % table.slots.size()] =
        (static_cast<std::uint32_t>(table.entries.size()) + 1) | (hash & ~kPlaceMask);
    table.entries += static_cast<char>(spelling.size());
    table.entries += static_cast<char>(flags);
    table.entries += spelling;
  }
  return table;
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string lower_case(std::string word) {
  for (char& c : word)
    if (is_upper(c)) c = static_cast<char>(c | 0x20);
  return word;
}
std::string capitals(std::string word) {
  for (char& c : word)
    if (is_lower(c)) c = static_cast<char>(c & ~0x20);
  return word;
}

/// How a word may be set to be known; as `lexicon::is_word_of_letters` has it.
std::uint64_t settings_of(const Entries& words, const std::string& lower) {
  const auto flags = [&](const std::string& spelling) -> unsigned {
    const auto found = words.find(spelling);
    return found == words.end() ? 0U : found->second;
  };
  const auto known = [&](const std::string& spelling) {
    return (flags(spelling) & kWord) != 0 || flags(spelling) >> kFrequencyShift != 0;
  };
  const std::string title = capitals(lower.substr(0, 1)) + lower.substr(1);
  const bool as_capitals = known(capitals(lower)) || (flags(title) & kWord) != 0;
  if (known(lower)) return kAsLower | kAsTitle | kAsCapitals;
  return (known(title) ? kAsTitle : 0U) | (as_capitals ? kAsCapitals : 0U);
}

/// The words of the second table, the frequent ones first.
std::vector<std::uint64_t> build_common(const Entries& words) {
  std::vector<std::uint64_t> slots(std::size_t{2} << kCommonSlotBits);
  for (const auto& [spelling, flags] : by_frequency(words)) {
    const std::string lower = lower_case(spelling);
    if (lower.size() > kLongestCommon || !std::all_of(lower.begin(), lower.end(), is_lower))
      continue;
    const std::uint64_t first = packed(std::string_view(lower).substr(0, 8));
    const std::uint64_t second = lower.size() > 8 ? packed(std::string_view(lower).substr(8)) : 0U;
    const std::uint64_t settings = settings_of(words, lower);
    const std::size_t own = common_slot(first, second);
    for (const std::size_t slot : {own, own ^ 1U}) {
      const bool same = slots[2 * slot] == first && (slots[2 * slot + 1] ^ second) << 8U == 0;
      if (same) break;
      if (slots[2 * slot] != 0 || settings == 0) continue;
      slots[2 * slot] = first;
      slots[2 * slot + 1] = second | settings << kSettingsShift;
      break;
    }
  }
  return slots;
}

template <class Number>
void write_numbers(std::string_view name, const std::vector<Number>& numbers, std::ostream& out) {
  out << "constexpr std::uint" << 8 * sizeof(Number) << "_t " << name << "[] = {\n";
  std::size_t column = 0;
  for (const Number number : numbers) {
    out << number << (sizeof number == 8 ? "U," : ",");
    if (++column % 16 == 0) out << '\n';
  }
  out << "};\n";
}

/// In octal escapes, which always end after three digits.
void write_bytes(std::string_view bytes, std::ostream& out) {
  constexpr std::string_view kDigits = "01234567";
  for (std::size_t at = 0; at < bytes.size(); at += kLineBytes) {
    out << '"';
    for (const char c : bytes.substr(at, kLineBytes)) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
        out << c;
      else
        out << '\\' << kDigits[byte >> 6U] << kDigits[(byte >> 3U) & 7U] << kDigits[byte & 7U];
    }
    out << "\"\n";
  }
}

void write(const Table& table, const fs::path& path) {
  std::ofstream out(path, std::ios::binary);
  write_numbers("kSlots", table.slots, out);
  out << "constexpr char kEntries[] =\n";
  write_bytes(table.entries, out);
  out << ";\n";
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

void write_common(const std::vector<std::uint64_t>& slots, const fs::path& path) {
  std::ofstream out(path, std::ios::binary);
  out << "alignas(64) ";
  write_numbers("kCommonWords", slots, out);
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 6) throw std::runtime_error("needs SCOWL, WordNet, lists and two outputs");
    const fs::path lists = arguments[3];
    Entries entries;
    read_scowl(arguments[1], entries);
    read_wordnet(arguments[2], entries);
    read_words(lists / "words.txt", entries);
    read_compounds(lists / "compounds.txt", entries);
    read_frequency(lists / "frequency.txt", entries);
    write(build(entries), arguments[4]);
    write_common(build_common(entries), arguments[5]);
  } catch (const std::exception& error) {
    std::cerr << "generate_lexicon: " << error.what() << '\n';
    return 1;
  }
}
