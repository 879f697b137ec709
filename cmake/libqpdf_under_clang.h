// libqpdf's class JSON holds a list of itself with a destructor of its own making, which clang wants to be fit for compile time
// while the class is incomplete (clang 14 to 16 with GCC 12's library, in C++20). No file of ours touches such a list, so it is
// enough to say how large it is: three pointers, as any std::vector. Included ahead of everything that includes libqpdf, when
// clang compiles, which it does for the sanitizers only.
#pragma once

#include <vector>

class JSON;

template <>
class std::vector<JSON> {
 public:
  vector();
  vector(const vector&);
  ~vector();

 private:
  JSON* bounds_[3];
};
