#include "views/sharing.h"

#include <algorithm>

#include "views/addresses.h"
#include "views/brief.h"
#include "views/frame_of.h"

namespace candour::views {

namespace {

// What ends a line would end a field of the mail's head, and begin another.
std::string in_one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return text;
}

// What the page is, what it comes to where it says so in a few words, and where it stands.
Mail mail_of(const Frame& frame, const std::optional<Brief>& brief) {
  Mail mail{"", frame.full_title, {frame.title}};
  if (brief) mail.paragraphs.push_back(brief->text);
  const bool is_said = brief && frame.demonstration && brief->text.find(*frame.demonstration) != std::string::npos;
  if (frame.demonstration && !is_said) mail.paragraphs.push_back(*frame.demonstration);
  mail.paragraphs.push_back(*frame.canonical);
  return mail;
}

}  // namespace

Url mail_url(const Mail& mail) {
  std::string address = "mailto:" + mail.to + "?subject=" + percent_encoded(in_one_line(mail.subject));
  std::string_view before = "&body=";
  for (const std::string& paragraph : mail.paragraphs) {
    address += before;
    address += percent_encoded(in_one_line(paragraph));
    before = "%0D%0A%0D%0A";  // RFC 6068, 5: so are lines ended
  }
  return {std::move(address)};
}

std::optional<Sharing> sharing_of(const Material& material, const PageEntry& entry, const View& view) {
  const Frame& frame = frame_of(view);
  const std::optional<Brief> brief = brief_of(material, entry, view);
  const bool is_passed_on = frame.canonical && !std::holds_alternative<AToZPage>(entry.page);
  if (!brief && !is_passed_on) return std::nullopt;
  Sharing sharing;
  sharing.heading = brief ? "Share or embed" : "Share this page";
  if (is_passed_on) {
    sharing.links.push_back({"Send this page by email", mail_url(mail_of(frame, brief))});
    sharing.address_label = "The address of this page, to copy:";
    sharing.address = LinkTo{*frame.canonical, {*frame.canonical}};
  }
  if (brief) {
    for (LinkTo& link : brief_links(frame.url, frame.canonical.has_value())) sharing.links.push_back(std::move(link));
  }
  return sharing;
}

}  // namespace candour::views
