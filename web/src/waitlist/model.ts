import type { Schemas } from "../api/client";

// The waitlist: who waits for a place, in which order, and to whom one was offered.
export type Waitlist = Schemas["Waitlist"];
export type WaitingRow = Schemas["WaitingRow"];
export type Waiting = Schemas["Waiting"];
export type PlaceOffer = Schemas["PlaceOffer"];
export type TrackSeats = Schemas["TrackSeats"];
export type Wish = Schemas["Wish"];
export type Band = Waiting["band"];
export type WaitReason = Waiting["reason_kind"];
