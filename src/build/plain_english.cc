#include "build/plain_english.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "build/record_names.h"
#include "content/find_text.h"
#include "html/page_text.h"

namespace candour::build {

using diagnostics::Code;
using diagnostics::Diagnostics;
using diagnostics::FileId;
using diagnostics::Span;

namespace {

constexpr std::size_t kHardestShown = 5;  // sentences of a page

constexpr Code kHardPageCode{"plain/hard-page"};
constexpr Code kLongSentence{"plain/long-sentence"};
constexpr Code kUnexplained{"plain/unexplained-abbreviation"};
constexpr Code kNoSuchPage{"plain/no-such-page"};
constexpr Code kNotNeeded{"plain/exception-not-needed"};

// "/sosafe/" of "sosafe/index.html"; empty for a file that is no page of ours.
std::string address_of(const files::RelPath& path) {
  static constexpr std::string_view kIndex = "index.html";
  const std::string& text = path.text();
  if (!text.ends_with(".html") || text.starts_with("static/")) return "";
  return "/" + (path.name() == kIndex ? text.substr(0, text.size() - kIndex.size()) : text);
}

plain::Lexicon lexicon_of(const model::Record& record) {
  plain::Lexicon lexicon;
  for_each_name(record, [&](const std::string& name) { lexicon.add_name(name); });
  for (const model::Body& body : record.bodies) {
    for (const model::Alias& alias : body.aliases) {
      // An alias of one word may be a group of capitals, which a page has to explain.
      if (alias.name.find(' ') != std::string::npos) lexicon.add_name(alias.name);
      else lexicon.add_short_form(alias.name, body.name);
    }
  }
  for (const model::Term& term : record.terms) {
    // Letters that no document writes out are explained as far as anyone can, when their entry says what is known of them.
    const auto says = [](const model::Meaning& meaning) { return meaning.expansion || meaning.explanation; };
    if (term.explanation || std::any_of(term.meanings.begin(), term.meanings.end(), says)) lexicon.add_explained(term.term);
    for (const model::Meaning& meaning : term.meanings) {
      if (meaning.expansion) lexicon.add_name(*meaning.expansion);
    }
  }
  return lexicon;
}

// What is found in one place, and the pages that show it.
struct Finding {
  std::string about;  // the abbreviation, or the number of words
  std::string sentence;
  std::string first_page;
  std::size_t pages = 0;
};
// By place, so that the same sentence on many pages is one finding; where there is no place, the sentence tells them apart.
using Findings = std::map<std::tuple<std::uint32_t, std::uint32_t, std::string>, std::pair<Span, Finding>>;

class Places {
 public:
  explicit Places(const Texts& texts) : texts_(texts) {}

  Span of(const std::string& sentence) {
    const auto [it, is_new] = known_.try_emplace(sentence);
    if (is_new) it->second = content::find_text(sentence, texts_.content, texts_.sources);
    return it->second;
  }

