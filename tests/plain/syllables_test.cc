// Syllables against a list that was counted by hand, aloud. A word whose count is disputed ("real", "premier") is not in it.
#include <catch2/catch.hpp>
#include <sstream>

#include "plain/syllables.h"

using candour::plain::syllables;

namespace {

struct Counted {
  int syllables;
  const char* words;
};

constexpr Counted kByHand[] = {
    {1,
     "the be crime crimes called tried tries helped homes clothes friend field view tier fierce guard reach reached "
     "guide build fruit suit goes does year years young youth eye eyes day days owned don't won't bus schools school "
     "scheme schemes through thought lane whole here there were where we they you your our hour fire fires league "
     "tongue queue queues peace please world led fed bed shed red need speed freed tied two noise "},
    {2,
     "council police people safety abuse reduce reduced progress quarter outcome outcomes complete action actions "
     "conscious misuse table tables settled handled controlled carried carries wanted needed agreed hundred centre "
     "centres service changes houses churches wishes boxes client clients science quiet diet patient friendly review "
     "million billion union region question social special racial trial marriage carriage language persuade fluent "
     "cruel fuel frequent sequence issue issued issues value create creates creature react reuse being doing seeing "
     "trying saying paying going guiding building ruin fluid people's poem poet player lawyer buyer employed royal "
     "power powers shower followed allowed knowledge statement movement homeless careful useful likely safely freely "
     "rely business every someone something sometimes evening lifestyle prism rhythm didn't wasn't isn't council's "
     "buses well-known e-mail neighbour campaign campaigns although enough somewhere therefore before because desire "
     "require required requires ocean question's technique unique argue argued rescue rescued virtue pigeon peaceful "
     "increase increased decrease release released disease measure measures treasure leisure simple simply struggled "
     "doubled exceed applied replied married naked wicked dial giant asia asian christian vacuum equal statue cement "
     "basement placement payment treatment judgement judgment nineteen ninety sixteen fourteen twenty seven fewer "
     "lonely engine online leaflet leaflets fireworks caseload housing litter warden wardens "},
    {3,
     "strategy partnership behaviour domestic violence reduces offender offending reoffend recorded reported "
     "completed serious previous various religious ambitious alcohol theatre services efficient audience earlier "
     "easier earliest barrier supplier opinion decision period radio studio senior junior stadium media official "
     "financial initial musician parliament actual annual quality influence issuing created creative area areas idea "
     "ideas reassure reopen reinforce reappear studying carrying suicide museum video employer employee employees "
     "employment holidays management engagement settlement element implement agreement homelessness completely family "
     "families awareness businesses everyone racism face-to-face hertfordshire stevenage probation agency agencies "
     "objective organised neighbourhood burglary robbery vehicle vehicles licensing premises prevention preventing "
     "volunteer volunteers resident residents beautiful continue continued theory courageous outrageous hideous "
     "increases diseases capable possible proceeded diary dialogue diagram reliance alliance compliance variance "
     "india guardian medium premium usual visual casual gradual sexual mutual ritual manual argument document "
     "documents excitement achievement improvement involvement enforcement deployment apartment department eleven "
     "graffiti safeguarding alleyways hospital surgery ambulance accident "},
    {4,
     "community antisocial reoffending vulnerable society variety experience television material appreciate associate "
     "negotiate initiative immediate reliable january february evaluate situation continuous reality reassurance "
     "cooperate coordinate effectiveness anti-social information communities responsible authorities authority "
     "commissioner priority priorities intelligence identified identify geography australia historian curriculum "
     "usually gradually equality equalities advertisement development emergency education "},
    {5,
     "associated individual individuals evaluation coordinator coordinated approximately enthusiasm communication "
     "constabulary multi-agency organisation awareness-raising simultaneous cooperation social-media "},
    {6,
     "accessibility responsibility rehabilitation "},
};

}  // namespace

TEST_CASE("words have as many syllables as a reader counts") {
  int words = 0;
  for (const Counted& counted : kByHand) {
    std::istringstream list(counted.words);
    for (std::string word; list >> word; ++words) {
      INFO(word);
      CHECK(syllables(word) == counted.syllables);
    }
  }
  CHECK(words > 400);
}

TEST_CASE("letter case, the genitive and the kind of apostrophe make no difference") {
  CHECK(syllables("COUNCIL") == 2);
  CHECK(syllables("Council's") == 2);
  CHECK(syllables("council’s") == 2);
  CHECK(syllables("partners'") == 2);
  CHECK(syllables("didn’t") == 2);
  CHECK(syllables("don’t") == 1);
}

TEST_CASE("the parts of a hyphenated word are added up") {
  CHECK(syllables("anti-social") == 4);
  CHECK(syllables("face-to-face") == 3);
  CHECK(syllables("well-") == 1);
}

TEST_CASE("every word has one syllable at least") {
  for (const char* word : {"", "-", "shh", "nth", "x", "été", "’"}) {
    INFO(word);
    CHECK(syllables(word) >= 1);
  }
}
