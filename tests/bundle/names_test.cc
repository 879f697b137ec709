#include "bundle/names.h"

#include <catch2/catch.hpp>

#include "diagnostics/print.h"

using namespace candour;

namespace {

std::string said_of(const std::vector<std::string>& names) {
  std::vector<files::RelPath> paths;
  for (const std::string& name : names) paths.push_back(files::RelPath::of(name));
  diagnostics::Diagnostics diagnostics;
  bundle::check_names(paths, diagnostics);
  return diagnostics::for_people(diagnostics, {}, diagnostics::Colour::off);
}

constexpr const char* kRename = "      = give it another name where it comes from: a folder or an `id` in the content, the title of the site, or a file in `static`\n";

}  // namespace

TEST_CASE("no path can lead out of the folder that a bundle is unpacked to") {
  for (const char* trick : {"../x", "a/../../x", "/etc/passwd", "\\windows", "a\\..\\x", "C:\\x", "a/\x01", "a/\xff"}) {
    INFO(trick);
    CHECK_FALSE(files::RelPath::parse(trick));
  }
  CHECK(said_of({"C:/x", "a:b"}) != "");
}

TEST_CASE("usual names are good on every machine") {
  CHECK(said_of({"index.html", "static/icon.svg", "a/Start here.html", "café/ünïcode.txt", "com/lpt/auxiliary.html", "console.txt", "com10.txt", ".htaccess", "_headers"}) == "");
}

TEST_CASE("a name that Windows keeps for a device is told, whatever its ending and its capitals") {
  CHECK(said_of({"aux/index.html"}) == std::string("error: `aux` cannot be unpacked on Windows: `aux` is the name of a device there, not of a file [bundle/unportable-name]\n") + kRename);
  for (const char* name : {"CON", "a/nul.txt", "a/Prn.tar.gz", "com1", "LPT9.html", "com¹.txt", "aux .txt", "conin$"}) {
    INFO(name);
    CHECK(said_of({name}).find("is the name of a device there") != std::string::npos);
  }
}

TEST_CASE("a name that Windows cannot write is told") {
  CHECK(said_of({"a/b./c.html"}).find("`a/b.` cannot be unpacked on Windows: `b.` ends in a dot or a space, which is lost there") != std::string::npos);
  CHECK(said_of({"a /c.html"}).find("`a ` ends in a dot or a space") != std::string::npos);
  CHECK(said_of({"what?.html"}).find("`what?.html` holds `?`, which no name may there") != std::string::npos);
  CHECK(said_of({"C:/x.html"}).find("`C:` holds `:`") != std::string::npos);
}

TEST_CASE("names that some machines take for one are told, once for a folder") {
  CHECK(said_of({"static/Photo.png", "static/photo.PNG"}) ==
        std::string("error: `static/Photo.png` and `static/photo.PNG` are one name on Windows and macOS: one would be unpacked over the other [bundle/names-alike]\n") + kRename);
  CHECK(said_of({"É.txt", "é.txt"}) != "");
  CHECK(said_of({"e\u0301.txt", "\u00e9.txt"}) != "");  // one accent, written in two ways
  const std::string folders = said_of({"A/x.html", "A/y.html", "a/x.html", "a/y.html"});
  CHECK(folders.find("`A` and `a` are one name") != std::string::npos);
  CHECK(folders.find("x.html") == std::string::npos);
  CHECK(said_of({"a/x.html", "b/X.html"}) == "");
}
