#include <catch2/catch.hpp>

#include "content/text_file.h"

using namespace candour;

namespace {

std::vector<std::string> said_of(const std::string& bytes) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  const bool is_text = content::is_text(sources, sources.add("a.json", bytes), content::Presence::optional, diagnostics);
  CHECK(is_text != diagnostics.has_errors());
  std::vector<std::string> messages;
  for (const auto& diagnostic : diagnostics.all()) messages.push_back(diagnostic.message);
  return messages;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("UTF-8 of every length is text") {
  for (const char* text : {"a", "é", "…", "\U0001F3E0", "\xEF\xBB\xBF{}", "\u007F", "\u0080", "\u07FF", "\u0800", "\uFFFD", "\U00010000", "\U0010FFFF"}) {
    CHECK(said_of(text).empty());
  }
}

TEST_CASE("overlong forms, surrogates, loose bytes and what is cut off are not UTF-8") {
  for (const char* bytes : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xC3(", "\xE0\x9F\xBF", "\xE2\x82", "\xED\xA0\x80", "\xED\xBF\xBF",
                            "\xF0\x8F\xBF\xBF", "\xF0\x9F\x8F", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF"}) {
    CHECK(said_of(std::string("ab") + bytes).size() == 1);
  }
  CHECK(said_of("caf\xE9") == Messages{"byte 0xE9 is not UTF-8 text"});
}

TEST_CASE("a file of nothing but space is empty, with or without a byte order mark") {
  for (const char* bytes : {"", " ", "\n\r\n\t", "\xEF\xBB\xBF", "\xEF\xBB\xBF\r\n"}) CHECK(said_of(bytes) == Messages{"this file is empty"});
}
