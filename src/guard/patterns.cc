#include "guard/patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "guard/plain_text.h"
#include "guard/triggers.h"

namespace candour::guard {
namespace {

// Who reads a text: people, or a machine, whose signs mean something else ("a ?? b").
enum class Reading { prose, code };

// Whether what a pattern found is what it was meant to find.
using Check = bool (*)(std::string_view found);

struct Pattern {
  Rule rule;
  const char* expression;  // its first group is what is reported
  Reading least = Reading::prose;  // `code`: looked for in code as well
  Check is_meant = nullptr;
};

std::size_t digits_of(std::string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_digit)); }

// National numbers have ten or eleven digits with their zero (Ofcom, National Telephone Numbering Plan), and begin with a group
// of three or more: "01 02 03 04 05" is a list.
bool is_uk_number(std::string_view found) {
  const std::size_t digits = digits_of(found);
  std::size_t first = 0;
  for (const char c : found) {
    if (is_digit(c)) ++first;
    else if (first > 0) break;
  }
  return (digits == 10 || digits == 11) && first >= 3;
}
// E.164: at most fifteen digits.
bool is_international_number(std::string_view found) { return digits_of(found) >= 9 && digits_of(found) <= 15; }
bool has_digit(std::string_view found) { return digits_of(found) > 0; }

