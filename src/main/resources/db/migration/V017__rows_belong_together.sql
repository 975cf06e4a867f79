-- Rows that name a person and an episode name the person of that episode: the pair is one foreign key.
alter table episode add constraint episode_of_patient unique (id, patient_id);

-- A side effect belongs to the episode of its day, like every report of a person.
alter table side_effect
  add column created_at datetime(6) not null default (utc_timestamp(6)) after version,
  add column episode_id UUID null after external_id;
alter table side_effect alter column created_at drop default;
update side_effect s join episode e on e.patient_id = s.patient_id and e.admission_date <= s.reported_on
    and (e.discharge_date is null or e.discharge_date >= s.reported_on)
  set s.episode_id = e.id;
alter table side_effect modify episode_id UUID not null;
alter table side_effect
  add constraint side_effect_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  add constraint side_effect_reviewer foreign key (reviewed_by) references staff_member (id);

alter table group_membership add index membership_whose (episode_id, patient_id), drop foreign key membership_episode;
alter table group_membership
  add constraint membership_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table care_session add index session_whose (episode_id, patient_id), drop foreign key session_episode;
alter table care_session
  add constraint session_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table attendance add index attendance_whose (episode_id, patient_id), drop foreign key attendance_episode;
alter table attendance
  add constraint attendance_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table aftercare add index aftercare_whose (episode_id, patient_id), drop foreign key aftercare_of;
alter table aftercare
  add constraint aftercare_of foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table treatment_plan add index plan_whose (episode_id, patient_id), drop foreign key plan_episode;
alter table treatment_plan
  add constraint plan_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table goal add index goal_whose (episode_id, patient_id), drop foreign key goal_episode;
alter table goal
  add constraint goal_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table plan_review add index plan_review_whose (episode_id, patient_id), drop foreign key plan_review_episode;
alter table plan_review
  add constraint plan_review_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table check_in add index check_in_whose (episode_id, patient_id), drop foreign key check_in_episode;
alter table check_in
  add constraint check_in_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table commitment add index commitment_whose (episode_id, patient_id), drop foreign key commitment_episode;
alter table commitment
  add constraint commitment_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table skill_practice add index practice_whose (episode_id, patient_id), drop foreign key practice_episode;
alter table skill_practice
  add constraint practice_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table medication_order add index order_whose (episode_id, patient_id), drop foreign key order_episode;
alter table medication_order
  add constraint order_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table questionnaire add index questionnaire_whose (episode_id, patient_id), drop foreign key questionnaire_episode;
alter table questionnaire
  add constraint questionnaire_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table safety_alert add index alert_whose (episode_id, patient_id), drop foreign key alert_episode;
alter table safety_alert
  add constraint alert_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

alter table care_team_member add index care_team_whose (episode_id, patient_id), drop foreign key care_team_episode;
alter table care_team_member
  add constraint care_team_episode foreign key (episode_id, patient_id) references episode (id, patient_id);

-- A goal stands in a plan of its own episode.
alter table treatment_plan add constraint plan_of_episode unique (id, episode_id);
alter table goal add index goal_in_plan (plan_id, episode_id), drop foreign key goal_plan;
alter table goal add constraint goal_plan foreign key (plan_id, episode_id) references treatment_plan (id, episode_id);

-- Reports and injections are those of the person the order is for.
alter table medication_order add constraint order_of_patient unique (id, patient_id),
  add constraint order_replaces foreign key (replaces_id) references medication_order (id);
alter table dose_report add index dose_whose (order_id, patient_id), drop foreign key dose_order;
alter table dose_report
  add constraint dose_order foreign key (order_id, patient_id) references medication_order (id, patient_id),
  add constraint dose_corrector foreign key (corrected_by) references staff_member (id);
alter table injection add index injection_whose (order_id, patient_id), drop foreign key injection_order;
alter table injection
  add constraint injection_order foreign key (order_id, patient_id) references medication_order (id, patient_id);

alter table safety_alert
  add constraint alert_acknowledger foreign key (acknowledged_by) references staff_member (id),
  add constraint alert_closer foreign key (closed_by) references staff_member (id);
alter table attendance_change add constraint attendance_change_by foreign key (changed_by) references staff_member (id);

-- One person is on a team once a day: a period that was handed over to the same person ends where the next begins.
update care_team_member before_it join care_team_member next_one on next_one.episode_id = before_it.episode_id
    and next_one.staff_id = before_it.staff_id and next_one.kind = before_it.kind and next_one.from_date > before_it.from_date
    and (before_it.to_date is null or before_it.to_date >= next_one.from_date)
  set before_it.to_date = date_sub(next_one.from_date, interval 1 day);
