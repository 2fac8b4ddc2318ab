#include "stepwell/episode/rules.h"

#include <algorithm>

namespace stepwell::episode {
namespace {

// domain.md's state machine, move by move.
struct Move {
  State from;
  State to;
};
constexpr Move moves[] = {
    {State::referred, State::screening},     {State::referred, State::waitlisted},
    {State::referred, State::admitted},      {State::referred, State::declined},
    {State::referred, State::referred_out},  {State::screening, State::waitlisted},
    {State::screening, State::admitted},     {State::screening, State::declined},
    {State::screening, State::referred_out}, {State::waitlisted, State::admitted},
    {State::waitlisted, State::declined},    {State::waitlisted, State::referred_out},
    {State::admitted, State::on_hold},       {State::admitted, State::discharged},
    {State::on_hold, State::admitted},       {State::on_hold, State::discharged},
};

}  // namespace

bool is_open(State state) {
  return std::ranges::any_of(moves, [&](const Move& move) { return move.from == state; });
}

bool may_move(State from, State to) {
  if (to == State::voided) return from != State::voided;
  return std::ranges::any_of(moves,
                             [&](const Move& move) { return move.from == from && move.to == to; });
}

std::vector<Finding> check_move(State from, State to) {
  if (may_move(from, to)) return {};
  return {{"move_not_allowed", "",
           "an episode that is " + to_word(from) + " can't become " + to_word(to)}};
}

std::optional<int> day_of_stay(const Episode& episode, Day today) {
  if (!episode.admitted_on || today < *episode.admitted_on) return std::nullopt;
  if (episode.ended_on && today > *episode.ended_on) return std::nullopt;
  return static_cast<int>((today.date - episode.admitted_on->date).count()) + 1;
}

}  // namespace stepwell::episode
