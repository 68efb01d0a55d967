#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "authors_case.hpp"

namespace copydesk {
namespace {

constexpr Case kOneName[] = {
    {"By Nora Quill", "Nora Quill"},
    {"BY NORA QUILL", "NORA QUILL"},
    {"by Nora Quill", "Nora Quill"},
    {"By: Nora Quill", "Nora Quill"},
    {"Nora Quill", "Nora Quill"},
    {"NORA QUILL", "NORA QUILL"},
    {"Nora Quill.", "Nora Quill"},
    {"  By \t Nora\u00a0Quill ", "Nora Quill"},
    {"*Nora Quill*", "Nora Quill"},
    {"By J.R. Marlowe", "J.R. Marlowe"},
    {"By Seo Da-in", "Seo Da-in"},
    {"Leo van der Brandt", "Leo van der Brandt"},
    {"By Tobias Lund, Jr.", "Tobias Lund, Jr."},
    {"By Dr Ruth Oakes", "Dr Ruth Oakes"},
    {"By TRAMPER", "TRAMPER"},
    {"VON ELMAR KNÖPFEL", "ELMAR KNÖPFEL"},
    {"Von Elmar Knöpfel", "Elmar Knöpfel"},
    {"VON RUTH VON DER AUE", "RUTH VON DER AUE"},
    {"Par Yann Le Goff", "Yann Le Goff"},
    {"Por Laura Figueres", "Laura Figueres"},
    {"Di Giulia D'Amberti", "Giulia D'Amberti"},
    {"Door Koen Neerhof", "Koen Neerhof"},
    {"Av Åsa Lindgrenson", "Åsa Lindgrenson"},
    {"Af Mette Skovgren", "Mette Skovgren"},
    {"Words by Nora Quill", "Nora Quill role=Words by"},
    {"COMPILED BY MAEVE DOLAN", "MAEVE DOLAN role=COMPILED BY"},
    {"Story and photos by Nora Quill", "Nora Quill role=Story and photos by"},
    {"Text: Nora Quill", "Nora Quill role=Text"},
    {"Agnes Thorne Agnes Thorne teaches botany, and has never owned a mower.", "Agnes Thorne"},
    {"Agnes Thorne is a freelance writer, editor and gardener.", "Agnes Thorne"},
    {"Agnes Thorne Contributor Agnes Thorne is a beekeeper.", "Agnes Thorne role=Contributor"},
    {"Agnes Thorne OPINION", "Agnes Thorne"},
    {"Nora Quill; Special to the Example Post", "Nora Quill"},
    {"Nora Quill With files from Sid Lomax", "Nora Quill"},
    {"Nora Quill, Additional reporting by Sid Lomax sid.lomax@post.example", "Nora Quill"},
    {"Nora Quill; With files from Sid Lomax", "Nora Quill"},
    {"Nora Quill, con Sid Lomax en Lindale y Ruby Tran en Fernhill", "Nora Quill"},
    {"Nora Quill OPINION Nora J. Quill was a beekeeper for ten years.", "Nora Quill"},
    {"Nora quill OPINION Twitter: @noraquill", "Nora quill"},
    {"nora quill OPINION Twitter: @noraquill", "nora quill"},
    {"Ana Reed quill OPINION Twitter: @reedquill", "Ana Reed quill"},
    {"Nora hÉraud OPINION Twitter: @NoraHraud", "Nora hÉraud"},
    {"Tobias \"Tip\" Lund", "Tobias \"Tip\" Lund"},
    {"Tariq Ul Hanan Lodi", "Tariq Ul Hanan Lodi"},
    {"JD Marlowe", "JD Marlowe"},
    {"Rusty Stone", "Rusty Stone"},
    {"A Marlowe", "A Marlowe"},
    {"Mit Ruth Oakes sprach Janne Holler", "Janne Holler"},
    {"Gesprächsleitung: Janne Holler", "Janne Holler role=Gesprächsleitung"},
    {"QUILL, NORA", "QUILL, NORA"},
    {"Quill, Nora J.", "Quill, Nora J."},
};

constexpr Case kSeveralNames[] = {
    {"RUBY TRAN AND COLIN MARSH", "RUBY TRAN; COLIN MARSH"},
    {"Ruby Tran and Colin Marsh", "Ruby Tran; Colin Marsh"},
    {"By Ruby Tran, Colin Marsh and Sid Lomax", "Ruby Tran; Colin Marsh; Sid Lomax"},
    {"By Ruby Tran, Colin Marsh, and Sid Lomax", "Ruby Tran; Colin Marsh; Sid Lomax"},
    {"Ruby Tran & Colin Marsh", "Ruby Tran; Colin Marsh"},
    {"Ruby Tran; Colin Marsh", "Ruby Tran; Colin Marsh"},
    {"Tran, Ruby; Marsh, Colin B.", "Tran, Ruby; Marsh, Colin B."},
    {"Mit Ruth Oakes sprachen Janne Holler und Elmar Knöpfel", "Janne Holler; Elmar Knöpfel"},
    {"Ruby Tran;Colin Marsh;Sid Lomax", "Ruby Tran; Colin Marsh; Sid Lomax"},
    {"Ruby Tran/Colin Marsh", "Ruby Tran; Colin Marsh"},
    {"Ruby Tran | Colin Marsh", "Ruby Tran; Colin Marsh"},
    {"Ruby Tran\nColin Marsh", "Ruby Tran; Colin Marsh"},
    {"Von Janne Holler und Elmar Knöpfel", "Janne Holler; Elmar Knöpfel"},
    {"VON JANNE HOLLER, RUTH VON DER AUE UND ELMAR KNÖPFEL",
     "JANNE HOLLER; RUTH VON DER AUE; ELMAR KNÖPFEL"},
    {"Par Yann Le Goff et Sophie Martel", "Yann Le Goff; Sophie Martel"},
    {"Por Ana Galán y Pedro Ruizal", "Ana Galán; Pedro Ruizal"},
    {"ANA GALÁN Y PEDRO RUIZAL", "ANA GALÁN; PEDRO RUIZAL"},
    {"Por José Ortega y Galán", "José Ortega y Galán"},
    {"Por Rui Costela e Ana Teixeiral", "Rui Costela; Ana Teixeiral"},
    {"Av Åsa Lindgrenson och Nils Ekbacken", "Åsa Lindgrenson; Nils Ekbacken"},
    {"Janne Holler (Text) und Elmar Knöpfel (Bilder)",
     "Janne Holler role=Text; Elmar Knöpfel role=Bilder"},
    {"Words by Ruby Tran and pictures by Colin Marsh",
     "Ruby Tran role=Words by; Colin Marsh role=pictures by"},
    {"By Ruby Tran and Ruby Tran", "Ruby Tran"},
    {"Ruby Tran and Colin Marsh With files from Sid Lomax", "Ruby Tran; Colin Marsh"},
    {"Words: Ruby Tran Photos: Colin Marsh", "Ruby Tran role=Words; Colin Marsh role=Photos"},
    {"Words and photos: Ruby Tran", "Ruby Tran role=Words and photos"},
    {"By Ruby Tran in Lindale and agencies", "Ruby Tran in=Lindale"},
    {"By Ruby Tran and AFP", "Ruby Tran"},
    {"By Ruby Tran and staff", "Ruby Tran"},
    {"Ruby Tran, Colin Marsh, Sid Lomax, Casper", "Ruby Tran; Colin Marsh; Sid Lomax"},
};

constexpr Case kMail[] = {
    {"By Nora Quill n.quill@gazette.example", "Nora Quill mail=n.quill@gazette.example"},
    {"By Seo Da-in dain77@daily.example", "Seo Da-in mail=dain77@daily.example"},
    {"By Seo Da-in x7q@daily.example", "Seo Da-in mail=x7q@daily.example"},
    {"LEO FINCH leo.finch@mercury.example", "LEO FINCH mail=leo.finch@mercury.example"},
    {"LEO FINCHleo.finch@mercury.example 00-123 45 67", "LEO FINCH mail=leo.finch@mercury.example"},
    {"LEO FINCH JSmith@mercury.example", "LEO FINCH mail=JSmith@mercury.example"},
    {"LEO FINCH leo. finch@ mercury. com. au", "LEO FINCH mail=leo.finch@mercury.com.au"},
    {"LEO FINCH leo.finch @ mercury.com.au", "LEO FINCH mail=leo.finch@mercury.com.au"},
    {"LEO FINCH leo .finch@mercury .com .au", "LEO FINCH mail=leo.finch@mercury.com.au"},
    {"LEO B. FINCH leo.finch@mercury.example", "LEO B. FINCH mail=leo.finch@mercury.example"},
    {"Leo Finch (leo.finch@mercury.example)", "Leo Finch mail=leo.finch@mercury.example"},
    {"Leo Finch, leo.finch@mercury.example", "Leo Finch mail=leo.finch@mercury.example"},
    {"Leo Finch E-mail: leo.finch@mercury.example", "Leo Finch mail=leo.finch@mercury.example"},
    {"leo.finch@mercury.example Leo Finch", "Leo Finch mail=leo.finch@mercury.example"},
    {"PETRA NOVAK petra.novak@times.example editorial@times.example facebook.com/times "
     "www.times.example twitter.com/times",
     "PETRA NOVAK mail=petra.novak@times.example"},
    {"PETRA NOVAK editorial@times.example petra.novak@times.example",
     "PETRA NOVAK mail=petra.novak@times.example"},
    {"PETRA NOVAK newsdesk@times.example", "PETRA NOVAK"},
    {"PETRA NOVAK times@times.example", "PETRA NOVAK"},
    {"PETRA NOVAK letters.editor@times.example", "PETRA NOVAK"},
    {"Elmar Knöpfel elmar.knoepfel@anzeiger.example",
     "Elmar Knöpfel mail=elmar.knoepfel@anzeiger.example"},
    {"Petra Novak @petranovak", "Petra Novak"},
    {"Petra Novak @petranovak on Twitter", "Petra Novak"},
    {"COMPILED BY MAEVE DOLAN m.dolan@star.example | 087 0000000",
     "MAEVE DOLAN mail=m.dolan@star.example role=COMPILED BY"},
    {"Ruby Tran r.tran@post.example and Colin Marsh c.marsh@post.example",
     "Ruby Tran mail=r.tran@post.example; Colin Marsh mail=c.marsh@post.example"},
    {"Ruby Tran and Colin Marsh c.marsh@post.example r.tran@post.example",
     "Ruby Tran mail=r.tran@post.example; Colin Marsh mail=c.marsh@post.example"},
    {"Ruby Tran and Colin Marsh team7@post.example", "Ruby Tran; Colin Marsh"},
    {"Ruby Tran and Colin Marsh q1@post.example c.marsh@post.example",
     "Ruby Tran mail=q1@post.example; Colin Marsh mail=c.marsh@post.example"},
    {"서다인 기자 dain77@daily.example", "서다인 mail=dain77@daily.example role=기자"},
};

constexpr Case kAbout[] = {
    {"By Nora Quill, Political Editor", "Nora Quill role=Political Editor"},
    {"NORA QUILL POLITICAL REPORTER", "NORA QUILL role=POLITICAL REPORTER"},
    {"Nora Quill Staff Writer", "Nora Quill role=Staff Writer"},
    {"Nora Quill Staff writer", "Nora Quill role=Staff writer"},
    {"Nora Quill Chief Political Correspondent", "Nora Quill role=Chief Political Correspondent"},
    {"Political Editor Nora Quill", "Nora Quill role=Political Editor"},
    {"Nora Quill, Arts and Culture Editor", "Nora Quill role=Arts and Culture Editor"},
    {"Nora Quill, Editor of the Example Post", "Nora Quill role=Editor of the Example Post"},
    {"Ruby Tran and Colin Marsh, Staff Writers",
     "Ruby Tran role=Staff Writers; Colin Marsh role=Staff Writers"},
    {"Ruby Tran and Colin Marsh, Political Editor", "Ruby Tran; Colin Marsh role=Political Editor"},
    {"By Nora Quill of The Associated Press", "Nora Quill of=The Associated Press"},
    {"By Nora Quill, Associated Press", "Nora Quill of=Associated Press"},
    {"By Nora Quill\nAssociated Press", "Nora Quill of=Associated Press"},
    {"By Nora Quill Bloomberg News", "Nora Quill of=Bloomberg News"},
    {"By Nora Quill/Reuters", "Nora Quill of=Reuters"},
    {"By Nora Quill (AFP)", "Nora Quill of=AFP"},
    {"Nora Quill CNN", "Nora Quill of=CNN"},
    {"Nora Quill The Example Post", "Nora Quill of=The Example Post"},
    {"Nora Quill Example Star", "Nora Quill of=Example Star"},
    {"Nora Quill Queen's Gate Bureau Chief", "Nora Quill role=Queen's Gate Bureau Chief"},
    {"Nora Quill Queen's Gate Bureau", "Nora Quill of=Queen's Gate Bureau"},
    {"Ruby Tran and Colin Marsh Queen's Gate Bureau",
     "Ruby Tran of=Queen's Gate Bureau; Colin Marsh of=Queen's Gate Bureau"},
    {"Nora Quill City Hall Reporter", "Nora Quill role=City Hall Reporter"},
    {"Nora Quill Example Star OPINION", "Nora Quill of=Example Star"},
    {"Nora Reed Quill Toronto Star OPINION", "Nora Reed Quill of=Toronto Star"},
    {"Nora Quill Toronto Star OPINION Nora Quill is a beekeeper.", "Nora Quill of=Toronto Star"},
    {"Nora Quill The Example Post OPINION", "Nora Quill of=The Example Post"},
    {"Nora Quill Example Star OPINION Nora Quill is a beekeeper.", "Nora Quill of=Example Star"},
    {"Ruby Tran and Colin Marsh Contributors Ruby Tran is a baker. Colin Marsh is a cook.",
     "Ruby Tran role=Contributors; Colin Marsh role=Contributors"},
    {"Nora Quill Carrow Spectator", "Nora Quill of=Carrow Spectator"},
    {"Nora Quill AP Business Writer", "Nora Quill role=Business Writer of=AP"},
    {"Nora Quill Torstar", "Nora Quill of=Torstar"},
    {"Nora Quill, Canwest News Service", "Nora Quill of=Canwest News Service"},
    {"Nora Quill Example News Service", "Nora Quill of=Example News Service"},
    {"By Nora Quill Washington", "Nora Quill in=Washington"},
    {"Von Janne Holler (Berlin)", "Janne Holler in=Berlin"},
    {"Times Staff Writer Nora Quill", "Nora Quill role=Times Staff Writer"},
    {"Door onze redacteur KOEN NEERHOF", "KOEN NEERHOF role=Door onze redacteur"},
    {"De notre correspondant Yann Le Goff", "Yann Le Goff role=De notre correspondant"},
    {"Von unserem Korrespondenten Elmar Knöpfel", "Elmar Knöpfel role=Von unserem Korrespondenten"},
    {"Ruby Tran;and reported by Colin Marsh", "Ruby Tran; Colin Marsh role=reported by"},
    {"Mette Skovgren Speciallæge", "Mette Skovgren role=Speciallæge"},
    {"By Ruby Tran and Colin Marsh, Associated Press",
     "Ruby Tran of=Associated Press; Colin Marsh of=Associated Press"},
    {"By Nora Quill in Lindale", "Nora Quill in=Lindale"},
    {"By Nora Quill in Port Carrow", "Nora Quill in=Port Carrow"},
    {"BY NORA QUILL IN PORT CARROW", "NORA QUILL in=PORT CARROW"},
    {"By Nora Quill, Lindale", "Nora Quill in=Lindale"},
    {"By Nora Quill, Port Carrow", "Nora Quill in=Port Carrow"},
    {"By Nora Quill, Seoul", "Nora Quill in=Seoul"},
    {"By Nora Quill in Lumberton, N.C.", "Nora Quill in=Lumberton, N.C."},
    {"By Ruby Tran in Lindale and Colin Marsh in Port Carrow",
     "Ruby Tran in=Lindale; Colin Marsh in=Port Carrow"},
    {"By Nora Quill, Political Editor, Lindale", "Nora Quill role=Political Editor in=Lindale"},
    {"By Nora Quill, for the Example Post", "Nora Quill of=Example Post"},
    {"Par Yann Le Goff, à Villeroy", "Yann Le Goff in=Villeroy"},
    {"Nora Quill | Nora Quill is a beekeeper, editor and cook", "Nora Quill"},
    {"DECLAN ROURKE at Kilbracken GAA Club", "DECLAN ROURKE"},
    {"By Mila Hart and Jonah Pike, Year 4, Shell Bay State School",
     "Mila Hart of=Shell Bay State School; Jonah Pike of=Shell Bay State School"},
    {"Nora Quill, 14", "Nora Quill"},
    {"Nora Quill (now), Sid Lomax (earlier)", "Nora Quill; Sid Lomax"},
    {"서다인 기자", "서다인 role=기자"},
    {"서다인 선임기자", "서다인 role=선임기자"},
    {"서다인·한솔 기자", "서다인 role=기자; 한솔 role=기자"},
    {"서울=서다인 특파원", "서다인 role=특파원"},
    {"정치부 서다인 기자", "서다인 role=기자"},
    {"本报记者 林小雨", "林小雨 role=本报记者"},
};

constexpr Case kNoPerson[] = {
    {"", ""},
    {"By Reuters", " of=Reuters"},
    {"AFP", " of=AFP"},
    {"Von dpa", " of=dpa"},
    {"REUTERS", " of=REUTERS"},
    {"The Associated Press", " of=The Associated Press"},
    {"AP/Reuters", " of=AP;  of=Reuters"},
    {"Reuters and AFP", " of=Reuters;  of=AFP"},
    {"Staff Reporter", "? it names no person"},
    {"By Staff Reporter", "? it names no person"},
    {"Staff and agencies", "? it names no person"},
    {"Staff and AFP", "? it names no person"},
    {"news@post.example", "? it names no person"},
    {"(mko/HT)", "? no name in it is sure"},
    {"Public meeting Hana Rewiri", "? no name in it is sure"},
    {"Public meeting, Hana Rewiri", "? no name in it is sure"},
    {"MARNIE OAKES Fernhill TOBIAS LUND Port Carrow WENDY ACHEBE Lowmoor",
     "? several names without separators"},
    {"MARNIE OAKES, Fernhill TOBIAS LUND, Port Carrow WENDY ACHEBE, Lowmoor",
     "? several names without separators"},
    {"RUBY TRAN COLIN MARSH", "? several names without separators"},
    {"Ruby Tran Colin Marsh Sid Lomax", "? several names without separators"},
    {"Ruby", "? no name in it is sure"},
    {"By Ruby", "? no name in it is sure"},
    {"RUBY", "? no name in it is sure"},
    {"Ruby and Colin Marsh", "? no name in it is sure"},
    {"By", "? no name in it is sure"},
    {"By Monday the river had risen to the second step.", "? no name in it is sure"},
    {"Letters to the Editor", "? no name in it is sure"},
    {"YOUR VIEWS", "? no name in it is sure"},
    {"The mayor said that the bridge would open in May.", "? no name in it is sure"},
    {"Ruby Tran and Colin Marsh Old Mill Bureau", "? several names without separators"},
    {"Ruby Tran Old Mill correspondent", "? no name in it is sure"},
    {"STO Lindale", "? no name in it is sure"},
    {"with AFP", "? it names no person"},
    {"QUILL, ORLA", "? no name in it is sure"},
    {"Lindale, Fernhill", "? no name in it is sure"},
    {"Lindale, N.C.; Fernhill, S.C.", "? no name in it is sure"},
    {"MF Zurich", "? no name in it is sure"},
    {"By our correspondent", "? it names no person"},
    {"Carrow Spectator", "? no name in it is sure"},
    {"Mill Unbound", "? no name in it is sure"},
    {"Virtual Reality", "? no name in it is sure"},
    {"SATIN STEEL", "? no name in it is sure"},
    {"A Tale of Red Guards", "? no name in it is sure"},
    {"Ruby Tran Colin Marsh Example Star", "? several names without separators"},
    {"Ruby Tran City Desk Colin Marsh Reporter", "? several names without separators"},
    {"Nora quill OPINION", "? no name in it is sure"},
    {"Nora quill OPINION Twitter: @examplestar", "? no name in it is sure"},
    {"Nora quill nora@post.example", "? no name in it is sure"},
    {"Mit Nora Quill", "? no name in it is sure"},
    {"Lindale, Port Carrow and Fernhill", "? no name in it is sure"},
    {"Photo Ruby Tran", "? no name in it is sure"},
    {"정치부 기자", "? no name in it is sure"},
    {"김나래", "? no name in it is sure"},
};

TEST(Authors, LongTextIsNoByline) {
  std::string text = "Nora Quill";
  while (text.size() < 100'000) text += " and Nora Quill, nora@post.example";
  EXPECT_EQ(dump(read_authors(text)), "? it is too long to be names");
}

TEST(Authors, OneName) { expect_all(kOneName); }
TEST(Authors, SeveralNames) { expect_all(kSeveralNames); }
TEST(Authors, MailBelongsToItsOwner) { expect_all(kMail); }
TEST(Authors, WhatIsSaidAboutAuthors) { expect_all(kAbout); }
TEST(Authors, NamesAreNeverInvented) { expect_all(kNoPerson); }

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

/// A name alone is read faster than in pieces, as which a byline with two spaces is read.
TEST(Authors, OneNameIsReadAsInPieces) {
  constexpr std::string_view kWords[] = {
      "Nora", "Quill",      "QUILL",     "McTavern", "Van",     "der",  "And",  "and",
      "Och",  "E",          "y",         "With",     "Files",   "From", "Mit",  "Staff",
      "Text", "Tokio",      "Editor",    "AP",       "Dr",      "Jr",   "Hong", "Kong",
      "By",   "Additional", "Reporting", "Reuters",  "special", "to",   "New",  "X"};
  const auto check = [](std::string_view by, const std::string& words) {
    const std::string byline = std::string(by) + " " + words;
    const std::string spaced = std::string(by) + "  " + words;
    EXPECT_EQ(dump(read_authors(byline)), dump(read_authors(spaced))) << byline;
    EXPECT_EQ(is_bare_byline(byline), is_bare_byline(spaced)) << byline;
  };
  for (const std::string_view by : {"By", "BY"})
    for (const std::string_view a : kWords) {
      check(by, std::string(a));
      for (const std::string_view b : kWords) {
        check(by, std::string(a).append(" ").append(b));
        for (const std::string_view c : kWords)
          check(by, std::string(a).append(" ").append(b).append(" ").append(c));
      }
    }
}

/// Whatever pieces a byline is made of: names are slices of it, or a doubt is given.
TEST(Authors, NamesStandInTheByline) {
  constexpr std::string_view kPieces[] = {"By ",    "Nora Quill", " and ", ", ",   "a@b.example",
                                          " @ ",    "(",          ")",     "AP",   " in Lindale",
                                          "\n",     "RUBY",       ".",     "기자", " Staff Writer",
                                          "서다인 "};
  const auto check = [](const std::string& byline) {
    const Authors authors = read_authors(byline);
    EXPECT_TRUE(authors.list.empty() || authors.doubt.empty()) << byline;
    for (const Author& author : authors.list)
      EXPECT_NE(byline.find(author.name), std::string::npos) << byline;
    static_cast<void>(is_bare_byline(byline));
  };
  for (const std::string_view a : kPieces)
    for (const std::string_view b : kPieces)
      for (const std::string_view c : kPieces) check(std::string(a).append(b).append(c).append(a));
}

}  // namespace
}  // namespace copydesk
