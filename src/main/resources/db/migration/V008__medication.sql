-- Orders, holds, dose reports, injections, monitoring, side effects.
create table medication_order (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  name varchar(200) not null,
  strength varchar(200) not null,
  directions varchar(200) null,
  kind varchar(10) not null,
  times varchar(200) null,
  targets varchar(60) not null,
  injection_schedule varchar(30) null,
  interval_days int null,
  min_gap_days int null,
  grace_days int null,
  prescriber_id UUID not null,
  start_date date not null,
  end_date date null,
  stop_reason varchar(200) null,
  replaces_id UUID null,
  constraint order_external unique (external_id),
  constraint order_episode foreign key (episode_id) references episode (id),
  constraint order_patient foreign key (patient_id) references patient (id),
  constraint order_prescriber foreign key (prescriber_id) references staff_member (id),
  constraint order_kind check (kind in ('SCHEDULED', 'PRN', 'LAI')),
  constraint order_times check ((kind = 'SCHEDULED') = (times is not null)),
  constraint order_injection check ((kind = 'LAI') = (injection_schedule is not null)),
  constraint order_lai check (kind <> 'LAI' or (interval_days is not null and min_gap_days is not null and grace_days is not null)),
  constraint order_dates check (end_date is null or end_date >= start_date),
  constraint order_stopped check ((end_date is null) = (stop_reason is null)),
  index order_by_patient (patient_id, start_date)
);

create table medication_hold (
  id UUID not null primary key,
  order_id UUID not null,
  from_date date not null,
  to_date date null,
  reason varchar(200) not null,
  prescriber_id UUID not null,
  constraint hold_order foreign key (order_id) references medication_order (id),
  constraint hold_prescriber foreign key (prescriber_id) references staff_member (id),
  constraint hold_once unique (order_id, from_date),
  constraint hold_dates check (to_date is null or to_date >= from_date)
);

create table dose_report (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  order_id UUID not null,
  patient_id UUID not null,
  due_at datetime(6) null,
  due_local datetime null,
  report varchar(8) not null,
  reported_at datetime(6) null,
  corrected_by UUID null,
  correction_reason varchar(500) null,
  constraint dose_order foreign key (order_id) references medication_order (id),
  constraint dose_once unique (order_id, due_at),
  constraint dose_report_known check (report in ('TOOK', 'SKIPPED', 'LATER')),
  constraint dose_timed check (due_at is not null or reported_at is not null),
  constraint dose_corrected check ((corrected_by is null) = (correction_reason is null)),
  index dose_by_patient (patient_id, due_at)
);

create table injection (
  id UUID not null primary key,
  order_id UUID not null,
  patient_id UUID not null,
  given_on date not null,
  given_by UUID not null,
  note text null,
  constraint injection_order foreign key (order_id) references medication_order (id),
  constraint injection_by foreign key (given_by) references staff_member (id),
  constraint injection_once unique (order_id, given_on)
);

create table monitoring (
  id UUID not null primary key,
  version int not null default 0,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  patient_id UUID not null,
  kind varchar(20) not null,
  name varchar(200) not null,
  due_on date not null,
  done_on date null,
  constraint monitoring_external unique (external_id),
  constraint monitoring_patient foreign key (patient_id) references patient (id),
  constraint monitoring_kind check (kind in ('LAB', 'MEDICATION_REVIEW')),
  index monitoring_by_patient (patient_id, due_on)
);

create table side_effect (
  id UUID not null primary key,
  version int not null default 0,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  patient_id UUID not null,
  order_id UUID null,
  reported_at datetime(6) null,
  reported_on date not null,
  name varchar(200) not null,
  severity varchar(10) not null,
  reviewed_at datetime(6) null,
  reviewed_by UUID null,
  resolved_on date null,
  note text null,
  constraint side_effect_external unique (external_id),
  constraint side_effect_patient foreign key (patient_id) references patient (id),
  constraint side_effect_order foreign key (order_id) references medication_order (id),
  constraint side_effect_severity check (severity in ('MILD', 'MODERATE', 'SEVERE')),
  constraint side_effect_reviewed check ((reviewed_at is null) = (reviewed_by is null)),
  index side_effect_by_patient (patient_id, reported_on)
);

create view medication_order_row as
  select o.id as order_id, o.external_id, o.episode_id, o.patient_id, o.name, o.strength, o.directions, o.kind, o.times, o.targets,
    o.injection_schedule, o.interval_days, o.min_gap_days, o.grace_days, o.prescriber_id, o.start_date, o.end_date, o.stop_reason
  from medication_order o;
create view medication_dose as
  select order_id, patient_id, due_at, due_local, report, reported_at, corrected_by from dose_report;
create view medication_hold_row as select order_id, from_date, to_date, reason from medication_hold;
create view medication_injection as select order_id, patient_id, given_on from injection;
create view medication_monitoring as select patient_id, external_id, kind, name, due_on, done_on from monitoring;
create view medication_side_effect as
  select patient_id, external_id, order_id, reported_at, reported_on, name, severity, reviewed_at, resolved_on from side_effect;
