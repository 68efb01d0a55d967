#include <algorithm>
#include <array>
#include <optional>

#include "copydesk/meaning.hpp"
#include "dates/archive_path.hpp"
#include "dates/press_date.hpp"
#include "dates/published.hpp"
#include "label/dateline.hpp"
#include "label/label_keys.hpp"
#include "language/names.hpp"
#include "people/authors.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

namespace copydesk {
namespace {

class Interpretation {
 public:
  Interpretation(const Article& article, std::vector<Diagnostic>& diagnostics)
      : article_(article), diagnostics_(diagnostics) {}

  Meaning run(std::string_view path, const Given& given) {
    read_byline();
    read_publisher(given);
    read_body();
    read_published(path);
    if (!article_.published.printed()) take_date(given);
    return std::move(meaning_);
  }

 private:
  void warn(Severity severity, std::string_view code, const Text& text, std::string message) {
    diagnostics_.push_back({severity, code, text.origin, std::move(message)});
  }

  void read_byline() {
    if (article_.byline.value.empty()) return;
    Authors authors = read_authors(article_.byline.value);
    meaning_.authors = std::move(authors.list);
    if (!authors.doubt.empty())
      warn(Severity::note, "byline.no-author", article_.byline,
           "no author was taken from the byline: " + std::string(authors.doubt));
  }

  void read_published(std::string_view path);
  [[nodiscard]] std::string time_of_labels() const;
  bool read_archive(std::string_view path);
  void take_date(const Given& given);
  void read_publisher(const Given& given);
  void read_body();
  void read_release_date();

  const Article& article_;
  std::vector<Diagnostic>& diagnostics_;
  Meaning meaning_;
};

/// The printed date; a Reader says that it is one, so damage may be seen through and words around
/// it read over.
std::optional<PressDate> date_of(std::string_view text) {
  for (const auto read : {read_press_date, read_damaged_press_date, find_press_date})
    if (auto date = read(text)) return date;
  return std::nullopt;
}

/// A time that the dump prints apart from the date; behind the date it can be nothing else.
std::string Interpretation::time_of_labels() const {
  for (const Label& label : article_.labels) {
    if ((label.key.empty() ? label_key(label.name.value) : label.key) != "time") continue;
    const auto printed = read_press_date(article_.published.value + ' ' + label.value.value);
    if (printed) return printed->time;
  }
  return {};
}

/// People name the file of a scan, a machine reads the date on the page: the name is surer.
bool Interpretation::read_archive(std::string_view path) {
  ArchivePath archive = read_archive_path(path);
  meaning_.page = std::move(archive.page);
  meaning_.published_date = std::move(archive.date);
  return !meaning_.published_date.empty();
}

/// `HILLSBOROUGH, May 3, 2017 /PRNewswire/ --`: the dateline of a release has the day it goes out.
void Interpretation::read_release_date() {
  if (!meaning_.dateline || meaning_.dateline->agency.empty()) return;
  const Dateline& dateline = *meaning_.dateline;
  if (dateline.text.find('/' + dateline.agency + '/') == std::string::npos) return;
  if (const auto printed = read_press_date(dateline.date)) meaning_.published_date = printed->date;
}

void Interpretation::read_published(std::string_view path) {
  if (read_archive(path)) return;
  const Text& text = article_.published;
  if (!text.printed()) {
    meaning_.published_date = date_in_path(path);
    if (meaning_.published_date.empty()) read_release_date();
    return;
  }
  const auto printed = date_of(text.value);
  if (!printed)
    return warn(Severity::note, "published.unread", text, "no date can be read from this line");
  if (printed->ambiguous)
    warn(Severity::note, "published.ambiguous", text, "this date can be read in several ways");
  if (printed->weekday_differs)
    warn(Severity::note, "published.weekday", text, "the date falls on another weekday");
  meaning_.published_date = printed->date;
  meaning_.published_time = printed->time.empty() ? time_of_labels() : printed->time;
}

/// Words for an edition in the languages newspapers name theirs in, in lower case.
constexpr auto kEditionWords = std::to_array<std::string_view>(
    {"edition", "édition", "Édition", "edición", "edició", "edição", "edizione", "editie",
     "ausgabe", "utgave", "utgåva", "udgave", "wydanie", "vydání", "издание", "випуск", "판"});

bool is_edition_word(std::string_view word) {
  std::string folded(word);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded.ends_with("ausgabe") ||
         std::find(kEditionWords.begin(), kEditionWords.end(), folded) != kEditionWords.end();
}

/// `South Edition` of `The Herald (South Edition)`; `Mercury (Hobart)` names a town.
std::string edition_in(std::string_view name) {
  const std::size_t open = name.rfind('(');
  if (open == std::string_view::npos || !name.ends_with(')')) return {};
  const std::string_view inside = name.substr(open + 1, name.size() - open - 2);
  for (std::size_t at = 0; at < inside.size();) {
    const std::size_t end = std::min(inside.find(' ', at), inside.size());
    if (is_edition_word(inside.substr(at, end - at))) return std::string(inside);
    at = end + 1;
  }
  return {};
}

void Interpretation::take_date(const Given& given) {
  if (!meaning_.published_date.empty() || given.published_date.empty()) return;
  meaning_.published_date = given.published_date;
  warn(Severity::note, "published.given", {}, "no date is printed; this one was given");
}

void Interpretation::read_publisher(const Given& given) {
  const Publisher& publisher = article_.publisher;
  if (!publisher.name.printed() && !given.publisher.empty()) {
    meaning_.publisher_name = given.publisher;
    warn(Severity::note, "publisher.given", {}, "no publisher is printed; this one was given");
  }
  meaning_.edition = edition_in(publisher.name.printed() ? publisher.name.value : given.publisher);
  meaning_.publisher_language = language_tag(publisher.language.value);
  meaning_.publisher_country = country_code(publisher.country.value);
  if (publisher.language.printed() && meaning_.publisher_language.empty())
    warn(Severity::note, "publisher.unknown-language", publisher.language,
         "no language is known by the name '" + publisher.language.value + "'");
  if (publisher.country.printed() && meaning_.publisher_country.empty())
    warn(Severity::note, "publisher.unknown-country", publisher.country,
         "no country is known by the name '" + publisher.country.value + "'");
}

void Interpretation::read_body() {
  for (const BodyPart& part : article_.body) meaning_.word_count += count_words(part.text.value);
  const auto first =
      std::find_if(article_.body.begin(), article_.body.end(), [](const BodyPart& part) {
        return part.kind == BodyKind::paragraph && !part.text.value.empty();
      });
  if (first != article_.body.end()) meaning_.dateline = read_dateline(first->text.value);
}

}  // namespace

Meaning interpret(const Article& article, std::string_view language, std::string_view path,
                  const Given& given, std::vector<Diagnostic>& diagnostics) {
  Meaning meaning = Interpretation(article, diagnostics).run(path, given);
  meaning.language = language;
  return meaning;
}

}  // namespace copydesk