// The areas of the United Kingdom (Royal Mail's postcode areas), and the Crown dependencies.
bool is_postcode(std::string_view found) {
  static constexpr std::array<std::string_view, 124> kAreas = {
      "AB", "AL", "B",  "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE",
      "DG", "DH", "DL", "DN", "DT", "DY", "E",  "EC", "EH", "EN", "EX", "FK", "FY", "G",  "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX",
      "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L",  "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M",  "ME", "MK", "ML", "N",  "NE", "NG", "NN",
      "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S",  "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR",
      "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W",  "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"};
  std::string area;
  for (const char c : found) {
    if (!is_ascii_letter(c)) break;
    area += static_cast<char>(c & ~0x20);
  }
  // In small letters and without a space it is some name of a machine.
  const bool is_spaced = found.find(' ') != std::string_view::npos;
  const bool is_small = std::any_of(found.begin(), found.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return (is_spaced || !is_small) && std::find(kAreas.begin(), kAreas.end(), area) != kAreas.end();
}

// What has to stand in a text for any of them to find something stands in triggers.cc, and has to be kept with them.
// RE2 has no look-behind: what may not stand before is matched outside of the group.
constexpr std::array kPatterns = {
    Pattern{Rule::mail_address, R"(([A-Za-z0-9][A-Za-z0-9._%+'-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}))", Reading::code},
    Pattern{Rule::mail_address, R"((?i)(\b[a-z0-9][a-z0-9._-]* ?[\[({] ?at ?[\])}] ?[a-z0-9-]+(?: ?(?:\.|[\[({] ?dot ?[\])}]) ?[a-z]{2,})+))", Reading::prose},
    Pattern{Rule::telephone, R"((?:^|[^\w.,/£+#-])(\(?0[1235789]\d{0,4}\)?(?:[ .-]?\(?\d+\)?){1,5})(?:$|[^\w%/]))", Reading::prose, is_uk_number},
    Pattern{Rule::telephone, R"((?:^|[^\w+])((?:\+|00)[1-9]\d{0,2}[ .-]?(?:\(0\)[ .-]?)?\d[\d .()-]{5,}\d))", Reading::prose, is_international_number},
    Pattern{Rule::telephone, R"((?i)\b(?:tel|telephone|phone|mobile|mob|ext|extension|bleep)\.?:? ?(?:(?:no|number)\.?:? ?)?(\d[\d -]{2,}\d)\b)", Reading::prose},
    Pattern{Rule::postcode, R"((?i)(?:^|[^\w/#.-])([a-z]{1,2}\d[a-z\d]? ?\d[abd-hjlnp-uw-z]{2})(?:$|[^\w/]))", Reading::prose, is_postcode},
    Pattern{Rule::case_reference, R"((?:^|[^\w/.])(\d{2}[A-Z]{0,3}/\d{3,7}/\d{2}(?:\d{2})?)(?:$|[^\w/]))", Reading::prose},
    Pattern{Rule::case_reference, R"((?i)\b(cad ?(?:no|number|ref|log)?\.?[:# ]{0,2}\d{2,}))", Reading::prose},
    Pattern{Rule::case_reference, R"(\b(URN ?:? ?(?:is )?[A-Z0-9][A-Z0-9/-]*\d[A-Z0-9/-]*))", Reading::prose, has_digit},
    Pattern{Rule::case_reference, R"((?i)\b((?:crime|case|incident|offence|custody|safeguarding|log) (?:ref(?:erence)?|number|no)\b\.?(?: number| no\.?)?[:# ]{0,2}(?:is )?[a-z]{0,4}[/-]?\d[a-z0-9/-]{2,}))", Reading::prose},
    Pattern{Rule::case_reference, R"((?i)\bnhs (?:no|number)\.?:? ?(\d{3} ?\d{3} ?\d{4})\b)", Reading::prose},
    Pattern{Rule::case_reference, R"(\b([A-CEGHJ-TW-Z][A-CEGHJ-NP-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b)", Reading::prose},  // National Insurance
    Pattern{Rule::placeholder, R"((\?(?: ?\?)+))", Reading::prose},
    Pattern{Rule::placeholder, R"((?i)\b((?:update|data|figures?|date|name|number|award) ?\?)(?:$|[^\w?]))", Reading::prose},
    Pattern{Rule::placeholder, R"((?i)(\blorem ipsum\b))", Reading::prose},
    Pattern{Rule::placeholder, R"((\bX{3,}\b|\bx{4,}\b))", Reading::prose},
    Pattern{Rule::placeholder, R"((?i)(\binsert (?:[a-z]+ ){0,4}here\b|\b(?:add|enter|type) (?:your |the |a )?(?:name|title|text|date|figures?|numbers?|details) here\b|[\[<](?:insert|name|date|figure|tbc|to be confirmed|xx)[^\]>]{0,40}[\]>]))", Reading::prose},
    Pattern{Rule::placeholder, R"(\b(TODO|FIXME)\b)", Reading::prose},
    Pattern{Rule::unfinished, R"(\b(TBC|TBA|TBD|T\.B\.C\.?)(?:$|[^\w]))", Reading::prose},
    Pattern{Rule::unfinished, R"((?:^|[.:;(] )((?:Still w|W)aiting (?:for|on))\b)", Reading::prose},
    Pattern{Rule::unfinished, R"((?i)\b(to be (?:confirmed|advised|announced|determined)|still waiting (?:for|on)|waiting (?:for|on) (?:an? |the |further )?(?:update|confirmation|data|figures?|repl(?:y|ies)|response|information|news|results?)|awaiting (?:an? |the |further )?(?:update|confirmation|data|figures?|repl(?:y|ies)|response|information|news|results?))\b)", Reading::prose},
};

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

struct Patterns::Compiled {
  RE2::Set any{RE2::DefaultOptions, RE2::UNANCHORED};  // tells in one pass which of them are worth a closer look
  std::vector<std::unique_ptr<RE2>> each;

  void find(std::string_view text, Reading reading, Matches& matches) const;
};

Patterns::Patterns() {
  auto compiled = std::make_unique<Compiled>();
  for (const Pattern& pattern : kPatterns) {
    compiled->each.push_back(std::make_unique<RE2>(pattern.expression));
    if (!compiled->each.back()->ok() || compiled->any.Add(pattern.expression, nullptr) < 0) throw std::logic_error(pattern.expression);
  }
  compiled->any.Compile();
  compiled_ = std::move(compiled);
}

Patterns::~Patterns() = default;

void Patterns::find(std::string_view text, const std::vector<Word>& words, Matches& matches) const {
  if (may_hold_pattern(text, words)) compiled_->find(text, Reading::prose, matches);
}

void Patterns::find_in_code(std::string_view text, Matches& matches) const {
  // Only addresses are looked for.
  if (text.find('@') != std::string_view::npos) compiled_->find(text, Reading::code, matches);
}

void Patterns::Compiled::find(std::string_view text, Reading reading, Matches& matches) const {
  std::vector<int> hits;
  if (!any.Match(piece(text), &hits)) return;
  std::sort(hits.begin(), hits.end());
  for (const int hit : hits) {
    const Pattern& pattern = kPatterns[static_cast<std::size_t>(hit)];
    if (reading == Reading::code && pattern.least != Reading::code) continue;
    re2::StringPiece groups[2];
    std::size_t at = 0;
    while (each[static_cast<std::size_t>(hit)]->Match(piece(text), at, text.size(), RE2::UNANCHORED, groups, 2)) {
      const std::string_view found(groups[1].data(), groups[1].size());
      const auto begin = static_cast<std::size_t>(found.data() - text.data());
      if (pattern.is_meant == nullptr || pattern.is_meant(found)) matches.push_back({pattern.rule, begin, begin + found.size()});
      at = begin + std::max<std::size_t>(found.size(), 1);
    }
  }
}

}  // namespace candour::guard
