// The characters of a web page: which encoding it says that it is in, and which it is in.
#pragma once

#include <optional>
#include <string_view>

#include "base/encoding.h"
#include "base/problem.h"

namespace milepost {

/// What the page says of its characters near its beginning: `charset=gb2312`, in a `meta` element.
/// Nothing where it says nothing, or an encoding that is not known here.
std::optional<Encoding> encoding_named_in(std::string_view html);

/// The text of a page. What is `named` counts, and a byte-order mark; then UTF-8 where the bytes
/// are that, whatever the page says, because a browser writes it when it saves a page that was in
/// another encoding; then what the page says. Nothing where the bytes are no such text: a problem
/// says so.
std::optional<Decoded> decode_page(std::string_view bytes, std::optional<Encoding> named,
                                   Problems& problems);

}  // namespace milepost
