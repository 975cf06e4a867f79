-- Daily check-ins (each answer optional), small commitments, skills and their practice.
create table check_in (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  day date not null,
  mood tinyint null,
  anxiety tinyint null,
  craving tinyint null,
  clear_thinking tinyint null,
  sleep_hours decimal(3, 1) null,
  note text null,
  submitted_at datetime(6) null,
  constraint check_in_once unique (patient_id, day),
  constraint check_in_episode foreign key (episode_id) references episode (id),
  constraint check_in_patient foreign key (patient_id) references patient (id),
  constraint check_in_mood check (mood between 0 and 10),
  constraint check_in_anxiety check (anxiety between 0 and 10),
  constraint check_in_craving check (craving between 0 and 10),
  constraint check_in_clear check (clear_thinking between 0 and 10),
  constraint check_in_sleep check (sleep_hours between 0 and 24 and sleep_hours * 2 = floor(sleep_hours * 2)),
  index check_in_by_episode (episode_id, day)
);

create table commitment (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  session_id UUID null,
  words varchar(200) not null,
  made_at datetime(6) not null,
  due_at datetime(6) not null,
  due_date date not null,
  answer varchar(8) null,
  answered_at datetime(6) null,
  withdrawn_at datetime(6) null,
  constraint commitment_external unique (external_id),
  constraint commitment_episode foreign key (episode_id) references episode (id),
  constraint commitment_session foreign key (session_id) references care_session (id),
  constraint commitment_order check (due_at >= made_at),
  constraint commitment_answer check (answer in ('KEPT', 'PARTLY', 'MISSED')),
  constraint commitment_answered check (answered_at is null or answer is not null),
  constraint commitment_words check (char_length(words) >= 3),
  index commitment_by_patient (patient_id, due_date)
);

create table skill (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  name varchar(200) not null,
  active boolean not null default true,
  constraint skill_name unique (name)
);

create table skill_practice (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  skill_id UUID not null,
  session_id UUID null,
  result varchar(10) not null,
  helped tinyint null,
  reported_at datetime(6) not null,
  seen_at datetime(6) null,
  seen_by UUID null,
  note text null,
  constraint practice_external unique (external_id),
  constraint practice_episode foreign key (episode_id) references episode (id),
  constraint practice_skill foreign key (skill_id) references skill (id),
  constraint practice_session foreign key (session_id) references care_session (id),
  constraint practice_seen_by foreign key (seen_by) references staff_member (id),
  constraint practice_result check (result in ('TRIED', 'PARTLY', 'NOT_TRIED')),
  constraint practice_helped check (helped is null or (helped between 0 and 4 and result <> 'NOT_TRIED')),
  constraint practice_seen check ((seen_at is null) = (seen_by is null)),
  index practice_by_patient (patient_id, reported_at),
  index practice_by_session (session_id)
);

create view checkin_day as
  select episode_id, patient_id, day, mood, anxiety, craving, clear_thinking, sleep_hours, note from check_in
  where mood is not null or anxiety is not null or craving is not null or clear_thinking is not null or sleep_hours is not null;
create view checkin_commitment as
  select id as commitment_id, episode_id, patient_id, words, made_at, due_at, due_date, answer, answered_at, withdrawn_at from commitment;
create view checkin_practice as
  select p.id as practice_id, p.episode_id, p.patient_id, s.name as skill, p.session_id, p.result, p.helped, p.reported_at, p.seen_at, p.note
  from skill_practice p join skill s on s.id = p.skill_id;
