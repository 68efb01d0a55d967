#include "cli/output/content_hash.hpp"

#include <xxhash.h>

#include <array>
#include <new>

#include "cli/input/input.hpp"

namespace copydesk::cli {

void ContentHash::Free::operator()(void* state) const {
  XXH3_freeState(static_cast<XXH3_state_t*>(state));
}

void ContentHash::add(std::span<const char> bytes) {
  if (!state_) {
    state_.reset(XXH3_createState());
    if (!state_) throw std::bad_alloc();
    XXH3_64bits_reset(static_cast<XXH3_state_t*>(state_.get()));
  }
  XXH3_64bits_update(static_cast<XXH3_state_t*>(state_.get()), bytes.data(), bytes.size());
}

std::uint64_t ContentHash::value() const {
  return state_ ? XXH3_64bits_digest(static_cast<const XXH3_state_t*>(state_.get()))
                : XXH3_64bits(nullptr, 0);
}

std::optional<std::uint64_t> content_hash_of(const std::string& path) {
  InputFile file;
  if (path == "-" || !file.open(path) || file.waits()) return std::nullopt;
  ContentHash hash;
  std::array<char, std::size_t{64} << 10U> bytes{};
  for (;;) {
    auto got = file.read(bytes);
    if (!got) return std::nullopt;
    if (*got == 0) return hash.value();
    hash.add(std::span(bytes).first(*got));
  }
}

std::string hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; value >>= 4U)
    digits[i] = "0123456789abcdef"[value & 15U];
  return digits;
}

}  // namespace copydesk::cli
