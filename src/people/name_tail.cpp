#include "people/name_tail.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "people/affiliation.hpp"
#include "people/name_search.hpp"
#include "people/not_names.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxStateSign = 6;
constexpr std::size_t kMaxHead = 8;      // words of the first of two tails
constexpr std::size_t kMaxRepeated = 4;  // words in which a name comes again

/// The verbs and articles that open a sentence about the person.
constexpr auto kBiography = std::to_array<std::string_view>(
    {"are",      "arbeitet", "argues",  "asks",  "es",      "est",   "examines",
     "explains", "explores", "has",     "is",    "ist",     "lives", "looks",
     "meets",    "reports",  "reveals", "runs",  "studies", "talks", "teaches",
     "visits",   "was",      "works",   "writes"});

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
+ address analysis at column comment commentary contact e e-mail editorial email exclusive facebook
feature follow her him instagram mail mobile more news on opinion or phone special tel telephone
them to twitter us via web website
)";
constexpr auto kRemarks = entries_of<count_entries(kRemarksText)>(kRemarksText);

/// Those of them that stand in front of a name too: `OPINION Nora Quill`.
constexpr std::string_view kSectionLabelsText = R"(
analysis column comment commentary exclusive opinion
)";
constexpr auto kSectionLabels = entries_of<count_entries(kSectionLabelsText)>(kSectionLabelsText);

/// "With" and the like: who comes behind them only helped.
constexpr auto kHelperOpenings = std::to_array<std::string_view>(
    {"additional", "additionally", "avec", "com", "con", "contributing", "met", "mit", "with"});
static_assert(std::ranges::is_sorted(kHelperOpenings));

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

/// `Example Star OPINION`.
bool ends_with_remark(std::string_view tail, const Words& words) {
  return is_remark(words.back()) && is_all_capitals(words.back()) && !is_all_capitals(tail);
}

/// Whether a tail is an organization although nothing separates it from the name. Then only
/// known agencies, an article, or two words behind two are clear.
bool is_clear_organization(std::string_view name, std::string_view tail) {
  if (is_news_agency(tail)) return true;
  const Words words = words_of(tail);
  if (!is_organization(tail) || ends_with_remark(tail, words)) return false;
  const bool service = tail.ends_with(" News Service") && words.size() == 3;
  return folded(words.front()) == "the" || service ||
         (words_of(name).size() == 2 && words.size() == 2);
}

/// `Nora J. Quill was ...` behind `Nora Quill`.
bool opens_with_name(std::string_view name, const Words& words) {
  const Words names = words_of(name);
  if (words.size() <= names.size() || words.front() != names.front()) return false;
  const auto end =
      words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kMaxRepeated));
  return std::find(words.begin() + 1, end, names.back()) != end;
}

/// The name printed again, perhaps behind a job, opens a sentence about the person.
std::optional<NameTail> read_repeated(std::string_view name, std::string_view tail) {
  if (opens_with_name(name, words_of(tail))) return NameTail{{}, {}, {}, true};
  const std::size_t again = tail.find(name);
  if (again == std::string_view::npos) return std::nullopt;
  const std::string_view before = trim(tail.substr(0, again));
  if (!before.empty() && !is_job_title(before) && !is_remark(before)) return std::nullopt;
  return NameTail{is_job_title(before) ? before : std::string_view{}, {}, {}, true};
}

/// A word that no name goes on with: `Queen's`, `City`.
bool is_behind_name(std::string_view word) {
  const std::string plain = folded(word);
  return plain.ends_with("'s") || plain.ends_with("s'") || is_no_name(plain);
}

/// `NORA QUILL Observer staff reporter`: a change from capitals to small letters ends the name.
bool changes_case(std::string_view name, std::string_view word) {
  return is_all_capitals(name) && starts_with_capital(word) && !is_all_capitals(word) &&
         word.size() > 1;
}

/// `Bureau Chief`, `Observer senior reporter`: capitals as far as the job, which may have none.
bool is_office(std::string_view tail, const Words& words) {
  if (is_proper_noun(tail)) return true;
  for (std::size_t k = 1; k < words.size(); ++k)
    if (is_job_title(between(words[k], words.back())))
      return is_proper_noun(between(words.front(), words[k - 1]));
  return false;
}

