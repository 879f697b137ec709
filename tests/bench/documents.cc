// One document of a record, made over and over: what a PDF costs, and where the time goes.
//   documents choose CONTENT                               an objective or a section on three pages: its address
//   documents write CONTENT ADDRESS FOLDER COUNT           its sources for Typst and as HTML, 0.typ, 1.typ, …; and ours.pdf
//   documents time CONTENT ADDRESS FROM LEVEL THREADS COUNT
//                                                          makes so many from the `record` or from the `flow`
//   documents stages CONTENT ADDRESS LEVEL COUNT           likewise on one thread: its CPU in each stage
//   documents all CONTENT LEVEL COUNT                      likewise every document of the record, so often
//   documents cards CONTENT COUNT                          likewise every share card, painted and compressed
// Each of many has its words in another order (peers.h). Answers are JSON; times are milliseconds for one document.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <thread>

#include "cards/card.h"
#include "cards/paint.h"
#include "content/load.h"
#include "diagnostics/print.h"
#include "disclose/disclose.h"
#include "files/reader.h"
#include "pdf/fonts.h"
#include "pdf/write.h"
#include "peers.h"
#include "print/document.h"
#include "print/styles.h"
#include "progress/progress.h"
#include "resolve/resolve.h"
#include "typeset/paint.h"
#include "views/cross_references.h"
#include "views/material.h"
#include "views/share_card.h"
#include "views/site_map.h"

namespace {

using namespace candour;
using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

constexpr const char* kFonts = "/usr/share/fonts/truetype/noto";
constexpr const char* kHyphenation = "/usr/share/hyphen";
constexpr const char* kAddress = "https://candour.example";  // of the site: without one, documents have no links
constexpr std::size_t kOrders = 50;  // of words: documents are made in turn of so many
constexpr std::size_t kPages = 3;

void require(bool condition, const std::string& what) {
  if (!condition) throw std::runtime_error(what);
}

double cpu_milliseconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto milliseconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3; };
  return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

// This thread's CPU, so that what else runs on the machine does not count.
double own_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double milliseconds_since(Clock::time_point begin) { return std::chrono::duration<double, std::milli>(Clock::now() - begin).count(); }

// A record that has been loaded, and what its documents are set in.
class Shop {
 public:
  explicit Shop(const std::string& content)
      : reader_(content),
        record_(disclose::disclose(resolve::resolve(content::load(reader_, content, sources_, diagnostics_), diagnostics_), diagnostics_).record),
        progress_(progress::derive(record_)),
        changes_(changes::derive(record_, progress_)),
        site_map_(views::map_site(record_, ledger_, diagnostics_)),
        cross_references_(views::cross_reference(record_)),
        terms_(record_) {
    const files::DiskReader fonts(kFonts);
    const files::DiskReader patterns(kHyphenation);
    sans_ = font::load(fonts, kFonts, font::noto_sans(), sources_, diagnostics_);
    serif_ = font::load(fonts, kFonts, {noto_serif()}, sources_, diagnostics_);
    hyphenation_ = typeset::Hyphenation::load(patterns, kHyphenation, typeset::Hyphenation::british_english(), sources_, diagnostics_);
    require(!diagnostics_.has_errors(), diagnostics::for_people(diagnostics_, sources_, diagnostics::Colour::off));
  }

  typeset::Typefaces faces() const { return {&*sans_, &*serif_}; }
  const typeset::Hyphenation& hyphenation() const { return *hyphenation_; }
  const model::Theme& theme() const { return record_.site.theme; }
  typeset::Styles styles() const { return print::styles_of(record_.site.theme); }
  const std::vector<views::PageEntry>& entries() const { return site_map_.pages; }
  const views::PageEntry& entry(const std::string& address) const {
    const auto found = std::find_if(entries().begin(), entries().end(), [&](const views::PageEntry& it) { return it.url.address == address; });
    require(found != entries().end(), "there is no page " + address);
    return *found;
  }
  views::View view(const views::PageEntry& entry) const {
    return views::make_view({record_, progress_, ledger_, changes_, site_map_, cross_references_, print::day_of(record_), kAddress}, entry);
  }
  std::optional<typeset::Flow> flow(const views::View& view) const {
    return print::flow_of(view, {record_.site.theme, terms_, print::day_of(record_), "Candour"});
  }

