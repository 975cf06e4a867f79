-- The weekly timetable of groups: pattern, topics, who leads or stands in, rooms; and the days the program is closed.

-- One change of the timetable at a time: each takes its turn here first, so that no two find the same seat or hour free.
create table timetable_turn (
  id tinyint not null primary key,
  turns bigint not null,
  constraint timetable_turn_one check (id = 1)
);
insert into timetable_turn (id, turns) values (1, 0);

-- A recurrence rule of RFC 5545 on local days, with the wall-clock times of the program's zone. Weeks are counted from the
-- anchor.
create table group_pattern (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  group_id UUID not null,
  rule varchar(200) not null,
  anchor_date date not null,
  start_time time not null,
  end_time time not null,
  room varchar(120) null,
  video_link varchar(500) null,
  from_date date not null,
  to_date date null,
  constraint group_pattern_of foreign key (group_id) references care_group (id),
  constraint group_pattern_times check (end_time > start_time),
  constraint group_pattern_place check (room is null or video_link is null),
  constraint group_pattern_order check (to_date is null or to_date >= from_date),
  constraint group_pattern_once unique (group_id, from_date)
);
insert into group_pattern (id, created_at, group_id, rule, anchor_date, start_time, end_time, from_date, to_date)
  select uuid(), created_at, id, concat('FREQ=WEEKLY;WKST=MO;BYDAY=', replace(regexp_replace(days, '([A-Z]{2})[A-Z]', '\\1'), ';', ',')),
    active_from, start_time, end_time, active_from, active_to
  from care_group;

alter table group_facilitator
  add column part varchar(15) not null default 'FACILITATOR' after staff_id,
  add constraint group_facilitator_part check (part in ('FACILITATOR', 'CO_FACILITATOR'));

-- Someone who leads a group's sessions of some days without becoming its facilitator.
create table group_substitute (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  group_id UUID not null,
  staff_id UUID not null,
  from_date date not null,
  to_date date not null,
  constraint group_substitute_of foreign key (group_id) references care_group (id),
  constraint group_substitute_who foreign key (staff_id) references staff_member (id),
  constraint group_substitute_order check (to_date >= from_date),
  index group_substitute_by_group (group_id, from_date)
);

-- What a group teaches, in order; after the last topic comes the first again.
create table group_topic (
  group_id UUID not null,
  position int not null,
  topic varchar(200) not null,
  theme varchar(24) not null,
  primary key (group_id, position),
  constraint group_topic_of foreign key (group_id) references care_group (id),
  constraint group_topic_theme check (theme in
    ('COPING_SKILLS', 'EMOTIONAL_REGULATION', 'SUBSTANCE_USE_PATTERNS', 'REAL_LIFE_STRESSORS', 'OWN'))
);

-- slot_date: the day of the pattern a session was made for; it stays when the session is moved.
alter table care_session
  add column co_facilitator_id UUID null after planned_facilitator_id,
  add column room varchar(120) null after topic,
  add column video_link varchar(500) null after room,
  add column theme varchar(24) null after video_link,
  add column slot_date date null after start_date,
  modify cancel_reason varchar(500) null,
  add constraint session_co_facilitator foreign key (co_facilitator_id) references staff_member (id),
  add constraint session_two_people check (co_facilitator_id is null or co_facilitator_id <> facilitator_id),
  add constraint session_place check (room is null or video_link is null),
  add constraint session_slot check (slot_date is null or kind = 'GROUP'),
  add constraint session_theme check (theme in
    ('COPING_SKILLS', 'EMOTIONAL_REGULATION', 'SUBSTANCE_USE_PATTERNS', 'REAL_LIFE_STRESSORS', 'OWN')),
  add index session_by_co_facilitator (co_facilitator_id, starts_at),
  add index session_by_room (room, starts_at);

-- Days without sessions; for one track only, or for all.
create table program_holiday (
  id UUID not null primary key,
  created_at datetime(6) not null,
  day date not null,
  name varchar(120) not null,
  track varchar(64) character set utf8mb4 collate utf8mb4_bin null,
  index program_holiday_by_day (day)
);

-- Numbers the program sets for itself, each from a day on; without a row the product's default holds.
create table program_rule (
  rule varchar(40) not null,
  effective_from date not null,
  value int not null,
  primary key (rule, effective_from)
);
