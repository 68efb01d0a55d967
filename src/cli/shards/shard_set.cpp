#include "cli/shards/shard_set.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

namespace copydesk::cli {
namespace {

namespace fs = std::filesystem;

using Numbers = std::set<std::uint64_t>;

std::uint64_t number_in(std::string_view digits) {
  std::uint64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// `00003-of-00008.done`
std::optional<Shard> shard_in(const std::string& name) {
  constexpr std::string_view kForm = "dddddXofXddddd.done";
  if (name.size() != kForm.size()) return std::nullopt;
  const Shard shard{number_in(name.substr(0, 5)), number_in(name.substr(9, 5)), ShardBy::position};
  const bool is_one = shard_path("", shard, ".done").substr(1) == name && shard.of > shard.number;
  return is_one ? std::optional(shard) : std::nullopt;
}

/// `2, 5-6`
std::string ranges(const Numbers& numbers) {
  std::string text;
  for (auto at = numbers.begin(); at != numbers.end();) {
    const std::uint64_t first = *at;
    std::uint64_t last = first;
    while (++at != numbers.end() && *at == last + 1) last = *at;
    text.append(text.empty() ? "" : ", ").append(std::to_string(first));
    if (last > first) text.append("-").append(std::to_string(last));
  }
  return text;
}

/// `shards 2, 5-6 of 8`
std::string shards(const Numbers& numbers, std::uint64_t of) {
  return (numbers.size() == 1 ? "shard " : "shards ") + ranges(numbers) + " of " +
         std::to_string(of);
}

/// Which shards are done, for each number of shards that occurs.
Result<std::map<std::uint64_t, Numbers>> find_markers(const std::string& folder) {
  std::map<std::uint64_t, Numbers> found;
  std::error_code error;
  fs::directory_iterator at(folder, error);
  for (const fs::directory_iterator end; !error && at != end; at.increment(error))
    if (const auto shard = shard_in(at->path().filename().string()))
      found[shard->of].insert(shard->number);
  if (error) return Error{folder + ": " + error.message()};
  return found;
}

std::string missing(const Numbers& there, std::uint64_t of) {
  Numbers numbers;
  for (std::uint64_t number = 0; number < of; ++number)
    if (!there.contains(number)) numbers.insert(number);
  return numbers.empty() ? "" : "missing " + shards(numbers, of);
}

/// What is wrong with one shard by itself.
std::string problem_of(const std::string& folder, const Shard& expected,
                       const ShardMarker& marker) {
  if (marker.shard.number != expected.number || marker.shard.of != expected.of)
    return shard_path(folder, expected, ".done") + ": is the marker of shard " +
           std::to_string(marker.shard.number) + " of " + std::to_string(marker.shard.of);
  const std::string path = shard_path(folder, expected, ".jsonl");
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return path + ": " + std::strerror(errno);
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (S_ISREG(status.st_mode) && size == marker.bytes) return {};
  return path + ": has " + std::to_string(size) + " bytes where its marker says " +
         std::to_string(marker.bytes);
}

void read_markers(const std::string& folder, const Numbers& numbers, std::uint64_t of,
                  ShardSet& set) {
  for (const std::uint64_t number : numbers) {
    const Shard shard{number, of, ShardBy::position};
    const std::string path = shard_path(folder, shard, ".done");
    auto marker = read_marker(path);
    if (!marker) {
      set.problems.push_back(marker.error().message);
      continue;
    }
    const std::string problem = problem_of(folder, shard, *marker);
    if (!problem.empty()) set.problems.push_back(problem);
    set.markers.push_back(std::move(*marker));
  }
}

/// Compared with the first shard's way.
void find_differences(ShardSet& set) {
  std::map<std::string, Numbers> differing;
  for (const ShardMarker& marker : set.markers)
    if (const std::string how = difference_of(marker, set.markers.front()); !how.empty())
      differing[how].insert(marker.shard.number);
  for (const auto& [how, numbers] : differing)
    set.problems.push_back(shards(numbers, set.markers.front().shard.of) +
                           (numbers.size() == 1 ? " was done " : " were done ") + how +
                           " than shard " + std::to_string(set.markers.front().shard.number));
}

}  // namespace

Result<ShardSet> read_shards(const std::string& folder) {
  auto found = find_markers(folder);
  if (!found) return found.error();
  ShardSet set;
  if (found->empty()) set.problems.push_back(folder + ": no shard is done there");
  for (const auto& [of, numbers] : *found)
    if (const std::string absent = missing(numbers, of); !absent.empty())
      set.problems.push_back(absent);
  if (found->size() > 1)
    set.problems.push_back(folder + ": holds shards of several runs, keep those of one");
  if (found->size() != 1) return set;
  const auto& [of, numbers] = *found->begin();
  read_markers(folder, numbers, of, set);
  if (!set.markers.empty()) find_differences(set);
  return set;
}

}  // namespace copydesk::cli
