#include "views/start.h"

#include <fmt/format.h>

#include "views/addresses.h"
#include "views/material.h"
#include "views/titles.h"
#include "views/words.h"

namespace candour::views {

namespace {

StartView start(const Material& material, std::string title) {
  const model::Site& site = material.record.site;
  StartView view;
  view.language = site.language;
  view.site_title = site.title;
  view.full_title = title == site.title ? title : title + " – " + site.title;
  view.title = std::move(title);
  if (material.base_url) view.live = LinkTo{*material.base_url + "/", {*material.base_url + "/"}};
  view.made = "This copy was made on " + in_words(material.as_of) + ".";
  if (!site.publisher.empty()) view.made += " The website is published by " + site.publisher + ".";
  if (site.demonstration) view.lines.push_back(*site.demonstration);
  if (const auto left_out = before_election(site, material.as_of)) view.lines.push_back(*left_out);
  return view;
}

}  // namespace

StartView start_of_site(const Material& material) {
  StartView view = start(material, material.record.site.title);
  view.lines.emplace_back("This folder holds a copy of the whole website. You can read it without the internet.");
  view.links = {{"Open the website", home_url()}, {"How to check this record", check_url()}};
  return view;
}

StartView start_of_plan(const Material& material, model::Id<model::Plan> id) {
  const model::Plan& plan = material.record.at(id);
  StartView view = start(material, full_title_of(material.record, plan));
  view.lines.push_back(fmt::format("This folder holds everything on the website about {}: its pages, documents and data. You can read it without the internet.", in_words(plan.year)));
  view.lines.emplace_back("The plan is in the folder “data” as well, for spreadsheets and programs.");
  view.lines.emplace_back(material.base_url ? "Other links lead to the website itself." : "What leads to other parts of the website is not a link here.");
  view.links = {{"Open the plan", url_of(material.record, plan)}, {register_title(plan), register_url(material.record, plan)}, {"How to read this", about_url()}, {"Glossary", glossary_url()}};
  std::erase_if(view.links, [&](const LinkTo& link) { return !material.site_map.has(link.url.address); });
  return view;
}

Url bundle_url(const Url& page) {
  std::string address = document_url(page).address;
  address.replace(address.size() - 4, 4, ".zip");
  return {std::move(address)};
}

Download bundle_of(const Url& page, const model::Plan& plan, std::size_t bytes) {
  const std::string size = size_text(bytes);
  return {bundle_url(page), fmt::format("Download everything about {} (ZIP, {})", in_words(plan.year), size), size};
}

}  // namespace candour::views
