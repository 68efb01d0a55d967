#include "label/label_keys.hpp"

#include <gtest/gtest.h>

namespace copydesk {
namespace {

TEST(LabelKeys, TheSameFactHasOneKey) {
  for (const char* label : {"LENGTH", "LENGTH:", "Length", "LÄNGE", "LENGTE", "LONGUEUR", "WC"})
    EXPECT_EQ(label_key(label), "length") << label;
  for (const char* label : {"LOAD-DATE", "Load-Date:", "DATE-CHARGEMENT", "UPDATE"})
    EXPECT_EQ(label_key(label), "load_date") << label;
}

TEST(LabelKeys, DamagedSpacesDoNotCount) {
  EXPECT_EQ(label_key("Placeof publication:"), "place_of_publication");
  EXPECT_EQ(label_key("Document type"), label_key("Documenttype"));
}

TEST(LabelKeys, WhatIsNotKnownHasNone) {
  for (const char* label : {"", ":", "WINGSPAN", "SOPA", "lengths"})
    EXPECT_EQ(label_key(label), "") << label;
}

}  // namespace
}  // namespace copydesk
