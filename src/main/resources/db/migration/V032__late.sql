-- A person who said before a session that they come late; they are still expected.
alter table cannot_come add late boolean not null default false after patient_id;

create or replace view schedule_cannot_come as
  select id as notice_id, session_id, patient_id, reason, created_at, late from cannot_come where taken_back_at is null;
