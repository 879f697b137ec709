#include "html/linked_data.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "html/relative.h"

namespace candour::html {
namespace {

using Json = nlohmann::ordered_json;

class Describer {
 public:
  explicit Describer(const views::Frame& frame) : frame_(frame) {}

  std::string run() {
    if (std::holds_alternative<views::NoPage>(frame_.subject)) return "";
    Json graph = Json::array({page()});
    if (!frame_.breadcrumb.empty()) graph.push_back(breadcrumb());
    const Json about = std::visit([this](const auto& subject) { return describe(subject); }, frame_.subject);
    if (!about.is_null()) graph.push_back(about);
    std::string text = Json{{"@context", "https://schema.org"}, {"@graph", std::move(graph)}}.dump();
    // Within a script element nothing is an entity; "<" must not be able to end it.
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) text.replace(at, 1, "\\u003c");
    return "<script type=\"application/ld+json\">" + text + "</script>";
  }

 private:
  std::string address(const views::Url& url) const {
    return frame_.base_url && url.address.starts_with('/') ? *frame_.base_url + url.address : relative(frame_.url.address, url.address);
  }
  std::string own(std::string_view part) const { return address({frame_.url.address + "#" + std::string(part)}); }

  // A page's own address names the page. What it is about, who made it and the site have names of their own, and the same
  // ones on every page.
  std::string thing_of(const views::Url& page) const { return address({page.address + "#subject"}); }
  std::string subject() const {
    const auto* body = std::get_if<views::OrganisationSubject>(&frame_.subject);
    return body != nullptr ? thing_of(body->page) : own("subject");
  }
  Json organisation(const views::Publisher& publisher) const {
    Json it = {{"@type", "Organization"}};
    if (publisher.page) it["@id"] = thing_of(*publisher.page);
    it["name"] = publisher.name;
    return it;
  }
  // Documents that the page cites. A line that names none, but leads to all of them, is no work.
  void add_sources(Json& about) const {
    Json sources = Json::array();
    for (const views::SourceLine& source : frame_.sources) {
      if (source.document.url.address.find('#') == std::string::npos) continue;
      Json work = {{"@type", "CreativeWork"}, {"@id", address(source.document.url)}, {"name", source.document.text}};
      if (std::find(sources.begin(), sources.end(), work) == sources.end()) sources.push_back(std::move(work));
    }
    if (!sources.empty()) about["isBasedOn"] = std::move(sources);
  }

  Json page() const {
    Json page = {{"@type", "WebPage"},
                 {"@id", address(frame_.url)},
                 {"name", frame_.full_title},
                 {"description", frame_.description},
                 {"inLanguage", frame_.language},
                 {"isPartOf", {{"@type", "WebSite"}, {"@id", address({"/#website"})}, {"name", frame_.site_title}}},
                 {"publisher", {{"@type", "Organization"}, {"name", frame_.publisher}}}};
    if (frame_.download) {
      page["encoding"] = {{"@type", "MediaObject"},
                          {"contentUrl", address(frame_.download->url)},
                          {"encodingFormat", "application/pdf"},
                          {"contentSize", frame_.download->size}};
    }
    if (!frame_.breadcrumb.empty()) page["breadcrumb"] = {{"@id", own("breadcrumb")}};
    if (!std::holds_alternative<views::NoSubject>(frame_.subject)) page["mainEntity"] = {{"@id", subject()}};
    return page;
  }

  Json breadcrumb() const {
    Json items = Json::array();
    for (const views::LinkTo& step : frame_.breadcrumb) items.push_back(list_item(items.size() + 1, step.text, step.url));
    items.push_back(list_item(items.size() + 1, frame_.breadcrumb_current, frame_.url));
    return {{"@type", "BreadcrumbList"}, {"@id", own("breadcrumb")}, {"itemListElement", std::move(items)}};
  }
  Json list_item(std::size_t position, const std::string& name, const views::Url& url) const {
    return {{"@type", "ListItem"}, {"position", position}, {"name", name}, {"item", address(url)}};
  }

  Json describe(const views::NoSubject&) const { return nullptr; }
  Json describe(const views::NoPage&) const { return nullptr; }
  Json describe(const views::ReportSubject& report) const {
    Json about = {{"@type", "Report"}, {"@id", own("subject")}, {"name", frame_.title}, {"description", frame_.description}};
    if (report.period) about["temporalCoverage"] = *report.period;
    about["publisher"] = organisation(report.publisher);
    add_sources(about);
    return about;
  }
  Json describe(const views::ArticleSubject& article) const {
    Json about = {{"@type", "Article"}, {"@id", own("subject")}, {"headline", frame_.title}, {"description", frame_.description}};
    about["publisher"] = organisation(article.publisher);
    add_sources(about);
    return about;
  }
  Json describe(const views::OrganisationSubject& body) const {
    Json about = {{"@type", "Organization"}, {"@id", subject()}, {"name", body.name}};
    Json others = Json::array();
    for (const std::string& name : body.other_names) {
      if (name != body.name && std::find(others.begin(), others.end(), name) == others.end()) others.push_back(name);
    }
    if (!others.empty()) about["alternateName"] = std::move(others);
    return about;
  }
  Json describe(const views::GlossarySubject& glossary) const {
    Json terms = Json::array();
    for (const views::DefinedTerm& term : glossary.terms) {
      Json defined = {{"@type", "DefinedTerm"}, {"@id", address(term.entry)}, {"name", term.name}};
      if (!term.description.empty()) defined["description"] = term.description;
      terms.push_back(std::move(defined));
    }
    return {{"@type", "DefinedTermSet"}, {"@id", own("subject")}, {"name", frame_.title}, {"hasDefinedTerm", std::move(terms)}};
  }

  const views::Frame& frame_;
};

}  // namespace

std::string open_graph_locale(std::string_view language) {
  std::string locale(language);
  std::replace(locale.begin(), locale.end(), '-', '_');
  return locale;
}

std::string_view open_graph_type(const views::Subject& subject) {
  const bool written = std::holds_alternative<views::ReportSubject>(subject) || std::holds_alternative<views::ArticleSubject>(subject);
  return written ? "article" : "website";
}

std::string linked_data(const views::Frame& frame) { return Describer(frame).run(); }

}  // namespace candour::html
