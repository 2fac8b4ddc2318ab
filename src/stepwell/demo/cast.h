#pragma once

#include <cstdint>
#include <random>
#include <span>

#include "stepwell/people/model.h"

// Who lives in the demo clinic. Their family names are trees and rivers and their phones are
// 555-01xx, so nobody can take them for people.
namespace stepwell::demo {

// What makes somebody worth showing. Most people just come, mostly.
enum class Story {
  steady,
  improving,         // mood climbs week by week
  not_improving,     // week four, and nothing moves
  worsening,         // mood falls, and this morning's safety answer was not "no"
  hours_short,       // two hours short of this week's nine
  three_no_shows,    // did not come three times running
  from_hospital,     // stepped down a week ago
  spanish_speaking,  // the kiosk greets them in Spanish
  no_birth_date,     // the referral left it out
};

struct Person {
  people::PatientDetails details;
  Story story = Story::steady;
  double attendance = 0.85;  // chance of coming on a day
};

// A seeded source of chances, the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}

  int below(int n) { return static_cast<int>(random_() % static_cast<std::uint64_t>(n)); }
  int between(int least, int most) { return least + below(most - least + 1); }
  bool chance(double p) { return static_cast<double>(random_() >> 11) * 0x1p-53 < p; }

 private:
  std::mt19937_64 random_;
};

// Returns the n-th person of the demo; no two have the same name.
Person person(int n, Story story, Dice& dice);

// A member of the demo's staff. The user name is the role; who shares a role does not sign in.
struct StaffMember {
  people::Role role;
  const char* given_name;
  const char* family_name;
  const char* credential;  // empty for none
  people::CredentialLevel level;
  bool signs_in = true;
};

std::span<const StaffMember> staff();

}  // namespace stepwell::demo
