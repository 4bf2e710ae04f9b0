// Files of the system, where the standard library leaves something to be said.
#pragma once

#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string_view>
#include <system_error>

namespace milepost {

/// Gives the bytes of a file piece by piece, so that a long one takes no memory. The cause where it
/// cannot be read to its end.
inline std::error_code read_pieces(const std::filesystem::path& file,
                                   const std::function<void(std::string_view)>& take) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::array<char, 1U << 16U> piece{};
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0) {
    take({piece.data(), static_cast<std::size_t>(in.gcount())});
  }
  if (in.eof()) return {};
  return {errno != 0 ? errno : EIO, std::generic_category()};
}

/// Whether `file`, with all links followed, is not inside of `folder`; also where nobody can tell.
inline bool leads_out_of(const std::filesystem::path& file, const std::filesystem::path& folder) {
  std::error_code unknown;
  const std::filesystem::path inside =
      std::filesystem::weakly_canonical(file, unknown)
          .lexically_relative(std::filesystem::weakly_canonical(folder, unknown));
  return unknown || inside.empty() || *inside.begin() == "..";
}

}  // namespace milepost
