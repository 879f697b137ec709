#include <catch2/catch.hpp>

#include <set>

#include "digest/digest.h"

using namespace candour;

TEST_CASE("the digest is SHA-256, as its standard has it") {
  // FIPS 180-4, as in NIST's examples of it.
  CHECK(digest::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(digest::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(digest::sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(digest::sha256(std::string("a\0b", 3)) != digest::sha256("a"));
}

TEST_CASE("a salt is 16 bytes, and no two are the same") {
  std::set<std::string> salts;
  for (int i = 0; i < 1000; ++i) {
    const std::string salt = digest::random_salt();
    CHECK(salt.size() == 32);
    CHECK(salt.find_first_not_of("0123456789abcdef") == std::string::npos);
    salts.insert(salt);
  }
  CHECK(salts.size() == 1000);
}
