#include "views/map_redirects.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace candour::views {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Redirect;

namespace {

constexpr Code kRedirectOfAPage{"views/redirect-of-a-page"};
constexpr Code kOnlyCapitals{"views/only-capitals"};
constexpr Code kRedirectChain{"views/redirect-chain"};

// The one way to write the address of a page: without an anchor, and without the name of the file that a folder stands for.
std::string page_of(std::string_view address) {
  static constexpr std::string_view kIndex = "/index.html";
  address = address.substr(0, address.find('#'));
  if (address.ends_with(kIndex)) address.remove_suffix(kIndex.size() - 1);
  return std::string(address);
}

// Addresses of pages, and those that may be left, are ASCII.
std::string without_capitals(std::string address) {
  for (char& c : address) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return address;
}

class Redirects {
 public:
  Redirects(const model::Record& record, SiteMap& map, Diagnostics& diagnostics) : record_(record), map_(map), diagnostics_(diagnostics) {
    for (const PageEntry& page : map.pages) {
      folders_.emplace(without_capitals(page.url.address), fmt::format("that of the page “{}”, `{}`,", page.title, page.url.address));
    }
  }

  void run() {
    for (std::size_t i = 0; i < record_.redirects.size(); ++i) {
      const Redirect& redirect = record_.redirects[i];
      if (!is_free(redirect)) continue;
      leading_.emplace(redirect.from, &redirect);
      map_.redirects.push_back({RedirectPage{i}, {redirect.from}, "This page is elsewhere", redirect.from_span});
    }
    for (const auto& [from, redirect] : leading_) {
      if (following(*redirect) != nullptr) report_chain(*redirect);
    }
  }

 private:
  bool is_free(const Redirect& redirect) {
    const auto page = map_.by_address.find(redirect.from);
    if (page != map_.by_address.end()) {
      diagnostics_.error(kRedirectOfAPage, redirect.from_span,
                         fmt::format("`{}` is the address of the page “{}”", redirect.from, map_.pages[page->second].title),
                         {"take this redirect out: only an address at which no page stands can lead elsewhere"});
      return false;
    }
    const auto [taken, is_new] = folders_.emplace(without_capitals(redirect.from), fmt::format("the old one `{}`", redirect.from));
    if (!is_new) {
      diagnostics_.error(kOnlyCapitals, redirect.from_span,
                         fmt::format("the address `{}` differs from {} in capitals alone", redirect.from, taken->second),
                         {"take this redirect out: on Windows and macOS both are one folder"});
    }
    return is_new;
  }

  const Redirect* following(const Redirect& redirect) const {
    const auto found = leading_.find(page_of(redirect.to));
    return found == leading_.end() ? nullptr : found->second;
  }

  void report_chain(const Redirect& first) {
    const Redirect* last = &first;
    const Redirect* next = following(first);
    for (std::size_t steps = 0; next != nullptr && next != &first && steps < leading_.size(); ++steps) {
      last = next;
      next = following(*last);
    }
    if (next == nullptr) {
      diagnostics_.error(kRedirectChain, first.to_span, fmt::format("`{}` is redirected itself", first.to),
                         {fmt::format("lead to `{}` at once", last->to)});
    } else {
      diagnostics_.error(kRedirectChain, first.to_span, fmt::format("from `{}` one never comes to an end", first.to),
                         {"lead to the address of a page"});
    }
  }

  const model::Record& record_;
  SiteMap& map_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::string> folders_;      // without capitals; what stands there, in words
  std::map<std::string, const Redirect*> leading_;  // by the page that they begin at
};

}  // namespace

void map_redirects(const model::Record& record, SiteMap& map, Diagnostics& diagnostics) { Redirects(record, map, diagnostics).run(); }

}  // namespace candour::views
