#include "clean/protected_tokens.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace copydesk {
namespace {

TEST(ProtectedTokens, HoldEveryPlaceOfAnAddress) {
  constexpr std::string_view kText = "see harbour.example/a, or @quay now";
  ProtectedTokens tokens(kText);
  for (std::size_t at = 0; at < kText.size(); ++at) {
    const bool address = at >= 4 && at < 22;
    const bool name = at >= 26 && at < 31;
    const bool space = kText[at] == ' ';
    EXPECT_EQ(tokens.hold(at), (address || name) && !space) << at;
  }
}

TEST(ProtectedTokens, ReadTheWholeTokenFromItsMiddle) {
  ProtectedTokens tokens("a@b c");
  EXPECT_TRUE(tokens.hold(2));
  EXPECT_FALSE(tokens.hold(4));
}

TEST(ProtectedTokens, TakeAnyTest) {
  ProtectedTokens tokens("one two", [](std::string_view token) { return token == "two"; });
  EXPECT_FALSE(tokens.hold(0));
  EXPECT_TRUE(tokens.hold(5));
}

}  // namespace
}  // namespace copydesk
