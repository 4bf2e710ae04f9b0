#include "work/read_documents.h"

#include <utility>

#include "draft/read_document.h"

namespace milepost::work {

void read_documents(const DraftRequest& request, std::vector<Problems>& problems,
                    std::list<std::string>& broken,
                    const std::function<void(const std::string&, InputDocument)>& take) {
  for (const std::string& file : request.files) {
    const std::string& bytes = broken.emplace_back(request.read(file));
    Problems of_file(file, bytes);
    auto document = read_document(bytes, file, request.encoding, of_file);
    if (document) {
      take(file, *std::move(document));
      broken.pop_back();
    } else {
      problems.push_back(std::move(of_file));
    }
  }
}

}  // namespace milepost::work
