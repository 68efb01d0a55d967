#include "json/fingerprint_json.hpp"

#include <string>

namespace copydesk {
namespace {

/// All sixteen digits, so that keys sort and compare as text.
std::string hex(std::uint64_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits(16, '0');
  for (std::size_t i = digits.size(); i > 0; value >>= 4U) digits[--i] = kDigits[value & 0xFU];
  return digits;
}

}  // namespace

void write_fingerprint(const Fingerprint& fingerprint, JsonText& json) {
  if (fingerprint.empty()) return json.null();
  json.begin_object();
  json.key("text").string(hex(fingerprint.text));
  json.key("runs").number(std::uint64_t{fingerprint.runs});
  json.key("bands").begin_array();
  for (std::size_t i = 0; i < Fingerprint::kBands; ++i) json.string(hex(fingerprint.band(i)));
  json.end_array();
  json.end_object();
}

}  // namespace copydesk
