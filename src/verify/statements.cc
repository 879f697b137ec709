#include "verify/statements.h"

#include <fmt/format.h>

#include <algorithm>

#include "content/readers.h"
#include "ledger/chain.h"
#include "ledger/digests.h"
#include "ledger/file_names.h"

namespace candour::verify {

using diagnostics::Code;
using model::Statement;

namespace {

constexpr Code kUnlisted{"verify/statements-differ"};

std::string text_in(const json::Node& object, std::string_view name) {
  const json::Node* value = object.find(name);
  return value == nullptr ? "" : value->text;
}

}  // namespace

std::size_t removed_from(const Statement& statement) {
  std::size_t removed = 0;
  for (const model::FrozenRecord& record : statement.records) {
    removed += static_cast<std::size_t>(std::count_if(record.fields.begin(), record.fields.end(), [](const model::FrozenField& field) { return field.removed.has_value(); }));
  }
  return removed;
}

void Statements::look_at(const files::RelPath& path, const std::string& shown, const std::string& bytes) {
  if (path.name() == ledger::kStatementFile) {
    add_statement(path, sources_.add(shown, bytes));
  } else if (path.text() == ledger::kRecordFile) {
    list_file_ = sources_.add(shown, bytes);
    list_ = json::parse(sources_, list_file_, diagnostics_);
  }
}

void Statements::add_statement(const files::RelPath& path, diagnostics::FileId file) {
  const std::size_t errors = diagnostics_.errors();
  const auto root = json::parse(sources_, file, diagnostics_);
  if (!root) return;
  Statement statement = content::read_statement(*root, diagnostics_);
  statement.span = {file, 0, 0};
  if (diagnostics_.errors() == errors) statements_.emplace(path.text(), std::move(statement));
}

void Statements::hold_to_list() {
  std::set<std::string> listed;
  const json::Node* entries = list_ ? list_->find("statements") : nullptr;
  if (entries != nullptr) {
    for (const json::Node& entry : entries->items) {
      const std::string path = text_in(entry, "file");
      const auto found = statements_.find(path);
      listed.insert(path);
      if (found != statements_.end() && found->second.digest == text_in(entry, "digest")) continue;
      diagnostics_.error(kUnlisted, entry.span, fmt::format("this statement is not the one at `{}`, or there is none", path), {"hold both against the site itself"});
    }
  }
  for (const auto& [path, statement] : statements_) {
    if (!listed.contains(path)) diagnostics_.error(kUnlisted, statement.span, "the list of statements, `record.json`, does not name this one", {"hold both against the site itself"});
  }
}

Chain Statements::chain_of(const std::string& partnership, const std::vector<const Statement*>& statements) {
  const std::vector<const Statement*> ordered = ledger::in_chain_order(statements, diagnostics_);
  Chain chain{partnership, ordered.size(), 0, ordered.front()->frozen, ordered.back()->frozen, ordered.back()->digest};
  for (const Statement* it : ordered) chain.removed += removed_from(*it);
  return chain;
}

std::vector<Chain> Statements::chains() && {
  std::map<std::string, std::vector<const Statement*>> by_partnership;
  for (const auto& [path, statement] : statements_) {
    ledger::check_digests(statement, diagnostics_);
    by_partnership[statement.partnership].push_back(&statement);
  }
  hold_to_list();
  std::vector<Chain> chains;
  for (const auto& [partnership, statements] : by_partnership) chains.push_back(chain_of(partnership, statements));
  return chains;
}

}  // namespace candour::verify
