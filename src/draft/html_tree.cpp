#include "draft/html_tree.h"

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <new>

#include "draft/html_cost.h"

namespace milepost {
namespace {

constexpr std::size_t kMostMemory = std::size_t{128} << 20U;

}  // namespace

struct HtmlTree::Memory {
  /// In front of each piece of memory that the parser has: they are given back by this list.
  struct alignas(std::max_align_t) Piece {
    Piece* before;
    Piece* behind;
    std::size_t size;
  };

  Piece first{nullptr, nullptr, 0};
  std::size_t size = 0;
  std::jmp_buf no_memory;

  /// The parser is C, and does not look whether it got something: where there is no more, it is
  /// left by the way that C has.
  static void* take(void* self, std::size_t size) {
    auto& memory = *static_cast<Memory*>(self);
    const std::size_t whole = sizeof(Piece) + size;
    void* place = nullptr;
    if (size <= kMostMemory && memory.size + whole <= kMostMemory) {
      place = ::operator new(whole, std::nothrow);
    }
    if (place == nullptr) std::longjmp(memory.no_memory, 1);
    Piece* piece = std::construct_at(static_cast<Piece*>(place),
                                     Piece{&memory.first, memory.first.behind, whole});
    if (piece->behind != nullptr) piece->behind->before = piece;
    memory.first.behind = piece;
    memory.size += whole;
    return piece + 1;
  }

  static void give_back(void* self, void* place) {
    if (place == nullptr) return;
    auto& memory = *static_cast<Memory*>(self);
    Piece* piece = static_cast<Piece*>(place) - 1;
    piece->before->behind = piece->behind;
    if (piece->behind != nullptr) piece->behind->before = piece->before;
    memory.size -= piece->size;
    ::operator delete(static_cast<void*>(piece));
  }

  /// Nothing between here and `take` has anything to clean up.
  const GumboNode* parse(std::string_view html) {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Memory::take;
    options.deallocator = &Memory::give_back;
    options.userdata = this;
    options.max_errors = 0;
    if (setjmp(no_memory) != 0) return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
  }
};

HtmlTree::HtmlTree(std::string_view html) : memory_(std::make_unique<Memory>()) {
  if (is_parsed_in_time(html)) root_ = memory_->parse(html);
}

HtmlTree::~HtmlTree() {
  for (Memory::Piece* piece = memory_->first.behind; piece != nullptr;) {
    Memory::Piece* behind = piece->behind;
    ::operator delete(static_cast<void*>(piece));
    piece = behind;
  }
}

}  // namespace milepost
