-- Notes: one text for a group's session, one note for each member who came, notes of individual and family sessions and of
-- contacts without a session; what was typed and lost a race; addenda. What is signed never changes again.
create table session_text (
  session_id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  topic varchar(200) not null default '',
  content text not null,
  saved_at datetime(6) not null,
  saved_by UUID not null,
  last_save UUID not null,
  signed_at datetime(6) null,
  signed_by UUID null,
  constraint session_text_of foreign key (session_id) references care_session (id),
  constraint session_text_saved foreign key (saved_by) references staff_member (id),
  constraint session_text_signer foreign key (signed_by) references staff_member (id),
  constraint session_text_signed check ((signed_at is null) = (signed_by is null))
);

create table session_text_skill (
  session_id UUID not null,
  skill_id UUID not null,
  primary key (session_id, skill_id),
  constraint session_text_skill_of foreign key (session_id) references session_text (session_id),
  constraint session_text_skill_which foreign key (skill_id) references skill (id)
);

-- version counts every change of the row; a save names the version it was typed upon.
create table progress_note (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  kind varchar(12) not null,
  session_id UUID null,
  patient_id UUID not null,
  episode_id UUID not null,
  author_id UUID not null,
  day date not null,
  response text not null default '',
  next_step text not null default '',
  risk_statement text not null default '',
  shared_with text not null default '',
  state varchar(16) not null default 'DRAFT',
  saved_at datetime(6) not null,
  last_save UUID not null,
  topic_snapshot varchar(200) null,
  content_snapshot text null,
  skills_snapshot text null,
  attendance_snapshot varchar(12) null,
  minutes_snapshot int null,
  participation_snapshot tinyint null,
  signed_at datetime(6) null,
  signed_by UUID null,
  signed_hash char(64) null,
  needs_cosign boolean not null default false,
  cosigned_at datetime(6) null,
  cosigned_by UUID null,
  discarded_at datetime(6) null,
  discard_reason varchar(500) null,
  error_asked_at datetime(6) null,
  error_asked_by UUID null,
  error_reason varchar(500) null,
  error_at datetime(6) null,
  error_by UUID null,
  live_session UUID as (if(state in ('DRAFT', 'SIGNED'), session_id, null)) persistent,
  constraint progress_note_session foreign key (session_id) references care_session (id),
  constraint progress_note_patient foreign key (patient_id) references patient (id),
  constraint progress_note_episode foreign key (episode_id, patient_id) references episode (id, patient_id),
  constraint progress_note_author foreign key (author_id) references staff_member (id),
  constraint progress_note_signer foreign key (signed_by) references staff_member (id),
  constraint progress_note_cosigner foreign key (cosigned_by) references staff_member (id),
  constraint progress_note_error_asked foreign key (error_asked_by) references staff_member (id),
  constraint progress_note_error_by foreign key (error_by) references staff_member (id),
  constraint progress_note_once unique (live_session, patient_id),
  constraint progress_note_kind check (kind in ('GROUP', 'INDIVIDUAL', 'FAMILY', 'NO_SESSION')),
  constraint progress_note_where check ((kind = 'NO_SESSION') = (session_id is null)),
  constraint progress_note_state check (state in ('DRAFT', 'SIGNED', 'DISCARDED', 'ENTERED_IN_ERROR')),
  constraint progress_note_signed check ((state in ('SIGNED', 'ENTERED_IN_ERROR')) = (signed_at is not null)
    and (signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_hash is null)),
  constraint progress_note_cosigned check ((cosigned_at is null) = (cosigned_by is null)
    and (cosigned_at is null or (needs_cosign and cosigned_by <> author_id))),
  constraint progress_note_discarded check ((state = 'DISCARDED') = (discarded_at is not null)
    and (discarded_at is null) = (discard_reason is null)),
  constraint progress_note_error check ((state = 'ENTERED_IN_ERROR') = (error_at is not null) and (error_at is null) = (error_by is null)
    and (error_asked_at is null) = (error_asked_by is null) and (error_asked_at is null) = (error_reason is null)
    and (error_at is null or (error_asked_at is not null and error_by <> error_asked_by))),
  index progress_note_by_patient (patient_id, day),
  index progress_note_by_session (session_id, patient_id),
  index progress_note_by_author (author_id, state)
);

-- A goal the note touches, in the words of the day it was ticked.
create table note_goal (
  note_id UUID not null,
  goal_id UUID not null,
  title varchar(200) not null,
  primary key (note_id, goal_id),
  constraint note_goal_of foreign key (note_id) references progress_note (id),
  constraint note_goal_which foreign key (goal_id) references goal (id)
);

-- Why a hit of the linter is no obstacle.
create table note_confirmation (
  note_id UUID not null,
  finding varchar(24) not null,
  kind varchar(24) not null,
  excerpt varchar(500) not null,
  reason varchar(500) not null,
  given_at datetime(6) not null,
  given_by UUID not null,
  primary key (note_id, finding),
  constraint note_confirmation_of foreign key (note_id) references progress_note (id),
  constraint note_confirmation_by foreign key (given_by) references staff_member (id)
);

-- What somebody typed that could not be saved over another's words. The id is the save's own.
create table note_draft_revision (
  id UUID not null primary key,
  created_at datetime(6) not null,
  author_id UUID not null,
  session_id UUID null,
  patient_id UUID null,
  note_id UUID null,
  typed_upon int not null,
  body mediumtext not null,
  dismissed_at datetime(6) null,
  constraint note_revision_author foreign key (author_id) references staff_member (id),
  constraint note_revision_session foreign key (session_id) references care_session (id),
  constraint note_revision_patient foreign key (patient_id) references patient (id),
  constraint note_revision_note foreign key (note_id) references progress_note (id),
  constraint note_revision_of check (session_id is not null or note_id is not null),
  index note_revision_by_author (author_id, session_id, dismissed_at),
  index note_revision_by_note (note_id, author_id)
);

