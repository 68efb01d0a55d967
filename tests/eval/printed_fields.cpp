#include "printed_fields.hpp"

#include <algorithm>
#include <vector>

#include "label/label_keys.hpp"

namespace copydesk::eval {
namespace {

/// What stands above a headline; Factiva's HTML joins it with semicolons.
std::string column_of(const Article& article) {
  const std::string column = labels_of(article, "column");
  if (column.empty() || !article.section.printed()) return column + article.section.value;
  return column + "; " + article.section.value;
}

std::string place_of(const Article& article) {
  std::vector<const Text*> texts{&article.publisher.edition, &article.page};
  for (const Label& label : article.labels)
    for (const std::string_view key : {"edition", "page", "volume", "issue"})
      if ((label.key.empty() ? label_key(label.name.value) : label.key) == key)
        texts.push_back(&label.value);
  std::erase_if(texts, [](const Text* text) { return !text->printed(); });
  std::ranges::sort(texts, {}, [](const Text* text) { return text->origin.begin; });
  std::string all;
  for (const Text* text : texts) all += all.empty() ? text->value : " | " + text->value;
  return all;
}

std::string authors_of(const Record& record) {
  std::string all;
  for (const Author& author : record.meaning.authors)
    all += all.empty() ? author.name : " | " + author.name;
  return all;
}

}  // namespace

std::string labels_of(const Article& article, std::string_view key) {
  std::string all;
  for (const Label& label : article.labels) {
    if ((label.key.empty() ? label_key(label.name.value) : label.key) != key) continue;
    if (!all.empty()) all += ';';
    all += label.value.value;
  }
  return all;
}

std::map<std::string, std::string> printed_fields(const Record& record) {
  const Article& article = record.article;
  const Meaning& meaning = record.meaning;
  return {{"headline", article.headline.value},
          {"kicker", article.kicker.value},
          {"deck", article.deck.value},
          {"slug", article.slug.value},
          {"byline", article.byline.value},
          {"section", article.section.value},
          {"page", article.page.value},
          {"date", article.published.value},
          {"copyright", article.publisher.copyright.value},
          {"publication", article.publisher.name.value},
          {"edition", article.publisher.edition.value},
          {"distributor", article.publisher.distributor.value},
          {"publisher_language", article.publisher.language.value},
          {"country", article.publisher.country.value},
          {"column", column_of(article)},
          {"iso_date", meaning.published_date},
          {"time", meaning.published_time},
          {"language_tag", std::string(meaning.language)},
          {"authors", authors_of(record)},
          {"edition_or_page", place_of(article)}};
}

}  // namespace copydesk::eval
