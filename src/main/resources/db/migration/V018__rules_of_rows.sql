-- Rules of the import format and of the formulas that one row can break alone.
alter table episode
  add constraint episode_inquired check (inquiry_date is null or admission_date is null or admission_date >= inquiry_date),
  add constraint episode_planned check (planned_discharge is null or admission_date is null or planned_discharge >= admission_date),
  add constraint episode_discharged check (discharge_date is null or admission_date is not null),
  add constraint episode_focused check (admission_date is null or focus is not null),
  add constraint episode_closed_order check (inquiry_closed_on is null or inquiry_date is null or inquiry_closed_on >= inquiry_date);

alter table care_group
  add constraint care_group_times check (end_time > start_time),
  add constraint care_group_days check (days regexp '^(MON|TUE|WED|THU|FRI|SAT|SUN)(;(MON|TUE|WED|THU|FRI|SAT|SUN))*$');

-- Instants, so a session across a clock change has its true length.
alter table care_session
  drop constraint session_length,
  add constraint session_length check (timestampdiff(minute, starts_at, ends_at) between 15 and 480),
  add constraint session_in_episode check ((kind = 'GROUP') = (episode_id is null));

alter table goal add constraint goal_dates check (closed_on is null or closed_on >= created_on);

alter table commitment
  add constraint commitment_answered_order check (answered_at is null or answered_at >= made_at),
  add constraint commitment_withdrawn_order check (withdrawn_at is null or withdrawn_at >= made_at);

alter table skill_practice add constraint practice_seen_order check (seen_at is null or seen_at >= reported_at);

alter table medication_order
  add constraint order_times_written check (times regexp '^([01][0-9]|2[0-3]):[0-5][0-9](;([01][0-9]|2[0-3]):[0-5][0-9])*$'),
  add constraint order_targets check (targets regexp '^(CRAVING|ANXIETY|MOOD|SLEEP|OTHER)(;(CRAVING|ANXIETY|MOOD|SLEEP|OTHER))*$'),
  add constraint order_schedule check (injection_schedule in ('NALTREXONE_ER_4W', 'BUPRENORPHINE_ER_MONTHLY')),
  add constraint order_lai_only check (kind = 'LAI' or (interval_days is null and min_gap_days is null and grace_days is null)),
  add constraint order_interval check (interval_days between 1 and 365),
  add constraint order_gap check (min_gap_days between 1 and 365),
  add constraint order_grace check (grace_days between 0 and 365);

-- One report for each due time as the order says it: two times of one day may fall on one instant when the clock jumps.
alter table dose_report
  add constraint dose_due check ((due_at is null) = (due_local is null)),
  drop constraint dose_once,
  add constraint dose_once unique (order_id, due_local);

alter table side_effect
  add constraint side_effect_order_of_times check (reviewed_at is null or reported_at is null or reviewed_at >= reported_at);

alter table safety_alert
  add constraint alert_acknowledged_order check (acknowledged_at is null or raised_at is null or acknowledged_at >= raised_at),
  add constraint alert_closed_order check (closed_at is null or closed_at >= acknowledged_at);

alter table questionnaire
  add column version int not null default 0 after id,
  add constraint questionnaire_patient foreign key (patient_id) references patient (id),
  add constraint questionnaire_answers check (answers regexp case instrument
    when 'PHQ-9' then '^[0-3]?(;[0-3]?){8}$'
    when 'GAD-7' then '^[0-3]?(;[0-3]?){6}$'
    when 'PCL-5' then '^[0-4]?(;[0-4]?){19}$'
    when 'AUDIT-C' then '^[0-4]?(;[0-4]?){2}$'
    when 'BARC-10' then '^[1-6]?(;[1-6]?){9}$'
  end);

-- Every row that a person writes has a version and the moment it was made.
alter table goal_rating add column version int not null default 0 after id;
alter table medication_hold
  add column version int not null default 0 after id,
  add column created_at datetime(6) not null default (utc_timestamp(6)) after version;
alter table medication_hold alter column created_at drop default;
alter table injection
  add column version int not null default 0 after id,
  add column created_at datetime(6) not null default (utc_timestamp(6)) after version;
alter table injection alter column created_at drop default;
alter table monitoring add column created_at datetime(6) not null default (utc_timestamp(6)) after version;
alter table monitoring alter column created_at drop default;

-- Each answer as it was tapped; the check-in holds the last one to each question. No value: the answer was taken back.
create table check_in_answer (
  id UUID not null primary key,
  created_at datetime(6) not null,
  check_in_id UUID not null,
  question varchar(16) not null,
  value decimal(3, 1) null,
  constraint check_in_answer_of foreign key (check_in_id) references check_in (id),
  constraint check_in_answer_question check (question in ('MOOD', 'ANXIETY', 'CRAVING', 'CLEAR_THINKING', 'SLEEP_HOURS')),
  constraint check_in_answer_scale check (question = 'SLEEP_HOURS' or (value between 0 and 10 and value = floor(value))),
  constraint check_in_answer_sleep check (question <> 'SLEEP_HOURS' or (value between 0 and 24 and value * 2 = floor(value * 2))),
  index check_in_answer_by_question (check_in_id, question, created_at)
);

-- Keys and skills are what they are, letter for letter: two that differ in a capital or an accent are two.
alter table track modify name varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table track_period modify track varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table care_group modify track varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table program modify program_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null;
alter table skill modify name varchar(200) character set utf8mb4 collate utf8mb4_nopad_bin not null;

-- The moment of the export that filled the program.
alter table program add column exported_at datetime(6) null after zone;
