-- The patient's day: answers with who entered them, commitments that can be moved and let go, skills in words and versions,
-- reports that may be changed for a day, hard moments and triggers.

-- One change of a person's day at a time: each writer adds a turn first, so that two devices answer one after the other.
create table checkin_turn (
  patient_id UUID not null primary key,
  turns bigint not null,
  constraint checkin_turn_of foreign key (patient_id) references patient (id)
);

-- The number counts the changes of one check-in. No value and no words: skipped, or taken back. Told by: staff who wrote
-- down what the person said by phone.
alter table check_in_answer
  drop constraint check_in_answer_question,
  drop constraint check_in_answer_scale,
  add column change_no int not null default 0 after check_in_id,
  add column words text null,
  add column told_by UUID null,
  add constraint check_in_answer_question check (question in ('MOOD', 'ANXIETY', 'CRAVING', 'CLEAR_THINKING', 'SLEEP_HOURS', 'NOTE')),
  add constraint check_in_answer_scale check (question in ('SLEEP_HOURS', 'NOTE') or (value between 0 and 10 and value = floor(value))),
  add constraint check_in_answer_kind check (if(question = 'NOTE', value is null, words is null)),
  add constraint check_in_answer_teller foreign key (told_by) references staff_member (id),
  add constraint check_in_answer_once unique (check_in_id, change_no);

alter table commitment
  add column cue varchar(200) null after words,
  add column goal_id UUID null,
  add column made_by UUID null,
  add column moved tinyint not null default 0,
  add column remark varchar(500) null,
  add column withdrawn_by UUID null,
  add column withdraw_reason varchar(500) null,
  add constraint commitment_goal foreign key (goal_id) references goal (id),
  add constraint commitment_maker foreign key (made_by) references staff_member (id),
  add constraint commitment_withdrawer foreign key (withdrawn_by) references staff_member (id),
  add constraint commitment_moved check (moved between 0 and 2),
  add constraint commitment_cue check (cue is null or char_length(cue) >= 3);

-- All that happened to a commitment; the id is the tap's own. Only grows.
create table commitment_change (
  id UUID not null primary key,
  commitment_id UUID not null,
  at datetime(6) not null,
  staff_id UUID null,
  what varchar(10) not null,
  answer varchar(8) null,
  remark varchar(500) null,
  due_at datetime(6) null,
  constraint commitment_change_of foreign key (commitment_id) references commitment (id),
  constraint commitment_change_by foreign key (staff_id) references staff_member (id),
  constraint commitment_change_what check (what in ('MADE', 'ANSWERED', 'MOVED', 'WITHDRAWN')),
  constraint commitment_change_answer check ((what = 'ANSWERED') = (answer is not null)),
  constraint commitment_change_due check ((what in ('MADE', 'MOVED')) = (due_at is not null)),
  index commitment_change_in_order (commitment_id, at)
);
create trigger commitment_change_stays before update on commitment_change for each row
  signal sqlstate '45000' set message_text = 'The history of commitments is append-only';
create trigger commitment_change_keeps before delete on commitment_change for each row
  signal sqlstate '45000' set message_text = 'The history of commitments is append-only';

-- A skill without a version has a name only, as an import brought it.
alter table skill add column current_version int null;
create table skill_version (
  id UUID not null primary key,
  created_at datetime(6) not null,
  skill_id UUID not null,
  version_no int not null,
  category varchar(14) not null,
  minutes smallint not null,
  source varchar(200) not null,
  name_en varchar(120) not null,
  when_en varchar(200) not null,
  steps_en text not null,
  name_es varchar(120) null,
  when_es varchar(200) null,
  steps_es text null,
  created_by UUID null,
  constraint skill_version_of foreign key (skill_id) references skill (id),
  constraint skill_version_by foreign key (created_by) references staff_member (id),
  constraint skill_version_once unique (skill_id, version_no),
  constraint skill_version_category check (category in ('STRESS', 'CRAVING', 'TRIGGER', 'EMOTION', 'SLEEP', 'RELATIONSHIP')),
  constraint skill_version_minutes check (minutes between 1 and 120),
  constraint skill_version_spanish check ((name_es is null) = (when_es is null) and (name_es is null) = (steps_es is null))
);
create trigger skill_version_stays before update on skill_version for each row
  signal sqlstate '45000' set message_text = 'A version of a skill stays as it is';

