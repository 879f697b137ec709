// The finished file of each kind of document, read back by the audit of tests/pdf, which knows nothing of how it was made.
#include "../typeset/workshop.h"
#include "audit.h"
#include "print/styles.h"
#include "printed.h"

using namespace candour;
using test::Twin;

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
      CHECK(test::first_missing(test::FlowReader().read(twin.flow).words, test::words_of(test::undivided(audit.text))) == "");
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