create table note_addendum (
  id UUID not null primary key,
  note_id UUID not null,
  author_id UUID not null,
  body text not null,
  signed_at datetime(6) not null,
  signed_hash char(64) not null,
  constraint note_addendum_of foreign key (note_id) references progress_note (id),
  constraint note_addendum_author foreign key (author_id) references staff_member (id),
  index note_addendum_by_note (note_id, signed_at)
);

-- Whose notes need a second signature, and whose; first and last day inclusive.
create table note_supervision (
  id UUID not null primary key,
  version int not null default 0,
  created_at datetime(6) not null,
  staff_id UUID not null,
  supervisor_id UUID not null,
  from_date date not null,
  to_date date null,
  constraint note_supervision_of foreign key (staff_id) references staff_member (id),
  constraint note_supervision_by foreign key (supervisor_id) references staff_member (id),
  constraint note_supervision_other check (supervisor_id <> staff_id),
  constraint note_supervision_order check (to_date is null or to_date >= from_date),
  constraint note_supervision_once unique (staff_id, supervisor_id, from_date),
  index note_supervision_by_supervisor (supervisor_id, from_date)
);

-- Who has a signed note of a session: attendance of that day changes with a reason only.
create view notes_signed as
  select session_id, patient_id, id as note_id, signed_at from progress_note where state = 'SIGNED' and session_id is not null;

-- Skills taught in a session.
create view notes_session_skill as
  select k.session_id, k.skill_id, s.name from session_text_skill k join skill s on s.id = k.skill_id;

delimiter //
create trigger session_text_stays before update on session_text for each row
begin
  if old.signed_at is not null then
    signal sqlstate '45000' set message_text = 'The text of this session is signed';
  end if;
end //
create trigger session_text_keeps before delete on session_text for each row
begin
  signal sqlstate '45000' set message_text = 'The text of a session is kept';
end //
create trigger session_text_skill_comes before insert on session_text_skill for each row
begin
  if exists (select 1 from session_text t where t.session_id = new.session_id and t.signed_at is not null) then
    signal sqlstate '45000' set message_text = 'The text of this session is signed';
  end if;
end //
create trigger session_text_skill_goes before delete on session_text_skill for each row
begin
  if exists (select 1 from session_text t where t.session_id = old.session_id and t.signed_at is not null) then
    signal sqlstate '45000' set message_text = 'The text of this session is signed';
  end if;
end //
create trigger session_text_skill_stays before update on session_text_skill for each row
begin
  signal sqlstate '45000' set message_text = 'A skill is ticked or not';
end //
create trigger progress_note_stays before update on progress_note for each row
begin
  if old.id <> new.id or old.patient_id <> new.patient_id or old.author_id <> new.author_id or not (old.session_id <=> new.session_id)
      or old.state in ('DISCARDED', 'ENTERED_IN_ERROR')
      or (old.state = 'SIGNED' and (new.state not in ('SIGNED', 'ENTERED_IN_ERROR')
        or not (binary old.response <=> binary new.response and binary old.next_step <=> binary new.next_step
          and binary old.risk_statement <=> binary new.risk_statement and binary old.shared_with <=> binary new.shared_with
          and binary old.topic_snapshot <=> binary new.topic_snapshot and binary old.content_snapshot <=> binary new.content_snapshot
          and binary old.skills_snapshot <=> binary new.skills_snapshot and old.attendance_snapshot <=> new.attendance_snapshot
          and old.minutes_snapshot <=> new.minutes_snapshot and old.participation_snapshot <=> new.participation_snapshot
          and old.signed_at <=> new.signed_at and old.signed_by <=> new.signed_by and old.signed_hash <=> new.signed_hash
          and old.episode_id = new.episode_id and old.kind = new.kind and old.day = new.day
          and old.needs_cosign = new.needs_cosign and (old.cosigned_at is null or old.cosigned_at <=> new.cosigned_at)))) then
    signal sqlstate '45000' set message_text = 'This note does not change any more';
  end if;
end //
create trigger progress_note_keeps before delete on progress_note for each row
begin
  signal sqlstate '45000' set message_text = 'Notes are kept';
end //
create trigger note_goal_comes before insert on note_goal for each row
begin
  if exists (select 1 from progress_note n where n.id = new.note_id and n.state <> 'DRAFT') then
    signal sqlstate '45000' set message_text = 'This note does not change any more';
  end if;
end //
create trigger note_goal_goes before delete on note_goal for each row
begin
  if exists (select 1 from progress_note n where n.id = old.note_id and n.state <> 'DRAFT') then
    signal sqlstate '45000' set message_text = 'This note does not change any more';
  end if;
end //
create trigger note_goal_stays before update on note_goal for each row
begin
  signal sqlstate '45000' set message_text = 'A goal is ticked or not';
end //
create trigger note_confirmation_stays before update on note_confirmation for each row
begin
  if exists (select 1 from progress_note n where n.id = old.note_id and n.state <> 'DRAFT') then
    signal sqlstate '45000' set message_text = 'This note does not change any more';
  end if;
end //
create trigger note_confirmation_keeps before delete on note_confirmation for each row
begin
  signal sqlstate '45000' set message_text = 'Reasons are kept';
end //
create trigger note_addendum_stays before update on note_addendum for each row
begin
  signal sqlstate '45000' set message_text = 'An addendum does not change';
end //
create trigger note_addendum_keeps before delete on note_addendum for each row
begin
  signal sqlstate '45000' set message_text = 'An addendum is kept';
end //
delimiter ;
