// What the publication guard is told.
#pragma once

#include "content/fields.h"
#include "model/guard.h"

namespace candour::json {

template <>
struct Names<model::Clearable> {
  using C = model::Clearable;
  static constexpr std::string_view what = "rule that can be cleared";
  static constexpr std::array<Name<C>, 5> all = {{{"possible-person", C::possible_person},
                                                  {"initials", C::initials},
                                                  {"unfinished", C::unfinished},
                                                  {"small-number", C::small_number},
                                                  {"unknown-format", C::unknown_format}}};
};

template <>
struct Fields<model::Clearance> {
  using C = model::Clearance;
  static void declare(Declaration<C>& d) {
    d.named("clearance", "Words that somebody looked at, and that may be published.");
    d.required("rule", &C::rule, "The rule of the guard that found them.");
    d.located("words", &C::words, &C::span, "The words that were found, or the sentence that holds them.");
    d.required("by", &C::by, "The role of who looked at them, never a name: \"data protection officer\".");
    d.required("reason", &C::reason, "Why they may be published, in one sentence.");
    d.required("until", &C::until, "The last day on which this holds: \"2027-03-31\".");
  }
};

template <>
struct Fields<model::GuardSettings> {
  using G = model::GuardSettings;
  static void declare(Declaration<G>& d) {
    d.named("guard", "What the publication guard is to know before it looks at what is about to be published.");
    d.optional("names", &G::names, "Words that look like a person's name and are none: of a street, a scheme, a pub.");
    d.optional("mail_addresses", &G::mail_addresses, "E-mail addresses that are public, besides the site's mailbox: never a person's own.");
    d.optional("telephone_numbers", &G::telephone_numbers, "Telephone numbers that are public: of a switchboard or a helpline.");
    d.optional("postcodes", &G::postcodes, "Postcodes that are public: of an office or a hall.");
    d.optional_as<SmallNumber>("small_numbers_below", &G::small_numbers_below, "Counts of people below this number are small. Without it: 5.");
    d.optional("cleared", &G::cleared, "What somebody looked at, and says may be published.");
  }
};

}  // namespace candour::json
