-- Slice: insight. It keeps no table of its own; this index lets a figure's deliveries be paged by key.
create index payment_delivered on payment (programme_id, payment_id) where state = 'delivered';
