-- When a kiosk was last heard of, so that the desk sees which one has lost the network.
ALTER TABLE device ADD COLUMN seen_at bigint;
