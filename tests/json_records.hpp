#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "copydesk/convert.hpp"

/// Records set by hand, for the tests of what is written.
namespace copydesk::tests {

/// A page set by hand: one line for each Text.
class Page {
 public:
  Text print(std::string_view line) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += line;
    const auto end = static_cast<std::uint32_t>(text_.size());
    text_ += '\n';
    return {std::string(line), {begin, end}};
  }

  /// The same line, cleaned to another value.
  Text print(std::string_view line, std::string_view cleaned) {
    Text text = print(line);
    text.value = cleaned;
    return text;
  }

  [[nodiscard]] Document document() const { return Document::decode(text_); }
  [[nodiscard]] std::uint64_t size() const { return text_.size(); }

 private:
  std::string text_;
};

using std::literals::operator""sv;
/// Whatever a JSON string may trip over, NUL and all.
inline constexpr std::string_view kAwkward =
    "\"q\" \\ / \0\b\f\t\x01\x1F\x7F \u2028\u2029 \uFFFD \u00A0 \U0001F4F0 Größe 한국"sv;

inline void fill_meaning(Meaning& meaning) {
  meaning.authors = {{"Ann Lee", "ann@paper.example", "Reporter", "Wire", "Rome"},
                     {"Bo", {}, {}, {}, {}}};
  meaning.dateline = {"ROME (AP) —", "ROME", "", "AP"};
  meaning.edition = "South Edition";
  meaning.publisher_language = "en";
  meaning.publisher_country = "KR";
  meaning.published_date = "2015-05-10";
  meaning.published_time = "06:30";
  meaning.language = "en-GB";
  meaning.word_count = 473;
}

inline void fill_lists(Article& article, Page& page) {
  for (int kind = 0; kind <= static_cast<int>(BodyKind::tagline); ++kind)
    article.body.push_back({static_cast<BodyKind>(kind), page.print(kAwkward)});
  article.captions.push_back({page.print("The bridge"), page.print("Photo by Bo")});
  article.captions.push_back({page.print("At dawn"), {}});
  article.labels.push_back({page.print("LOAD-DATE"), page.print("July 1")});
  article.labels.emplace_back();
  article.labels.back().value = page.print("a value alone");
  article.furniture.push_back(page.print("Continued on page 4"));
  article.omitted.push_back({Omitted::Kind::markup, page.print("Newspapers in")});
  article.omitted.push_back({Omitted::Kind::marker, page.print("??", ""), 0});
  article.omitted.push_back({Omitted::Kind::echo, page.print("The bridge", ""), 0});
}

inline void fill_publisher(Publisher& publisher, Page& page) {
  publisher.name = page.print("The Herald (South Edition)");
  publisher.edition = page.print("Late Edition");
  publisher.language = page.print("English");
  publisher.country = page.print("Korea, Republic");
  publisher.copyright = page.print("Copyright 2015");
  publisher.distributor = page.print("All rights reserved");
}

inline void fill_source(Record& record, std::uint64_t size) {
  record.source.path = "dumps/may.txt";
  record.source.member = "a/b.txt";
  record.source.record = 3;
  record.source.bytes = {1000, 1000 + size};
  record.source.line = 41;
  record.source.reader = readers().front();
  record.source.score = 95;
  for (std::size_t i = 0; i < record.id.size(); ++i)
    record.id[i] = static_cast<std::uint8_t>(0x11 * i);
}

/// A record with something in every field.
inline Record full_record() {
  Record record;
  Page page;
  Article& article = record.article;
  article.headline = page.print("Bridge \"opens\"");
  article.kicker = page.print("TRANSPORT");
  article.deck = page.print("After ten years");
  article.slug = page.print("bridge-open");
  article.byline = page.print("By Ann Lee and Bo");
  fill_lists(article, page);
  fill_publisher(article.publisher, page);
  article.published = page.print("May 10, 2015 Sunday");
  article.section = page.print("News");
  article.page = page.print("A1");
  fill_meaning(record.meaning);
  fill_source(record, page.size());
  const Span deck = article.deck.origin;
  record.diagnostics = {{Severity::warning, "caption.no-credit", deck, "no \"credit\" is printed"},
                        {Severity::note, "byline.no-author", article.section.origin, "no author"}};
  record.document = page.document();
  return record;
}

inline Record bare_record(std::string_view bytes = "x\n") {
  Record record;
  record.document = Document::decode(bytes);
  record.source.path = "-";
  record.source.bytes = {0, bytes.size()};
  return record;
}

/// Two captions, the first with credit, text, two markers and an echo.
inline Record marked_record(std::string_view first, std::string_view second,
                            std::string_view echo) {
  Record record;
  Page page;
  Article& article = record.article;
  article.omitted.push_back({Omitted::Kind::marker, page.print("??", first), 0});
  const Text credit = page.print("Photo by Bo");
  article.omitted.push_back({Omitted::Kind::marker, page.print("??", second), 0});
  article.captions.push_back({page.print("The bridge"), credit});
  article.omitted.push_back({Omitted::Kind::echo, page.print("Photo by Bo The bridge", echo), 0});
  article.omitted.push_back({Omitted::Kind::marker, page.print("??", second), 1});
  article.captions.push_back({page.print("At dawn"), {}});
  record.document = page.document();
  return record;
}

}  // namespace copydesk::tests
