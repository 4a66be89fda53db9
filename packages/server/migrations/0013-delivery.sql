-- Slice: delivery. Who is owed which months, into which account it is paid, what went to the bank and what the bank said.

-- A deterministic id (RFC 9562, version 8) of what it stands for: bulk inserts can be repeated and make the same ids.
create function uuid_of(given text) returns uuid language sql immutable parallel safe as $$
  select overlay(overlay(md5(given) placing '8' from 13 for 1) placing '8' from 17 for 1)::uuid
$$;

grant execute on function uuid_of(text) to rangkul_app;

-- One month of right of one person or family.
create table entitlement (
  beneficiary_id uuid not null,
  entitlement_id uuid not null,
  beneficiary_type text not null check (beneficiary_type in ('person', 'family')),
  programme_id uuid not null,
  month text collate "C" not null check (month ~ '^20\d\d-(0[1-9]|1[0-2])$'),
  kind text not null check (kind in ('regular', 'back-pay', 'top-up', 'correction')),
  list_id uuid not null,
  -- Whole rupiah.
  amount bigint not null check (amount > 0),
  -- Null: nobody who could be paid is known.
  payee_person_id uuid,
  region_code text collate "C" not null,
  state text not null check (state in ('open', 'in-flight', 'delivered', 'to-fix')),
  made_at timestamptz not null,
  primary key (beneficiary_id, entitlement_id)
);

create unique index entitlement_once on entitlement (beneficiary_id, programme_id, month, kind);
create index entitlement_open on entitlement (list_id, month) where state = 'open';
create index entitlement_owed on entitlement (payee_person_id) where state = 'open';

-- How the months of a list are paid: counted in the transaction that changes them.
create table entitlement_balance (
  list_id uuid not null,
  region_code text collate "C" not null,
  month text collate "C" not null,
  state text not null check (state in ('open', 'in-flight', 'delivered', 'to-fix')),
  programme_id uuid not null,
  entitlements bigint not null,
  amount bigint not null,
  primary key (list_id, region_code, month, state)
);

