#include "views/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "views/brief_text.h"
#include "views/common.h"
#include "views/corrections.h"

namespace candour::views {

using model::Date;

namespace {

// "example.org" of "https://Example.org:8080/transparency".
std::string host_of(std::string_view base_url) {
  std::string host(base_url.substr(base_url.find("://") + 3));
  host.resize(std::min(host.find_first_of(":/"), host.size()));
  for (char& c : host) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return host;
}

std::string feed_title(const Material& material, FeedScope scope) {
  const std::string& site = material.record.site.title;
  return scope ? title_of(material.record.at(*scope)) + " – " + site : site;
}

// A month or a year ends with its last day.
Date whole(const Date& date) { return *model::last_day(model::WhenBy{{}, date}); }

// The record knows no hours: a day is said by its beginning.
std::string rfc3339(const Date& date) { return iso(whole(date)) + "T00:00:00Z"; }

// The text of a page as feed readers show it, without its links to other places on the page.
class Details {
 public:
  explicit Details(std::vector<BriefSection>& sections) : sections_(sections) {}

  void add(const ChangeView& change) {
    for (const ChangedGroup& group : change.groups) {
      BriefSection& section = begin(group.heading);
      if (group.explains) section.paragraphs.push_back(*group.explains);
      for (const ChangedPromise& line : group.lines) section.items.push_back({line.ref, line.promise, line.says.value_or("")});
    }
  }

  void add(const std::vector<SectionRow>& rows) {
    if (rows.empty()) return;
    BriefSection& section = begin("Section by section");
    for (const SectionRow& row : rows) section.items.push_back({std::to_string(row.number), row.section, row.recorded});
  }

  void add(const std::string& heading, const std::vector<OutcomeLine>& lines) {
    if (lines.empty()) return;
    BriefSection& section = begin(heading);
    for (const OutcomeLine& line : lines) section.items.push_back({line.ref, line.outcome, line.remark.value_or("")});
  }

  void add(const std::vector<NoteView>& notes) {
    if (notes.empty()) return;
    BriefSection& section = begin("Notes on the source");
    for (const NoteView& note : notes) section.paragraphs.push_back(fmt::format("{}: {} {}", note.kind, sentence(note.says), note.shows));
  }

 private:
  BriefSection& begin(std::string heading) { return sections_.emplace_back(BriefSection{std::move(heading), {}, std::nullopt, {}}); }

  std::vector<BriefSection>& sections_;
};

std::vector<BriefSection> content_of(const Brief& brief, const SummaryView& page) {
  std::vector<BriefSection> sections = sections_of(brief);
  BriefSection source = std::move(sections.back());
  sections.pop_back();
  Details details(sections);
  if (page.change) details.add(*page.change);
  details.add(page.sections);
  for (const OutcomeGroup& group : page.groups) details.add(group.heading, group.outcomes);
  details.add(page.results_heading, page.results);
  details.add(page.without_update_heading, page.without_update);
  details.add(page.notes);
  sections.push_back(std::move(source));
  return sections;
}

std::vector<BriefSection> content_of(const CorrectionLine& line) {
  return {{"", {"What was put right: " + sentence(line.what),
                "Before: " + sentence(line.was.value_or("nothing stood here")),
                "Now: " + sentence(line.now.value_or("nothing stands here")),
                "Why: " + line.reason,
                fmt::format("{}, by: {}", line.date, sentence(line.by))},
           std::nullopt,
           {{"", line.report, "as it was published, with what was put right since"}}}};
}

// What a feed may tell of, before it is known whether there is room for it.
struct Item {
  Date updated;
  const PageEntry* report = nullptr;
  const CorrectionMade* correction = nullptr;
};

std::string rights_of(const model::Site& site) {
  if (!site.licence) return "No licence is stated for these words. Each entry names the documents that it rests on.";
  const std::string terms = fmt::format("Licence: {}, {}", site.licence->name, site.licence->address);
  return site.licence->attribution ? sentence(*site.licence->attribution) + " " + terms : terms;
}

class FeedMaker {
 public:
  FeedMaker(const Material& material, FeedScope scope) : material_(material), record_(material.record), scope_(scope) {}

  Feed run() const {
    Feed feed;
    const model::Site& site = record_.site;
    feed.page = scope_ ? url_of(record_.at(*scope_)) : home_url();
    feed.id = tag_of(feed.page.address);
    feed.title = feed_title(material_, scope_);
    feed.subtitle = scope_ ? record_.at(*scope_).summary : site.description;
    feed.language = site.language;
    feed.author = site.publisher;
    feed.rights = rights_of(site);
    feed.base_url = *material_.base_url;
    feed.atom = feed_url(record_, scope_, FeedForm::atom);
    feed.json = feed_url(record_, scope_, FeedForm::json);
    const std::vector<CorrectionMade> corrections = corrections_made(material_);
    for (const Item& item : newest_of(corrections)) feed.entries.push_back(entry_of(item));
    feed.updated = feed.entries.empty() ? rfc3339(site.feed->since) : feed.entries.front().updated;
    return feed;
  }

 private:
  bool covers(model::Id<model::Partnership> partnership) const { return !scope_ || *scope_ == partnership; }

