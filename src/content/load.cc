#include "content/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "content/kinds.h"
#include "content/readers.h"
#include "content/text_file.h"
#include "json/object.h"
#include "markdown/front_matter.h"
#include "markdown/parse.h"

namespace candour::content {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Sources;
using diagnostics::Span;

namespace {

constexpr Code kUnknownFile{"content/unknown-file"};
constexpr Code kEscapingLink{"content/escaping-link"};
constexpr Code kMissingFile{"content/missing-file"};
constexpr Code kMissingFont{"content/missing-font"};
constexpr Code kBadPeriod{"content/bad-period"};
constexpr Code kBadName{"content/bad-name"};
constexpr Code kNoFrontMatter{"content/no-front-matter"};

using Key = std::pair<std::string, std::string>;  // partnership, then period or year

// Collects what the readers give, file by file, and puts it together at the end: files arrive in the order of their
// paths, which is not the order in which the record needs them.
class Assembly {
 public:
  Assembly(const files::Reader& folder, const std::string& shown_as, Sources& sources, Diagnostics& diagnostics)
      : folder_(folder), shown_as_(shown_as), sources_(sources), diagnostics_(diagnostics) {}

  void add(const files::Entry& entry) {
    const std::string shown = shown_as_ + "/" + entry.path.text();
    found_.insert(entry.path.text());
    if (entry.kind != files::EntryKind::file) {
      const bool escapes = entry.kind == files::EntryKind::escaping_link;
      diagnostics_.error(kEscapingLink, whole(sources_.add(shown, "")),
                         escapes ? "this link leads out of the content folder" : "this is not a plain file",
                         {"put the file itself here"});
      return;
    }
    const auto what = classify(entry.path);
    if (!what) {
      diagnostics_.error(kUnknownFile, whole(sources_.add(shown, "")), "Candour reads no file of this name here",
                         unknown_file_hints(entry.path));
      return;
    }
    if (what->kind == FileKind::font) return;  // read by those who set documents in it
    const FileId file = sources_.add(shown, folder_.read(entry.path));
    check_names(*what, file);
    if (!what->partnership.empty()) seen_partnerships_.emplace(what->partnership, whole(file));
    if (!is_text(sources_, file, presence_of(what->kind), diagnostics_)) return;
    if (entry.path.extension() == ".md") add_markdown(*what, file);
    else add_json(*what, file);
  }

  Draft finish() {
    for (const char* name : {"site.json", "documents.json", "bodies.json", "glossary.json"}) {
      if (!found_.contains(name)) missing(name);
    }
    for (const auto& [slug, span] : seen_partnerships_) {
      const std::string name = slug + "/partnership.json";
      if (!found_.contains(name)) missing(name);
    }
    attach_chapters();
    attach_updates();
    look_for_fonts();
    return std::move(draft_);
  }

 private:
  static Presence presence_of(FileKind kind) {
    const bool required = kind == FileKind::site || kind == FileKind::documents || kind == FileKind::bodies || kind == FileKind::glossary ||
                          kind == FileKind::partnership;
    return required ? Presence::required : Presence::optional;
  }

  static Span whole(FileId file) { return {file, 0, 0}; }

  void missing(const std::string& name) {
    diagnostics_.error(kMissingFile, whole(sources_.add(shown_as_ + "/" + name, "")), "this file is missing",
                       {"write it; `candour new DIR` makes a small example of each"});
  }

  // A font of which a file is missing is no font: it is reported, and left out of the settings.
  void look_for_fonts() {
    std::optional<model::OwnFont>& font = draft_.record.site.pdf.font;
    if (!font) return;
    bool is_whole = true;
    const auto look = [&](const model::FontFile& file) {
      if (found_.contains(fmt::format("{}/{}", kFontFolder, file.name))) return;
      is_whole = false;
      if (!is_font_file(file.name)) return;  // reported where it was read
      diagnostics_.error(kMissingFont, file.span, fmt::format("there is no `{}/{}/{}`", shown_as_, kFontFolder, file.name),
                         {"put the font file there, mend its name, or take it out of `pdf`: the PDFs are then set in Noto"});
    };
    look(font->regular);
    for (const auto* file : {&font->bold, &font->italic, &font->bold_italic}) {
      if (*file) look(**file);
    }
    if (!is_whole) font.reset();
  }

  static std::vector<std::string> unknown_file_hints(const files::RelPath& path) {
    if (path.is_within(files::RelPath::of(kFontFolder))) return {"use a font file that ends in .ttf or .otf: no other can be put into a PDF"};
    const auto depth = std::count(path.text().begin(), path.text().end(), '/');
    std::vector<std::string_view> names;
    if (depth == 0) names = {"site.json", "documents.json", "bodies.json", "glossary.json", "redirects.json", "plain-english.json", "guard.json"};
    if (depth == 1) names = {"partnership.json", "corrections.json"};
    if (depth == 3) names = {"strategy.json", "plan.json"};
    std::vector<std::string> hints = diagnostics::did_you_mean(path.name(), names);
    hints.push_back("see the content guide for the files that it reads, or move this one elsewhere");
    return hints;
  }

