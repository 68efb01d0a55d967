#include "copydesk/document.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "copydesk/encoding.hpp"
#include "encoded.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

using namespace std::string_view_literals;

struct Case {
  std::string_view bytes;
  std::string_view text;
  std::uint32_t invalid;
};

constexpr DecodeOptions kUtf8{"UTF-8", {}};

/// Read as the UTF-8 they were said to be.
constexpr Case kUtf8Cases[] = {
    {"plain", "plain", 0},
    {"\xEF\xBB\xBFmark", "mark", 0},
    {"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", 0},
    {"end\r", "end\n", 0},
    {"\r\r\n\n", "\n\n\n", 0},
    {"caf\xC3\xA9\r\n", "caf\xC3\xA9\n", 0},
    {"caf\xE9 au", "caf\uFFFD au", 1},
    {"caf\xE9\r\nau", "caf\uFFFD\nau", 1},
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

TEST(Document, DecodesAnyBytesAsUtf8WhenAskedTo) {
  for (const Case& each : kUtf8Cases) {
    const Document document = Document::decode(each.bytes, kUtf8);
    EXPECT_EQ(document.text(), each.text);
    EXPECT_EQ(document.decoding().invalid, each.invalid) << each.text;
    EXPECT_EQ(document.decoding().encoding, "UTF-8");
  }
}

/// Every character's source range decodes to that character again, and together the ranges are
/// the whole record from its first character on.
void expect_mapped_back(std::string_view bytes, const DecodeOptions& options, std::uint64_t mark) {
  const Document document = Document::decode(bytes, options);
  std::uint64_t seen = mark;
  for (std::uint32_t at = 0; at < document.text().size();) {
    const std::uint32_t end = at + code_point_at(document.text(), at).size;
    const SourceRange range = document.to_source({at, end});
    EXPECT_EQ(range.begin, seen) << document.text();
    const auto part = bytes.substr(range.begin, range.end - range.begin);
    EXPECT_EQ(Document::decode(part, options).text(), document.view({at, end}));
    seen = range.end;
    at = end;
  }
  EXPECT_EQ(seen, bytes.size()) << document.text();
}

TEST(Document, MapsEveryCharacterBack) {
  for (const Case& each : kUtf8Cases)
    expect_mapped_back(each.bytes, kUtf8, each.bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

struct Encoded {
  std::string_view encoding;
  std::string_view bytes;
  std::string_view text;
  std::uint32_t invalid = 0;
  std::uint64_t mark = 0;  ///< bytes of a byte order mark
};

constexpr Encoded kEncoded[] = {
    {"windows-1252",
     "\x93"
     "caf\xE9\x94\r\n\x80",
     "\u201Ccaf\u00E9\u201D\n\u20AC"},
    {"windows-1252", "a\x81\x8D\x8F\x90\x9Dz", "a\u0081\u008D\u008F\u0090\u009Dz", 5},
    {"UTF-16LE", "a\0\xE9\0\r\0\n\0\x3D\xD8\xB2\xDE\r\0"sv, "a\u00E9\n\U0001F6B2\n"},
    {"UTF-16BE", "\xFE\xFF\0a\xD5\x5C\0\r\0\r\0\n"sv, "a\uD55C\n\n", 0, 2},
    {"UTF-16LE",
     "\xFF\xFE\x00\xD8"
     "a\0\0\xDC"
     "b"sv,
     "\uFFFD"
     "a\uFFFD\uFFFD",
     3, 2},
    {"UTF-16LE", "\xFD\xFF"sv, "\uFFFD"},  // printed, not made here
    {"UTF-32LE", "a\0\0\0\xB2\xF6\x01\0\0\0\x11\0"sv, "a\U0001F6B2\uFFFD", 1},
    {"UTF-32BE", "\0\0\xFE\xFF\0\0\0a\0\0\xD8\0\0"sv, "a\uFFFD\uFFFD", 2, 4},
    {"EUC-KR", "\xC7\xD1\xB1\xB9 \x81\x41\r\n", "\uD55C\uAD6D \uAC02\n"},
    {"Shift_JIS", "\x82\xA0\x8A\xBF\xB1", "\u3042\u6F22\uFF71"},
    {"EUC-JP", "\xA4\xA2\x8E\xB1\xFF", "\u3042\uFF71\uFFFD", 1},
    {"GB18030", "\xB5\xC4\x81\x39\xEF\x30", "\u7684\u3401"},
    {"Big5", "\xA4\xA4\xA4\xE5", "\u4E2D\u6587"},
    {"KOI8-R", "\xED\xCF\xD3\xCB\xD7\xC1", "\u041C\u043E\u0441\u043A\u0432\u0430"},
};

TEST(Document, DecodesTheEncodingAskedFor) {
  for (const Encoded& each : kEncoded) {
    const DecodeOptions options{each.encoding, {}};
    const Document document = Document::decode(each.bytes, options);
    EXPECT_EQ(document.text(), each.text) << each.encoding;
    EXPECT_EQ(document.decoding().invalid, each.invalid) << each.text;
    EXPECT_EQ(document.decoding().encoding, each.encoding);
    EXPECT_EQ(document.decoding().confidence, 1.0);
    expect_mapped_back(each.bytes, options, each.mark);
  }
}

TEST(Document, ReadsShiftsWithTheCharacterBehindThem) {
  const Document document = Document::decode("a\x1B$B$\"$$\x1B(B\nb", {"ISO-2022-JP", {}});
  EXPECT_EQ(document.text(), "a\u3042\u3044\nb");
  EXPECT_EQ(document.to_source({1, 4}), (SourceRange{1, 6}));
  EXPECT_EQ(document.to_source({7, 9}), (SourceRange{8, 13}));
}

/// What is recognized, and what it is taken for.
struct Recognized {
  std::string_view bytes;
  std::string_view text;
  std::string_view encoding;
  std::uint32_t strays = 0;
  std::uint32_t other_lines = 0;
};

constexpr Recognized kRecognized[] = {
    {"caf\xE9 au lait", "caf\u00E9 au lait", "windows-1252"},
    {"caf\xE9\r\n\x96 bien\r\n", "caf\u00E9\n\u2013 bien\n", "windows-1252"},
    {"caf\xE9\r\x96 bien\r", "caf\u00E9\n\u2013 bien\n", "windows-1252"},
    {"LIBERT\xC9\xBB d'\xE9t\xE9 \xE0 No\xEBl",
     "LIBERT\u00C9\u00BB d'\u00E9t\u00E9 \u00E0 No\u00EBl", "windows-1252"},
    {"\xAB\xA0\xC0 l'\xE9t\xE9\xA0\xBB", "\u00AB\u00A0\u00C0 l'\u00E9t\u00E9\u00A0\u00BB",
     "windows-1252"},
    {"Un clich\xE9\xA0\xBB\nl'\xE9t\xE9\xA0\xBB\n",
     "Un clich\u00E9\u00A0\u00BB\nl'\u00E9t\u00E9\u00A0\u00BB\n", "windows-1252"},
    {"na\xC3\xAFve caf\xC3\xA9 \x93", "na\u00EFve caf\u00E9 \u201C", "UTF-8", 1},
    {"th\xC3\xA9\nfianc\xE9\n", "th\u00E9\nfianc\u00E9\n", "UTF-8", 1},
    {"\xEF\xBB\xBFth\xC3\xA9\xFF", "th\u00E9\u00FF", "UTF-8", 1},
    {"\xE2\x80\x9CWell,\xE2\x80\x9D he said \x97 and left",
     "\u201CWell,\u201D he said \u2014 and left", "UTF-8", 1},
    {"th\xC3\xA9\nd\xE9j\xE0 vu\n\xE9t\xE9\n", "th\u00E9\nd\u00E9j\u00E0 vu\n\u00E9t\u00E9\n",
     "windows-1252", 0, 1},
    {"th\xC3\xA9\ncaf\xC3\xA9\nd\xE9j\xE0 vu", "th\u00E9\ncaf\u00E9\nd\u00E9j\u00E0 vu", "UTF-8", 0,
     1},
};

TEST(Document, RecognizesLegacyTextLineByLine) {
  for (const Recognized& each : kRecognized) {
    const Document document = Document::decode(each.bytes);
    const Decoding& decoding = document.decoding();
    EXPECT_EQ(document.text(), each.text);
    EXPECT_EQ(decoding.encoding, each.encoding) << each.text;
    EXPECT_EQ(decoding.strays, each.strays) << each.text;
    EXPECT_EQ(decoding.other_lines, each.other_lines) << each.text;
    EXPECT_LT(decoding.confidence, 1.0) << each.text;
    EXPECT_GT(decoding.confidence, 0.0) << each.text;
  }
}

struct Story {
  const char* encoding;
  std::string_view text;
};

/// One paragraph of a story is enough to tell the encodings of these languages.
constexpr Story kStories[] = {
    {"windows-1252",
     "Päivällä sää on viileä, mutta järjestäjät odottavat väkeä: majakka avataan kirjastona."},
    {"windows-1252",
     "A inauguração não será adiada, disse a direção da associação; os moradores doaram livros."},
    {"windows-1252",
     "« L’été commence », dit le gardien du phare. À côté, l’hôtel rénové rouvre déjà."},
    {"windows-1252",
     "Der Leuchtturm öffnet nächsten Monat – „schöner als je zuvor“, heißt es am Kai."},
    {"windows-1250",
     "Świeżo odnowiona latarnia morska zostanie otwarta w przyszłym miesiącu jako mała biblioteka. "
     "Mieszkańcy "
     "podarowali jej trzy tysiące książek, a z okien najwyższego piętra widać cały port."},
    {"windows-1251",
     "Старый маяк в портовом городке откроется в следующем месяце как небольшая библиотека."},
    {"KOI8-R",
     "Старый маяк в портовом городке откроется в следующем месяце как небольшая библиотека."},
    {"EUC-KR", "낡은 등대를 고친 작은 도서관이 다음 달 항구 마을에 문을 연다. 입장료는 없다."},
    {"Shift_JIS", "港町の古い灯台が、来月から小さな図書館として生まれ変わる。入場は無料だ。"},
    {"EUC-JP", "港町の古い灯台が、来月から小さな図書館として生まれ変わる。入場は無料だ。"},
    {"GB18030", "海边小镇的旧灯塔下个月将作为一座小图书馆重新开放，不收门票。"},
    {"Big5", "海邊小鎮的舊燈塔下個月將以一座小圖書館的面貌重新開放，不收門票。"},
};

TEST(Document, RecognizesTheEncodingOfAStory) {
  for (const Story& story : kStories) {
    const Document document = Document::decode(encoded(story.text, story.encoding));
    EXPECT_EQ(document.text(), story.text) << story.encoding;
    EXPECT_EQ(document.decoding().encoding, story.encoding);
    EXPECT_LT(document.decoding().confidence, 1.0);
  }
}

/// Korean in an English story stands together, so it is not taken for accents.
TEST(Document, AFewWordsOfAnotherScriptAreRecognized) {
  const std::string_view text =
      "The old lighthouse (낡은 등대) opens as a library next month, said Kim (김서연), who runs "
      "the place. Admission is free on most days. The name (등대 도서관) was chosen by pupils.";
  EXPECT_EQ(Document::decode(encoded(text, "EUC-KR")).text(), text);
}

TEST(Document, TheStreamAroundDecidesForAFewBytes) {
  const DecodeOptions korean{{}, "EUC-KR"};
  EXPECT_EQ(Document::decode("\xC7\xD1\xB1\xB9 ok", korean).text(), "\uD55C\uAD6D ok");
  EXPECT_EQ(Document::decode("caf\xE9 au lait", korean).text(), "caf\u00E9 au lait");
  const DecodeOptions polish{{}, "windows-1250"};
  EXPECT_EQ(Document::decode("\xB3\xF3"
                             "d\x9F",
                             polish)
                .text(),
            "\u0142\u00F3d\u017A");
}

TEST(Document, KeepsWhereTheFirstInvalidByteStood) {
  const Document document = Document::decode("ab\xFFz\xFF", kUtf8);
  EXPECT_EQ(document.decoding().first_invalid, (Span{2, 5}));
  EXPECT_EQ(document.to_source(document.decoding().first_invalid), (SourceRange{2, 3}));
  const Document stray = Document::decode("th\xC3\xA9 z\xFF");
  EXPECT_EQ(stray.decoding().first_stray, (Span{6, 8}));
}

TEST(Document, FindsEncodingsByAnyName) {
  EXPECT_EQ(find_encoding("utf8"), "UTF-8");
  EXPECT_EQ(find_encoding("utf-16le"), "UTF-16LE");
  EXPECT_EQ(find_encoding("cp1252"), "windows-1252");
  EXPECT_EQ(find_encoding("euc-kr"), "EUC-KR");
  EXPECT_EQ(find_encoding("utf9"), "");
  EXPECT_EQ(find_encoding(""), "");
}

TEST(Document, CountsLinesAndCodePoints) {
  const Document document = Document::decode("one\r\n\xC3\xA9t\xC3\xA9 x");
  const Position position = document.position(8);
  EXPECT_EQ(position.line, 2U);
  EXPECT_EQ(position.column, 4U);
}

}  // namespace
}  // namespace copydesk
