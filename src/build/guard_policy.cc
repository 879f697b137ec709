#include "build/guard_policy.h"

#include <algorithm>

#include "build/record_names.h"
#include "content/find_text.h"

namespace candour::build {

guard::Policy policy_of(const content::Draft& draft, const model::Date& as_of) {
  guard::Policy policy;
  policy.settings = draft.guard;
  policy.as_of = as_of;
  const model::Record& record = draft.record;
  if (record.site.mailbox) policy.settings.mail_addresses.push_back(*record.site.mailbox);
  const auto add = [&](const std::string& name) { policy.known_names.push_back(name); };
  for_each_name(record, add);
  add(record.site.title);
  add(record.site.publisher);
  for (const model::Body& body : record.bodies) {
    for (const model::Alias& alias : body.aliases) add(alias.name);
  }
  for (const model::Term& term : record.terms) {
    add(term.term);
    for (const model::Meaning& meaning : term.meanings) {
      if (meaning.expansion) add(*meaning.expansion);
    }
  }
  for (const content::InternalNote& note : draft.internal) policy.forbidden.push_back({guard::Rule::internal, note.text, note.span});
  return policy;
}

void forbid(guard::Policy& policy, const std::vector<disclose::TakenOut>& taken_out) {
  for (const disclose::TakenOut& number : taken_out) {
    for (const std::string& words : number.words) policy.forbidden.push_back({guard::Rule::suppressed, words, number.span});
  }
}

diagnostics::Span place_of(const guard::Finding& finding, const Texts& texts) {
  diagnostics::Span span = content::find_text(finding.context, texts.content, texts.sources);
  if (span.file == diagnostics::FileId{}) return content::find_text(finding.words, texts.content, texts.sources);
  span.end = std::min(span.end, span.begin + static_cast<std::uint32_t>(finding.words.size()));
  return span;
}

}  // namespace candour::build
