-- Groups, dated memberships, single sessions, attendance in minutes.
create table care_group (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  kind varchar(20) not null,
  track varchar(64) not null,
  capacity int not null,
  days varchar(40) not null,
  start_time time not null,
  end_time time not null,
  active_from date not null,
  active_to date null,
  constraint care_group_external unique (external_id),
  constraint care_group_kind check (kind in ('PROCESS', 'SKILLS', 'SUBSTANCE_USE', 'FAMILY_EDUCATION', 'OTHER')),
  constraint care_group_capacity check (capacity between 2 and 12),
  constraint care_group_active check (active_to is null or active_to >= active_from)
);

create table group_facilitator (
  id UUID not null primary key,
  group_id UUID not null,
  staff_id UUID not null,
  from_date date not null,
  to_date date null,
  constraint group_facilitator_of foreign key (group_id) references care_group (id),
  constraint group_facilitator_who foreign key (staff_id) references staff_member (id),
  constraint group_facilitator_order check (to_date is null or to_date >= from_date),
  constraint group_facilitator_once unique (group_id, staff_id, from_date),
  index group_facilitator_by_staff (staff_id)
);

create table group_membership (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  group_id UUID not null,
  from_date date not null,
  to_date date null,
  constraint membership_episode foreign key (episode_id) references episode (id),
  constraint membership_patient foreign key (patient_id) references patient (id),
  constraint membership_group foreign key (group_id) references care_group (id),
  constraint membership_order check (to_date is null or to_date >= from_date),
  constraint membership_once unique (episode_id, group_id, from_date),
  index membership_by_group (group_id, from_date, to_date),
  index membership_by_patient (patient_id, from_date)
);

create table care_session (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  kind varchar(12) not null,
  group_id UUID null,
  patient_id UUID null,
  episode_id UUID null,
  starts_at datetime(6) not null,
  ends_at datetime(6) not null,
  start_date date not null,
  facilitator_id UUID not null,
  planned_facilitator_id UUID null,
  topic varchar(200) null,
  status varchar(12) not null,
  cancel_reason varchar(200) null,
  constraint session_external unique (external_id),
  constraint session_group foreign key (group_id) references care_group (id),
  constraint session_patient foreign key (patient_id) references patient (id),
  constraint session_episode foreign key (episode_id) references episode (id),
  constraint session_facilitator foreign key (facilitator_id) references staff_member (id),
  constraint session_planned foreign key (planned_facilitator_id) references staff_member (id),
  constraint session_kind check (kind in ('GROUP', 'INDIVIDUAL', 'FAMILY', 'PRESCRIBER')),
  constraint session_whose check ((kind = 'GROUP') = (group_id is not null) and (kind = 'GROUP') = (patient_id is null)),
  constraint session_length check (ends_at > starts_at),
  constraint session_status check (status in ('SCHEDULED', 'HELD', 'CANCELLED')),
  constraint session_cancelled check ((status = 'CANCELLED') = (cancel_reason is not null)),
  index session_by_start (starts_at),
  index session_by_date (start_date, facilitator_id),
  index session_by_group (group_id, start_date),
  index session_by_patient (patient_id, start_date),
  index session_by_facilitator (facilitator_id, start_date)
);

create table attendance (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  episode_id UUID not null,
  status varchar(12) not null,
  arrived_at datetime(6) null,
  left_at datetime(6) null,
  participation tinyint null,
  reason varchar(500) null,
  makeup_for UUID null,
  constraint attendance_once unique (session_id, patient_id),
  constraint attendance_session foreign key (session_id) references care_session (id),
  constraint attendance_patient foreign key (patient_id) references patient (id),
  constraint attendance_episode foreign key (episode_id) references episode (id),
  constraint attendance_makeup foreign key (makeup_for) references care_session (id),
  constraint attendance_status check (status in ('PRESENT', 'LATE', 'LEFT_EARLY', 'EXCUSED', 'ABSENT', 'MAKEUP')),
  constraint attendance_order check (arrived_at is null or left_at is null or left_at > arrived_at),
  constraint attendance_participation check (participation between 0 and 4),
  constraint attendance_rated check (participation is null or status not in ('EXCUSED', 'ABSENT')),
  constraint attendance_excused check (status <> 'EXCUSED' or reason is not null),
  constraint attendance_guest check ((status = 'MAKEUP') = (makeup_for is not null)),
  index attendance_by_patient (patient_id, session_id)
);

-- Every tap on the attendance sheet stays: what was, what became of it, who, when. The id is the tap's own.
create table attendance_change (
  id UUID not null primary key,
  session_id UUID not null,
  patient_id UUID not null,
  changed_at datetime(6) not null,
  changed_by UUID null,
  before_row varchar(1000) null,
  after_row varchar(1000) null,
  constraint attendance_change_session foreign key (session_id) references care_session (id),
  constraint attendance_change_patient foreign key (patient_id) references patient (id),
  index attendance_change_of (session_id, patient_id, changed_at)
);

create view schedule_group as
  select id as group_id, external_id, name, kind, track, capacity, days, start_time, end_time, active_from, active_to from care_group;
create view schedule_membership as
  select group_id, episode_id, patient_id, from_date, to_date from group_membership;

-- One row for each person expected in a session or attending it; attendance columns are null where nothing is recorded.
create view schedule_session_patient as
  select s.id as session_id, s.external_id, s.kind, s.group_id, s.status as session_status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, m.patient_id, m.episode_id, a.status as attendance_status, a.arrived_at, a.left_at, a.participation,
    a.reason, a.makeup_for
  from care_session s
    join group_membership m on m.group_id = s.group_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date)
    left join attendance a on a.session_id = s.id and a.patient_id = m.patient_id
  where s.kind = 'GROUP'
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, a.patient_id, a.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for
  from care_session s join attendance a on a.session_id = s.id
  where s.kind = 'GROUP' and not exists (
    select 1 from group_membership m where m.group_id = s.group_id and m.patient_id = a.patient_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date))
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, s.patient_id, s.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for
  from care_session s left join attendance a on a.session_id = s.id and a.patient_id = s.patient_id
  where s.kind <> 'GROUP';
