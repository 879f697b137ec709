// From a page back to the file.
#include <catch2/catch.hpp>

#include "content/find_text.h"

using namespace candour;
using namespace candour::diagnostics;

namespace {

// What the span covers, in the first file that has it; "(none)" without a place.
std::string found(const std::string& sentence, const std::vector<std::string>& texts) {
  Sources sources;
  for (const std::string& text : texts) sources.add("file", text);
  const Span span = content::find_text(sentence, sources.files(), sources);
  if (span.file == FileId{}) return "(none)";
  return std::to_string(span.file.value) + ": " + std::string(sources.text(span.file).substr(span.begin, span.end - span.begin));
}

}  // namespace

TEST_CASE("a sentence is found in the first file that has it") {
  CHECK(found("It is so.", {"{}", R"({"text": "It was. It is so."})", "It is so."}) == "2: It is so.");
  CHECK(found("It is not.", {R"({"text": "It is so."})"}) == "(none)");
  CHECK(found("", {"It is so."}) == "(none)");
  CHECK(found("“", {"It is so."}) == "(none)");
}

TEST_CASE("a sentence is found past escapes, Markdown and line ends") {
  CHECK(found("She said \"no\" to it.", {R"({"text": "She said \"no\" to it."})"}) == R"(1: She said \"no\" to it.)");
  CHECK(found("The town’s team met.", {"The town's team met."}) == "1: The town's team met.");
  CHECK(found("The team met here again.", {"The **team** met\n[here](/a/b/) again."}) == "1: The **team** met\n[here](/a/b/) again.");
  CHECK(found("team met.", {"A *team* met."}) == "1: team* met.");
}

TEST_CASE("a sentence that the page completes is found by its beginning") {
  const std::string text = R"({"text": "Support the event, which several agencies hold together each year."})";
  CHECK(found("Support the event, which several agencies hold together every year.", {text}) == "1: Support the event, which several agencies hold");
  CHECK(found("Support the fair.", {text}) == "(none)");
}
