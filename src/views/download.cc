#include "views/download.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/words.h"

namespace candour::views {
namespace {

// Beside the page, under its address in one word.
Url beside(const Url& page, std::string_view ending) {
  std::string name = page.address.substr(1, page.address.size() - 2);
  std::replace(name.begin(), name.end(), '/', '-');
  return {page.address + name + std::string(ending)};
}

}  // namespace

std::string size_text(std::size_t bytes) {
  const std::size_t kilobytes = (bytes + 999) / 1000;
  if (kilobytes < 1000) return fmt::format("{}\u00a0KB", kilobytes);
  return fmt::format("{:.1f}\u00a0MB", static_cast<double>((kilobytes + 99) / 100) / 10);
}

Url document_url(const Url& page) { return beside(page, ".pdf"); }
Url sheet_url(const Url& page) { return beside(page, "-one-page.pdf"); }
Url table_url(const Url& page) { return beside(page, ".csv"); }

Download download_of(const Url& page, std::string_view what, std::size_t pages, std::size_t bytes) {
  const std::string size = size_text(bytes);
  return {document_url(page), fmt::format("Download this {} (PDF, {}, {})", what, counted(static_cast<int>(pages), "page"), size), size};
}

Download sheet_of(const Url& page, std::size_t bytes) {
  const std::string size = size_text(bytes);
  return {sheet_url(page), fmt::format("Download a one-page summary (PDF, {})", size), size};
}

}  // namespace candour::views
