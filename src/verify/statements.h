// The statements that a copy of a site holds, and its own list of them. Of no use outside this module.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "files/rel_path.h"
#include "json/node.h"
#include "model/statement.h"
#include "verify/verify.h"

namespace candour::verify {

// How many values were removed from it.
std::size_t removed_from(const model::Statement& statement);

class Statements {
 public:
  // Both must outlive it.
  Statements(diagnostics::Sources& sources, diagnostics::Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  // Keeps the file if it is a statement or the list of them; `shown` is how people know its path.
  void look_at(const files::RelPath& path, const std::string& shown, const std::string& bytes);

  // Reports every statement that does not fit its digests, its chain or the list, and tells of each partnership's chain.
  std::vector<Chain> chains() &&;

 private:
  void add_statement(const files::RelPath& path, diagnostics::FileId file);
  void hold_to_list();
  Chain chain_of(const std::string& partnership, const std::vector<const model::Statement*>& statements);

  diagnostics::Sources& sources_;
  diagnostics::Diagnostics& diagnostics_;
  std::map<std::string, model::Statement> statements_;  // by path
  std::optional<json::Node> list_;
  diagnostics::FileId list_file_;
};

}  // namespace candour::verify
