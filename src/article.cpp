#include "copydesk/article.hpp"

namespace copydesk {

std::string_view to_string(BodyKind kind) {
  switch (kind) {
    case BodyKind::paragraph: return "paragraph";
    case BodyKind::subhead: return "subhead";
    case BodyKind::pull_quote: return "pull_quote";
    case BodyKind::signature: return "signature";
    case BodyKind::note: return "note";
    case BodyKind::table: return "table";
    case BodyKind::tagline: return "tagline";
  }
  return "";
}

std::string to_string(Field field) {
  using Kind = Field::Kind;
  const std::string index = std::to_string(field.index);
  switch (field.kind) {
    case Kind::headline: return "headline";
    case Kind::kicker: return "kicker";
    case Kind::deck: return "deck";
    case Kind::slug: return "slug";
    case Kind::byline: return "byline";
    case Kind::body: return "body/" + index;
    case Kind::caption_text: return "captions/" + index + "/text";
    case Kind::caption_credit: return "captions/" + index + "/credit";
    case Kind::publisher_name: return "publisher/name";
    case Kind::publisher_edition: return "publisher/edition";
    case Kind::publisher_language: return "publisher/language";
    case Kind::publisher_country: return "publisher/country";
    case Kind::publisher_copyright: return "publisher/copyright";
    case Kind::publisher_distributor: return "publisher/distributor";
    case Kind::published: return "published";
    case Kind::section: return "section";
    case Kind::page: return "page";
    case Kind::label_name: return "labels/" + index + "/name";
    case Kind::label_value: return "labels/" + index + "/value";
    case Kind::furniture: return "furniture/" + index;
    case Kind::omitted: return "omitted/" + index;
  }
  return "";
}

}  // namespace copydesk
