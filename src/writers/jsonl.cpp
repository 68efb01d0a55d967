// JSON Lines: one article a line, UTF-8 without a byte order mark, a line feed after the last too.
#include "builtin.hpp"
#include "json/article_json.hpp"

namespace copydesk {
namespace {

void write(const Record& record, const WriteOptions& options, bool, std::string& out) {
  write_article(record, options, out);
  out += '\n';
}

}  // namespace

const Writer builtin::jsonl_writer = {"jsonl", "jsonl", "JSON Lines, one article a line", "", "",
                                      "",      write};

}  // namespace copydesk
