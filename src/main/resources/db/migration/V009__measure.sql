-- Questionnaires: item answers only; totals are computed.
create table questionnaire (
  id UUID not null primary key,
  created_at datetime(6) not null,
  external_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  episode_id UUID not null,
  patient_id UUID not null,
  instrument varchar(20) not null,
  completed_at datetime(6) not null,
  completed_on date not null,
  answers varchar(200) not null,
  constraint questionnaire_external unique (external_id),
  constraint questionnaire_episode foreign key (episode_id) references episode (id),
  constraint questionnaire_instrument check (instrument in ('PHQ-9', 'GAD-7', 'PCL-5', 'AUDIT-C', 'BARC-10')),
  index questionnaire_by_patient (patient_id, instrument, completed_at)
);

create view measure_answers as
  select external_id, episode_id, patient_id, instrument, completed_at, completed_on, answers from questionnaire;
