#pragma once

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace copydesk {

/// What dumps trip over, in pieces that become text in every order.
inline constexpr auto kPieces = std::to_array<std::string_view>({
    "a",
    " ",
    "\n",
    "\n\n",
    "-",
    "\t",
    "?? ",
    "\r\n",
    "\xFF",
    "\u00E9",
    "- By ",
    "\f",
    "\u00A0",
    "\nNewspapers in English",
    "\uFFFD ",
});

/// Calls for every string of exactly `count` pieces.
template <class Call>
void for_each_combination(std::size_t count, Call call, const std::string& start = {}) {
  if (count == 0) return call(start);
  for (const std::string_view piece : kPieces)
    for_each_combination(count - 1, call, start + std::string(piece));
}

/// Lines as pages print them, good and damaged.
inline constexpr auto kLines = std::to_array<std::string_view>({
    "The Harbour Gazette",
    "Ferry returns to its summer hours",
    "YOUR VIEWS",
    "-",
    "- By Nora Quill n.quill@gazette.example",
    "- NORA QUILL AND TOM REED",
    "By Nora Quill",
    "HARBOUR COUNCIL",
    "May 3, 2021",
    "News  Page A4",
    "The Lowmoor Post - - Sport -",
    "The boat leaves at six, the office said.",
    "By Monday the river had risen.",
    "Who won?? Nobody  wrote it\tdown. ",
    "NORA QUILL, PORT CARROW",
    "\u2014 RNZ",
    "(nsi/AN)",
    " ?? Tom Reed ?? The ferry at the quay on a warm day.",
    "Tom Reed The ferry at the quay on a warm day.",
    "Tom Reed The ferry at the quay on",
    "The ferry at the quay on a warm day.",
    " ?? The ferry at the quay on a warm day.",
    " ??  ?? The ferry at the quay on a warm day.",
    " ?? Tom Reed ?? ",
    " ?? ?? ",
    "\uFFFD\uFFFD Tom Reed \uFFFD\uFFFD The ferry at the quay on a warm day.",
    "\uFFFD Tom Reed \uFFFD The ferry\u00A0at the quay",
    "?? a ?? b ?? c",
    "Newspapers in English",
    "Newspapers from Korea, Republic",
    "Newspapers from Borduria",
    "Newspapers from IrelandThe Post",
    "Newspapers in prose are old.",
    "caf\xE9 \xFF\xFE \xF0\x9F",
    "\xF0\x9F\x9A\xB2 \u00A0 \u3000x\u2028y\u2029",
    "\xEF\xBB\xBF",
    "a   b   c    d",
    "\u00A0\u00A0",
    "   indented",
    "T he boat was a t h i n g of the p a s t, and the  E N D  O F it was said to be near.",
    "The com mittee has said that it was to meet inwhich house, and that is ofthe boats.",
    "T",
    "he com",
    "mittee has houfe faid fifh, and it was bro1ught tlie s a m e way.",
    "\x01\x02",
    "Fish &amp; chips at caf&eacute;&nbsp;&amp;amp;lt; &&#35;97; &lt;b&gt; &QUOT;",
    "cafe\u0301 \u1112\u1161\u11ab \u212B \uFA19 \uFB01sh",
    "the par\u00ADlia\u00ADment \u00AD of\u00AD",
    "The mayor , who ( was there ) waits .",
    "the com- mittee of the pro- perty and the har- bour, a five- year plan, two- and three-",
    "``No,'' he said -- the the boat--late.",
    "The cityâ€™s cafÃ© and itâ€\uFFFD Ã\u00A0 ÃƒÂ©",
    "Г© √© ├® ÐœÐ¸Ñ€ don\u0092t\u0085 \u009D",
    "don\uFFFDt \uFFFD5 \u200B\u200E \x1B[1m",
});
inline constexpr auto kLineEnds = std::to_array<std::string_view>(
    {"\n", "\n\n", "\n\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", "\f", "\n\f\n", " \n", ""});

/// A text of up to 40 such lines; the same for the same seed.
inline std::string long_text(unsigned seed) {
  std::mt19937 random(seed);
  const auto pick = [&](const auto& table) {
    return table[std::uniform_int_distribution<std::size_t>(0, table.size() - 1)(random)];
  };
  std::string text;
  const std::size_t lines = std::uniform_int_distribution<std::size_t>(1, 40)(random);
  for (std::size_t i = 0; i < lines; ++i) {
    text += pick(kLines);
    text += pick(kLineEnds);
  }
  return text;
}

}  // namespace copydesk
