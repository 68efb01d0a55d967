#include "text/places.hpp"

#include <gtest/gtest.h>

#include <string>

namespace copydesk {
namespace {

bool operator==(Position a, Position b) { return a.line == b.line && a.column == b.column; }

TEST(Places, CountLinesAndCodePoints) {
  const std::string text = "añb\n\n漢字x\n";
  Places places(text, 7);
  EXPECT_TRUE(places.of(0) == (Position{7, 1}));
  EXPECT_TRUE(places.of(3) == (Position{7, 3}));
  EXPECT_TRUE(places.of(3) == (Position{7, 3}));
  EXPECT_TRUE(places.of(4) == (Position{7, 4}));
  EXPECT_TRUE(places.of(5) == (Position{8, 1}));
  EXPECT_TRUE(places.of(6) == (Position{9, 1}));
  EXPECT_TRUE(places.of(12) == (Position{9, 3}));
  EXPECT_TRUE(places.of(text.size()) == (Position{10, 1}));
}

TEST(Places, GoBack) {
  Places places("one\ntwo\nthree", 1);
  EXPECT_TRUE(places.of(9) == (Position{3, 2}));
  EXPECT_TRUE(places.of(5) == (Position{2, 2}));
}

}  // namespace
}  // namespace copydesk
