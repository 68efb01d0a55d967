#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "people/authors.hpp"

namespace copydesk {

/// A byline and who is read from it.
struct Case {
  std::string_view byline;
  std::string_view expected;
};

inline void append(std::string& text, std::string_view label, const std::string& value) {
  if (!value.empty()) text.append(" ").append(label).append("=").append(value);
}

/// `Nora Quill mail=... role=... of=... in=...; Sid Lomax`, or `? doubt`.
inline std::string dump(const Authors& authors) {
  std::string text;
  for (const Author& author : authors.list) {
    if (!text.empty()) text += "; ";
    text += author.name;
    append(text, "mail", author.email);
    append(text, "role", author.role);
    append(text, "of", author.organization);
    append(text, "in", author.location);
  }
  if (!authors.doubt.empty()) text.append("? ").append(authors.doubt);
  return text;
}

template <std::size_t N>
void expect_all(const Case (&cases)[N]) {
  for (const Case& c : cases) EXPECT_EQ(dump(read_authors(c.byline)), c.expected) << c.byline;
}

}  // namespace copydesk
