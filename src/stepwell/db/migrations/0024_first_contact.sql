-- What intake tried, and whom it spoke to, about each referral. An entry is voided, never deleted.
CREATE TABLE contact_entry (
  organization_id text NOT NULL,
  id text NOT NULL,
  referral_id text NOT NULL,
  how text NOT NULL,
  whom text NOT NULL,
  outcome text NOT NULL,
  words text NOT NULL,
  call_back_at bigint,
  made_at bigint NOT NULL,
  made_by text,
  voided_at bigint,
  voided_by text,
  void_reason text NOT NULL,
  version bigint NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, referral_id) REFERENCES referral (organization_id, id)
);
CREATE INDEX contact_entry_by_referral ON contact_entry (organization_id, referral_id, made_at, id);

-- Speed is asked of the referrals received in a period, whatever became of them.
CREATE INDEX referral_by_arrival ON referral (organization_id, site_id, received_at);

-- Within how many hours somebody is to be spoken to.
ALTER TABLE organization ADD COLUMN first_contact_hours bigint NOT NULL DEFAULT 24;
