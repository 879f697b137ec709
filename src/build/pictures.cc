#include "build/pictures.h"

#include <algorithm>
#include <set>
#include <string>

#include "build/record_prose.h"
#include "election/leave_out.h"
#include "html/assets.h"
#include "views/target.h"

namespace candour::build {
namespace {

class Loader {
 public:
  Loader(const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics) : files_(static_files), diagnostics_(diagnostics) {}

  void add(const markdown::Document& prose, const views::Url& page) {
    markdown::for_each_image(prose, [&](const markdown::Image& image, markdown::Span) {
      const std::string address = views::address_of(page, image.target, image.kind);
      if (!picture::is_readable(address) || pictures_.contains(address)) return;
      const auto file = std::find_if(files_.begin(), files_.end(), [&](const files::Artifact& it) { return "/" + it.path.text() == address; });
      if (file == files_.end()) return;
      if (auto read = picture::read(file->bytes, address, image.target_span, diagnostics_)) {
        pictures_.emplace(address, std::make_shared<const picture::Picture>(*std::move(read)));
      }
    });
  }

  print::Pictures take() && { return std::move(pictures_); }

 private:
  const std::vector<files::Artifact>& files_;
  diagnostics::Diagnostics& diagnostics_;
  print::Pictures pictures_;
};

// Below `static/` of the site; what pages ask for of themselves stays, whoever shows it.
std::set<std::string> addresses_of_pictures(const model::Record& record) {
  std::set<std::string> addresses;
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) {
    markdown::for_each_image(prose, [&](const markdown::Image& image, markdown::Span) { addresses.insert(views::address_of(page, image.target, image.kind)); });
  });
  for (const std::string_view asset : html::asset::kAll) addresses.erase(std::string(asset));
  return addresses;
}

void keep_linked(const model::Record& record, std::set<std::string>& addresses) {
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) {
    markdown::for_each_link(prose, [&](const markdown::Link& link, markdown::Span) { addresses.erase(views::address_of(page, link.target, link.kind)); });
  });
}

}  // namespace

void leave_out_before_election(model::Record& record, const model::Date& as_of, std::vector<files::Artifact>& static_files) {
  if (!record.site.is_before_election(as_of)) return;
  std::set<std::string> pictures = addresses_of_pictures(record);
  election::leave_out(record);
  keep_linked(record, pictures);
  std::erase_if(static_files, [&](const files::Artifact& file) { return pictures.contains("/" + file.path.text()); });
}

print::Pictures load_pictures(const model::Record& record, const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics) {
  Loader loader(static_files, diagnostics);
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) { loader.add(prose, page); });
  return std::move(loader).take();
}

}  // namespace candour::build
