-- What a person is told about a session of theirs, until they have seen it.
create table session_notice (
  id UUID not null primary key,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  kind varchar(10) not null,
  old_starts_at datetime(6) null,
  reason varchar(500) null,
  seen_at datetime(6) null,
  comes boolean null,
  constraint session_notice_session foreign key (session_id) references care_session (id),
  constraint session_notice_patient foreign key (patient_id) references patient (id),
  constraint session_notice_kind check (kind in ('CANCELLED', 'MOVED', 'RESTORED')),
  constraint session_notice_moved check ((kind = 'MOVED') = (old_starts_at is not null)),
  constraint session_notice_answered check (comes is null or (kind = 'MOVED' and seen_at is not null)),
  index session_notice_of (session_id, patient_id),
  index session_notice_by_patient (patient_id, created_at)
);

-- A missed session and the one attended in its place: proposed by staff or asked for by the person.
create table makeup_request (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  patient_id UUID not null,
  episode_id UUID not null,
  missed_session_id UUID not null,
  session_id UUID not null,
  state varchar(10) not null,
  proposed_by UUID null,
  answered_at datetime(6) null,
  answered_by UUID null,
  reason varchar(500) null,
  lives boolean as (if(state in ('PROPOSED', 'REQUESTED', 'ACCEPTED'), true, null)) persistent,
  constraint makeup_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint makeup_missed foreign key (missed_session_id) references care_session (id),
  constraint makeup_session foreign key (session_id) references care_session (id),
  constraint makeup_proposer foreign key (proposed_by) references staff_member (id),
  constraint makeup_answerer foreign key (answered_by) references staff_member (id),
  constraint makeup_state check (state in ('PROPOSED', 'REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'CALLED_OFF')),
  constraint makeup_two check (missed_session_id <> session_id),
  constraint makeup_proposed check (state <> 'PROPOSED' or proposed_by is not null),
  constraint makeup_once unique (missed_session_id, patient_id, lives),
  constraint makeup_guest_once unique (session_id, patient_id, lives),
  index makeup_whose (episode_id, patient_id),
  index makeup_by_patient (patient_id, state)
);

-- A guest who was accepted stands in the session's list until it is held; then only what is recorded counts.
create or replace view schedule_session_patient as
  select s.id as session_id, s.external_id, s.kind, s.group_id, s.status as session_status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, m.patient_id, m.episode_id, a.status as attendance_status, a.arrived_at, a.left_at, a.participation,
    a.reason, a.makeup_for, s.co_facilitator_id, s.room, s.video_link
  from care_session s
    join schedule_membership m on m.group_id = s.group_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date)
    left join attendance a on a.session_id = s.id and a.patient_id = m.patient_id
  where s.kind = 'GROUP'
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, a.patient_id, a.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for,
    s.co_facilitator_id, s.room, s.video_link
  from care_session s join attendance a on a.session_id = s.id
  where s.kind = 'GROUP' and not exists (
    select 1 from schedule_membership m where m.group_id = s.group_id and m.patient_id = a.patient_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date))
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, r.patient_id, r.episode_id, null, null, null, null, null, r.missed_session_id,
    s.co_facilitator_id, s.room, s.video_link
  from care_session s join makeup_request r on r.session_id = s.id and r.state = 'ACCEPTED'
  where s.status <> 'HELD'
    and not exists (select 1 from attendance a where a.session_id = s.id and a.patient_id = r.patient_id)
    and not exists (select 1 from schedule_membership m where m.group_id = s.group_id and m.patient_id = r.patient_id
      and m.from_date <= s.start_date and (m.to_date is null or m.to_date >= s.start_date))
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, s.patient_id, s.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for,
    s.co_facilitator_id, s.room, s.video_link
  from care_session s left join attendance a on a.session_id = s.id and a.patient_id = s.patient_id
  where s.kind <> 'GROUP';

-- Everyone to look for in the room: as above, and guests of a session under way of whom nothing is recorded yet.
create view schedule_expected as
  select * from schedule_session_patient
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, r.patient_id, r.episode_id, null, null, null, null, null, r.missed_session_id,
    s.co_facilitator_id, s.room, s.video_link
  from care_session s join makeup_request r on r.session_id = s.id and r.state = 'ACCEPTED'
  where s.status = 'HELD'
    and not exists (select 1 from attendance a where a.session_id = s.id and a.patient_id = r.patient_id)
    and not exists (select 1 from schedule_membership m where m.group_id = s.group_id and m.patient_id = r.patient_id
      and m.from_date <= s.start_date and (m.to_date is null or m.to_date >= s.start_date));

create view schedule_notice as
  select id as notice_id, session_id, patient_id, kind, created_at, old_starts_at, reason, seen_at, comes from session_notice;
create view schedule_makeup as
  select id as request_id, patient_id, episode_id, missed_session_id, session_id, state, proposed_by, created_at, answered_at
  from makeup_request;
