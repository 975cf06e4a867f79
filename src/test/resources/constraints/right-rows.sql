insert into patient (id, created_at, external_id, given_name, sex_for_scoring) values ({patient}, now(6), 'T-patient', 'Ada', 'F');
insert into patient (id, created_at, external_id, given_name) values ({other}, now(6), 'T-other', 'Bea');
insert into staff_member (id, created_at, external_id, display_name, active_from, active_to) values ({staff}, now(6), 'T-staff', 'Cy', '2026-01-01', '2027-01-01');
insert into staff_role (staff_id, role) values ({staff}, 'THERAPIST');
insert into episode (id, created_at, external_id, patient_id, inquiry_date, admission_date, planned_discharge, focus, tracks_craving, medication_service, baseline_start, baseline_reason)
  values ({episode}, now(6), 'T-episode', {patient}, '2026-08-20', '2026-09-01', '2026-12-01', 'CO_OCCURRING', true, true, '2026-09-05', 'New job');
insert into episode (id, created_at, external_id, patient_id, inquiry_date, tracks_craving, medication_service) values ({inquiry}, now(6), 'T-inquiry', {other}, '2026-09-01', false, false);
insert into track_period (id, episode_id, track, from_date) values ({track}, {episode}, 'day', '2026-09-01');
insert into level_of_care_period (id, episode_id, level_of_care, from_date) values ({level}, {episode}, 'IOP', '2026-09-01');
insert into care_team_member (id, created_at, patient_id, episode_id, staff_id, kind, from_date) values ({team}, now(6), {patient}, {episode}, {staff}, 'PRIMARY_THERAPIST', '2026-09-01');
insert into aftercare (id, created_at, external_id, episode_id, patient_id, kind, description, starts_on, status) values ({aftercare}, now(6), 'T-aftercare', {episode}, {patient}, 'APPOINTMENT', 'Desk', '2026-12-02', 'BOOKED');
insert into care_group (id, created_at, external_id, name, kind, track, capacity, days, start_time, end_time, active_from, active_to)
  values ({group}, now(6), 'T-group', 'Skills', 'SKILLS', 'day', 8, 'MON;WED', '09:00', '10:30', '2026-01-01', '2027-01-01');
insert into group_facilitator (id, group_id, staff_id, from_date) values ({leads}, {group}, {staff}, '2026-01-01');
insert into group_membership (id, created_at, episode_id, patient_id, group_id, from_date) values ({member}, now(6), {episode}, {patient}, {group}, '2026-09-01');
insert into care_session (id, created_at, external_id, kind, patient_id, episode_id, starts_at, ends_at, start_date, facilitator_id, status)
  values ({session}, now(6), 'T-session', 'INDIVIDUAL', {patient}, {episode}, '2026-09-02 14:00', '2026-09-02 15:00', '2026-09-02', {staff}, 'HELD');
insert into attendance (id, created_at, session_id, patient_id, episode_id, status, arrived_at, left_at, participation)
  values ({attendance}, now(6), {session}, {patient}, {episode}, 'LATE', '2026-09-02 14:10', '2026-09-02 14:50', 3);
insert into check_in (id, created_at, episode_id, patient_id, day, mood, anxiety, craving, clear_thinking, sleep_hours) values ({checkin}, now(6), {episode}, {patient}, '2026-09-02', 4, 5, 0, 10, 7.5);
insert into check_in_answer (id, created_at, check_in_id, question, value) values ({answer}, now(6), {checkin}, 'SLEEP_HOURS', 7.5);
insert into commitment (id, created_at, external_id, episode_id, patient_id, words, made_at, due_at, due_date, answer, answered_at)
  values ({commitment}, now(6), 'T-commitment', {episode}, {patient}, 'Walk', '2026-09-02 14:00', '2026-09-03 14:00', '2026-09-03', 'KEPT', '2026-09-03 15:00');
insert into skill (id, created_at, name) values ({skill}, now(6), 'T paced breathing');
insert into skill_practice (id, created_at, external_id, episode_id, patient_id, skill_id, result, helped, reported_at, seen_at, seen_by)
  values ({practice}, now(6), 'T-practice', {episode}, {patient}, {skill}, 'TRIED', 4, '2026-09-02 14:00', '2026-09-02 15:00', {staff});
