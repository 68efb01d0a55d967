#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/article.hpp"
#include "copydesk/diagnostic.hpp"
#include "copydesk/options.hpp"

namespace copydesk {

/// A person named in a byline. Empty means "not printed"; nothing is ever guessed.
struct Author {
  std::string name;
  std::string email;
  std::string role;
  std::string organization;
  std::string location;
  friend bool operator==(const Author&, const Author&) = default;
};

/// Where (and when, and by whom) the opening of the first paragraph says a story was written.
struct Dateline {
  std::string text;    ///< as printed, dash included; it also stays in the body
  std::string place;   ///< as printed
  std::string date;    ///< as printed, or empty
  std::string agency;  ///< as printed, or empty
  friend bool operator==(const Dateline&, const Dateline&) = default;
};

/// What cleaned text means: names, dates and codes. It stands beside the print and never
/// replaces it. Empty strings mean "not printed" or "could not be decided".
struct Meaning {
  std::vector<Author> authors;
  std::optional<Dateline> dateline;
  std::string publisher_name;           ///< the caller's, where none is printed
  std::string edition;                  ///< edition named inside the publication's name
  std::string_view publisher_language;  ///< BCP 47 tag of the language the dump declares
  std::string_view publisher_country;   ///< ISO 3166-1 alpha-2 code
  std::string published_date;           ///< ISO 8601 date
  std::string published_time;           ///< ISO 8601 time
  std::string page;                     ///< page that the name of an archive's file tells
  std::string_view language;            ///< BCP 47 tag of the text
  std::uint64_t word_count = 0;         ///< words of the body by UAX #29, as ICU counts them
};

/// Reads the meaning of a cleaned article in a language (BCP 47 tag, empty: not known). `path` is
/// where the dump lies: some archives keep the date there. What is `given` by the caller stands in
/// for what neither print nor path tells, with a note. Appends doubts to `diagnostics`. Pure and
/// thread-safe.
[[nodiscard]] Meaning interpret(const Article& article, std::string_view language,
                                std::string_view path, const Given& given,
                                std::vector<Diagnostic>& diagnostics);

}  // namespace copydesk
