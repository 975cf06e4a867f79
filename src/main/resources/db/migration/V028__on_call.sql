-- Who is on call, from one instant to another: the last one no longer counts.
create table on_call_duty (
  id UUID not null primary key,
  created_at datetime(6) not null,
  staff_id UUID not null,
  role varchar(12) not null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  constraint on_call_staff foreign key (staff_id) references staff_member (id),
  constraint on_call_role check (role in ('THERAPIST', 'PRESCRIBER')),
  constraint on_call_order check (ends_at >= starts_at),
  index on_call_when (starts_at, ends_at)
);