insert into treatment_plan (id, created_at, episode_id, patient_id, version_no, title, state) values ({plan}, now(6), {episode}, {patient}, 1, 'Plan', 'ACTIVE');
insert into goal (id, created_at, external_id, episode_id, patient_id, plan_id, title, domain, baseline_level, created_on, status, closed_on)
  values ({goal}, now(6), 'T-goal', {episode}, {patient}, {plan}, 'Sleep', 'SLEEP', -1, '2026-09-02', 'ACHIEVED', '2026-10-02');
insert into goal_rating (id, created_at, goal_id, rated_on, level, rated_by) values ({rating}, now(6), {goal}, '2026-09-09', 1, {staff});
insert into plan_review (id, created_at, external_id, episode_id, patient_id, due_on, signed_on, signed_by) values ({review}, now(6), 'T-review', {episode}, {patient}, '2026-09-30', '2026-09-29', {staff});
insert into questionnaire (id, created_at, external_id, episode_id, patient_id, instrument, completed_at, completed_on, answers)
  values ({questionnaire}, now(6), 'T-questionnaire', {episode}, {patient}, 'GAD-7', '2026-09-02 14:00', '2026-09-02', '0;1;2;3;;0;0');
insert into medication_order (id, created_at, external_id, episode_id, patient_id, name, strength, kind, times, targets, prescriber_id, start_date, end_date, stop_reason)
  values ({order}, now(6), 'T-order', {episode}, {patient}, 'Sertraline', '50 mg', 'SCHEDULED', '08:00;20:00', 'MOOD;SLEEP', {staff}, '2026-09-02', '2026-10-02', 'Finished');
insert into medication_order (id, created_at, external_id, episode_id, patient_id, name, strength, kind, targets, injection_schedule, interval_days, min_gap_days, grace_days, prescriber_id, start_date)
  values ({lai}, now(6), 'T-lai', {episode}, {patient}, 'Naltrexone ER', '380 mg', 'LAI', 'CRAVING', 'NALTREXONE_ER_4W', 28, 26, 3, {staff}, '2026-09-02');
insert into medication_hold (id, created_at, order_id, from_date, to_date, reason, prescriber_id) values ({hold}, now(6), {order}, '2026-09-05', '2026-09-06', 'Surgery', {staff});
insert into dose_report (id, created_at, order_id, patient_id, due_at, due_local, report) values ({dose}, now(6), {order}, {patient}, '2026-09-02 12:00', '2026-09-02 08:00', 'TOOK');
insert into injection (id, created_at, order_id, patient_id, given_on, given_by) values ({injection}, now(6), {lai}, {patient}, '2026-09-02', {staff});
insert into monitoring (id, created_at, external_id, patient_id, kind, name, due_on) values ({lab}, now(6), 'T-lab', {patient}, 'LAB', 'Liver panel', '2026-10-02');
insert into side_effect (id, created_at, external_id, episode_id, patient_id, order_id, reported_at, reported_on, name, severity, reviewed_at, reviewed_by)
  values ({effect}, now(6), 'T-effect', {episode}, {patient}, {order}, '2026-09-03 12:00', '2026-09-03', 'Nausea', 'MILD', '2026-09-03 13:00', {staff});
insert into safety_alert (id, created_at, external_id, patient_id, episode_id, cause, raised_at, raised_on, acknowledged_at, acknowledged_by, closed_at, closed_by, outcome)
  values ({alert}, now(6), 'T-alert', {patient}, {episode}, 'STAFF_RAISED', '2026-09-03 12:00', '2026-09-03', '2026-09-03 12:05', {staff}, '2026-09-03 13:00', {staff}, 'Safe');
insert into session_text (session_id, created_at, topic, content, saved_at, saved_by, last_save) values ({session}, now(6), 'Sleep', 'Practiced.', now(6), {staff}, {save});
insert into session_text_skill (session_id, skill_id) values ({session}, {skill});
insert into progress_note (id, created_at, kind, session_id, patient_id, episode_id, author_id, day, response, saved_at, last_save)
  values ({note}, now(6), 'INDIVIDUAL', {session}, {patient}, {episode}, {staff}, '2026-09-02', 'Calm.', now(6), {save});
insert into note_goal (note_id, goal_id, title) values ({note}, {goal}, 'Sleep');
insert into note_confirmation (note_id, finding, kind, excerpt, reason, given_at, given_by) values ({note}, 'f', 'NAME', 'Grace', 'A word', now(6), {staff});
insert into note_draft_revision (id, created_at, author_id, session_id, patient_id, note_id, typed_upon, body) values ({revision}, now(6), {staff}, {session}, {patient}, {note}, 0, 'Lost');
insert into note_addendum (id, note_id, author_id, body, signed_at, signed_hash) values ({addendum}, {note}, {staff}, 'Added', now(6), repeat('a', 64));
insert into group_pattern (id, created_at, group_id, rule, anchor_date, start_time, end_time, room, from_date, to_date)
  values ({pattern}, now(6), {group}, 'FREQ=WEEKLY;WKST=MO;BYDAY=MO,WE', '2026-01-01', '09:00', '10:30', 'Room 1', '2026-01-01', '2027-01-01');
