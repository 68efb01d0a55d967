#pragma once

#include "copydesk/registry.hpp"

/// Declarations of the built-ins, from the .def lists. A definition is written qualified,
/// `const Reader builtin::plain_reader = {...}`, so a missing line fails to compile and a
/// missing file fails to link.
namespace copydesk::builtin {

/// The engine keeps a bit for each.
inline constexpr std::size_t kMostCleaners = 64;

#define READER(name) extern const Reader name##_reader;
#include "readers/readers.def"
#undef READER

#define CLEANER(name) extern const Cleaner name##_cleaner;
#include "cleaners/cleaners.def"
#undef CLEANER

#define WRITER(name) extern const Writer name##_writer;
#include "writers/writers.def"
#undef WRITER

}  // namespace copydesk::builtin