 private:
  static font::FamilyFiles noto_serif() {
    const auto file = [](const char* style) { return files::RelPath::of(fmt::format("NotoSerif-{}.ttf", style)); };
    return {file("Regular"), file("Bold"), file("Italic"), file("BoldItalic")};
  }

  files::DiskReader reader_;
  diagnostics::Sources sources_;
  diagnostics::Diagnostics diagnostics_;
  model::Record record_;
  progress::Progress progress_;
  ledger::Ledger ledger_;  // none: how a statement reads is not measured
  changes::RecordChanges changes_;
  views::SiteMap site_map_;
  views::CrossReferences cross_references_;
  views::TermIndex terms_;
  std::optional<font::Set> sans_;
  std::optional<font::Set> serif_;
  std::optional<typeset::Hyphenation> hyphenation_;
};

// One thread's.
class Press {
 public:
  Press(const Shop& shop, int level) : typesetter_(shop.faces(), shop.hyphenation(), shop.styles()), writer_({level}) {}

  typeset::Document set(const typeset::Flow& flow) {
    diagnostics::Diagnostics diagnostics;
    std::optional<typeset::Document> document = typesetter_.set(flow, diagnostics);
    require(document.has_value(), "a document with mistakes");
    return *std::move(document);
  }
  std::string write(const typeset::Document& document) { return writer_.write(document); }

 private:
  typeset::Typesetter typesetter_;
  pdf::Writer writer_;
};

std::vector<typeset::Flow> orders_of(const typeset::Flow& flow, std::size_t count) {
  std::vector<typeset::Flow> orders;
  for (std::size_t i = 0; i < count; ++i) orders.push_back(bench::turned(flow, i));
  return orders;
}

typeset::Flow flow_at(const Shop& shop, const std::string& address) {
  std::optional<typeset::Flow> flow = shop.flow(shop.view(shop.entry(address)));
  require(flow.has_value(), address + " has no document");
  return *std::move(flow);
}

// Of the objectives' documents with three pages, or else the sections', the one with as much text as half of the others.
Json choose(const Shop& shop) {
  struct Candidate {
    std::size_t bytes;
    std::string address;
  };
  std::vector<Candidate> objectives;
  std::vector<Candidate> sections;
  Press press(shop, 6);
  for (const views::PageEntry& entry : shop.entries()) {
    const bool is_objective = std::holds_alternative<views::ObjectivePage>(entry.page);
    if (!is_objective && !std::holds_alternative<views::SectionPage>(entry.page)) continue;
    const typeset::Document document = press.set(*shop.flow(shop.view(entry)));
    if (document.pages.size() != kPages) continue;
    std::size_t bytes = 0;
    for (const typeset::Page& page : document.pages) bytes += page.text.size();
    (is_objective ? objectives : sections).push_back({bytes, entry.url.address});
  }
  std::vector<Candidate>& some = objectives.empty() ? sections : objectives;
  require(!some.empty(), "no objective or section has three pages");
  std::sort(some.begin(), some.end(), [](const Candidate& a, const Candidate& b) { return a.bytes != b.bytes ? a.bytes < b.bytes : a.address < b.address; });
  const Candidate& chosen = some[some.size() / 2];
  return {{"address", chosen.address}, {"bytes_of_text", chosen.bytes}, {"of", some.size()}};
}

void save(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  require(file.good(), "cannot write " + path.string());
}

Json write(const Shop& shop, const std::string& address, const std::filesystem::path& folder, std::size_t count) {
  const typeset::Flow flow = flow_at(shop, address);
  for (std::size_t i = 0; i < count; ++i) {
    const typeset::Flow turned = bench::turned(flow, i);
    save(folder / fmt::format("{}.typ", i), bench::typst_of(turned, shop.styles()));
    save(folder / fmt::format("{}.html", i), bench::html_of(turned, shop.styles()));
  }
  Press press(shop, 6);
  save(folder / "ours.pdf", press.write(press.set(flow)));
  return {{"written", count}};
}

