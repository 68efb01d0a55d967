#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/span.hpp"

namespace copydesk {

/// A stretch of print. As read, `value == document.view(origin)`; cleaning changes `value` only.
/// An empty origin means "not printed".
struct Text {
  std::string value;
  Span origin;

  [[nodiscard]] bool printed() const { return !origin.empty(); }
};

/// What a piece of the body is, as the JSON prints it.
enum class BodyKind : std::uint8_t {
  paragraph,
  subhead,     ///< a cross-head inside the story
  pull_quote,  ///< a quotation set apart
  signature,   ///< a letter's or agency's name on a line of its own
  note,        ///< a word of the editors
  table,
  tagline,  ///< who the writer is, at the end
};

/// The name the JSON prints, such as `paragraph`.
[[nodiscard]] std::string_view to_string(BodyKind kind);

struct BodyPart {
  BodyKind kind = BodyKind::paragraph;
  Text text;
};

/// A cutline and who made the photo.
struct Caption {
  Text text;
  Text credit;
};

/// What a database prints beside the story, such as `LOAD-DATE: July 1, 2015`.
struct Label {
  Text name;
  Text value;
  std::string_view key{};  ///< what a value without a printed name is, as its Reader knows
};

/// Print that stands for something and is no field: the dump's markup and repeated captions.
/// The JSON shows it with the full ledger only.
struct Omitted {
  /// The index for "belongs to no caption".
  static constexpr std::uint32_t kNoCaption = UINT32_MAX;

  enum class Kind : std::uint8_t { markup, marker, echo } kind = Kind::markup;
  Text text;
  std::uint32_t caption = kNoCaption;  ///< a marker's or echo's place in `Article::captions`
};

/// Who published it, as printed.
struct Publisher {
  Text name;
  Text edition;
  Text language;
  Text country;
  Text copyright;
  Text distributor;
};

/// One story as it stands in print. Plain strings of its own: an Article outlives its Document
/// and may be moved between threads.
struct Article {
  Text headline;
  Text kicker;
  Text deck;
  Text slug;
  Text byline;
  std::vector<BodyPart> body;
  std::vector<Caption> captions;
  Publisher publisher;
  Text published;
  Text section;
  Text page;
  std::vector<Label> labels;
  std::vector<Text> furniture;
  std::vector<Omitted> omitted;
};

/// Names one Text of an Article: its place in the JSON.
struct Field {
  enum class Kind : std::uint8_t {
    headline,
    kicker,
    deck,
    slug,
    byline,
    body,
    caption_text,
    caption_credit,
    publisher_name,
    publisher_edition,
    publisher_language,
    publisher_country,
    publisher_copyright,
    publisher_distributor,
    published,
    section,
    page,
    label_name,
    label_value,
    furniture,
    omitted,
  };
  Kind kind = Kind::headline;
  std::uint32_t index = 0;  ///< 0-based, for the fields that are lists

  friend constexpr bool operator==(Field, Field) = default;
};

/// The field as the ledger prints it: `headline`, `body/3`, `captions/0/credit`.
[[nodiscard]] std::string to_string(Field field);

/// Calls `visit(Field, Text&)` for every Text of an article that was printed, in the order of the
/// JSON's keys. Works on `Article` and `const Article`.
template <class AnyArticle, class Visit>
void for_each_text(AnyArticle& article, Visit&& visit) {
  using Kind = Field::Kind;
  const auto one = [&](Kind kind, auto& text, std::size_t index = 0) {
    if (text.printed()) visit(Field{kind, static_cast<std::uint32_t>(index)}, text);
  };
  one(Kind::headline, article.headline);
  one(Kind::kicker, article.kicker);
  one(Kind::deck, article.deck);
  one(Kind::slug, article.slug);
  one(Kind::byline, article.byline);
  for (std::size_t i = 0; i < article.body.size(); ++i) one(Kind::body, article.body[i].text, i);
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    one(Kind::caption_text, article.captions[i].text, i);
    one(Kind::caption_credit, article.captions[i].credit, i);
  }
  one(Kind::publisher_name, article.publisher.name);
  one(Kind::publisher_edition, article.publisher.edition);
  one(Kind::publisher_language, article.publisher.language);
  one(Kind::publisher_country, article.publisher.country);
  one(Kind::publisher_copyright, article.publisher.copyright);
  one(Kind::publisher_distributor, article.publisher.distributor);
  one(Kind::published, article.published);
  one(Kind::section, article.section);
  one(Kind::page, article.page);
  for (std::size_t i = 0; i < article.labels.size(); ++i) {
    one(Kind::label_name, article.labels[i].name, i);
    one(Kind::label_value, article.labels[i].value, i);
  }
  for (std::size_t i = 0; i < article.furniture.size(); ++i)
    one(Kind::furniture, article.furniture[i], i);
  for (std::size_t i = 0; i < article.omitted.size(); ++i)
    one(Kind::omitted, article.omitted[i].text, i);
}

}  // namespace copydesk
