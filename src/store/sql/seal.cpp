#include "store/seal.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "store/sql/chain.h"
#include "store/sql/connection.h"
#include "store/sql/failure.h"

namespace milepost {
namespace {

using store::ChainLink;
using store::Doing;
using store::find_link;
using store::to_sql;
using store::translated;

std::int64_t count_links(store::Connection& connection) {
  return store::last_link(connection).value_or(ChainLink()).number;
}

/// When the row of a link was recorded. Throws Error where the chain does not lead to it.
std::int64_t moment_of(const Store& store, std::int64_t number) {
  const std::optional<ChainLink> link = find_link(store::connection_of(store), number);
  const store::ChainSubject* subject = link ? store::find_subject(link->subject) : nullptr;
  const std::optional<std::int64_t> moment =
      subject != nullptr ? store::recorded_at(store::connection_of(store), *subject, link->row)
                         : std::nullopt;
  if (!moment) {
    throw Error(
        ErrorKind::machine,
        said({"{}: link {} of the chain stands for nothing", "{}：记录链的第{}环没有对应内容"},
             store.name(), number),
        Offer::check_database);
  }
  return *moment;
}

std::optional<std::uint8_t> digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<std::uint8_t>(c - 'A' + 10);
  return std::nullopt;
}

}  // namespace

std::string to_string(const Seal& seal) {
  return fmt::format("{}-{}", seal.links, to_hex(seal.hash));
}

std::optional<Seal> parse_seal(std::string_view text) {
  Seal seal;
  const char* end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data(), end, seal.links);
  if (fault != std::errc{} || seal.links < 1 || stop == end || *stop != '-') return std::nullopt;
  const std::string_view digits(stop + 1, static_cast<std::size_t>(end - stop - 1));
  if (digits.size() != 2 * seal.hash.size()) return std::nullopt;
  for (std::size_t i = 0; i < seal.hash.size(); ++i) {
    const auto high = digit(digits[2 * i]);
    const auto low = digit(digits[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    seal.hash[i] = static_cast<std::uint8_t>(*high << 4U | *low);
  }
  return seal;
}

std::optional<DatedSeal> seal_at(const Store& store, Moment known_at) {
  return translated(Doing::read, store.name(), [&]() -> std::optional<DatedSeal> {
    // Links are in the order of recording: look for the last that was known.
    std::int64_t known = 0;
    std::int64_t unknown = count_links(store::connection_of(store)) + 1;
    if (known_at == kEverything) known = unknown - 1;
    while (unknown - known > 1) {
      const std::int64_t middle = known + (unknown - known) / 2;
      (moment_of(store, middle) <= to_sql(known_at) ? known : unknown) = middle;
    }
    if (known == 0) return std::nullopt;
    const Moment recorded_at{std::chrono::milliseconds(moment_of(store, known))};
    return DatedSeal{{known, find_link(store::connection_of(store), known)->hash}, recorded_at};
  });
}

std::variant<Moment, Said> check_seal(const Store& store, const Seal& seal) {
  return translated(Doing::read, store.name(), [&]() -> std::variant<Moment, Said> {
    const std::int64_t links = count_links(store::connection_of(store));
    if (links < seal.links) {
      return said({"the seal stands for {} links of the chain, of which {} are left: what was "
                   "recorded last was removed",
                   "校验码对应记录链的{}环，现仅存{}环：最后记录的内容已被删除"},
                  seal.links, links);
    }
    const std::optional<ChainLink> link = find_link(store::connection_of(store), seal.links);
    if (!link || link->hash != seal.hash) {
      return said({"what the first {} links of the chain stand for is not what was sealed: it was "
                   "changed, and the chain with it",
                   "记录链前{}环对应的内容与生成校验码时不同：内容及记录链均已被改动"},
                  seal.links);
    }
    const std::int64_t sealed_at = moment_of(store, seal.links);
    if (links > seal.links && moment_of(store, seal.links + 1) <= sealed_at) {
      return said({"what link {} of the chain stands for claims to have been on record when the "
                   "seal was made",
                   "记录链第{}环对应的内容自称在生成校验码时已有记录"},
                  seal.links + 1);
    }
    return Moment(std::chrono::milliseconds(sealed_at));
  });
}

}  // namespace milepost
