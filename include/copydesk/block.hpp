#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"
#include "copydesk/completeness.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/document.hpp"
#include "copydesk/span.hpp"

namespace copydesk {

/// What a stretch of print is, in the press's words. Every Block has exactly one; `assemble()`
/// carries it to the article's field of that name.
enum class Role : std::uint8_t {
  masthead,     ///< name of the publication -> publisher.name
  edition,      ///< -> publisher.edition
  language,     ///< language name a dump prints for its title -> publisher.language
  country,      ///< country name a dump prints for its title -> publisher.country
  distributor,  ///< -> publisher.distributor
  copyright,    ///< -> publisher.copyright
  date,         ///< the printed date line -> published.text
  section,
  page,
  kicker,
  headline,
  deck,
  slug,
  byline,
  paragraph,  ///< body, as are the kinds down to tagline
  subhead,
  pull_quote,
  signature,
  note,
  table,
  tagline,
  credit,        ///< who made the photo; opens a caption
  caption,       ///< text of a caption
  credit_below,  ///< who made the photo, printed behind the caption's text
  label_name,    ///< a database's label -> labels[].name
  label_value,   ///< what stands after it -> labels[].value
  jump,          ///< "Continued on page 4" -> furniture
  furniture,     ///< printed, but no part of the story
  markup,        ///< the dump's own signs (`- ` before a byline, `Newspapers in`) -> omitted
  marker,        ///< a photo marker (`??`), markup that belongs to a caption -> omitted
  echo,          ///< the repeated caption -> omitted
};

/// The role's name as the JSON prints it; a marker is `markup` there.
[[nodiscard]] std::string_view to_string(Role role);

/// A stretch of a Document with its role. Blocks of one Document are in print order and do not
/// overlap; together they hold every byte that is not white space.
struct Block {
  Span span;
  Role role = Role::paragraph;
  std::string_view rule;   ///< why it has this role, such as `pressreader.footer`; a literal
  std::string_view key{};  ///< of a label_value without a printed name: what it is; a literal
};

/// What a Reader says about one Document.
struct Labels {
  std::vector<Block> blocks;
  std::vector<Diagnostic> diagnostics;
  Declared declared{};  ///< the record's number and the dump's size, where they are printed
};

/// Lines between blank ones: the raw material a Reader labels.
struct Paragraph {
  Span span;               ///< from the first line's first to the last line's last printing byte
  std::uint32_t gap = 0;   ///< blank lines before it
  std::uint32_t line = 0;  ///< start of its first line, white space included
  std::uint32_t lines = 1;
};

/// Cuts a Document at its blank lines. A line of white space only (Unicode White_Space) is blank.
[[nodiscard]] std::vector<Paragraph> split_paragraphs(const Document& document);

/// Makes labelled blocks cover a Document: trims ASCII white space at their ends, drops empty
/// ones, and labels whatever a Reader left out as furniture (rule `unclaimed`), so that no
/// Reader can lose text. Blocks must be sorted and must not overlap.
void cover(const Document& document, std::vector<Block>& blocks);

/// Copies every block's text to the field its role names. Verbatim: each Text of the result is
/// `document.view(origin)`, and every block stands in exactly one Text. A second block for a
/// field that holds one text becomes furniture.
[[nodiscard]] Article assemble(const Document& document, const std::vector<Block>& blocks);

}  // namespace copydesk
