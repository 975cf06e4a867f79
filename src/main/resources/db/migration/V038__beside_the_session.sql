-- What stands beside sessions: who only listens today, what to expect of a group, a thank-you without a name, and what else
-- people have to be at.
create table listening_today (
  id UUID not null primary key,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  taken_back_at datetime(6) null,
  holds boolean as (if(taken_back_at is null, true, null)) persistent,
  constraint listening_session foreign key (session_id) references care_session (id),
  constraint listening_patient foreign key (patient_id) references patient (id),
  constraint listening_once unique (session_id, patient_id, holds),
  constraint listening_order check (taken_back_at is null or taken_back_at >= created_at),
  index listening_by_patient (patient_id, created_at)
);

alter table care_group
  add column expect_en text null,
  add column expect_es text null;

-- The author is kept so that they can take it back; nobody is shown who it was.
create table group_thanks (
  id UUID not null primary key,
  created_at datetime(6) not null,
  session_id UUID not null,
  patient_id UUID not null,
  words varchar(200) not null,
  state varchar(10) not null,
  decided_at datetime(6) null,
  decided_by UUID null,
  stands boolean as (if(state = 'WITHDRAWN', null, true)) persistent,
  constraint group_thanks_session foreign key (session_id) references care_session (id),
  constraint group_thanks_patient foreign key (patient_id) references patient (id),
  constraint group_thanks_decider foreign key (decided_by) references staff_member (id),
  constraint group_thanks_state check (state in ('WAITING', 'RELEASED', 'DROPPED', 'WITHDRAWN')),
  constraint group_thanks_decided check ((state = 'WAITING') = (decided_at is null)),
  constraint group_thanks_words check (char_length(words) >= 3),
  constraint group_thanks_once unique (session_id, patient_id, stands),
  index group_thanks_by_state (state, session_id),
  index group_thanks_by_patient (patient_id, created_at)
);

create table fixed_obligation (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  patient_id UUID not null,
  kind varchar(10) not null,
  words varchar(120) null,
  days varchar(27) not null,
  from_time time not null,
  to_time time not null,
  from_date date not null,
  to_date date null,
  constraint fixed_obligation_patient foreign key (patient_id) references patient (id),
  constraint fixed_obligation_kind check (kind in ('WORK', 'SCHOOL', 'FAMILY', 'OTHER')),
  constraint fixed_obligation_days check (days regexp '^(MON|TUE|WED|THU|FRI|SAT|SUN)(;(MON|TUE|WED|THU|FRI|SAT|SUN))*$'),
  constraint fixed_obligation_times check (to_time > from_time),
  index fixed_obligation_by_patient (patient_id, from_date)
);
