#pragma once

#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"
#include "copydesk/convert.hpp"
#include "copydesk/ledger.hpp"
#include "copydesk/options.hpp"
#include "copydesk/registry.hpp"
#include "text/utf8.hpp"

/// The laws every record obeys, whatever was printed. A check gives nothing when the law holds,
/// and otherwise one sentence that says where it was broken.
namespace copydesk::laws {

using namespace std::string_view_literals;

using Violation = std::optional<std::string>;

/// A span as messages show it, such as `3 to 8`.
inline std::string to_string(Span span) {
  return std::to_string(span.begin) + " to " + std::to_string(span.end);
}

/// The article as it was before cleaning.
inline Article as_read(const Record& record) {
  Article article = record.article;
  undo(article, record.ledger);
  return article;
}

/// Law 2, first half: as read, every Text is the slice of the Document it says it is.
inline Violation check_verbatim(const Record& record) {
  const Article article = as_read(record);
  const std::string_view print = record.document.text();
  Violation violation;
  for_each_text(article, [&](Field field, const Text& text) {
    if (violation) return;
    const Span at = text.origin;
    if (at.begin > at.end || at.end > print.size())
      violation = to_string(field) + " comes from outside the document: " + to_string(at);
    else if (text.value != record.document.view(at))
      violation = to_string(field) + " is not what stands at " + to_string(at);
  });
  return violation;
}

/// The first character of a document that breaks the second law; `texts[i]` says in how many
/// Texts byte i stands.
inline Violation first_miscounted(std::string_view print, const std::vector<unsigned>& texts) {
  for (std::size_t at = 0; at < print.size();) {
    const CodePoint character = code_point_at(print, at);
    const std::size_t end = at + character.size;
    const bool blank = u_isUWhiteSpace(static_cast<UChar32>(character.value)) != 0;
    for (; at < end; ++at)
      if (!blank && texts[at] != 1)
        return "byte " + std::to_string(at) + " of the document stands in " +
               std::to_string(texts[at]) + " texts";
  }
  return std::nullopt;
}

/// Law 2, second half: every byte that is not white space stands in exactly one Text.
inline Violation check_conserved(const Record& record) {
  const std::string_view print = record.document.text();
  const Article article = as_read(record);
  std::vector<unsigned> texts(print.size());
  for_each_text(article, [&](Field, const Text& text) {
    for (std::size_t at = text.origin.begin; at < text.origin.end && at < texts.size(); ++at)
      ++texts[at];
  });
  return first_miscounted(print, texts);
}

/// Whether a ledger's entry says something true: a known rule, a change, a place in the print.
inline Violation check_change(const Record& record, const Change& change) {
  const std::string name = std::string(change.rule) + " in " + to_string(change.field);
  if (!find_rule(change.rule)) return name + " is no rule";
  if (change.before == change.after) return name + " changes nothing";
  bool inside = false;
  for_each_text(record.article, [&](Field field, const Text& text) {
    const Span origin = change.origin;
    inside |= field == change.field && text.origin.begin <= origin.begin &&
              origin.begin <= origin.end && origin.end <= text.origin.end;
  });
  if (!inside) return name + " touched print that is not its text's: " + to_string(change.origin);
  return std::nullopt;
}

/// The first Text in which two articles differ.
inline Violation first_difference(const Article& expected, const Article& actual) {
  std::vector<std::string> values;
  for_each_text(expected, [&](Field, const Text& text) { values.push_back(text.value); });
  std::size_t next = 0;
  Violation violation;
  for_each_text(actual, [&](Field field, const Text& text) {
    const bool equal = next < values.size() && values[next] == text.value;
    ++next;
    if (!equal && !violation) violation = to_string(field) + " differs";
  });
  if (!violation && next != values.size()) return "texts are missing";
  return violation;
}

/// Law 3: the ledger tells all. `replay(undo(article)) == article`, and every entry is true.
inline Violation check_accounted(const Record& record) {
  for (const Change& change : record.ledger)
    if (Violation violation = check_change(record, change)) return violation;
  try {
    Article article = as_read(record);
    replay(article, record.ledger);
    const Violation difference = first_difference(record.article, article);
    if (difference) return "after replay " + *difference;
  } catch (const std::exception& error) {
    return std::string("the ledger does not fit: ") + error.what();
  }
  return std::nullopt;
}

/// Law 4: cleaning what was cleaned changes nothing.
inline Violation check_settled(const Record& record, const Options& options) {
  Article article = record.article;
  const Cleaning again = clean(article, options.clean, record.source.reader->print);
  if (again.ledger.empty()) return std::nullopt;
  const Change& first = again.ledger.front();
  return "cleaning again makes " + std::to_string(again.ledger.size()) + " changes, the first by " +
         std::string(first.rule) + " in " + to_string(first.field);
}

/// Whether a character of a record's text is what its own source bytes read as. Shifts and marks
/// change what later bytes mean, so this is for encodings without them.
inline Violation check_character_source(const Record& record, std::string_view bytes, Span at) {
  const SourceRange range = record.document.to_source(at);
  if (range.begin > range.end || range.end > bytes.size())
    return "bytes from outside the record at " + to_string(at);
  const auto own = bytes.substr(range.begin, range.end - range.begin);
  const std::string_view character = record.document.view(at);
  const Decoding& decoding = record.document.decoding();
  for (const std::string_view encoding : {decoding.encoding, decoding.other, "windows-1252"sv}) {
    if (encoding.empty()) continue;
    const Document alone = Document::decode(own, {encoding, {}});
    // A mark that is no mark in the middle of a text.
    if (alone.text() == character || (alone.text().empty() && character == "\uFEFF")) return {};
  }
  return "other bytes at " + to_string(at);
}

/// The offset map: the source of every character follows that of the one before, up to the end.
inline Violation check_places(const Record& record, std::string_view bytes) {
  const std::string_view print = record.document.text();
  std::uint64_t seen = record.document.to_source({}).begin;
  for (std::uint32_t at = 0; at < print.size();) {
    const Span span{at, at + code_point_at(print, at).size};
    const SourceRange range = record.document.to_source(span);
    if (range.begin != seen || range.end < seen) return "a gap before " + to_string(span);
    seen = range.end;
    at = span.end;
  }
  if (seen != bytes.size()) return "bytes are left over after " + std::to_string(seen);
  return std::nullopt;
}

/// And every character's source reads as it.
inline Violation check_source(const Record& record, std::string_view bytes) {
  if (Violation violation = check_places(record, bytes)) return violation;
  const std::string_view print = record.document.text();
  for (std::uint32_t at = 0; at < print.size();) {
    const Span span{at, at + code_point_at(print, at).size};
    if (Violation violation = check_character_source(record, bytes, span)) return violation;
    at = span.end;
  }
  return std::nullopt;
}

/// All of them, in order: the first violation.
inline Violation check_all(const Record& record, const Options& options) {
  // The ledger comes first: the other checks rely on taking it back.
  if (Violation violation = check_accounted(record)) return violation;
  if (Violation violation = check_verbatim(record)) return violation;
  if (Violation violation = check_conserved(record)) return violation;
  return check_settled(record, options);
}

}  // namespace copydesk::laws
