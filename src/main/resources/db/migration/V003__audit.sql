-- Who saw or changed what: append-only, 16 chains, keyed hashes; the key is never in this database.
create table access_log (
  chain tinyint not null,
  seq bigint not null,
  at datetime(6) not null,
  actor UUID null,
  role varchar(12) not null,
  session_ref char(16) not null,
  patient UUID null,
  patients mediumtext null,
  resource varchar(200) not null,
  object_id varchar(60) not null,
  verb varchar(12) not null,
  outcome varchar(5) not null,
  basis varchar(240) not null,
  reason varchar(500) null,
  origin varchar(45) not null,
  key_id tinyint not null,
  prev char(64) not null,
  hash char(64) not null,
  primary key (chain, seq),
  index access_log_patient_at (patient, at),
  index access_log_at (at),
  constraint access_log_outcome check (outcome in ('ALLOW', 'DENY'))
);

create table access_log_patient (
  patient UUID not null,
  chain tinyint not null,
  seq bigint not null,
  primary key (patient, chain, seq)
);

create table access_log_head (
  chain tinyint not null primary key,
  seq bigint not null,
  hash char(64) not null
);

create table event_log (
  chain tinyint not null,
  seq bigint not null,
  at datetime(6) not null,
  actor UUID null,
  kind varchar(40) not null,
  subject varchar(100) null,
  detail varchar(500) null,
  origin varchar(45) not null,
  key_id tinyint not null,
  prev char(64) not null,
  hash char(64) not null,
  primary key (chain, seq),
  index event_log_at (at)
);

create table event_log_head (
  chain tinyint not null primary key,
  seq bigint not null,
  hash char(64) not null
);

insert into access_log_head (chain, seq, hash)
  select n.chain, 0, repeat('0', 64) from (
    select 0 as chain union select 1 union select 2 union select 3 union select 4 union select 5 union select 6 union select 7
    union select 8 union select 9 union select 10 union select 11 union select 12 union select 13 union select 14 union select 15) n;
insert into event_log_head (chain, seq, hash) select chain, seq, hash from access_log_head;

create trigger access_log_stays before update on access_log for each row
  signal sqlstate '45000' set message_text = 'The access log is append-only';
create trigger access_log_keeps before delete on access_log for each row
  signal sqlstate '45000' set message_text = 'The access log is append-only';
create trigger access_log_patient_stays before update on access_log_patient for each row
  signal sqlstate '45000' set message_text = 'The access log is append-only';
create trigger access_log_patient_keeps before delete on access_log_patient for each row
  signal sqlstate '45000' set message_text = 'The access log is append-only';
create trigger event_log_stays before update on event_log for each row
  signal sqlstate '45000' set message_text = 'The event log is append-only';
create trigger event_log_keeps before delete on event_log for each row
  signal sqlstate '45000' set message_text = 'The event log is append-only';
