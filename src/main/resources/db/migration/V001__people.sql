-- People: patients (also those only in intake) and staff. Two people may share name and birth date.
create table patient (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  given_name varchar(120) null,
  family_name varchar(120) null,
  preferred_name varchar(120) null,
  birth_date date null,
  sex_for_scoring char(1) null,
  language varchar(200) null,
  email varchar(200) null,
  phone varchar(200) null,
  emergency_contact varchar(120) null,
  emergency_phone varchar(200) null,
  constraint patient_external unique (external_id),
  constraint patient_named check (given_name is not null or family_name is not null),
  constraint patient_sex check (sex_for_scoring in ('F', 'M')),
  index patient_by_name (family_name, given_name)
);

create table staff_member (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  display_name varchar(120) not null,
  credentials varchar(200) null,
  email varchar(200) null,
  active_from date not null,
  active_to date null,
  constraint staff_external unique (external_id),
  constraint staff_active check (active_to is null or active_to >= active_from)
);

create table staff_role (
  staff_id UUID not null,
  role varchar(20) not null,
  primary key (staff_id, role),
  constraint staff_role_of foreign key (staff_id) references staff_member (id),
  constraint staff_role_known check (role in ('THERAPIST', 'PRESCRIBER', 'COORDINATOR', 'ADMINISTRATOR'))
);

create view people_patient as
  select id as patient_id, external_id, given_name, family_name, preferred_name,
    coalesce(preferred_name, given_name, family_name) as call_name,
    concat_ws(' ', coalesce(preferred_name, given_name), family_name) as display_name, birth_date, sex_for_scoring, language
  from patient;

create view people_staff as
  select id as staff_id, external_id, display_name, credentials from staff_member;
