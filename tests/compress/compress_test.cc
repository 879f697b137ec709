// Packed forms beside a file.
#include "compress/compress.h"

#include <brotli/decode.h>
#include <libdeflate.h>

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

using candour::compress::file_of;
using candour::compress::packed;
using candour::compress::unpacks_to;
using candour::files::Artifact;
using candour::files::RelPath;

namespace {

std::string text() {
  std::string all;
  for (int i = 0; i < 300; ++i) all += "<p>Promise " + std::to_string(i * 7919 % 1000) + ": nothing was reported.</p>\n";
  return all;
}

std::string unpacked(const Artifact& file, std::size_t most) {
  std::string out(most, '\0');
  std::size_t size = 0;
  if (file.path.extension() == ".gz") {
    libdeflate_decompressor* reader = libdeflate_alloc_decompressor();
    CHECK(libdeflate_gzip_decompress(reader, file.bytes.data(), file.bytes.size(), out.data(), out.size(), &size) == LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(reader);
  } else {
    size = out.size();
    CHECK(BrotliDecoderDecompress(file.bytes.size(), reinterpret_cast<const std::uint8_t*>(file.bytes.data()), &size,
                                  reinterpret_cast<std::uint8_t*>(out.data())) == BROTLI_DECODER_RESULT_SUCCESS);
  }
  out.resize(size);
  return out;
}

std::vector<std::string> names(const std::vector<Artifact>& files) {
  std::vector<std::string> all;
  for (const Artifact& file : files) all.push_back(file.path.text());
  return all;
}

}  // namespace

TEST_CASE("a text gets two packed forms beside it, each smaller, and each unpacks to the same bytes") {
  const Artifact page{RelPath::of("a/index.html"), text()};
  const std::vector<Artifact> all = packed(page);
  REQUIRE(names(all) == std::vector<std::string>{"a/index.html.gz", "a/index.html.br"});
  for (const Artifact& each : all) {
    CAPTURE(each.path.text());
    CHECK(each.bytes.size() < page.bytes.size() / 4);
    CHECK(unpacked(each, page.bytes.size() + 1) == page.bytes);
  }
}

TEST_CASE("packing the same bytes again gives the same bytes: no time, no name of a file is in them") {
  const std::vector<Artifact> one = packed({RelPath::of("index.html"), text()});
  const std::vector<Artifact> two = packed({RelPath::of("other/page.html"), text()});
  REQUIRE(one.size() == 2);
  REQUIRE(two.size() == 2);
  CHECK(one[0].bytes == two[0].bytes);
  CHECK(one[1].bytes == two[1].bytes);
  CHECK(one[0].bytes.substr(3, 5) == std::string(5, '\0'));  // flags and time (RFC 1952, section 2.3.1)
}

TEST_CASE("where packing makes nothing smaller, there is no packed form") {
  CHECK(packed({RelPath::of("a.txt"), "x"}).empty());
  CHECK(packed({RelPath::of("a.txt"), ""}).empty());
}

TEST_CASE("what is packed in itself, or is read by servers alone, gets no packed form") {
  for (const char* name : {"a.pdf", "a.png", "a.jpg", "a.woff2", "a.zip", "_headers", ".htaccess", "hosting/nginx.conf"}) {
    CAPTURE(name);
    CHECK(packed({RelPath::of(name), text()}).empty());
  }
  for (const char* name : {"a.html", "a.css", "a.js", "a.json", "a.jsonld", "a.csv", "a.svg", "a.xml", "a.txt", "a.webmanifest"}) {
    CAPTURE(name);
    CHECK(packed({RelPath::of(name), text()}).size() == 2);
  }
}

TEST_CASE("a packed form is known by its name") {
  CHECK(file_of(RelPath::of("a/index.html.gz")) == RelPath::of("a/index.html"));
  CHECK(file_of(RelPath::of("a.txt.br")) == RelPath::of("a.txt"));
  for (const char* name : {"a.html", ".gz", "a/.br", "a.gz.txt", "gz"}) {
    CAPTURE(name);
    CHECK_FALSE(file_of(RelPath::of(name)));
  }
}

TEST_CASE("a packed form unpacks to its file and to nothing else, nor to more or less of it") {
  const std::string whole = text();
  for (const Artifact& each : packed({RelPath::of("a.html"), whole})) {
    CAPTURE(each.path.text());
    CHECK(unpacks_to(each, whole));
    CHECK_FALSE(unpacks_to(each, whole + "x"));
    CHECK_FALSE(unpacks_to(each, whole.substr(1)));
    CHECK_FALSE(unpacks_to(each, whole.substr(0, whole.size() - 1)));
    CHECK_FALSE(unpacks_to(each, "x" + whole.substr(1)));
    CHECK_FALSE(unpacks_to(each, ""));
    // A second one after it, which browsers would unpack too; a byte after it; and a part of it.
    CHECK_FALSE(unpacks_to({each.path, each.bytes + each.bytes}, whole));
    CHECK_FALSE(unpacks_to({each.path, each.bytes + "x"}, whole));
    for (std::size_t size = 0; size < each.bytes.size(); size += 7) CHECK_FALSE(unpacks_to({each.path, each.bytes.substr(0, size)}, whole));
  }
}
