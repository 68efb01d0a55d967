// The rule `nfc` against ICU over random strings of characters that combine.

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <random>
#include <string>

#include "copydesk/block.hpp"
#include "copydesk/document.hpp"
#include "copydesk/ledger.hpp"
#include "text/utf8.hpp"

namespace copydesk {
namespace {

constexpr char32_t kCharacters[] = {
    U'e',      U'a',      U' ',      U'\u0301', U'\u0308', U'\u0323', U'\u0364',    U'\u00E9',
    U'\u1EA5', U'\u212B', U'\u037E', U'\u1112', U'\u1161', U'\u11AB', U'\uD55C',    U'\uD558',
    U'\u3099', U'\u304B', U'\u4E2D', U'\u2019', U'\u093C', U'\u0928', U'\U0001F6B2'};

std::string random_text(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> pick(0, std::size(kCharacters) - 1);
  std::string text = "x";
  for (int i = 0; i < 12; ++i) append_code_point(text, kCharacters[pick(random)]);
  return text + "x";
}

std::string normalize(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string normal;
  icu::Normalizer2::getNFCInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8(text), status)
      .toUTF8String(normal);
  return normal;
}

std::string clean_text(const std::string& text) {
  const Document document = Document::decode(text);
  const Span all{0, static_cast<std::uint32_t>(document.text().size())};
  Article article = assemble(document, {{all, Role::paragraph, "test"}});
  EXPECT_TRUE(clean(article, *CleanOptions::parse("nfc")).settled);
  return article.body[0].text.value;
}

TEST(Nfc, IsWhatIcuComposes) {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random);
    ASSERT_EQ(clean_text(text), normalize(text)) << text;
  }
}

TEST(Nfc, LeavesEndlessMarksAlone) {
  std::string text = "e";
  for (int i = 0; i < 100000; ++i) text += "\u0301\u0323";
  EXPECT_EQ(clean_text(text), text);
}

}  // namespace
}  // namespace copydesk
