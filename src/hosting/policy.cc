#include "hosting/policy.h"

namespace candour::hosting {

std::vector<Header> security_headers(bool only_https) {
  std::vector<Header> headers = {
      {"Content-Security-Policy", kContentSecurityPolicy},
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Permissions-Policy",
       "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
  };
  if (only_https) headers.push_back({"Strict-Transport-Security", "max-age=31536000"});
  return headers;
}

}  // namespace candour::hosting
