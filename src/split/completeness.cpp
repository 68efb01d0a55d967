#include "copydesk/completeness.hpp"

#include <algorithm>
#include <limits>

namespace copydesk {
namespace {

constexpr std::size_t kShownGaps = 10;

std::string shown(Completeness::Gap gap) {
  const std::string first = std::to_string(gap.first);
  return gap.first == gap.last ? first : first + " to " + std::to_string(gap.last);
}

}  // namespace

/// The numbers up to `number` have not come and will not.
void Completeness::expect(std::uint32_t number) {
  if (last_ > 0 && last_ + 1 < number) gaps_.push_back({last_ + 1, number - 1});
}

void Completeness::open(Declared record) {
  finish();
  total_ = record.total;
  format_ = record.format;
  declared_ += record.total;
  if (record.number > 1) gaps_.push_back({1, record.number - 1});
}

void Completeness::close(Declared record) {
  finish();
  declared_ += record.total;
  // More than the total: the first of them are of a download that prints none.
  const std::uint64_t came = record.format == waiting_format_ ? waiting_ + 1 : 1;
  found_ += std::min<std::uint64_t>(came, record.total);
  waiting_ = 0;
}

void Completeness::wait(Declared record) {
  if (record.format != waiting_format_) waiting_ = 0;
  waiting_format_ = record.format;
  ++waiting_;
}

void Completeness::add(Declared record) {
  if (record.closes) return close(record);
  const bool numbered = record.number > 0;
  const bool foreign = !numbered && record.total == 0 && record.format != format_;
  if (foreign) return wait(record);
  const bool another = record.total > 0 && (record.total != total_ || record.number <= last_ ||
                                            record.format != format_);
  if (another)
    open(record);
  else if (numbered)
    expect(record.number);
  if (total_ == 0) return wait(record);
  waiting_ = 0;
  ++found_;
  if (numbered) last_ = record.number;
}

void Completeness::finish() {
  if (total_ < std::numeric_limits<std::uint32_t>::max()) expect(total_ + 1);
  total_ = 0;
  last_ = 0;
  format_ = {};
}

std::string Completeness::summary() const {
  std::string text = std::to_string(found_) + " of " + std::to_string(declared_) +
                     " declared documents were found";
  const std::size_t count = std::min(gaps_.size(), kShownGaps);
  for (std::size_t i = 0; i < count; ++i)
    text.append(i == 0                  ? ", missing "
                : i + 1 == gaps_.size() ? " and "
                                        : ", ")
        .append(shown(gaps_[i]));
  if (count < gaps_.size()) text += " and more";
  return text;
}

}  // namespace copydesk
