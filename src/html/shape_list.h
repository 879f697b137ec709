// A list member as templates see it: under its own name, and as `any_<name>`.
#pragma once

#include <string>

#include "templates/shape.h"

namespace candour::html {

template <class M>
struct MemberOf;
template <class T, class M>
struct MemberOf<M T::*> {
  using Owner = T;
};

}  // namespace candour::html

namespace candour::templates {

template <auto Member>
void list(Fields<typename html::MemberOf<decltype(Member)>::Owner>& f, std::string_view name) {
  using V = typename html::MemberOf<decltype(Member)>::Owner;
  f(name, Member);
  f("any_" + std::string(name), [](const V& v) { return !(v.*Member).empty(); });
}

}  // namespace candour::templates
