#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "decode/decoded_text.hpp"

struct UConverter;

namespace copydesk {

/// ICU's converter for an encoding, the caller's to close; null for a name that is not known.
[[nodiscard]] UConverter* open_encoding(std::string_view encoding);

/// Whether bytes of an encoding may be cut at line ends and ASCII words before they are decoded:
/// ASCII stands for itself and nothing depends on what came before.
[[nodiscard]] bool is_ascii_compatible(std::string_view encoding);

/// Decodes one encoding, in pieces of any size. It remembers shifts, and what is no whole
/// character at a piece's end stays for the next piece.
class TextDecoder {
 public:
  /// `encoding` is a name that `find_encoding` gave.
  explicit TextDecoder(std::string_view encoding);
  TextDecoder(TextDecoder&&) noexcept = default;
  TextDecoder& operator=(TextDecoder&&) noexcept = default;
  ~TextDecoder();

  /// Appends the characters of the bytes and says how many bytes that took: all when they are the
  /// last, else all but a few. The bytes that were left must open the next piece.
  std::size_t decode(std::string_view bytes, bool last, DecodedText& out);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  std::unique_ptr<UConverter, Close> converter_;
};

}  // namespace copydesk
