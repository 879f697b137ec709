// What each reader hears in a file: whatever people or machines can read there, and however it is written.
#include <catch2/catch.hpp>

#include <algorithm>

#include "heard.h"

using namespace candour::guard;

namespace {

// A literal, with every null byte in it.
template <std::size_t size>
std::string bytes_of(const char (&literal)[size]) {
  return {literal, size - 1};
}

}  // namespace

TEST_CASE("words are joined across elements within a block, and parted between blocks") {
  CHECK(read("a.html", "<p>From <b>Jo</b> <i>Fable</i></p><p>to <em>all</em></p>").at(Place::text) == Texts{"From Jo Fable", "to all"});
  CHECK(read("a.html", "<td>Lead</td><td>Jo</td>").at(Place::text) == Texts{"Lead", "Jo"});
  CHECK(read("a.html", "<p>J<b>o F</b>able</p>").at(Place::text) == Texts{"Jo Fable"});
  CHECK(read("a.html", "<span>Jo</span><span>Fable</span>").at(Place::text) == Texts{"Jo Fable"});
  CHECK(read("a.html", "<p>Jo<br>Fable</p>").at(Place::text) == Texts{"Jo Fable"});
  CHECK(read("a.html", "<P>Jo\n<B>Fable</B></P>").at(Place::text) == Texts{"Jo Fable"});
}

TEST_CASE("character references are read, and what cannot be seen is taken out") {
  CHECK(read("a.html", "<p>jo&#64;example&period;org, J&#x6f; &amp; &eacute;, &unknown; & <</p>").at(Place::text) == Texts{"jo@example.org, Jo & é, &unknown; & <"});
  CHECK(read("a.html", "<p>J&shy;o Fa\u200bble, Jo&nbsp;Fable</p>").at(Place::text) == Texts{"Jo Fable, Jo Fable"});
  CHECK(read("a.html", "<p>０１６３２ ﬁve</p>").at(Place::text) == Texts{"01632 five"});
}

TEST_CASE("addresses are heard without their escapes, and a mail as what it says, line by line") {
  const Notebook page = read("a.html",
                             "<a href=\"/files/Jo%20Fable%2Epdf\">x</a><a href=\"/100%/%zz%4\">x</a>"
                             "<a href=\"mailto:jo%40example.org?subject=Ask%20Jo&amp;body=Dear%20Jo%0D%0A%0D%0AYours&amp;cc&amp;=\">x</a>");
  CHECK(page.at(Place::address) == Texts{"/files/Jo Fable.pdf", "/100%/%zz%4", "mailto:jo@example.org"});
  CHECK(page.at(Place::attribute) == Texts{"Ask Jo", "Dear Jo", "Yours"});
}

TEST_CASE("attributes, addresses, comments, scripts and styles are heard as what they are") {
  const Notebook page = read("a.html",
                             "<!-- for Jo --><a href=mailto:jo@example.org title='Ask Jo' class=\"jo-class\">x</a><img alt=\"Jo &amp; I\" src=\"/jo-fable.png\">"
                             "<script type=\"application/ld+json\">{\"name\": \"Jo\"}</script><script>// jo\nlet a;</script><style>p{}/* jo */</style>");
  CHECK(page.at(Place::comment) == Texts{"for Jo"});
  CHECK(page.at(Place::attribute) == Texts{"Ask Jo", "Jo & I"});
  CHECK(page.at(Place::address) == Texts{"mailto:jo@example.org", "/jo-fable.png"});
  CHECK(page.at(Place::data) == Texts{"name", "Jo"});
  CHECK(page.at(Place::code) == Texts{"// jo", "let a;", "p{}/* jo */"});
  CHECK(page.at(Place::text) == Texts{"x"});
}

TEST_CASE("a share card, in which no word can be read, is heard in what its page says of it") {
  const Notebook page = read("a.html", "<meta property=\"og:image\" content=\"https://a.example/card.png\"><meta property=\"og:image:alt\" content=\"Led by Jo&amp;Co\">");
  const Texts heard = page.at(Place::attribute);
  CHECK(std::count(heard.begin(), heard.end(), "Led by Jo&Co") == 1);
}