enum class From { record, flow };

Json time(const Shop& shop, const std::string& address, From from, int level, unsigned threads, std::size_t count) {
  const views::PageEntry& entry = shop.entry(address);
  const std::vector<typeset::Flow> orders = orders_of(flow_at(shop, address), kOrders);
  std::vector<std::unique_ptr<Press>> presses;
  std::atomic<std::size_t> bytes = 0;
  std::atomic<std::size_t> pages = 0;
  const auto make = [&](Press& press, std::size_t i) {
    // The flow that is set is the same, but with its words in another order.
    if (from == From::record) require(shop.flow(shop.view(entry)).has_value(), "no document");
    const typeset::Document document = press.set(orders[i % kOrders]);
    bytes += press.write(document).size();
    pages += document.pages.size();
  };
  for (unsigned i = 0; i < threads; ++i) {
    presses.push_back(std::make_unique<Press>(shop, level));
    for (std::size_t warm = 0; warm < kOrders; ++warm) make(*presses.back(), warm);
  }
  bytes = pages = 0;
  std::atomic<std::size_t> next = 0;
  const auto work = [&](Press& press) {
    for (std::size_t i = next++; i < count; i = next++) make(press, i);
  };
  const double cpu = cpu_milliseconds();
  const Clock::time_point begin = Clock::now();
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back([&, i] { work(*presses[i]); });
    work(*presses[0]);
  }
  const double each = 1.0 / static_cast<double>(count);
  return {{"wall", milliseconds_since(begin) * each},
          {"cpu", (cpu_milliseconds() - cpu) * each},
          {"bytes", static_cast<double>(bytes) * each},
          {"pages", static_cast<double>(pages) * each}};
}

Json stages(const Shop& shop, const std::string& address, int level, std::size_t count) {
  const views::PageEntry& entry = shop.entry(address);
  const std::vector<typeset::Flow> orders = orders_of(flow_at(shop, address), kOrders);
  const typeset::Styles styles = shop.styles();
  typeset::Words words(shop.faces());
  typeset::Segmenter segmenter;
  typeset::LineRoom lines;
  diagnostics::Diagnostics diagnostics;
  const typeset::Desk desk{words, segmenter, shop.hyphenation(), styles, diagnostics, lines};
  Press press(shop, 0);
  pdf::Writer stored({0});
  pdf::Writer compressed({level});
  std::map<std::string, double> spent;
  const auto timed = [&](const char* stage, auto&& work) {
    const double begin = own_milliseconds();
    auto made = work();
    spent[stage] += own_milliseconds() - begin;
    return made;
  };
  for (std::size_t i = 0; i < kOrders + count; ++i) {
    if (i == kOrders) spent.clear();  // warm
    const typeset::Flow& flow = orders[i % kOrders];
    const views::View view = timed("view", [&] { return shop.view(entry); });
    timed("flow", [&] { return shop.flow(view); });
    typeset::Stock stock = timed("tag and shape", [&] { return typeset::prepare(flow, desk); });
    const typeset::Galley galley = timed("break lines, lay out", [&] { return typeset::lay_out(stock, desk); });
    const typeset::Pages pages = timed("paginate", [&] { return typeset::paginate(galley, stock, desk); });
    std::vector<typeset::Page> painted = timed("paint", [&] { return typeset::paint(flow, galley, pages, stock, desk); });
    const typeset::Document document{flow.information, std::move(stock.tree), std::move(painted), std::move(stock.outline)};
    const std::vector<pdf::EmbeddedFont> fonts = timed("subset fonts", [&] { return pdf::fonts_of(document); });
    timed("write, all, stored", [&] { return stored.write(document); });
    timed("write, all", [&] { return compressed.write(document); });
  }
  require(!diagnostics.has_errors(), "a document with mistakes");
  Json out;
  for (const char* stage : {"view", "flow", "tag and shape", "break lines, lay out", "paginate", "paint", "subset fonts"}) {
    out[stage] = spent[stage] / static_cast<double>(count);
  }
  // What the clocks cannot reach: writing without what was timed alone, and what compression adds.
  out["encode pages, structure, objects"] = (spent["write, all, stored"] - spent["subset fonts"]) / static_cast<double>(count);
  out["compress"] = (spent["write, all"] - spent["write, all, stored"]) / static_cast<double>(count);
  return out;
}

