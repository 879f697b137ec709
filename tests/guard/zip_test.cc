// ZIP files: what is in them is read as if it stood by itself.
#include <zip.h>

#include <catch2/catch.hpp>

#include "guard/guard.h"

using namespace candour;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string zip_of(const Entries& entries, const char* comment = nullptr) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  zip_source_keep(target);
  for (const auto& [name, bytes] : entries) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  }
  if (comment != nullptr) zip_set_archive_comment(archive, comment, static_cast<zip_uint16_t>(std::string(comment).size()));
  REQUIRE(zip_close(archive) == 0);
  zip_stat_t stat;
  zip_source_stat(target, &stat);
  std::string made(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, made.data(), made.size());
  zip_source_close(target);
  zip_source_free(target);
  return made;
}

std::string found_in(const std::string& name, const std::string& bytes) {
  guard::Guard guard((guard::Policy()));
  guard.look(name, bytes);
  std::string found;
  for (const guard::Finding& it : guard.findings()) found += it.words + " in " + it.file + "; ";
  return found;
}

}  // namespace

TEST_CASE("what must not be published is found in every file of a ZIP file, in its names and its comment") {
  const std::string number = "07700 900123";
  CHECK(found_in("all.zip", zip_of({{"a.html", "<p>nothing</p>"}, {"b/c.html", "<p>Ring " + number + "</p>"}})) == number + " in all.zip; ");
  CHECK(found_in("all.zip", zip_of({{"a.csv", "ref,telephone\n1," + number + "\n"}})) == number + " in all.zip; ");
  CHECK(found_in("all.zip", zip_of({{"ring " + number + ".txt", "nothing"}})) == number + " in all.zip; ");
  CHECK(found_in("all.zip", zip_of({{"a.txt", "nothing"}}, "ring 07700 900123")) == number + " in all.zip; ");
  CHECK(found_in("named-wrongly.txt", zip_of({{"a.txt", number}})) == number + " in named-wrongly.txt; ");
  CHECK(found_in("all.zip", zip_of({{"a.txt", "nothing"}})) == "");
}

TEST_CASE("a file that is clean by itself need not be read again in a ZIP file; one that is not is found in both") {
  guard::Guard guard((guard::Policy()));
  const std::string page = "<p>Ring 07700 900123</p>";
  guard.look("a.html", page);
  guard.look("all.zip", zip_of({{"a.html", page}}));
  REQUIRE(guard.findings().size() == 1);
  CHECK(guard.findings()[0].files == 2);
}

TEST_CASE("a ZIP file that cannot be looked into is told") {
  std::string damaged = zip_of({{"a.txt", std::string(500, 'a') + "b"}});
  CHECK(found_in("all.zip", damaged.substr(0, damaged.size() - 30)).find("the ZIP file is damaged") != std::string::npos);
  CHECK(found_in("all.zip", "no ZIP file at all").find("the ZIP file is damaged") != std::string::npos);
  damaged[40] = static_cast<char>(damaged[40] ^ 0x55);
  CHECK(found_in("all.zip", damaged).find("a file in it is damaged") != std::string::npos);
  CHECK(found_in("all.zip", zip_of({{"inner.zip", zip_of({{"a.txt", "07700 900123"}})}})).find("it holds another ZIP file") != std::string::npos);
  CHECK(found_in("all.zip", zip_of({{"program.exe", std::string("MZ\0\xff", 4)}})) != "");
}
