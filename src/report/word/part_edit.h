// Parts of a package that are changed in place: what is not touched stays to the byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace milepost::docx {

/// What binds the prefix w in a tag.
inline constexpr std::string_view kMainPrefix =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// The bytes [from, to) of a part.
struct Bytes {
  std::size_t from = 0;
  std::size_t to = 0;

  bool has(const Bytes& other) const { return from <= other.from && other.to <= to; }
};

/// What stands in the place of some bytes.
struct Edit {
  Edit(Bytes at, std::string_view with) : bytes(at), text(with) {}

  Bytes bytes;
  std::string text;
};

/// `xml` with its edits, of which none overlaps another, in whatever order.
std::string with_edits(std::string_view xml, std::vector<Edit> edits);

}  // namespace milepost::docx
