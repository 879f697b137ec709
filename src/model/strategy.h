// What a partnership set out to do over several years.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "markdown/document.h"
#include "model/body.h"
#include "model/figure.h"
#include "model/time.h"

namespace candour::model {

enum class StrategyStanding { adopted, draft, superseded, known_through_another_document };

// How a link between two parts of the record is known.
enum class Basis { stated, inferred, none };
enum class Strength { clear, weak };

struct Objective;
struct Strategy;

// From a plan's section or aim to a strategy's objective, or (Basis::none) the statement that none matches.
struct Link {
  std::optional<Ref<Objective>> objective;
  Basis basis = Basis::none;
  std::optional<Strength> strength;
  std::string reason;
};

// Something to be measured. No value is needed: most sources give only the name.
struct Observation {
  Date date;
  Count value;
  std::optional<int> out_of;  // as in Figure
  std::optional<std::string> place;
};
struct Measure {
  std::string name;
  std::optional<std::string> unit;
  Counted counts = Counted::things;
  std::vector<Observation> observations;
  std::optional<std::string> place;
  Remarks remarks;
};

struct Activity {
  std::string title;
  std::vector<std::string> text;
  std::optional<std::string> place;
  std::vector<Figure> figures;
  Remarks remarks;
};

struct TitleVariant {
  std::string title;
  Ref<Document> document;
  std::optional<std::string> place;
};

// Objectives are matched by strategy and slug ("2015-18/feel-safe"), never by their wording, which varies.
struct Objective {
  int number = 0;
  std::string slug;
  diagnostics::Span span;
  std::string title;
  std::optional<std::string> short_title;
  std::vector<TitleVariant> title_variants;
  std::vector<std::string> intentions;
  std::vector<Measure> measures;
  std::vector<Activity> activities;
  std::optional<std::string> reason;
  std::vector<Link> follows;
  std::optional<std::string> place;
  std::vector<Figure> figures;
  Remarks remarks;
};

// What stands above the objectives. What a source calls these is data: "aims" in one, "objectives" in another.
struct Overarching {
  std::string label;
  std::vector<std::string> items;
  std::optional<std::string> place;
  Remarks remarks;
};

struct EvidenceSource {
  std::string title;
  std::optional<std::string> place;
  Remarks remarks;
};

// Prose of a strategy: its foreword, its introduction.
struct Chapter {
  std::string slug;
  diagnostics::Span span;
  std::string title;
  int order = 0;
  Ref<Document> document;
  std::optional<std::string> place;
  Remarks remarks;
  markdown::Document text;
};

enum class ObjectiveLabel { objective, priority };

struct Strategy {
  Years years;
  diagnostics::Span span;
  Id<Partnership> partnership;
  std::string title;
  StrategyStanding standing = StrategyStanding::draft;
  Ref<Document> document;
  std::optional<std::string> place;
  std::string summary;
  std::optional<Overarching> overarching;
  ObjectiveLabel objective_label = ObjectiveLabel::objective;
  std::vector<Objective> objectives;
  std::vector<EvidenceSource> evidence;
  std::vector<std::string> monitoring;
  std::vector<Figure> figures;
  Remarks remarks;
  std::vector<Chapter> chapters;
};

}  // namespace candour::model
