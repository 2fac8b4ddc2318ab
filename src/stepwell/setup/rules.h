#pragma once

#include <span>

#include "stepwell/people/model.h"
#include "stepwell/program/rules.h"
#include "stepwell/setup/model.h"

namespace stepwell::setup {

// What a site has, as it is stored.
struct Stored {
  people::Site site;
  std::vector<program::Room> rooms;
  std::vector<program::RoomFeature> features;
  std::vector<program::Program> programs;
  std::vector<program::Track> tracks;
  std::vector<program::Group> groups;
  std::vector<program::Facilitator> facilitators;
  std::vector<program::TemplateSlot> slots;
  std::vector<program::Colleague> staff;  // who may be named
};

// Returns the file that `stored` came from: put into force again it changes nothing. Meetings with
// a last day are not in it, nor is a facilitator who has left.
program::ProgramFile file_of(const Stored& stored);

// Calls the facilitators of `file` by the full name where that is one person's alone, so that the
// file makes sense where nobody has an account yet.
void name_leaders(program::ProgramFile& file, std::span<const program::Colleague> staff);

// Returns the examples, with nobody to lead their groups.
std::vector<program::ProgramFile> examples();

// Returns a finding when a change is to begin before `today`, or beyond the dated schedule.
std::vector<Finding> check_from(Day from, Day today);

std::vector<Finding> check_organization(const OrganizationDetails& details);

// Returns `file` as somebody writes it: indented, without what it leaves out.
std::string text_of(const program::ProgramFile& file);

}  // namespace stepwell::setup
