#include "copydesk/stream.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "encoded.hpp"
#include "laws.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kFirst =
    "The Harbour Gazette\n\nCrab festival moves indoors\n\n- By Nora Quill\n\n"
    "Rain has driven the festival inside.\n\nNewspapers in English\n\nNewspapers from Ireland";
constexpr std::string_view kSecond =
    "Tablelands Record\n\nNew bell for the old school\n\n-\n\nThe school has a new bell.\n\n"
    "Newspapers in English\n\nNewspapers from Korea, Republic";
constexpr std::string_view kThird =
    "Sunhae Daily\n\nLast tram driver retires\n\n- SEO DA-IN\n\nHe took the bus home.\n\n"
    "Newspapers in Korean\n\nNewspapers from Korea, Republic";

struct Piece {
  std::string bytes;
  Source source;
};

/// Everything a stream gives, or the reason why it fails.
struct Outcome {
  std::vector<Piece> pieces;
  std::string error;
};

/// Hands out so many bytes at a time.
ReadBytes in_chunks(std::string_view text, std::size_t chunk) {
  return [text, chunk](std::span<char> to) mutable -> Result<std::size_t> {
    const std::size_t size = std::min({chunk, to.size(), text.size()});
    std::copy_n(text.begin(), size, to.begin());
    text.remove_prefix(size);
    return size;
  };
}

Outcome cut(std::string_view text, std::size_t chunk = 4096, const ReadOptions& options = {}) {
  RecordStream stream(in_chunks(text, chunk), "-", options);
  Outcome outcome;
  for (;;) {
    auto next = stream.next();
    if (!next) {
      outcome.error = next.error().message;
      return outcome;
    }
    if (!*next) return outcome;
    outcome.pieces.push_back({std::string((*next)->bytes), (*next)->source});
  }
}

std::string joined(std::string_view between) {
  return std::string(kFirst) + std::string(between) + std::string(kSecond) + std::string(between) +
         std::string(kThird);
}

TEST(Stream, ThreeDumpsAreThreeRecordsHoweverJoined) {
  for (const std::string_view between : {"\n", "\n\n", "\n\f\n", "\f", "\n\f", "\f\n", "\n \n\n",
                                         "", "\xEF\xBB\xBF", "\n\xEF\xBB\xBF", "\r\n"}) {
    for (const std::size_t chunk : {1U, 7U, 4096U}) {
      const Outcome outcome = cut(joined(between), chunk);
      ASSERT_EQ(outcome.pieces.size(), 3U) << testing::PrintToString(between) << " " << chunk;
      const bool marked = between.find('\xEF') != between.npos;
      const std::string mark = marked ? "\xEF\xBB\xBF" : "";
      EXPECT_EQ(outcome.pieces[0].bytes, kFirst);
      EXPECT_EQ(outcome.pieces[1].bytes, mark + std::string(kSecond));
      EXPECT_EQ(outcome.pieces[2].bytes, mark + std::string(kThird));
    }
  }
}

TEST(Stream, JoinedDumpsConvertAsTheyDoAlone) {
  const Outcome together = cut(joined(""));
  const Outcome alone = cut(kSecond);
  const Record a = convert({together.pieces[1].bytes, together.pieces[1].source}, {});
  const Record b = convert({alone.pieces[0].bytes, alone.pieces[0].source}, {});
  EXPECT_EQ(a.id, b.id);
  EXPECT_EQ(a.article.headline.value, b.article.headline.value);
  EXPECT_EQ(a.meaning.publisher_country, "KR");
  EXPECT_EQ(a.source.reader, b.source.reader);
}

