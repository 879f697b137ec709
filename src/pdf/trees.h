// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7): sorted lists that are looked up without being read whole.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pdf/file.h"

namespace candour::pdf {

// Each entry is a key and the syntax of a value. Keys rise.
using NumberedValues = std::vector<std::pair<std::size_t, std::string>>;
using NamedValues = std::vector<std::pair<std::string, std::string>>;

// Both return the syntax of the root, "<</Nums[…]>>"; where there are many entries, it has children, which are added.
std::string number_tree(File& file, const NumberedValues& values);
std::string name_tree(File& file, const NamedValues& values);

}  // namespace candour::pdf
