#include "stepwell/hours/chance.h"

#include <algorithm>
#include <numeric>

namespace stepwell::hours {
namespace {

// What is still needed, and the sessions that could bring it, day by day.
struct Need {
  int minutes = 0;
  int days = 0;
  std::vector<Day> came_on;                  // days that count already
  std::vector<attendance::Expected> coming;  // in the order of their days
};

Need need_of(const attendance::WeekOrder& order, std::span<const attendance::Mark> marks,
             std::span<const attendance::Expected> expected, Week week) {
  Need need{.minutes = order.minutes, .days = order.days, .came_on = {}, .coming = {}};
  for (const auto& mark : marks) {
    if (!week.contains(mark.held_on) || mark.minutes <= 0) continue;
    need.minutes -= mark.minutes;
    if (std::count(need.came_on.begin(), need.came_on.end(), mark.held_on) > 0) continue;
    need.came_on.push_back(mark.held_on);
    --need.days;
  }
  for (const auto& session : expected) {
    const bool marked = std::any_of(marks.begin(), marks.end(), [&](const attendance::Mark& mark) {
      return mark.session_id == session.session_id;
    });
    if (!marked && week.contains(session.held_on) && session.minutes > 0)
      need.coming.push_back(session);
  }
  std::sort(need.coming.begin(), need.coming.end(),
            [](const auto& a, const auto& b) { return a.held_on < b.held_on; });
  return need;
}

// How likely each sum of minutes and days is; sums beyond what is needed count as just enough.
// Minutes are counted in the largest piece that every session is a multiple of, so nothing is
// rounded.
class Sums {
 public:
  Sums(int pieces, int days)
      : pieces_(pieces), days_(days), now_(cells(), 0.0), next_(cells(), 0.0) {
    at(now_, 0, 0, false) = 1;
  }

  // A new day begins; `counted` says that somebody was there that day already.
  void begin_day(bool counted) {
    for (int m = 0; m <= pieces_; ++m)
      for (int d = 0; d <= days_; ++d) {
        const double both = at(now_, m, d, false) + at(now_, m, d, true);
        at(now_, m, d, counted) = both;
        at(now_, m, d, !counted) = 0;
      }
  }

  void add(int pieces, double comes) {
    std::fill(next_.begin(), next_.end(), 0.0);
    for (int m = 0; m <= pieces_; ++m)
      for (int d = 0; d <= days_; ++d)
        for (const bool counted : {false, true}) {
          const double chance = at(now_, m, d, counted);
          if (chance == 0) continue;
          at(next_, m, d, counted) += chance * (1 - comes);
          at(next_, std::min(m + pieces, pieces_), std::min(d + (counted ? 0 : 1), days_), true) +=
              chance * comes;
        }
    now_.swap(next_);
  }

  double enough() const { return at(now_, pieces_, days_, false) + at(now_, pieces_, days_, true); }

 private:
  std::size_t cells() const { return static_cast<std::size_t>((pieces_ + 1) * (days_ + 1) * 2); }
  std::size_t cell(int m, int d, bool counted) const {
    return static_cast<std::size_t>((m * (days_ + 1) + d) * 2 + (counted ? 1 : 0));
  }
  double& at(std::vector<double>& all, int m, int d, bool counted) const {
    return all[cell(m, d, counted)];
  }
  double at(const std::vector<double>& all, int m, int d, bool counted) const {
    return all[cell(m, d, counted)];
  }

  int pieces_;
  int days_;
  std::vector<double> now_;
  std::vector<double> next_;
};

}  // namespace

std::optional<double> show_chance(const Record& person, const Record& track) {
  if (track.expected < fewest_marks) return std::nullopt;
  const double rate = static_cast<double>(track.came) / track.expected;
  return (person.came + prior_sessions * rate) / (person.expected + prior_sessions);
}

double chance_to_reach(const attendance::WeekOrder& order, std::span<const attendance::Mark> marks,
                       std::span<const attendance::Expected> expected, Week week, double comes) {
  const Need need = need_of(order, marks, expected, week);
  if (need.minutes <= 0 && need.days <= 0) return 1;
  int piece = 0, in_all = 0;
  for (const auto& session : need.coming) {
    piece = std::gcd(piece, session.minutes);
    in_all += session.minutes;
  }
  if (in_all == 0 || in_all < need.minutes) return 0;
  const int pieces = need.minutes <= 0 ? 0 : (need.minutes + piece - 1) / piece;
  Sums sums(pieces, std::max(need.days, 0));
  const Day* today = nullptr;
  for (const auto& session : need.coming) {
    if (today == nullptr || !(*today == session.held_on))
      sums.begin_day(std::count(need.came_on.begin(), need.came_on.end(), session.held_on) > 0);
    today = &session.held_on;
    sums.add(session.minutes / piece, comes);
  }
  return std::clamp(sums.enough(), 0.0, 1.0);
}

}  // namespace stepwell::hours