/// `Queen's Gate Bureau Chief`: where the name ends is sure, so the last word may tell the rest.
std::optional<NameTail> read_office(std::string_view name, std::string_view tail,
                                    const Words& words) {
  const bool sure = changes_case(name, words.front());
  if (!sure && !is_behind_name(words.front())) return std::nullopt;
  const bool paper = sure || is_organization_noun(words.front());
  if (!(paper ? is_office(tail, words) : is_proper_noun(tail)) || holds_name(tail) ||
      ends_with_remark(tail, words))
    return std::nullopt;
  if (is_job_title(words.back())) return NameTail{tail, {}, {}, false};
  if (is_organization(tail) && is_organization_noun(words.back()))
    return NameTail{{}, tail, {}, false};
  return std::nullopt;
}

/// A sentence about somebody: `Sid Lomax is a beekeeper`.
bool opens_biography(const Words& words, std::size_t begin) {
  const std::size_t verb = begin + name_length_at(words, begin);
  return verb > begin && verb < words.size() && lists(kBiography, words[verb]);
}

/// A tail that another may follow.
std::optional<NameTail> read_first(std::string_view name, std::string_view head,
                                   const Words& words) {
  if (is_job_title(head)) return NameTail{head, {}, {}, false};
  if (is_remark(head)) return NameTail{};
  const bool ends = is_news_agency(head) || is_organization_noun(words.back());
  if (ends && is_clear_organization(name, head)) return NameTail{{}, head, {}, false};
  return read_office(name, head, words);
}

/// One tail behind another: `Example Star OPINION`, `Contributors Sid Lomax is ...`.
std::optional<NameTail> read_two(std::string_view name, const Words& words) {
  for (std::size_t k = std::min(words.size() - 1, kMaxHead); k > 0; --k) {
    Words head = words;
    head.shorten(k);
    const auto first = read_first(name, between(head.front(), head.back()), head);
    if (!first) continue;
    auto tail = read_name_tail(name, between(words[k], words.back()));
    if (!tail && opens_biography(words, k)) tail = NameTail{{}, {}, {}, true};
    if (tail && tail->role.empty()) tail->role = first->role;
    if (tail && tail->organization.empty()) tail->organization = first->organization;
    return tail;
  }
  return std::nullopt;
}

}  // namespace

std::optional<NameTail> read_name_tail(std::string_view name, std::string_view tail) {
  const Words words = words_of(tail);
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
  if (words.size() == 1 && is_town(folded(tail))) return NameTail{{}, {}, tail, false};
  if (words.size() <= 3 && is_place_like_a_name(folded(tail))) return NameTail{{}, {}, tail, false};
  if (const std::string_view agency = words.front(); is_news_agency(agency) && is_job_title(rest))
    return NameTail{rest, agency, {}, false};
  if (is_clear_organization(name, tail)) return NameTail{{}, tail, {}, false};
  if (is_remark(tail)) return NameTail{};
  if (auto office = read_office(name, tail, words)) return office;
  return read_two(name, words);
}

bool is_remark(std::string_view text) {
  const Words words = words_of(text);
  if (words.size() > 2 && folded(words[0]) == "special" &&
      (folded(words[1]) == "to" || folded(words[1]) == "for"))
    return true;
  return std::all_of(words.begin(), words.end(),
                     [](std::string_view word) { return holds(kRemarks, plain_word(word)); });
}

bool ends_authors(std::string_view text) {
  text = trim(text);
  const auto space = std::find_if(text.begin(), text.end(), is_ascii_space);
  return space != text.end() && holds(kHelperOpenings, folded({text.begin(), space}));
}

bool is_share(std::string_view words) { return lists(kShares, folded(words)); }

bool is_section_label(std::string_view word) { return holds(kSectionLabels, plain_word(word)); }

bool is_picture_credit(std::string_view credit) {
  const Words words = words_of(credit);
  return !words.empty() && lists(kPictures, plain_word(words.front()));
}

bool is_state_sign(std::string_view words) {
  if (words.size() > kMaxStateSign || words_of(words).size() != 1) return false;
  return starts_with_capital(words) && (words.ends_with('.') || is_all_capitals(words));
}

}  // namespace copydesk
