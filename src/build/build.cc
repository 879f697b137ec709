#include "build/build.h"

#include <fmt/format.h>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

#include "build/guard_policy.h"
#include "build/inputs.h"
#include "build/listed_files.h"
#include "build/name_assets.h"
#include "build/pictures.h"
#include "build/plain_english.h"
#include "build/render_pages.h"
#include "build/type_case.h"
#include "changes/claims.h"
#include "changes/published_words.h"
#include "changes/record_changes.h"
#include "compress/compress.h"
#include "content/find_text.h"
#include "content/load.h"
#include "data/open_data.h"
#include "data/statements.h"
#include "disclose/disclose.h"
#include "feed/feed_files.h"
#include "guard/guard.h"
#include "hosting/hosting.h"
#include "html/start_page.h"
#include "ledger/ledger.h"
#include "print/edition.h"
#include "progress/progress.h"
#include "resolve/resolve.h"
#include "search/search_index.h"
#include "theme/theme.h"
#include "views/addresses.h"
#include "views/catalogue.h"
#include "views/cross_references.h"
#include "views/feed.h"
#include "views/material.h"
#include "views/site_map.h"
#include "views/start.h"
#include "views/terms.h"

namespace candour::build {

using diagnostics::Code;
using diagnostics::Diagnostics;

namespace {

constexpr Code kConflict{"build/conflict"};
constexpr Code kNoFeeds{"build/no-feeds"};

// What is said of words whose place a stage could not know gets the place where an author wrote them.
Diagnostics placed(const Diagnostics& found, const std::vector<diagnostics::FileId>& files, const diagnostics::Sources& sources) {
  Diagnostics placed;
  for (diagnostics::Diagnostic diagnostic : found.all()) {
    const bool is_lost = diagnostic.span == diagnostics::Span{} && !diagnostic.words.empty();
    if (is_lost) diagnostic.span = content::find_text(diagnostic.words, files, sources);
    placed.add(std::move(diagnostic));
  }
  return placed;
}

Cover cover_of(const views::Material& material, const templates::TemplateSet& templates, const html::Assets& assets, Diagnostics& diagnostics) {
  const std::string name = views::anchor_of(material.record.site.title);
  const views::TermIndex terms(material.record);
  return {name.empty() ? "website" : name, print::day_of(material.record), html::render({templates, terms, "/", assets}, views::start_of_site(material), diagnostics)};
}

// Feeds that were asked for cannot be left out in silence.
void check_feeds(const Request& request, const model::Site& site, Diagnostics& diagnostics) {
  if (request.feeds == Feeds::where_possible) return;
  if (!request.base_url) {
    diagnostics.error(kNoFeeds, {}, "no feeds can be made: the address of the site is not known", {"give it: --base-url https://example.org/transparency"});
  } else if (!views::can_be_known_by(*request.base_url)) {
    diagnostics.error(kNoFeeds, {}, fmt::format("no feeds can be made: the host of `{}` is a number, not a name", *request.base_url),
                      {"give the site a name: --base-url https://example.org/transparency"});
  }
  if (!site.feed) {
    diagnostics.error(kNoFeeds, {}, "no feeds can be made: `site.json` has no `feed`",
                      {"add `\"feed\": {\"since\": \"…\"}` to it, with a day on which the address of the site was already yours"});
  }
}

void report(const publish::Changes& changes, Diagnostics& diagnostics) {
  for (const publish::Conflict& conflict : changes.conflicts) {
    diagnostics.error(kConflict, {}, fmt::format("`{}`: {}", conflict.path.text(), conflict.message), {conflict.advice});
  }
}

}  // namespace

Outcome build(const Request& request, const OpenSite& open_site, diagnostics::Sources& sources, Diagnostics& diagnostics,
              Observer& observer) {
  observer.stage("load");
  content::Draft draft = content::load(request.content.files, request.content.shown_as, sources, diagnostics);
  const std::vector<diagnostics::FileId> content_files = sources.files();
  const templates::TemplateSet templates = load_templates(request.templates, sources, diagnostics);
  std::vector<files::Artifact> artifacts = load_static(request.static_files, sources, diagnostics);
  std::optional<TypeCase> type;
  if (request.printing) type = load_type(*request.printing, request.content, draft.record.site.pdf, sources, diagnostics);
  theme::check(draft.record.site.theme, diagnostics);  // with the other mistakes of site.json
  check_feeds(request, draft.record.site, diagnostics);
  if (diagnostics.has_errors()) return {};

  guard::Policy policy = policy_of(draft, request.as_of);

  observer.stage("resolve");
  model::Record resolved = resolve::resolve(std::move(draft), diagnostics);
  leave_out_before_election(resolved, request.as_of, artifacts);
  if (type) type->pictures = load_pictures(resolved, artifacts, diagnostics);
  if (diagnostics.has_errors()) return {};

  const disclose::Disclosed disclosed = disclose::disclose(std::move(resolved), diagnostics);
  const model::Record& record = disclosed.record;
  if (diagnostics.has_errors()) return {};
  forbid(policy, disclosed.taken_out);
  guard::Guard guard(std::move(policy));

  add_colours(record.site.theme, artifacts);

  observer.stage("derive");
  const ledger::Ledger ledger = ledger::check(record, sources, diagnostics);
  if (diagnostics.has_errors()) return {};
  const progress::Progress progress = progress::derive(record);
  const changes::RecordChanges changes = changes::derive(record, progress, changes::published_words(record, ledger));
  changes::report_mismatches(record, changes, diagnostics);
  changes::check_claims(record, progress, diagnostics);
  if (diagnostics.has_errors()) return {};

  observer.stage("view");
  const views::SiteMap site_map = views::map_site(record, ledger, diagnostics);
  check_places(site_map, artifacts, diagnostics);
  if (diagnostics.has_errors()) return {};
  const views::CrossReferences cross_references = views::cross_reference(record);
  views::Material material{record, progress, ledger, changes, site_map, cross_references, request.as_of, request.base_url};

  observer.stage("render");
  data::OpenData open_data = data::open_data(material);  // before the pages, which say how large it is
  material.data_files = std::move(open_data.listed);
  const html::Assets assets = name_assets(artifacts);
  html::Published published;
  expect_prose(record, published);
  std::optional<PlainReader> reader;
  if (request.plain_english != PlainEnglishCheck::off) reader.emplace(record);
  const std::unique_ptr<files::Store> site = open_site ? open_site() : nullptr;
  std::optional<publish::Publishing> publishing;
  if (site) publishing.emplace(*site, request.explain);

  // All that anyone wants of a file: when it has been here, it is no longer held.
  std::atomic<std::size_t> bytes = 0;
  ListedFiles list;
  std::optional<PlanBundles> bundles;
  if (request.bundles) bundles.emplace(material, print::day_of(record));
  const Take take = [&](const files::Artifact& file) {
    bytes += file.bytes.size();
    list.add(file);
    published.add(file);
    guard.look(file);
    if (bundles) bundles->add(file);
    if (reader) reader->read(file);
    if (!publishing) return;
    publishing->add(file);
    if (!request.compress) return;
    for (const files::Artifact& packed : compress::packed(file)) publishing->add(packed);
  };
  for (files::Artifact& file : std::exchange(artifacts, {})) take(std::move(file));
  for (files::Artifact& file : data::statement_files(record, ledger)) take(std::move(file));
  for (files::Artifact& file : open_data.files) take(std::move(file));
  Outcome outcome;
  outcome.pages = site_map.pages.size();
  Diagnostics of_pages;
  const Makings makings{material, templates, assets, type, bundles ? &*bundles : nullptr, take};
  outcome.documents = render_pages(makings, request.jobs, of_pages, observer);
  diagnostics.append(placed(of_pages, content_files, sources));
  take(search::search_index(views::catalogue_of(material)));
  for (files::Artifact& file : feed::feed_files(material)) take(std::move(file));
  for (files::Artifact& file : hosting::hosting_files(material, assets)) take(std::move(file));
  take(list.as_file());
  if (request.start_page) {
    outcome.cover = cover_of(material, templates, assets, diagnostics);
    guard.look(outcome.cover->start);
  }
  check_prose(record, published, diagnostics);
  guard.report(guard::Review::required, [&](const guard::Finding& finding) { return place_of(finding, {content_files, sources}); }, diagnostics);
  if (diagnostics.has_errors()) return {};

  outcome.bytes = bytes;
  if (reader) {
    observer.stage("read");
    outcome.plain_english = std::move(*reader).result();
    if (request.plain_english == PlainEnglishCheck::findings) report(outcome.plain_english, record, {content_files, sources}, diagnostics);
  }
  if (!publishing) return outcome;

  observer.stage("publish");
  outcome.changes = publishing->finish();
  report(outcome.changes, diagnostics);
  return outcome;
}

}  // namespace candour::build
