// A copy of a site is looked at as a stranger has it: a folder, or a ZIP file.
#include <catch2/catch.hpp>
#include <zip.h>

#include <set>

#include "../build/workshop.h"
#include "../files/temporary_folder.h"
#include "compress/compress.h"
#include "digest/digest.h"
#include "verify/verify.h"

using namespace candour;
using build::Tree;

namespace {

// The fictional site, as it is published.
const Tree& site() {
  static const Tree tree = [] {
    Tree made = build::site_of(build::Inputs());
    REQUIRE_FALSE(made.contains("(said)"));
    return made;
  }();
  return tree;
}

struct Looked {
  verify::Verified verified;
  std::string said;
  std::size_t errors = 0;
};

Looked look_at(const std::string& path, const std::string& shown_as) {
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Looked looked;
  looked.verified = verify::verify(path, sources, diagnostics);
  looked.said = for_people(diagnostics, sources, diagnostics::Colour::off);
  looked.errors = diagnostics.errors();
  // Where the test's folder lies is nobody's business.
  for (std::size_t at = looked.said.find(path); at != std::string::npos; at = looked.said.find(path)) looked.said.replace(at, path.size(), shown_as);
  return looked;
}

Looked look_at_folder(const Tree& tree) {
  const TemporaryFolder folder;
  for (const auto& [path, bytes] : tree) folder.write(path, bytes);
  return look_at(folder.text(), "copy");
}

// A ZIP file with these entries, in this order.
Looked look_at_zip(const std::vector<std::pair<std::string, std::string>>& entries, const std::function<void(std::string&)>& damage = {}) {
  const TemporaryFolder folder;
  const std::string path = folder.at("site.zip").string();
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, &error);
  REQUIRE(archive != nullptr);
  for (const auto& [name, bytes] : entries) {
    zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    REQUIRE(index >= 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  REQUIRE(zip_close(archive) == 0);
  if (damage) {
    std::string bytes = folder.read("site.zip");
    damage(bytes);
    folder.write("site.zip", bytes);
  }
  return look_at(path, "site.zip");
}

std::vector<std::pair<std::string, std::string>> entries_of(const Tree& tree, const std::string& folder = "") {
  std::vector<std::pair<std::string, std::string>> entries;
  for (const auto& [path, bytes] : tree) entries.emplace_back(folder + path, bytes);
  return entries;
}

// The list of a site that somebody has changed, made anew.
void list_anew(Tree& tree) {
  std::string list;
  tree.erase("manifest-sha256.txt");
  for (const auto& [path, bytes] : tree) {
    if (!path.starts_with(".candour-")) list += digest::sha256(bytes) + "  " + path + "\n";
  }
  tree["manifest-sha256.txt"] = list;
}

Tree with_packed_forms(Tree tree) {
  Tree packed;
  for (const auto& [path, bytes] : tree) {
    for (const files::Artifact& each : compress::packed({files::RelPath::of(path), bytes})) packed[each.path.text()] = each.bytes;
  }
  tree.merge(packed);
  return tree;
}

std::string first_statement() {
  for (const auto& [path, bytes] : site()) {
    if (path.ends_with("/statement.json")) return path;
  }
  return "";
}

}  // namespace

TEST_CASE("the list of files names every file of the site but itself, in the form of sha256sum") {
  Tree tree = site();
  const std::string list = tree.at("manifest-sha256.txt");
  list_anew(tree);
  CHECK(list == tree.at("manifest-sha256.txt"));
}

TEST_CASE("a copy of a site is whole, as a folder and as a ZIP file, with and without a folder in it") {
  const auto check = [](const Looked& looked) {
    CHECK(looked.said == "");
    CHECK(looked.verified.files == site().size() - 2);  // all but the list and the builder's notes
    CHECK(looked.verified.list_digest == digest::sha256(site().at("manifest-sha256.txt")));
    REQUIRE_FALSE(looked.verified.chains.empty());
    for (const verify::Chain& chain : looked.verified.chains) {
      CHECK(chain.statements > 0);
      CHECK(site().at("record.json").find(chain.digest) != std::string::npos);
    }
  };
  check(look_at_folder(site()));
  check(look_at_zip(entries_of(site())));
  check(look_at_zip(entries_of(site(), "transparency/site/")));
}

TEST_CASE("what servers keep to themselves may be missing") {
  Tree tree = site();
  for (const char* path : {".htaccess", "_headers", "hosting/nginx.conf", ".candour-manifest.json"}) REQUIRE(tree.erase(path) == 1);
  tree.erase("_redirects");
  CHECK(look_at_folder(tree).said == "");
}

TEST_CASE("packed forms beside files, those of statements and lists too, are no additions") {
  Tree tree = with_packed_forms(site());
  REQUIRE(tree.contains(first_statement() + ".br"));
  REQUIRE(tree.contains("record.json.gz"));
  REQUIRE(tree.contains("manifest-sha256.txt.br"));
  for (const Looked& looked : {look_at_folder(tree), look_at_zip(entries_of(tree, "site/"))}) {
    CHECK(looked.said == "");
    CHECK(looked.verified.files == site().size() - 2);
    CHECK_FALSE(looked.verified.chains.empty());
  }
}

TEST_CASE("a packed form that unpacks to anything but the file beside it is named; so is one without a file") {
  Tree tree = with_packed_forms(site());
  tree.at("index.html.gz") = tree.at("about/index.html.gz");
  tree.at("record.json.br").pop_back();
  tree["more.html.gz"] = tree.at("index.html.gz");
  CHECK(look_at_folder(tree).said ==
        "error: `copy/index.html.gz` does not unpack to `index.html`: servers hand it out in the stead of that file [verify/packed-differs]\n      = hold it against the file on the site itself\n"
        "error: `copy/more.html.gz` is not in the list of what was published [verify/added]\n      = hold it against the file on the site itself\n"
        "error: `copy/record.json.br` does not unpack to `record.json`: servers hand it out in the stead of that file [verify/packed-differs]\n      = hold it against the file on the site itself\n");
}

TEST_CASE("what a build that was cut off has left aside is no part of a site") {
  Tree tree = site();
  tree[".candour-unfinished/7"] = "half";
  CHECK(look_at_folder(tree).said.starts_with("error: `copy/.candour-unfinished/7` is not in the list of what was published [verify/added]\n"));
}

TEST_CASE("a file that is changed, missing or added is named") {
  Tree tree = site();
  tree.at("index.html") += " ";
  REQUIRE(tree.erase("about/index.html") == 1);
  tree["more.html"] = "more";
  tree[".hidden"] = "hidden";
  for (const Looked& looked : {look_at_folder(tree), look_at_zip(entries_of(tree))}) {
    const std::string copy = looked.said.find("site.zip") == std::string::npos ? "copy" : "site.zip";
    CHECK(looked.said == "error: `" + copy + "/about/index.html` is missing [verify/missing]\n      = hold it against the file on the site itself\n" +
                             "error: `" + copy + "/index.html` is not the file that was published: its digest is another one [verify/changed]\n      = hold it against the file on the site itself\n" +
                             "error: `" + copy + "/.hidden` is not in the list of what was published [verify/added]\n      = hold it against the file on the site itself\n" +
                             "error: `" + copy + "/more.html` is not in the list of what was published [verify/added]\n      = hold it against the file on the site itself\n");
  }
}

TEST_CASE("whoever changes a frozen value and makes the list anew is found by the statement's digests") {
  Tree tree = site();
  std::string& statement = tree.at(first_statement());
  const std::size_t at = statement.find("\"value\": \"") + 10;
  statement.insert(at, "Not ");
  list_anew(tree);
  const Looked looked = look_at_folder(tree);
  CHECK(looked.errors == 1);
  CHECK(looked.said.find("does not fit its digest: somebody has edited it [ledger/edited-by-hand]") != std::string::npos);
}

TEST_CASE("a statement that is taken away is missed, also where the list of files no longer names it") {
  Tree tree = site();
  tree.erase(first_statement());
  list_anew(tree);
  const Looked looked = look_at_folder(tree);
  CHECK(looked.said.find("this statement is not the one at `" + first_statement() + "`, or there is none [verify/statements-differ]") != std::string::npos);
}

TEST_CASE("a statement that the list of statements does not name is told of") {
  Tree tree = site();
  tree["record.json"] = "{\"statements\": []}\n";
  list_anew(tree);
  CHECK(look_at_folder(tree).said.find("the list of statements, `record.json`, does not name this one [verify/statements-differ]") != std::string::npos);
}

TEST_CASE("what is no copy of a site is refused in words") {
  CHECK(look_at_folder({{"index.html", "x"}}).said ==
        "error: there is no `manifest-sha256.txt` in `copy` [verify/no-list]\n      = name the folder or ZIP file of a whole site, as Candour made it\n");
  for (const char* list : {"abc  index.html\n", "\n", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  ../index.html\n",
                           "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad *index.html\n", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html"}) {
    CHECK(look_at_folder({{"manifest-sha256.txt", list}}).said ==
          "error: `copy/manifest-sha256.txt` is no list of files with their digests [verify/bad-list]\n      = fetch it again from the site\n");
  }
}

TEST_CASE("a ZIP file that is damaged or made to do harm is refused in words") {
  CHECK(look_at_zip({{"a", "b"}}, [](std::string& bytes) { bytes = "no ZIP file"; }).said ==
        "error: `site.zip` is neither a folder nor a ZIP file that is whole [verify/not-a-zip]\n      = fetch or copy it again; if it stays so, do not trust it\n");
  CHECK(look_at_zip(entries_of(site()), [](std::string& bytes) { bytes.resize(bytes.size() / 2); }).said.find("[verify/not-a-zip]") != std::string::npos);
  const std::string text = "the text of a page";
  CHECK(look_at_zip({{"manifest-sha256.txt", digest::sha256(text) + "  index.html\n"}, {"index.html", text}},
                    [&](std::string& bytes) { bytes[bytes.find(text)] = 'T'; })
            .said == "error: `site.zip/index.html` cannot be read: it is damaged, locked by a password, or packed in a way that is not known [verify/damaged]\n"
                     "      = fetch or copy it again; if it stays so, do not trust it\n");
  for (const char* name : {"../index.html", "/index.html", "a/../../b", "a\\b", "./a"}) {
    CHECK(look_at_zip({{name, "x"}}).said ==
          "error: `site.zip` is no copy of a site: its entry 1 has a name that is no plain path, or that leads out of the folder [verify/unsafe-zip]\n"
          "      = do not unpack it; find out where it comes from\n");
  }
  // The size that the archive's own directory claims for the entry.
  CHECK(look_at_zip({{"a", "xyz"}}, [](std::string& bytes) {
          const std::size_t entry = bytes.find("PK\x01\x02");
          bytes.replace(entry + 24, 4, "\xff\xff\xff\x7f");
        }).said.find("with `a` it grows larger than any site [verify/unsafe-zip]") != std::string::npos);
}

TEST_CASE("a link in a copy is told of and not followed") {
  const TemporaryFolder folder;
  for (const auto& [path, bytes] : site()) folder.write(path, bytes);
  std::filesystem::create_symlink("/etc/hostname", folder.at("link"));
  CHECK(look_at(folder.text(), "copy").said ==
        "error: `copy/link` is not a plain file [verify/not-a-file]\n      = a site holds plain files and folders only: find out who put it there\n");
}
