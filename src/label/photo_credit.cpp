#include "label/photo_credit.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "people/affiliation.hpp"
#include "people/person.hpp"
#include "text/folded.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace copydesk {
namespace {

constexpr std::size_t kMaxCredit = 90;  // bytes
constexpr std::size_t kMaxPart = 48;    // bytes between slashes
constexpr std::size_t kMaxMakerWords = 6;

/// Agencies that sell photos, and the news agencies in any spacing and case; letters alone.
constexpr std::string_view kPhotoAgenciesText = R"(
actionimages alamy ansa anp apphoto associatedpress agencefrancepresse belga bloomberg canadianpress
corbis cpphoto dreamstime epa epaefe gettyimages gettyimagesafp getty hollandsehoogte imago
istockphoto keystone magnumphotos panos pawire picturealliance polaris pressassociation reuters
rexfeatures ritzau ritzauscanpix scanpix shutterstock sipapress sygma torstar torstarnewsservice
wireimage wpapool zumapress
)";

/// A credit's opening words; "by", "courtesy of" or a colon follows.
constexpr auto kLabels = std::to_array<std::string_view>(
    {"bild", "bilder", "credit", "credits", "foto", "fotos", "illustration", "image", "images",
     "photo", "photograph", "photographs", "photography", "photos", "pic", "pics", "picture",
     "pictures"});
static_assert(std::ranges::is_sorted(kLabels));

/// What a credit may end with.
constexpr auto kClosings = std::to_array<std::string_view>(
    {"file photos", "file photo", "file photographs", "file photograph", "file pictures",
     "file picture", "photos", "photo", "files", "file", "handout", "illustration"});

/// Words that mean that a photo came from a private hand.
constexpr auto kGivers = std::to_array<std::string_view>(
    {"contributed", "contributed photo", "courtesy photo", "handout", "handout photo", "submitted",
     "submitted photo", "supplied", "supplied photo"});

std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : ascii_folded(text))
    if ((c >= 'a' && c <= 'z') || (c & 0x80) != 0) letters += c;
  return letters;
}

bool is_listed_agency(std::string_view letters) {
  constexpr std::string_view kSeparators = " \n";
  for (std::size_t at = 0;
       (at = kPhotoAgenciesText.find_first_not_of(kSeparators, at)) != kPhotoAgenciesText.npos;) {
    const std::size_t end = kPhotoAgenciesText.find_first_of(kSeparators, at);
    if (kPhotoAgenciesText.substr(at, end - at) == letters) return true;
    at = end;
  }
  return false;
}

/// An agency, in any case where its name has several words: `THE CANADIANPRESS`.
bool is_agency(std::string_view words) {
  if (is_news_agency(words)) return true;
  std::string letters = letters_of(words);
  if (letters.starts_with("the")) letters.erase(0, 3);
  return letters.size() >= 3 && is_listed_agency(letters);
}

/// A newspaper, or an agency that calls itself one: `Skerry Pictures`.
bool is_paper(std::string_view words) {
  const Words all = words_of(words);
  if (all.size() < 2 || all.size() > kMaxMakerWords || !is_proper_noun(words)) return false;
  const std::string last = folded(all.back());
  if (last == "pictures" || last == "images") return true;
  return is_organization(words) && is_organization_noun(all.back());
}

/// The credit without `file photo` at its end.
std::string_view without_closing(std::string_view words) {
  const std::string lower = ascii_folded(words);
  for (const std::string_view closing : kClosings) {
    if (!lower.ends_with(closing)) continue;
    const std::string_view rest = words.substr(0, words.size() - closing.size());
    // `Starfile photo` has lost a space; `telephoto` is one word.
    if (rest.empty() || is_ascii_space(rest.back()) || closing.starts_with("file "))
      return trim(rest);
  }
  return words;
}

/// Words that a name in front of a known agency may be, in whatever case.
bool may_be_maker(std::string_view words) {
  const Words all = words_of(words);
  if (all.size() < 2 || all.size() > kMaxMakerWords) return false;
  const auto is_word = [](std::string_view word) {
    return word.find_first_of("0123456789,;:!?\"()/") == word.npos;
  };
  return std::all_of(all.begin(), all.end(), is_word);
}

