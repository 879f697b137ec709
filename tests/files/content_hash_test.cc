#include "files/content_hash.h"

#include <catch2/catch.hpp>

#include <string>

using candour::files::content_hash;

TEST_CASE("content hashes are those of XXH64") {
  CHECK(content_hash("") == 0xef46db3751d8e999U);
  CHECK(content_hash("abc") == 0x44bc2cf5ad770999U);
  CHECK(content_hash("Nobody inspects the spammish repetition") == 0xfbcea83c8a378bf1U);
  std::string bytes;
  for (int i = 0; i < 1000; ++i) bytes.push_back(static_cast<char>(i % 251));
  CHECK(content_hash(bytes) == 0xf306f04aa88b54d3U);
}
