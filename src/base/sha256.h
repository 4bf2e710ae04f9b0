// SHA-256 (FIPS 180-4), by libnettle.
#pragma once

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace milepost {

using Hash = std::array<std::uint8_t, SHA256_DIGEST_SIZE>;

/// Of bytes that come piece by piece.
class Sha256 {
 public:
  Sha256();
  void add(std::string_view bytes);
  void add(const Hash& hash);
  /// The hash of what was added; begins anew.
  Hash finish();

 private:
  sha256_ctx context_;
};

Hash sha256(std::string_view bytes);

/// 64 digits, lower case, as sha256sum prints them.
std::string to_hex(const Hash& hash);

}  // namespace milepost
