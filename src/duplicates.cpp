#include "copydesk/duplicates.hpp"

#include <algorithm>

namespace copydesk {
namespace {

/// Keys are hashes, but their low bits come from the least of many.
std::size_t spread(std::uint64_t key) {
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15U) >> 20U);
}

}  // namespace

void DuplicateFinder::add(const Fingerprint& fingerprint) {
  const auto article = static_cast<std::uint32_t>(places_.size());
  Place place;
  if (!fingerprint.empty()) {
    place = find(fingerprint);
    if (place.leader == kNone) {
      place.leader = static_cast<std::uint32_t>(leaders_.size());
      lead(fingerprint, article);
    }
  }
  places_.push_back(place);
}

/// The nearest leader, of equally near ones the first.
DuplicateFinder::Place DuplicateFinder::find(const Fingerprint& fingerprint) {
  collect(fingerprint);
  Place nearest{kNone, false, threshold_};
  for (const std::uint32_t candidate : candidates_) {
    const Fingerprint& other = leaders_[candidate].fingerprint;
    const bool exact = fingerprint.text == other.text;
    const double found = similarity(fingerprint, other);
    const bool better = exact ? !nearest.exact : !nearest.exact && found > nearest.similarity;
    const bool first = nearest.leader == kNone && found >= threshold_ && found > 0;
    if (better || first) nearest = {candidate, exact, found};
  }
  return nearest;
}

/// Leaders that share a band.
void DuplicateFinder::collect(const Fingerprint& fingerprint) {
  candidates_.clear();
  if (leaders_.empty()) return;
  for (std::size_t band = 0; band < Fingerprint::kBands; ++band) {
    const std::uint32_t leader = slot(band, fingerprint.band(band));
    if (leader != kNone) candidates_.push_back(leader);
  }
  std::sort(candidates_.begin(), candidates_.end());
  candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
}

void DuplicateFinder::lead(const Fingerprint& fingerprint, std::uint32_t article) {
  const auto number = static_cast<std::uint32_t>(leaders_.size());
  leaders_.push_back({fingerprint, article});
  grow();
  for (std::size_t band = 0; band < Fingerprint::kBands; ++band)
    slot(band, fingerprint.band(band)) = number;
}

/// Where a key stands in a band's table, or where it would.
std::uint32_t& DuplicateFinder::slot(std::size_t band, std::uint64_t key) {
  std::vector<std::uint32_t>& table = tables_[band];
  for (std::size_t at = spread(key) % table.size();; at = (at + 1) % table.size()) {
    std::uint32_t& leader = table[at];
    if (leader == kNone || leaders_[leader].fingerprint.band(band) == key) return leader;
  }
}

/// Keeps a third of every table free. One table after the other, so that little stands twice.
void DuplicateFinder::grow() {
  const std::size_t size = tables_.front().size();
  if (leaders_.size() * 3 <= size * 2) return;
  for (std::size_t band = 0; band < Fingerprint::kBands; ++band) {
    std::vector<std::uint32_t> old(std::max<std::size_t>(size * 2, 64), kNone);
    old.swap(tables_[band]);
    for (const std::uint32_t leader : old)
      if (leader != kNone) slot(band, leaders_[leader].fingerprint.band(band)) = leader;
  }
}

std::vector<DuplicateGroup> DuplicateFinder::groups() const {
  std::vector<std::uint32_t> copies(leaders_.size());
  for (const Place& place : places_)
    if (place.leader != kNone) ++copies[place.leader];
  std::vector<std::uint32_t> number(leaders_.size());
  std::vector<DuplicateGroup> groups;
  for (std::uint32_t article = 0; article < places_.size(); ++article) {
    const Place& place = places_[article];
    if (place.leader == kNone || copies[place.leader] < 2) continue;
    if (leaders_[place.leader].article == article) {
      number[place.leader] = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    DuplicateGroup& group = groups[number[place.leader]];
    const bool leads = group.members.empty();
    group.exact = group.exact && (leads || place.exact);
    group.members.push_back({article, leads ? 1 : place.similarity});
  }
  return groups;
}

}  // namespace copydesk