create table payee_account (
  person_id uuid not null,
  account_id uuid not null,
  region_code text collate "C" not null,
  bank text not null,
  number text collate "C" not null check (number ~ '^[0-9]{10,15}$'),
  holder_name text not null,
  source text not null check (source in ('by-hand', 'file')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  -- When another took its place; null: the present one.
  replaced_at timestamptz,
  -- Set while the bank's refusal stands against it.
  refused_for text,
  primary key (person_id, account_id)
);

create unique index payee_account_present on payee_account (person_id) where replaced_at is null;
create index payee_account_number on payee_account (number, bank) where replaced_at is null;

create table payment_run (
  run_id uuid primary key,
  version integer not null,
  state text not null check (state in ('preparing', 'ready', 'sent', 'answered', 'refused')),
  region_code text collate "C" not null,
  programme_id uuid not null,
  programme_name text not null,
  list_id uuid not null,
  months text[] not null,
  layout text not null,
  -- The order to pay, made in the government's finance system and recorded here.
  sp2d_number text not null,
  sp2d_date date not null,
  pay_on date not null,
  message text not null,
  -- What the treasurer saw when sealing; nothing else is sealed.
  payments bigint not null,
  amount bigint not null,
  refused_for text,
  task_id uuid references task (task_id),
  sealed_by uuid not null references account (account_id),
  created_at timestamptz not null,
  sealed_at timestamptz,
  sent_at timestamptz,
  answered_at timestamptz
);

create index payment_run_task on payment_run (task_id);
create index payment_run_sealed_by on payment_run (sealed_by);

create table payment_run_sum (
  run_id uuid not null references payment_run (run_id),
  state text not null check (state in ('in-flight', 'delivered', 'failed', 'returned')),
  region_code text collate "C" not null,
  payments bigint not null,
  amount bigint not null,
  primary key (run_id, state)
);

-- One payment to one recipient in one run, with the account as it stood when the run was sealed.
create table payment (
  payee_person_id uuid not null,
  payment_id uuid not null,
  run_id uuid not null,
  -- The line in the bank file, from 1.
  number integer not null,
  reference text collate "C" not null,
  region_code text collate "C" not null,
  programme_id uuid not null,
  account_id uuid not null,
  bank text not null,
  account_number text collate "C" not null,
  holder_name text not null,
  amount bigint not null check (amount > 0),
  months text[] not null,
  pay_on date not null,
  state text not null check (state in ('in-flight', 'delivered', 'failed', 'returned')),
  code text,
  reason text,
  answered_on date,
  -- The bank's day; stays when the money came back afterwards.
  delivered_on date,
  -- When somebody put the account right, so that its months may be paid in a new payment.
  cured_at timestamptz,
  primary key (payee_person_id, payment_id),
  constraint payment_delivered_on_a_day check (state <> 'delivered' or delivered_on is not null)
);

create index payment_number on payment (run_id, number);
create index payment_reference on payment (run_id, reference);
create index payment_any_reference on payment (reference);
create index payment_state on payment (run_id, state, number);
create index payment_to_fix on payment (run_id desc, number) where state in ('failed', 'returned') and cured_at is null;

-- Which months a payment pays. A month stands in at most one payment that is in flight or delivered: nothing is paid twice.
create table payment_entitlement (
  beneficiary_id uuid not null,
  entitlement_id uuid not null,
  payment_id uuid not null,
  region_code text collate "C" not null,
  live boolean not null,
  primary key (beneficiary_id, entitlement_id, payment_id),
  constraint payment_entitlement_pays foreign key (beneficiary_id, entitlement_id) references entitlement (beneficiary_id, entitlement_id)
);

create unique index payment_entitlement_live on payment_entitlement (beneficiary_id, entitlement_id) where live;
create index payment_entitlement_payment on payment_entitlement (payment_id);

-- A file to or from the bank.
create table bank_file (
  file_id uuid primary key references stored_file (file_id),
  run_id uuid not null references payment_run (run_id),
  direction text not null check (direction in ('request', 'answer')),
  region_code text collate "C" not null,
  sha256 text not null,
  state text not null check (state in ('written', 'reading', 'read', 'refused')),
  refused_for text,
  -- What its lines did: {lines, delivered, failed, returned, repeated, faults, claimed}.
  counts jsonb,
  -- Lines up to this one are taken in; a reading that was cut short goes on behind it.
  read_to integer not null,
  task_id uuid references task (task_id),
  uploaded_by uuid not null references account (account_id),
  uploaded_at timestamptz not null,
  read_at timestamptz
);

create unique index bank_file_request on bank_file (run_id) where direction = 'request';
create unique index bank_file_once on bank_file (run_id, sha256);
create index bank_file_task on bank_file (task_id);
create index bank_file_uploaded_by on bank_file (uploaded_by);

-- Each line of an answer and what it did.
create table bank_answer_line (
  file_id uuid not null references bank_file (file_id),
  line integer not null,
  run_id uuid not null,
  region_code text collate "C" not null,
  reference text,
  account_number text,
  amount bigint,
  status text,
  code text,
  answered_on date,
  -- moved, repeated, or why it changed nothing.
  verdict text not null,
  primary key (file_id, line)
);

create index bank_answer_line_fault on bank_answer_line (run_id, file_id, line) where verdict not in ('moved', 'repeated');

-- How many deliveries reached a beneficiary in a quarter, so that each is counted once.
create table delivery_reach (
  beneficiary_id uuid not null,
  programme_id uuid not null,
  quarter text collate "C" not null,
  region_code text collate "C" not null,
  deliveries bigint not null check (deliveries >= 0),
  primary key (beneficiary_id, programme_id, quarter, region_code)
);

-- What was delivered and not returned since, per regency and quarter, each unit by itself: `persons` or `families` reached,
-- `payments`, `rupiah`. Plans and boards read this.
create table delivery_tally (
  programme_id uuid not null,
  -- The regency.
  region_code text collate "C" not null,
  quarter text collate "C" not null,
  unit text not null,
  -- In the unit.
  amount bigint not null,
  -- Payments behind it.
  delivered bigint not null,
  primary key (programme_id, region_code, quarter, unit)
);

select protect('entitlement');
select protect('entitlement_balance');
select protect('payee_account');
select protect('payment_run');
select protect('payment_run_sum');
select protect('payment');
select protect('payment_entitlement');
select protect('bank_file');
select protect('bank_answer_line');
select protect('delivery_reach');
select protect('delivery_tally');

grant select, insert, update on
  entitlement, entitlement_balance, payee_account, payment_run, payment_run_sum, payment, payment_entitlement, bank_file,
  delivery_reach, delivery_tally
to rangkul_app;
grant select, insert on bank_answer_line to rangkul_app;
