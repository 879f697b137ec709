// The status of a promised outcome: two facts, never one. What was delivered, and whether anything was reported at all.
// A blank is never a delivery state.
#pragma once

#include <optional>
#include <string>

namespace candour::model {

enum class Delivery {
  complete,
  in_progress,
  at_risk,
  not_started,
  not_started_or_at_risk,  // a plan's key may join the two; they are told apart only where its words do
  withdrawn
};

enum class Reporting {
  reported,        // a colour or words say how it stands
  not_recorded,    // the plan has a status column and says nothing here
  not_due,         // the report says that nothing is due yet
  not_applicable,  // this plan has no status column
  withheld         // recorded, and left out of this site
};

// What a reported status rests on.
enum class Evidence { none, colour, words, colour_and_words };

enum class Colour { green, amber, red };

// Built only by the functions below, so that a delivery state exists exactly where something was reported.
class Status {
 public:
  Status() = default;  // not applicable
  static Status reported(Delivery delivery, Evidence evidence, std::optional<Colour> colour);
  static Status unreported(Reporting reporting);

  Reporting reporting() const { return reporting_; }
  // Known exactly when reporting() is Reporting::reported.
  std::optional<Delivery> delivery() const { return delivery_; }
  Evidence evidence() const { return evidence_; }
  std::optional<Colour> colour() const { return colour_; }
  bool operator==(const Status&) const = default;

 private:
  Reporting reporting_ = Reporting::not_applicable;
  std::optional<Delivery> delivery_;
  Evidence evidence_ = Evidence::none;
  std::optional<Colour> colour_;
};

// One line of a plan's own key: what one of its colours means. The key belongs to the plan, never to the site.
struct KeyEntry {
  Colour colour = Colour::green;
  std::string words;
  Delivery state = Delivery::complete;
};

}  // namespace candour::model
