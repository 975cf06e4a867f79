-- Something to be done by someone until a time, with what came of it. The id follows from what it is about, so that the same
-- thing raised twice is one task.
create table task (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  kind varchar(20) not null,
  patient_id UUID null,
  episode_id UUID null,
  session_id UUID not null,
  about_at datetime(6) not null,
  due_at datetime(6) not null,
  owner_id UUID null,
  state varchar(10) not null,
  outcome varchar(12) null,
  note varchar(500) null,
  done_at datetime(6) null,
  done_by UUID null,
  constraint task_session foreign key (session_id) references care_session (id),
  constraint task_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint task_owner foreign key (owner_id) references staff_member (id),
  constraint task_doer foreign key (done_by) references staff_member (id),
  constraint task_kind check (kind in ('ABSENCE_CALL', 'ATTENDANCE_OPEN')),
  constraint task_subject check ((kind = 'ABSENCE_CALL') = (patient_id is not null) and (patient_id is null) = (episode_id is null)),
  constraint task_state check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
  constraint task_outcome check (outcome in ('REACHED', 'NOT_REACHED', 'DONE', 'NOT_NEEDED')),
  constraint task_done check ((state = 'DONE') = (outcome is not null) and (state = 'DONE') = (done_at is not null)),
  constraint task_reason check (not (outcome <=> 'NOT_NEEDED') or trim(coalesce(note, '')) <> ''),
  index task_by_owner (owner_id, state, due_at),
  index task_by_patient (patient_id, state),
  index task_by_state (state, kind, due_at)
);

-- All that happened to a task; the id is the tap's own. Only grows.
create table task_change (
  id UUID not null primary key,
  task_id UUID not null,
  at datetime(6) not null,
  staff_id UUID null,
  what varchar(12) not null,
  owner_id UUID null,
  way varchar(10) null,
  result varchar(14) null,
  outcome varchar(12) null,
  note varchar(500) null,
  seq bigint not null auto_increment,
  constraint task_change_seq unique (seq),
  constraint task_change_of foreign key (task_id) references task (id),
  constraint task_change_by foreign key (staff_id) references staff_member (id),
  constraint task_change_owner foreign key (owner_id) references staff_member (id),
  constraint task_change_what check (what in ('MADE', 'MADE_AGAIN', 'ASSIGNED', 'ATTEMPT', 'DONE', 'REOPENED', 'WITHDRAWN')),
  constraint task_change_attempt check ((what = 'ATTEMPT') = (result is not null) and (what = 'ATTEMPT') = (way is not null)),
  constraint task_change_way check (way in ('PHONE', 'TEXT', 'E_MAIL', 'IN_PERSON')),
  constraint task_change_result check (result in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_CONTACT')),
  constraint task_change_done check ((what = 'DONE') = (outcome is not null)),
  index task_change_in_order (task_id, seq)
);
create trigger task_change_stays before update on task_change for each row
  signal sqlstate '45000' set message_text = 'The history of tasks is append-only';
create trigger task_change_keeps before delete on task_change for each row
  signal sqlstate '45000' set message_text = 'The history of tasks is append-only';

-- A person who said before a session that they cannot come.
create table cannot_come (
  id UUID not null primary key,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  reason varchar(500) null,
  taken_back_at datetime(6) null,
  holds boolean as (if(taken_back_at is null, true, null)) persistent,
  constraint cannot_come_session foreign key (session_id) references care_session (id),
  constraint cannot_come_patient foreign key (patient_id) references patient (id),
  constraint cannot_come_once unique (session_id, patient_id, holds),
  constraint cannot_come_order check (taken_back_at is null or taken_back_at >= created_at),
  index cannot_come_by_patient (patient_id, created_at)
);

create view schedule_cannot_come as
  select id as notice_id, session_id, patient_id, reason, created_at from cannot_come where taken_back_at is null;

alter table care_session add index session_by_status (status, ends_at);
