#include "harbor.h"

#include <fmt/format.h>

#include <map>

namespace stepwell::bench {
namespace {

namespace json = boost::json;

constexpr int cohort_size = 12;
constexpr int rooms = 9;
constexpr const char* weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                    "friday", "saturday", "sunday"};
constexpr const char* modalities[] = {"dbt_skills", "process_group", "psychoeducation"};

std::string room_name(int room) { return fmt::format("Room {}", room + 1); }
std::string track_name(int cohort) { return fmt::format("Cohort {:02}", cohort + 1); }

// As many cohorts meet at once as there are rooms: the first at eight, the next at noon...
json::array meetings(int cohort, int of_day) {
  json::array all;
  for (const char* weekday : weekdays)
    all.push_back({{"weekday", weekday},
                   {"starts", fmt::format("{:02}:00", 8 + cohort / rooms * 4 + of_day)},
                   {"minutes", 60}});
  return all;
}

json::object track(int cohort) {
  json::array groups;
  for (int of_day = 0; of_day < 3; ++of_day)
    groups.push_back({{"name", fmt::format("Group {} of {}", of_day + 1, track_name(cohort))},
                      {"modality", modalities[of_day]},
                      {"room", room_name(cohort % rooms)},
                      {"capacity", cohort_size},
                      {"facilitators", json::array()},
                      {"meets", meetings(cohort, of_day)}});
  return {{"name", track_name(cohort)}, {"groups", std::move(groups)}};
}

json::object program_file(int cohorts) {
  json::array all_rooms, tracks;
  for (int room = 0; room < rooms; ++room)
    all_rooms.push_back({{"name", room_name(room)}, {"capacity", cohort_size}});
  for (int cohort = 0; cohort < cohorts; ++cohort) tracks.push_back(track(cohort));
  const json::object week{{"hours_min", 9}, {"hours_max", 21}, {"days_min", 3}, {"days_max", 7}};
  const json::object program{
      {"name", "IOP"}, {"level_of_care", "iop"}, {"week", week}, {"tracks", std::move(tracks)}};
  return {{"site", {{"name", "Harbor"}, {"time_zone", "America/New_York"}}},
          {"rooms", std::move(all_rooms)},
          {"programs", {program}}};
}

struct Cohort {
  json::value program_id;
  json::value track_id;
  json::array groups;
};

std::map<std::string, Cohort> cohorts_in(const json::value& offer) {
  std::map<std::string, Cohort> cohorts;
  for (const json::value& group : offer.at("groups").as_array()) {
    Cohort& cohort = cohorts[std::string(group.at("track_name").as_string())];
    cohort.program_id = group.at("program_id");
    cohort.track_id = group.at("group").at("track_id");
    cohort.groups.push_back(group.at("group").at("id"));
  }
  return cohorts;
}

void admit(const Address& to, const Caller& who, const SiteId& site, const json::value& day, int n,
           const Cohort& cohort) {
  const json::object person{
      {"given_name", fmt::format("Harbor{}", n)},
      {"family_name", fmt::format("Quay{}", n)},
      {"birth_date", fmt::format("19{:02}-06-{:02}", 60 + n % 40, 1 + n % 28)}};
  const auto referral = post(to, who, "/api/v1/referrals",
                             json::object{{"site_id", site.text()},
                                          {"patient", person},
                                          {"source_kind", "self"},
                                          {"source_name", ""},
                                          {"reason", "Asked for help"},
                                          {"urgency", "routine"}});
  const std::string patient(referral.at("patient_id").as_string());
  post(to, who, "/api/v1/patients/" + patient + "/admission",
       json::object{{"referral_id", referral.at("id")},
                    {"program_id", cohort.program_id},
                    {"track_id", cohort.track_id},
                    {"admitted_on", day},
                    {"groups", cohort.groups}});
}

}  // namespace

SiteId open_harbor(const Address& to, const Caller& who, int people) {
  const int cohorts = (people + cohort_size - 1) / cohort_size;
  const auto opened = post(to, who, "/api/v1/sites", program_file(cohorts));
  const auto site = SiteId::parse(std::string(opened.at("site_id").as_string())).value();
  const std::string of_site = "?site=" + site.text();
  const json::value day = get(to, who, "/api/v1/today" + of_site).at("day");
  const auto offered = cohorts_in(get(to, who, "/api/v1/programs" + of_site));
  for (int n = 0; n < people; ++n)
    admit(to, who, site, day, n, offered.at(track_name(n / cohort_size)));
  return site;
}

}  // namespace stepwell::bench
