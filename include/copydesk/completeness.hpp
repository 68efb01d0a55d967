#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copydesk {

/// What a dump says of its own size, as `3 of 500 DOCUMENTS` or, without numbers, `Documents
/// (100)`.
struct Declared {
  std::uint32_t number = 0;   ///< the record's, 1-based; 0: not printed
  std::uint32_t total = 0;    ///< of the download; 0: not printed
  bool closes = false;        ///< the total stands behind the download's last record
  std::string_view format{};  ///< the record's; a download holds one format
};

/// Compares what the records of one input declare with what was found. An input may hold several
/// downloads one after another. For one thread.
class Completeness {
 public:
  /// A stretch of numbers that no record has, both ends included.
  struct Gap {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  /// Takes one record, in the order of the input.
  void add(Declared record);

  /// No record comes any more.
  void finish();

  /// Records declared by all downloads together, and how many of these were found.
  [[nodiscard]] std::uint64_t declared() const { return declared_; }
  [[nodiscard]] std::uint64_t found() const { return found_; }
  [[nodiscard]] bool complete() const { return found_ == declared_ && gaps_.empty(); }

  /// The numbers that are missing, in order; none for downloads that print no numbers.
  [[nodiscard]] const std::vector<Gap>& gaps() const { return gaps_; }

  /// `498 of 500 declared documents were found, missing 17 and 212 to 213`; after `finish()`.
  [[nodiscard]] std::string summary() const;

 private:
  void open(Declared record);
  void wait(Declared record);
  void close(Declared record);
  void expect(std::uint32_t number);

  std::uint64_t declared_ = 0;
  std::uint64_t found_ = 0;
  std::uint32_t total_ = 0;    ///< of the download that is open; 0: none is
  std::uint32_t last_ = 0;     ///< number of its last record; 0 when it prints none
  std::string_view format_{};  ///< of the download that is open
  std::uint64_t waiting_ = 0;  ///< records whose download may print its total at its end
  std::string_view waiting_format_{};
  std::vector<Gap> gaps_;
};

}  // namespace copydesk
