#include "views/offer_data.h"

#include <fmt/format.h>

#include "views/common.h"

namespace candour::views {

void offer_table(Frame& frame, const Material& material, std::string_view whose) {
  const DataFile* file = find(material.data_files, table_url(frame.url));
  if (file == nullptr) return;
  const std::string size = size_text(file->bytes);
  frame.table = Download{file->url, fmt::format("Download this {} data (CSV, {})", whose, size), size};
  Dataset dataset;
  dataset.name = frame.full_title;
  dataset.description = "A table with one line for each outcome and each report on it. " + frame.description;
  // Whoever published the plan, the table is the site's.
  const model::Site& site = material.record.site;
  dataset.publisher = {site.publisher, std::nullopt};
  if (site.licence) dataset.licence = site.licence->address;
  if (const auto* report = std::get_if<ReportSubject>(&frame.subject)) dataset.period = report->period;
  dataset.downloads = {{file->url, file->media_type, size}};
  frame.dataset = std::move(dataset);
}

std::string extent_of(const DataFile& file) {
  const std::string size = size_text(file.bytes);
  if (file.columns.empty()) return size;
  return fmt::format("{}, {}, {}", counted(static_cast<int>(file.lines), "line"), counted(static_cast<int>(file.columns.size()), "column"), size);
}

}  // namespace candour::views
