-- A version that was entered by mistake: it stays to be seen, and is nobody's plan.
CREATE TABLE safety_plan_void (
  organization_id text NOT NULL,
  plan_id text NOT NULL,
  voided_at bigint NOT NULL,
  voided_by text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (organization_id, plan_id),
  FOREIGN KEY (organization_id, plan_id) REFERENCES safety_plan (organization_id, id),
  FOREIGN KEY (organization_id, voided_by) REFERENCES staff (organization_id, id)
);
