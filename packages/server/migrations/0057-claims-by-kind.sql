-- Slice: proposals. The queue of one kind, and how many there are of it, from the index alone (bench/claims.ts).
create index claim_queue_kind on claim (stands, kind, claim_id, region_code);
