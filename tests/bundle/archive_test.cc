#include "bundle/archive.h"

#include <zip.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <ctime>

#include "bundle/packing_store.h"

using namespace candour;
using bundle::Contents;
using files::RelPath;

namespace {

constexpr model::Date kDay{2015, 3, 31};

void put(Contents& contents, const std::string& path, std::string_view bytes) {
  contents[RelPath::of(path)] = std::make_shared<const bundle::PackedFile>(bundle::pack(bytes));
}

Contents contents() {
  Contents all;
  put(all, "site/z.html", std::string(2000, 'a'));
  put(all, "site/a.pdf", "%PDF-1.7" + std::string(2000, 'a'));
  put(all, "site/empty.txt", "");
  put(all, "site/café.txt", "x");
  return all;
}

unsigned number(std::string_view bytes, std::size_t at, std::size_t size) {
  unsigned value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

// The fields of a local header (APPNOTE.TXT, section 4.3.7) and of its twin in the central directory (4.3.12).
struct Header {
  std::string name;
  unsigned flags, method, time, day, extra, comment;
  unsigned made_by = 0;
  unsigned attributes = 0;
};

std::vector<Header> headers_of(std::string_view zip) {
  std::vector<Header> all;
  for (std::size_t at = zip.find("PK\x01\x02"); at != std::string_view::npos; at = zip.find("PK\x01\x02", at + 1)) {
    Header header{std::string(zip.substr(at + 46, number(zip, at + 28, 2))), number(zip, at + 8, 2), number(zip, at + 10, 2), number(zip, at + 12, 2), number(zip, at + 14, 2), number(zip, at + 30, 2), number(zip, at + 32, 2)};
    header.made_by = number(zip, at + 4, 2);
    header.attributes = number(zip, at + 38, 4);
    all.push_back(header);
    const std::size_t local = number(zip, at + 42, 4);
    CHECK(zip.substr(local, 4) == std::string_view("PK\x03\x04"));
    CHECK(number(zip, local + 28, 2) == 0);  // extra fields
    CHECK(zip.substr(local + 30, header.name.size()) == header.name);
  }
  return all;
}

// In a zone of the machine's, while it lasts.
class InZone {
 public:
  explicit InZone(const char* zone) {
    setenv("TZ", zone, 1);
    tzset();
  }
  ~InZone() {
    unsetenv("TZ");
    tzset();
  }
};

}  // namespace

TEST_CASE("an archive tells nothing of the machine: files by path, at noon of the day, without extra fields") {
  const std::vector<Header> headers = headers_of(bundle::archive(contents(), kDay));
  REQUIRE(headers.size() == 4);
  std::string names;
  for (const Header& header : headers) {
    names += header.name + " ";
    CHECK(header.time == 12U << 11U);
    CHECK(header.day == ((2015U - 1980U) << 9U | 3U << 5U | 31U));
    CHECK(header.extra == 0);
    CHECK(header.comment == 0);
    CHECK(header.made_by == headers[0].made_by);
    CHECK(header.attributes == headers[0].attributes);
    CHECK((header.flags & 8U) == 0);  // sizes stand in front: it can be read as it comes
  }
  CHECK(names == "site/a.pdf site/café.txt site/empty.txt site/z.html ");
}

TEST_CASE("a name beyond ASCII is marked as UTF-8") {
  for (const Header& header : headers_of(bundle::archive(contents(), kDay))) CHECK(((header.flags & 0x800U) != 0) == (header.name == "site/café.txt"));
}

TEST_CASE("what is packed in itself is stored, and text is not") {
  for (const Header& header : headers_of(bundle::archive(contents(), kDay))) CHECK((header.method == 8) == (header.name == "site/z.html"));
}

TEST_CASE("the same files give the same bytes in every zone, at every time") {
  const std::string here = bundle::archive(contents(), kDay);
  for (const char* zone : {"Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Pacific/Pago_Pago"}) {
    const InZone there(zone);
    CHECK(bundle::archive(contents(), kDay) == here);
  }
}

TEST_CASE("before 1980 there are no days") {
  for (const model::Date& day : {model::Date{1970, 1, 1}, model::Date{1979, 12, 31}, model::Date{1980, 1, 1}}) {
    CHECK(headers_of(bundle::archive(contents(), day))[0].day == (1U << 5U | 1U));
  }
  CHECK(headers_of(bundle::archive(contents(), {2015, 0, 0}))[0].day == (35U << 9U | 1U << 5U | 1U));
}

TEST_CASE("others read what was packed, and find it consistent") {
  const std::string bytes = bundle::archive(contents(), kDay);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  zip_t* archive = zip_open_from_source(source, ZIP_CHECKCONS | ZIP_RDONLY, nullptr);
  REQUIRE(archive != nullptr);
  for (const auto& [path, file] : contents()) {
    zip_file_t* entry = zip_fopen(archive, path.text().c_str(), ZIP_FL_ENC_RAW);
    REQUIRE(entry != nullptr);
    std::string read(file->size + 1, '?');
    CHECK(zip_fread(entry, read.data(), read.size()) == static_cast<zip_int64_t>(file->size));  // with its CRC
    read.resize(file->size);
    CHECK(read == bundle::unpack(*file));
    zip_fclose(entry);
  }
  zip_discard(archive);
}

TEST_CASE("a site that is written to a packing store is there again, and staged bytes are not") {
  Contents packed;
  bundle::PackingStore store(packed);
  const std::string page(5000, 'x');
  store.write_atomic(RelPath::of("a/index.html"), page);
  store.stage("never put in place");
  CHECK(store.read(RelPath::of("a/index.html")) == page);
  CHECK_FALSE(store.read(RelPath::of("a")));
  CHECK(store.presence(RelPath::of("a")) == files::Presence::folder);
  CHECK(store.presence(RelPath::of("a/index.html")) == files::Presence::file);
  CHECK(store.presence(RelPath::of("b")) == files::Presence::nothing);
  store.discard_staged();
  CHECK(packed.size() == 1);
  CHECK(packed.begin()->second->bytes.size() < 100);
  store.remove(RelPath::of("a/index.html"));
  CHECK(store.list().empty());
}
