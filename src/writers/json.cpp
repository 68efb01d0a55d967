// Indented JSON for people: one article is an object, several are an array.
#include "builtin.hpp"
#include "json/article_json.hpp"
#include "json/indented.hpp"

namespace copydesk {
namespace {

void write(const Record& record, const WriteOptions& options, bool among_several,
           std::string& out) {
  if (among_several) out += "  ";
  std::string article;
  write_article(record, options, article);
  append_indented(article, among_several ? 1 : 0, out);
  if (!among_several) out += '\n';
}

}  // namespace

const Writer builtin::json_writer = {
    "json",  "json", "indented JSON, an array when there are several articles", "[\n", ",\n",
    "\n]\n", write};

}  // namespace copydesk
