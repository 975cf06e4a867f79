-- How a person can be reached when it is about their safety; shown only with an alert of theirs.
create view people_reach as
  select id as patient_id, phone, emergency_contact, emergency_phone from patient;
