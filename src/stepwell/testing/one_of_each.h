#pragma once

#include "stepwell/access/links.h"
#include "stepwell/administration/model.h"
#include "stepwell/admission/model.h"
#include "stepwell/document/model.h"
#include "stepwell/firstcontact/model.h"
#include "stepwell/hours/make_up.h"
#include "stepwell/letter/model.h"
#include "stepwell/merge/model.h"
#include "stepwell/outbox/model.h"
#include "stepwell/safetyplan/model.h"
#include "stepwell/screening/model.h"
#include "stepwell/testing/clinic.h"
#include "stepwell/waitlist/model.h"

namespace stepwell::testing {

// A patient in the middle of their stay and everything around them, at one site: what an address
// can name.
struct OneOfEach {
  SiteId site;
  people::Patient patient;
  ContactId contact;
  PatientId other;  // like the patient, and new
  MergeId merge;    // of two people more
  ReferralId referral;
  ContactEntryId entry;
  EpisodeId episode;
  ProgramId program;
  TrackId track;
  RoomId room;
  GroupId group;
  MembershipId membership;
  SessionId session;
  SessionId appointment;  // to come, of the patient
  CheckInId check_in;
  TaskId task;
  TaskId outreach;
  AbsenceId absence;
  hours::GuestSeatId guest_seat;
  DocumentId document;
  DocumentId upload;  // on its way
  ReleaseId release;
  LetterId letter;
  NoteId note;        // signed
  NoteId visit_note;  // a draft
  DeviceId device;
  ImportId import;
  OpeningId opening;
  StaffId staff;
  CredentialId credential;
  ClosureId closure;
  PatientId waiter;                 // somebody who waits, and to whom a place is offered
  PlanId plan;                      // a draft of the patient's
  SafetyPlanId safety_plan;         // the patient's, as saved
  AdministrationId administration;  // of a PHQ-9, half answered
  ScreeningId screening;            // the patient's, open
  TransferId transfer;              // planned, of the patient's stay
  WaitingId waiting;
  PlaceOfferId offer;
  outbox::NoticeId notice;
  access::LinkId link;
  std::string phone_token;
  std::string feed_token;

  // Returns `pattern` with each {name} replaced by the id of what is called so here.
  std::string address_of(const std::string& pattern) const;
};

// Stores one of each at `site`. Everything Private in it contains the word "Confidential", or is
// the 29th of February 1996.
OneOfEach put_one_of_each(db::Tx& tx, const SiteId& site);

}  // namespace stepwell::testing
