#include "stepwell/planner/generate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "stepwell/planner/anneal.h"

namespace stepwell::planner {
namespace {

// A clinic of about forty people: seven therapists, three group rooms, two parallel groups an hour.
// Larger ones have as much more of each. Chosen to be tight in the evening; not taken from data.
constexpr int evening_percent = 52;

std::string numbered(const std::string& what, int number) {
  return fmt::format("{}-{:03}", what, number);
}

class Maker {
 public:
  Maker(int patients, std::uint64_t seed) : patients_(patients), random_(seed) {}

  Instance make() {
    instance_.name = "generated-" + std::to_string(patients_);
    instance_.open = weekdays({{9, 13}, {13, 16}, {17, 20}});
    add_modalities();
    add_rooms();
    add_clinicians();
    add_groups();
    for (int n = 1; n <= patients_; ++n) add_patient(n);
    keep_some_apart();
    return std::move(instance_);
  }

 private:
  using Span = std::pair<int, int>;
  static constexpr Weekday week_[] = {Weekday::monday, Weekday::tuesday, Weekday::wednesday,
                                      Weekday::thursday, Weekday::friday};

  bool percent(int chance) { return random_.below(100) < chance; }
  int between(int least, int most) { return least + random_.below(most - least + 1); }
  int for_every(int people) const { return std::max(1, (patients_ + people - 1) / people); }

  static std::vector<Hours> weekdays(const std::vector<Span>& spans) {
    std::vector<Hours> hours;
    for (const Weekday day : week_)
      for (const auto& [from, until] : spans) hours.push_back({day, from, until});
    return hours;
  }

  void add_modalities() {
    instance_.modalities = {
        {.id = "process_group", .credential = "therapist"},
        {.id = "cbt_skills", .credential = "therapist"},
        {.id = "dbt_skills", .credential = "therapist"},
        {.id = "psychoeducation"},
        {.id = "relapse_prevention", .follows = "psychoeducation"},
        {.id = "mindfulness", .room_features = {"movement"}},
        {.id = "individual", .kind = Kind::visit, .credential = "therapist"},
        {.id = "medication", .kind = Kind::visit, .credential = "prescriber"},
    };
  }

  void add_rooms() {
    for (int n = 1; n <= 1 + for_every(20); ++n)
      instance_.rooms.push_back(
          {numbered("group-room", n), between(10, 14), n == 1 ? some({"movement"}) : some({})});
    for (int n = 1; n <= 1 + for_every(15); ++n)
      instance_.rooms.push_back({numbered("office", n), 2, some({"telehealth"})});
  }

  static std::vector<std::string> some(std::vector<std::string> words) { return words; }

  void add_clinician(const std::vector<std::string>& credentials, bool evening) {
    const auto all = evening ? weekdays({{13, 16}, {17, 20}}) : weekdays({{9, 13}, {13, 16}});
    Clinician who{numbered("clinician", static_cast<int>(instance_.clinicians.size()) + 1),
                  credentials,
                  all,
                  between(22, 30),
                  evening ? 6 : 7,
                  3};
    if (percent(25)) drop_day(who.available);
    instance_.clinicians.push_back(std::move(who));
  }

  void drop_day(std::vector<Hours>& hours) {
    const Weekday day = week_[random_.below(5)];
    std::erase_if(hours, [&](const Hours& each) { return each.day == day; });
  }

  void add_clinicians() {
    for (int n = 0; n < 1 + for_every(12); ++n) add_clinician({"therapist"}, true);
    for (int n = 0; n < 1 + for_every(20); ++n) add_clinician({"therapist"}, false);
    for (int n = 0; n < for_every(80); ++n) {
      add_clinician({"prescriber"}, false);
      add_clinician({"prescriber"}, true);
    }
    add_clinician({}, percent(50));
  }

  void add_group(const std::string& modality, const std::vector<std::string>& needs,
                 const std::vector<Span>& within, bool telehealth = false) {
    const int number = ++numbers_;
    instance_.groups.push_back({.id = numbered(modality, number),
                                .modality = modality,
                                .capacity = between(8, 12),
                                .minimum = 3,
                                .sessions_most = 5,
                                .needs = needs,
                                .telehealth = telehealth,
                                .within = weekdays(within)});
  }