  std::string tag_of(std::string_view path) const {
    return fmt::format("tag:{},{}:{}{}", host_of(*material_.base_url), iso(record_.site.feed->since), base_path_of(material_.base_url),
                       path.substr(1));
  }

  std::vector<Item> newest_of(const std::vector<CorrectionMade>& corrections) const {
    std::vector<Item> items;
    for (const CorrectionMade& made : corrections) {
      if (covers(made.correction->home)) items.push_back({whole(made.correction->date), nullptr, &made});
    }
    for (const PageEntry& entry : material_.site_map.pages) {
      const auto* report = std::get_if<SummaryPage>(&entry.page);
      if (report == nullptr || !covers(record_.at(report->plan).partnership)) continue;
      if (const auto day = last_touched(*report)) items.push_back({*day, &entry, nullptr});
    }
    std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return b.updated < a.updated; });
    items.resize(std::min(items.size(), kEntriesOfAFeed));
    return items;
  }

  // Nothing for a report without a day. What was taken away counts: who keeps the entry is to ask for it again.
  std::optional<Date> last_touched(const SummaryPage& report) const {
    const model::Plan& plan = record_.at(report.plan);
    const std::optional<Date> reported = plan.as_at(plan.updates[report.update]);
    if (!reported) return std::nullopt;
    Date last = whole(*reported);
    const ledger::FrozenReport* frozen = material_.ledger.find(report.plan, report.update);
    if (frozen == nullptr) return last;
    last = std::max(last, whole(frozen->statement->frozen));
    for (const ledger::FrozenPart& part : frozen->parts) {
      for (const ledger::FrozenValue& value : part.fields) {
        for (const model::Correction* it : value.corrections) last = std::max(last, whole(it->date));
        if (value.removed != nullptr) last = std::max(last, whole(value.removed->date));
      }
    }
    return last;
  }

  FeedEntry entry_of(const Item& item) const { return item.report != nullptr ? report(*item.report, item.updated) : correction(*item.correction); }

  FeedEntry report(const PageEntry& entry, const Date& updated) const {
    const auto& [plan_id, update] = std::get<SummaryPage>(entry.page);
    const model::Plan& plan = record_.at(plan_id);
    const View view = make_view(material_, entry);
    const Brief brief = *brief_of(material_, entry, view);
    FeedEntry made;
    made.id = tag_of(entry.url.address);
    made.page = entry.url;
    made.title = entry.title + " – " + title_of(record_.at(plan.partnership));
    made.updated = rfc3339(updated);
    if (const auto* frozen = material_.ledger.find(plan_id, update)) made.published = rfc3339(frozen->statement->frozen);
    made.text = brief.text;
    made.content = content_of(brief, std::get<SummaryView>(view));
    return made;
  }

  FeedEntry correction(const CorrectionMade& made) const {
    FeedEntry entry;
    entry.id = tag_of(path_of(*made.correction));
    entry.page = made.line.report.url;
    entry.title = fmt::format("Corrected: {} – {}", made.line.what, made.line.report.text);
    entry.updated = rfc3339(made.correction->date);
    entry.published = entry.updated;
    entry.text = shortened({{"A mistake was put right.", sentence("What: " + made.line.what), "Why: " + made.line.reason},
                            {"A mistake was put right.", "Why: " + made.line.reason},
                            {"A mistake was put right."}},
                           {});
    entry.content = content_of(made.line);
    return entry;
  }

  // What the correction is of, and its day: none of these changes. A second one of the same is told by its place in the file,
  // at whose end corrections are added.
  std::string path_of(const model::Correction& it) const {
    const auto is_same = [&](const model::Correction& other) {
      return other.home == it.home && other.plan == it.plan && other.report == it.report && other.record == it.record &&
             other.field == it.field && other.date == it.date;
    };
    const auto here = record_.corrections.begin() + (&it - record_.corrections.data());
    const auto before = std::count_if(record_.corrections.begin(), here, is_same);
    return fmt::format("{}plan/{}/{}/corrections/{}/{}/{}{}", url_of(record_.at(it.home)).address, it.plan, it.report, percent_encoded(it.record),
                       percent_encoded(it.field), iso(it.date), before == 0 ? "" : fmt::format("/{}", before + 1));
  }

  const Material& material_;
  const model::Record& record_;
  FeedScope scope_;
};

}  // namespace

bool can_be_known_by(std::string_view base_url) { return base_url.find("://[") == std::string_view::npos; }

bool has_feeds(const Material& material) {
  return material.record.site.feed && material.base_url && can_be_known_by(*material.base_url);
}

Feed feed_of(const Material& material, FeedScope scope) { return FeedMaker(material, scope).run(); }

void follow(Frame& frame, const Material& material, FeedScope scope) {
  if (!has_feeds(material)) return;
  const std::string title = feed_title(material, scope);
  const Url atom = feed_url(material.record, scope, FeedForm::atom);
  frame.feeds.push_back({atom, "application/atom+xml", title});
  frame.feeds.push_back({feed_url(material.record, scope, FeedForm::json), "application/feed+json", title});
  frame.footer.push_back({fmt::format("Follow {} (Atom)", scope ? material.record.at(*scope).name : "this site"), atom});
}

}  // namespace candour::views