  // Folder and file names become addresses and years.
  void check_names(const ContentFile& what, FileId file) {
    for (const std::string& name : {what.partnership, what.slug}) {
      if (!name.empty() && !json::is_slug(name)) {
        diagnostics_.error(kBadName, whole(file), fmt::format("`{}` cannot stand in an address", name),
                           {"use lower-case letters, digits and hyphens"});
      }
    }
    const bool of_strategy = what.kind == FileKind::strategy || what.kind == FileKind::chapter;
    const bool of_plan = what.kind == FileKind::plan || what.kind == FileKind::update || what.kind == FileKind::statement;
    if (of_strategy && !model::parse_years(what.period)) {
      diagnostics_.error(kBadPeriod, whole(file), fmt::format("`{}` is not a period of years", what.period),
                         {"name the folder like `2015-18`"});
    }
    if (of_plan && !model::parse_financial_year(what.period)) {
      diagnostics_.error(kBadPeriod, whole(file), fmt::format("`{}` is not a financial year", what.period),
                         {"name the folder like `2014-15`: two years that follow each other"});
    }
  }

  void add_json(const ContentFile& what, FileId file) {
    auto root = json::parse(sources_, file, diagnostics_);
    if (!root) return;
    take_internal_notes(*root, draft_.internal, diagnostics_);
    model::Record& record = draft_.record;
    switch (what.kind) {
      case FileKind::site: record.site = read_site(*root, diagnostics_); break;
      case FileKind::documents: record.documents = read_documents(*root, diagnostics_); break;
      case FileKind::bodies: record.bodies = read_bodies(*root, diagnostics_); break;
      case FileKind::glossary: record.terms = read_glossary(*root, diagnostics_); break;
      case FileKind::redirects: record.redirects = read_redirects(*root, diagnostics_); break;
      case FileKind::plain_english: record.plain_exceptions = read_plain_english(*root, diagnostics_); break;
      case FileKind::guard: draft_.guard = read_guard(*root, diagnostics_); break;
      case FileKind::partnership: {
        model::Partnership& added = record.partnerships.emplace_back(read_partnership(*root, diagnostics_));
        added.slug = what.partnership;
        added.span = whole(file);
        break;
      }
      case FileKind::strategy: {
        model::Strategy& added = record.strategies.emplace_back(read_strategy(*root, diagnostics_));
        added.span = whole(file);
        added.years = model::parse_years(what.period).value_or(model::Years{});
        strategy_keys_.push_back({what.partnership, what.period});
        break;
      }
      case FileKind::plan: {
        model::Plan& added = record.plans.emplace_back(read_plan(*root, diagnostics_));
        added.span = whole(file);
        added.year = model::parse_financial_year(what.period).value_or(model::FinancialYear{});
        plan_keys_.push_back({what.partnership, what.period});
        break;
      }
      case FileKind::update: {
        model::Update update = read_update(*root, diagnostics_);
        update.slug = what.slug;
        update.span = whole(file);
        updates_[{what.partnership, what.period}].push_back(std::move(update));
        break;
      }
      case FileKind::statement: {
        model::Statement& added = record.statements.emplace_back(read_statement(*root, diagnostics_));
        added.file_plan = what.period;
        added.file_report = what.slug;
        added.span = whole(file);
        statement_keys_.push_back(what.partnership);
        break;
      }
      case FileKind::corrections:
        for (model::Correction& correction : read_corrections(*root, diagnostics_)) {
          record.corrections.push_back(std::move(correction));
          correction_keys_.push_back(what.partnership);
        }
        break;
      case FileKind::decision: {
        model::DecisionReport& added = record.decisions.emplace_back(read_decision(*root, diagnostics_));
        added.slug = what.slug;
        added.span = whole(file);
        decision_keys_.push_back(what.partnership);
        break;
      }
      case FileKind::font:
      case FileKind::chapter:
      case FileKind::case_study: break;  // not JSON
    }
  }

  void add_markdown(const ContentFile& what, FileId file) {
    const std::string_view bytes = sources_.text(file);
    const std::size_t errors = diagnostics_.errors();
    const auto split = markdown::front_matter(file, bytes, diagnostics_);
    if (!split) {
      if (diagnostics_.errors() == errors) {
        diagnostics_.error(kNoFrontMatter, {file, 0, 0}, "this file has no front matter",
                           {"begin it with a line `---`, the facts as JSON, and another line `---`"});
      }
      return;
    }
    auto root = json::parse(sources_, file, split->json_offset, split->json_offset + split->json_length, diagnostics_);
    markdown::Document text = markdown::parse(file, bytes.substr(split->body_offset), split->body_offset, diagnostics_);
    if (!root) return;
    take_internal_notes(*root, draft_.internal, diagnostics_);
    if (what.kind == FileKind::chapter) {
      model::Chapter chapter = read_chapter(*root, diagnostics_);
      chapter.slug = what.slug;
      chapter.span = whole(file);
      chapter.text = std::move(text);
      chapters_[{what.partnership, what.period}].push_back(std::move(chapter));
    } else {
      model::CaseStudy& study = draft_.record.case_studies.emplace_back(read_case_study(*root, diagnostics_));
      study.slug = what.slug;
      study.span = whole(file);
      study.text = std::move(text);
      case_study_keys_.push_back(what.partnership);
    }
  }

