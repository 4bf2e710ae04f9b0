// Seals: the end of the chain of hashes as one token, to be kept where nobody can change it;
// docs/promises.md "The chain".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/date.h"
#include "base/language.h"
#include "base/sha256.h"
#include "store/store.h"

namespace milepost {

struct Seal {
  std::int64_t links = 0;  // how many there were in the chain
  Hash hash{};             // of the last of them

  friend bool operator==(const Seal&, const Seal&) = default;
};

/// A seal with the moment at which the last of what it stands for was recorded. Nothing else was
/// known at that moment: what comes later in the chain is later.
struct DatedSeal {
  Seal seal;
  Moment recorded_at;

  friend bool operator==(const DatedSeal&, const DatedSeal&) = default;
};

/// `1234-` and 64 digits.
std::string to_string(const Seal& seal);

/// nullopt where `text` is no seal.
std::optional<Seal> parse_seal(std::string_view text);

/// The seal of all that was on record at a moment; nullopt where nothing was.
std::optional<DatedSeal> seal_at(const Store& store, Moment known_at = kEverything);

/// What the seal proves to have changed, as a sentence; where nothing is, the moment up to which
/// reports are what they were when it was made. That the rows agree with the chain, and come in it
/// in the order of their moments, is what check_database says.
std::variant<Moment, Said> check_seal(const Store& store, const Seal& seal);

}  // namespace milepost
