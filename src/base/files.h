// Files of the system, where the standard library leaves something to be said.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <system_error>

namespace milepost {

/// Gives the bytes of a file piece by piece, so that a long one takes no memory. The cause where it
/// cannot be read to its end, or was written to meanwhile: then nobody knows what it says.
std::error_code read_pieces(const std::filesystem::path& file,
                            const std::function<void(std::string_view)>& take);

/// What the name stands for in the end, also where that is not there yet: a link stays a link.
std::filesystem::path behind_links(std::filesystem::path path);

/// Whether `file`, with all links followed, is not inside of `folder`; also where nobody can tell.
bool leads_out_of(const std::filesystem::path& file, const std::filesystem::path& folder);

}  // namespace milepost