  void attach_chapters() {
    for (std::size_t i = 0; i < draft_.record.strategies.size(); ++i) {
      const auto own = chapters_.find(strategy_keys_[i]);
      if (own == chapters_.end()) continue;
      std::vector<model::Chapter>& chapters = draft_.record.strategies[i].chapters;
      chapters = std::move(own->second);
      std::stable_sort(chapters.begin(), chapters.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
      chapters_.erase(own);
    }
    for (const auto& [key, chapters] : chapters_) {
      if (found_.contains(key.first + "/strategies/" + key.second + "/strategy.json")) continue;  // broken, and reported
      for (const model::Chapter& chapter : chapters) orphan(chapter.span, "strategy.json");
    }
    set_partnerships();
  }

  void attach_updates() {
    for (std::size_t i = 0; i < draft_.record.plans.size(); ++i) {
      const auto own = updates_.find(plan_keys_[i]);
      if (own == updates_.end()) continue;
      std::vector<model::Update>& updates = draft_.record.plans[i].updates;
      updates = std::move(own->second);
      const model::Plan& plan = draft_.record.plans[i];
      std::sort(updates.begin(), updates.end(), [&](const auto& a, const auto& b) { return plan.is_older(a, b); });
      updates_.erase(own);
    }
    for (const auto& [key, updates] : updates_) {
      if (found_.contains(key.first + "/plans/" + key.second + "/plan.json")) continue;  // broken, and reported
      for (const model::Update& update : updates) orphan(update.span, "plan.json");
    }
  }

  void orphan(Span span, std::string_view owner) {
    diagnostics_.error(kMissingFile, span, fmt::format("there is no `{}` that this file belongs to", owner),
                       {fmt::format("write `{}` beside it, or mend the folder's name", owner)});
  }

  model::Id<model::Partnership> partnership_of(const std::string& slug) const {
    const auto& all = draft_.record.partnerships;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& p) { return p.slug == slug; });
    if (found == all.end()) return {};
    return {static_cast<std::uint32_t>(found - all.begin())};
  }

  void set_partnerships() {
    model::Record& record = draft_.record;
    for (std::size_t i = 0; i < record.strategies.size(); ++i) {
      record.strategies[i].partnership = partnership_of(strategy_keys_[i].first);
    }
    for (std::size_t i = 0; i < record.plans.size(); ++i) record.plans[i].partnership = partnership_of(plan_keys_[i].first);
    for (std::size_t i = 0; i < record.decisions.size(); ++i) {
      record.decisions[i].partnership = partnership_of(decision_keys_[i]);
    }
    for (std::size_t i = 0; i < record.statements.size(); ++i) record.statements[i].home = partnership_of(statement_keys_[i]);
    for (std::size_t i = 0; i < record.corrections.size(); ++i) record.corrections[i].home = partnership_of(correction_keys_[i]);
    for (std::size_t i = 0; i < record.case_studies.size(); ++i) {
      record.case_studies[i].partnership = partnership_of(case_study_keys_[i]);
    }
  }

  const files::Reader& folder_;
  const std::string& shown_as_;
  Sources& sources_;
  Diagnostics& diagnostics_;
  Draft draft_;
  std::set<std::string> found_;  // every path that exists, whatever it holds
  std::map<std::string, Span> seen_partnerships_;
  std::vector<Key> strategy_keys_;  // beside record.strategies, and so on
  std::vector<Key> plan_keys_;
  std::vector<std::string> decision_keys_;
  std::vector<std::string> case_study_keys_;
  std::vector<std::string> statement_keys_;
  std::vector<std::string> correction_keys_;
  std::map<Key, std::vector<model::Chapter>> chapters_;
  std::map<Key, std::vector<model::Update>> updates_;
};

}  // namespace

Draft load(const files::Reader& folder, const std::string& shown_as, Sources& sources, Diagnostics& diagnostics) {
  Assembly assembly(folder, shown_as, sources, diagnostics);
  for (const files::Entry& entry : folder.list()) assembly.add(entry);
  return assembly.finish();
}

std::vector<SchemaFile> schemas() {
  return {{"bodies.schema.json", bodies_schema()},         {"case-study.schema.json", case_study_schema()},
          {"chapter.schema.json", chapter_schema()},       {"decision.schema.json", decision_schema()},
          {"documents.schema.json", documents_schema()},   {"glossary.schema.json", glossary_schema()},
          {"corrections.schema.json", corrections_schema()}, {"statement.schema.json", statement_schema()},
          {"guard.schema.json", guard_schema()},
          {"partnership.schema.json", partnership_schema()}, {"plan.schema.json", plan_schema()},
          {"plain-english.schema.json", plain_english_schema()},
          {"redirects.schema.json", redirects_schema()},   {"site.schema.json", site_schema()},             {"strategy.schema.json", strategy_schema()},
          {"update.schema.json", update_schema()}};
}

}  // namespace candour::content
