#include "copydesk/document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "utf8.hpp"

namespace copydesk {
namespace {

struct Case {
  std::string_view bytes;
  std::string_view text;
  std::uint32_t replaced;
};

constexpr Case kCases[] = {
    {"plain", "plain", 0},
    {"\xEF\xBB\xBFmark", "mark", 0},
    {"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", 0},
    {"end\r", "end\n", 0},
    {"\r\r\n\n", "\n\n\n", 0},
    {"caf\xC3\xA9\r\n", "caf\xC3\xA9\n", 0},
    {"caf\xE9 au", "caf\uFFFD au", 1},
    {"\xFF\xFE", "\uFFFD\uFFFD", 2},
    {"\xF0\x9F\x9A", "\uFFFD", 1},  // a 4-byte character cut off: one maximal subpart
    {"\xF0\x9F\x9A"
     "a",
     "\uFFFD"
     "a",
     1},
    {"\xE2\x82", "\uFFFD", 1},
    {"\xC0\xAF", "\uFFFD\uFFFD", 2},            // overlong
    {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},  // a surrogate
    {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},
    {"\xF0\x9F\x9A\xB2\xFF", "\xF0\x9F\x9A\xB2\uFFFD", 1},
};

TEST(Document, DecodesAnyBytes) {
  for (const Case& each : kCases) {
    const Document document = Document::decode(each.bytes);
    EXPECT_EQ(document.text(), each.text);
    EXPECT_EQ(document.replaced(), each.replaced) << each.text;
    EXPECT_EQ(document.encoding_confidence() == 1.0, each.replaced == 0);
  }
}

/// Every character's source range decodes to that character again, and together the ranges are
/// the whole record.
TEST(Document, MapsEveryCharacterBack) {
  for (const Case& each : kCases) {
    const Document document = Document::decode(each.bytes);
    std::uint64_t seen = each.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (std::uint32_t at = 0; at < document.text().size();) {
      const std::uint32_t end = at + code_point_at(document.text(), at).size;
      const SourceRange range = document.to_source({at, end});
      EXPECT_EQ(range.begin, seen) << each.text;
      const auto bytes = each.bytes.substr(range.begin, range.end - range.begin);
      EXPECT_EQ(Document::decode(bytes).text(), document.view({at, end}));
      seen = range.end;
      at = end;
    }
    EXPECT_EQ(seen, each.bytes.size()) << each.text;
  }
}

TEST(Document, KeepsWhereTheFirstInvalidByteStood) {
  const Document document = Document::decode("ab\xFFz\xFF");
  EXPECT_EQ(document.first_replaced(), (Span{2, 5}));
  EXPECT_EQ(document.to_source(document.first_replaced()), (SourceRange{2, 3}));
}

TEST(Document, CountsLinesAndCodePoints) {
  const Document document = Document::decode("one\r\n\xC3\xA9t\xC3\xA9 x");
  const Position position = document.position(8);
  EXPECT_EQ(position.line, 2U);
  EXPECT_EQ(position.column, 4U);
}

}  // namespace
}  // namespace copydesk
