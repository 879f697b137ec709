// What the template of a bundle's first page can name.
#pragma once

#include "html/assets.h"
#include "html/part_shapes.h"
#include "html/shape_list.h"
#include "views/start.h"

namespace candour::html {

inline constexpr std::string_view kStartTemplate = "start-here";

}  // namespace candour::html

namespace candour::templates {

template <>
struct Shape<views::StartView> {
  using V = views::StartView;
  static void describe(Fields<V>& f) {
    f("language", &V::language);
    f("site_title", &V::site_title);
    f("title", &V::title);
    f("full_title", &V::full_title);
    list<&V::lines>(f, "lines");
    list<&V::links>(f, "links");
    f("live", &V::live);
    f("made", &V::made);
    f("icon", [](const V&) { return Url{std::string(html::asset::kIcon)}; });
    f("stylesheet", [](const V&) { return Url{std::string(html::asset::kStyleSheet)}; });
  }
};

}  // namespace candour::templates
