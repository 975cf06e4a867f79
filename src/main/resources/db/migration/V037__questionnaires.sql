-- Questionnaires given to people and answered one item at a time. What is signed stands in questionnaire and stays; the form
-- keeps every tap behind it.
create table questionnaire_form (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  instrument varchar(20) not null,
  language varchar(10) not null,
  assigned_by UUID null,
  state varchar(10) not null,
  ended_at datetime(6) null,
  ended_by UUID null,
  end_reason varchar(500) null,
  waits boolean as (if(state = 'OPEN', true, null)) persistent,
  constraint questionnaire_form_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint questionnaire_form_assigner foreign key (assigned_by) references staff_member (id),
  constraint questionnaire_form_ender foreign key (ended_by) references staff_member (id),
  constraint questionnaire_form_state check (state in ('OPEN', 'SIGNED', 'WITHDRAWN')),
  constraint questionnaire_form_ended check ((state = 'OPEN') = (ended_at is null) and (state = 'WITHDRAWN') = (end_reason is not null)),
  constraint questionnaire_form_once unique (patient_id, instrument, waits),
  index questionnaire_form_whose (episode_id, patient_id),
  index questionnaire_form_by_patient (patient_id, state, created_at)
);

-- Every tap; the number counts the taps of one form, the id is the tap's own. No value: skipped, or taken back. Only grows.
create table questionnaire_answer (
  id UUID not null primary key,
  form_id UUID not null,
  change_no int not null,
  item varchar(20) not null,
  value tinyint null,
  at datetime(6) not null,
  constraint questionnaire_answer_form foreign key (form_id) references questionnaire_form (id),
  constraint questionnaire_answer_once unique (form_id, change_no),
  constraint questionnaire_answer_value check (value between 0 and 100)
);
create trigger questionnaire_answer_stays before update on questionnaire_answer for each row
  signal sqlstate '45000' set message_text = 'The answers to questionnaires are append-only';
create trigger questionnaire_answer_keeps before delete on questionnaire_answer for each row
  signal sqlstate '45000' set message_text = 'The answers to questionnaires are append-only';

-- Which questionnaires there are is said by files. A correction is a new one; the wrong one is voided with a reason.
alter table questionnaire
  drop constraint questionnaire_instrument,
  drop constraint questionnaire_answers,
  add column instrument_version varchar(200) null after instrument,
  add column language varchar(10) null after instrument_version,
  add column more varchar(200) null after answers,
  add column entered_by UUID null,
  add column seen_at datetime(6) null,
  add column seen_by UUID null,
  add column voided_at datetime(6) null,
  add column voided_by UUID null,
  add column void_reason varchar(500) null,
  add constraint questionnaire_enterer foreign key (entered_by) references staff_member (id),
  add constraint questionnaire_seer foreign key (seen_by) references staff_member (id),
  add constraint questionnaire_voider foreign key (voided_by) references staff_member (id),
  add constraint questionnaire_seen check ((seen_at is null) = (seen_by is null)),
  add constraint questionnaire_voided check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null)),
  add constraint questionnaire_instrument check (instrument regexp '^[A-Z0-9-]{2,20}$'),
  add constraint questionnaire_answers check (answers regexp case instrument
    when 'PHQ-9' then '^[0-3]?(;[0-3]?){8}$'
    when 'GAD-7' then '^[0-3]?(;[0-3]?){6}$'
    when 'PCL-5' then '^[0-4]?(;[0-4]?){19}$'
    when 'AUDIT-C' then '^[0-4]?(;[0-4]?){2}$'
    when 'BARC-10' then '^[1-6]?(;[1-6]?){9}$'
    else '^[0-9]{0,2}(;[0-9]{0,2})*$'
  end);
delimiter //
create trigger questionnaire_stays before update on questionnaire for each row
begin
  if old.language is not null and (not (new.answers <=> old.answers and new.instrument <=> old.instrument
      and new.instrument_version <=> old.instrument_version and new.language <=> old.language and new.more <=> old.more
      and new.patient_id <=> old.patient_id and new.completed_at <=> old.completed_at and new.entered_by <=> old.entered_by)
    or (old.voided_at is not null and not (new.voided_at <=> old.voided_at and new.void_reason <=> old.void_reason))) then
    signal sqlstate '45000' set message_text = 'A signed questionnaire stays as it is';
  end if;
end //
delimiter ;

-- A total without its items, of an instrument whose wording may not be shown.
create table questionnaire_total (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  episode_id UUID not null,
  patient_id UUID not null,
  instrument varchar(20) not null,
  instrument_version varchar(200) not null,
  completed_on date not null,
  total smallint not null,
  entered_by UUID not null,
  voided_at datetime(6) null,
  voided_by UUID null,
  void_reason varchar(500) null,
  constraint questionnaire_total_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint questionnaire_total_enterer foreign key (entered_by) references staff_member (id),
  constraint questionnaire_total_voider foreign key (voided_by) references staff_member (id),
  constraint questionnaire_total_voided check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by is null)),
  index questionnaire_total_whose (episode_id, patient_id),
  index questionnaire_total_by_patient (patient_id, completed_on)
);

-- What an administrator has switched on or off, with the condition as it was confirmed. No row: as delivered.
create table instrument_switch (
  instrument varchar(20) not null primary key,
  active boolean not null,
  changed_at datetime(6) not null,
  reason varchar(500) not null
);

create or replace view measure_answers as
  select external_id, episode_id, patient_id, instrument, completed_at, completed_on, answers from questionnaire where voided_at is null;
create view measure_form as
  select id as form_id, episode_id, patient_id, instrument, language, state, created_at, ended_at from questionnaire_form;