 private:
  const Texts& texts_;
  std::map<std::string, Span> known_;
};

void note(Findings& findings, Places& places, const std::string& page, std::string about, const std::string& sentence) {
  const Span span = places.of(sentence);
  const bool placed = span.file != FileId{};
  auto& [where, finding] = findings[{span.file.value, span.begin, placed ? about : sentence + about}];
  if (finding.pages++ > 0) return;
  where = span;
  finding.about = std::move(about);
  finding.sentence = sentence;
  finding.first_page = page;
}

// "on `/sosafe/` and 3 more pages", with the sentence itself where no place shows it.
std::string where_seen(const Finding& finding, const Span& span) {
  std::string text = fmt::format("on `{}`", finding.first_page);
  if (finding.pages > 1) text += fmt::format(" and {} more page{}", finding.pages - 1, finding.pages == 2 ? "" : "s");
  if (span.file == FileId{}) text += fmt::format(": “{}”", finding.sentence);
  return text;
}

void report_hard_page(const PageReading& page, const Texts& texts, Places& places, Diagnostics& diagnostics) {
  std::vector<std::string> hints;
  for (const std::string& sentence : page.hardest) {
    const Span span = places.of(sentence);
    const auto at = texts.sources.position(span.file, span.begin);
    const std::string place = span.file == FileId{} ? "" : fmt::format("{}:{}:{}: ", texts.sources.name(span.file), at.line, at.column);
    hints.push_back(fmt::format("make this easier: {}“{}”", place, sentence));
  }
  hints.emplace_back("where the words are not yours to choose, name the page in `plain-english.json`, with the reason");
  diagnostics.warning(kHardPageCode, {}, fmt::format("`{}` reads at grade {:.1f}, above {:.0f}", page.address, page.reading.measure.grade(), kHardPage),
                      std::move(hints));
}

void report_exceptions(const PlainEnglish& plain_english, const model::Record& record, Diagnostics& diagnostics) {
  const std::vector<std::string>& addresses = plain_english.addresses;
  for (const model::PlainException& exception : record.plain_exceptions) {
    if (std::find(addresses.begin(), addresses.end(), exception.page) == addresses.end()) {
      diagnostics.warning(kNoSuchPage, exception.page_span, fmt::format("no page has the address `{}`", exception.page),
                          diagnostics::did_you_mean(exception.page, {addresses.begin(), addresses.end()}));
      continue;
    }
    const bool needed = std::any_of(plain_english.pages.begin(), plain_english.pages.end(), [&](const PageReading& page) {
      return page.address == exception.page && (page.is_hard() || !page.reading.long_sentences.empty());
    });
    if (needed) continue;
    diagnostics.warning(kNotNeeded, exception.page_span, fmt::format("`{}` is easy enough now and needs no exception", exception.page),
                        {"take it off the list"});
  }
}

}  // namespace

double PlainEnglish::median() const {
  if (pages.empty()) return 0;
  const auto grade = [&](std::size_t index) { return pages[index].reading.measure.grade(); };
  return (grade(pages.size() / 2) + grade((pages.size() - 1) / 2)) / 2;
}

std::size_t PlainEnglish::hard_pages() const {
  return static_cast<std::size_t>(
      std::count_if(pages.begin(), pages.end(), [](const PageReading& page) { return page.is_hard() && !page.excused; }));
}

PlainReader::PlainReader(const model::Record& record) : lexicon_(lexicon_of(record)) {
  for (const model::PlainException& exception : record.plain_exceptions) excused_.insert(exception.page);
  for (const model::Redirect& redirect : record.redirects) moved_.insert(redirect.from);
}

void PlainReader::read(const files::Artifact& file) {
  PageReading page{address_of(file.path), {}};
  if (page.address.empty()) return;
  page.excused = excused_.contains(page.address);
  if (!moved_.contains(page.address)) {
    const std::vector<std::string> blocks = html::blocks_of(file.bytes);
    page.reading = plain::read(blocks, lexicon_);
    const bool has_sentences = page.reading.measure.sentences > 0;
    if (has_sentences && page.is_hard() && !page.excused) page.hardest = plain::hardest(blocks, lexicon_, kHardestShown);
  }
  const std::lock_guard guard(lock_);
  read_.addresses.push_back(page.address);
  if (page.reading.measure.sentences > 0) read_.pages.push_back(std::move(page));
}

PlainEnglish PlainReader::result() && {
  std::sort(read_.addresses.begin(), read_.addresses.end());
  std::sort(read_.pages.begin(), read_.pages.end(), [](const PageReading& a, const PageReading& b) {
    const double one = a.reading.measure.grade();
    const double other = b.reading.measure.grade();
    return one != other ? one > other : a.address < b.address;
  });
  return std::move(read_);
}

void report(const PlainEnglish& plain_english, const model::Record& record, const Texts& texts, Diagnostics& diagnostics) {
  Places places(texts);
  Findings long_sentences;
  Findings unexplained;
  for (const PageReading& page : plain_english.pages) {
    for (const plain::Unexplained& it : page.reading.unexplained) note(unexplained, places, page.address, it.abbreviation, it.sentence);
    if (page.excused) continue;
    if (page.is_hard()) report_hard_page(page, texts, places, diagnostics);
    for (const plain::LongSentence& it : page.reading.long_sentences) {
      note(long_sentences, places, page.address, fmt::format("{}", it.words), it.text);
    }
  }
  for (const auto& [key, found] : long_sentences) {
    const auto& [span, finding] = found;
    diagnostics.warning(kLongSentence, span,
                        fmt::format("a sentence of {} words, more than {}, {}", finding.about, plain::kLongSentence, where_seen(finding, span)),
                        {"make two of it"});
  }
  for (const auto& [key, found] : unexplained) {
    const auto& [span, finding] = found;
    diagnostics.warning(kUnexplained, span, fmt::format("nothing explains `{}` {}", finding.about, where_seen(finding, span)),
                        {"write the words out, or give the letters an entry in `glossary.json`"});
  }
  report_exceptions(plain_english, record, diagnostics);
}

}  // namespace candour::build
