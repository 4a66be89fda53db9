-- Slice: delivery. A month of right that an event in the recipient's life ended before anything was paid.

alter table entitlement drop constraint entitlement_state_check;
alter table entitlement
  add constraint entitlement_state_check check (state in ('open', 'in-flight', 'delivered', 'to-fix', 'withheld'));
alter table entitlement_balance drop constraint entitlement_balance_state_check;
alter table entitlement_balance
  add constraint entitlement_balance_state_check check (state in ('open', 'in-flight', 'delivered', 'to-fix', 'withheld'));
