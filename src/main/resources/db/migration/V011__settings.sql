-- The program: one row; its tracks; the weekly floors by level of care, effective-dated.
create table program (
  id tinyint not null primary key,
  program_id varchar(64) not null,
  name varchar(120) not null,
  zone varchar(60) not null,
  data_from date null,
  locale varchar(35) not null,
  constraint program_one check (id = 1)
);

create table track (
  name varchar(64) not null primary key,
  position int not null
);

create table level_of_care_rule (
  level_of_care varchar(10) not null,
  effective_from date not null,
  week_minutes int not null,
  day_minutes int not null,
  days int not null,
  primary key (level_of_care, effective_from),
  constraint level_rule_known check (level_of_care in ('IOP', 'PHP', 'OP')),
  constraint level_rule_positive check (week_minutes >= 0 and day_minutes >= 0 and days between 0 and 7)
);
