-- Accounts: one person, one account. A patient account belongs to a patient and holds no staff role.
create table account (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  email varchar(200) not null,
  password varchar(200) null,
  state varchar(12) not null default 'ACTIVE',
  auth_version int not null default 0,
  patient_id UUID null,
  staff_id UUID null,
  language varchar(10) not null default 'en',
  colour_scheme varchar(12) not null default 'LIGHT_DARK',
  last_sign_in_at datetime(6) null,
  constraint account_email unique (email),
  constraint account_patient unique (patient_id),
  constraint account_staff unique (staff_id),
  constraint account_of_patient foreign key (patient_id) references patient (id),
  constraint account_of_staff foreign key (staff_id) references staff_member (id),
  constraint account_one_person check (patient_id is null or staff_id is null),
  constraint account_state check (state in ('ACTIVE', 'SUSPENDED'))
);

create table account_role (
  account_id UUID not null,
  role varchar(12) not null,
  primary key (account_id, role),
  constraint account_role_of foreign key (account_id) references account (id),
  constraint account_role_known check (role in ('PATIENT', 'THERAPIST', 'PRESCRIBER', 'COORDINATOR', 'ADMIN'))
);

-- Only the SHA-256 of a link's token is kept; a new link voids the older ones.
create table one_time_link (
  id UUID not null primary key,
  account_id UUID not null,
  token_hash char(64) not null,
  issued_at datetime(6) not null,
  issued_by UUID null,
  expires_at datetime(6) not null,
  used_at datetime(6) null,
  voided_at datetime(6) null,
  constraint one_time_link_token unique (token_hash),
  constraint one_time_link_for foreign key (account_id) references account (id)
);

-- Failures by account and network, for the growing delay of sign-in.
create table sign_in_delay (
  id char(64) not null primary key,
  failures int not null,
  last_failure_at datetime(6) not null,
  wait_until datetime(6) null
);
