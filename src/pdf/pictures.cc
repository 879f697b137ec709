#include "pdf/pictures.h"

#include <algorithm>

namespace candour::pdf {
namespace {

Ref add_picture(File& file, const picture::Picture& picture) {
  Syntax entries;
  entries << "/Type/XObject/Subtype/Image/Width " << picture.width << "/Height " << picture.height << "/BitsPerComponent 8/ColorSpace"
          << (picture.colours == picture::Colours::rgb ? "/DeviceRGB" : "/DeviceGray");
  if (picture.coding == picture::Coding::samples) return file.add_stream(entries.str(), picture.bytes);
  entries << "/Filter/DCTDecode";
  return file.add_stream(entries.str(), picture.bytes, Filter::none);
}

}  // namespace

Pictures pictures_of(const typeset::Document& document) {
  Pictures pictures;
  for (const typeset::Page& page : document.pages) {
    for (const typeset::Item& item : page.items) {
      const auto* placed = std::get_if<typeset::PlacedPicture>(&item);
      if (placed != nullptr && place_of(pictures, *placed->picture) == pictures.size()) pictures.push_back(placed->picture.get());
    }
  }
  return pictures;
}

std::size_t place_of(const Pictures& pictures, const picture::Picture& picture) {
  return static_cast<std::size_t>(std::find(pictures.begin(), pictures.end(), &picture) - pictures.begin());
}

std::string add_pictures(File& file, const Pictures& pictures) {
  if (pictures.empty()) return "";
  Syntax out;
  out << "/XObject<<";
  for (std::size_t i = 0; i < pictures.size(); ++i) out << "/Im" << i << ' ' << add_picture(file, *pictures[i]);
  out << ">>";
  return std::move(out.str());
}

}  // namespace candour::pdf
