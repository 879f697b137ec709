// Where everything stands on the site. Addresses are short, readable and permanent; they are made here and nowhere else.
#pragma once

#include "views/parts.h"

namespace candour::views {

Url home_url();
Url plans_url();
Url strategies_url();
Url case_studies_url();
Url bodies_url();
Url glossary_url();
Url about_url();
Url left_out_url();
Url accessibility_url();
Url sources_url();
Url changes_url();
Url corrections_url();
Url check_url();
Url data_url();
Url data_file_url(std::string_view name);  // no page: what lies beside that page, such as "promises.csv"
Url file_digests_url();  // no page: the list that sha256sum reads
Url site_map_url();
Url not_found_url();

// Where the site stands on its host: "/transparency/" of "https://example.org/transparency"; "/" without an address.
std::string base_path_of(const std::optional<std::string>& base_url);
// "https://example.org/transparency/x/" of "/x/", where the site knows its address. All else stays as it is.
std::string whole_address(const std::optional<std::string>& base_url, const Url& url);
Url a_to_z_url();
Url search_index_url();  // no page: what search asks for

// No pages: the feeds of the whole site, and of what one partnership has.
enum class FeedForm { atom, json };
using FeedScope = std::optional<model::Id<model::Partnership>>;
inline constexpr std::nullopt_t kWholeSite = std::nullopt;
Url feed_url(const model::Record& record, FeedScope scope, FeedForm form);

// Whether the site has what begins with /<name>/ for itself, so that no partnership can be called so.
bool is_reserved(std::string_view name);

Url url_of(const model::Partnership& partnership);
Url url_of(const model::Record& record, const model::Strategy& strategy);
Url url_of(const model::Record& record, model::Id<model::Objective> objective);
Url url_of(const model::Record& record, const model::DecisionReport& report);
Url url_of(const model::Record& record, const model::Plan& plan);
Url url_of(const model::Record& record, const model::Plan& plan, const model::Section& section);
Url url_of(const model::Record& record, const model::Plan& plan, const model::Update& update);
// The same report as it was published, and that statement for programs.
Url as_published_url(const model::Record& record, const model::Plan& plan, const model::Update& update);
Url statement_url(const model::Record& record, const model::Plan& plan, const model::Update& update);
// A body leads, or it supports another's lead.
enum class LeadRole { leads, supports };
// How the filter of the list of all promises names that.
std::string lead_key(const model::Body& body, LeadRole role);
// The list of all promises of a plan.
Url register_url(const model::Record& record, const model::Plan& plan);
// The same, showing only those of one status, or of one lead and its teams.
Url register_url(const model::Record& record, const model::Plan& plan, progress::Mark status);
Url register_url(const model::Record& record, const model::Plan& plan, const model::Body& lead, LeadRole role);
Url url_of(const model::Record& record, const model::CaseStudy& study);
Url url_of(const model::Body& body);
Url url_of(const model::Document& document);  // its entry on the page of sources
Url url_of(const model::Term& term);          // its entry in the glossary
Url url_of(model::WithheldClass kind);        // its entry on the page of what was left out

// Anchors on the page of the section.
std::string aim_anchor(const model::Aim& aim);
std::string action_anchor(const model::Plan& plan, model::Id<model::RowTag> row);
std::string outcome_anchor(const model::Plan& plan, model::Id<model::Outcome> outcome);

Url url_of(const model::Record& record, const model::Plan& plan, model::Id<model::RowTag> row);
Url url_of(const model::Record& record, const model::Plan& plan, model::Id<model::Outcome> outcome);

// How a mark is called in addresses and in markup: in class names, keys and the ids of drawings.
std::string_view slug_of(progress::Mark mark);

// All but letters, digits and what is to be `kept` percent-encoded (RFC 3986, 2.1).
std::string percent_encoded(std::string_view text, std::string_view kept = {});

// Lower-case letters, digits and hyphens, for an anchor.
std::string anchor_of(std::string_view text);

}  // namespace candour::views
