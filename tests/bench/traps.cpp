// Writes texts that make a careless program slow, each in two sizes:
//   copydesk-traps FOLDER BYTES
// FOLDER gets NAME.1 of so many bytes and NAME.2 of twice as many.

#include <array>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>

namespace {

/// A text is its opening and then one piece again and again.
struct Trap {
  std::string_view name;
  std::string_view opening;
  std::string_view piece;
};

constexpr std::string_view kPage = "The Daily Example\n\nA headline of some words\n\n";

constexpr auto kTraps = std::to_array<Trap>({
    {"one-long-line", "", "the quick editor read every line before noon "},
    {"one-word", "", "a"},
    {"one-letter-lines", "", "x\n"},
    {"one-letter-paragraphs", "", "x\n\n"},
    {"blank-lines", kPage, "\n"},
    {"spaces", kPage, " "},
    {"markers", kPage, "?? PRESS ?? x\n\n"},
    {"marker-lines", kPage, "??\n"},
    {"marks-in-a-line", kPage, "?? "},
    {"all-non-ascii", "", "é"},
    {"hangul", "", "가"},
    {"han", "", "中"},
    {"thai", "", "ก"},
    {"emoji", "", "😀"},
    {"combining-marks", "", "\u0301"},
    {"letters-with-marks", "", "e\u0301"},
    {"soft-hyphens", "", "\u00AD"},
    {"replacement-characters", "", "\uFFFD"},
    {"byte-order-marks", "", "\uFEFF"},
    {"wrong-charset", "", "Ã©"},
    {"wrong-quotes", "", "â€™"},
    {"invalid-bytes", "", "\xE9"},
    {"invalid-words", "", "caf\xE9 "},
    {"controls", "", "\x01\x61"},
    {"carriage-returns", "", "a\r"},
    {"form-feeds", "", "a\f"},
    {"hyphens-at-line-ends", "", "inter-\nnational "},
    {"spaced-letters", "", "t h i s  "},
    {"entities", "", "&amp;"},
    {"nested-entities", "&", "amp;"},
    {"quotes", "", "\""},
    {"brackets", "", "("},
    {"at-signs", "", "@"},
    {"addresses", "", "ann@post.example "},
    {"long-byline", "The Daily Example\n\nA headline\n\n- By ", "Ann Bee and "},
    {"dates", "", "12 March 2004\n\n"},
    {"digits", "", "1"},
    {"capitals", "", "ABC DEF "},
    {"one-footer", "", "Newspapers in English\n\n"},
    {"both-footers", "", "Newspapers in English\n\nNewspapers from Spain\n\n"},
    {"footer-words", "", "Newspapers \n"},
    {"same-paragraph", "", "This is the same paragraph again, and it is long enough.\n\n"},
    {"numbered-documents", "", "1 of 900000 DOCUMENTS\n\n\nThe Daily Example\n\n"},
    {"document-numbers", "", "Document EXMPL00020010101aa1100001\n\n"},
    {"labels", "", "LENGTH: 3 words\n\n"},
    {"wire-messages", "", "ZCZC\nabc\nNNNN\n"},
});

bool write(const std::string& path, const Trap& trap, std::size_t bytes) {
  std::string text(trap.opening);
  while (text.size() < bytes) text += trap.piece;
  std::ofstream out(path, std::ios::binary);
  out << text;
  out.close();
  return out.good();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: copydesk-traps FOLDER BYTES\n";
    return 2;
  }
  const std::size_t bytes = std::stoul(argv[2]);
  for (const Trap& trap : kTraps) {
    const std::string path = std::string(argv[1]) + '/' + std::string(trap.name);
    if (write(path + ".1", trap, bytes) && write(path + ".2", trap, 2 * bytes)) continue;
    std::cerr << "cannot write " << path << '\n';
    return 1;
  }
}
