#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "authors_case.hpp"

namespace copydesk {
namespace {

/// A name alone is read faster than in pieces, as which a byline with two spaces is read.
TEST(Authors, OneNameIsReadAsInPieces) {
  constexpr std::string_view kWords[] = {
      "Nora", "Quill",      "QUILL",     "McTavern", "Van",     "der",  "And",  "and",
      "Och",  "E",          "y",         "With",     "Files",   "From", "Mit",  "Staff",
      "Text", "Tokio",      "Editor",    "AP",       "Dr",      "Jr",   "Hong", "Kong",
      "By",   "Additional", "Reporting", "Reuters",  "special", "to",   "New",  "X"};
  const auto check = [](std::string_view by, const std::string& words) {
    const std::string byline = std::string(by) + " " + words;
    const std::string spaced = std::string(by) + "  " + words;
    EXPECT_EQ(dump(read_authors(byline)), dump(read_authors(spaced))) << byline;
    EXPECT_EQ(is_bare_byline(byline), is_bare_byline(spaced)) << byline;
  };
  for (const std::string_view by : {"By", "BY", "Von", "PAR", "Por"})
    for (const std::string_view a : kWords) {
      check(by, std::string(a));
      for (const std::string_view b : kWords) {
        check(by, std::string(a).append(" ").append(b));
        if (!by.starts_with('B')) continue;
        for (const std::string_view c : kWords)
          check(by, std::string(a).append(" ").append(b).append(" ").append(c));
      }
    }
}

TEST(Authors, OneNameAndItsAddressAreReadAsInPieces) {
  constexpr std::string_view kNames[] = {"Nora Quill",     "NORA QUILL", "Nora van Quill",  "Nora",
                                         "Nora and Quill", "With Nora",  "Nora with",       "Staff",
                                         "Text Nora",      "Nora Mit",   "Nora Quill Oakes"};
  constexpr std::string_view kLocals[] = {
      "nora", "nora.quill", "n-q",  "news",   "info.desk", "",    ".nora", "nora.", "-nora",
      "n..q", "9nora",      "Nora", "QUILLq", "files",     "n_q", "n+q",   "n@q",   "www.nora"};
  constexpr std::string_view kHosts[] = {
      "quill.example", "news.example", "a.b.co", "example", "a..b.co", "-a.co",  "a.c",  "a.co.",
      "a.c0",          "A.co",         ".co",    "",        "a-.co",   "a.co/x", "a.co,"};
  for (const std::string_view by : {"By", "VON"})
    for (const std::string_view name : kNames)
      for (const std::string_view local : kLocals)
        for (const std::string_view host : kHosts) {
          const std::string rest =
              std::string(name).append(" ").append(local).append("@").append(host);
          const std::string byline = std::string(by).append(" ").append(rest);
          const std::string spaced = std::string(by).append("  ").append(rest);
          EXPECT_EQ(dump(read_authors(byline)), dump(read_authors(spaced))) << byline;
          EXPECT_EQ(is_bare_byline(byline), is_bare_byline(spaced)) << byline;
        }
}

/// Whatever pieces a byline is made of: names are slices of it, or a doubt is given.
TEST(Authors, NamesStandInTheByline) {
  constexpr std::string_view kPieces[] = {"By ",    "Nora Quill", " and ", ", ",   "a@b.example",
                                          " @ ",    "(",          ")",     "AP",   " in Lindale",
                                          "\n",     "RUBY",       ".",     "기자", " Staff Writer",
                                          "서다인 "};
  const auto check = [](const std::string& byline) {
    const Authors authors = read_authors(byline);
    EXPECT_TRUE(authors.list.empty() || authors.doubt.empty()) << byline;
    for (const Author& author : authors.list)
      EXPECT_NE(byline.find(author.name), std::string::npos) << byline;
    static_cast<void>(is_bare_byline(byline));
  };
  for (const std::string_view a : kPieces)
    for (const std::string_view b : kPieces)
      for (const std::string_view c : kPieces) check(std::string(a).append(b).append(c).append(a));
}

}  // namespace
}  // namespace copydesk
