#include "cli/input/archive_end.hpp"

#include <algorithm>

namespace copydesk::cli {
namespace {

using namespace std::string_view_literals;

// The end of central directory record: PKWARE's APPNOTE.TXT, section 4.3.16.
constexpr std::string_view kZipEnd = "PK\x05\x06"sv;
constexpr std::size_t kZipEndSize = 22;
constexpr std::size_t kDirectorySize = 12;
constexpr std::size_t kDirectoryPlace = 16;
constexpr std::size_t kCommentSize = 20;
// Before it, in large archives: section 4.3.15.
constexpr std::string_view kZip64Locator = "PK\x06\x07"sv;
constexpr std::size_t kZip64LocatorSize = 20;

// The signature header: 7zFormat.txt of the LZMA SDK.
constexpr std::size_t k7zHeader = 32;
constexpr std::size_t k7zNextPlace = 12;
constexpr std::size_t k7zNextSize = 20;

/// The low byte comes first.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = size; i-- > 0;)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

std::uint64_t less_at_most(std::uint64_t number, std::uint64_t less) {
  return number - std::min(number, less);
}

std::size_t size_of_end_record(std::string_view record) {
  return kZipEndSize + number_at(record, kCommentSize, 2);
}

/// Its comment may hold what looks like one: of several the one that ends the file counts, else the
/// last.
std::size_t find_end_record(std::string_view tail) {
  std::size_t last = tail.npos;
  for (std::size_t at = tail.rfind(kZipEnd); at != tail.npos;
       at = at > 0 ? tail.rfind(kZipEnd, at - 1) : tail.npos) {
    const std::string_view record = tail.substr(at);
    if (record.size() < kZipEndSize || record.size() < size_of_end_record(record)) continue;
    if (record.size() == size_of_end_record(record)) return at;
    if (last == tail.npos) last = at;
  }
  return last;
}

}  // namespace

std::optional<std::uint64_t> bytes_outside_zip(std::string_view tail, std::uint64_t file_size) {
  const std::size_t at = find_end_record(tail);
  if (at == tail.npos) return std::nullopt;
  const std::string_view end = tail.substr(at);
  const std::uint64_t behind = less_at_most(end.size(), size_of_end_record(end));
  const bool is_large =
      at >= kZip64LocatorSize && tail.substr(at - kZip64LocatorSize).starts_with(kZip64Locator);
  if (is_large) return behind;
  const std::uint64_t counted =
      number_at(end, kDirectoryPlace, 4) + number_at(end, kDirectorySize, 4);
  return behind + less_at_most(file_size - end.size(), counted);
}

std::uint64_t bytes_behind_7z(std::string_view head, std::uint64_t file_size) {
  if (head.size() < k7zHeader) return 0;
  const std::uint64_t packed = number_at(head, k7zNextPlace, 8);
  const std::uint64_t counted = k7zHeader + packed + number_at(head, k7zNextSize, 8);
  return less_at_most(file_size, counted);
}

}  // namespace copydesk::cli
