#include "html/linked_data.h"

#include <algorithm>

#include "html/relative.h"
#include "json/writer.h"
#include "views/addresses.h"
#include "views/data_files.h"

namespace candour::html {
namespace {

class Describer {
 public:
  explicit Describer(const views::Frame& frame) : frame_(frame) {}

  std::string run() {
    if (std::holds_alternative<views::NoPage>(frame_.subject)) return "";
    text_ = "<script type=\"application/ld+json\">";
    json_.begin_object();
    json_.member("@context", "https://schema.org");
    json_.name("@graph");
    json_.begin_array();
    page();
    if (!frame_.breadcrumb.empty()) breadcrumb();
    std::visit([this](const auto& subject) { describe(subject); }, frame_.subject);
    if (frame_.dataset) describe(*frame_.dataset);
    json_.end_array();
    json_.end_object();
    text_ += "</script>";
    return std::move(text_);
  }

 private:
  std::string address(const views::Url& url) const {
    return frame_.base_url ? views::whole_address(frame_.base_url, url) : relative(frame_.url.address, url.address);
  }
  std::string own(std::string_view part) const { return address({frame_.url.address + "#" + std::string(part)}); }

  // A page's own address names the page. What it is about, who made it and the site have names of their own, and the same
  // ones on every page.
  std::string thing_of(const views::Url& page) const { return address({page.address + "#subject"}); }
  std::string subject() const {
    const auto* body = std::get_if<views::OrganisationSubject>(&frame_.subject);
    return body != nullptr ? thing_of(body->page) : own("subject");
  }

  void begin(std::string_view type) {
    json_.begin_object();
    json_.member("@type", type);
  }
  void begin(std::string_view type, std::string_view id) {
    begin(type);
    json_.member("@id", id);
  }
  void reference(std::string_view name, std::string_view id) {
    json_.name(name);
    json_.begin_object();
    json_.member("@id", id);
    json_.end_object();
  }

  void publisher(const views::Publisher& publisher) {
    json_.name("publisher");
    begin("Organization");
    if (publisher.page) json_.member("@id", thing_of(*publisher.page));
    json_.member("name", publisher.name);
    json_.end_object();
  }
  // Documents that the page cites, each once. A line that names none, but leads to all of them, is no work.
  void sources() {
    std::vector<const views::LinkTo*> works;
    for (const views::SourceLine& source : frame_.sources) {
      const views::LinkTo& work = source.document;
      const bool is_known = std::any_of(works.begin(), works.end(), [&](const views::LinkTo* other) { return other->url == work.url && other->text == work.text; });
      if (!is_known && work.url.address.find('#') != std::string::npos) works.push_back(&work);
    }
    if (works.empty()) return;
    json_.name("isBasedOn");
    json_.begin_array();
    for (const views::LinkTo* work : works) {
      begin("CreativeWork", address(work->url));
      json_.member("name", work->text);
      json_.end_object();
    }
    json_.end_array();
  }

  void page() {
    begin("WebPage", address(frame_.url));
    json_.member("name", frame_.full_title);
    json_.member("description", frame_.description);
    json_.member("inLanguage", frame_.language);
    json_.name("isPartOf");
    begin("WebSite", address({"/#website"}));
    json_.member("name", frame_.site_title);
    json_.end_object();
    publisher({frame_.publisher, std::nullopt});
    if (frame_.download) {
      json_.name("encoding");
      begin("MediaObject");
      json_.member("contentUrl", address(frame_.download->url));
      json_.member("encodingFormat", "application/pdf");
      json_.member("contentSize", frame_.download->size);
      json_.end_object();
    }
    if (!frame_.breadcrumb.empty()) reference("breadcrumb", own("breadcrumb"));
    if (!std::holds_alternative<views::NoSubject>(frame_.subject)) reference("mainEntity", subject());
    json_.end_object();
  }

  void breadcrumb() {
    begin("BreadcrumbList", own("breadcrumb"));
    json_.name("itemListElement");
    json_.begin_array();
    std::size_t position = 0;
    for (const views::LinkTo& step : frame_.breadcrumb) list_item(++position, step.text, step.url);
    list_item(++position, frame_.breadcrumb_current, frame_.url);
    json_.end_array();
    json_.end_object();
  }
  void list_item(std::size_t position, std::string_view name, const views::Url& url) {
    begin("ListItem");
    json_.name("position");
    json_.number(position);
    json_.member("name", name);
    json_.member("item", address(url));
    json_.end_object();
  }

  void describe(const views::NoSubject&) {}
  void describe(const views::NoPage&) {}
  void describe(const views::ReportSubject& report) {
    begin("Report", own("subject"));
    json_.member("name", frame_.title);
    json_.member("description", frame_.description);
    if (report.period) json_.member("temporalCoverage", *report.period);
    publisher(report.publisher);
    sources();
    json_.end_object();
  }
  void describe(const views::ArticleSubject& article) {
    begin("Article", own("subject"));
    json_.member("headline", frame_.title);
    json_.member("description", frame_.description);
    publisher(article.publisher);
    sources();
    json_.end_object();
  }
  void describe(const views::OrganisationSubject& body) {
    begin("Organization", subject());
    json_.member("name", body.name);
    std::vector<std::string_view> others;
    for (const std::string& name : body.other_names) {
      if (name != body.name && std::find(others.begin(), others.end(), name) == others.end()) others.push_back(name);
    }
    if (!others.empty()) {
      json_.name("alternateName");
      json_.begin_array();
      for (const std::string_view name : others) json_.string(name);
      json_.end_array();
    }
    json_.end_object();
  }
  void describe(const views::GlossarySubject& glossary) {
    begin("DefinedTermSet", own("subject"));
    json_.member("name", frame_.title);
    json_.name("hasDefinedTerm");
    json_.begin_array();
    for (const views::DefinedTerm& term : glossary.terms) {
      begin("DefinedTerm", address(term.entry));
      json_.member("name", term.name);
      if (!term.description.empty()) json_.member("description", term.description);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void describe(const views::Dataset& dataset) {
    begin("Dataset", own("data"));
    json_.member("name", dataset.name);
    json_.member("description", dataset.description);
    json_.member("inLanguage", frame_.language);
    if (dataset.period) json_.member("temporalCoverage", *dataset.period);
    if (dataset.licence) json_.member("license", *dataset.licence);
    publisher(dataset.publisher);
    const views::Url catalogue = views::data_file_url(views::kDataCatalogue);
    json_.name("includedInDataCatalog");
    begin("DataCatalog", address({views::data_url().address + "#catalogue"}));
    json_.member("url", address(catalogue));
    json_.end_object();
    json_.name("distribution");
    json_.begin_array();
    for (const views::DataDownload& download : dataset.downloads) {
      begin("DataDownload");
      json_.member("contentUrl", address(download.file));
      json_.member("encodingFormat", download.media_type);
      json_.member("contentSize", download.size);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  const views::Frame& frame_;
  std::string text_;
  json::Writer json_{text_, json::Writer::Place::script};
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
