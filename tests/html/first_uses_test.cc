#include "html/first_uses.h"

#include <catch2/catch.hpp>

namespace candour::html {
namespace {

model::Record record_with_one_term(const std::string& term) {
  model::Record record;
  model::Term& added = record.terms.emplace_back();
  added.id = "it";
  added.term = term;
  added.meanings.push_back({"tea & <toast>", {}, std::nullopt, std::nullopt});
  return record;
}

std::string marked(const std::string& term, std::string_view page) {
  const model::Record record = record_with_one_term(term);
  const views::TermIndex index(record);
  views::FirstUses uses(index, {});
  const templates::UrlWriter write_url = [](std::string_view address, std::string& out) { out += "TO:" + std::string(address); };
  FirstUseMarker marker(page, uses, write_url);
  for (Tags tags(page); tags.next();) marker.meet(tags);
  return marker.marked();
}

const std::string kLink = "<a class=\"term\" href=\"TO:/glossary/#it\">TT</a> (tea &amp; &lt;toast&gt;)";

TEST_CASE("the first use in the running text is linked and written out, escaped") {
  CHECK(marked("TT", "<main><p>Have TT and TT.</p></main>") == "<main><p>Have " + kLink + " and TT.</p></main>");
}

TEST_CASE("only the page's main part is marked") {
  CHECK(marked("TT", "<p>TT</p><main><p>x</p></main><p>TT</p>") == "<p>TT</p><main><p>x</p></main><p>TT</p>");
  CHECK(marked("TT", "<p>TT</p>") == "<p>TT</p>");
}

TEST_CASE("links, headings, drawings and what is marked data-terms=off stay as they are") {
  for (const std::string untouched :
       {"<a href=\"x\">TT <b>TT</b></a>", "<h1>TT</h1>", "<h2>a<a href=\"x\">b</a>TT</h2>", "<svg><g><text>TT</text></g></svg>",
        "<div data-terms=\"off\"><div>TT</div>TT</div>", "<p title=\"TT > TT\"></p>", "<th scope=\"col\">TT</th>", "<p><small>TT</small></p>"}) {
    CAPTURE(untouched);
    CHECK(marked("TT", "<main>" + untouched + "</main>") == "<main>" + untouched + "</main>");
    CHECK(marked("TT", "<main>" + untouched + "<p>TT</p></main>") == "<main>" + untouched + "<p>" + kLink + "</p></main>");
  }
}

TEST_CASE("a term that the page links itself is linked once") {
  for (const std::string page : {"<main><p>TT</p><p><a href=\"TO:/glossary/#it\">Tea</a></p></main>", "<main><a class=\"x\" href=\"TO:/glossary/#it\">TT</a> TT</main>"}) {
    CHECK(marked("TT", page) == page);
  }
  const std::string elsewhere = "<a href=\"TO:/other/#it\">x</a><a href=\"TO:/glossary/#item\">x</a>";
  CHECK(marked("TT", "<a href=\"TO:/glossary/#it\">x</a><main>" + elsewhere + "<p>TT</p></main>") ==
        "<a href=\"TO:/glossary/#it\">x</a><main>" + elsewhere + "<p>" + kLink + "</p></main>");
}

TEST_CASE("a term with a character that markup escapes is found") {
  CHECK(marked("A&E", "<main><p>Go to A&amp;E &lt;now&gt;</p></main>") ==
        "<main><p>Go to <a class=\"term\" href=\"TO:/glossary/#it\">A&amp;E</a> (tea &amp; &lt;toast&gt;) &lt;now&gt;</p></main>");
}

}  // namespace
}  // namespace candour::html
