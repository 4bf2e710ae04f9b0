#include "base/sha256.h"

namespace milepost {

Sha256::Sha256() : context_{} { sha256_init(&context_); }

void Sha256::add(std::string_view bytes) {
  sha256_update(&context_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

void Sha256::add(const Hash& hash) { sha256_update(&context_, hash.size(), hash.data()); }

Hash Sha256::finish() {
  Hash hash{};
  sha256_digest(&context_, hash.size(), hash.data());
  return hash;
}

Hash sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.finish();
}

std::string to_hex(const Hash& hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * hash.size());
  for (const std::uint8_t byte : hash) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 15U];
  }
  return text;
}

}  // namespace milepost
