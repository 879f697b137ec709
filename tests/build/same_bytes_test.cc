// The same inputs give the same bytes: whatever the threads, the place, the language of the machine and its clock.
#include <catch2/catch.hpp>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <locale>
#include <re2/re2.h>

#include "../files/temporary_folder.h"
#include "workshop.h"

using namespace candour;
using namespace candour::build;
namespace fs = std::filesystem;

namespace {

using Lines = std::vector<std::string>;

// A machine on which numbers, letters and order are all written in another way.
class OddNumbers : public std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\1"; }
  std::string do_truename() const override { return "ja"; }
};
class OddLetters : public std::ctype<char> {
  char do_tolower(char c) const override { return c == 'I' ? 'i' : c; }
  char do_toupper(char c) const override { return c; }
};

// Sets an environment variable for the length of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (before_) ::setenv(name_, before_->c_str(), 1);
    else ::unsetenv(name_);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

// The site as built on disk from copies of the inputs, all four folders being named by these paths.
void build_on_disk(const std::string& content, const std::string& templates, const std::string& static_files, const std::string& site) {
  const files::DiskReader content_reader(content);
  const files::DiskReader template_reader(templates);
  const files::DiskReader static_reader(static_files);
  const Request request{{content_reader, content}, {template_reader, templates}, {static_reader, static_files}, std::nullopt, {2024, 3, 1}, 2};
  diagnostics::Sources sources;
  diagnostics::Diagnostics diagnostics;
  Recorder recorder;
  build::build(request, [&] { return std::make_unique<files::DiskStore>(site); }, sources, diagnostics, recorder);
  CHECK(for_people(diagnostics, sources, diagnostics::Colour::off) == "");
}

void write_all(const files::MemoryFiles& files, const fs::path& folder) {
  for (const auto& [path, bytes] : files) {
    fs::create_directories((folder / path).parent_path());
    std::ofstream(folder / path, std::ios::binary) << bytes;
  }
}

}  // namespace

TEST_CASE("the fictional site builds without a diagnostic") {
  CHECK(without_pdfs().count("(said)") == 0);
  CHECK(without_pdfs().count("index.html") == 1);
  CHECK(without_pdfs().count("static/lantern-map.svg") == 1);
  CHECK(without_pdfs().size() > 60);
}

TEST_CASE("the number of threads changes no byte", "[threads]") {
  Inputs inputs;
  inputs.jobs = GENERATE(1U, 2U, 8U, 200U);
  CHECK(differences(site_of(inputs), without_pdfs()) == Lines{});
}

TEST_CASE("neither C++ locale nor C locale changes a byte") {
  const std::locale odd(std::locale(std::locale::classic(), new OddNumbers), new OddLetters);
  const std::locale before = std::locale::global(odd);
  const std::string c_before = std::setlocale(LC_ALL, nullptr);
  // Which of these a machine has differs; the odd locale above is there on all.
  for (const char* name : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
    std::setlocale(LC_ALL, name);
    INFO(name);
    CHECK(differences(site_of({}), without_pdfs()) == Lines{});
  }
  std::setlocale(LC_ALL, c_before.c_str());
  std::locale::global(before);
}

TEST_CASE("the time zone changes no byte") {
  for (const char* zone : {"UTC", "XXX-14", "YYY12", "Europe/London"}) {
    const Variable set("TZ", zone);
    ::tzset();
    INFO(zone);
    CHECK(differences(site_of({}), without_pdfs()) == Lines{});
  }
  ::tzset();
}

TEST_CASE("neither the place of the inputs nor the working folder changes a byte") {
  const TemporaryFolder one;
  const TemporaryFolder other;
  const Inputs inputs;
  for (const TemporaryFolder* folder : {&one, &other}) {
    write_all(inputs.content, folder->at("a/content"));
    write_all(inputs.templates, folder->at("a/templates"));
    write_all(inputs.static_files, folder->at("a/static"));
  }
  build_on_disk(one.text() + "/a/content", one.text() + "/a/templates", one.text() + "/a/static", one.text() + "/site");

  const fs::path before = fs::current_path();
  fs::create_directories(other.at("elsewhere"));
  fs::current_path(other.at("elsewhere"));
  build_on_disk("../a/content", "./../a/templates/", "../a/./static", "out/site");
  fs::current_path(before);

  const Tree first = tree_of(files::DiskStore(one.text() + "/site"));
  CHECK(differences(first, tree_of(files::DiskStore(other.text() + "/elsewhere/out/site"))) == Lines{});
  CHECK(differences(first, without_pdfs()) == Lines{});
}

TEST_CASE("the day of the build changes itself, what is said of a report's age and of dates passed, and nothing else") {
  Inputs later;
  later.as_of = {2030, 1, 15};
  const Tree after = site_of(later);
  const re2::RE2 age("([Ll]ess than a month|[0-9]+ (month|year)s?) old|[Nn]ot yet over");
  const re2::RE2 passed("<option value=\"passed\">[^<]*</option>|(data-due=\"[^\"]*) passed");
  const re2::RE2 made("This page was made on [^<]*");
  const auto without = [&](std::string bytes) {
    re2::RE2::GlobalReplace(&bytes, age, "AGE");
    re2::RE2::GlobalReplace(&bytes, passed, "\\1");
    re2::RE2::GlobalReplace(&bytes, made, "MADE");
    return bytes;
  };
  Lines other_differences;
  std::size_t changed = 0;
  for (const auto& [path, bytes] : without_pdfs()) {
    if (path == ".candour-manifest.json" || path == "manifest-sha256.txt") continue;  // fingerprints of the pages
    REQUIRE(after.contains(path));
    if (after.at(path) == bytes) continue;
    ++changed;
    if (without(bytes) != without(after.at(path))) other_differences.push_back(path);
  }
  CHECK(other_differences == Lines{});
  CHECK(changed > 0);
  CHECK(after.size() == without_pdfs().size());
  CHECK(after.at("index.html").find(" years old") != std::string::npos);
}
