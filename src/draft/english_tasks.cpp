#include "draft/english_tasks.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "draft/english_text.h"

namespace milepost {
namespace {

std::string_view without_front(std::string_view text, const std::vector<std::string>& words) {
  const std::string_view word = word_at_start(lower_case(text), words);
  return word.empty() ? text : trim(text.substr(word.size()));
}

class EnglishTaskReader {
 public:
  EnglishTaskReader(std::string_view sentence, const EnglishTaskWords& words)
      : sentence_(sentence), words_(words) {}

  /// Whether it promises something; `task` has its name then.
  bool read(EnglishTask& task) const {
    const auto [subject, verb] = parts();
    const std::string lower = lower_case(verb);
    if (subject.empty() && lower.empty()) return false;
    const std::string_view named = verb.substr(0, place_of_day(verb));
    const bool has_day = named.size() < verb.size();
    const bool is_strong = !word_at_start(lower, words_.finishing).empty();
    if (is_strong || !word_at_start(lower, words_.making).empty()) {
      task.name = named_task(subject, named);
      task.is_sure = (is_strong || has_day) && has_object(task.name);
      return true;
    }
    if (!subject.empty() && lower.starts_with("be ")) {
      const std::string_view state = trim(named.substr(std::min<std::size_t>(3, named.size())));
      if (!word_at_start(lower_case(state), words_.finished).empty()) {
        task.name = std::string(subject) + " " + std::string(state);
        task.is_sure = true;
      }
      return true;
    }
    return !subject.empty() || !word_at_start(lower, words_.directions).empty();
  }

 private:
  /// What stands in front of will, shall or is to, and what from the verb on.
  std::pair<std::string_view, std::string_view> parts() const {
    const std::string lower = lower_case(sentence_);
    std::size_t first = lower.size();
    std::size_t size = 0;
    for (const std::string& modal : words_.modals) {
      const std::size_t at = lower.find(" " + modal + " ");
      if (at >= first) continue;
      first = at;
      size = modal.size() + 2;
    }
    constexpr std::size_t kLongestSubject = 80;  // bytes; beyond is a clause of its own
    if (first < std::min(lower.size(), kLongestSubject)) {
      return {trim(sentence_.substr(0, first)), trim(sentence_.substr(first + size))};
    }
    return {{}, without_front(sentence_, {"to"})};
  }

  /// The verb with what it is done to, or where it has nothing behind it, what it is said of.
  std::string named_task(std::string_view subject, std::string_view verb) const {
    if (!subject.empty() && verb.find(' ') == std::string_view::npos) {
      return std::string(subject) + " " + std::string(verb);
    }
    std::string name(verb);
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') {
      name.front() = static_cast<char>(name.front() - 'a' + 'A');
    }
    return name;
  }

  static bool has_object(std::string_view name) {
    constexpr std::ptrdiff_t kFewestBlanks = 2;
    return std::count(name.begin(), name.end(), ' ') >= kFewestBlanks;
  }

  std::string_view sentence_;
  const EnglishTaskWords& words_;
};

}  // namespace

std::vector<EnglishTask> english_tasks(std::string_view line, std::size_t begin,
                                       const EnglishTaskWords& words) {
  std::vector<EnglishTask> tasks;
  for (const EnglishTextPart& part : english_parts(line, begin)) {
    EnglishTask task{part.begin, part.end, {}, false};
    if (EnglishTaskReader(line.substr(part.begin, part.end - part.begin), words).read(task)) {
      tasks.push_back(std::move(task));
    }
  }
  return tasks;
}

}  // namespace milepost