insert into group_substitute (id, created_at, group_id, staff_id, from_date, to_date) values ({stand}, now(6), {group}, {staff}, '2026-09-01', '2026-09-05');
insert into group_topic (group_id, position, topic, theme) values ({group}, 0, 'Paced breathing', 'COPING_SKILLS');
insert into program_holiday (id, created_at, day, name) values ({holiday}, now(6), '2026-12-25', 'Winter break');
insert into group_membership_change (id, membership_id, group_id, patient_id, episode_id, changed_at, changed_by, after_from)
  values ({joined}, {member}, {group}, {patient}, {episode}, now(6), {staff}, '2026-09-01');
insert into group_waiting (id, created_at, group_id, patient_id, episode_id, position, state) values ({waits}, now(6), {group}, {patient}, {episode}, 1, 'WAITING');
insert into care_session (id, created_at, external_id, kind, group_id, starts_at, ends_at, start_date, slot_date, facilitator_id, room, theme, status)
  values ({meeting}, now(6), 'T-meeting', 'GROUP', {group}, '2026-09-07 13:00', '2026-09-07 14:30', '2026-09-07', '2026-09-07', {staff}, 'Room 1', 'OWN', 'SCHEDULED');
insert into session_notice (id, created_at, session_id, patient_id, kind, old_starts_at) values ({notice}, now(6), {meeting}, {patient}, 'MOVED', '2026-09-07 12:00');
insert into makeup_request (id, created_at, patient_id, episode_id, missed_session_id, session_id, state, proposed_by)
  values ({makeup}, now(6), {patient}, {episode}, {session}, {meeting}, 'PROPOSED', {staff});
insert into patient_contact (id, created_at, patient_id, name, relation) values ({contact}, now(6), {patient}, 'Dee', 'PARENT');
insert into consent (id, created_at, patient_id, kind, discloser, information, information_words, described, purposes, purpose_words, expiry, expires_on)
  values ({consent}, now(6), {patient}, 'SPECIFIC', 'The program', 'ATTENDANCE', '', '', 'FAMILY_INVOLVEMENT', '', 'DAY', '2026-12-01');
insert into consent_recipient (consent_id, contact_id, patient_id) values ({consent}, {contact}, {patient});
insert into consent (id, created_at, patient_id, kind, discloser, information, information_words, described, purposes, purpose_words, expiry, expiry_event, signed_at, signature, signature_name, language, signed_text, text_sha256, seal, revoked_at, revoked_how)
  values ({signed}, now(6), {patient}, 'SPECIFIC', 'The program', 'ATTENDANCE', '', '', 'FAMILY_INVOLVEMENT', '', 'EVENT', 'Discharge', '2026-09-02 14:00', 'TYPED', 'Ada', 'en', 'Words', repeat('a', 64), repeat('b', 64), '2026-09-03 14:00', 'LETTER');
insert into family_invitation (id, created_at, session_id, patient_id, contact_id) values ({invitation}, '2026-09-01 10:00', {session}, {patient}, {contact});
insert into task (id, created_at, kind, patient_id, episode_id, session_id, about_at, due_at, owner_id, state, outcome, done_at, done_by)
  values ({task}, now(6), 'ABSENCE_CALL', {patient}, {episode}, {session}, '2026-09-02 14:00', '2026-09-02 16:00', {staff}, 'DONE', 'REACHED', '2026-09-02 15:30', {staff});
insert into task_change (id, task_id, at, staff_id, what, owner_id, outcome) values ({change}, {task}, '2026-09-02 15:30', {staff}, 'DONE', {staff}, 'REACHED');
insert into cannot_come (id, created_at, session_id, patient_id) values ({notice}, '2026-09-02 10:00', {session}, {patient});
insert into safety_alert_step (id, alert_id, at, staff_id, what, first_step) values ({taken}, {alert}, '2026-09-03 12:05', {staff}, 'ACKNOWLEDGED', 'CALLING_NOW');
insert into safety_notice (id, created_at, alert_id, step_id, staff_id, kind) values ({tells}, now(6), {alert}, {taken}, {staff}, 'RAISED');
insert into on_call_duty (id, created_at, staff_id, role, starts_at, ends_at) values ({duty}, now(6), {staff}, 'THERAPIST', '2026-09-03 12:00', '2026-09-04 12:00');
insert into crisis_plan_version (id, patient_id, version_no, written_at, warning_signs, own_steps, people, professionals, safe_surroundings, medication)
  values ({crisis}, {patient}, 1, now(6), 'I pace', '', '', '', '', '');
