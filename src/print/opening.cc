#include "print/opening.h"

#include <utility>
#include <variant>

#include "model/time.h"
#include "print/qr_code.h"

namespace candour::print {

using model::Date;

namespace {

// The last day of an ISO 8601 interval: of "2014-04-01/2015-03-31", and of whole years ("2015/2018").
std::optional<Date> end_of(const std::string& interval) {
  const std::size_t slash = interval.find('/');
  std::optional<Date> end = model::parse_date(slash == std::string::npos ? interval : interval.substr(slash + 1));
  if (!end || end->day != 0) return end;
  if (end->month == 0) return Date{end->year, 12, 31};
  return std::nullopt;
}

Date day_of(const Page& page) {
  const auto* report = std::get_if<views::ReportSubject>(&page.frame.subject);
  if (report == nullptr || !report->period) return page.edition.day;
  const std::optional<Date> end = end_of(*report->period);
  return end && !(page.edition.day < *end) ? *end : page.edition.day;
}

}  // namespace

typeset::Information information_of(const Page& page) {
  const views::Frame& frame = page.frame;
  const Date day = day_of(page);
  typeset::Information information;
  information.title = frame.full_title;
  information.language = frame.language;
  information.author = frame.publisher;
  information.publisher = frame.publisher;
  information.subject = frame.description;
  information.producer = page.edition.producer;
  information.created = {day.year, day.month == 0 ? 1 : day.month, day.day == 0 ? 1 : day.day};
  information.modified = information.created;
  return information;
}

typeset::Running running_of(const Page& page) {
  typeset::Running running;
  running.header_start = page.frame.site_title;
  running.header_end = page.frame.title;
  running.footer_start = page.frame.stamp.heading;
  return running;
}

void add_title(const Page& page, Blocks& blocks) {
  if (!page.frame.kicker.empty()) blocks.push_back(Paragraph{{plain(page.frame.kicker)}, TextKind::kicker});
  blocks.push_back(Heading{1, {plain(page.frame.title)}});
}

void add_stamp(const Page& page, Blocks& blocks) {
  const views::Frame& frame = page.frame;
  typeset::Aside box{typeset::AsideKind::box, {}};
  box.content.push_back(Paragraph{{strong(frame.stamp.heading)}});
  for (const std::string& line : frame.stamp.lines) box.content.push_back(small({plain(line)}));
  if (frame.demonstration) box.content.push_back(small({plain(*frame.demonstration)}));
  if (frame.before_election) box.content.push_back(small({plain(*frame.before_election)}));
  if (frame.canonical) {
    box.content.push_back(small({plain("This page stands at "), typeset::Link{*frame.canonical, {}, {plain(*frame.canonical)}, {}}}));
    box.beside = qr_code(*frame.canonical);
  }
  blocks.push_back(std::move(box));
}

void add_sources(const Page& page, Blocks& blocks) {
  if (page.frame.sources.empty()) return;
  typeset::List list;
  list.marker = typeset::Marker::none;
  for (const views::SourceLine& source : page.frame.sources) {
    Inlines line = {linked(page, "Document: " + source.document.text, source.document.url)};
    if (source.place) line.push_back(plain(", " + *source.place));
    list.items.push_back({small(std::move(line))});
  }
  Blocks content;
  content.push_back(std::move(list));
  add_section(2, "Where this page comes from", std::move(content), blocks);
}

}  // namespace candour::print
