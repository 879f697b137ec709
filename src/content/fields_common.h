// The files at the top of the content folder: site, documents, bodies, glossary.
#pragma once

#include "content/fields.h"

namespace candour::content {

struct DocumentsFile {
  std::vector<model::Document> documents;
};
struct BodiesFile {
  std::vector<model::Body> bodies;
};
struct GlossaryFile {
  std::vector<model::Term> terms;
};

}  // namespace candour::content

namespace candour::json {

template <>
struct Fields<model::AccessibilityStatement> {
  using S = model::AccessibilityStatement;
  static void declare(Declaration<S>& d) {
    d.named("accessibility statement", "What the accessibility page states.");
    d.required("status", &S::status, "How far the site meets WCAG 2.2 level AA.");
    d.required("prepared", &S::prepared, "When the statement was prepared.");
    d.optional("tested", &S::tested, "When people last tested the site.");
    d.optional("paragraphs", &S::paragraphs, "What does not meet the standard, and what is done about it.");
  }
};

template <>
struct Fields<model::Palette> {
  using P = model::Palette;
  static void declare(Declaration<P>& d) {
    d.named("palette", "Colours, each as \"#0b4170\". One that is left out keeps its default.");
    d.optional("paper", &P::paper, "The ground of the page.");
    d.optional("sheet", &P::sheet, "The ground of what is set apart.");
    d.optional("ink", &P::ink, "Text.");
    d.optional("soft", &P::soft, "Text that says less: notes, places.");
    d.optional("rule", &P::rule, "Lines between rows.");
    d.optional("hair", &P::hair, "Fainter lines, and what lies under the pointer.");
    d.optional("margin_line", &P::margin_line, "The upright line beside the promises.");
    d.optional("link", &P::link, "Links, and the edge of notes.");
    d.optional("complete", &P::complete, "The mark for complete.");
    d.optional("in_progress", &P::in_progress, "The mark for in progress.");
    d.optional("risk", &P::risk, "The marks for not started and at risk.");
    d.optional("focus", &P::focus, "The ring around what the keyboard has reached.");
  }
};

template <>
struct Fields<model::Theme> {
  static void declare(Declaration<model::Theme>& d) {
    d.named("theme", "The site's colours. The build refuses those that cannot be told apart.");
    d.optional("light", &model::Theme::light, "The colours on a light screen, and on paper.");
    d.optional("dark", &model::Theme::dark, "The colours for those who ask for a dark screen.");
  }
};

template <>
struct Fields<model::OwnFont> {
  using F = model::OwnFont;
  static void declare(Declaration<F>& d) {
    d.named("font", "A font of your own, as files in the folder `fonts` of the content. Its licence must allow it to be put into documents.");
    d.required("regular", &F::regular, "The upright face of text weight.");
    d.optional("bold", &F::bold, "The bold face.");
    d.optional("italic", &F::italic, "The italic face.");
    d.optional("bold_italic", &F::bold_italic, "The bold italic face.");
  }
};

template <>
struct Fields<model::PdfSettings> {
  using P = model::PdfSettings;
  static void declare(Declaration<P>& d) {
    d.named("pdf settings", "How the PDFs are made.");
    d.optional_as<Compression>("compression", &P::compression, "How hard to compress them: 0, not at all, to 12. Without it: 6.");
    d.optional("embed_data", &P::embed_data, "Whether each PDF carries its data as CSV and JSON. Without it: true.");
    d.optional("font", &P::font, "A font of your own. Without it: Noto Sans and Noto Serif.");
  }
};

template <>
struct Fields<model::SmallCounts> {
  static void declare(Declaration<model::SmallCounts>& d) {
    d.named("small counts", "Which counts of people are too small to be published.");
    d.required_as<Threshold>("below", &model::SmallCounts::below, "Counts from 1 up to the number before this one. Without it: 5.");
  }
};

template <>
struct Fields<model::Licence> {
  static void declare(Declaration<model::Licence>& d) {
    d.named("licence", "On what terms the words and data of the site may be used again.");
    d.required("name", &model::Licence::name, "What it is called: \"Open Government Licence v3.0\".");
    d.optional_as<LicenceId>("id", &model::Licence::id, "Its name in the SPDX License List: \"OGL-UK-3.0\".");
    d.required_as<WebAddress>("address", &model::Licence::address, "Where it can be read.");
    d.optional("attribution", &model::Licence::attribution, "What whoever uses the data has to say.");
  }
};

template <>
struct Fields<model::FeedSettings> {
  static void declare(Declaration<model::FeedSettings>& d) {
    d.named("feed settings", "The feeds by which people follow the site.");
    d.required("since", &model::FeedSettings::since, "A day on which the address of the site was already yours. Entries are known by it: never change it.");
  }
};

template <>
struct Fields<model::PreElection> {
  static void declare(Declaration<model::PreElection>& d) {
    d.named("pre-election period", "The days before an election on which quotations, pictures and share cards are left out.");
    d.required("from", &model::PreElection::from, "Its first day.");
    d.required("until", &model::PreElection::until, "Its last day, most often that of the election.");
  }
};

template <>
struct Fields<model::Site> {
  static void declare(Declaration<model::Site>& d) {
    d.named("site", "The site as a whole.");
    d.required("title", &model::Site::title, "The site's name, on every page.");
    d.optional("short_title", &model::Site::short_title, "The name in a few letters, for under the icon on a phone.");
    d.optional("tagline", &model::Site::tagline, "One line under the name on the home page.");
    d.required("description", &model::Site::description, "What the site is, in one or two sentences.");
    d.required("publisher", &model::Site::publisher, "Who publishes it.");
    d.required_as<LanguageTag>("language", &model::Site::language, "The language of the text, as in BCP 47: \"en-GB\".");
    d.optional("demonstration", &model::Site::demonstration, "A banner for a site that is not the councils' own.");
    d.optional("about", &model::Site::about, "Paragraphs for the page that says how to read the site.");
    d.optional_as<MailAddress>("mailbox", &model::Site::mailbox, "An e-mail address for questions. Use a shared mailbox, not a person's.");
    d.optional("licence", &model::Site::licence, "On what terms the words and data of the site may be used again.");
    d.required("accessibility", &model::Site::accessibility, "What the accessibility page states.");
    d.optional("theme", &model::Site::theme, "The site's colours.");
    d.optional("pdf", &model::Site::pdf, "How the PDFs are made.");
    d.optional("pre_election", &model::Site::pre_election, "The pre-election period: quotations, pictures and share cards are left out on its days.");
    d.optional("small_counts", &model::Site::small_counts, "Which counts of people are too small to be published. Without it: below 5.");
    d.optional("feed", &model::Site::feed, "The feeds by which people follow the site. Without it there are none.");
  }
};

template <>
struct Fields<model::Document> {
  static void declare(Declaration<model::Document>& d) {
    d.named("document", "A source document.");
    d.located("id", &model::Document::id, &model::Document::span, "A short name that other files cite it by: \"SOS-AP-2014\".");
    d.required("title", &model::Document::title, "Its title.");
    d.required("kind", &model::Document::kind, "What kind of document it is.");
    d.required("publisher", &model::Document::publisher, "Who issued it.");
    d.optional("dated", &model::Document::dated, "Its date, as far as it gives one.");
    d.required("summary", &model::Document::summary, "What it is, in one or two sentences.");
    d.optional("standing", &model::Document::standing, "Whether it is a draft, for example.");
    d.part(&model::Document::remarks);
  }
};

template <>
struct Fields<content::DocumentsFile> {
  static void declare(Declaration<content::DocumentsFile>& d) {
    d.named("list of documents", "The source documents of the record.");
    d.required("documents", &content::DocumentsFile::documents, "The documents.");
  }
};

template <>
struct Fields<model::Alias> {
  static void declare(Declaration<model::Alias>& d) {
    d.named("alias", "Another name of a body.");
    d.required("name", &model::Alias::name, "The name.");
    d.optional("document", &model::Alias::document, "The document that uses it.");
  }
};

template <>
struct Fields<model::Body> {
  static void declare(Declaration<model::Body>& d) {
    d.named("body", "An organisation, a team of one, or a group of several.");
    d.slug("id", &model::Body::id, &model::Body::span, "A short name for addresses and references: \"sbc\".");
    d.required("name", &model::Body::name, "Its full name.");
    d.optional("short", &model::Body::short_name, "The name to use in a line of facts.");
    d.optional("aliases", &model::Body::aliases, "Its other names, and which document uses them.");
    d.required("kind", &model::Body::kind, "What kind of body it is. A team counts for its parent.");
    d.optional("parent", &model::Body::parent, "The body it is part of.");
    d.optional("partnership", &model::Body::partnership, "The partnership it belongs to.");
    d.optional("named_in", &model::Body::named_in, "The documents that name it.");
    d.optional("summary", &model::Body::summary, "What it is, in one sentence.");
    d.part(&model::Body::remarks);
  }
};

template <>
struct Fields<content::BodiesFile> {
  static void declare(Declaration<content::BodiesFile>& d) {
    d.named("list of bodies", "Everyone who leads, supports or steers anything.");
    d.required("bodies", &content::BodiesFile::bodies, "The bodies.");
  }
};

template <>
struct Fields<model::Meaning> {
  static void declare(Declaration<model::Meaning>& d) {
    d.named("meaning", "What some documents mean by a term.");
    d.optional("expansion", &model::Meaning::expansion, "The words in full. None if the documents never expand it.");
    d.required("documents", &model::Meaning::documents, "The documents that use this meaning.");
    d.optional("place", &model::Meaning::place, "Where they give it.");
    d.optional("explanation", &model::Meaning::explanation, "What it is, in plain words.");
  }
};

template <>
struct Fields<model::Term> {
  static void declare(Declaration<model::Term>& d) {
    d.named("term", "An entry of the glossary.");
    d.slug("id", &model::Term::id, &model::Term::span, "Its name in addresses: \"rag\".");
    d.required("term", &model::Term::term, "The term as it is printed: \"RAG\".");
    d.required("meanings", &model::Term::meanings, "Its meanings, one for each way the documents use it.");
    d.optional("explanation", &model::Term::explanation, "What it means for a resident, in plain words.");
    d.optional("body", &model::Term::body, "The body it names.");
    d.part(&model::Term::remarks);
  }
};

template <>
struct Fields<content::GlossaryFile> {
  static void declare(Declaration<content::GlossaryFile>& d) {
    d.named("glossary", "Terms and abbreviations.");
    d.required("terms", &content::GlossaryFile::terms, "The entries.");
  }
};

template <>
struct Fields<model::OtherName> {
  static void declare(Declaration<model::OtherName>& d) {
    d.named("other name", "Another name of the partnership.");
    d.required("name", &model::OtherName::name, "The name.");
    d.required("document", &model::OtherName::document, "The document that uses it.");
    d.optional("place", &model::OtherName::place, "Where it stands.");
  }
};

template <>
struct Fields<model::Member> {
  static void declare(Declaration<model::Member>& d) {
    d.named("member", "A member of the partnership, as one document has it.");
    d.required("body", &model::Member::body, "The body.");
    d.required("document", &model::Member::document, "The document that says so.");
    d.optional("place", &model::Member::place, "Where it stands.");
  }
};

template <>
struct Fields<model::Governance> {
  using G = model::Governance;
  static void declare(Declaration<G>& d) {
    d.named("governance", "A group that steers the partnership's work.");
    d.required("body", &G::body, "The group.");
    d.required("role", &G::role, "What it does.");
    d.optional("composition", &G::composition, "Who sits on it.");
    d.optional("reports_to", &G::reports_to, "The body it reports to.");
    d.optional("from", &G::from, "The first year it is known for.");
    d.optional("to", &G::to, "The last year it is known for.");
    d.required("document", &G::document, "The document that says so.");
    d.optional("place", &G::place, "Where it stands.");
  }
};

template <>
struct Fields<model::Partnership> {
  using P = model::Partnership;
  static void declare(Declaration<P>& d) {
    d.named("partnership", "A partnership that makes the promises.");
    d.required("name", &P::name, "Its usual name.");
    d.optional("full_name", &P::full_name, "Its full name.");
    d.optional("other_names", &P::other_names, "Other names, and which document uses them.");
    d.required("area", &P::area, "The place it works for.");
    d.required("kind", &P::kind, "What kind of partnership it is.");
    d.required("summary", &P::summary, "What it is, in one or two sentences.");
    d.optional("members", &P::members, "Its members, per document.");
    d.optional("governance", &P::governance, "The groups that steer its work.");
    d.part(&P::remarks);
  }
};

}  // namespace candour::json
