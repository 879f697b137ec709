// The finished file of each kind of document, read back by the audit of tests/pdf, which knows nothing of how it was made.
#include "../typeset/workshop.h"
#include "audit.h"
#include "print/styles.h"
#include "printed.h"

using namespace candour;
using test::Twin;
using test::Words;

namespace {

struct Shop {
  typeset::Typesetter typesetter{{&workshop::sans(), &workshop::serif()}, workshop::british(), print::styles_of(test::edition().theme)};
  pdf::Writer writer{{.compression = 1}};

  print::Printed print(const views::View& view) {
    diagnostics::Diagnostics diagnostics;
    auto printed = print::print(view, test::edition(), {typesetter, writer}, diagnostics);
    INFO(diagnostics::for_people(diagnostics, {}, diagnostics::Colour::off));
    CHECK(diagnostics.all().empty());
    return printed.value();
  }
};

// Without what marks where a word may be divided.
std::string undivided(std::string text) {
  for (std::size_t at = text.find("\u00ad"); at != std::string::npos; at = text.find("\u00ad", at)) text.erase(at, 2);
  return text;
}

// Whether this is the word, or a list's label and the word, which the audit reads without a space between.
bool reads(const std::string& found, const std::string& word) {
  if (!found.ends_with(word)) return false;
  const std::string label = found.substr(0, found.size() - word.size());
  return label.empty() || label == "•" || (label.ends_with('.') && label.find_first_not_of("0123456789.") == std::string::npos);
}

// The first word of `wanted` that is not among `found` in its order; heads of tables and names of drawings stand between.
std::string first_missing(const Words& wanted, const Words& found) {
  std::size_t at = 0;
  for (const std::string& word : found) at += at < wanted.size() && reads(word, wanted[at]) ? 1 : 0;
  return at == wanted.size() ? "" : wanted[at] + ", after " + (at == 0 ? "nothing" : wanted[at - 1]);
}

}  // namespace

TEST_CASE("every document is a sound file, in which each word is read in its place") {
  Shop shop;
  for (const std::optional<std::string>& base : {std::optional<std::string>(), std::optional<std::string>("https://candour.example/x")}) {
    for (const Twin& twin : test::twins(base)) {
      INFO(twin.address);
      const print::Printed printed = shop.print(twin.view);
      const audit::Audit audit = audit::audit(printed.bytes);
      CHECK(audit.faults == std::vector<std::string>());
      CHECK(printed.pages >= 1);
      CHECK(first_missing(test::FlowReader().read(twin.flow).words, test::words_of(undivided(audit.text))) == "");
    }
  }
}

TEST_CASE("a document is the same bytes, whatever was printed before it") {
  Shop one;
  Shop other;
  const std::vector<Twin>& twins = test::twins();
  const std::string bytes = one.print(twins.back().view).bytes;
  for (const Twin& twin : twins) other.print(twin.view);
  CHECK(other.print(twins.back().view).bytes == bytes);
}