/// Whether a name stands before an agency or a paper with nothing between, or a lost space.
/// Where `file photo` closed the words, the name before a paper may be in any case too.
bool is_maker_with_agency(std::string_view words, bool closed) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && (words[at] & 0xC0) == 0x80) continue;
    const std::string_view maker = without_closing(trim(words.substr(0, at)));
    const std::string_view agency = words.substr(at);
    if (at > 0 && !may_be_maker(maker)) continue;
    if (is_agency(agency)) return true;
    if (starts_with_capital(agency) && is_paper(agency) &&
        (closed || at == 0 || is_person_name(maker)))
      return true;
  }
  return false;
}

/// `Nora Quill/Reuters`: one part is an agency or a paper, and the other ones name somebody.
bool is_parted(std::string_view words, char mark, Apart apart) {
  if (words.find(mark) == words.npos) return false;
  std::size_t known = 0;
  std::size_t persons = 0;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find(mark, at), words.size());
    const std::string_view part = trim(words.substr(at, end - at));
    at = end + 1;
    if (part.empty() || part.size() > kMaxPart) return false;
    const bool agency = is_agency(without_closing(part)) || is_paper(without_closing(part));
    const bool person = !agency && is_person_name(part);
    if (!agency && !person && apart != Apart::brackets && !(mark == '/' && is_all_capitals(part)))
      return false;
    known += static_cast<std::size_t>(agency);
    persons += static_cast<std::size_t>(person);
  }
  return known > 0 || (persons > 0 && apart == Apart::brackets);
}

/// What follows `Photo by` or `Foto:`.
bool is_maker(std::string_view words) {
  words = trim(words);
  while (words.ends_with('.')) words.remove_suffix(1);
  if (is_person_name(words) || is_agency(words) || is_paper(words)) return true;
  if (is_parted(words, '/', Apart::brackets) || is_maker_with_agency(words, false)) return true;
  const std::size_t comma = words.find_first_of(",(");
  return comma != words.npos && is_person_name(trim(words.substr(0, comma)));
}

/// `Photo by Nora Quill`, `FOTO: Nora Quill/Reuters`, `foto nora quill, anp`.
bool is_labelled(std::string_view words) {
  const std::size_t size = std::min(words.find_first_of(" :"), words.size());
  if (!holds(kLabels, folded(words.substr(0, size)))) return false;
  std::string_view rest = trim(words.substr(size));
  const bool colon = rest.starts_with(':');
  if (colon) rest = trim(rest.substr(1));
  const std::string lower = ascii_folded(rest);
  for (const std::string_view by : {"by ", "courtesy of ", "courtesy: "})
    if (lower.starts_with(by)) return is_maker(rest.substr(by.size()));
  if (colon) return is_maker(rest);
  const std::size_t comma = rest.rfind(',');
  return comma != rest.npos && may_be_maker(rest.substr(0, comma)) &&
         (is_agency(trim(rest.substr(comma + 1))) ||
          is_listed_agency(letters_of(rest.substr(comma + 1))));
}

bool is_given(std::string_view words) {
  return std::ranges::find(kGivers, folded(words)) != kGivers.end();
}

}  // namespace

bool is_photo_credit(std::string_view words, Apart apart) {
  words = trim(words);
  if (words.size() < 2 || words.size() > kMaxCredit || words.find('\n') != words.npos) return false;
  if (is_labelled(words) || is_parted(words, '/', apart)) return true;
  const std::string_view whole = without_closing(words);
  if (is_news_agency(words) || (whole.size() < words.size() && is_agency(whole))) return true;
  if (apart == Apart::sentence) return false;
  if (is_given(words) || is_parted(words, ',', Apart::line) || is_agency(whole) ||
      is_maker_with_agency(whole, whole.size() < words.size()))
    return true;
  return apart == Apart::glued && is_person_name(words);
}

}  // namespace copydesk
