#include "cli/input/archive_kind.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace copydesk::cli {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view opening;
  ArchiveKind kind;
};
constexpr auto kSignatures = std::to_array<Signature>({
    {"PK\x03\x04"sv, {"a ZIP archive"}},
    {"PK\x05\x06"sv, {"a ZIP archive"}},  // without members
    {"7z\xBC\xAF\x27\x1C"sv, {"a 7z archive", true}},
    {"\x1F\x8B\x08"sv, {"compressed by gzip", false, Compressed::by_gzip}},
    {"\xFD\x37zXZ\x00"sv, {"compressed by xz", false, Compressed::otherwise}},
    {"\x28\xB5\x2F\xFD"sv, {"compressed by zstd", false, Compressed::otherwise}},
    {"BZh"sv, {"compressed by bzip2", false, Compressed::otherwise}},
});

// Signs of a tar header: POSIX, section pax, "ustar Interchange Format".
constexpr std::size_t kTarHeader = 512;
constexpr std::size_t kTarSum = 148;
constexpr std::size_t kTarSumSize = 8;

// Signs of a ZIP header: PKWARE's APPNOTE.TXT, section 4.3.7.
constexpr std::size_t kZipNameSize = 26;
constexpr std::size_t kZipName = 30;

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// The octal number in a header's field, or a number no sum of bytes can be.
unsigned octal(std::string_view field) {
  constexpr unsigned kNoSum = ~0U;
  field = field.substr(std::min(field.find_first_not_of(' '), field.size()));
  const std::size_t digits = std::min(field.find_first_not_of("01234567"), field.size());
  if (digits == 0 || digits == field.size() || (field[digits] != '\0' && field[digits] != ' '))
    return kNoSum;
  unsigned value = 0;
  for (const char digit : field.substr(0, digits))
    value = value * 8 + static_cast<unsigned>(digit - '0');
  return value;
}

/// `BZh`, a digit, then pi or the root of pi; the first four alone could be text.
bool is_bzip2(std::string_view head) {
  const std::string_view block = head.substr(std::min<std::size_t>(4, head.size()));
  return block.starts_with("\x31\x41\x59\x26\x53\x59") ||
         block.starts_with("\x17\x72\x45\x38\x50\x90");
}

std::string_view first_zip_member(std::string_view head) {
  if (!head.starts_with("PK\x03\x04"sv) || head.size() < kZipName) return {};
  const std::size_t size = byte_at(head, kZipNameSize) + 256 * byte_at(head, kZipNameSize + 1);
  return head.substr(kZipName, size);
}

}  // namespace

/// Every tar header holds the sum of its bytes, with spaces in place of the sum.
bool opens_tar(std::string_view head) {
  if (head.size() < kTarHeader) return false;
  const unsigned wanted = octal(head.substr(kTarSum, kTarSumSize));
  unsigned sum = kTarSumSize * static_cast<unsigned char>(' ');
  for (std::size_t i = 0; i < kTarHeader; ++i)
    if (i < kTarSum || i >= kTarSum + kTarSumSize) sum += byte_at(head, i);
  return sum == wanted;
}

bool opens_document(std::string_view member) {
  constexpr auto kOfficeFolders =
      std::to_array<std::string_view>({"word/", "xl/", "ppt/", "docProps/", "customXml/"});
  if (member == "mimetype" || member == "[Content_Types].xml" || member.starts_with("_rels/"))
    return true;
  return member.ends_with(".xml") &&
         std::any_of(kOfficeFolders.begin(), kOfficeFolders.end(),
                     [&](std::string_view folder) { return member.starts_with(folder); });
}

ArchiveKind find_archive_kind(std::string_view head) {
  for (const Signature& signature : kSignatures) {
    if (!head.starts_with(signature.opening)) continue;
    if (signature.opening == "BZh" && !is_bzip2(head)) return {};
    return opens_document(first_zip_member(head)) ? ArchiveKind{} : signature.kind;
  }
  return opens_tar(head) ? ArchiveKind{"a tar archive"} : ArchiveKind{};
}

}  // namespace copydesk::cli
