#include "cli/input/gzip_reader.hpp"

#include <zlib.h>

#include <array>
#include <new>
#include <string>
#include <utility>

namespace copydesk::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr int kGzip = 16 + MAX_WBITS;  // zlib's way to ask for gzip alone
constexpr Bytef kFirstByte = 0x1F;     // of a member

}  // namespace

/// Stays where it is: zlib holds a pointer to it.
struct GzipReader::Stream {
  z_stream zlib{};
  std::array<char, kChunk> packed;
};

void GzipReader::Free::operator()(Stream* stream) const {
  inflateEnd(&stream->zlib);
  delete stream;
}

// NOLINTNEXTLINE(*-member-init): the buffer is filled before it is read
GzipReader::GzipReader(ReadBytes packed) : packed_(std::move(packed)), stream_(new Stream) {
  if (inflateInit2(&stream_->zlib, kGzip) != Z_OK) throw std::bad_alloc();
}

Result<std::size_t> GzipReader::read(std::span<char> into) {
  if (error_) return *error_;
  z_stream& zlib = stream_->zlib;
  zlib.next_out = reinterpret_cast<Bytef*>(into.data());
  zlib.avail_out = static_cast<uInt>(into.size());
  // As soon as something came: more may take a pipe long to bring.
  while (!at_end_ && !error_ && zlib.avail_out == into.size())
    if (Result<void> done = advance(); !done) error_ = done.error();
  const std::size_t size = into.size() - zlib.avail_out;
  return size == 0 && error_ ? Result<std::size_t>(*error_) : Result<std::size_t>(size);
}

Result<void> GzipReader::advance() {
  if (stream_->zlib.avail_in == 0)
    if (Result<void> filled = fill(); !filled || at_end_) return filled;
  if (!in_member_)
    if (Result<void> begun = begin_member(); !begun || !in_member_) return begun;
  return unpack();
}

Result<void> GzipReader::fill() {
  auto got = packed_(stream_->packed);
  if (!got) return got.error();
  stream_->zlib.next_in = reinterpret_cast<Bytef*>(stream_->packed.data());
  stream_->zlib.avail_in = static_cast<uInt>(*got);
  at_end_ = *got == 0;
  if (at_end_ && in_member_) return Error{"truncated gzip input"};
  return {};
}

/// Tapes and disks fill their blocks up with zeros.
Result<void> GzipReader::begin_member() {
  z_stream& zlib = stream_->zlib;
  for (; zlib.avail_in > 0 && *zlib.next_in == 0; --zlib.avail_in) ++zlib.next_in;
  if (zlib.avail_in == 0) return {};
  if (members_ > 0 && *zlib.next_in != kFirstByte)
    return Error{"the gzip input is followed by something else"};
  ++members_;
  in_member_ = true;
  inflateReset(&zlib);
  return {};
}

Result<void> GzipReader::unpack() {
  z_stream& zlib = stream_->zlib;
  const int status = inflate(&zlib, Z_NO_FLUSH);
  if (status == Z_STREAM_END) in_member_ = false;
  if (status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR) return {};
  if (status == Z_MEM_ERROR) throw std::bad_alloc();
  return Error{std::string("damaged gzip input: ") +
               (zlib.msg != nullptr ? zlib.msg : zError(status))};
}

}  // namespace copydesk::cli
