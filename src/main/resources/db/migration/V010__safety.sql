-- Safety alerts belong to the person; nothing closes one by itself.
create table safety_alert (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  patient_id UUID not null,
  episode_id UUID null,
  cause varchar(20) not null,
  raised_at datetime(6) null,
  raised_on date not null,
  acknowledged_at datetime(6) null,
  acknowledged_by UUID null,
  closed_at datetime(6) null,
  closed_by UUID null,
  outcome text null,
  constraint alert_external unique (external_id),
  constraint alert_patient foreign key (patient_id) references patient (id),
  constraint alert_episode foreign key (episode_id) references episode (id),
  constraint alert_cause check (cause in ('QUESTIONNAIRE_ITEM', 'PATIENT_PRESSED', 'STAFF_RAISED')),
  constraint alert_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint alert_closed check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)),
  constraint alert_order check (closed_at is null or acknowledged_at is not null),
  index alert_by_patient (patient_id, raised_on)
);

create view safety_alert_row as
  select id as alert_id, patient_id, cause, raised_at, raised_on, acknowledged_at, closed_at from safety_alert;
