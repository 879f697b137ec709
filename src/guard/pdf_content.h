// The operations of a PDF's content stream.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace candour::guard {

// A number, a text or a name; the items of arrays and dictionaries come one by one.
struct Operand {
  double number = 0;
  std::string text;      // of a string, its bytes; of a name, with its slash
  bool is_text = false;  // a string
};

struct ContentOperation {
  std::string_view name;  // "Tj"
  std::vector<Operand> operands;
};

// Calls `run` for each operation in its order (ISO 32000-1, 7.8.2 and 7.2). Pictures within the stream are passed over.
void for_each_operation(std::string_view content, const std::function<void(const ContentOperation&)>& run);

}  // namespace candour::guard
