// How a page is passed on.
#include <set>

#include "views/brief.h"
#include "views/sharing.h"
#include "world.h"

using namespace candour;
using test::fictional;
using test::frame_of;

namespace {

const std::string kBase = "https://wendlebrook.example/promises";

// As a mail program reads the address (RFC 6068): its fields, decoded, by name.
std::map<std::string, std::string> fields_of(const std::string& address) {
  REQUIRE(address.starts_with("mailto:"));
  std::map<std::string, std::string> fields;
  const std::size_t question = address.find('?');
  fields["to"] = address.substr(7, question - 7);
  std::string name;
  std::string value;
  bool in_value = false;
  const auto end = [&] {
    CHECK(fields.emplace(name, value).second);
    name = value = "";
    in_value = false;
  };
  for (std::size_t i = question + 1; i < address.size(); ++i) {
    const char c = address[i];
    // What RFC 3986 lets stand in a query as it is, less what has a meaning here or in HTML.
    CHECK((std::isalnum(static_cast<unsigned char>(c)) || std::string("%&=-._~").find(c) != std::string::npos));
    if (c == '&') {
      end();
    } else if (c == '=') {
      in_value = true;
    } else if (c == '%') {
      (in_value ? value : name) += static_cast<char>(std::stoi(address.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      (in_value ? value : name) += c;
    }
  }
  end();
  return fields;
}

std::string sent_with(const std::string& text) { return fields_of(views::mail_url({"", text, {text, "The end."}}).address).at("subject"); }

bool is_apart(const views::Page& page) { return std::holds_alternative<views::NotFoundPage>(page) || std::holds_alternative<views::AToZPage>(page); }

}  // namespace

TEST_CASE("whatever stands in a title, a mail has one subject, one text, and no field besides") {
  for (const std::string text : {"Fish & chips?", "100% of what = 50%", "A café – „déjà vu“", "\"Safer\" <streets> 'now'", "a+b #1; c, d", "one%0D%0ABcc%3A x"}) {
    INFO(text);
    const auto fields = fields_of(views::mail_url({"", text, {text, "The end."}}).address);
    CHECK(fields == std::map<std::string, std::string>{{"to", ""}, {"subject", text}, {"body", text + "\r\n\r\nThe end."}});
  }
  CHECK(views::mail_url({"", "é &", {"a", "b"}}).address == "mailto:?subject=%C3%A9%20%26&body=a%0D%0A%0D%0Ab");
}

TEST_CASE("a line that ends in a title ends no line of a mail") {
  CHECK(sent_with("Safer\r\nBcc: all@wendlebrook.example") == "Safer  Bcc: all@wendlebrook.example");
  CHECK(sent_with("a\nb\tc") == "a b c");
  CHECK(fields_of(views::mail_url({"", "", {"a\nb", "c"}}).address).at("body") == "a b\r\n\r\nc");
}

TEST_CASE("every page can be sent by mail and has its address to copy, but the search and what is no page of the site") {
  const views::Material material = fictional().material(kBase);
  for (const auto* entries : {&fictional().site_map.pages, &fictional().site_map.redirects}) {
    for (const views::PageEntry& entry : *entries) {
      INFO(entry.url.address);
      const views::View view = views::make_view(material, entry);
      const views::Frame& frame = frame_of(view);
      const bool is_shared = entries == &fictional().site_map.pages && !is_apart(entry.page);
      REQUIRE(frame.sharing.has_value() == is_shared);
      if (!is_shared) continue;
      const std::string address = kBase + entry.url.address;
      REQUIRE(frame.sharing->address);
      CHECK(frame.sharing->address->url.address == address);
      CHECK(frame.sharing->address->text == address);
      const auto mail = fields_of(frame.sharing->links.front().url.address);
      CHECK(mail.at("to").empty());
      CHECK(mail.at("subject") == frame.full_title);
      CHECK(mail.at("body").starts_with(frame.title + "\r\n\r\n"));
      CHECK(mail.at("body").ends_with("\r\n\r\n" + address));
      CHECK(mail.at("body").find(*frame.demonstration) != std::string::npos);
    }
  }
}

TEST_CASE("a page that can be had in small says so, and a mail about it what it comes to") {
  const views::Material material = fictional().material(kBase);
  std::size_t briefs = 0;
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(material, entry);
    const std::optional<views::Brief> brief = views::brief_of(material, entry, view);
    const auto& sharing = frame_of(view).sharing;
    if (!sharing) continue;
    INFO(entry.url.address);
    CHECK(sharing->heading == (brief ? "Share or embed" : "Share this page"));
    CHECK(sharing->links.size() == (brief ? 5 : 1));
    if (!brief) continue;
    ++briefs;
    CHECK(fields_of(sharing->links.front().url.address).at("body").find("\r\n\r\n" + brief->text + "\r\n\r\n") != std::string::npos);
  }
  CHECK(briefs > 5);
}

TEST_CASE("a site that does not know its address shares only what is made of its pages") {
  const views::Material material = fictional().material();
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    INFO(entry.url.address);
    const views::View view = views::make_view(material, entry);
    const auto& sharing = frame_of(view).sharing;
    CHECK(sharing.has_value() == views::brief_of(material, entry, view).has_value());
    if (!sharing) continue;
    CHECK_FALSE(sharing->address);
    CHECK(sharing->links.size() == 3);
    for (const views::LinkTo& link : sharing->links) CHECK(link.url.address.starts_with(entry.url.address + "summary."));
  }
}

TEST_CASE("no two links by which a page is shared have one name") {
  for (const views::PageEntry& entry : fictional().site_map.pages) {
    const views::View view = views::make_view(fictional().material(kBase), entry);
    const auto& sharing = frame_of(view).sharing;
    if (!sharing) continue;
    std::set<std::string> names = {sharing->address->text};
    for (const views::LinkTo& link : sharing->links) CHECK(names.insert(link.text).second);
  }
}
