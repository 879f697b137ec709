#include "content/text_file.h"

#include <fmt/format.h>

#include "files/utf8.h"

namespace candour::content {

using diagnostics::Code;

namespace {

constexpr Code kNotUtf8{"content/not-utf8"};
constexpr Code kEmptyFile{"content/empty-file"};

}  // namespace

bool is_text(const diagnostics::Sources& sources, diagnostics::FileId file, Presence presence, diagnostics::Diagnostics& diagnostics) {
  const std::string_view text = sources.text(file);
  if (text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos) {
    diagnostics.error(kEmptyFile, {file, 0, 0}, "this file is empty", {presence == Presence::optional ? "write its content, or delete the file" : "write its content; `candour new DIR` makes a small example of each"});
    return false;
  }
  if (const auto bad = files::first_not_utf8(text)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    diagnostics.error(kNotUtf8, {file, at, at + 1}, fmt::format("byte 0x{:02X} is not UTF-8 text", static_cast<unsigned char>(text[*bad])),
                      {"save the file as UTF-8 (in Word or Excel: choose the encoding “Unicode (UTF-8)”)"});
    return false;
  }
  return true;
}

}  // namespace candour::content
