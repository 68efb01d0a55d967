#include <gtest/gtest.h>

#include <string_view>

#include "people/authors.hpp"

namespace copydesk {
namespace {

constexpr std::string_view kBareBylines[] = {
    "By Nora Quill",
    "BY NORA QUILL",
    "By Nora Quill n.quill@gazette.example",
    "By Nora Quill, Political Editor",
    "By Nora Quill in Lindale",
    "By Nora Quill, Lindale",
    "By Ruby Tran and Colin Marsh",
    "By Ruby Tran, Colin Marsh and Sid Lomax",
    "By Mila Hart and Jonah Pike, Year 4, Shell Bay State School",
    "By Nora Quill, Associated Press",
    "By Reuters",
    "Von Janne Holler",
    "VON JANNE HOLLER UND ELMAR KNÖPFEL",
    "Par Yann Le Goff",
    "Por Laura Figueres",
    "Por Ana Galán y Pedro Ruizal",
    "Di Giulia D'Amberti",
    "Door Koen Neerhof",
    "Av Åsa Lindgrenson",
    "Af Mette Skovgren",
    "Words by Nora Quill",
    "COMPILED BY MAEVE DOLAN m.dolan@star.example | 087 0000000",
    "LEO FINCH leo.finch@mercury.example",
    "서다인 기자",
    "서다인 기자 dain77@daily.example",
};

constexpr std::string_view kOtherLines[] = {
    "",
    "By",
    "Nora Quill",
    "NORA QUILL",
    "Ruby Tran and Colin Marsh",
    "by Nora Quill",
    "By Monday",
    "By Monday Evening",
    "By Monday the river had risen to the second step.",
    "By the time",
    "By The Time",
    "By Year 4",
    "By then, ballots had been counted",
    "By Candlelight",
    "BY CANDLELIGHT",
    "By Popular Demand",
    "By Royal Appointment",
    "By Christmas Eve",
    "By July 26",
    "By Nora Quill.",
    "By Nora Quill:",
    "By Nora Quill, the bridge was",
    "By Nora Quill and the bridge",
    "Photos by Nora Quill",
    "Foto: Janne Holler",
    "Text: Janne Holler",
    "Nora Quill is a beekeeper in Lindale. Write to nora.quill@gazette.example",
    "By Fleet of Navy Aeroplanes",
    "By Order of the Council",
    "By Staff Reporter",
    "Von Anfang an",
    "Von Berlin nach Rheinau",
    "Von der Polizei",
    "Von Stuttgart auf die Insel",
    "Par ailleurs",
    "Par exemple",
    "Por la noche",
    "Por su parte",
    "Por Favor",
    "Di sera",
    "Door het raam",
    "Public meeting Hana Rewiri",
    "Letters letters@gazette.example",
    "Write to letters@gazette.example",
    "Contact Nora Quill n.quill@gazette.example",
    "서다인 기자가 말했다",
    "정치부 기자",
    "그는 신문사에서 열두 해 동안 일한 서다인 기자",
    "By Nora Quill\nBy Sid Lomax",
};

TEST(Authors, BareBylines) {
  for (const std::string_view line : kBareBylines) EXPECT_TRUE(is_bare_byline(line)) << line;
}

TEST(Authors, OtherLinesAreNoBylines) {
  for (const std::string_view line : kOtherLines) EXPECT_FALSE(is_bare_byline(line)) << line;
}

}  // namespace
}  // namespace copydesk
