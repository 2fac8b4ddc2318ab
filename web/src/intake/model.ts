import type { Schemas } from "../api/client";

// Intake: from a referral to an admitted person. Nothing that was sent is dropped, and nobody is
// merged unless a person says so.
export type IntakeRow = Schemas["IntakeRow"];
export type ReferralState = IntakeRow["state"];
export type Patient = Schemas["Patient"];
export type PatientDetails = Schemas["PatientDetails"];
export type Candidate = Schemas["Candidate"];
export type HistoryLine = Schemas["HistoryLine"];
export type KeptResource = Schemas["KeptResource"];
export type ReferralDetail = Schemas["ReferralDetail"];
export type Difference = Schemas["Difference"];
export type NewReferral = Schemas["NewReferral"];
export type Admission = Schemas["Admission"];
export type Offer = Schemas["Offer"];
export type GroupOffer = Schemas["GroupOffer"];
export type ImportJob = Schemas["Import"];
export type ImportDetail = Schemas["ImportDetail"];
export type ImportRefusal = ImportDetail["refused"][number];
