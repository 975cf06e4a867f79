-- What helps a person in a crisis, as they write it with their therapist. Every version is kept; the newest one holds. Each line
-- of a text is one entry; people and professionals have their number behind a tab.
create table crisis_plan_version (
  id UUID not null primary key,
  patient_id UUID not null,
  version_no int not null,
  written_at datetime(6) not null,
  staff_id UUID null,
  warning_signs text not null,
  own_steps text not null,
  people text not null,
  professionals text not null,
  safe_surroundings text not null,
  medication text not null,
  constraint crisis_plan_patient foreign key (patient_id) references patient (id),
  constraint crisis_plan_writer foreign key (staff_id) references staff_member (id),
  constraint crisis_plan_once unique (patient_id, version_no),
  constraint crisis_plan_number check (version_no > 0)
);
create trigger crisis_plan_stays before update on crisis_plan_version for each row
  signal sqlstate '45000' set message_text = 'Versions of crisis plans are append-only';
create trigger crisis_plan_keeps before delete on crisis_plan_version for each row
  signal sqlstate '45000' set message_text = 'Versions of crisis plans are append-only';

create view safety_crisis_plan as
  select patient_id, max(version_no) as version_no from crisis_plan_version group by patient_id;