TEST_CASE("HTML that breaks off is heard as far as it goes") {
  CHECK(read("a.html", "<p>Jo Fable").at(Place::text) == Texts{"Jo Fable"});
  CHECK(read("a.html", "<!-- Jo").at(Place::comment) == Texts{"Jo"});
  CHECK(read("a.html", "<p title=\"Jo").at(Place::attribute) == Texts{"Jo"});
  CHECK(read("a.html", "<script>jo").at(Place::code) == Texts{"jo"});
  for (const std::string broken : {"<", "</", "<p", "<p a", "<p a=", "<p a=\"", "&", "&#", "&#x", "<![CDATA[", "<?", "<!"}) CHECK_NOTHROW(read("a.html", broken));
}

TEST_CASE("XML, SVG and feeds are read element by element, with what they carry as HTML") {
  CHECK(read("a.svg", "<svg><title>By Jo</title><text>F<tspan>able</tspan></text><path d=\"M0 0\"/></svg>").at(Place::text) == Texts{"By Jo", "Fable"});
  CHECK(read("feed.xml", "<entry><author><name>Jo</name></author><content><![CDATA[<p>Dear <b>Jo</b> Fable</p>]]></content></entry>").at(Place::text) == Texts{"Jo", "Dear Jo Fable"});
}

TEST_CASE("JSON is heard text by text, names too, with its escapes read") {
  CHECK(read("a.json", R"({"lead\u0020by": ["Jo\u0020Fable", "jo\u0040example.org", "a\nb", "say \"Jo\"", "\ud83d\ude00", 5]})").at(Place::data) ==
        Texts{"lead by", "Jo Fable", "jo@example.org", "a b", "say \"Jo\"", "😀"});
  for (const std::string broken : {"\"", "\"\\", "\"\\u", "\"\\u12", "\"\\ud800\\u", "{\"a"}) CHECK_NOTHROW(read("a.json", broken));
}

TEST_CASE("CSV is heard cell by cell, with its quotation marks read") {
  CHECK(read("a.csv", "lead,\"Fable, \"\"Jo\"\"\"\r\nJo Fable,\n\"two\nlines\",x").at(Place::data) == Texts{"lead", "Fable, \"Jo\"", "Jo Fable", "two lines", "x"});
  for (const std::string broken : {"\"", "\"a", "a,\"", ","}) CHECK_NOTHROW(read("a.csv", broken));
}

TEST_CASE("text is heard paragraph by paragraph, and its lists and tables apart") {
  CHECK(read("a.txt", "Dear Jo\nFable,\n\n- one\n- two\nLead\tJo | Fable\n").at(Place::text) == Texts{"Dear Jo Fable,", "- one", "- two Lead", "Jo", "Fable"});
}

TEST_CASE("a file of a kind that nobody can look into is told of, one without words is not") {
  CHECK(read("a.docx", bytes_of("PK\3\4\0\xff")).notes == Texts{"unknown-format: a.docx"});
  CHECK(read("a.woff2", bytes_of("wOF2\0\xff")).notes.empty());
  CHECK(read("README", "Jo Fable").at(Place::text) == Texts{"Jo Fable"});
}

TEST_CASE("a file that breaks off anywhere is read as far as it goes") {
  const std::vector<std::pair<std::string, std::string>> files = {
      {"a.html", "<!-- a --><p title=\"b\">c &#64; &amp; <b>d</b></p><script type=\"x/json\">{\"e\":1}</script><style>f</style><![CDATA[g]]><?h?>"},
      {"a.json", "{\"a\": [\"b\\u0040\\ud83d\\ude00\\n\", 1]}"},
      {"a.csv", "a,\"b\"\"c\",d\r\ne"},
      {"a.txt", "a\tb|c\n\n- d"},
      {"a.jpg", bytes_of("\xFF\xD8\xFF\xE1\0\x1A" "Exif\0\0II*\0\10\0\0\0\1\0\x25\x88\0\0\xFF\xDA")},
      {"a.gif", bytes_of("GIF89a\1\0\1\0\x80\0\0abcdef!\xFF\x0BXMP DataXMP\1x\0,\0\0\0\0\1\0\1\0\0\2\1x\0;")},
      {"a.webp", bytes_of("RIFF\0\0\0\0WEBPEXIF\4\0\0\0II*\0")},
      {"a.png", bytes_of("\x89PNG\r\n\x1A\n\0\0\0\4eXIfII*\0crc.\0\0\0\0IENDcrc.")}};
  for (const auto& [name, bytes] : files) {
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
      INFO(name << ", " << length);
      CHECK_NOTHROW(read(name, bytes.substr(0, length)));
    }
  }
}