TEST(Stream, SaysWhereARecordLies) {
  const std::string text = "\n\n" + joined("\r\n\r\n");
  const Outcome outcome = cut(text);
  ASSERT_EQ(outcome.pieces.size(), 3U);
  EXPECT_EQ(outcome.pieces[0].source.line, 3U);
  EXPECT_EQ(outcome.pieces[1].source.line, 15U);
  EXPECT_EQ(outcome.pieces[1].source.record, 2U);
  for (const Piece& piece : outcome.pieces) {
    const SourceRange at = piece.source.bytes;
    EXPECT_EQ(text.substr(at.begin, at.end - at.begin), piece.bytes);
  }
}

TEST(Stream, CountsLoneCarriageReturnsAsLineEnds) {
  EXPECT_EQ(cut("\r\r\ra text").pieces.at(0).source.line, 4U);
  EXPECT_EQ(cut("\r\n\r\na text", 1).pieces.at(0).source.line, 3U);
}

TEST(Stream, SaysThatDumpsWereGlued) {
  const Outcome outcome = cut(joined(""));
  ASSERT_EQ(outcome.pieces.size(), 3U);
  EXPECT_FALSE(outcome.pieces[0].source.glued);
  EXPECT_TRUE(outcome.pieces[1].source.glued);
}

TEST(Stream, RefusesWhatIsNoText) {
  EXPECT_EQ(cut("").error, "is empty: no text to convert");
  EXPECT_EQ(cut(" \n\t\r\n\f").error, "is empty: no text to convert");
  EXPECT_EQ(cut("\xEF\xBB\xBF\n").error, "is empty: no text to convert");
  EXPECT_EQ(cut(std::string(3000000, '\n')).error, "is empty: no text to convert");
  EXPECT_EQ(cut(std::string("a\0b", 3)).error, "is binary, not text");
  EXPECT_EQ(cut("%PDF-1.7\n").error, "is a PDF: convert it with pdftotext");
  EXPECT_EQ(cut("<!DOCTYPE html><p>x").error, "is HTML: convert it with pandoc -t plain");
  EXPECT_EQ(cut("{\\rtf1 x}").error, "is an RTF: convert it with pandoc -t plain");
  EXPECT_EQ(cut("<?xml version=\"1.0\"?>").error, "is XML: take the text out of it first");
  EXPECT_EQ(cut("%!PS-Adobe-3.0\n").error, "is PostScript: convert it with ps2ascii");
  EXPECT_EQ(cut("Rar!\x1A\x07\x01").error, "is a RAR archive: unpack it first");
}

TEST(Stream, TellsWhatAZipHolds) {
  const auto kind = [](const std::string& members) {
    return cut("PK\x03\x04 [Content_Types].xml " + members).error;
  };
  EXPECT_EQ(kind("word/document.xml"), "is a DOCX: convert it with pandoc -t plain");
  EXPECT_EQ(kind("xl/workbook.xml"), "is an XLSX: export its cells as text first");
  EXPECT_EQ(kind("application/epub+zip word/"), "is an EPUB: convert it with pandoc -t plain");
  EXPECT_EQ(kind("application/vnd.oasis.opendocument.text"),
            "is an ODT: convert it with pandoc -t plain");
  EXPECT_EQ(kind("a.txt"), "is a ZIP archive: unpack it first");
}

TEST(Stream, RefusesPictures) {
  const std::string advice = " picture: read it with an OCR program first";
  EXPECT_EQ(cut("\x89PNG\r\n\x1A\n").error, "is a PNG" + advice);
  EXPECT_EQ(cut("\xFF\xD8\xFF\xE0").error, "is a JPEG" + advice);
  EXPECT_EQ(cut("GIF89a").error, "is a GIF" + advice);
  EXPECT_EQ(cut(std::string("II*\0\x08\0\0\0", 8)).error, "is a TIFF" + advice);
}

