// The fictional record on paper, and its pages.
#pragma once

#include "../html/rendered.h"
#include "print/document.h"
#include "words.h"

namespace candour::test {

inline const print::Edition& edition() {
  static const views::TermIndex terms(fictional().record());
  static const print::Edition made{fictional().record().site.theme, terms, print::day_of(fictional().record()), "Candour, tested"};
  return made;
}

// By the name of its golden: the page of each kind that shows the most of what its document can say.
inline const std::map<std::string, std::string>& kinds() {
  static const std::map<std::string, std::string> all = {
      {"section", "/wendle/plan/2022-23/streets-and-squares/"}, {"section-of-actions", "/wendle/plan/2021-22/night-time/"},
      {"plan", "/wendle/plan/2022-23/"},                        {"objective", "/wendle/strategy/2020-23/feel-safe/"},
      {"strategy", "/wendle/strategy/2020-23/"},                {"summary", "/wendle/plan/2022-23/q4/"},
      {"case-study", "/wendle/case-studies/lantern-walks/"}};
  return all;
}

struct Twin {
  std::string address;
  views::View view;
  typeset::Flow flow;
};

// Every page of the fictional site that has a document.
inline const std::vector<Twin>& twins(std::optional<std::string> base_url = std::nullopt) {
  static std::map<std::optional<std::string>, std::vector<Twin>> made;
  std::vector<Twin>& all = made[base_url];
  if (!all.empty()) return all;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    views::View view = views::make_view(fictional().material(base_url), entry);
    if (auto flow = print::flow_of(view, edition())) all.push_back({entry.url.address, std::move(view), *std::move(flow)});
  }
  return all;
}

inline std::string html_of(const views::View& view) {
  diagnostics::Diagnostics diagnostics;
  return html::render(fictional_site(), view, diagnostics).file.bytes;
}

inline PageRead read_page(const views::View& view) {
  const std::string html = html_of(view);
  return PageReader(html).read();
}

}  // namespace candour::test
