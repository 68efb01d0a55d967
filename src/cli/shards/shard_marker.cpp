#include "cli/shards/shard_marker.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <utility>

namespace copydesk::cli {
namespace {

constexpr std::size_t kDigits = 5;

std::string padded(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return std::string(kDigits - std::min(digits.size(), kDigits), '0') + digits;
}

ShardMarker marker_of(const nlohmann::json& json) {
  ShardMarker marker;
  marker.version = json.at("copydesk");
  marker.shard = {json.at("shard"), json.at("of"),
                  json.at("shard_by") == "hash" ? ShardBy::hash : ShardBy::position};
  marker.options = json.at("options");
  marker.list = json.at("list");
  marker.inputs = json.at("inputs");
  marker.articles = json.at("articles");
  marker.bytes = json.at("bytes");
  marker.hash = json.value("hash", "");
  marker.skipped = json.at("skipped");
  marker.errors = json.at("errors");
  marker.warnings = json.at("warnings");
  for (const auto& failed : json.at("failed"))
    marker.failed.push_back({failed.at("position"), failed.at("path"), failed.at("reason")});
  marker.positions = json.at("positions");
  marker.counts = json.at("counts");
  return marker;
}

}  // namespace

std::string_view to_string(ShardBy by) { return by == ShardBy::hash ? "hash" : "position"; }

std::string shard_path(const std::string& folder, const Shard& shard, std::string_view ending) {
  return folder + (folder.ends_with('/') ? "" : "/") + padded(shard.number) + "-of-" +
         padded(shard.of) + std::string(ending);
}

std::string difference_of(const ShardMarker& one, const ShardMarker& other) {
  if (one.version != other.version) return "by another version of copydesk";
  if (one.shard.of != other.shard.of) return "as one of another number of shards";
  if (one.shard.by != other.shard.by) return "with another --shard-by";
  if (one.list != other.list) return "from another list of inputs";
  if (one.options != other.options) return "with other options";
  return {};
}

std::string to_json(const ShardMarker& marker) {
  using Json = nlohmann::ordered_json;
  Json failed = Json::array();
  for (const FailedInput& input : marker.failed)
    failed.push_back(
        {{"position", input.position}, {"path", input.path}, {"reason", input.reason}});
  Json json;
  json["copydesk"] = marker.version;
  json["shard"] = marker.shard.number;
  json["of"] = marker.shard.of;
  json["shard_by"] = to_string(marker.shard.by);
  json["options"] = marker.options;
  json["list"] = marker.list;
  json["inputs"] = marker.inputs;
  json["articles"] = marker.articles;
  json["bytes"] = marker.bytes;
  json["hash"] = marker.hash;
  json["skipped"] = marker.skipped;
  json["errors"] = marker.errors;
  json["warnings"] = marker.warnings;
  json["failed"] = std::move(failed);
  json["positions"] = marker.positions;
  json["counts"] = marker.counts;
  // A reason may quote bytes of an archive that are no UTF-8.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<ShardMarker> read_marker(const std::string& path) {
  try {
    std::ifstream file(path, std::ios::binary);
    ShardMarker marker = marker_of(nlohmann::json::parse(file));
    if (!marker.hash.empty()) return marker;
    return Error{path + ": has no hash, as markers of earlier versions: convert the shard again"};
  } catch (const nlohmann::json::exception& error) {
    return Error{path + ": is no marker of a shard"};
  }
}

}  // namespace copydesk::cli
