// The four laws over every short combination of awkward pieces, then over long seeded texts, for
// every reader, with and without cleaning.

#include "laws.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "encoded.hpp"
#include "text_generator.hpp"

namespace copydesk {
namespace {

Options with_rules(std::string_view rules) {
  Options options;
  options.clean = *CleanOptions::parse(rules);
  return options;
}

bool is_white(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\n\v\f\r") == bytes.npos;
}

/// A readable form of bytes for a failing test.
std::string escaped(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += "\\x";
      out += kDigits[byte >> 4U];
      out += kDigits[byte & 15U];
    }
  }
  return out;
}

void expect_laws(std::string_view bytes, const Options& options) {
  if (is_white(bytes)) return;
  for (const Reader* reader : readers()) {
    RecordBytes input{bytes, {}};
    input.source.reader = reader;
    const Record record = convert(std::move(input), options);
    const auto violation = laws::check_all(record, options);
    ASSERT_FALSE(violation) << reader->name << ": " << *violation << "\nin " << escaped(bytes);
  }
}

TEST(Laws, HoldForEveryShortCombination) {
  const Options standard = with_rules("standard");
  const Options none = with_rules("none");
  for_each_combination(3, [&](const std::string& text) {
    expect_laws(text, standard);
    expect_laws(text, none);
  });
}

TEST(Laws, HoldForEveryCombinationOfFourPieces) {
  const Options standard = with_rules("standard");
  for_each_combination(4, [&](const std::string& text) { expect_laws(text, standard); });
}

TEST(Laws, HoldForLongTexts) {
  const Options standard = with_rules("standard");
  const Options none = with_rules("none");
  const Options all = with_rules("all");
  for (unsigned seed = 0; seed < 2000; ++seed) {
    const std::string text = long_text(seed);
    expect_laws(text, seed % 4 == 0 ? none : seed % 4 == 1 ? all : standard);
    if (HasFatalFailure()) return;
  }
}

/// The laws, and that each text's source bytes read as that text.
void expect_source_laws(const std::string& bytes, std::string_view encoding) {
  Options options;
  options.decode.encoding = encoding;
  RecordBytes input{bytes, {}};
  const Record record = convert(std::move(input), options);
  const auto violation = laws::check_all(record, options);
  ASSERT_FALSE(violation) << encoding << ": " << *violation << "\nin " << escaped(bytes);
  const auto unsourced = laws::check_source(record, bytes);
  ASSERT_FALSE(unsourced) << encoding << ": " << *unsourced << "\nin " << escaped(bytes);
}

constexpr auto kEncodings = std::to_array<std::string_view>(
    {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE", "EUC-KR", "Shift_JIS", "Big5"});

TEST(Laws, HoldInEveryEncoding) {
  for_each_combination(3, [&](const std::string& text) {
    if (is_white(text)) return;
    for (const std::string_view encoding : kEncodings) {
      expect_source_laws(encoded(text, encoding.data()), encoding);
      if (HasFatalFailure()) return;
    }
  });
}

TEST(Laws, HoldForAnyBytesInEveryEncoding) {
  for (unsigned seed = 0; seed < 200; ++seed) {
    const std::string text = long_text(seed);
    if (text == "\xEF\xBB\xBF") continue;  // a mark alone is no record
    for (const std::string_view encoding : kEncodings) {
      expect_source_laws(text, encoding);
      expect_source_laws(encoded(text, encoding.data()), encoding);
      if (HasFatalFailure()) return;
    }
  }
}

/// Lines and stray bytes of other encodings in one text.
TEST(Laws, HoldForMixedText) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const std::string text =
        long_text(seed) + "\n" + encoded(long_text(seed + 1), "windows-1252") + "\n" +
        encoded(long_text(seed + 2), seed % 2 == 0 ? "EUC-KR" : "windows-1252");
    expect_source_laws(text, {});
    if (HasFatalFailure()) return;
  }
}

}  // namespace
}  // namespace copydesk