Json all(const Shop& shop, int level, std::size_t count) {
  Press press(shop, level);
  std::size_t documents = 0;
  std::size_t pages = 0;
  std::size_t bytes = 0;
  const double cpu = cpu_milliseconds();
  const Clock::time_point begin = Clock::now();
  for (std::size_t i = 0; i < count; ++i) {
    for (const views::PageEntry& entry : shop.entries()) {
      const std::optional<typeset::Flow> flow = shop.flow(shop.view(entry));
      if (!flow) continue;
      const typeset::Document document = press.set(*flow);
      bytes += press.write(document).size();
      pages += document.pages.size();
      ++documents;
    }
  }
  const double each = 1.0 / static_cast<double>(documents);
  return {{"wall", milliseconds_since(begin) * each},
          {"cpu", (cpu_milliseconds() - cpu) * each},
          {"bytes", static_cast<double>(bytes) * each},
          {"pages", static_cast<double>(pages) * each}};
}

Json cards_of(const Shop& shop, std::size_t count) {
  cards::Easel easel(shop.faces(), shop.hyphenation(), shop.theme());
  std::vector<views::ShareCard> all;
  for (const views::PageEntry& entry : shop.entries()) {
    if (std::optional<views::ShareCard> card = views::share_card(shop.view(entry))) all.push_back(*std::move(card));
  }
  require(!all.empty(), "a record without cards");
  std::size_t bytes = 0;
  std::size_t largest = 0;
  double setting = 0;
  diagnostics::Diagnostics diagnostics;
  const double cpu = own_milliseconds();
  const Clock::time_point begin = Clock::now();
  for (std::size_t i = 0; i < count; ++i) {
    for (const views::ShareCard& card : all) {
      const double before = own_milliseconds();
      const std::optional<typeset::Page> page = easel.set(card, "en-GB", diagnostics);
      setting += own_milliseconds() - before;
      require(page.has_value(), "no room on the card of " + card.url.address);
      const std::size_t size = cards::png_of(*page).size();
      bytes += size;
      largest = std::max(largest, size);
    }
  }
  const double each = 1.0 / static_cast<double>(count * all.size());
  return {{"wall", milliseconds_since(begin) * each},
          {"cpu", (own_milliseconds() - cpu) * each},
          {"setting", setting * each},
          {"bytes", static_cast<double>(bytes) * each},
          {"largest", largest},
          {"cards", all.size()}};
}

}  // namespace

int main(int count, char** arguments) try {
  const std::vector<std::string> given(arguments + 1, arguments + count);
  const auto is = [&](const char* command, std::size_t parameters) { return given.size() == parameters + 1 && given[0] == command; };
  Json answer;
  if (is("choose", 1)) answer = choose(Shop(given[1]));
  else if (is("write", 4)) answer = write(Shop(given[1]), given[2], given[3], std::stoul(given[4]));
  else if (is("time", 6) && (given[3] == "record" || given[3] == "flow"))
    answer = time(Shop(given[1]), given[2], given[3] == "flow" ? From::flow : From::record, std::stoi(given[4]), static_cast<unsigned>(std::stoul(given[5])), std::stoul(given[6]));
  else if (is("stages", 4)) answer = stages(Shop(given[1]), given[2], std::stoi(given[3]), std::stoul(given[4]));
  else if (is("all", 3)) answer = all(Shop(given[1]), std::stoi(given[2]), std::stoul(given[3]));
  else if (is("cards", 2)) answer = cards_of(Shop(given[1]), std::stoul(given[2]));
  else throw std::runtime_error("how it is called stands at the top of documents.cc");
  fmt::print("{}\n", answer.dump());
  return 0;
} catch (const std::exception& error) {
  fmt::print(stderr, "documents: {}\n", error.what());
  return 1;
}
