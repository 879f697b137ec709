#include "ledger/chain.h"

#include <fmt/format.h>

#include <algorithm>

namespace candour::ledger {

using diagnostics::Code;
using diagnostics::Diagnostics;
using model::Statement;

namespace {

constexpr Code kBroken{"ledger/broken-chain"};

constexpr const char* kPutStatementBack = "put back the statement that is missing, from the site or from a backup: no statement is ever taken away or exchanged";

std::string shown(const Statement& it) { return fmt::format("{}/{}", it.plan, it.report); }

void report_unreached(const Statement& it, Diagnostics& diagnostics) {
  diagnostics.error(kBroken, it.span,
                    it.previous ? fmt::format("the statement `{}` follows one with the digest `{}…`, and there is none", shown(it), it.previous->substr(0, 12))
                                : fmt::format("the statement `{}` is a second first one: it follows no other", shown(it)),
                    {kPutStatementBack});
}

}  // namespace

std::vector<const Statement*> in_chain_order(const std::vector<const Statement*>& statements, Diagnostics& diagnostics) {
  std::vector<const Statement*> left = statements;
  std::vector<const Statement*> chain;
  const auto take_next = [&](const std::optional<std::string>& previous) {
    const auto next = std::find_if(left.begin(), left.end(), [&](const Statement* it) { return it->previous == previous; });
    if (next == left.end()) return false;
    chain.push_back(*next);
    left.erase(next);
    return true;
  };
  for (bool found = take_next(std::nullopt); found; found = take_next(chain.back()->digest)) {
    if (chain.size() < 2) continue;
    const Statement& before = *chain[chain.size() - 2];
    if (chain.back()->frozen < before.frozen) {
      diagnostics.error(kBroken, chain.back()->span,
                        fmt::format("the statement `{}` was frozen on {}, before `{}`, which it follows", shown(*chain.back()), in_words(chain.back()->frozen), shown(before)),
                        {kPutStatementBack});
    }
  }
  for (const Statement* it : left) report_unreached(*it, diagnostics);
  chain.insert(chain.end(), left.begin(), left.end());
  return chain;
}

}  // namespace candour::ledger
