#include "copydesk/ledger.hpp"

#include <stdexcept>

namespace copydesk {
namespace {

Text* text_of(Article& article, Field field) {
  using Kind = Field::Kind;
  const std::size_t i = field.index;
  Publisher& publisher = article.publisher;
  switch (field.kind) {
    case Kind::headline: return &article.headline;
    case Kind::kicker: return &article.kicker;
    case Kind::deck: return &article.deck;
    case Kind::slug: return &article.slug;
    case Kind::byline: return &article.byline;
    case Kind::body: return i < article.body.size() ? &article.body[i].text : nullptr;
    case Kind::caption_text:
      return i < article.captions.size() ? &article.captions[i].text : nullptr;
    case Kind::caption_credit:
      return i < article.captions.size() ? &article.captions[i].credit : nullptr;
    case Kind::publisher_name: return &publisher.name;
    case Kind::publisher_edition: return &publisher.edition;
    case Kind::publisher_language: return &publisher.language;
    case Kind::publisher_country: return &publisher.country;
    case Kind::publisher_copyright: return &publisher.copyright;
    case Kind::publisher_distributor: return &publisher.distributor;
    case Kind::published: return &article.published;
    case Kind::section: return &article.section;
    case Kind::page: return &article.page;
    case Kind::label_name: return i < article.labels.size() ? &article.labels[i].name : nullptr;
    case Kind::label_value: return i < article.labels.size() ? &article.labels[i].value : nullptr;
    case Kind::furniture: return i < article.furniture.size() ? &article.furniture[i] : nullptr;
    case Kind::omitted: return i < article.omitted.size() ? &article.omitted[i].text : nullptr;
  }
  return nullptr;
}

void exchange(Article& article, Field field, std::size_t at, std::string_view old,
              std::string_view with) {
  Text* text = text_of(article, field);
  if (text == nullptr || at > text->value.size() || text->value.compare(at, old.size(), old) != 0)
    throw std::logic_error("the ledger does not fit the article at " + to_string(field));
  text->value.replace(at, old.size(), with);
}

}  // namespace

void replay(Article& article, const Ledger& ledger) {
  for (const Change& change : ledger)
    exchange(article, change.field, change.at.begin, change.before, change.after);
}

void undo(Article& article, const Ledger& ledger) {
  for (auto change = ledger.rbegin(); change != ledger.rend(); ++change)
    exchange(article, change->field, change->at.begin, change->after, change->before);
}

}  // namespace copydesk
