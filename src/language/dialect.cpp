#include "language/dialect.hpp"

#include <cstdint>
#include <string_view>

#include "clean/evidence.hpp"

namespace copydesk {
namespace {

/// Words of the news that the two spell in their own way.
struct Spellings {
  std::string_view british;
  std::string_view american;
};

constexpr Spellings kSpellings[] = {
    {"behaviour", "behavior"},
    {"cancelled", "canceled"},
    {"centre", "center"},
    {"centres", "centers"},
    {"colour", "color"},
    {"defence", "defense"},
    {"favour", "favor"},
    {"favourite", "favorite"},
    {"fuelled", "fueled"},
    {"grey", "gray"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"honours", "honors"},
    {"kilometre", "kilometer"},
    {"kilometres", "kilometers"},
    {"labelled", "labeled"},
    {"labour", "labor"},
    {"licence", "license"},
    {"litres", "liters"},
    {"manoeuvre", "maneuver"},
    {"metre", "meter"},
    {"metres", "meters"},
    {"neighbour", "neighbor"},
    {"neighbouring", "neighboring"},
    {"neighbours", "neighbors"},
    {"offence", "offense"},
    {"organisation", "organization"},
    {"organisations", "organizations"},
    {"organised", "organized"},
    {"programme", "program"},
    {"programmes", "programs"},
    {"realised", "realized"},
    {"recognise", "recognize"},
    {"recognised", "recognized"},
    {"rumours", "rumors"},
    {"theatre", "theater"},
    {"tonnes", "tons"},
    {"travelled", "traveled"},
    {"travelling", "traveling"},
    {"tyres", "tires"},
};

}  // namespace

bool prints_british(const Evidence& evidence) {
  std::uint32_t british = 0;
  std::uint32_t american = 0;
  for (const Spellings& word : kSpellings) {
    british += evidence.count(word.british);
    american += evidence.count(word.american);
  }
  return british > american;
}

}  // namespace copydesk
