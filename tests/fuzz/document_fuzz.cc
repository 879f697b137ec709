// From text to PDF: a flow of what people wrote is set and written, or there are mistakes. Each line is a block, by its first
// byte: # a heading, * a badge and a paragraph, [ a link, > the header of every page; all else is a paragraph.
#include <algorithm>

#include "files/reader.h"
#include "files/utf8.h"
#include "pdf/write.h"
#include "target.h"
#include "typeset/typesetter.h"

using namespace candour;
using namespace candour::typeset;

namespace {

// What is loaded once for all inputs.
template <typename Load>
auto loaded(const char* folder, Load load) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics problems;
  auto made = load(files::DiskReader(folder), sources, problems);
  fuzz::promised(made.has_value(), "fonts and patterns are where Debian puts them");
  return *std::move(made);
}

const font::Set& noto() {
  static constexpr const char* kFolder = "/usr/share/fonts/truetype/noto";
  static const font::Set set = loaded(kFolder, [](const auto& reader, auto& sources, auto& problems) {
    return font::load(reader, kFolder, font::noto_sans(), sources, problems);
  });
  return set;
}

const Hyphenation& british() {
  static const Hyphenation hyphenation = loaded("/usr/share/hyphen", [](const auto& reader, auto& sources, auto& problems) {
    return Hyphenation::load(reader, "hyphen", Hyphenation::british_english(), sources, problems);
  });
  return hyphenation;
}

// Readers of content let through neither what is no UTF-8 nor a control character, nor U+FEFF.
bool can_be_read(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
  }
  return !files::first_not_utf8(text) && text.find("\xEF\xBB\xBF") == std::string_view::npos;
}

// Of a line that is not empty.
void add_line(Flow& flow, std::string line, diagnostics::Span place) {
  const std::string rest = line.substr(1);
  const Inlines text = {Text{rest, place}};
  switch (line.front()) {
    case '#': flow.blocks.push_back(Heading{2, text}); break;
    case '*': flow.blocks.push_back(Paragraph{{Badge{{1, 1, {}}, rest, std::nullopt, place}, text[0]}}); break;
    case '[': flow.blocks.push_back(Paragraph{{Link{std::string("https://candour.example/"), "", text, place}}}); break;
    case '>': flow.running.header_start = rest; break;
    default: flow.blocks.push_back(Paragraph{{Text{std::move(line), place}}});
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(data), size);
  if (!can_be_read(input)) return 0;
  diagnostics::Sources sources;
  diagnostics::Diagnostics problems;
  const auto file = sources.add("a.txt", input);
  Flow flow;
  flow.information.title = "A document";
  flow.information.language = "en-GB";
  flow.blocks.push_back(Heading{1, {Text{"A document", {file, 0, 0}}}});
  for (std::size_t at = 0; at < size;) {
    const std::size_t end = std::min(input.find('\n', at), size);
    if (end > at) add_line(flow, input.substr(at, end - at), {file, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  const auto document = Typesetter({&noto(), &noto()}, british(), {}).set(flow, problems);
  fuzz::promised(document.has_value() != problems.has_errors(), "a document is set, or there is a mistake");
  if (document) fuzz::promised(!pdf::Writer({.compression = 0}).write(*document).empty(), "what was set is written");
  fuzz::printed(problems, sources, size);
  return 0;
}
