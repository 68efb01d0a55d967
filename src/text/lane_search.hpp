#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/lanes.hpp"

namespace copydesk {

/// The first place of a text from `at` on for which `holds(place)`, or the text's end. `suspects`
/// takes the address of so many bytes and gives lanes of ones where that may be.
template <class Suspects, class Holds>
[[nodiscard]] std::size_t find_place(std::string_view text, std::size_t at, Suspects&& suspects,
                                     Holds&& holds) {
  const auto first_of = [&](std::size_t begin, std::uint64_t places) {
    for (; places != 0; places &= places - 1)
      if (holds(begin + lowest_bit(places))) return begin + lowest_bit(places);
    return text.npos;
  };
  const auto places_from = [&](std::size_t begin) {
    return std::uint64_t{bits_of(suspects(text.data() + begin))};
  };
  for (; at + kLanes <= text.size(); at += kLanes)
    if (const std::size_t place = first_of(at, places_from(at)); place != text.npos) return place;
  if (at < text.size() && text.size() >= kLanes) {
    const std::size_t begin = text.size() - kLanes;
    const std::uint64_t places = places_from(begin) >> (at - begin);
    const std::size_t place = first_of(at, places);
    return place != text.npos ? place : text.size();
  }
  while (at < text.size() && !holds(at)) ++at;
  return at;
}

}  // namespace copydesk
