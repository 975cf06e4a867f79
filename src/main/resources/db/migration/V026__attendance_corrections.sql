-- Why attendance was changed after the note of the session was signed; null for a tap before that.
alter table attendance_change add column reason varchar(500) null;
