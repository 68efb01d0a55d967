// JSON Lines input: one text a line, whatever the chunks it comes in.
#include "cli/input/json_lines.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace copydesk::cli {
namespace {

/// Gives bytes a few at a time.
ReadBytes in_pieces(std::string_view bytes, std::size_t size) {
  return [bytes, size](std::span<char> into) mutable -> Result<std::size_t> {
    const std::size_t got = std::min({size, into.size(), bytes.size()});
    std::copy_n(bytes.begin(), got, into.begin());
    bytes.remove_prefix(got);
    return got;
  };
}

/// `1 path: text` or `1 path! problem` for each line.
std::string lines_of(std::string_view bytes, std::size_t piece = 4096, std::size_t longest = 1000) {
  JsonLines lines(in_pieces(bytes, piece), longest);
  std::string all;
  for (;;) {
    auto line = lines.next();
    if (!line) return all + "failed: " + line.error().message;
    if (!*line) return all;
    const TextLine& text = **line;
    all += std::to_string(text.line) + " " + text.path;
    all += text.problem.empty() ? ": " + text.text : "! " + text.problem;
    all += "\n";
  }
}

TEST(JsonLines, TextAndPathAreTaken) {
  EXPECT_EQ(lines_of(R"({"path":"a/b.txt","text":"One \u00e9"})"
                     "\n"
                     R"({"text":"Two","other":[{"text":"no"}],"path":null})"),
            "1 a/b.txt: One é\n2 : Two\n");
}

TEST(JsonLines, LinesEndInAnyWay) {
  const std::string expected = "1 : One\n3 : Two\n";
  EXPECT_EQ(lines_of("{\"text\":\"One\"}\n\n{\"text\":\"Two\"}"), expected);
  EXPECT_EQ(lines_of("{\"text\":\"One\"}\r\n\r\n{\"text\":\"Two\"}\r\n"), expected);
  EXPECT_EQ(lines_of("\xEF\xBB\xBF{\"text\":\"One\"}\n  \n {\"text\":\"Two\"}\n\n"), expected);
  EXPECT_EQ(lines_of(""), "");
  EXPECT_EQ(lines_of("\n\n"), "");
}

TEST(JsonLines, ChunksDoNotMatter) {
  const std::string bytes = "{\"text\":\"One\"}\n{\"path\":\"p\",\"text\":\"Two\"}\nno\n{}";
  const std::string expected = lines_of(bytes);
  for (std::size_t piece = 1; piece < bytes.size(); ++piece)
    EXPECT_EQ(lines_of(bytes, piece), expected) << piece;
}

TEST(JsonLines, WhatIsNoTextIsAProblemOfItsLine) {
  EXPECT_EQ(lines_of("{\"path\":\"p\"}"), "1 p! has no \"text\"\n");
  EXPECT_EQ(lines_of("{\"text\":null}"), "1 ! has no \"text\"\n");
  EXPECT_EQ(lines_of("{\"text\":1}"), "1 ! has a \"text\" that is no string\n");
  EXPECT_EQ(lines_of("{\"path\":1,\"text\":\"a\"}"), "1 ! has a \"path\" that is no string\n");
  EXPECT_EQ(lines_of("[1]\n7\n\"a\""),
            "1 ! is no JSON object\n2 ! is no JSON object\n3 ! is no JSON object\n");
  EXPECT_EQ(lines_of("{\"text\":\"a"), "1 ! is no JSON: error at column 11\n");
  EXPECT_EQ(lines_of("{\"text\":\"a\"} x"), "1 ! is no JSON: error at column 14\n");
  EXPECT_EQ(lines_of("{\"text\":\"caf\xE9\"}"), "1 ! is no JSON: error at column 14\n");
  EXPECT_EQ(lines_of("{\"text\":\"\\ud800\"}"), "1 ! is no JSON: error at column 16\n");
  EXPECT_EQ(lines_of("{\"text\":\"a\",\"n\":1e999}"), "1 ! is no JSON\n");
}

TEST(JsonLines, ALineThatIsTooLongCostsItself) {
  const std::string bytes =
      "{\"text\":\"" + std::string(2000, 'a') + "\"}\n{\"text\":\"b\"}\n" + std::string(3000, 'x');
  for (const std::size_t piece : {std::size_t{10}, std::size_t{999}, std::size_t{100'000}})
    EXPECT_EQ(lines_of(bytes, piece),
              "1 ! is longer than 1000 bytes\n2 : b\n3 ! is longer than 1000 bytes\n")
        << piece;
}

TEST(JsonLines, DepthDoesNoHarm) {
  const std::string deep = "{\"a\":" + std::string(1'000'000, '[') + "\n{\"text\":\"b\"}";
  EXPECT_EQ(lines_of(deep, 4096, 2'000'000), "1 ! is no JSON: error at column 1000006\n2 : b\n");
}

TEST(JsonLines, ReadingThatFailsIsTold) {
  JsonLines lines([](std::span<char>) -> Result<std::size_t> { return Error{"gone"}; });
  const auto line = lines.next();
  ASSERT_FALSE(line);
  EXPECT_EQ(line.error().message, "gone");
}

TEST(JsonLines, AnErrorIsALine) {
  EXPECT_EQ(error_line("has no \"text\"", "a\n\xFF", 3),
            "{\"error\":\"has no \\\"text\\\"\",\"path\":\"a\\n\xEF\xBF\xBD\",\"line\":3}\n");
}

}  // namespace
}  // namespace copydesk::cli
