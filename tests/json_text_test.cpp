#include "json/json_text.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/printable_name.hpp"
#include "json/indented.hpp"

namespace copydesk {
namespace {

using nlohmann::ordered_json;

std::string literal(std::string_view value) {
  std::string out;
  JsonText json(out);
  json.string(value);
  json.finish();
  return out;
}

std::string number(double value) {
  std::string out;
  JsonText json(out);
  json.number(value);
  json.finish();
  return out;
}

/// Every kind of value, nested and empty.
void write_sample(std::string& out) {
  JsonText json(out);
  json.begin_object();
  json.key("text").string("He said \"no\".\n");
  json.member("none", "");
  json.member("some", "x");
  json.plain_member("plain", "y");
  json.key("whole").number(std::uint64_t{18446744073709551615U});
  json.key("part").number(0.95);
  json.key("sure").boolean(true);
  json.key("unsure").boolean(false);
  json.key("nothing").null();
  json.key("empty_list").begin_array();
  json.end_array();
  json.key("empty_object").begin_object();
  json.end_object();
  json.key("list").begin_array();
  json.number(std::uint64_t{0});
  json.begin_array();
  json.end_array();
  json.begin_object();
  json.key("a").begin_array();
  json.string("b");
  json.string("c");
  json.end_array();
  json.end_object();
  json.null();
  json.end_array();
  json.key("last").number(1.0);
  json.end_object();
  json.finish();
}

constexpr std::string_view kSample =
    R"({"text":"He said \"no\".\n","none":null,"some":"x","plain":"y","whole":18446744073709551615,)"
    R"("part":0.95,"sure":true,"unsure":false,"nothing":null,"empty_list":[],"empty_object":{},)"
    R"("list":[0,[],{"a":["b","c"]},null],"last":1.0})";

TEST(JsonString, EscapesQuotesBackslashesAndControls) {
  EXPECT_EQ(literal(""), R"("")");
  EXPECT_EQ(literal(R"(a "b" \c/)"), R"("a \"b\" \\c/")");
  EXPECT_EQ(literal("\b\f\n\r\t"), R"("\b\f\n\r\t")");
  EXPECT_EQ(literal(std::string_view("\0\x01\x0B\x1F", 4)), R"("\u0000\u0001\u000b\u001f")");
  EXPECT_EQ(literal("\x7F"), R"("\u007f")");
}

TEST(JsonString, EscapesLineAndParagraphSeparatorsOnly) {
  EXPECT_EQ(literal("a\u2028b\u2029c"), R"("a\u2028b\u2029c")");
  EXPECT_EQ(literal("\u2027\u202A\u2068\u2019"), "\"\u2027\u202A\u2068\u2019\"");
  EXPECT_EQ(literal("\u00A8\u0928\u3028\U0001F4A8"), "\"\u00A8\u0928\u3028\U0001F4A8\"");
}

TEST(JsonString, KeepsAllElse) {
  const std::string_view text = "Größe — 한국, \uFFFD \U0001F4F0 \u0085 \u00A0 <b> & '/";
  EXPECT_EQ(literal(text), "\"" + std::string(text) + "\"");
}

TEST(JsonString, EveryCharacterOfThePlaneComesBack) {
  for (unsigned c = 0; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else if (c < 0x800) {
      text += static_cast<char>(0xC0U | c >> 6U);
      text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
      text += static_cast<char>(0xE0U | c >> 12U);
      text += static_cast<char>(0x80U | (c >> 6U & 0x3FU));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    }
    const std::string printed = literal(text);
    ASSERT_EQ(nlohmann::json::parse(printed).get<std::string>(), text);
    const bool ours = c == 0x7F || c == 0x2028 || c == 0x2029;
    ASSERT_EQ(printed != nlohmann::json(text).dump(), ours);
  }
}

TEST(JsonString, FindsSpecialsAtEveryPlaceOfABlock) {
  for (std::size_t size = 1; size < 150; ++size)
    for (std::size_t at = 0; at < size; ++at)
      for (const std::string_view special : {"\"", "\n", "\x7F", "\u2028", "\u2019", "é"}) {
        std::string text(size, 'x');
        text.replace(at, 1, special);
        ASSERT_EQ(nlohmann::json::parse(literal(text)).get<std::string>(), text);
      }
}

TEST(JsonText, WritesCompact) {
  std::string out = "before ";
  write_sample(out);
  EXPECT_EQ(out, "before " + std::string(kSample));
  EXPECT_EQ(ordered_json::parse(kSample).dump(), kSample);
}

TEST(JsonText, WritesAnyValueAsTheWhole) {
  std::string out;
  JsonText number(out);
  number.number(std::uint64_t{7});
  number.finish();
  JsonText empty(out);
  empty.begin_array();
  empty.end_array();
  empty.finish();
  EXPECT_EQ(out, "7[]");
}

TEST(Indented, IsAsNlohmannDoesIt) {
  std::string out = "before ";
  append_indented(kSample, 0, out);
  EXPECT_EQ(out, "before " + ordered_json::parse(kSample).dump(2));
  for (const std::string_view whole : {"7", "[]", "{}", R"("\\\"[{,:")", R"({"a\"":[[],[{}]]})"}) {
    std::string indented;
    append_indented(whole, 0, indented);
    EXPECT_EQ(indented, ordered_json::parse(whole).dump(2));
  }
}

TEST(Indented, GoesOnInsideAnArray) {
  std::string out = "[\n  ";
  append_indented(kSample, 1, out);
  out += ",\n  ";
  append_indented(kSample, 1, out);
  out += "\n]";
  const ordered_json sample = ordered_json::parse(kSample);
  EXPECT_EQ(out, ordered_json::array({sample, sample}).dump(2));
}

TEST(JsonText, GrowsWithLongAndManyStrings) {
  std::string out;
  ordered_json all = ordered_json::array();
  JsonText json(out);
  json.begin_array();
  for (std::size_t size = 0; size < 40000; size += 1 + size / 3) {
    const std::string text = std::string(size, '"') + std::string(size, 'x');
    json.string(text);
    all.push_back(text);
    json.begin_object();
    json.plain_member("plain", std::string(size, 'y'));
    json.member("text", text);
    json.end_object();
    ordered_json pair;
    pair["plain"] = std::string(size, 'y');
    pair["text"] = size == 0 ? ordered_json() : ordered_json(text);
    all.push_back(pair);
  }
  json.end_array();
  json.finish();
  EXPECT_EQ(out, all.dump());
}

TEST(JsonText, NumbersHaveAFractionAndComeBack) {
  EXPECT_EQ(number(0.0), "0.0");
  EXPECT_EQ(number(-0.0), "-0.0");
  EXPECT_EQ(number(0.955), "0.955");
  EXPECT_EQ(number(1.0), "1.0");
  EXPECT_EQ(number(100000.0), "100000.0");
  EXPECT_EQ(number(0.0001), "0.0001");
  for (int score = 0; score <= 100; ++score)
    EXPECT_EQ(number(score / 100.0), nlohmann::json(score / 100.0).dump());
  for (const double value :
       {1.0 / 3, 0.9987341772151899, std::numeric_limits<double>::max(),
        -std::numeric_limits<double>::min(), std::numeric_limits<double>::denorm_min()})
    EXPECT_EQ(nlohmann::json::parse(number(value)).get<double>(), value);
  EXPECT_EQ(number(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(number(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(PrintableName, KeepsUtf8) {
  EXPECT_EQ(printable_name(""), "");
  EXPECT_EQ(printable_name("-"), "-");
  EXPECT_EQ(printable_name("Zeitung/Größe \U0001F4F0.txt"), "Zeitung/Größe \U0001F4F0.txt");
}

TEST(PrintableName, EscapesBytesOfNoCharacterAndThePercentSign) {
  EXPECT_EQ(printable_name("50%.txt"), "50%25.txt");
  EXPECT_EQ(printable_name("caf\xE9.txt"), "caf%E9.txt");
  EXPECT_EQ(printable_name("100% caf\xE9 é"), "100%25 caf%E9 é");
  EXPECT_EQ(printable_name("\xC3"), "%C3");
  EXPECT_EQ(printable_name("\xE2\x80"), "%E2%80");
  EXPECT_EQ(printable_name("\xC0\xAF\xED\xA0\x80"), "%C0%AF%ED%A0%80");
  EXPECT_EQ(printable_name("\xF5\x80\x80\x80\xFF"), "%F5%80%80%80%FF");
}

}  // namespace
}  // namespace copydesk
