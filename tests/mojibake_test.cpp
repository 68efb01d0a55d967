// Wrongly read text in every order: it settles, and long runs of it take no longer than their size.

#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

#include "clean/misread_scan.hpp"
#include "copydesk/block.hpp"
#include "copydesk/document.hpp"
#include "copydesk/ledger.hpp"

namespace copydesk {
namespace {

/// Lead bytes, tails and neighbours in several charsets.
constexpr auto kPieces = std::to_array<std::string_view>(
    {"Ã",      "ƒ", "â", "€", "™", "©",      "Â",      " ", "\u00A0", "a", "A", "?",
     "\uFFFD", "√", "Г", "¬", "Ä", "\u0085", "\u009D", "├", "│",      "’", "š", "ì"});

Article body_of(const Document& document) {
  const auto size = static_cast<std::uint32_t>(document.text().size());
  return assemble(document, {{{0, size}, Role::paragraph, "test"}});
}

void expect_settled(const std::string& text) {
  const Document document = Document::decode(text);
  Article article = body_of(document);
  ASSERT_TRUE(clean(article, {}).settled) << text;
  const Article cleaned = article;
  ASSERT_TRUE(clean(article, {}).ledger.empty()) << text << " > " << cleaned.body[0].text.value;
}

void expect_all_settled(std::size_t count, const std::string& start) {
  if (count == 0) return expect_settled(start);
  for (const std::string_view piece : kPieces)
    expect_all_settled(count - 1, start + std::string(piece));
}

TEST(Mojibake, TakesTheStorysOtherTextsForEvidence) {
  const std::string headline = "Ã Paris";
  const std::string text = headline + "\n\nLa forÃªt et le chÃªne";
  const Document document = Document::decode(text);
  const auto end = static_cast<std::uint32_t>(headline.size());
  const auto size = static_cast<std::uint32_t>(text.size());
  Article article = assemble(
      document, {{{0, end}, Role::headline, "test"}, {{end + 2, size}, Role::paragraph, "test"}});
  (void)clean(article, {});
  EXPECT_EQ(article.headline.value, "à Paris");
  EXPECT_EQ(article.body[0].text.value, "La forêt et le chêne");
}

TEST(Mojibake, SettlesInEveryShortCombination) { expect_all_settled(3, "a"); }

TEST(Mojibake, SettlesInRepeatedCombinations) {
  for (const std::string_view first : kPieces)
    for (const std::string_view second : kPieces)
      for (const std::string_view third : kPieces) {
        std::string text(first);
        for (int i = 0; i < 12; ++i) text.append(second).append(third);
        expect_settled(text);
      }
}

/// What a mending finds, in one line.
std::string shown(const misread::Mending& mending) {
  std::ostringstream all;
  all << mending.doubt.begin << '-' << mending.doubt.end;
  for (const std::uint32_t found : mending.found) all << ' ' << found;
  for (const Edit& edit : mending.edits)
    all << '\n'
        << edit.at.begin << '-' << edit.at.end << ' ' << edit.with << ' ' << edit.rule << ' '
        << edit.evidence;
  return all.str();
}

/// Pieces that stand side by side in wrongly read print, so that many charsets fit.
constexpr auto kWhole = std::to_array<std::string_view>(
    {"â€™", "â€œ", "â€", "â€ ", "Ã©", "Ã ", "Â ", "ÄŤ", "Å¡", "Ð¾Ð", "вЂ™", "√©", "d’é", "Ãƒ©"});

TEST(Mojibake, KnowsWhichEvidenceWouldChangeNothing) {
  std::mt19937 random(7);
  std::size_t closed = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    for (auto pieces = random() % 12; pieces > 0; --pieces)
      text +=
          random() % 2 == 0 ? kPieces[random() % kPieces.size()] : kWhole[random() % kWhole.size()];
    const misread::Mending alone = misread::mend(text, {});
    misread::Counts evidence = alone.found;
    for (auto charsets = random() % 6; charsets > 0; --charsets)
      evidence[random() % evidence.size()] += 1 + static_cast<std::uint32_t>(random() % 3);
    const bool any = misread::may_need_mending(text);
    EXPECT_EQ(shown(any ? misread::Mending{} : alone), shown({})) << text;
    if (alone.open.to(evidence)) continue;
    if (!alone.edits.empty()) ++closed;
    ASSERT_EQ(shown(alone), shown(misread::mend(text, evidence))) << text;
  }
  EXPECT_GT(closed, 2'000U);
}

TEST(Mojibake, TakesTimeInProportion) {
  constexpr std::size_t kSize = 1U << 20U;
  for (const std::string_view repeated : {"Ãƒ", "Äš", "â€", "├│", "ß¬", "Ã ", "\uFFFD", "ƒâ€"}) {
    std::string text;
    while (text.size() < kSize) text += repeated;
    const Document document = Document::decode(text);
    Article article = body_of(document);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(clean(article, {}).settled);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    EXPECT_LT(seconds.count(), 20.0) << repeated;  // sanitizers are slow; the square would be hours
  }
}

}  // namespace
}  // namespace copydesk