TEST(Stream, RefusesJson) {
  const std::string reason =
      "is JSON: --input-format jsonl reads lines of {\"path\":...,\"text\":...}";
  const std::string own =
      "holds articles that copydesk has written: give it what they were made from";
  std::string long_text = "{\"text\":\"";
  long_text.append(100'000, 'x');
  for (const std::string_view json :
       {std::string_view(R"({"path":"a.txt","text":"The ferry sails."})"),
        std::string_view(long_text), std::string_view("\xEF\xBB\xBF\n{ \"a\" : 1 }"),
        std::string_view("[\n  {\n    \"a\": null,"), std::string_view(R"({"a\"b": {"c": 1}})"),
        std::string_view(R"([["id", "text"], ["1", "Ferry"]])"),
        std::string_view("[\"1\",\"Ferry\"]\n[\"2\",\"Storm\"]\n"),
        std::string_view(R"(["Ferry sails"])"),
        std::string_view(R"([1, -2.5e3, true, "x", {"a": 1}])")})
    EXPECT_EQ(cut(json).error, reason) << json.substr(0, 100);
  EXPECT_EQ(cut(R"({"schema":"copydesk/article/1","id":"urn:uuid:1"})").error, own);
  EXPECT_EQ(cut("[\n  {\n    \"schema\": \"copydesk/article/1\",\n").error, own);
}

TEST(Stream, ReadsTextThatOpensWithABraceOrBracket) {
  for (const std::string_view text : {"{",
                                      "[",
                                      "{}",
                                      "[]",
                                      "[1]",
                                      "[1, 2] Notes stand below.",
                                      "[1] The ferry sails again",
                                      "[PHOTO] The ferry sails again",
                                      "[Reuters] - The ferry",
                                      "{Advertisement} Buy now",
                                      "{\"Nothing is lost,\" she said.}",
                                      "{\"Note\": the ferry sails.}",
                                      "{\"Yes\": \"No\" he said}",
                                      "[\"Stop!\"] she cried.",
                                      "[\"Stop!\"]\n\nShe cried.",
                                      "[\"Yes\", \"No\"] were the answers",
                                      "[\"Yes\", said she]",
                                      "[[Category:Ferries]]",
                                      "[[\"The Ferry\"",
                                      "[1, 2]\n\nTwo notes.",
                                      "[2019, 2020]",
                                      "{\"A line\nends\": 1}",
                                      "[nul",
                                      "{\"text\"",
                                      "{1: \"a\"}"})
    EXPECT_EQ(cut(text).error, "") << text;
}

TEST(Stream, AForcedFormatOverridesTheRefusal) {
  ReadOptions options;
  options.format = find_reader("plain");
  const Outcome outcome = cut(std::string("a\0b", 3), 4096, options);
  ASSERT_EQ(outcome.pieces.size(), 1U);
  EXPECT_EQ(outcome.pieces[0].source.score, 100);
}

TEST(Stream, PassesOnThatReadingFailed) {
  RecordStream stream([](std::span<char>) -> Result<std::size_t> { return Error{"gone"}; }, "x",
                      {});
  const auto next = stream.next();
  ASSERT_FALSE(next);
  EXPECT_EQ(next.error().message, "gone");
}

TEST(Stream, CutsLongRecordsAndLosesNothing) {
  ReadOptions options;
  options.max_record = 1024;
  std::string text;
  for (int i = 0; i < 500; ++i) text += "One more sentence of a very long story.\n\n";
  const Outcome outcome = cut(text, 100, options);
  ASSERT_GT(outcome.pieces.size(), 15U);
  std::string all;
  for (const Piece& piece : outcome.pieces) {
    EXPECT_LE(piece.bytes.size(), 1024U);
    all += piece.bytes + "\n\n";
  }
  EXPECT_EQ(all, text);
  EXPECT_TRUE(outcome.pieces.front().source.cut);
  EXPECT_FALSE(outcome.pieces.back().source.cut);
}

TEST(Stream, CutsAtWholeCharacters) {
  ReadOptions options;
  options.max_record = 1024;
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\uD55C";
  for (const Piece& piece : cut(text, 4096, options).pieces) EXPECT_EQ(piece.bytes.size() % 3, 0U);
}

