#include "copydesk/registry.hpp"

#include <array>

#include "builtin.hpp"

namespace copydesk {
namespace {

constexpr auto kReaders = std::to_array<const Reader*>({
#define READER(name) &builtin::name##_reader,
#include "readers/readers.def"
#undef READER
});

constexpr auto kCleaners = std::to_array<const Cleaner*>({
#define CLEANER(name) &builtin::name##_cleaner,
#include "cleaners/cleaners.def"
#undef CLEANER
});
static_assert(kCleaners.size() <= builtin::kMostCleaners);

constexpr auto kWriters = std::to_array<const Writer*>({
#define WRITER(name) &builtin::name##_writer,
#include "writers/writers.def"
#undef WRITER
});

template <class Table>
auto find_named(const Table& table, std::string_view name) -> typename Table::value_type {
  for (const auto* entry : table)
    if (entry->name == name) return entry;
  return nullptr;
}

std::vector<const Rule*> collect_rules() {
  std::vector<const Rule*> all;
  for (const Cleaner* cleaner : kCleaners)
    for (const Rule& rule : cleaner->rules) all.push_back(&rule);
  return all;
}

}  // namespace

std::span<const Reader* const> readers() { return kReaders; }
std::span<const Cleaner* const> cleaners() { return kCleaners; }
std::span<const Writer* const> writers() { return kWriters; }

std::span<const Rule* const> rules() {
  static const std::vector<const Rule*> all = collect_rules();
  return all;
}

const Reader* find_reader(std::string_view name) { return find_named(kReaders, name); }
const Writer* find_writer(std::string_view name) { return find_named(kWriters, name); }

std::optional<std::size_t> find_rule(std::string_view name) {
  const auto all = rules();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i]->name == name) return i;
  return std::nullopt;
}

}  // namespace copydesk
