// Runs a compiled template over a value.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "templates/link.h"
#include "templates/program.h"
#include "templates/value.h"

namespace candour::templates {

// Appends to `out` how a Url is written on this page, e.g. relative to it. Escaping and the look at its scheme come
// after.
using UrlWriter = std::function<void(std::string_view address, std::string& out)>;

struct RenderOptions {
  // Without one, addresses are printed as they are.
  const UrlWriter* write_url = nullptr;
  Unknown unknown = Unknown::is_an_error;
};

// How deep sections, partials, parents and blocks may be inside one another while rendering.
inline constexpr std::size_t kMaxDepth = 256;

// Appends the page to `out`. What cannot be printed is reported, once per tag, and leaves nothing in the page; the
// result is false then. Thread-safe: many pages may be rendered from one library at a time.
bool render_program(const Library& library, const Program& program, Value root, const RenderOptions& options,
                    std::string& out, diagnostics::Diagnostics& diagnostics);

}  // namespace candour::templates
