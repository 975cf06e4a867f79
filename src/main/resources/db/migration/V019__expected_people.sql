-- Expected in a session is who is a member on its day and still in the episode (readings, D17): someone who left and came
-- back is not expected twice. A membership that was left open ends with the episode.
create or replace view schedule_membership as
  select m.group_id, m.episode_id, m.patient_id, m.from_date,
    if(e.discharge_date is null or m.to_date <= e.discharge_date, m.to_date, e.discharge_date) as to_date
  from group_membership m join admission_episode e on e.episode_id = m.episode_id;

-- One row for each person expected in a session or attending it; attendance columns are null where nothing is recorded.
create or replace view schedule_session_patient as
  select s.id as session_id, s.external_id, s.kind, s.group_id, s.status as session_status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, m.patient_id, m.episode_id, a.status as attendance_status, a.arrived_at, a.left_at, a.participation,
    a.reason, a.makeup_for
  from care_session s
    join schedule_membership m on m.group_id = s.group_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date)
    left join attendance a on a.session_id = s.id and a.patient_id = m.patient_id
  where s.kind = 'GROUP'
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, a.patient_id, a.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for
  from care_session s join attendance a on a.session_id = s.id
  where s.kind = 'GROUP' and not exists (
    select 1 from schedule_membership m where m.group_id = s.group_id and m.patient_id = a.patient_id and m.from_date <= s.start_date
      and (m.to_date is null or m.to_date >= s.start_date))
  union all
  select s.id, s.external_id, s.kind, s.group_id, s.status, s.starts_at, s.ends_at, s.start_date,
    s.facilitator_id, s.topic, s.patient_id, s.episode_id, a.status, a.arrived_at, a.left_at, a.participation, a.reason, a.makeup_for
  from care_session s left join attendance a on a.session_id = s.id and a.patient_id = s.patient_id
  where s.kind <> 'GROUP';

create or replace view medication_side_effect as
  select patient_id, external_id, order_id, reported_at, reported_on, name, severity, reviewed_at, resolved_on, episode_id
  from side_effect;