TEST(Stream, CutsBytesWithoutCharacters) {
  ReadOptions options;
  options.max_record = 64;
  const Outcome outcome = cut("T" + std::string(63, '\x8A') + "e", 4096, options);
  ASSERT_EQ(outcome.pieces.size(), 2U);
  EXPECT_EQ(outcome.pieces[0].bytes.size(), 64U);
}

TEST(Stream, WhiteSpaceBeyondTheLimitIsNoRecord) {
  ReadOptions options;
  options.max_record = 64;
  const Outcome outcome = cut(std::string(200, ' ') + "word", 4096, options);
  ASSERT_EQ(outcome.pieces.size(), 1U);
  EXPECT_EQ(outcome.pieces[0].source.bytes.end, 204U);
}

TEST(Stream, ProseAboutNewspapersIsNotCut) {
  const std::string text =
      "The Post\n\nAn attic\n\n-\n\nNewspapers from Ireland lay on top of the pile.\n\n"
      "Newspapers in English\n\nwere below them, and nobody had read any of them for years.\n\n"
      "Newspapers in English\n\nNewspapers from Ireland";
  EXPECT_EQ(cut(text).pieces.size(), 1U);
}

TEST(Stream, ReadsEachRecordInItsOwnFormat) {
  const Outcome outcome =
      cut(std::string(kFirst) + "\n\f\nA note of no format at all.\n\f\n" + std::string(kSecond));
  ASSERT_EQ(outcome.pieces.size(), 3U);
  EXPECT_EQ(outcome.pieces[2].source.reader, find_reader("pressreader"));
}

TEST(Stream, PlainTextIsPartedByFormFeedLines) {
  EXPECT_EQ(cut("one\n\f\ntwo\n \f \nthree").pieces.size(), 3U);
  EXPECT_EQ(cut("a page\fb page").pieces.size(), 1U);
}

// --- Encodings

/// Records with their texts and places, as one string to compare.
std::string described(std::string_view bytes, std::size_t chunk, std::string_view encoding = {}) {
  RecordStream stream(in_chunks(bytes, chunk), "-", {}, {encoding, {}});
  std::string all;
  for (;;) {
    auto next = stream.next();
    if (!next) return all + next.error().message;
    if (!*next) return all;
    const SourceRange at = (*next)->source.bytes;
    EXPECT_EQ((*next)->bytes, bytes.substr(at.begin, at.end - at.begin)) << chunk;
    const Record record = convert(std::move(**next), {});
    EXPECT_FALSE(laws::check_all(record, {}));
    all += std::to_string(at.begin) + "-" + std::to_string(at.end) + " line " +
           std::to_string(record.source.line) + " " +
           std::string(record.document.decoding().encoding) + " " +
           std::to_string(record.document.decoding().invalid) + "\n" +
           std::string(record.document.text()) + "\n";
  }
}

