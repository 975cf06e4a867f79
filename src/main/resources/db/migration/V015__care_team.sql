-- Who cares for whom, dated; first and last day inclusive.
create table care_team_member (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  patient_id UUID not null,
  episode_id UUID not null,
  staff_id UUID not null,
  kind varchar(20) not null,
  from_date date not null,
  to_date date null,
  constraint care_team_patient foreign key (patient_id) references patient (id),
  constraint care_team_episode foreign key (episode_id) references episode (id),
  constraint care_team_staff foreign key (staff_id) references staff_member (id),
  constraint care_team_kind check (kind in ('PRIMARY_THERAPIST', 'CO_THERAPIST', 'PRESCRIBER', 'COVERING')),
  constraint care_team_order check (to_date is null or to_date >= from_date),
  constraint care_team_once unique (episode_id, staff_id, kind, from_date),
  index care_team_by_staff (staff_id, from_date, to_date),
  index care_team_by_patient (patient_id, from_date)
);
