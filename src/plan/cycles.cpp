#include "plan/cycles.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace milepost {
namespace {

/// Depth first: an edge back into the path that leads to it closes a circle.
class Search {
 public:
  explicit Search(const std::vector<Edge>& edges) : edges_(edges) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (std::size_t i = 0; i < edges.size(); ++i) {
      if (seen.emplace(edges[i].from, edges[i].to).second) out_[edges[i].from].push_back(i);
    }
  }

  std::vector<std::vector<std::size_t>> run() {
    for (const Edge& edge : edges_) visit(edge.from);
    return std::move(cycles_);
  }

 private:
  struct Step {
    std::string_view node;
    std::size_t next = 0;  // of its edges
  };

  void visit(std::string_view start) {
    if (!visited_.insert(start).second) return;
    std::vector<Step> path{{start}};
    std::vector<std::size_t> taken;
    while (!path.empty()) {
      Step& step = path.back();
      const std::vector<std::size_t>& out = out_[step.node];
      if (step.next == out.size()) {
        path.pop_back();
        if (!taken.empty()) taken.pop_back();
        continue;
      }
      const std::size_t edge = out[step.next++];
      const std::string_view to = edges_[edge].to;
      const auto on_path = std::find_if(path.begin(), path.end(),
                                        [to](const Step& earlier) { return earlier.node == to; });
      if (on_path != path.end()) {
        std::vector<std::size_t> cycle(taken.begin() + (on_path - path.begin()), taken.end());
        cycle.push_back(edge);
        std::rotate(cycle.begin(), std::min_element(cycle.begin(), cycle.end()), cycle.end());
        cycles_.push_back(std::move(cycle));
      } else if (visited_.insert(to).second) {
        taken.push_back(edge);
        path.push_back({to});
      }
    }
  }

  const std::vector<Edge>& edges_;
  std::map<std::string_view, std::vector<std::size_t>> out_;
  std::set<std::string_view> visited_;
  std::vector<std::vector<std::size_t>> cycles_;
};

}  // namespace

std::vector<std::vector<std::size_t>> find_cycles(const std::vector<Edge>& edges) {
  return Search(edges).run();
}

Said cycle_text(const std::vector<Edge>& edges, const std::vector<std::size_t>& cycle) {
  Said text = edges[cycle.front()].from;
  for (const std::size_t edge : cycle) text = said({"{} -> {}", "{} → {}"}, text, edges[edge].to);
  return text;
}

}  // namespace milepost
