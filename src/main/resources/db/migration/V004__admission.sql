-- Episodes of care, from the first contact; track and level of care are dated, first and last day inclusive.
create table episode (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  patient_id UUID not null,
  inquiry_date date null,
  assessment_date date null,
  admission_date date null,
  planned_discharge date null,
  discharge_date date null,
  disposition varchar(30) null,
  inquiry_closed_on date null,
  focus varchar(20) null,
  tracks_craving boolean not null,
  medication_service boolean not null,
  baseline_start date null,
  baseline_reason varchar(200) null,
  constraint episode_external unique (external_id),
  constraint episode_patient foreign key (patient_id) references patient (id),
  constraint episode_order check (discharge_date is null or discharge_date >= admission_date),
  constraint episode_ended check ((discharge_date is null) = (disposition is null)),
  constraint episode_disposition check (disposition in
    ('COMPLETED', 'TRANSFERRED', 'MOVED', 'LEFT_AGAINST_ADVICE', 'LOST_CONTACT', 'ADMINISTRATIVE', 'DIED')),
  constraint episode_focus check (focus in ('MENTAL_HEALTH', 'SUBSTANCE_USE', 'CO_OCCURRING')),
  constraint episode_baseline check (baseline_start is null or baseline_reason is not null),
  constraint episode_closed check (inquiry_closed_on is null or admission_date is null),
  index episode_by_patient (patient_id, admission_date),
  index episode_by_dates (admission_date, discharge_date)
);

create table track_period (
  id UUID not null primary key,
  episode_id UUID not null,
  track varchar(64) not null,
  from_date date not null,
  to_date date null,
  constraint track_period_of foreign key (episode_id) references episode (id),
  constraint track_period_order check (to_date is null or to_date >= from_date),
  constraint track_period_once unique (episode_id, from_date)
);

create table level_of_care_period (
  id UUID not null primary key,
  episode_id UUID not null,
  level_of_care varchar(10) not null,
  from_date date not null,
  to_date date null,
  constraint level_period_of foreign key (episode_id) references episode (id),
  constraint level_period_known check (level_of_care in ('IOP', 'PHP', 'OP')),
  constraint level_period_order check (to_date is null or to_date >= from_date),
  constraint level_period_once unique (episode_id, from_date)
);

create table aftercare (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  kind varchar(20) not null,
  description varchar(200) not null,
  provider varchar(200) null,
  starts_on date null,
  status varchar(12) not null,
  constraint aftercare_external unique (external_id),
  constraint aftercare_of foreign key (episode_id) references episode (id),
  constraint aftercare_kind check (kind in ('APPOINTMENT', 'SUPPORT_GROUP', 'CRISIS_PLAN', 'OTHER')),
  constraint aftercare_status check (status in ('BOOKED', 'ATTENDED', 'CANCELLED')),
  constraint aftercare_dated check (kind <> 'APPOINTMENT' or starts_on is not null)
);

create view admission_episode as
  select id as episode_id, external_id, patient_id, inquiry_date, admission_date, planned_discharge, discharge_date, disposition,
    inquiry_closed_on, focus, tracks_craving, medication_service, baseline_start, baseline_reason
  from episode;
create view admission_track as select episode_id, track, from_date, to_date from track_period;
create view admission_level as select episode_id, level_of_care, from_date, to_date from level_of_care_period;
create view admission_aftercare as
  select episode_id, patient_id, kind, description, provider, starts_on, status from aftercare;
