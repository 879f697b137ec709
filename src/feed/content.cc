#include "feed/content.h"

#include "feed/xml.h"
#include "views/addresses.h"

namespace candour::feed {

namespace {

class Content {
 public:
  Content(const views::Feed& feed, std::string& out) : feed_(feed), xml_(out) {}

  void add(const views::BriefSection& section) {
    if (!section.heading.empty()) xml_.element("h2", section.heading);
    for (const std::string& paragraph : section.paragraphs) xml_.element("p", paragraph);
    if (section.table) table(section.heading, *section.table);
    if (section.items.empty()) return;
    xml_.start("ul");
    for (const views::BriefItem& it : section.items) item(it);
    xml_.close();
  }

 private:
  void table(const std::string& caption, const views::BriefTable& table) {
    xml_.start("table");
    xml_.element("caption", caption);
    xml_.start("thead");
    xml_.start("tr");
    for (const std::string& cell : table.head) xml_.element("th", cell, {{"scope", "col"}});
    xml_.close();
    xml_.close();
    xml_.start("tbody");
    for (const std::vector<std::string>& cells : table.rows) {
      xml_.start("tr");
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i == 0) xml_.element("th", cells[i], {{"scope", "row"}});
        else xml_.element("td", cells[i]);
      }
      xml_.close();
    }
    xml_.close();
    xml_.close();
  }

  void item(const views::BriefItem& it) {
    xml_.start("li");
    if (!it.ref.empty()) xml_.text(it.ref + " ");
    xml_.element("a", it.link.text, {{"href", views::whole_address(feed_.base_url, it.link.url)}});
    if (!it.says.empty()) xml_.text(": " + it.says);
    xml_.close();
  }

  const views::Feed& feed_;
  Xml xml_;
};

}  // namespace

std::string content_of(const views::Feed& feed, const views::FeedEntry& entry) {
  std::string out;
  Content content(feed, out);
  for (const views::BriefSection& section : entry.content) content.add(section);
  return out;
}

}  // namespace candour::feed
