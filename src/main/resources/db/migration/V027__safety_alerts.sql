-- Who has an alert, since when nobody answers, who was told, and how it ended. Where it stands follows from acknowledged_at and
-- closed_at; an alert that is given on or raised again is unanswered again.
alter table safety_alert
  add column clock_from datetime(6) null,
  add column assigned_to UUID null,
  add column on_call_told_at datetime(6) null,
  add column office_told_at datetime(6) null,
  add column risk varchar(10) null,
  add column plan text null,
  add constraint alert_assigned foreign key (assigned_to) references staff_member (id),
  add constraint alert_risk check (risk in ('NONE', 'LOW', 'MODERATE', 'HIGH')),
  add constraint alert_judged check ((risk is null) = (plan is null) and (risk is null or closed_at is not null)),
  add index alert_unanswered (closed_at, acknowledged_at);

-- All that happened to an alert; the id is the tap's own. Only grows.
create table safety_alert_step (
  id UUID not null primary key,
  alert_id UUID not null,
  at datetime(6) not null,
  staff_id UUID null,
  what varchar(16) not null,
  cause varchar(20) null,
  source_id UUID null,
  first_step varchar(20) null,
  way varchar(10) null,
  result varchar(14) null,
  to_staff_id UUID null,
  note varchar(500) null,
  seq bigint not null auto_increment,
  constraint alert_step_seq unique (seq),
  constraint alert_step_of foreign key (alert_id) references safety_alert (id),
  constraint alert_step_by foreign key (staff_id) references staff_member (id),
  constraint alert_step_to foreign key (to_staff_id) references staff_member (id),
  constraint alert_step_what check (what in ('RAISED', 'CAUSE_ADDED', 'RAISED_AGAIN', 'SEEN', 'ACKNOWLEDGED', 'CONTACT', 'ASSIGNED',
    'ON_CALL_TOLD', 'OFFICE_TOLD', 'CLOSED')),
  constraint alert_step_cause check ((what in ('RAISED', 'CAUSE_ADDED', 'RAISED_AGAIN')) = (cause is not null)),
  constraint alert_step_known check (cause in ('QUESTIONNAIRE_ITEM', 'PATIENT_PRESSED', 'STAFF_RAISED')),
  constraint alert_step_first check ((what = 'ACKNOWLEDGED') = (first_step is not null)),
  constraint alert_step_contact check ((what = 'CONTACT') = (way is not null) and (what = 'CONTACT') = (result is not null)),
  constraint alert_step_way check (way in ('PHONE', 'TEXT', 'VIDEO', 'IN_PERSON')),
  constraint alert_step_result check (result in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER')),
  constraint alert_step_given check ((what = 'ASSIGNED') = (to_staff_id is not null)),
  index alert_step_in_order (alert_id, seq)
);
create trigger alert_step_stays before update on safety_alert_step for each row
  signal sqlstate '45000' set message_text = 'The history of alerts is append-only';
create trigger alert_step_keeps before delete on safety_alert_step for each row
  signal sqlstate '45000' set message_text = 'The history of alerts is append-only';

-- Who is told what, written in the transaction that makes it true, and shown until they say that they saw it. An administrator
-- may have an account without being in the list of staff.
create table safety_notice (
  id UUID not null primary key,
  created_at datetime(6) not null,
  alert_id UUID not null,
  step_id UUID not null,
  staff_id UUID null,
  account_id UUID null,
  kind varchar(16) not null,
  shown_at datetime(6) null,
  seen_at datetime(6) null,
  constraint safety_notice_alert foreign key (alert_id) references safety_alert (id),
  constraint safety_notice_step foreign key (step_id) references safety_alert_step (id),
  constraint safety_notice_staff foreign key (staff_id) references staff_member (id),
  constraint safety_notice_account foreign key (account_id) references account (id),
  constraint safety_notice_for check ((staff_id is null) <> (account_id is null)),
  constraint safety_notice_kind check (kind in ('RAISED', 'CAUSE_ADDED', 'RAISED_AGAIN', 'ASSIGNED', 'ON_CALL', 'OFFICE')),
  constraint safety_notice_once unique (step_id, staff_id),
  constraint safety_notice_account_once unique (step_id, account_id),
  index safety_notice_by_staff (staff_id, seen_at),
  index safety_notice_by_account (account_id, seen_at)
);

-- One at a time for each person: whoever raises or changes something about their safety takes this row first.
create table safety_turn (
  patient_id UUID not null primary key
);
