// What the fuzz targets share. A target reads any bytes and breaks off where the reader broke a promise of its header.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "diagnostics/print.h"

namespace candour::fuzz {

// Ends the program, with what was promised, so that libFuzzer keeps the input.
inline void promised(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

inline void promised_within(diagnostics::Span span, std::size_t size) {
  promised(span.begin <= span.end && span.end <= size, "a place lies within its file");
}

// Whatever was reported lies within the file and can be printed.
inline void printed(const diagnostics::Diagnostics& diagnostics, const diagnostics::Sources& sources, std::size_t size) {
  for (const diagnostics::Diagnostic& each : diagnostics.all()) promised_within(each.span, size);
  const std::string said = diagnostics::for_people(diagnostics, sources, diagnostics::Colour::off);
  promised(said.empty() == diagnostics.all().empty(), "what was reported is said");
}

}  // namespace candour::fuzz

// The entry that libFuzzer calls. Always returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
