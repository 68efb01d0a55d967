#pragma once

#include <array>
#include <string_view>

namespace copydesk {

/// The words that make up most of a language's running text, in lower case. Words that several of
/// these languages share (`de`, `la`, `in`) are left out where they would only blur the test.
struct StopWordList {
  std::string_view tag;  ///< BCP 47
  std::array<std::string_view, 20> words;
  std::string_view more{};  ///< with spaces between; on the longer list besides those above
};

inline constexpr auto kStopWordLists = std::to_array<StopWordList>({
    {"en",
     {"the",  "and",  "of",   "to", "that", "was", "is",    "for", "with", "has",
      "have", "said", "from", "it", "by",   "his", "which", "are", "were", "this"},
     "as at be been but had its not their they who will would"},
    {"de",
     {"der", "die", "und",  "das",  "dem",  "ist",  "nicht", "mit", "von", "zu",
      "auf", "ein", "eine", "sich", "auch", "wird", "einen", "bei", "hat", "für"},
     "als am dass den des einer es gegen im in jetzt nach sie sind vor war werden wir wurde"},
    {"fr",
     {"les", "des", "est",  "et",   "dans",  "une", "pour", "qui",  "sur",  "pas",
      "au",  "aux", "avec", "sont", "cette", "ont", "par",  "mais", "nous", "du"},
     "de elle en la le leur ne plus que selon ses à été"},
    {"es",
     {"los", "las",  "el",  "y",  "una",        "por",  "del",       "con",  "m\u00E1s", "pero",
      "sus", "este", "fue", "ha", "seg\u00FAn", "tras", "est\u00E1", "como", "hasta",    "desde"},
     "al contra de en la lo no para que se sobre"},
    {"it",
     {"il",    "di",   "che", "della",  "sono", "gli", "non",   "nel",   "anche", "dei",
      "delle", "alla", "dal", "questo", "più",  "è",   "dalla", "nella", "degli", "ha"},
     "di e la"},
    {"pt",
     {"n\u00E3o", "uma",      "dos", "das", "em", "na",          "pela", "pelo", "mais", "foi",
      "ao",       "s\u00E3o", "seu", "sua", "ou", "tamb\u00E9m", "os",   "as",   "um",   "\u00E0"},
     "da do e que"},
    {"nl", {"het",  "een", "van",   "en",    "niet", "zijn", "voor", "dat", "maar", "ook",
            "naar", "bij", "heeft", "wordt", "werd", "aan",  "deze", "hij", "ze",   "uit"}},
    {"ca",
     {"els",     "amb",      "per",       "dels",       "\u00E9s", "als", "aquest",
      "aquesta", "m\u00E9s", "per\u00F2", "tamb\u00E9", "seva",    "seu", "va",
      "fins",    "pel",      "han",       "i",          "ser",     "una"},
     "d de el en l la les que tota"},
    {"gl",
     {"unha",       "m\u00E1is", "pola", "polo", "non", "dos", "das", "na",     "ao",  "coa",
      "tam\u00E9n", "foi",       "os",   "as",   "do",  "da",  "un",  "\u00E9", "seu", "s\u00FAa"}},
    {"fi", {"ja",   "ei",     "että", "oli",  "kun",  "myös",  "ovat", "mutta", "hän",   "ole",
            "kuin", "mukaan", "joka", "tämä", "niin", "sanoo", "nyt",  "hänen", "jotka", "vuoden"}},
    {"pl", {"jest", "się", "nie", "że",    "przez", "który", "oraz", "był",   "jego",  "dla",
            "tym",  "są",  "już", "tylko", "może",  "jak",   "ich",  "które", "także", "być"}},
});

}  // namespace copydesk
