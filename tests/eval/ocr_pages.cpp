// Measures how scanned newspaper pages are read: whether each file is recognized, whether date and
// page are those of a table beside them, how many mastheads' names are claimed, and how many of
// the line ends of paragraphs are still there. The table is TSV with columns `file`, `publication`,
// `date` and `page`; the claimed names are printed beside the table's.
//
//   copydesk-eval-ocr-pages archive/gold.tsv

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "copydesk/convert.hpp"
#include "copydesk/stream.hpp"
#include "eval.hpp"

namespace copydesk::eval {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    cells.emplace_back(line.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

/// The rows of a table, each cell under its column's name.
std::vector<std::map<std::string, std::string>> read_table(std::string_view text) {
  std::vector<std::map<std::string, std::string>> rows;
  std::vector<std::string> names;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::vector<std::string> cells = cells_of(text.substr(at, end - at));
    at = end + 1;
    if (names.empty()) {
      names = cells;
      continue;
    }
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::min(names.size(), cells.size()); ++i) row[names[i]] = cells[i];
  }
  return rows;
}

Record read_page(const std::string& bytes, const std::string& path) {
  std::string_view rest = bytes;
  const ReadBytes read = [&](std::span<char> room) -> Result<std::size_t> {
    const std::size_t count = rest.copy(room.data(), room.size());
    rest.remove_prefix(count);
    return count;
  };
  RecordStream stream(read, path, {}, {});
  auto next = stream.next();
  return next && *next ? convert(std::move(**next), {}) : Record{};
}

std::size_t line_ends(const Article& article) {
  std::size_t count = 0;
  for (const BodyPart& part : article.body)
    count +=
        static_cast<std::size_t>(std::count(part.text.value.begin(), part.text.value.end(), '\n'));
  return count;
}

void measure(const std::string& table) {
  const std::string folder = table.substr(0, table.rfind('/') + 1);  // npos + 1 is 0
  Share recognized;
  Share date;
  Share page;
  Share claimed;
  Share joined;
  for (auto& row : read_table(read_file(table))) {
    const std::string path = folder + row["file"];
    const std::string bytes = read_file(path);
    const Record record = read_page(bytes, path);
    recognized.add(record.source.reader != nullptr && record.source.reader->name == "ocr_page");
    date.add(record.meaning.published_date == row["date"]);
    page.add(record.meaning.page == row["page"]);
    const std::string& name = record.article.publisher.name.value;
    claimed.add(!name.empty());
    if (!name.empty()) std::printf("%s\t%s\n", name.c_str(), row["publication"].c_str());
    const auto lines = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    joined.whole += lines;
    joined.part += lines - std::min(lines, line_ends(record.article));
  }
  print_share("recognized", recognized);
  print_share("date right", date);
  print_share("page right", page);
  print_share("names claimed", claimed);
  print_share("line ends explained", joined);
}

}  // namespace
}  // namespace copydesk::eval

int main(int count, char** values) {
  using namespace copydesk::eval;
  for (const std::string& table : arguments(count, values, "copydesk-eval-ocr-pages TABLE"))
    measure(table);
}
