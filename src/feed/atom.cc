#include "feed/content.h"
#include "feed/feed_files.h"
#include "feed/xml.h"
#include "views/addresses.h"

namespace candour::feed {

namespace {

constexpr std::string_view kAtom = "http://www.w3.org/2005/Atom";
constexpr std::string_view kXhtml = "http://www.w3.org/1999/xhtml";

void write(Xml& xml, const views::Feed& feed, const views::FeedEntry& entry) {
  xml.start("entry");
  xml.element("id", entry.id);
  xml.element("title", entry.title);
  xml.empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", views::whole_address(feed.base_url, entry.page)}});
  if (entry.published) xml.element("published", *entry.published);
  xml.element("updated", entry.updated);
  xml.element("summary", entry.text);
  xml.start("content", {{"type", "xhtml"}});
  xml.start("div", {{"xmlns", kXhtml}});
  xml.markup(content_of(feed, entry));
  xml.close();
  xml.close();
  xml.close();
  xml.markup("\n");
}

}  // namespace

std::string atom_of(const views::Feed& feed) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  Xml xml(out);
  xml.start("feed", {{"xmlns", kAtom}, {"xml:lang", feed.language}});
  xml.markup("\n");
  xml.element("id", feed.id);
  xml.element("title", feed.title);
  xml.element("subtitle", feed.subtitle);
  xml.element("updated", feed.updated);
  xml.start("author");
  xml.element("name", feed.author);
  xml.close();
  xml.element("rights", feed.rights);
  xml.empty("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", views::whole_address(feed.base_url, feed.atom)}});
  xml.empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", views::whole_address(feed.base_url, feed.page)}});
  xml.empty("link", {{"rel", "alternate"}, {"type", "application/feed+json"}, {"href", views::whole_address(feed.base_url, feed.json)}});
  xml.markup("\n");
  for (const views::FeedEntry& entry : feed.entries) write(xml, feed, entry);
  xml.close();
  xml.markup("\n");
  return out;
}

}  // namespace candour::feed
