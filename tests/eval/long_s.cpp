// Long s read as f: prints every `s` of clean articles that does not end its word as `f` and
// compares what cleaning makes of each word with the article. Then cleans the articles as they are.

#include <cstdio>
#include <map>
#include <sstream>

#include "eval.hpp"
#include "text/letters.hpp"

namespace copydesk::eval {
namespace {

struct Tally {
  Share precision;
  Share restored;
  std::map<std::string, int> wrong;
  std::size_t changes_in_clean = 0;
};

std::string print_long_s(std::string text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at)
    if (text[at] == 's' && is_ascii_lower(text[at + 1])) text[at] = 'f';
  return text;
}

void measure(const std::string& article, Tally& tally) {
  const CleanOptions options = *CleanOptions::parse("long-s");
  tally.changes_in_clean += clean_paragraphs({article}, options).ledger.size();
  const std::string damaged = print_long_s(article);
  std::istringstream was(article);
  std::istringstream before(damaged);
  std::istringstream after(clean_paragraphs({damaged}, options).paragraphs[0]);
  std::string word;
  std::string broken;
  for (std::string mended; was >> word && before >> broken && after >> mended;) {
    if (broken != mended) tally.precision.add(word == mended);
    if (broken != word) tally.restored.add(word == mended);
    if (broken != mended && word != mended) ++tally.wrong[broken.append(" > ").append(mended)];
  }
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  const auto paths = arguments(count, values, "FILE... (one clean English article a line)");
  Tally tally;
  for (const std::string& article : read_articles(paths)) measure(article, tally);
  print_share("right of the changes", tally.precision);
  print_share("restored of the damaged", tally.restored);
  print_count("changes in the articles as they are", tally.changes_in_clean);
  for (const auto& [change, times] : tally.wrong)
    std::printf("wrong %dx %s\n", times, change.c_str());
}
