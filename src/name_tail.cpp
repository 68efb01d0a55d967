#include "name_tail.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "affiliation.hpp"
#include "folded.hpp"
#include "utf8.hpp"
#include "word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxStateSign = 6;

/// The verbs and articles that open a sentence about the person.
constexpr auto kBiography =
    std::to_array<std::string_view>({"are", "arbeitet", "es", "est", "has", "is", "ist", "lives",
                                     "runs", "studies", "teaches", "was", "works", "writes"});

constexpr auto kIn = std::to_array<std::string_view>({"em", "en", "in", "à"});
constexpr auto kOf = std::to_array<std::string_view>({"for", "of"});
constexpr auto kElsewhere = std::to_array<std::string_view>({"at", "from", "with"});

constexpr auto kShares = std::to_array<std::string_view>(
    {"bild", "bilder", "foto", "fotos", "illustration", "illustrations", "photo", "photos",
     "pictures", "story", "text", "texte", "texto", "video", "words"});

constexpr auto kPictures = std::to_array<std::string_view>(
    {"bild", "bilder", "foto", "fotografie", "fotos", "illustration", "illustrations", "images",
     "photo", "photograph", "photographs", "photography", "photos", "picture", "pictures", "video",
     "videos"});

constexpr std::string_view kRemarksText = R"(
+ address analysis at column comment commentary contact e-mail editorial email exclusive facebook
feature follow her him instagram mail mobile more news on opinion or phone special tel telephone
them to twitter us via web website
)";
constexpr auto kRemarks = entries_of<count_entries(kRemarksText)>(kRemarksText);

template <typename Table>
bool lists(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

std::string plain_word(std::string_view word) {
  while (!word.empty() && (word.back() == ':' || word.back() == '.')) word.remove_suffix(1);
  return folded(word);
}

std::string_view rest_after(std::string_view text, std::string_view word) {
  return trim(text.substr(word.size()));
}

std::string_view without_the(std::string_view text) {
  return text.starts_with("the ") ? text.substr(4) : text;
}

/// `of the Example Post`: anything else after `of` says nothing that is sure.
NameTail organization_tail(std::string_view words) {
  words = without_the(words);
  if (is_organization(words)) return {{}, words, {}, false};
  return {};
}

/// Whether a tail is an organization although nothing separates it from the name. Then only
/// known agencies, an article, or two words behind two are clear.
bool is_clear_organization(std::string_view name, std::string_view tail) {
  if (is_news_agency(tail)) return true;
  if (!is_organization(tail)) return false;
  return folded(tail.substr(0, 4)) == "the " ||
         (words_of(name).size() == 2 && words_of(tail).size() == 2);
}

/// The name printed again, perhaps behind a job, opens a sentence about the person.
std::optional<NameTail> read_repeated(std::string_view name, std::string_view tail) {
  const std::size_t again = tail.find(name);
  if (again == std::string_view::npos) return std::nullopt;
  const std::string_view between = trim(tail.substr(0, again));
  if (!between.empty() && !is_job_title(between) && !is_remark(between)) return std::nullopt;
  return NameTail{is_job_title(between) ? between : std::string_view{}, {}, {}, true};
}

}  // namespace

std::optional<NameTail> read_name_tail(std::string_view name, std::string_view tail) {
  const std::vector<std::string_view> words = words_of(tail);
  if (words.empty()) return std::nullopt;
  if (auto repeated = read_repeated(name, tail)) return repeated;
  const std::string first = words.front() == "à" ? "à" : folded(words.front());
  const std::string_view rest = rest_after(tail, words.front());
  const bool small = !starts_with_capital(words.front()) || is_all_capitals(tail);
  if (small && lists(kBiography, first) && words.size() >= 3) return NameTail{{}, {}, {}, true};
  if (small && is_proper_noun(without_the(rest))) {
    if (lists(kIn, first)) return NameTail{{}, {}, rest, false};
    if (lists(kOf, first)) return organization_tail(rest);
    if (lists(kElsewhere, first)) return NameTail{};
  }
  if (is_job_title(tail)) return NameTail{tail, {}, {}, false};
  if (is_clear_organization(name, tail)) return NameTail{{}, tail, {}, false};
  if (is_remark(tail)) return NameTail{};
  return std::nullopt;
}

bool is_remark(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() > 2 && folded(words[0]) == "special" &&
      (folded(words[1]) == "to" || folded(words[1]) == "for"))
    return true;
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return holds(kRemarks, plain_word(word)); });
}

bool ends_authors(std::string_view text) {
  text = trim(text);
  const auto space = std::find_if(text.begin(), text.end(), is_ascii_space);
  if (space == text.end()) return false;
  const std::string first = folded({text.begin(), space});
  return first == "with" || first == "additional" || first == "additionally" ||
         first == "contributing" || first == "mit" || first == "avec";
}

bool is_share(std::string_view words) { return lists(kShares, folded(words)); }

bool is_picture_credit(std::string_view credit) {
  const std::vector<std::string_view> words = words_of(credit);
  return !words.empty() && lists(kPictures, plain_word(words.front()));
}

bool is_state_sign(std::string_view words) {
  if (words.size() > kMaxStateSign || words_of(words).size() != 1) return false;
  return starts_with_capital(words) && (words.ends_with('.') || is_all_capitals(words));
}

}  // namespace copydesk
