// Digests by which anyone can tell that bytes are the ones that were published.
#pragma once

#include <string>
#include <string_view>

namespace candour::digest {

// SHA-256 (FIPS 180-4) of the bytes, as 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

// 16 bytes that nobody can guess, from the system's source of randomness, as 32 hexadecimal digits in lower case. Each call
// gives others: what it salts is the only thing in Candour that differs from one run to the next.
std::string random_salt();

}  // namespace candour::digest