TEST(Stream, DecodesBeforeItCuts) {
  const std::string text = joined("\r\n\r\n") + "\r\n\uD55C\uAD6D \U0001F6B2\U0001F6B2 caf\u00E9\r";
  const std::string_view expected = "\uD55C\uAD6D \U0001F6B2\U0001F6B2 caf\u00E9";
  for (const char* encoding :
       {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16", "UTF-32"}) {
    const std::string bytes = encoded(text, encoding);
    const std::string whole = described(bytes, 1U << 20U);
    EXPECT_NE(whole.find(" line 36 "), whole.npos) << whole;
    EXPECT_NE(whole.find(expected), whole.npos) << whole;
    for (std::size_t chunk = 1; chunk < 40; ++chunk)
      EXPECT_EQ(described(bytes, chunk), whole) << encoding << " in pieces of " << chunk;
  }
}

TEST(Stream, LoneSurrogatesAndHalfCharactersAreOnRecord) {
  const std::string bytes(
      "\xFF\xFE"
      "a\0\x3D\xD8"
      "b\0\xB2\xDE\x3D\xD8\xB2\xDE\r\0\n\0\x3D\xD8"
      "c",
      19);
  for (std::size_t chunk = 1; chunk < 20; ++chunk)
    EXPECT_EQ(described(bytes, chunk),
              "0-19 line 1 UTF-16LE 3\na\uFFFD"
              "b\uFFFD\U0001F6B2\n\uFFFD\n");
}

TEST(Stream, ShiftsAreKeptBetweenRecords) {
  const std::string bytes = "\x1B$)C\nfirst \x0E\x30\x21\x0F\n\f\nsecond \x0E\x30\x22\x0F\n";
  for (const std::size_t chunk : {1U, 3U, 4096U})
    EXPECT_EQ(
        described(bytes, chunk),
        "5-14 line 2 ISO-2022-KR 0\nfirst \uAC00\n18-28 line 4 ISO-2022-KR 0\nsecond \uAC01\n");
}

TEST(Stream, TheEncodingAskedForIsTheEncoding) {
  EXPECT_EQ(described("caf\xE9\n\f\n\xE9t\xE9", 3, "windows-1252"),
            "0-4 line 1 windows-1252 0\ncaf\u00E9\n7-10 line 3 windows-1252 0\n\u00E9t\u00E9\n");
}

TEST(Stream, BinaryFilesAreNotTakenForUtf16) {
  EXPECT_EQ(cut(std::string("a\0b\1c\2", 6)).error, "is binary, not text");
  EXPECT_EQ(cut(std::string("\0\1\2", 3)).error, "is binary, not text");
  std::string samples;  // sound in numbers of two bytes
  for (int i = 0; i < 4000; ++i)
    samples += {static_cast<char>(i * 7 % 251), static_cast<char>(i % 5 / 3)};
  EXPECT_EQ(cut(samples).error, "is binary, not text");
  EXPECT_EQ(cut(encoded("<html><p>x</p></html>", "UTF-16LE")).error,
            "is HTML: convert it with pandoc -t plain");
  EXPECT_EQ(cut(std::string("\xFF\xFE\n\0 \0", 6)).error, "is empty: no text to convert");
}

TEST(Stream, LongUtf16KeepsItsPlaces) {
  std::string text;
  for (int i = 0; i < 60000; ++i)
    text += "\uC5B4\uB290 \u00E9t\u00E9 line " + std::to_string(i) + "\n\n";
  ReadOptions options;
  options.max_record = 20000;
  const std::string bytes = encoded(text, "UTF-16LE");
  std::uint64_t seen = 0;
  for (const Piece& piece : cut(bytes, 65536, options).pieces) {
    const SourceRange at = piece.source.bytes;
    EXPECT_EQ(at.begin, seen);
    EXPECT_EQ(bytes.substr(at.begin, at.end - at.begin), piece.bytes);
    seen = at.end + 4;
  }
  EXPECT_EQ(seen, bytes.size());
}

/// Inputs on which a careless scan would take quadratic time: they only have to end.
TEST(Stream, AwkwardMegabytesEnd) {
  const auto repeated = [](std::string_view piece, std::size_t bytes) {
    std::string text = "x";
    while (text.size() < bytes) text += piece;
    return text;
  };
  for (const std::string_view piece :
       {"\f", "\n", "a\f", "Newspapers in ", "\nNewspapers in English", " ?? a ?? b\n", "\n?? a",
        "- \n", "\r", "a\n\n", "\xEF\xBF\xBD ", "\xC2\xA0", "a  "}) {
    const std::string text = repeated(piece, 1000000);
    std::size_t covered = 0;
    for (const Piece& part : cut(text, 65536).pieces) {
      const Record record = convert({part.bytes, part.source}, {});
      covered += record.document.text().size();
    }
    EXPECT_GT(covered, 0U);
  }
}

}  // namespace
}  // namespace copydesk