  void add_groups() {
    const std::vector<Span> day{{9, 13}, {13, 16}}, evening{{17, 20}};
    for (const char* modality : {"process_group", "cbt_skills", "dbt_skills", "psychoeducation",
                                 "relapse_prevention", "mindfulness"})
      for (int n = 0; n < for_every(25); ++n) {
        add_group(modality, {}, day);
        add_group(modality, {}, evening);
      }
    for (int n = 0; n < patients_ / 40; ++n) {
      add_group("process_group", {"women"}, evening);
      add_group("process_group", {"spanish"}, {{9, 13}, {17, 20}});
      add_group("psychoeducation", {}, {{13, 16}, {17, 20}}, true);
    }
  }

  std::vector<Hours> free_hours(bool evening) {
    auto hours = evening       ? weekdays({{17, 20}})
                 : percent(50) ? weekdays({{9, 13}})
                               : weekdays({{9, 13}, {13, 16}});
    if (percent(35)) drop_day(hours);
    if (!hours.empty() && percent(40)) {  // picks somebody up, or works until late, on one day
      Hours& one = hours[random_.below(static_cast<int>(hours.size()))];
      if (one.until - one.from > 2) ++one.from;
    }
    return hours;
  }

  void add_patient(int number) {
    const bool evening = percent(evening_percent);
    Patient patient{.id = numbered("patient", number),
                    .available = free_hours(evening),
                    .hours_min = percent(70) ? 9 : 12,
                    .hours_max = 15,
                    .days_min = 3,
                    .days_max = percent(20) ? 4 : 5};
    if (percent(45)) patient.tags.push_back("women");
    if (percent(15)) patient.tags.push_back("spanish");
    if (percent(30)) patient.telehealth = weekdays({{13, 16}, {17, 20}});
    if (percent(30)) patient.done = {"psychoeducation"};
    if (percent(25)) patient.prefers = weekdays({evening ? Span{17, 19} : Span{9, 12}});
    add_units(patient);
    if (percent(6)) refuse_somebody(patient);
    instance_.patients.push_back(std::move(patient));
  }

  void add_units(Patient& patient) {
    const bool dbt = percent(50);
    patient.units = {{"process_group", 3, 5, 4, {}},
                     {"cbt_skills", 2, 4, 3, {}},
                     {dbt ? "dbt_skills" : "relapse_prevention", 2, 4, 3, {}},
                     {"psychoeducation", between(1, 2), 3, 3, {}},
                     {"mindfulness", 1, 1, 2, {}},
                     {"individual", 1, 8, 1, primary(patient)}};
    if (percent(50)) patient.units.push_back({"medication", 1, 9, 1, {}});
  }

  // The therapist who has hours when the patient has, the least busy first.
  std::string primary(const Patient& patient) {
    std::vector<std::pair<int, std::string>> therapists;
    for (const Clinician& who : instance_.clinicians)
      if (std::ranges::count(who.credentials, "therapist") > 0 && meet(who, patient))
        therapists.emplace_back(caseload_[who.id], who.id);
    if (therapists.empty()) return instance_.clinicians.front().id;
    const auto least = std::ranges::min_element(therapists);
    ++caseload_[least->second];
    return least->second;
  }

  static bool meet(const Clinician& who, const Patient& patient) {
    return std::ranges::any_of(who.available, [&](const Hours& one) {
      return std::ranges::any_of(patient.available, [&](const Hours& other) {
        return one.day == other.day &&
               std::max(one.from, other.from) < std::min(one.until, other.until);
      });
    });
  }

  void refuse_somebody(Patient& patient) {
    const auto& who =
        instance_.clinicians[random_.below(static_cast<int>(instance_.clinicians.size()))];
    const bool needed =
        std::ranges::any_of(patient.units, [&](const Unit& unit) { return unit.with == who.id; });
    if (!needed) patient.not_with = {who.id};
  }

  void keep_some_apart() {
    for (int n = 0; n < patients_ / 15; ++n) {
      const int one = random_.below(patients_), other = random_.below(patients_);
      if (one != other)
        instance_.exclusions.push_back({instance_.patients[one].id, instance_.patients[other].id});
    }
  }

  const int patients_;
  Random random_;
  Instance instance_;
  std::map<std::string, int> caseload_;
  int numbers_ = 0;
};

}  // namespace

Instance generate(int patients, std::uint64_t seed) { return Maker(patients, seed).make(); }

}  // namespace stepwell::planner
