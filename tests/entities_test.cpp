#include "clean/entities.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace copydesk {
namespace {

struct EntityCase {
  std::string_view text;
  std::size_t size;
  char32_t character;
};

constexpr EntityCase kCases[] = {
    {"&amp; x", 5, U'&'},
    {"&AMP;", 5, U'&'},
    {"&eacute;t&eacute;", 8, U'\u00E9'},
    {"&Eacute;", 8, U'\u00C9'},
    {"&EACUTE;", 8, U'\u00C9'},
    {"&thetasym;", 10, U'\u03D1'},
    {"&OpenCurlyDoubleQuote;", 22, U'\u201C'},
    {"&frac12;", 8, U'\u00BD'},
    {"&sup1;", 6, U'\u00B9'},
    {"&sup;", 5, U'\u2283'},
    {"&#233;", 6, U'\u00E9'},
    {"&#xE9;", 6, U'\u00E9'},
    {"&#X1F6B2;", 9, U'\U0001F6B2'},
    {"&#146;", 6, U'\u2019'},
    {"&#0000233;", 10, U'\u00E9'},
    {"&#129;", 0, 0},
    {"&#8;", 0, 0},
    {"&#xD800;", 0, 0},
    {"&#xFFFF;", 0, 0},
    {"&#x110000;", 0, 0},
    {"&#99999999999999999999;", 0, 0},
    {"&#;", 0, 0},
    {"&#x;", 0, 0},
    {"&#-5;", 0, 0},
    {"&#12a;", 0, 0},
    {"&amp", 0, 0},
    {"&amp ;", 0, 0},
    {"&;", 0, 0},
    {"&", 0, 0},
    {"", 0, 0},
    {"&T;", 0, 0},
    {"&PI;", 0, 0},
    {"&eacut;", 0, 0},
    {"amp;", 0, 0},
};

TEST(Entity, Table) {
  for (const EntityCase& each : kCases) {
    const Entity entity = read_entity(each.text);
    EXPECT_EQ(entity.size, each.size) << each.text;
    EXPECT_EQ(entity.character, each.character) << each.text;
  }
}

}  // namespace
}  // namespace copydesk
