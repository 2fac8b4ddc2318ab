#pragma once

#include <set>

#include "stepwell/planner/reader.h"

namespace stepwell::planner {

// Returns how many different hours `instance` is open.
std::size_t open_hours(const Instance& instance);

// Takes an instance apart, list by list, and keeps what can be planned. A list is looked at after
// those it refers to, so that what leans on something left out is left out as well, and named.
class Sieve {
 public:
  explicit Sieve(Instance instance) : instance_(std::move(instance)) {}

  Reading sift();

 private:
  template <class T, class Keep>
  void keep(std::vector<T>& list, const std::string& field, Keep wanted);
  template <class T>
  void drop_doubles(std::vector<T>& list, const std::string& field);

  void note(std::string code, std::string field, std::string text,
            std::vector<std::string> params = {});
  bool check_hours(const std::vector<Hours>& hours, const std::string& at);
  bool check_between(int value, int least, int most, const std::string& at);

  bool keep_modality(const Modality& modality, const std::string& at);
  bool keep_group(const Group& group, const std::string& at);
  bool keep_clinician(const Clinician& clinician, const std::string& at);
  bool keep_room(const Room& room, const std::string& at);
  bool keep_patient(Patient& patient, const std::string& at);
  bool keep_unit(const Patient& patient, const Unit& unit, const std::string& at);
  bool keep_exclusion(const Exclusion& exclusion, const std::string& at);

  bool somebody_leads(const Modality& modality) const;
  bool some_room_holds(const Modality& modality, bool telehealth) const;
  const Modality* modality(const std::string& id) const;
  const Clinician* clinician(const std::string& id) const;

  Instance instance_;
  std::vector<Finding> findings_;
};

}  // namespace stepwell::planner
