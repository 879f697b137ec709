// The guard as a whole: what it reports, how it hides what it found, and that threads change nothing.
#include <catch2/catch.hpp>
#include <set>
#include <thread>

#include "diagnostics/print.h"
#include "guard/guard.h"
#include "guard/mask.h"

using namespace candour;
using namespace candour::guard;

namespace {

diagnostics::Span nowhere(const Finding&) { return {}; }

std::string said(const Guard& guard, Review review = Review::required) {
  diagnostics::Diagnostics diagnostics;
  guard.report(review, nowhere, diagnostics);
  return for_people(diagnostics, {}, diagnostics::Colour::off);
}

std::string said_of(Policy policy, const std::string& name, const std::string& bytes) {
  Guard guard(std::move(policy));
  guard.look(name, bytes);
  return said(guard);
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Policy knowing(model::GuardSettings settings) {
  Policy policy;
  policy.settings = std::move(settings);
  policy.as_of = {2024, 3, 1};
  return policy;
}

}  // namespace

TEST_CASE("the report hides what was found") {
  CHECK(masked("Jo Fable-Sample") == "J· F····-S·····");
  CHECK(masked("01632 960123") == "····· ······");
  CHECK(masked("élodie@example.org") == "é·····@e······.o··");
  const std::string report = said_of({}, "a.html", "<p>Led by Siobhan Marrowby, 01632 960123.</p>");
  CHECK(holds(report, "`S······ M·······`"));
  for (const char* secret : {"Siobhan", "Marrowby", "01632", "960123"}) CHECK_FALSE(holds(report, secret));
}

TEST_CASE("a file's name is hidden where it is what is wrong") {
  const std::string report = said_of({}, "letters/priya-patel.txt", "Dear Siobhan Marrowby");
  CHECK(holds(report, "in the name of `l······/p····-p····.t··`"));
  CHECK_FALSE(holds(report, "patel"));
}

TEST_CASE("the same words in many files are one finding, which names the first by name") {
  Guard guard{Policy{}};
  for (const char* name : {"c.html", "a.html", "b.html"}) guard.look(name, "<p>Led by Siobhan Marrowby.</p><p>Siobhan Marrowby</p>");
  REQUIRE(guard.findings().size() == 1);
  CHECK(guard.findings()[0].files == 3);
  CHECK(holds(said(guard), "in the text of `a.html` and 2 more files"));
}

TEST_CASE("what was read before and is clean is passed over, and what follows it is still read") {
  std::string page;
  for (int i = 0; i < 20; ++i) page += "<p>Nothing to see in this paragraph, however long it goes on, which is rather long.</p>\n";
  Guard guard{Policy{}};
  guard.look("a.html", page);
  guard.look("b.html", page + "<p>Siobhan Marrowby</p>\n" + page);
  guard.look("c.html", page + "<p>Siobhan Marrowby</p>\n" + page);
  REQUIRE(guard.findings().size() == 1);
  CHECK(guard.findings()[0].files == 2);
  // A comment that begins in one part and ends in another is one comment.
  guard.look("d.html", "<!-- " + page + "Priya Patel -->" + page);
  CHECK(guard.findings().size() == 2);
}

TEST_CASE("threads change nothing in the report", "[threads]") {
  const auto report_of = [](unsigned threads) {
    Guard guard{Policy{}};
    std::vector<std::thread> workers;
    for (unsigned worker = 0; worker < threads; ++worker) {
      workers.emplace_back([&guard, worker, threads] {
        for (unsigned i = worker; i < 60; i += threads) {
          guard.look("page-" + std::to_string(i) + ".html", "<p>Led by Siobhan Marrowby.</p><p>Ring 01632 9601" + std::to_string(10 + i % 7) + "</p>");
        }
      });
    }
    for (std::thread& worker : workers) worker.join();
    return said(guard);
  };
  const std::string alone = report_of(1);
  CHECK(holds(alone, "and 59 more files"));
  for (const unsigned threads : {2U, 3U, 5U}) CHECK(report_of(threads) == alone);
}

TEST_CASE("what is listed as public may stand, and nothing like it") {
  const Policy policy = knowing({{"Siobhan Marrowby Hall"}, {"ask@example.org"}, {"+44 1632 960123"}, {"ze9 9zz"}, 5, {}});
  CHECK(said_of(policy, "a.txt", "Come to the Siobhan Marrowby Hall, ZE9 9ZZ, ring 01632 960 123 or (01632) 960123, or ASK@example.org.") == "");
  const std::string report = said_of(policy, "a.txt", "Siobhan Marrowby, ZE9 9ZY, 01632 960124, ask@example.net");
  for (const char* code : {"[guard/person]", "[guard/postcode]", "[guard/telephone]", "[guard/mail-address]"}) CHECK(holds(report, code));
}

TEST_CASE("digits that chance has thrown in a digest or a salt are no telephone number, and in any other word they are") {
  const std::string number = "00441632960123";
  const auto filled = [&](std::size_t size) { return number + std::string(size - number.size(), 'a'); };
  for (const std::size_t size : {32U, 64U}) {
    CHECK(said_of({}, "a.json", "{\"salt\": \"" + filled(size) + "\"}") == "");
    CHECK(said_of({}, "a.txt", filled(size) + "  index.html\n") == "");
    CHECK(said_of({}, "a.html", "<p>The digest is " + filled(size) + ".</p>") == "");
  }
  CHECK(holds(said_of({}, "a.json", "{\"salt\": \"" + filled(33) + "\"}"), "[guard/telephone]"));
  CHECK(holds(said_of({}, "a.txt", "ring " + number + " " + std::string(64, 'a')), "[guard/telephone]"));
}

TEST_CASE("what the record names is no person") {
  Policy policy;
  policy.known_names = {"Grace Okonkwo Trust"};
  CHECK(said_of(policy, "a.txt", "The Grace Okonkwo Trust paid.") == "");
  CHECK(holds(said_of(policy, "a.txt", "Grace Okonkwo paid."), "[guard/person]"));
}

TEST_CASE("a clearance lets pass the words that it holds, and no others") {
  model::Clearance clearance{model::Clearable::small_number, "one victim at a time", "records manager", "It counts nobody.", {2024, 3, 1}, {}};
  model::GuardSettings settings;
  settings.cleared = {clearance};
  CHECK(said_of(knowing(settings), "a.txt", "We help one victim at a time.") == "");
  CHECK(holds(said_of(knowing(settings), "a.txt", "We help one victim at a time. But one victim left."), "[guard/small-number]"));
}

TEST_CASE("internal notes are found again in any case and shape, and long ones in part") {
  Policy policy;
  policy.forbidden = {{Rule::internal, "The landlord of the corner shop thinks little of the whole scheme, and said so.", {}}, {Rule::internal, "Ask JS", {}}};
  CHECK(holds(said_of(policy, "a.html", "<p>The <b>LANDLORD</b> of the corner-shop thinks little of\nthe whole scheme, and said so!</p>"), "[guard/internal]"));
  CHECK(holds(said_of(policy, "a.json", R"(["He thinks little of the whole scheme, and said\u0020so there."])"), "[guard/internal]"));
  CHECK(said_of(policy, "a.html", "<p>The landlord of the corner shop likes the scheme.</p>") == "");
  CHECK_FALSE(holds(said_of(policy, "a.txt", "Ask JS"), "[guard/internal]"));
}

TEST_CASE("a count that was suppressed may stand nowhere, however short it is") {
  Policy policy;
  policy.forbidden = {{Rule::suppressed, "3 families", {}}};
  CHECK(said_of(policy, "a.csv", "who,\"3 Families moved\"\n") ==
        "error: a count that was suppressed would be published, in the data of `a.csv` [guard/suppressed]\n"
        "      = take it out of every text, figure and file: it was suppressed because it could point at somebody\n");
  CHECK(said_of(policy, "a.csv", "13 Families\n") == "");
}

TEST_CASE("what asks for a look is a warning where findings are only listed") {
  Guard guard{Policy{}};
  guard.look("a.txt", "The venue is TBC.");
  CHECK(holds(said(guard, Review::required), "error: "));
  CHECK(holds(said(guard, Review::listed), "warning: "));
}

TEST_CASE("every rule has a name of its own, words and advice; what may be cleared asks for a review, all else blocks") {
  std::set<std::string_view> names;
  for (const Rule rule : kRules) {
    names.insert(name(rule));
    CHECK_FALSE(in_words(rule).empty());
    CHECK_FALSE(advice(rule).empty());
    CHECK((level(rule) == Level::review) == clearable(rule).has_value());
  }
  CHECK(names.size() == kRules.size());
}