-- Own reports are one for each person, session and skill; imported ones may be more.
alter table skill_practice
  add column own boolean null,
  add column changed_at datetime(6) null,
  add constraint practice_own check (own is null or (own and session_id is not null)),
  add constraint practice_changed check (changed_at is null or changed_at >= reported_at),
  add constraint practice_once unique (patient_id, session_id, skill_id, own);

create table skill_practice_change (
  id UUID not null primary key,
  practice_id UUID not null,
  at datetime(6) not null,
  result varchar(10) not null,
  helped tinyint null,
  note text null,
  constraint practice_change_of foreign key (practice_id) references skill_practice (id),
  constraint practice_change_result check (result in ('TRIED', 'PARTLY', 'NOT_TRIED')),
  index practice_change_in_order (practice_id, at)
);
create trigger practice_change_stays before update on skill_practice_change for each row
  signal sqlstate '45000' set message_text = 'The history of practice is append-only';
create trigger practice_change_keeps before delete on skill_practice_change for each row
  signal sqlstate '45000' set message_text = 'The history of practice is append-only';

-- Skills a person was taught: ticked for a session in which they were for a time.
create view checkin_taught as
  select a.patient_id, a.episode_id, s.id as session_id, k.skill_id, s.group_id, s.start_date, s.starts_at, s.ends_at
  from session_text_skill k join care_session s on s.id = k.session_id join attendance a on a.session_id = s.id
  where s.status <> 'CANCELLED' and a.status not in ('EXCUSED', 'ABSENT')
    and timestampdiff(second, greatest(coalesce(a.arrived_at, s.starts_at), s.starts_at), least(coalesce(a.left_at, s.ends_at), s.ends_at)) >= 30;

-- What sets a person off, in their own words.
create table personal_trigger (
  id UUID not null primary key,
  created_at datetime(6) not null,
  patient_id UUID not null,
  words varchar(120) not null,
  ended_at datetime(6) null,
  constraint personal_trigger_of foreign key (patient_id) references patient (id),
  constraint personal_trigger_words check (char_length(words) >= 2),
  constraint personal_trigger_order check (ended_at is null or ended_at >= created_at),
  index personal_trigger_by_patient (patient_id, created_at)
);

create table hard_moment (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  happened_at datetime(6) not null,
  strength tinyint not null,
  what text null,
  did varchar(200) null,
  trigger_id UUID null,
  skill_id UUID null,
  ended_at datetime(6) null,
  seen_at datetime(6) null,
  seen_by UUID null,
  constraint hard_moment_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint hard_moment_trigger foreign key (trigger_id) references personal_trigger (id),
  constraint hard_moment_skill foreign key (skill_id) references skill (id),
  constraint hard_moment_seer foreign key (seen_by) references staff_member (id),
  constraint hard_moment_strength check (strength between 0 and 10),
  constraint hard_moment_seen check ((seen_at is null) = (seen_by is null)),
  index hard_moment_by_patient (patient_id, happened_at),
  index hard_moment_unseen (seen_at, patient_id)
);

-- A hard moment as it stood after each change; no strength: taken back.
create table hard_moment_change (
  id UUID not null primary key,
  moment_id UUID not null,
  at datetime(6) not null,
  happened_at datetime(6) not null,
  strength tinyint null,
  what text null,
  did varchar(200) null,
  trigger_id UUID null,
  skill_id UUID null,
  constraint hard_moment_change_of foreign key (moment_id) references hard_moment (id),
  index hard_moment_change_in_order (moment_id, at)
);
create trigger hard_moment_change_stays before update on hard_moment_change for each row
  signal sqlstate '45000' set message_text = 'The history of hard moments is append-only';
create trigger hard_moment_change_keeps before delete on hard_moment_change for each row
  signal sqlstate '45000' set message_text = 'The history of hard moments is append-only';

create view checkin_hard_moment as
  select id as moment_id, episode_id, patient_id, happened_at, strength, what, did, trigger_id, skill_id, created_at, seen_at
  from hard_moment where ended_at is null;
create view checkin_trigger as
  select id as trigger_id, patient_id, words, created_at from personal_trigger where ended_at is null;
