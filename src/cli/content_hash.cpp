#include "content_hash.hpp"

#include <xxhash.h>

#include <new>

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

std::string hex(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i-- > 0; value >>= 4U)
    digits[i] = "0123456789abcdef"[value & 15U];
  return digits;
}

}  // namespace copydesk::cli