insert into checkin_turn (patient_id, turns) values ({patient}, 1);
insert into commitment_change (id, commitment_id, at, what, answer) values ({kept}, {commitment}, now(6), 'ANSWERED', 'KEPT');
insert into skill_version (id, created_at, skill_id, version_no, category, minutes, source, name_en, when_en, steps_en)
  values ({words}, now(6), {skill}, 1, 'STRESS', 5, '', 'T', 'When', 'One');
insert into skill_practice (id, created_at, external_id, episode_id, patient_id, skill_id, session_id, result, reported_at, own)
  values ({ownpractice}, now(6), 'T-own', {episode}, {patient}, {skill}, {session}, 'TRIED', '2026-09-02 14:00', true);
insert into skill_practice_change (id, practice_id, at, result) values ({practicechange}, {practice}, now(6), 'TRIED');
insert into personal_trigger (id, created_at, patient_id, words) values ({trigger}, '2026-09-02 14:00', {patient}, 'Payday');
insert into hard_moment (id, created_at, episode_id, patient_id, happened_at, strength, trigger_id, skill_id)
  values ({moment}, now(6), {episode}, {patient}, '2026-09-02 14:00', 7, {trigger}, {skill});
insert into hard_moment_change (id, moment_id, at, happened_at, strength) values ({momentchange}, {moment}, now(6), '2026-09-02 14:00', 7);
insert into questionnaire_form (id, created_at, episode_id, patient_id, instrument, language, assigned_by, state)
  values ({form}, now(6), {episode}, {patient}, 'GAD-7', 'en', {staff}, 'OPEN');
insert into questionnaire_answer (id, form_id, change_no, item, value, at) values ({formanswer}, {form}, 1, '1', 2, now(6));
insert into questionnaire (id, created_at, external_id, episode_id, patient_id, instrument, instrument_version, language, completed_at, completed_on, answers)
  values ({signedhere}, now(6), 'T-signed', {episode}, {patient}, 'GAD-7', '1', 'en', '2026-09-03 14:00', '2026-09-03', '0;1;2;3;;0;0');
insert into questionnaire_total (id, created_at, episode_id, patient_id, instrument, instrument_version, completed_on, total, entered_by)
  values ({grandtotal}, now(6), {episode}, {patient}, 'BARC-10', '1', '2026-09-03', 40, {staff});
insert into instrument_switch (instrument, active, changed_at, reason) values ('AUDIT-C', true, now(6), 'The condition was checked');
insert into listening_today (id, created_at, session_id, patient_id) values ({listens}, '2026-09-02 13:00', {session}, {patient});
insert into group_thanks (id, created_at, session_id, patient_id, words, state) values ({thanks}, now(6), {session}, {patient}, 'Thank you all', 'WAITING');
insert into fixed_obligation (id, created_at, patient_id, kind, days, from_time, to_time, from_date)
  values ({obligation}, now(6), {patient}, 'WORK', 'MON;WED', '09:00', '17:00', '2026-09-02');
insert into account (id, created_at, email, patient_id) values ({account}, now(6), 'ada@constraints.test', {patient});
insert into message_thread (id, created_at, patient_id, front_desk) values ({thread}, now(6), {patient}, false);
insert into message_addressee (thread_id, staff_id) values ({thread}, {staff});
insert into message (id, thread_id, sent_at, from_patient, account_id, body) values ({letter}, {thread}, now(6), true, {account}, 'Hello');
insert into message_read (message_id, account_id, read_at) values ({letter}, {account}, now(6));
insert into message_draft (account_id, about, message_id, thread_id, body, saved_at) values ({account}, {thread}, {more}, {thread}, 'Hel', now(6));
insert into notice_setting (account_id, changed_at, messages, quiet_from, quiet_until) values ({account}, now(6), true, '22:00', '07:00');
insert into mail_outbox (id, created_at, cause, account_id, letter, not_before, not_after) values ({mail}, now(6), 'MESSAGE/1', {account}, 'MESSAGE', now(6), now(6) + interval 1 day);
