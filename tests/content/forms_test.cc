#include "content/forms.h"

#include <catch2/catch.hpp>

#include <string>

using namespace candour;

TEST_CASE("a mailbox is one plain address") {
  for (const char* address : {"community.safety@example.org", "a@b.cd", "o'neil+news@sub.example.co.uk", "a@xn--bcher-kva.example"}) {
    INFO(address);
    CHECK(content::is_mail_address(address));
  }
  for (const char* text :
       {"", "@", "a", "a@", "@b.org", "a@b", "a@b.org,c@d.org", "a@b.org; c@d.org", "a b@c.org", "a@b..org", ".a@b.org", "a.@b.org", "a..b@c.org", "a@-b.org",
        "a@b-.org", "a@b.org.", "a@@b.org", "\"a b\"@c.org", "a@[127.0.0.1]", "a@127.0.0.1", "A <a@b.org>", "a(x)@b.org", "a@b.org?subject=x", "mailto:a@b.org",
        "a@b_c.org", "é@b.org", " a@b.org"}) {
    INFO(text);
    CHECK_FALSE(content::is_mail_address(text));
  }
  CHECK(content::is_mail_address(std::string(64, 'a') + "@b.org"));
  CHECK_FALSE(content::is_mail_address(std::string(65, 'a') + "@b.org"));
  CHECK_FALSE(content::is_mail_address("a@" + std::string(64, 'b') + ".org"));
}

TEST_CASE("a language tag is well formed by BCP 47, whatever its case") {
  for (const char* tag : {"en", "en-GB", "EN-gb", "cy", "zh-Hant-HK", "zh-yue-HK", "sl-rozaj-biske", "de-1996", "de-CH-1901", "es-419", "en-u-ca-gregory",
                          "en-GB-x-council", "sr-Latn-RS", "en-a-bbb-x-a-ccc"}) {
    INFO(tag);
    CHECK(content::is_language_tag(tag));
  }
  for (const char* text : {"", "e", "en_GB", "en-", "-en", "en--GB", "englishtongue", "en-GB-Oxford-dictionary-english-x", "en-a", "en-x", "x-home",
                           "i-default", "12", "en-GB GB", "zh-abcd-efgh-ij-kl", "en-u", "én"}) {
    INFO(text);
    CHECK_FALSE(content::is_language_tag(text));
  }
}

TEST_CASE("a web address is absolute, with a host and without a user") {
  for (const char* address : {"https://example.org", "http://example.org/licence/3/", "https://xn--bcher-kva.example:8080/a?b=c&d#e", "https://example.org/a%20b"}) {
    INFO(address);
    CHECK(content::is_web_address(address));
  }
  for (const char* text : {"", "example.org", "www.example.org/licence", "/licence", "//example.org", "ftp://example.org", "javascript://a", "https://", "https:///a",
                           "https://a b.org", "https://a.org/b c", "https://a..org", "https://-a.org", "https://user@a.org", "https://a.org:", "https://a.org:x",
                           "https://a.org/\"b\"", "https://a.org/<b>", "HTTPS://a.org", "https://é.org"}) {
    INFO(text);
    CHECK_FALSE(content::is_web_address(text));
  }
}

TEST_CASE("a licence's name in the SPDX list is of letters, digits, full stops and hyphens") {
  for (const char* id : {"OGL-UK-3.0", "CC-BY-4.0", "0BSD"}) CHECK(content::is_licence_id(id));
  for (const char* text : {"", "OGL UK", "GPL-2.0+", "CC_BY", "é"}) CHECK_FALSE(content::is_licence_id(text));
}
