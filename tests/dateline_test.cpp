#include "label/dateline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace copydesk {
namespace {

struct Case {
  std::string_view paragraph;
  std::string_view expected;  ///< text|place|date|agency
};

std::string dump(const std::optional<Dateline>& line) {
  if (!line) return "none";
  return line->text + "|" + line->place + "|" + line->date + "|" + line->agency;
}

constexpr Case kDatelines[] = {
    {"WASHINGTON (AP) — The fleet came home.", "WASHINGTON (AP) —|WASHINGTON||AP"},
    {"Washington (AP) — The fleet came home.", "Washington (AP) —|Washington||AP"},
    {"Halm am See (dpa) - Die Flotte", "Halm am See (dpa) -|Halm am See||dpa"},
    {"PORT CARROW (AP) — the fleet", "PORT CARROW (AP) —|PORT CARROW||AP"},
    {"SEOUL, Feb. 6 — Kite makers met.", "SEOUL, Feb. 6 —|SEOUL|Feb. 6|"},
    {"SEOUL, Sept. 18 (Yonhap) -- Kite makers met.",
     "SEOUL, Sept. 18 (Yonhap) --|SEOUL|Sept. 18|Yonhap"},
    {"SEOUL (Yonhap), Feb. 6 — Kites", "SEOUL (Yonhap), Feb. 6 —|SEOUL|Feb. 6|Yonhap"},
    {"BERLIN (dpa) - Die Wehr feiert.", "BERLIN (dpa) -|BERLIN||dpa"},
    {"BERLIN (dpa/lno) – Die Wehr feiert.", "BERLIN (dpa/lno) –|BERLIN||dpa/lno"},
    {"NEW YORK, Jan 3 (Reuters) - Shares rose.",
     "NEW YORK, Jan 3 (Reuters) -|NEW YORK|Jan 3|Reuters"},
    {"AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ -- A company",
     "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --|AUSTIN, Texas|Feb. 1, 2017|"
     "PRNewswire-AsiaNet"},
    {"TOKYO, May 25, 2018/Kyodo JBN-AsiaNet/ --",
     "TOKYO, May 25, 2018/Kyodo JBN-AsiaNet/ --|TOKYO|May 25, 2018|Kyodo JBN-AsiaNet"},
    {"BUENOS AIRES, Argentina (AP) _ The fleet",
     "BUENOS AIRES, Argentina (AP) _|BUENOS AIRES, Argentina||AP"},
    {"NEW YORK — Shares rose.", "NEW YORK —|NEW YORK||"},
    {"WASHINGTON—The fleet came home.", "WASHINGTON—|WASHINGTON||"},
    {"BRUSSELS -- “No,” she said.", "BRUSSELS --|BRUSSELS||"},
    {"LUMBERTON, N.C. — A bear came.", "LUMBERTON, N.C. —|LUMBERTON, N.C.||"},
    {"LUMBERTON, N.C. (AP) — A bear came.", "LUMBERTON, N.C. (AP) —|LUMBERTON, N.C.||AP"},
    {"KISMAYO, Somalia, Jan. 4 -- A ship", "KISMAYO, Somalia, Jan. 4 --|KISMAYO, Somalia|Jan. 4|"},
    {"MOSTAR, Bosnia and Herzegovina, Jan. 8 -- A",
     "MOSTAR, Bosnia and Herzegovina, Jan. 8 --|MOSTAR, Bosnia and Herzegovina|Jan. 8|"},
    {"NAGOYA, Japan, Tuesday, Jan. 5 -- A train",
     "NAGOYA, Japan, Tuesday, Jan. 5 --|NAGOYA, Japan|Tuesday, Jan. 5|"},
    {"LOS ÁNGELES, 17 sep (Reuters) - Un barco",
     "LOS ÁNGELES, 17 sep (Reuters) -|LOS ÁNGELES|17 sep|Reuters"},
    {"MADRID, 3 de enero (EFE) - Un barco", "MADRID, 3 de enero (EFE) -|MADRID|3 de enero|EFE"},
    {"LYON, 18 septembre (AFP) - Un bateau", "LYON, 18 septembre (AFP) -|LYON|18 septembre|AFP"},
    {"DEN HAAG - Een schip kwam aan.", "DEN HAAG -|DEN HAAG||"},
    {"FRANKFURT am MAIN – Ein Schiff kam an.", "FRANKFURT am MAIN –|FRANKFURT am MAIN||"},
    {"LUMBERTON.- La flota volvió.", "LUMBERTON.-|LUMBERTON||"},
    {"Madrid, 3 may (EFE).- La flota volvió.", "Madrid, 3 may (EFE).-|Madrid|3 may|EFE"},
    {"CIUDAD DE MÉXICO.— La flota", "CIUDAD DE MÉXICO.—|CIUDAD DE MÉXICO||"},
    {"TEPIC, Nay.- La flota volvió.", "TEPIC, Nay.-|TEPIC, Nay.||"},
    {"Halm, 3. Mai (dpa). Die Flotte", "Halm, 3. Mai (dpa).|Halm|3. Mai|dpa"},
    {"New Delhi, May 3 (IANS) The fleet", "New Delhi, May 3 (IANS)|New Delhi|May 3|IANS"},
    {"NEW DELHI: The fleet came home.", "NEW DELHI:|NEW DELHI||"},
    {"PARIS/LONDON (Reuters) - Shares", "PARIS/LONDON (Reuters) -|PARIS/LONDON||Reuters"},
    {"COX'S BAZAR, Bangladesh (AP) — A",
     "COX'S BAZAR, Bangladesh (AP) —|COX'S BAZAR, Bangladesh||AP"},
    {"ST. JOHN'S — Fog came.", "ST. JOHN'S —|ST. JOHN'S||"},
    {"GRAZ. – Ein Schiff", "GRAZ. –|GRAZ||"},
    {"МОСКВА, 5 (ТАСС) — Корабль", "none"},
    {"МОСКВА (ТАСС) — Корабль", "МОСКВА (ТАСС) —|МОСКВА||ТАСС"},
};

constexpr std::string_view kOthers[] = {
    "",
    "—",
    "WASHINGTON",
    "THE MAYOR - who wore a hat - laughed.",
    "THE MAYOR — She laughed.",
    "THE bees of Kilbracken — all of them — came.",
    "KILBRACKEN market — The oldest one.",
    "WASHINGTON - who else - was asleep.",
    "FERNHILL: The fleet came home.",
    "London: The fleet came home.",
    "LONDON: the fleet",
    "The fleet (AP) came home.",
    "NOTA.- La flota volvió.",
    "Ruby Tran — She laughed.",
    "LE FIGARO BOURSE - The market rose.",
    "BREAKING — The fleet is home.",
    "WHAT NOW — The fleet is home.",
    "KEY POINTS — The fleet is home.",
    "A - The fleet",
    "TV - The fleet",
    "WELL-known singers - The best of them",
    "LINDALE (which has no harbour at all, 12 miles inland) — The fleet",
    "LINDALE (population 1200) — The fleet",
    "LINDALE, the town with no harbour, — The fleet",
    "By Ruby Tran — The fleet",
    "20 PEOPLE — The fleet",
    "\"LINDALE\" — The fleet",
    "- By Ruby Tran",
    "LINDALE _ The fleet",
    "LINDALE / -- The fleet",
    "/PRNewswire/ -- The fleet",
    "LINDALE IS A TOWN WITHOUT ANY HARBOUR — The fleet",
    "JOBLESS-RATE",
    "Ruby Tran (Greens) - The fleet",
    "Lindale - The fleet",
    "The fleet of 20 (dpa) - more",
};

TEST(Dateline, Reads) {
  for (const Case& c : kDatelines) EXPECT_EQ(dump(read_dateline(c.paragraph)), c.expected);
}

TEST(Dateline, RejectsOtherOpenings) {
  for (const std::string_view text : kOthers) EXPECT_EQ(dump(read_dateline(text)), "none") << text;
}

TEST(Dateline, TextOpensTheParagraph) {
  for (const Case& c : kDatelines) {
    const auto line = read_dateline(c.paragraph);
    EXPECT_TRUE(!line || c.paragraph.starts_with(line->text)) << c.paragraph;
  }
}

}  // namespace
}  // namespace copydesk
