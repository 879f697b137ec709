#include "build/pictures.h"

#include <algorithm>

#include "build/record_prose.h"
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

}  // namespace

print::Pictures load_pictures(const model::Record& record, const std::vector<files::Artifact>& static_files, diagnostics::Diagnostics& diagnostics) {
  Loader loader(static_files, diagnostics);
  for_each_prose(record, [&](const markdown::Document& prose, const views::Url& page) { loader.add(prose, page); });
  return std::move(loader).take();
}

}  // namespace candour::build
